#include "storage/span_table.hpp"

#include <algorithm>
#include <utility>

namespace storage {

SpanTable::SpanTable(const char* name, std::vector<Column> columns, std::size_t subjects)
    : open_(subjects, 0) {
    table_.name = name;
    table_.columns = std::move(columns);
    table_.columns.insert(table_.columns.end(),
                          {{"from", ColumnKind::day},
                           {"to", ColumnKind::day},
                           {"event", ColumnKind::integer},
                           {"record", ColumnKind::entity, EntityKind::record},
                           {"end_event", ColumnKind::integer},
                           {"end_record", ColumnKind::entity, EntityKind::record},
                           {"end_how", ColumnKind::text}});
}

void SpanTable::begin(std::size_t subject, std::vector<Cell> cells, const Moment& moment) {
    if (open_[subject] != 0 && moment.event.exists()) {
        Span& open = spans_[open_[subject] - 1];
        if (open.begin.event == moment.event) {
            open.cells = std::move(cells);
            return;
        }
    }
    end(subject, moment);
    spans_.push_back({static_cast<std::uint32_t>(subject), std::move(cells), moment, {}, {}});
    open_[subject] = spans_.size();
}

void SpanTable::end(std::size_t subject, const Moment& moment, std::string_view how) {
    if (open_[subject] == 0) {
        return;
    }
    Span& span = spans_[open_[subject] - 1];
    span.end = moment;
    span.how = how;
    open_[subject] = 0;
}

Table SpanTable::take() {
    std::stable_sort(spans_.begin(), spans_.end(),
                     [](const Span& a, const Span& b) { return a.subject < b.subject; });
    table_.rows.reserve(spans_.size());
    for (Span& span : spans_) {
        std::vector<Cell> row = std::move(span.cells);
        row.insert(row.end(), {Cell(span.begin.day), Cell(span.end.day), Cell(span.begin.event),
                               Cell(span.begin.record), Cell(span.end.event), Cell(span.end.record),
                               span.how.empty() ? Cell() : Cell(span.how)});
        table_.rows.push_back(std::move(row));
    }
    return std::move(table_);
}

}  // namespace storage
