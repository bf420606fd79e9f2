// The names by which eras and courts are written, handed in with the data: the calendar knows none.
#pragma once

#include <cstdint>
#include <span>
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

/// All names, with their spellings made plain for reading.
class EraNames {
  public:
    /// A spelling of the era name or of the court that `index` numbers.
    struct Spelling {
        std::string plain;  ///< As of plain_text_of(); not empty.
        std::uint32_t index = 0;
    };

    EraNames() = default;
    EraNames(std::vector<EraName> names, const std::vector<CourtName>& courts);

    /// By EraRow::name.
    [[nodiscard]] const std::vector<EraName>& names() const { return names_; }
    [[nodiscard]] std::span<const Spelling> era_spellings() const { return era_spellings_; }
    /// `index` is that of the PolityId.
    [[nodiscard]] std::span<const Spelling> court_spellings() const { return court_spellings_; }

  private:
    std::vector<EraName> names_;
    std::vector<Spelling> era_spellings_;    ///< In order of the names.
    std::vector<Spelling> court_spellings_;  ///< In the order given.
};

}  // namespace sim
