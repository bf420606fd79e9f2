// The table of events of history_tables.hpp.
#include <string>
#include <utility>

#include "simulation/foundation/check.hpp"
#include "storage/history_columns.hpp"
#include "storage/history_tables.hpp"
#include "storage/words.hpp"

namespace storage {

Table event_table(const sim::EventLog& log, std::span<const EventNote> notes) {
    CHECK(notes.size() == log.size(), "one note an event");
    Table table{"events", event_columns(), {}};
    for (std::size_t i = 0; i < log.size(); ++i) {
        const sim::EventId id(i);
        const sim::Event& event = log[id];
        std::string causes;
        for (const sim::Cause& cause : log.causes_of(id)) {
            causes += causes.empty() ? "" : ";";
            causes += std::to_string(cause.event.index) + " ";
            causes += word(cause.kind);
        }
        table.rows.push_back({Cell(id), Cell(event.day), Cell(word(event.kind)),
                              Cell(word(event.origin)), Cell(event.record), Cell(event.place),
                              Cell(event.polity), Cell(event.other), Cell(event.person),
                              Cell(std::move(causes)), Cell(notes[i].title_en),
                              Cell(notes[i].title_zh)});
    }
    return table;
}

}  // namespace storage
