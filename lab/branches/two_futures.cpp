#include "lab/branches/two_futures.hpp"

#include <algorithm>
#include <tuple>

#include "chronicle/compare.hpp"
#include "simulation/foundation/check.hpp"
#include "simulation/turn/army.hpp"

namespace lab {

namespace {

auto key_of(const sim::Event& event) {
    return std::tuple(event.day, event.kind, event.origin, event.record, event.place, event.polity,
                      event.other, event.person);
}

auto key_of(const sim::Change& change) {
    return std::tuple(change.kind, change.subject, change.object, change.detail, change.amount);
}

/// -1, 0 or 1: how what two events tell is ordered. Their numbers and causes do not count.
int order_of(const sim::EventLog& log_a, sim::EventId a, const sim::EventLog& log_b,
             sim::EventId b) {
    const auto head_a = key_of(log_a[a]);
    const auto head_b = key_of(log_b[b]);
    if (head_a != head_b) {
        return head_a < head_b ? -1 : 1;
    }
    const auto changes_a = log_a.changes_of(a);
    const auto changes_b = log_b.changes_of(b);
    const auto less = [](const sim::Change& x, const sim::Change& y) {
        return key_of(x) < key_of(y);
    };
    if (std::ranges::lexicographical_compare(changes_a, changes_b, less)) {
        return -1;
    }
    return std::ranges::lexicographical_compare(changes_b, changes_a, less) ? 1 : 0;
}

/// The events after the fork, those alike side by side, each group in order of happening.
std::vector<sim::EventId> sorted_events(const sim::EventLog& log, std::size_t first) {
    std::vector<sim::EventId> events;
    for (std::size_t i = first; i < log.size(); ++i) {
        events.emplace_back(i);
    }
    std::ranges::stable_sort(
        events, [&log](sim::EventId a, sim::EventId b) { return order_of(log, a, log, b) < 0; });
    return events;
}

void note_own(OwnEvents& own, sim::EventId event) {
    own.is_own[event.index - own.first] = true;
}

CourtEnd court_end(const sim::World& world, sim::PolityId court) {
    CourtEnd end;
    end.stands = world.polities.phase[court] == sim::Phase::present;
    end.ruler = world.polities.ruler[court];
    end.capital = world.polities.capital[court];
    for (std::size_t i = 0; i < world.places.holder.size(); ++i) {
        const sim::PlaceId place(i);
        if (world.places.holder[place] == court) {
            end.places += 1;
            end.households += world.places.households[place].value;
        }
    }
    for (std::size_t i = 0; i < world.armies.polity.size(); ++i) {
        const sim::ArmyId army(i);
        if (world.armies.polity[army] == court) {
            end.armies += 1;
            end.men += sim::men_of(world.armies, army).value;
        }
    }
    return end;
}

bool leads(const sim::World& world, sim::PolityId court, sim::PersonId commander) {
    for (std::size_t i = 0; i < world.armies.polity.size(); ++i) {
        const sim::ArmyId army(i);
        if (world.armies.polity[army] == court && world.armies.commander[army] == commander) {
            return true;
        }
    }
    return false;
}

std::vector<LedArmy> armies_missing(const sim::World& there, const sim::World& elsewhere) {
    std::vector<LedArmy> missing;
    const sim::ArmyColumns& armies = there.armies;
    for (std::size_t i = 0; i < armies.polity.size(); ++i) {
        const sim::ArmyId army(i);
        const sim::PersonId commander = armies.commander[army];
        if (armies.polity[army].exists() && commander.exists() &&
            !leads(elsewhere, armies.polity[army], commander)) {
            missing.push_back(
                {armies.polity[army], commander, armies.place[army], sim::men_of(armies, army)});
        }
    }
    return missing;
}

/// What began a treaty of the record or an accord in force, in order of happening.
std::vector<sim::EventId> pacts_in_force(const sim::World& world) {
    std::vector<sim::EventId> events;
    for (std::size_t i = 0; i < world.treaties.phase.size(); ++i) {
        const sim::TreatyId treaty(i);
        if (world.treaties.phase[treaty] == sim::Phase::present) {
            events.push_back(world.treaties.event[treaty]);
        }
    }
    for (std::size_t i = 0; i < world.accords.state.size(); ++i) {
        const sim::AccordId accord(i);
        if (world.accords.state[accord] == sim::AccordState::in_force) {
            events.push_back(world.accords.event[accord]);
        }
    }
    std::ranges::sort(events);
    events.erase(std::unique(events.begin(), events.end()), events.end());
    std::erase_if(events, [](sim::EventId event) { return !event.exists(); });
    return events;
}

/// Those of `here` that nothing in force there is alike to.
std::vector<sim::EventId> pacts_missing(const sim::EventLog& log,
                                        const std::vector<sim::EventId>& here,
                                        const sim::EventLog& other_log,
                                        const std::vector<sim::EventId>& there) {
    std::vector<sim::EventId> missing;
    for (const sim::EventId event : here) {
        const bool is_there = std::ranges::any_of(
            there, [&](sim::EventId other) { return order_of(log, event, other_log, other) == 0; });
        if (!is_there) {
            missing.push_back(event);
        }
    }
    return missing;
}

}  // namespace

TwoFutures pair_of(const chronicle::Timeline& one, const chronicle::Timeline& other) {
    CHECK(&one.setting() == &other.setting(), "two futures of one setting");
    CHECK(one.plan().fork_day.exists() && other.plan().fork_day.exists(), "both are futures");
    CHECK(one.ticks_lived() == other.ticks_lived(), "the futures have been lived as far");
    // One may go by the record for longer.
    const std::uint32_t tick =
        sim::tick_holding(one.setting(), std::min(one.plan().fork_day, other.plan().fork_day));
    CHECK(tick < one.ticks_lived(), "the futures have been lived beyond the fork");
    return {{&one, &other}, tick};
}

Both<OwnEvents> own_events(const TwoFutures& futures) {
    Both<OwnEvents> own;
    Both<std::vector<sim::EventId>> sorted;
    for (std::size_t side = 0; side < 2; ++side) {
        const chronicle::Timeline& timeline = *futures.timelines[side];
        own[side].first = timeline.log_size_before(futures.fork_tick);
        own[side].is_own.resize(timeline.log().size() - own[side].first, false);
        sorted[side] = sorted_events(timeline.log(), own[side].first);
    }
    const sim::EventLog& log_a = futures.timelines[0]->log();
    const sim::EventLog& log_b = futures.timelines[1]->log();
    std::size_t a = 0;
    std::size_t b = 0;
    while (a < sorted[0].size() || b < sorted[1].size()) {
        const int order = a == sorted[0].size() ? 1
                          : b == sorted[1].size()
                              ? -1
                              : order_of(log_a, sorted[0][a], log_b, sorted[1][b]);
        if (order < 0) {
            note_own(own[0], sorted[0][a]);
        } else if (order > 0) {
            note_own(own[1], sorted[1][b]);
        }
        a += order <= 0 ? 1 : 0;
        b += order >= 0 ? 1 : 0;
    }
    for (OwnEvents& side : own) {
        for (std::size_t i = 0; i < side.is_own.size(); ++i) {
            if (side.is_own[i]) {
                side.own.emplace_back(side.first + i);
            }
        }
    }
    return own;
}

std::optional<std::uint32_t> parting_tick(const TwoFutures& futures) {
    // Plans may ask for digests now and then only; a difference shows with the next of them.
    return chronicle::first_difference(futures.timelines[0]->digests(),
                                       futures.timelines[1]->digests());
}

EndsApart ends_apart(const TwoFutures& futures) {
    const chronicle::Timeline& one = *futures.timelines[0];
    const chronicle::Timeline& other = *futures.timelines[1];
    const sim::World world_one = one.world_after(one.ticks_lived());
    const sim::World world_other = other.world_after(other.ticks_lived());
    EndsApart ends;
    for (std::size_t i = 0; i < world_one.places.holder.size(); ++i) {
        const sim::PlaceId place(i);
        if (world_one.places.holder[place] != world_other.places.holder[place]) {
            ends.places.push_back(
                {place,
                 {world_one.places.holder[place], world_other.places.holder[place]},
                 {world_one.places.holder_event[place], world_other.places.holder_event[place]}});
        }
    }
    for (std::size_t i = 0; i < world_one.polities.phase.size(); ++i) {
        const sim::PolityId court(i);
        const Both<CourtEnd> end = {court_end(world_one, court), court_end(world_other, court)};
        if (end[0] != end[1]) {
            ends.courts.push_back({court, end});
        }
    }
    ends.armies = {armies_missing(world_one, world_other), armies_missing(world_other, world_one)};
    const std::vector<sim::EventId> pacts_one = pacts_in_force(world_one);
    const std::vector<sim::EventId> pacts_other = pacts_in_force(world_other);
    ends.pacts = {pacts_missing(one.log(), pacts_one, other.log(), pacts_other),
                  pacts_missing(other.log(), pacts_other, one.log(), pacts_one)};
    return ends;
}

}  // namespace lab
