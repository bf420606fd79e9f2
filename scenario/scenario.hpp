// Scenario: a whole data pack as the program uses it. Immutable after loading and shared by every
// run. `load` is the only way to make one; it refuses a pack with any mistake and tells them all.
//
//   auto pack = scenario::read_archive("jin_song.pack", bytes);      // or read_directory (native)
//   auto loaded = scenario::load(std::move(pack.value()));
//   if (!loaded) { for (const Diagnostic& d : loaded.error().items()) ... }
//   sim::Run run(loaded.value().setting);
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/bibliography.hpp"
#include "scenario/diagnostic.hpp"
#include "scenario/laws.hpp"
#include "scenario/metadata.hpp"
#include "scenario/name_index.hpp"
#include "scenario/pack.hpp"
#include "scenario/tables.hpp"
#include "scenario/texts/texts.hpp"
#include "simulation/calendar/chinese_date.hpp"
#include "simulation/foundation/result.hpp"
#include "simulation/world/setting.hpp"

namespace scenario {

/// Where the facts of the record come from, by their place in sim::Record.
struct RecordSources {
    std::vector<RowReference> of_fact;           ///< By FactId: the row that the event tells.
    std::vector<RowReference> of_change;         ///< By position in Record::changes.
    std::vector<sim::FactId> fact_of_event_row;  ///< By RecordId.
};

/// Everything that is needed to read and write dates of the courts.
struct Calendar {
    sim::LunarCalendar lunar;
    sim::EraTable eras;
    sim::EraNames names;

    [[nodiscard]] sim::RegnalCalendar regnal() const { return {lunar, eras, names}; }
};

/// What people read of one of whom the record is silent.
struct LaterPerson {
    std::string id;  ///< "later-12".
    std::string name_en;
    std::string name_zh;
};

/// Moved, never copied: share it by pointer.
struct Scenario {
    sim::Setting setting;              ///< What the laws read.
    Texts texts;                       ///< What people read.
    std::optional<Calendar> calendar;  ///< Always there in a loaded scenario.
    Bibliography bibliography;
    std::vector<LawText> laws;
    Metadata metadata;
    RecordSources sources;
    /// Of the people of the setting after those of the table of people, in order.
    std::deque<LaterPerson> later_people;
    std::string content_hash;     ///< 16 hexadecimal digits: names the pack in saves and links.
    std::string posteriors_hash;  ///< Of the posterior ranges of its laws; empty: it has none.

    /// The row with that id in a table whose rows have ids, or nothing.
    [[nodiscard]] std::optional<std::uint32_t> find(Table table, std::string_view id) const;

    /// The ids of a table, in its order; empty for tables without.
    [[nodiscard]] const std::vector<std::string_view>& ids(Table table) const {
        return ids_by_table[static_cast<std::size_t>(table)];
    }

    [[nodiscard]] sim::PlaceId find_place(std::string_view id) const;    ///< Or none.
    [[nodiscard]] sim::PolityId find_polity(std::string_view id) const;  ///< Or none.
    [[nodiscard]] sim::PersonId find_person(std::string_view id) const;  ///< Or none.
    [[nodiscard]] sim::RecordId find_event(std::string_view id) const;   ///< Or none.
    [[nodiscard]] sim::TreatyId find_treaty(std::string_view id) const;  ///< Or none.

    // What the views of a scenario point into, and the way from ids to rows.
    struct Kept {
        PackFiles files;
        std::vector<std::deque<std::string>> unescaped;  ///< Cells that held quotation marks.
    };
    std::unique_ptr<const Kept> kept;
    std::vector<NameIndex> rows_by_id;                        ///< By Table.
    std::vector<std::vector<std::string_view>> ids_by_table;  ///< By Table.
};

/// Reads, checks and joins all files of a pack. On failure: every mistake, sorted.
[[nodiscard]] sim::Result<Scenario, Diagnostics> load(PackFiles files);

}  // namespace scenario
