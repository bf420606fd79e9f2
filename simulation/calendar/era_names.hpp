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

/// Words that may stand before an era to say whose it is ("金", "Jin"). Several courts may share
/// one.
struct CourtName {
    PolityId court;
    std::string text;
};

struct EraNames {
    std::vector<EraName> names;  ///< By EraRow::name.
    std::vector<CourtName> courts;
};

}  // namespace sim
