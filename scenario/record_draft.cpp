#include "scenario/record_draft.hpp"

#include <algorithm>

#include "scenario/record_days.hpp"
#include "simulation/foundation/check.hpp"

namespace scenario {

namespace {

template <typename IdType>
IdType at_or_none(const std::vector<IdType>& ids, std::size_t position) {
    return position < ids.size() ? ids[position] : IdType::none();
}

}  // namespace

RecordDraft::RecordDraft(Workbook& book, Scenario& scenario, std::span<const sim::Day> event_days)
    : book_(book), scenario_(scenario) {
    const std::vector<EventRow>& rows = scenario.texts.events;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Draft& draft = drafts_.emplace_back();
        draft.source = {Table::events, static_cast<std::uint32_t>(i)};
        draft.event.day = event_days[i];
        draft.event.kind = rows[i].kind;
        draft.event.origin = sim::EventOrigin::record;
        draft.event.record = sim::RecordId(i);
        draft.event.place = at_or_none(rows[i].places, 0);
        draft.event.polity = at_or_none(rows[i].polities, 0);
        draft.event.other = at_or_none(rows[i].polities, 1);
        draft.event.person = at_or_none(rows[i].actors, 0);
        for (const sim::RecordId cause : rows[i].causes) {
            if (event_days[cause.index] <= event_days[i] && cause != sim::RecordId(i)) {
                draft.causes.push_back({cause.index, sim::CauseKind::recorded});
            }
        }
    }
}

DraftId RecordDraft::add(const Fact& fact, std::initializer_list<sim::Change> changes) {
    if (fact.day < scenario_.setting.first_day || fact.day > scenario_.setting.last_day) {
        return DraftId::none();
    }
    DraftId target(std::size_t{fact.record.index});
    if (!fact.record.exists() || event_day(fact.record) != fact.day) {
        target = DraftId(drafts_.size());
        Draft& draft = drafts_.emplace_back();
        draft.rank = fact.rank;
        draft.source = fact.source;
        draft.event.day = fact.day;
        draft.event.kind = fact.kind;
        draft.event.origin = sim::EventOrigin::fact;
        draft.event.record = fact.record;
        draft.event.place = fact.place;
        draft.event.polity = fact.polity;
        draft.event.other = fact.other;
        draft.event.person = fact.person;
        if (fact.record.exists() && event_day(fact.record) < fact.day) {
            draft.causes.push_back({fact.record.index, sim::CauseKind::part_of});
        }
    }
    for (const sim::Change& change : changes) {
        add_change(target, change, fact.source);
    }
    return target;
}

void RecordDraft::add_change(DraftId draft, const sim::Change& change, RowReference source) {
    if (!draft.exists()) {
        return;
    }
    drafts_[draft.index].changes.push_back({change, source, next_sequence_++});
    if (change.kind == sim::ChangeKind::control || change.kind == sim::ChangeKind::accession ||
        change.kind == sim::ChangeKind::throne_vacant) {
        occasions_[{drafts_[draft.index].event.day, change.kind, change.subject}] = draft;
    }
}

DraftId RecordDraft::occasion(sim::Day day, sim::ChangeKind kind, std::uint32_t subject) const {
    const auto found = occasions_.find({day, kind, subject});
    return found == occasions_.end() ? DraftId::none() : found->second;
}

void RecordDraft::add_cause(DraftId draft, DraftId cause, sim::CauseKind kind) {
    if (!draft.exists() || !cause.exists() || draft == cause ||
        drafts_[cause.index].event.day > drafts_[draft.index].event.day) {
        return;
    }
    std::vector<DraftCause>& causes = drafts_[draft.index].causes;
    const bool known = std::any_of(causes.begin(), causes.end(), [cause](const DraftCause& other) {
        return other.draft == cause.index;
    });
    if (!known) {
        causes.push_back({cause.index, kind});
    }
}

/// Where a record event takes or gives places, its parties are those who gained and lost them.
void RecordDraft::name_parties(Draft& draft, const EventRow& row) {
    for (const DraftChange& entry : draft.changes) {
        if (entry.change.kind == sim::ChangeKind::control) {
            const ControlChangeRow& change = texts().control_changes[entry.source.row];
            const bool told = std::find(row.polities.begin(), row.polities.end(), change.to) !=
                              row.polities.end();
            if (told) {
                draft.event.polity = change.to;
                draft.event.other = change.from;
            }
            if (!draft.event.place.exists()) {
                draft.event.place = change.place;
            }
            return;
        }
    }
}

void RecordDraft::emit() {
    for (std::size_t i = 0; i < texts().events.size(); ++i) {
        name_parties(drafts_[i], texts().events[i]);
    }
    const std::vector<std::uint32_t> order = order_drafts(drafts_, setting(), book_);
    std::vector<std::uint32_t> place_in_order(drafts_.size());
    for (std::uint32_t place = 0; place < order.size(); ++place) {
        place_in_order[order[place]] = place;
    }
    sim::Record& record = setting().record;
    RecordSources& sources = scenario_.sources;
    sources.fact_of_event_row.resize(texts().events.size());
    for (const std::uint32_t index : order) {
        Draft& draft = drafts_[index];
        sim::ForcedEvent forced;
        forced.event = draft.event;
        forced.first_change = static_cast<std::uint32_t>(record.changes.size());
        forced.change_count = static_cast<std::uint32_t>(draft.changes.size());
        // A state exists before anything else happens to it.
        std::stable_partition(draft.changes.begin(), draft.changes.end(),
                              [](const DraftChange& entry) {
                                  return entry.change.kind == sim::ChangeKind::polity_begin;
                              });
        for (const DraftChange& entry : draft.changes) {
            record.changes.push_back(entry.change);
            sources.of_change.push_back(entry.source);
        }
        forced.first_cause = static_cast<std::uint32_t>(record.causes.size());
        for (const DraftCause& cause : draft.causes) {
            if (place_in_order[cause.draft] < place_in_order[index]) {
                record.causes.push_back(
                    {sim::FactId(std::size_t{place_in_order[cause.draft]}), cause.kind});
            }
        }
        forced.cause_count = static_cast<std::uint32_t>(record.causes.size()) - forced.first_cause;
        if (index < texts().events.size()) {
            sources.fact_of_event_row[index] = sim::FactId(record.events.size());
        }
        record.events.push_back(forced);
        sources.of_fact.push_back(draft.source);
    }
}

void build_record(Workbook& book, Scenario& scenario) {
    const std::vector<sim::Day> days = resolve_event_days(book, scenario.texts);
    RecordDraft draft(book, scenario, days);
    draft_control(draft);
    draft_reigns(draft);
    draft_capitals(draft);
    draft_overlords(draft);
    draft_people(draft);
    draft_treaties(draft);
    draft_claims(draft);
    draft_forces(draft);
    draft_battles(draft);
    draft_techniques(draft);
    draft_insurgencies(draft);
    draft_census(draft);
    draft_unknown_births(draft);
    draft_polities(draft);
    if (book.diagnostics().empty()) {
        draft.emit();
    }
}

}  // namespace scenario
