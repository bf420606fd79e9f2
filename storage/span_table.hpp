// SpanTable: a table of things that hold for some subject from one day to another, filled in order
// of time and read in order of subject.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "simulation/calendar/day.hpp"
#include "simulation/events/event.hpp"
#include "storage/tables.hpp"

namespace storage {

/// When something happened and as which event; none for what was so before the first day.
struct Moment {
    sim::Day day;
    sim::EventId event;
    sim::RecordId record;  ///< The row of the event table that tells the event; or none.
};

class SpanTable {
  public:
    /// `columns` say what holds; columns for begin and end are added behind them.
    SpanTable(const char* name, std::vector<Column> columns, std::size_t subjects);

    /// Something begins to hold for a subject, and ends what held before. What one event does to a
    /// subject in several steps (it takes a place and makes it its own) is one span.
    void begin(std::size_t subject, std::vector<Cell> cells, const Moment& moment);
    /// What holds for a subject ends, if anything does; `how` where there is a word for it.
    void end(std::size_t subject, const Moment& moment, std::string_view how = {});

    /// The table by subject, then time; what still holds has no end.
    [[nodiscard]] Table take();

  private:
    struct Span {
        std::uint32_t subject = 0;
        std::vector<Cell> cells;
        Moment begin;
        Moment end;
        std::string_view how;
    };

    Table table_;
    std::vector<Span> spans_;
    std::vector<std::size_t> open_;  ///< By subject: position in spans_ + 1; 0 for nothing.
};

}  // namespace storage
