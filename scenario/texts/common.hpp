// What every row of a table carries beside its facts, and the small types that rows share. All
// views point into the files of the pack, which the Scenario owns.
#pragma once

#include <cstdint>
#include <string_view>

#include "scenario/tables.hpp"
#include "scenario/vocabulary.hpp"
#include "simulation/calendar/julian.hpp"
#include "simulation/foundation/ids.hpp"

namespace scenario {

/// An entry of sources.bib: its position in Bibliography::entries().
using SourceId = sim::Id<struct SourceTag>;

/// One work cited by a row.
struct Citation {
    SourceId source;
    std::string_view locator;  ///< "23", "1127-01"; empty where the whole work is meant.
};

/// What a row rests on.
struct Provenance {
    std::uint32_t first_citation = 0;  ///< Into Texts::citations.
    std::uint32_t citation_count = 0;  ///< 0: an estimate or inference; the note or basis says so.
    Confidence confidence = Confidence::high;
    std::string_view note;  ///< Or empty.
};

/// A text in both languages. Either may be empty where the table does not ask for it.
struct Bilingual {
    std::string_view en;
    std::string_view zh;
};

/// A row of a table.
struct RowReference {
    Table table = Table::places;
    std::uint32_t row = 0;
    friend bool operator==(const RowReference&, const RowReference&) = default;
};

/// A date that may be left out: `exists(date)` is false then.
[[nodiscard]] constexpr bool exists(const sim::FuzzyDate& date) {
    return date.first.exists();
}

}  // namespace scenario
