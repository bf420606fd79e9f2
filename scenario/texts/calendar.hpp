// Eras and months as display needs them; the calendar itself is built of sim::EraRow and
// sim::LunarMonthRow.
#pragma once

#include <string_view>

#include "scenario/texts/common.hpp"

namespace scenario {

/// By sim::EraId.
struct EraTextRow {
    std::string_view id;
    sim::PolityId court;
    Bilingual name;  ///< Pinyin and characters.
    Provenance provenance;
};

/// In the order of the file.
struct LunarMonthTextRow {
    std::string_view era;       ///< The era that the court counted then.
    std::int32_t era_year = 0;  ///< 1..
    Provenance provenance;
};

}  // namespace scenario
