// When states begin and end. A state is there from the first thing that it does, or from its
// founding, whichever is earlier; with a founding known only to the month or year, from the first
// thing it does within it. It ends when the table says so.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "scenario/record_draft.hpp"
#include "scenario/text.hpp"
#include "simulation/calendar/julian.hpp"

namespace scenario {

namespace {

using sim::Change;
using sim::ChangeKind;
using sim::Day;
using sim::EventKind;
using sim::PolityId;
using sim::PolityKind;

constexpr std::uint32_t nobody = sim::Id<void>::none_index;

/// What the other facts say of a polity.
struct Trace {
    Day first_act;            // None: it does nothing in the record.
    DraftId last_loss;        // Where it last lost a place.
    bool is_initial = false;  // It holds a place on the first day.
};

class PolityDraft {
  public:
    explicit PolityDraft(RecordDraft& draft)
        : draft_(draft), texts_(draft.texts()), traces_(texts_.polities.size()) {}

    void run();

  private:
    void trace();
    void trace_change(DraftId draft, const DraftChange& entry);
    void draft_polity(PolityId polity);
    void draft_begin(PolityId polity, Day begin);
    void draft_end(PolityId polity, Day end);
    void forget_start(PolityId polity, DraftId begin);
    void check_acts_after(PolityId polity, Day end);
    [[nodiscard]] std::optional<Day> begin_of(PolityId polity) const;
    [[nodiscard]] Day end_of(PolityId polity) const;
    [[nodiscard]] sim::RecordId event_of_end(PolityId polity, const sim::FuzzyDate& span) const;
    [[nodiscard]] sim::RecordId event_of_begin(PolityId polity, Day begin) const;
    [[nodiscard]] sim::PolityDefinition& definition(PolityId polity) {
        return draft_.setting().polities[polity.index];
    }

    RecordDraft& draft_;
    const Texts& texts_;
    std::vector<Trace> traces_;
};

void PolityDraft::run() {
    trace();
    for (std::size_t i = 0; i < texts_.polities.size(); ++i) {
        if (draft_.is_good(Table::polities, i)) {
            draft_polity(PolityId(i));
        }
    }
}

void PolityDraft::trace() {
    for (const sim::PlaceStart& start : draft_.setting().place_starts) {
        if (start.holder.exists()) {
            traces_[start.holder.index].is_initial = true;
        }
    }
    for (std::size_t i = 0; i < draft_.drafts().size(); ++i) {
        for (const DraftChange& entry : draft_.drafts()[i].changes) {
            trace_change(DraftId(i), entry);
        }
    }
}

void PolityDraft::trace_change(DraftId draft, const DraftChange& entry) {
    const Day day = draft_[draft].event.day;
    if (entry.change.kind == ChangeKind::control) {
        Trace& loser = traces_[texts_.control_changes[entry.source.row].from.index];
        const bool is_later = !loser.last_loss.exists() || draft_[loser.last_loss].event.day <= day;
        loser.last_loss = is_later ? draft : loser.last_loss;
    }
    const bool is_act =
        entry.change.kind == ChangeKind::control || entry.change.kind == ChangeKind::accession ||
        entry.change.kind == ChangeKind::capital || entry.change.kind == ChangeKind::muster;
    if (!is_act) {
        return;
    }
    for (const PolityId polity : polities_touched(entry.change, draft_.setting())) {
        // An order of battle is drawn up for a whole month, and may list the army of a state that
        // is founded within it: where the founding is known, it decides.
        if (entry.change.kind == ChangeKind::muster &&
            exists(texts_.polities[polity.index].founded)) {
            continue;
        }
        Trace& trace = traces_[polity.index];
        if (!trace.first_act.exists() || day < trace.first_act) {
            trace.first_act = day;
        }
    }
}

/// The day on which it begins; nothing if it never does; a day up to the first day of the record if
/// it is there from the start.
std::optional<Day> PolityDraft::begin_of(PolityId polity) const {
    const sim::FuzzyDate& founded = texts_.polities[polity.index].founded;
    const Trace& trace = traces_[polity.index];
    if (trace.is_initial) {
        return draft_.scenario().setting.first_day;
    }
    if (!exists(founded) && !trace.first_act.exists()) {
        // Those whom the record does not name rise in worlds let go.
        const auto& setting = draft_.scenario().setting;
        return setting.polities[polity.index].stands_for_unnamed ? std::nullopt
                                                                 : std::optional(setting.first_day);
    }
    const Day begin = begin_by(founded, trace.first_act);
    return begin <= draft_.scenario().setting.last_day ? std::optional(begin) : std::nullopt;
}

void PolityDraft::draft_polity(PolityId polity) {
    const std::optional<Day> begin = begin_of(polity);
    const sim::FuzzyDate& ended = texts_.polities[polity.index].ended;
    const bool ended_before = exists(ended) && draft_.is_initial(ended.last);
    if (!begin || (ended_before && !traces_[polity.index].is_initial)) {
        forget_start(polity, DraftId::none());
        return;
    }
    if (draft_.is_initial(*begin)) {
        definition(polity).begins_active = true;
    } else {
        draft_begin(polity, *begin);
    }
    sim::PolityDefinition& begun = definition(polity);
    if (!begun.begins_active || begun.first_ruler.exists() || begun.first_capital.exists()) {
        begun.united_on = Day::none();  // It has somebody who speaks for it from the start.
    }
    if (exists(ended) && !ended_before) {
        draft_end(polity, end_of(polity));
        check_acts_after(polity, ended.last);
    }
}

/// The event that tells the end of a state within that span.
sim::RecordId PolityDraft::event_of_end(PolityId polity, const sim::FuzzyDate& span) const {
    for (std::size_t i = 0; i < texts_.events.size(); ++i) {
        const EventRow& event = texts_.events[i];
        const bool is_end =
            event.kind == EventKind::state_ended || event.kind == EventKind::revolt_end;
        if (is_end && span.contains(draft_.event_day(sim::RecordId(i))) &&
            std::find(event.polities.begin(), event.polities.end(), polity) !=
                event.polities.end()) {
            return sim::RecordId(i);
        }
    }
    return sim::RecordId::none();
}

/// Of a month or year: the day of the event that tells it, or of its last loss, or the last day.
Day PolityDraft::end_of(PolityId polity) const {
    const sim::FuzzyDate& ended = texts_.polities[polity.index].ended;
    if (const sim::RecordId event = event_of_end(polity, ended); event.exists()) {
        return draft_.event_day(event);
    }
    const DraftId loss = traces_[polity.index].last_loss;
    return loss.exists() && ended.contains(draft_[loss].event.day) ? draft_[loss].event.day
                                                                   : ended.last;
}

/// The event that tells the beginning of a state on that day.
sim::RecordId PolityDraft::event_of_begin(PolityId polity, Day begin) const {
    const auto tells = [&](const EventRow& event) {
        const bool is_begin = event.kind == EventKind::state_founded ||
                              event.kind == EventKind::puppet_state ||
                              event.kind == EventKind::revolt || event.kind == EventKind::coup;
        return is_begin && std::find(event.polities.begin(), event.polities.end(), polity) !=
                               event.polities.end();
    };
    for (std::size_t i = 0; i < texts_.events.size(); ++i) {
        if (draft_.event_day(sim::RecordId(i)) == begin && tells(texts_.events[i])) {
            return sim::RecordId(i);
        }
    }
    return sim::RecordId::none();
}

void PolityDraft::draft_begin(PolityId polity, Day begin) {
    Fact fact;
    fact.day = begin;
    fact.rank = DraftRank::polity_begin;
    fact.source = {Table::polities, polity.index};
    fact.record = event_of_begin(polity, begin);
    fact.polity = polity;
    const PolityKind kind = definition(polity).kind;
    fact.kind = kind == PolityKind::rebel    ? EventKind::revolt
                : kind == PolityKind::puppet ? EventKind::puppet_state
                                             : EventKind::state_founded;
    forget_start(polity,
                 draft_.add(fact, {Change{ChangeKind::polity_begin, polity.index, nobody, 0, 0}}));
}

/// A state that is not there on the first day has no ruler, seat or overlord then: what tables
/// tell of before the record becomes part of its beginning.
void PolityDraft::forget_start(PolityId polity, DraftId begin) {
    sim::PolityDefinition& start = definition(polity);
    const RowReference source{Table::polities, polity.index};
    if (start.first_overlord.exists()) {
        draft_.add_change(
            begin, Change{ChangeKind::overlord, polity.index, start.first_overlord.index, 0, 0},
            source);
    }
    if (start.first_capital.exists()) {
        draft_.add_change(
            begin, Change{ChangeKind::capital, polity.index, start.first_capital.index, 0, 0},
            source);
    }
    if (start.first_ruler.exists()) {
        draft_.add_change(
            begin, Change{ChangeKind::accession, polity.index, start.first_ruler.index, 0, 0},
            source);
    }
    start.first_overlord = PolityId::none();
    start.first_capital = sim::PlaceId::none();
    start.first_ruler = sim::PersonId::none();
}

void PolityDraft::draft_end(PolityId polity, Day end) {
    Fact fact;
    fact.day = end;
    fact.rank = DraftRank::polity_end;
    fact.source = {Table::polities, polity.index};
    fact.polity = polity;
    fact.kind = definition(polity).kind == PolityKind::rebel ? EventKind::revolt_end
                                                             : EventKind::state_ended;
    const DraftId draft =
        draft_.add(fact, {Change{ChangeKind::polity_end, polity.index, nobody, 0, 0}});
    const DraftId loss = traces_[polity.index].last_loss;
    draft_.add_cause(draft, loss, sim::CauseKind::follows);
    if (const sim::RecordId event = event_of_end(polity, {{}, end, end}); event.exists()) {
        draft_.add_cause(draft, DraftId(std::size_t{event.index}), sim::CauseKind::part_of);
    }
}

/// Nobody takes a throne of a state that is no more.
void PolityDraft::check_acts_after(PolityId polity, Day end) {
    for (std::size_t row = 0; row < texts_.reigns.size(); ++row) {
        const ReignRow& reign = texts_.reigns[row];
        if (reign.polity == polity && draft_.is_good(Table::reigns, row) &&
            reign.accession.first > end) {
            draft_.book().report(Table::reigns, row, "accession", Code::date_order,
                                 in_ticks(texts_.polities[polity.index].id) + " had ended by then",
                                 "it ended on " + sim::format_date(end) + ", by polities.csv");
        }
    }
}

}  // namespace

std::vector<Day> first_acts(const RecordDraft& draft) {
    std::vector<Day> first(draft.texts().polities.size());
    for (const Draft& other : draft.drafts()) {
        for (const DraftChange& entry : other.changes) {
            const ChangeKind kind = entry.change.kind;
            const bool takes_place = kind == ChangeKind::control;
            if (!takes_place && kind != ChangeKind::accession && kind != ChangeKind::capital) {
                continue;
            }
            Day& known = first[takes_place ? entry.change.object : entry.change.subject];
            known = known.exists() ? std::min(known, other.event.day) : other.event.day;
        }
    }
    return first;
}

Day begin_by(const sim::FuzzyDate& founded, Day first_act) {
    if (!exists(founded)) {
        return first_act;
    }
    return first_act.exists() && first_act <= founded.last ? first_act : founded.first;
}

void draft_polities(RecordDraft& draft) {
    PolityDraft(draft).run();
}

}  // namespace scenario
