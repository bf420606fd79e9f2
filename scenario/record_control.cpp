// Who held what: the control changes, replayed while they are read.
#include <algorithm>
#include <optional>
#include <string>

#include "scenario/record_draft.hpp"
#include "scenario/text.hpp"
#include "simulation/calendar/julian.hpp"

namespace scenario {

namespace {

using sim::Change;
using sim::ChangeKind;
using sim::ControlHow;
using sim::Day;
using sim::EventKind;
using sim::PlaceId;
using sim::PolityId;

EventKind event_kind_of(ControlHow how) {
    switch (how) {
        case ControlHow::storm:
        case ControlHow::surrender:
        case ControlHow::raid:
            return EventKind::city_taken;
        case ControlHow::abandoned:
            return EventKind::city_abandoned;
        case ControlHow::treaty:
        case ControlHow::returned:
            return EventKind::treaty;
        case ControlHow::revolt:
            return EventKind::revolt;
        case ControlHow::defection:
            return EventKind::defection;
        case ControlHow::administrative:
            break;
    }
    return EventKind::administrative;
}

struct Held {
    PolityId holder;  // None: not known, after a row that was wrong.
    PolityId owner;
    std::optional<std::size_t> row;  // The control change that made it so.
};

class ControlReplay {
  public:
    explicit ControlReplay(RecordDraft& draft)
        : draft_(draft), texts_(draft.texts()), held_(texts_.places.size()) {}

    void run();

  private:
    void start();
    bool check(std::size_t row);
    void check_from(std::size_t row);
    void take(std::size_t row);
    [[nodiscard]] bool becomes_owned(const ControlChangeRow& change) const;
    [[nodiscard]] std::string since(const Held& held) const;
    [[nodiscard]] std::string name(PolityId polity) const {
        return in_ticks(texts_.polities[polity.index].id);
    }

    RecordDraft& draft_;
    const Texts& texts_;
    std::vector<Held> held_;
    Day last_date_;
};

void ControlReplay::run() {
    start();
    for (std::size_t row = 0; row < texts_.control_changes.size(); ++row) {
        const PlaceId place = texts_.control_changes[row].place;
        if (draft_.is_good(Table::control_changes, row) && check(row)) {
            take(row);
        } else if (place.exists()) {
            held_[place.index].holder = PolityId::none();
        }
    }
}

void ControlReplay::start() {
    for (std::size_t row = 0; row < texts_.start_control.size(); ++row) {
        const StartControlRow& start = texts_.start_control[row];
        if (!start.place.exists()) {
            continue;
        }
        held_[start.place.index] = {start.holder, start.owner, std::nullopt};
        sim::PlaceStart& place = draft_.setting().place_starts[start.place.index];
        place.holder = start.holder;
        place.owner = start.owner;
    }
    // With an unreadable row about, a place without one may be that row's.
    const Sheet& sheet = draft_.book().sheet(Table::start_control);
    const bool all_read =
        std::all_of(sheet.good.begin(), sheet.good.end(), [](bool g) { return g; });
    for (std::size_t place = 0; place < held_.size() && all_read && sheet.complete; ++place) {
        if (!held_[place].holder.exists()) {
            draft_.book().report(
                Table::places, place, "id", Code::control_start,
                in_ticks(texts_.places[place].id) + " has no row in start_control.csv");
        }
    }
}

bool ControlReplay::check(std::size_t row) {
    const ControlChangeRow& change = texts_.control_changes[row];
    Workbook& book = draft_.book();
    if (change.date > draft_.setting().last_day) {
        book.report(Table::control_changes, row, "date", Code::date_range,
                    in_ticks(sim::format_date(change.date)) + " lies after the record",
                    "its last day is " + sim::format_date(draft_.setting().last_day));
        return false;
    }
    if (last_date_.exists() && change.date < last_date_) {
        book.report(Table::control_changes, row, "date", Code::order_replay,
                    in_ticks(sim::format_date(change.date)) + " stands after a row of " +
                        in_ticks(sim::format_date(last_date_)),
                    "sort the rows by date; rows of one day stay in the order of events");
        return false;
    }
    last_date_ = change.date;
    if (change.from == change.to) {
        book.report(Table::control_changes, row, "to", Code::control_same,
                    name(change.to) + " takes a place from itself");
        return false;
    }
    check_from(row);
    return draft_.is_good(Table::control_changes, row);
}

void ControlReplay::check_from(std::size_t row) {
    const ControlChangeRow& change = texts_.control_changes[row];
    const Held& held = held_[change.place.index];
    if (held.holder.exists() && held.holder != change.from) {
        draft_.book().report(Table::control_changes, row, "from", Code::control_from,
                             in_ticks(texts_.places[change.place.index].id) + " is taken from " +
                                 name(change.from) + " but held by " + name(held.holder),
                             since(held));
    }
}

std::string ControlReplay::since(const Held& held) const {
    if (!held.row) {
        return "since the first day, by start_control.csv";
    }
    return "since " + sim::format_date(texts_.control_changes[*held.row].date) + ", by line " +
           std::to_string(draft_.book().line_of(Table::control_changes, *held.row));
}

/// Occupied is not owned: a place becomes its holder's by agreement or by act of government, or
/// where the state that owned it is no more.
bool ControlReplay::becomes_owned(const ControlChangeRow& change) const {
    const PolityId owner = held_[change.place.index].owner;
    if (change.how == ControlHow::treaty || change.how == ControlHow::returned ||
        change.how == ControlHow::administrative || !owner.exists()) {
        return true;
    }
    const sim::FuzzyDate& ended = texts_.polities[owner.index].ended;
    return exists(ended) && ended.last < change.date;
}

void ControlReplay::take(std::size_t row) {
    const ControlChangeRow& change = texts_.control_changes[row];
    Held& held = held_[change.place.index];
    const bool owned = becomes_owned(change) && held.owner != change.to;
    held.holder = change.to;
    held.row = row;
    held.owner = owned ? change.to : held.owner;
    if (draft_.is_initial(change.date)) {
        sim::PlaceStart& start = draft_.setting().place_starts[change.place.index];
        start.holder = held.holder;
        start.owner = held.owner;
        return;
    }
    Fact fact;
    fact.day = change.date;
    fact.rank = DraftRank::control;
    fact.kind = event_kind_of(change.how);
    fact.source = {Table::control_changes, static_cast<std::uint32_t>(row)};
    fact.record = change.event;
    fact.place = change.place;
    fact.polity = change.to;
    fact.other = change.from;
    const DraftId draft =
        draft_.add(fact, {Change{ChangeKind::control, change.place.index, change.to.index,
                                 static_cast<std::uint32_t>(change.how), 0}});
    if (owned) {
        draft_.add_change(draft,
                          Change{ChangeKind::ownership, change.place.index, change.to.index, 0, 0},
                          fact.source);
    }
}

}  // namespace

void draft_control(RecordDraft& draft) {
    ControlReplay(draft).run();
}

}  // namespace scenario
