// Treaties, orders of battle, sieges and battles, techniques, risings and counts.
#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "scenario/record_draft.hpp"

namespace scenario {

namespace {

using sim::Change;
using sim::ChangeKind;
using sim::Day;
using sim::EventKind;
using sim::PolityId;
using sim::RecordId;

constexpr std::uint32_t nobody = sim::Id<void>::none_index;

template <typename IdType>
IdType at_or_none(const std::vector<IdType>& ids, std::size_t position) {
    return position < ids.size() ? ids[position] : IdType::none();
}

/// The event of that day that tells the end of a treaty: a breach, or another treaty, between all
/// of its parties.
RecordId event_of_treaty_end(const RecordDraft& draft, const TreatyRow& treaty) {
    const std::vector<EventRow>& events = draft.texts().events;
    for (std::size_t i = 0; i < events.size(); ++i) {
        const EventRow& event = events[i];
        const bool ends_treaties =
            event.kind == EventKind::treaty_breach || event.kind == EventKind::treaty;
        const bool names_all =
            std::all_of(treaty.parties.begin(), treaty.parties.end(), [&event](PolityId party) {
                return std::find(event.polities.begin(), event.polities.end(), party) !=
                       event.polities.end();
            });
        if (ends_treaties && names_all && draft.event_day(RecordId(i)) == treaty.until.first) {
            return RecordId(i);
        }
    }
    return RecordId::none();
}

}  // namespace

void draft_treaties(RecordDraft& draft) {
    const std::vector<TreatyRow>& rows = draft.texts().treaties;
    for (std::uint32_t index = 0; index < rows.size(); ++index) {
        const TreatyRow& row = rows[index];
        sim::TreatyDefinition& treaty = draft.setting().treaties[index];
        const bool binds = treaty.status == sim::TreatyStatus::concluded ||
                           treaty.status == sim::TreatyStatus::unilateral;
        if (!draft.is_good(Table::treaties, index) || !binds || !exists(row.until)) {
            continue;
        }
        Fact fact;
        fact.source = {Table::treaties, index};
        fact.polity = at_or_none(row.parties, 0);
        fact.other = at_or_none(row.parties, 1);
        const bool is_past = draft.is_initial(row.until.first);
        if (draft.is_initial(row.date.first)) {
            treaty.begins_in_force = !is_past;
        } else {
            fact.day = draft.day_within(row.date, row.event, row.date.first);
            fact.rank = DraftRank::treaty;
            fact.kind = EventKind::treaty;
            fact.record = row.event;
            draft.add(fact, {Change{ChangeKind::treaty_begin, index, nobody, 0, 0}});
        }
        if (!is_past) {
            fact.day = row.until.first;
            fact.rank = DraftRank::treaty_end;
            fact.kind = EventKind::treaty_end;
            fact.record = event_of_treaty_end(draft, row);
            draft.add(fact, {Change{ChangeKind::treaty_end, index, nobody, 0, 0}});
        }
    }
}

namespace {

using ForcesByPolity = std::map<PolityId, std::vector<std::uint32_t>>;

/// Orders of battle one after another, each taking the place of the former.
class OrdersOfBattle {
  public:
    explicit OrdersOfBattle(RecordDraft& draft);
    void run();

  private:
    struct Order {
        sim::FuzzyDate date;
        ForcesByPolity forces;
    };
    void collect();
    void stand_down_all(Day day);
    void muster(PolityId polity, const Order& order, Day until);
    void stand_down(Day day, PolityId polity, const std::vector<std::uint32_t>& forces);
    [[nodiscard]] Day muster_day(const sim::FuzzyDate& date, PolityId polity, Day until) const;

    RecordDraft& draft_;
    std::map<Day, Order> orders_;
    std::vector<Day> begins_;  // By PolityId; none: not known.
    std::vector<std::uint32_t> standing_;
};

OrdersOfBattle::OrdersOfBattle(RecordDraft& draft) : draft_(draft), begins_(first_acts(draft)) {
    for (std::size_t polity = 0; polity < begins_.size(); ++polity) {
        begins_[polity] = begin_by(draft.texts().polities[polity].founded, begins_[polity]);
    }
}

void OrdersOfBattle::collect() {
    const std::vector<ForceRow>& rows = draft_.texts().forces;
    for (std::uint32_t index = 0; index < rows.size(); ++index) {
        const ForceRow& row = rows[index];
        const bool is_used = draft_.is_good(Table::orders_of_battle, index) &&
                             row.date.first <= draft_.setting().last_day;
        if (is_used) {
            Order& order = orders_[row.date.first];
            order.date = row.date;
            order.forces[draft_.setting().forces[index].polity].push_back(index);
        }
    }
    // Of the orders of before the record only the last still stands on its first day.
    while (orders_.size() > 1 && draft_.is_initial(std::next(orders_.begin())->first)) {
        orders_.erase(orders_.begin());
    }
}

void OrdersOfBattle::run() {
    collect();
    for (auto order = orders_.begin(); order != orders_.end(); ++order) {
        const auto next = std::next(order);
        const Day until =
            next == orders_.end() ? draft_.setting().last_day : next->first.plus_days(-1);
        stand_down_all(order->first);
        std::size_t count = 0;
        for (const auto& [polity, forces] : order->second.forces) {
            muster(polity, order->second, until);
            count += forces.size();
        }
        draft_.setting().army_capacity =
            std::max(draft_.setting().army_capacity, static_cast<std::uint32_t>(count));
    }
}

void OrdersOfBattle::stand_down_all(Day day) {
    if (!standing_.empty()) {
        const std::vector<std::uint32_t> former = std::exchange(standing_, {});
        stand_down(day, PolityId::none(), former);
    }
}

void OrdersOfBattle::stand_down(Day day, PolityId polity,
                                const std::vector<std::uint32_t>& forces) {
    Fact fact;
    fact.day = day;
    fact.rank = DraftRank::stand_down;
    fact.kind = EventKind::order_of_battle;
    fact.source = {Table::orders_of_battle, forces.front()};
    fact.polity = polity;
    const DraftId down = draft_.add(fact, {});
    for (const std::uint32_t force : forces) {
        draft_.add_change(down, Change{ChangeKind::stand_down, force, nobody, 0, 0},
                          {Table::orders_of_battle, force});
    }
}

/// The first day of the date, or the day within it on which the state began; at most `until`.
Day OrdersOfBattle::muster_day(const sim::FuzzyDate& date, PolityId polity, Day until) const {
    const Day begin = begins_[polity.index];
    const Day day = date.contains(begin) && begin <= until ? begin : date.first;
    return std::max(day, draft_.setting().first_day);
}

void OrdersOfBattle::muster(PolityId polity, const Order& order, Day until) {
    const std::vector<std::uint32_t>& forces = order.forces.at(polity);
    Fact fact;
    fact.day = muster_day(order.date, polity, until);
    fact.rank = DraftRank::muster;
    fact.kind = EventKind::order_of_battle;
    fact.source = {Table::orders_of_battle, forces.front()};
    fact.polity = polity;
    const DraftId muster = draft_.add(fact, {});
    for (const std::uint32_t force : forces) {
        draft_.add_change(muster, Change{ChangeKind::muster, force, nobody, 0, 0},
                          {Table::orders_of_battle, force});
    }
    // With its state an army is no more, even if no later order of battle says so.
    const Day end = draft_.texts().polities[polity.index].ended.last;
    if (end.exists() && fact.day <= end && end <= until) {
        stand_down(end, polity, forces);
    } else {
        standing_.insert(standing_.end(), forces.begin(), forces.end());
    }
}

}  // namespace

void draft_forces(RecordDraft& draft) {
    OrdersOfBattle(draft).run();
}

void draft_battles(RecordDraft& draft) {
    const std::vector<BattleRow>& rows = draft.texts().battles;
    for (std::uint32_t index = 0; index < rows.size(); ++index) {
        const BattleRow& row = rows[index];
        if (!draft.is_good(Table::battles, index) || (!row.siege.exists() && row.event.exists())) {
            continue;  // A fight of a day or so is told by its event.
        }
        Fact fact;
        fact.day = row.date.first;
        fact.rank = DraftRank::battle;
        fact.kind = EventKind::battle;
        fact.source = {Table::battles, index};
        fact.record = row.event;
        fact.place = at_or_none(row.places, 0);
        fact.polity = at_or_none(row.attackers, 0);
        fact.other = at_or_none(row.defenders, 0);
        fact.person = at_or_none(row.attacker_commanders, 0);
        if (!row.siege.exists()) {
            draft.add(fact, {});
            continue;
        }
        fact.rank = DraftRank::siege;
        fact.kind = EventKind::siege;
        const DraftId begin =
            draft.add(fact, {Change{ChangeKind::siege_begin, row.siege.index, nobody, 0, 0}});
        if (begin.exists()) {
            const sim::FuzzyDate& end_date = exists(row.end) ? row.end : row.date;
            const Day told = draft.day_within(end_date, row.event, end_date.last);
            fact.day = told > fact.day ? told : end_date.last;
            fact.kind = EventKind::siege_end;
            const Change change{ChangeKind::siege_end, row.siege.index, nobody, 0, 0};
            const DraftId fall = draft.occasion(fact.day, ChangeKind::control, fact.place.index);
            if (fall.exists()) {
                draft.add_change(fall, change, fact.source);
            } else {
                draft.add_cause(draft.add(fact, {change}), begin, sim::CauseKind::follows);
            }
        }
    }
}

void draft_techniques(RecordDraft& draft) {
    const Texts& texts = draft.texts();
    std::vector<DraftId> known_before(texts.techniques.size());
    for (std::uint32_t index = 0; index < texts.technique_adoptions.size(); ++index) {
        const TechniqueAdoptionRow& row = texts.technique_adoptions[index];
        if (!draft.is_good(Table::technique_adoptions, index)) {
            continue;
        }
        const Change change{ChangeKind::technique_adopted, row.technique.index, row.polity.index, 0,
                            0};
        Fact fact;
        fact.rank = DraftRank::technique;
        fact.kind = EventKind::technology;
        fact.source = {Table::technique_adoptions, index};
        fact.place = texts.techniques[row.technique.index].place;
        fact.polity = row.polity;
        if (!draft.is_initial(row.from.first)) {
            fact.day = draft.day_within(row.from, row.event, row.from.first);
            fact.record = row.event;
            draft.add(fact, {change});
            continue;
        }
        // What was known before the record is taken up on its first day, one event a technique.
        DraftId& before = known_before[row.technique.index];
        fact.day = draft.setting().first_day;
        if (before.exists()) {
            draft.add_change(before, change, fact.source);
        } else {
            before = draft.add(fact, {change});
        }
    }
}

void draft_insurgencies(RecordDraft& draft) {
    const std::vector<InsurgencyRow>& rows = draft.texts().insurgencies;
    for (std::uint32_t index = 0; index < rows.size(); ++index) {
        const InsurgencyRow& row = rows[index];
        if (!draft.is_good(Table::insurgencies, index)) {
            continue;
        }
        Fact fact;
        fact.rank = DraftRank::insurgency;
        fact.source = {Table::insurgencies, index};
        fact.place = at_or_none(row.places, 0);
        fact.other = row.against;
        fact.person = at_or_none(row.leaders, 0);
        const bool is_past = draft.is_initial(row.end.last);
        DraftId begin;
        if (draft.is_initial(row.start.first)) {
            draft.setting().insurgencies[index].begins_active = !is_past;
        } else {
            fact.day = row.start.first;
            fact.kind = EventKind::revolt;
            begin = draft.add(fact, {Change{ChangeKind::insurgency_begin, index, nobody, 0, 0}});
        }
        if (!is_past) {
            fact.day = row.end.last;
            fact.kind = EventKind::revolt_end;
            const DraftId end =
                draft.add(fact, {Change{ChangeKind::insurgency_end, index, nobody, 0, 0}});
            draft.add_cause(end, begin, sim::CauseKind::follows);
        }
    }
}

void draft_census(RecordDraft& draft) {
    const std::vector<HouseholdCountRow>& rows = draft.texts().household_counts;
    std::map<std::pair<Day, PolityId>, DraftId> counts;
    for (std::uint32_t index = 0; index < rows.size(); ++index) {
        const HouseholdCountRow& row = rows[index];
        // Counts of before the record are in the households of the first day.
        if (!draft.is_good(Table::household_counts, index) || draft.is_initial(row.date.first)) {
            continue;
        }
        const Change change{ChangeKind::census, row.place.index, nobody, 0, row.households};
        const RowReference source{Table::household_counts, index};
        DraftId& count = counts[{row.date.first, row.polity}];
        if (count.exists()) {
            draft.add_change(count, change, source);
            continue;
        }
        Fact fact;
        fact.day = row.date.first;
        fact.rank = DraftRank::census;
        fact.kind = EventKind::census;
        fact.source = source;
        fact.polity = row.polity;
        count = draft.add(fact, {change});
    }
}

}  // namespace scenario
