// Thrones, seats, overlords and claims.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "scenario/record_draft.hpp"
#include "scenario/text.hpp"

namespace scenario {

namespace {

using sim::Change;
using sim::ChangeKind;
using sim::Day;
using sim::EventKind;
using sim::PolityId;

constexpr std::uint32_t nobody = sim::Id<void>::none_index;

/// The good rows of a table that belong to each polity, in the order of their begins.
template <typename Row, typename Polity, typename Begin>
std::vector<std::vector<std::uint32_t>> rows_by_polity(const RecordDraft& draft, Table table,
                                                       const std::vector<Row>& rows, Polity polity,
                                                       Begin begin) {
    std::vector<std::vector<std::uint32_t>> groups(draft.texts().polities.size());
    for (std::uint32_t row = 0; row < rows.size(); ++row) {
        if (draft.is_good(table, row)) {
            groups[polity(rows[row]).index].push_back(row);
        }
    }
    for (std::vector<std::uint32_t>& group : groups) {
        std::stable_sort(group.begin(), group.end(), [&](std::uint32_t a, std::uint32_t b) {
            return begin(rows[a]) < begin(rows[b]);
        });
    }
    return groups;
}

EventKind event_kind_of(sim::ReignEnd end) {
    constexpr std::array<EventKind, 6> kinds = {
        EventKind::death,      EventKind::capture_of_ruler, EventKind::coup,
        EventKind::abdication, EventKind::assassination,    EventKind::state_ended};
    return kinds[static_cast<std::size_t>(end)];
}

struct Reign {
    std::uint32_t row = 0;
    Day accession;
    Day end;
};

/// The span in which a ruler was the chief one; nothing for one who never was.
std::optional<Reign> chief_reign(const RecordDraft& draft, std::uint32_t index,
                                 const ReignRow& row) {
    const Reign reign = {index,
                         draft.day_within(row.accession, row.accession_event, row.accession.first),
                         draft.day_within(row.end, row.end_event, row.end.last)};
    if (!row.rival_until.exists()) {
        return reign;
    }
    return row.rival_until < reign.end ? std::optional(Reign{index, row.rival_until, reign.end})
                                       : std::nullopt;
}

/// A rival who never had the throne: the rising and the end are told, the throne does not change.
void draft_rival(RecordDraft& draft, std::uint32_t index) {
    const ReignRow& row = draft.texts().reigns[index];
    Fact fact;
    fact.source = {Table::reigns, index};
    fact.polity = row.polity;
    fact.person = row.ruler;
    fact.day = row.accession.first;
    fact.rank = DraftRank::accession;
    fact.kind = EventKind::succession;
    fact.record = row.accession_event;
    const DraftId rising = draft.add(fact, {});
    fact.day = row.end.last;
    fact.rank = DraftRank::reign_end;
    fact.kind = event_kind_of(row.end_kind);
    fact.record = row.end_event;
    draft.add_cause(draft.add(fact, {}), rising, sim::CauseKind::follows);
}

/// Settles the days of neighbouring reigns that are not dated to the day, so that they meet.
void settle(RecordDraft& draft, Reign& former, Reign& next) {
    if (former.end <= next.accession) {
        return;
    }
    const ReignRow& former_row = draft.texts().reigns[former.row];
    const ReignRow& next_row = draft.texts().reigns[next.row];
    if (former_row.end.first <= next.accession) {
        former.end = std::max(next.accession, former.accession);
    } else if (former.end <= next_row.accession.last) {
        next.accession = former.end;
    } else if (former_row.end.first <= next_row.accession.last) {
        next.accession = former.end = next_row.accession.last;
    } else {
        draft.book().report(
            Table::reigns, next.row, "accession", Code::reign_overlap,
            in_ticks(next_row.id) + " begins before " + in_ticks(former_row.id) + " ends",
            "that one stands on line " +
                std::to_string(draft.book().line_of(Table::reigns, former.row)));
    }
}

void draft_reign(RecordDraft& draft, const Reign& reign, DraftId& last_vacancy) {
    const ReignRow& row = draft.texts().reigns[reign.row];
    Fact fact;
    fact.source = {Table::reigns, reign.row};
    fact.polity = row.polity;
    fact.person = row.ruler;
    if (draft.is_initial(reign.accession)) {
        if (!draft.is_initial(reign.end)) {
            draft.setting().polities[row.polity.index].first_ruler = row.ruler;
        }
    } else {
        sim::Day& united_on = draft.setting().polities[row.polity.index].united_on;
        united_on = united_on.exists() ? std::min(united_on, reign.accession) : reign.accession;
        fact.day = reign.accession;
        fact.rank = DraftRank::accession;
        fact.kind = EventKind::succession;
        fact.record = row.accession_event;
        const DraftId accession = draft.add(
            fact, {Change{ChangeKind::accession, row.polity.index, row.ruler.index, 0, 0}});
        const bool is_own = accession.exists() && draft[accession].source == fact.source;
        if (is_own) {
            draft.add_cause(accession, last_vacancy, sim::CauseKind::follows);
        }
    }
    if (draft.is_initial(reign.end)) {
        return;
    }
    fact.day = reign.end;
    fact.rank = DraftRank::reign_end;
    fact.kind = event_kind_of(row.end_kind);
    fact.record = row.end_event;
    last_vacancy =
        draft.add(fact, {Change{ChangeKind::throne_vacant, row.polity.index, row.ruler.index,
                                static_cast<std::uint32_t>(row.end_kind), 0}});
}

}  // namespace

void draft_reigns(RecordDraft& draft) {
    const std::vector<ReignRow>& rows = draft.texts().reigns;
    const auto groups = rows_by_polity(
        draft, Table::reigns, rows, [](const ReignRow& row) { return row.polity; },
        [](const ReignRow& row) { return row.accession.first; });
    for (const std::vector<std::uint32_t>& group : groups) {
        std::vector<Reign> reigns;
        for (const std::uint32_t row : group) {
            if (const std::optional<Reign> reign = chief_reign(draft, row, rows[row])) {
                reigns.push_back(*reign);
            } else {
                draft_rival(draft, row);
            }
        }
        std::stable_sort(reigns.begin(), reigns.end(),
                         [](const Reign& a, const Reign& b) { return a.accession < b.accession; });
        for (std::size_t i = 1; i < reigns.size(); ++i) {
            settle(draft, reigns[i - 1], reigns[i]);
        }
        DraftId last_vacancy;
        for (const Reign& reign : reigns) {
            draft_reign(draft, reign, last_vacancy);
        }
    }
}

void draft_capitals(RecordDraft& draft) {
    const std::vector<CapitalRow>& rows = draft.texts().capitals;
    const auto groups = rows_by_polity(
        draft, Table::capitals, rows, [](const CapitalRow& row) { return row.polity; },
        [](const CapitalRow& row) { return row.from; });
    for (const std::vector<std::uint32_t>& group : groups) {
        for (const std::uint32_t index : group) {
            const CapitalRow& row = rows[index];
            if (draft.is_initial(row.from)) {
                draft.setting().polities[row.polity.index].first_capital = row.place;
                continue;
            }
            Fact fact;
            fact.day = row.from;
            fact.rank = DraftRank::capital;
            fact.kind = EventKind::capital_move;
            fact.source = {Table::capitals, index};
            fact.record = row.event;
            fact.place = row.place;
            fact.polity = row.polity;
            draft.add(fact, {Change{ChangeKind::capital, row.polity.index, row.place.index,
                                    static_cast<std::uint32_t>(row.kind), 0}});
        }
    }
}

void draft_overlords(RecordDraft& draft) {
    const std::vector<OverlordRow>& rows = draft.texts().overlords;
    const auto groups = rows_by_polity(
        draft, Table::overlords, rows, [](const OverlordRow& row) { return row.vassal; },
        [](const OverlordRow& row) { return row.from; });
    for (const std::vector<std::uint32_t>& group : groups) {
        for (std::size_t i = 0; i < group.size(); ++i) {
            const OverlordRow& row = rows[group[i]];
            Fact fact;
            fact.rank = DraftRank::overlord;
            fact.kind = EventKind::overlordship;
            fact.source = {Table::overlords, group[i]};
            fact.polity = row.overlord;
            fact.other = row.vassal;
            const bool ends_before_record = row.until.exists() && draft.is_initial(row.until);
            if (draft.is_initial(row.from)) {
                if (!ends_before_record) {
                    draft.setting().polities[row.vassal.index].first_overlord = row.overlord;
                }
            } else {
                fact.day = row.from;
                fact.record = row.event;
                draft.add(fact, {Change{ChangeKind::overlord, row.vassal.index, row.overlord.index,
                                        0, 0}});
            }
            const bool followed = i + 1 < group.size() && rows[group[i + 1]].from <= row.until;
            if (row.until.exists() && !ends_before_record && !followed) {
                fact.day = row.until;
                fact.record = sim::RecordId::none();
                draft.add(fact, {Change{ChangeKind::overlord, row.vassal.index, nobody, 0, 0}});
            }
        }
    }
}

}  // namespace scenario
