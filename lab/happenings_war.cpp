#include "lab/happenings_war.hpp"

#include "simulation/foundation/probe.hpp"

namespace lab {

namespace {

constexpr std::int32_t soon_days = 90;
constexpr std::int32_t year_days = 365;
constexpr std::int32_t month_days = 30;
constexpr std::int32_t conquest_places = 20;
constexpr std::int32_t conquest_years = 3;
constexpr std::int32_t memory_years = 10;
constexpr std::int32_t lost_places = 5;

bool is_by_arms(sim::ControlHow how) {
    return how == sim::ControlHow::storm || how == sim::ControlHow::surrender ||
           how == sim::ControlHow::abandoned || how == sim::ControlHow::defection;
}

/// Whether a siege or a march is under way against a place of an enemy.
bool is_on_attack(const sim::World& world, sim::ArmyId army, sim::Day since) {
    const sim::PlaceId goal = world.armies.objective[army];
    return world.armies.polity[army].exists() && goal.exists() &&
           world.armies.since[army] >= since && world.places.holder[goal].exists() &&
           world.at_war(world.armies.polity[army], world.places.holder[goal]);
}

void look_for_columns(const sim::Run& run, HappeningNotes& notes) {
    const sim::World& world = run.world;
    const sim::Day since =
        sim::last_day_of_tick(*run.setting, world.clock.next_tick[sim::ClockId(0)] - 1)
            .plus_days(-month_days);
    for (std::size_t i = 0; i < world.armies.polity.size(); ++i) {
        const sim::ArmyId one(i);
        for (std::size_t j = 0; is_on_attack(world, one, since) && j < i; ++j) {
            const sim::ArmyId other(j);
            const sim::PlaceId here = world.armies.objective[one];
            if (world.armies.polity[other] == world.armies.polity[one] &&
                is_on_attack(world, other, since) && world.armies.objective[other] != here &&
                world.places.holder[world.armies.objective[other]] == world.places.holder[here]) {
                notes.note(Happening::two_columns, world.armies.event[one]);
                return;
            }
        }
    }
}

void look_for_joint_sieges(const sim::Run& run, HappeningNotes& notes) {
    const sim::World& world = run.world;
    for (std::size_t i = 0; i < world.armies.polity.size(); ++i) {
        const sim::ArmyId army(i);
        const sim::PolityId one = world.armies.polity[army];
        if (!one.exists() || world.armies.stance[army] != sim::Stance::siege) {
            continue;
        }
        for (std::size_t j = 0; j < i; ++j) {
            const sim::ArmyId ally(j);
            const sim::PolityId other = world.armies.polity[ally];
            const sim::PlaceId place = world.armies.place[army];
            if (other.exists() && other != one && world.armies.stance[ally] == sim::Stance::siege &&
                world.armies.place[ally] == place && world.places.besieger[place].exists() &&
                world.places.holder[place] != one && world.places.holder[place] != other &&
                !world.at_war(one, other)) {
                notes.note(Happening::joint_siege, world.places.besieged_event[place]);
            }
        }
    }
}

}  // namespace

void WarLooker::look(const HappeningScene& scene, const sim::Change& change,
                     HappeningNotes& notes) {
    const sim::Event& event = scene.event;
    const bool is_first = &change == scene.changes().data();
    if (is_first && event.kind == sim::EventKind::battle) {
        look_at_battle(scene, notes);
    } else if (is_first && event.kind == sim::EventKind::sack) {
        notes.note(Happening::city_sacked, scene.id);
    }
    switch (change.kind) {
        case sim::ChangeKind::army_sent:
            if (event.kind == sim::EventKind::departure && event.origin == sim::EventOrigin::rule &&
                static_cast<sim::Stance>(change.detail) == sim::Stance::retreat &&
                event.other.exists() && event.person.exists()) {
                opened_.push_back({scene.before.army_at[change.subject], event.polity, event.day});
            }
            return;
        case sim::ChangeKind::control:
            return look_at_control(scene, change, notes);
        case sim::ChangeKind::hostility_begin:
            return look_at_beginning(scene, change, notes);
        case sim::ChangeKind::hostility_end:
            return look_at_end(scene, change, notes);
        case sim::ChangeKind::investment_begin: {
            const sim::PolityId besieger(std::size_t{change.object});
            const sim::PolityId holder = scene.before.holder[change.subject];
            if (holder.exists() && holder != besieger) {
                War& war = wars_[scene.run.world.enmity(besieger, holder).index];
                war.is_fought = war.is_fought || war.attacker == besieger;
            }
            return;
        }
        case sim::ChangeKind::investment_end:
            return look_at_siege_end(scene, change, notes);
        case sim::ChangeKind::town_loss:
            if (static_cast<sim::TownLoss>(change.detail) == sim::TownLoss::enslaved &&
                change.amount > 0) {
                notes.note(Happening::townspeople_enslaved, scene.id);
            }
            return;
        case sim::ChangeKind::technique_adopted:
            notes.note(Happening::technique_taken_up, scene.id);
            learners_.push_back(change.object);
            return;
        case sim::ChangeKind::polity_end:
            if (is_court(scene.run, sim::PolityId(std::size_t{change.subject}))) {
                notes.note(Happening::state_ends, scene.id);
            }
            return;
        default:
            return;
    }
}

void WarLooker::after(const sim::Run& run, const BeforeTick& before, HappeningNotes& notes) {
    if (!notes.has(Happening::joint_siege)) {
        look_for_joint_sieges(run, notes);
    }
    if (!notes.has(Happening::two_columns)) {
        look_for_columns(run, notes);
    }
    const auto probe = static_cast<std::size_t>(sim::ProbeName::battle_naval);
    if (notes.has(Happening::naval_battle) || run.probes[probe] == before.naval_battles) {
        return;
    }
    // The battle of this tick in which ships were lost is the one on the water.
    for (std::size_t i = run.log.events().size(); i-- > 0;) {
        const sim::EventId id(run.log.next_id().index - run.log.events().size() + i);
        const sim::Event& event = run.log[id];
        if (event.day <=
            sim::last_day_of_tick(*run.setting, run.world.clock.next_tick[sim::ClockId(0)] - 1)
                .plus_days(-soon_days)) {
            return;
        }
        const bool has_ships = std::ranges::any_of(run.log.changes_of(id), [](const auto& change) {
            return change.kind == sim::ChangeKind::army_loss &&
                   sim::arm_of(change.detail) == sim::Arm::ships && change.amount > 0;
        });
        if (event.kind == sim::EventKind::battle && has_ships) {
            notes.note(Happening::naval_battle, id);
            return;
        }
    }
}

void WarLooker::look_at_battle(const HappeningScene& scene, HappeningNotes& notes) const {
    std::vector<bool> is_counted(scene.before.army_men.size());
    std::int64_t winners = 0;
    std::int64_t losers = 0;
    for (const sim::Change& change : scene.changes()) {
        if (change.kind != sim::ChangeKind::army_loss || is_counted[change.subject]) {
            continue;
        }
        is_counted[change.subject] = true;
        const std::int32_t men = scene.before.army_men[change.subject];
        const sim::PolityId of = scene.before.army_of[change.subject];
        winners += of == scene.event.polity ? men : 0;
        losers += of == scene.event.other ? men : 0;
    }
    if (winners > 0 && winners * 10 < losers * 9) {
        notes.note(Happening::smaller_host_wins, scene.id);
    }
    if (std::ranges::find(learners_, scene.event.polity.index) != learners_.end()) {
        notes.note(Happening::new_technique_in_battle, scene.id);
    }
}

void WarLooker::look_at_control(const HappeningScene& scene, const sim::Change& change,
                                HappeningNotes& notes) {
    const sim::Event& event = scene.event;
    for (const Opened& opened : opened_) {
        if (opened.place.index == change.subject && event.other == opened.court &&
            event.day.number - opened.day.number <= soon_days) {
            notes.note(Happening::retreat_opens_city, scene.id);
        }
    }
    const sim::PlaceId place(std::size_t{change.subject});
    const sim::PolityId loser = scene.before.holder[change.subject];
    if (change.object == sim::Id<void>::none_index || !loser.exists() ||
        loser.index == change.object || !is_by_arms(static_cast<sim::ControlHow>(change.detail))) {
        return;
    }
    look_at_taking(scene, {place, loser, sim::PolityId(std::size_t{change.object}), event.day},
                   notes);
}

void WarLooker::look_at_taking(const HappeningScene& scene, const Taken& taken,
                               HappeningNotes& notes) {
    if (scene.before.capital[taken.from.index] == taken.place) {
        notes.note(Happening::capital_taken, scene.id);
    }
    if (std::ranges::find(learners_, taken.to.index) != learners_.end()) {
        notes.note(Happening::new_technique_in_battle, scene.id);
    }
    std::int32_t of_late = 1;
    for (const Taken& earlier : taken_) {
        const std::int32_t days = taken.day.number - earlier.day.number;
        if (earlier.from == taken.from && earlier.to == taken.to &&
            days <= conquest_years * year_days) {
            of_late += 1;
        }
        if (earlier.place == taken.place && earlier.from == taken.to && earlier.to == taken.from &&
            days <= memory_years * year_days) {
            notes.note(Happening::place_retaken, scene.id);
        }
    }
    if (of_late >= conquest_places) {
        notes.note(Happening::country_conquered, scene.id);
    }
    taken_.push_back(taken);
    War& war = wars_[scene.run.world.enmity(taken.from, taken.to).index];
    war.gained += war.attacker == taken.to ? 1 : -1;
}

void WarLooker::look_at_beginning(const HappeningScene& scene, const sim::Change& change,
                                  HappeningNotes& notes) {
    const sim::PolityId attacker(std::size_t{change.subject});
    const sim::PolityId other(std::size_t{change.object});
    if (!is_court(scene.run, attacker) || !is_court(scene.run, other)) {
        return;
    }
    notes.note(Happening::war_begins, scene.id);
    War& war = wars_[scene.run.world.enmity(attacker, other).index];
    if (war.was_ended) {
        notes.note(Happening::war_resumed, scene.id);
    }
    war.attacker = attacker;
    war.is_fought = false;
    war.gained = 0;
    for (std::size_t i = 0; i < scene.before.holder.size(); ++i) {
        if (scene.before.holder[i] == other && is_claimed(scene.run, attacker, sim::PlaceId(i))) {
            notes.note(Happening::war_for_claims, scene.id);
            break;
        }
    }
    const auto lost = std::ranges::count_if(taken_, [&](const Taken& taken) {
        return taken.from == attacker && taken.to != other &&
               scene.event.day.number - taken.day.number <= memory_years * year_days;
    });
    if (lost >= lost_places) {
        notes.note(Happening::war_for_new_ground, scene.id);
    }
    if (wars_of(scene.run, attacker) >= 2 || wars_of(scene.run, other) >= 2) {
        notes.note(Happening::two_fronts, scene.id);
    }
}

void WarLooker::look_at_end(const HappeningScene& scene, const sim::Change& change,
                            HappeningNotes& notes) {
    const sim::PolityId one(std::size_t{change.subject});
    const sim::PolityId other(std::size_t{change.object});
    War& war = wars_[scene.run.world.enmity(one, other).index];
    if (war.attacker.exists() && war.is_fought && war.gained <= 0) {
        notes.note(Happening::offensive_fails, scene.id);
    }
    war.attacker = sim::PolityId::none();
    war.was_ended = true;
}

void WarLooker::look_at_siege_end(const HappeningScene& scene, const sim::Change& change,
                                  HappeningNotes& notes) {
    const auto how = static_cast<sim::InvestmentEnd>(change.detail);
    if (how == sim::InvestmentEnd::ransom) {
        notes.note(Happening::siege_bought_off, scene.id);
    }
    if (how != sim::InvestmentEnd::relieved && how != sim::InvestmentEnd::sortie &&
        how != sim::InvestmentEnd::abandoned) {
        return;
    }
    notes.note(Happening::attack_repelled, scene.id);
    if (++repelled_[{change.subject, change.object}] == 2) {
        notes.note(Happening::attack_repelled_again, scene.id);
    }
}

}  // namespace lab
