// RecordDraft: the written record on its way to a schedule. Every row of the event table and every
// dated fact of another table becomes a draft of a forced event; a fact that belongs to an event
// told as one and falls on its day joins that event. Then the drafts are put in order and emitted
// as sim::Record.
//
// Days. What is only known to the month or year begins on its first day and ends (a reign, a post,
// a life, a state) on its last, unless an event of that span tells it. Treaties, claims and
// overlords end on the first day on which they no longer hold, as their tables say. An event so
// dated moves to the earliest day-dated fact that belongs to it, and never before its causes
// (record_days.hpp).
#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "scenario/scenario.hpp"
#include "scenario/workbook.hpp"
#include "simulation/events/event.hpp"
#include "simulation/world/setting.hpp"

namespace scenario {

/// Order of drafts within a day where neither causes nor states decide it.
enum class DraftRank : std::uint32_t {
    polity_begin,
    birth,
    event,  ///< Rows of the event table.
    treaty_end,
    treaty,
    overlord,
    control,
    reign_end,
    accession,
    capital,
    claim,
    allegiance,
    post,
    technique,
    insurgency,
    siege,
    battle,
    stand_down,
    muster,
    census,
    death,
    polity_end,
};

struct DraftChange {
    sim::Change change;
    RowReference source;
    std::uint32_t sequence = 0;  ///< Order among the changes of one subject.
};

struct DraftCause {
    std::uint32_t draft = 0;
    sim::CauseKind kind = sim::CauseKind::recorded;
};

struct Draft {
    sim::Event event;
    DraftRank rank = DraftRank::event;
    RowReference source;
    std::vector<DraftChange> changes;
    std::vector<DraftCause> causes;
};

/// What a fact is, when it is told as an event of its own.
struct Fact {
    sim::Day day;
    DraftRank rank = DraftRank::control;
    sim::EventKind kind = sim::EventKind::other;
    RowReference source;
    sim::RecordId record;  ///< The event it belongs to; or none.
    sim::PlaceId place;
    sim::PolityId polity;
    sim::PolityId other;
    sim::PersonId person;
};

/// Position of a draft; none: the fact lies outside the record.
using DraftId = sim::Id<struct DraftTag>;

class RecordDraft {
  public:
    /// Makes a draft of every event row, on the days given (by RecordId).
    RecordDraft(Workbook& book, Scenario& scenario, std::span<const sim::Day> event_days);

    /// Adds a fact with its changes: to the event it belongs to if that falls on the same day, else
    /// as an event of its own, with that event as a cause if it is earlier. Facts outside the span
    /// of the record are dropped.
    DraftId add(const Fact& fact, std::initializer_list<sim::Change> changes);
    /// Adds a change to a draft that there is.
    void add_change(DraftId draft, const sim::Change& change, RowReference source);
    void add_cause(DraftId draft, DraftId cause, sim::CauseKind kind);

    /// The draft in which a change of that kind befell `subject` on that day; or none. Knows of
    /// control, accession and throne_vacant.
    [[nodiscard]] DraftId occasion(sim::Day day, sim::ChangeKind kind, std::uint32_t subject) const;

    [[nodiscard]] const Draft& operator[](DraftId draft) const { return drafts_[draft.index]; }
    [[nodiscard]] std::span<const Draft> drafts() const { return drafts_; }
    [[nodiscard]] sim::Day event_day(sim::RecordId event) const {
        return drafts_[event.index].event.day;
    }

    /// The day of a fact of that date that belongs to that event (or none): of the event, if that
    /// lies within a month or year, else `otherwise`.
    [[nodiscard]] sim::Day day_within(const sim::FuzzyDate& date, sim::RecordId event,
                                      sim::Day otherwise) const {
        const bool is_told =
            event.exists() && date.first != date.last && date.contains(event_day(event));
        return is_told ? event_day(event) : otherwise;
    }

    /// Whether something that began on `day` is there when the record begins.
    [[nodiscard]] bool is_initial(sim::Day day) const { return day <= scenario_.setting.first_day; }
    [[nodiscard]] bool is_good(Table table, std::size_t row) const {
        return book_.sheet(table).good[row];
    }

    [[nodiscard]] Workbook& book() { return book_; }
    [[nodiscard]] Scenario& scenario() { return scenario_; }
    [[nodiscard]] const Texts& texts() const { return scenario_.texts; }
    [[nodiscard]] sim::Setting& setting() { return scenario_.setting; }

    /// Puts the drafts in order and fills Setting::record and Scenario::sources.
    void emit();

  private:
    void name_parties(Draft& draft, const EventRow& row);

    Workbook& book_;
    Scenario& scenario_;
    std::vector<Draft> drafts_;  // Those of event rows first, by RecordId.
    std::map<std::tuple<sim::Day, sim::ChangeKind, std::uint32_t>, DraftId> occasions_;
    std::uint32_t next_sequence_ = 0;
};

/// The order in which drafts happen: by day; within a day causes and former states first, then by
/// rank and row. Reports order.cycle where there is none.
[[nodiscard]] std::vector<std::uint32_t> order_drafts(std::span<const Draft> drafts,
                                                      const sim::Setting& setting, Workbook& book);

/// The polities whose phase matters to a change.
[[nodiscard]] std::vector<sim::PolityId> polities_touched(const sim::Change& change,
                                                          const sim::Setting& setting);

/// The first day on which each polity takes a place, a ruler or a seat, by the drafts so far; none
/// for one that does not. By PolityId.
[[nodiscard]] std::vector<sim::Day> first_acts(const RecordDraft& draft);

/// The day on which a state of that founding begins if `first_act` (or none) is what it does first:
/// a founding of a month or year moves to the act within it; an act before it makes it earlier.
[[nodiscard]] sim::Day begin_by(const sim::FuzzyDate& founded, sim::Day first_act);

// The facts of each group of tables. They may be called in any order, but draft_forces after
// draft_control, draft_reigns and draft_capitals, draft_people after draft_reigns, draft_claims
// after draft_control and draft_treaties, and draft_unknown_births and draft_polities last: these
// go by what was done before.
void draft_control(RecordDraft& draft);
void draft_reigns(RecordDraft& draft);
void draft_capitals(RecordDraft& draft);
void draft_overlords(RecordDraft& draft);
void draft_claims(RecordDraft& draft);
void draft_people(RecordDraft& draft);
void draft_unknown_births(RecordDraft& draft);
void draft_treaties(RecordDraft& draft);
void draft_forces(RecordDraft& draft);
void draft_battles(RecordDraft& draft);
void draft_techniques(RecordDraft& draft);
void draft_insurgencies(RecordDraft& draft);
void draft_census(RecordDraft& draft);
void draft_polities(RecordDraft& draft);

/// All of the above: the whole record from texts to schedule.
void build_record(Workbook& book, Scenario& scenario);

}  // namespace scenario
