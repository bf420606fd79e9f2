// The names by which eras and courts are written, handed in with the data: the calendar knows none.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "simulation/foundation/ids.hpp"

namespace sim {

/// An era name with its spellings. Simplified and variant characters need no alias
/// (character_variants.hpp), nor do apostrophes and capitals in pinyin.
struct EraName {
    std::string zh;                    ///< "靖康".
    std::string pinyin;                ///< "Jingkang".
    std::vector<std::string> aliases;  ///< Other names of the same era, in either writing.
};

/// A word that may stand before an era to say whose it is ("金", "Jin"). Several courts may share
/// one, and one court may have several.
struct CourtName {
    PolityId court;
    std::string text;
};

/// A spelling made plain for reading (plain_text.hpp).
struct PlainSpelling {
    std::string plain;        ///< Not empty.
    std::uint32_t index = 0;  ///< Of the era name, or of the PolityId.
};

/// All names. Not changed after they are handed in.
struct EraNames {
    EraNames() = default;
    EraNames(std::vector<EraName> era_names, const std::vector<CourtName>& courts);

    std::vector<EraName> names;                  ///< By EraRow::name.
    std::vector<PlainSpelling> era_spellings;    ///< Of all names, in their order.
    std::vector<PlainSpelling> court_spellings;  ///< In the order given.
};

}  // namespace sim
