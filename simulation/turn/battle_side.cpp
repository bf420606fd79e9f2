#include "simulation/turn/battle_side.hpp"

#include <algorithm>

#include "simulation/foundation/arithmetic.hpp"
#include "simulation/foundation/check.hpp"
#include "simulation/foundation/probe.hpp"
#include "simulation/rules/commander.hpp"
#include "simulation/turn/army.hpp"
#include "simulation/turn/minds_phase.hpp"

namespace sim {

namespace {

/// Foot of an army: infantry, and riders without a horse.
std::int32_t foot_of(const ArmyColumns& armies, ArmyId army) {
    return men_of(armies, army).value - mounted_men(armies, army).value;
}

/// How much of what each army of a host has of something.
template <typename Part>
std::vector<std::int64_t> weights_of(const Host& host, Part part) {
    std::vector<std::int64_t> weights;
    weights.reserve(host.armies.size());
    for (const ArmyId army : host.armies) {
        weights.push_back(part(army));
    }
    return weights;
}

class Losses {
  public:
    Losses(const TickContext& tick, const Host& host, const Host& captor,
           std::vector<Change>& changes)
        : armies_(tick.world.armies), host_(host), captor_(captor), changes_(changes) {}

    /// Men of the foot pool: infantry first, then riders without horses.
    void take_foot(const MenLost& lost) {
        const auto weights = weights_of(host_, [&](ArmyId army) { return foot_of(armies_, army); });
        std::vector<std::int64_t> infantry_left =
            weights_of(host_, [&](ArmyId army) { return armies_.infantry[army].value; });
        std::vector<std::int64_t> pool = weights;
        each_loss(lost, [&](Loss loss, std::int64_t total) {
            const std::vector<std::int64_t> shares = share(total, pool);
            for (std::size_t i = 0; i < shares.size(); ++i) {
                const std::int64_t foot = std::min(shares[i], infantry_left[i]);
                add(i, loss, Arm::foot, foot);
                add(i, loss, Arm::horsemen, shares[i] - foot);
                infantry_left[i] -= foot;
                pool[i] -= shares[i];
            }
        });
    }

    void take_horsemen(const MenLost& lost) {
        std::vector<std::int64_t> pool =
            weights_of(host_, [&](ArmyId army) { return mounted_men(armies_, army).value; });
        each_loss(lost,
                  [&](Loss loss, std::int64_t total) { take(loss, Arm::horsemen, total, pool); });
    }

    void take_two(Arm arm, std::int64_t killed, std::int64_t captured) {
        std::vector<std::int64_t> pool = weights_of(host_, [&](ArmyId army) {
            return std::int64_t{arm == Arm::horses ? armies_.horses[army].value
                                                   : armies_.ships[army].value};
        });
        take(Loss::killed, arm, killed, pool);
        take(Loss::captured, arm, captured, pool);
    }

  private:
    template <typename Visit>
    static void each_loss(const MenLost& lost, Visit visit) {
        visit(Loss::killed, std::int64_t{lost.killed.value});
        visit(Loss::captured, std::int64_t{lost.captured.value});
        visit(Loss::scattered, std::int64_t{lost.scattered.value});
    }

    static std::vector<std::int64_t> share(std::int64_t total,
                                           const std::vector<std::int64_t>& pool) {
        std::vector<std::int64_t> shares(pool.size());
        CHECK(!pool.empty() || total == 0, "nobody cannot lose anything");
        if (!pool.empty()) {
            split_by_weight(total, pool, shares);
        }
        return shares;
    }

    void take(Loss loss, Arm arm, std::int64_t total, std::vector<std::int64_t>& pool) {
        const std::vector<std::int64_t> shares = share(total, pool);
        for (std::size_t i = 0; i < shares.size(); ++i) {
            add(i, loss, arm, shares[i]);
            pool[i] -= shares[i];
        }
    }

    void add(std::size_t position, Loss loss, Arm arm, std::int64_t amount) {
        if (amount > 0) {
            const std::uint32_t captor =
                loss == Loss::captured ? captor_.chief.index : Id<void>::none_index;
            changes_.push_back({ChangeKind::army_loss, host_.armies[position].index, captor,
                                loss_detail(loss, arm), amount});
        }
    }

    const ArmyColumns& armies_;
    const Host& host_;
    const Host& captor_;
    std::vector<Change>& changes_;
};

}  // namespace

Host make_host(const TickContext& tick, std::vector<ArmyId> armies) {
    Host host;
    for (const ArmyId army : armies) {
        const Men men = men_of(tick.world.armies, army);
        host.men += men;
        if (!host.chief.exists() || men > men_of(tick.world.armies, host.chief)) {
            host.chief = army;
        }
    }
    if (host.chief.exists()) {
        host.polity = tick.world.armies.polity[host.chief];
    }
    host.armies = std::move(armies);
    return host;
}

std::int32_t skill_of(const TickContext& tick, ArmyId army,
                      std::int32_t PersonDefinition::* skill) {
    const PersonId person = tick.world.armies.commander[army];
    const Day since = tick.world.armies.led_since[army];
    if (!person.exists()) {
        return tick.setting.laws.battle.nobody_skill;
    }
    const std::int32_t score = tick.setting.people[person.index].*skill;
    if (!since.exists()) {
        return score;
    }
    constexpr std::int32_t month_days = 30;
    const std::int32_t months = std::max(tick.first_day.number - since.number, 0) / month_days;
    // To the nearest point; nobody is worth less than no commander at all.
    const std::int32_t worth =
        (command_permille(score * 100, months, tick.setting.laws.commander) + 50) / 100;
    return std::max(worth, std::min(score, tick.setting.laws.battle.nobody_skill));
}

BattleSide side_of(const TickContext& tick, const Host& host, bool naval) {
    const ArmyColumns& armies = tick.world.armies;
    BattleSide side;
    std::int64_t grain = 0;
    std::int64_t training = 0;
    std::int64_t morale = 0;
    std::int64_t fed = 0;
    std::int64_t fatigue = 0;
    for (const ArmyId army : host.armies) {
        const std::int64_t men = men_of(armies, army).value;
        side.infantry += Men(foot_of(armies, army));
        side.cavalry += mounted_men(armies, army);
        side.ships += armies.ships[army];
        side.horses += armies.horses[army].value;
        grain += armies.grain[army].value;
        training += men * armies.training[army].value;
        morale += men * armies.morale[army].value;
        fed += men * (1000 - armies.hunger[army].value);
        fatigue += men * armies.fatigue[army].value;
    }
    const std::int64_t men = std::max<std::int64_t>(host.men.value, 1);
    side.grain_shi = Amount(grain);
    side.training_permille = static_cast<std::int32_t>(training / men);
    side.morale_permille = static_cast<std::int32_t>(morale / men);
    side.supply_permille = static_cast<std::int32_t>(fed / men);
    side.fatigue_permille = static_cast<std::int32_t>(fatigue / men);
    side.command =
        skill_of(tick, host.chief, naval ? &PersonDefinition::naval : &PersonDefinition::field);
    const TechniqueModifiers techniques = techniques_of(tick, host.polity);
    side.techniques = naval ? techniques.naval : techniques.field;
    side.has_commander = armies.commander[host.chief].exists();
    return side;
}

void add_losses(const TickContext& tick, const Host& host, const SideOutcome& outcome,
                const Host& captor, std::vector<Change>& changes) {
    Losses losses(tick, host, captor, changes);
    losses.take_foot(outcome.infantry);
    losses.take_horsemen(outcome.cavalry);
    losses.take_two(Arm::horses, outcome.horses_killed, outcome.horses_captured);
    losses.take_two(Arm::ships, outcome.ships_lost.value, outcome.ships_captured.value);
}

void change_morale(World& world, const Host& host, std::int32_t change_permille) {
    for (const ArmyId army : host.armies) {
        Permille& morale = world.armies.morale[army];
        morale = Permille(std::clamp(morale.value + change_permille, 0, 1000));
    }
}

void add_person_fate(const TickContext& tick, PersonId person, bool is_killed, PolityId captor,
                     std::vector<Change>& changes) {
    constexpr std::uint32_t nobody = Id<void>::none_index;
    const PolityColumns& polities = tick.world.polities;
    for (std::size_t i = 0; i < polities.ruler.size(); ++i) {
        if (polities.ruler[PolityId(i)] == person) {
            const ReignEnd end = is_killed ? ReignEnd::death : ReignEnd::capture;
            changes.push_back({ChangeKind::throne_vacant, static_cast<std::uint32_t>(i),
                               person.index, static_cast<std::uint32_t>(end), 0});
        }
    }
    if (is_killed) {
        changes.push_back({ChangeKind::death, person.index, nobody,
                           static_cast<std::uint32_t>(DeathKind::battle), 0});
    } else {
        changes.push_back({ChangeKind::allegiance, person.index, captor.index,
                           static_cast<std::uint32_t>(AllegianceStatus::captive), 0});
    }
}

void add_fate(const TickContext& tick, ArmyId army, CommanderFate fate, PolityId captor,
              std::vector<Change>& changes) {
    const PersonId person = tick.world.armies.commander[army];
    if (fate == CommanderFate::unhurt || !person.exists()) {
        return;
    }
    const bool is_killed = fate == CommanderFate::killed;
    if (is_killed) {
        tick.reach(ProbeName::battle_commander_killed);
    } else {
        tick.reach(ProbeName::battle_commander_captured);
    }
    changes.push_back({ChangeKind::army_command, army.index, Id<void>::none_index, 0, 0});
    add_person_fate(tick, person, is_killed, captor, changes);
}

}  // namespace sim
