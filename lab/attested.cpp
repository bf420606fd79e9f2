#include "lab/attested.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "lab/near_forces.hpp"
#include "simulation/map/travel.hpp"
#include "simulation/rules/siege_plan.hpp"

namespace lab {

namespace {

using scenario::BattleRow;
using scenario::Scenario;

constexpr std::int32_t middling_skill = 5;
constexpr std::int32_t usual_men = 10000;

template <typename T>
bool holds(const std::vector<T>& list, T one) {
    return std::find(list.begin(), list.end(), one) != list.end();
}

bool share_one(const std::vector<sim::PolityId>& a, const std::vector<sim::PolityId>& b) {
    return std::any_of(a.begin(), a.end(), [&](sim::PolityId one) { return holds(b, one); });
}

Winner winner_of(const BattleRow& row) {
    if (share_one(row.winners, row.attackers)) {
        return Winner::attacker;
    }
    return share_one(row.winners, row.defenders) ? Winner::defender : Winner::neither;
}

/// One side of a row with what the orders of battle tell of it.
struct SideOfRow {
    const std::vector<sim::PolityId>& polities;
    const std::vector<sim::PersonId>& commanders;
    std::optional<std::int32_t> strength;
    std::vector<sim::ForceId> forces;
    Gathered gathered;
};

SideOfRow side_of(const Scenario& scenario, const BattleRow& row, bool is_attacker,
                  bool inside_only) {
    SideOfRow side{is_attacker ? row.attackers : row.defenders,
                   is_attacker ? row.attacker_commanders : row.defender_commanders,
                   is_attacker ? row.attacker_strength : row.defender_strength,
                   {},
                   {}};
    side.forces = near_forces(
        scenario, {side.polities, side.commanders, row.places, middle_of(row.date), inside_only});
    side.gathered = gather_forces(scenario, side.forces);
    return side;
}

using Skill = std::int32_t scenario::Skills::*;

/// The greatest skill among the named commanders; else among those of the forces; else middling.
std::int32_t skill_of(const Scenario& scenario, const SideOfRow& side, Skill skill) {
    std::int32_t best = -1;
    const auto look_at = [&](sim::PersonId person) {
        if (person.exists()) {
            best = std::max(best, scenario.texts.people[person.index].skills.*skill);
        }
    };
    for (const sim::PersonId person : side.commanders) {
        look_at(person);
    }
    if (best < 0) {
        for (const sim::ForceId force : side.forces) {
            look_at(scenario.setting.forces[force.index].commander);
        }
    }
    return best < 0 ? middling_skill : best;
}

using Modifier = std::int32_t scenario::TechniqueRow::*;

/// The modifiers of the techniques that the side had taken up by that day.
std::int32_t techniques_of(const Scenario& scenario, const SideOfRow& side, Modifier modifier,
                           sim::Day day) {
    std::vector<sim::TechniqueId> counted;
    std::int32_t sum = 0;
    for (const scenario::TechniqueAdoptionRow& row : scenario.texts.technique_adoptions) {
        const bool is_known = !scenario::exists(row.from) || row.from.first <= day;
        if (is_known && holds(side.polities, row.polity) && !holds(counted, row.technique)) {
            counted.push_back(row.technique);
            sum += scenario.texts.techniques[row.technique.index].*modifier;
        }
    }
    return std::clamp(sum, -100, 100);
}

struct Numbers {
    NumberFrom attacker = NumberFrom::nothing;
    NumberFrom defender = NumberFrom::nothing;
    std::int64_t attacker_men = 0;
    std::int64_t defender_men = 0;
};

NumberFrom number_of(const SideOfRow& side, std::int64_t& men) {
    if (side.strength) {
        men = *side.strength;
        return NumberFrom::battle;
    }
    men = side.gathered.men();
    return men > 0 ? NumberFrom::forces : NumberFrom::nothing;
}

Numbers numbers_of(const SideOfRow& attacker, const SideOfRow& defender) {
    Numbers numbers;
    numbers.attacker = number_of(attacker, numbers.attacker_men);
    numbers.defender = number_of(defender, numbers.defender_men);
    if (numbers.attacker == NumberFrom::nothing) {
        numbers.attacker_men = numbers.defender_men > 0 ? numbers.defender_men : usual_men;
    }
    if (numbers.defender == NumberFrom::nothing) {
        numbers.defender_men = numbers.attacker_men;
    }
    return numbers;
}

sim::BattleSide battle_side(const Scenario& scenario, const SideOfRow& from, std::int64_t men,
                            const BattleRow& row, bool is_naval) {
    const std::int32_t horse =
        from.gathered.men() > 0
            ? static_cast<std::int32_t>(1000 * from.gathered.cavalry / from.gathered.men())
            : usual_horse_permille(scenario, from.polities, middle_of(row.date));
    sim::BattleSide side;
    const std::int64_t cavalry = men * horse / 1000;
    side.cavalry = sim::Men(static_cast<std::int32_t>(cavalry));
    side.infantry = sim::Men(static_cast<std::int32_t>(men - cavalry));
    side.horses = side.cavalry.value;
    side.ships = sim::Ships(is_naval ? static_cast<std::int32_t>(from.gathered.ships) : 0);
    side.training_permille = from.gathered.quality_permille;
    side.morale_permille = from.gathered.morale_permille;
    side.supply_permille = from.gathered.supply_permille;
    side.command =
        skill_of(scenario, from, is_naval ? &scenario::Skills::naval : &scenario::Skills::field);
    side.techniques = techniques_of(
        scenario, from, is_naval ? &scenario::TechniqueRow::naval : &scenario::TechniqueRow::field,
        middle_of(row.date));
    return side;
}

/// Whether the words for the ground name a place where few can strike at once.
bool is_narrow(std::string_view terrain) {
    constexpr std::array<std::string_view, 7> words = {"pass",  "fort",   "stockade", "caves",
                                                       "ridge", "bridge", "valley"};
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return terrain.find(word) != std::string_view::npos;
    });
}

bool is_frozen(const Scenario& scenario, const BattleRow& row) {
    const sim::Season season{sim::julian_date_of(middle_of(row.date)).month, sim::Winter::usual};
    return std::any_of(scenario.setting.map.routes.begin(), scenario.setting.map.routes.end(),
                       [&](const sim::RouteDefinition& route) {
                           return (holds(row.places, route.from) || holds(row.places, route.to)) &&
                                  sim::is_frozen(route, scenario.setting.laws.march, season);
                       });
}

sim::BattleGround ground_of(const Scenario& scenario, const BattleRow& row) {
    sim::BattleGround ground;
    ground.is_naval = row.kind == "naval";
    if (!row.places.empty()) {
        ground.terrain = scenario.setting.map.places[row.places.front().index].terrain;
    }
    ground.is_narrow = is_narrow(row.terrain);
    if (row.river_crossing) {
        ground.crossing =
            is_frozen(scenario, row) ? sim::BattleCrossing::ice : sim::BattleCrossing::open;
    }
    return ground;
}

AttestedBattle battle_of(const Scenario& scenario, const BattleRow& row) {
    const SideOfRow attacker = side_of(scenario, row, true, false);
    const SideOfRow defender = side_of(scenario, row, false, false);
    const Numbers numbers = numbers_of(attacker, defender);
    AttestedBattle battle;
    battle.id = row.id;
    battle.kind = row.kind;
    battle.is_held_back = is_held_back(row.id);
    battle.winner = winner_of(row);
    battle.attacker_from = numbers.attacker;
    battle.defender_from = numbers.defender;
    battle.ground = ground_of(scenario, row);
    const bool is_naval = battle.ground.is_naval;
    battle.attacker = battle_side(scenario, attacker, numbers.attacker_men, row, is_naval);
    battle.defender = battle_side(scenario, defender, numbers.defender_men, row, is_naval);
    battle.attacker_losses = row.attacker_losses;
    battle.defender_losses = row.defender_losses;
    return battle;
}

}  // namespace

namespace {

/// Mouths beside the garrison: as told, else a part of the households of the prefecture.
std::int32_t townspeople_of(const Scenario& scenario, const BattleRow& row, std::int64_t garrison) {
    if (row.civilians) {
        return *row.civilians;
    }
    const std::int64_t households =
        row.places.empty()
            ? 0
            : scenario.setting.place_starts[row.places.front().index].households.value;
    // A tenth of the prefecture's five persons a household; not fewer than the garrison's kin.
    return static_cast<std::int32_t>(std::max(households / 2, garrison));
}

/// Loyalty of the first named defender, else that of a middling servant.
std::int32_t loyalty_of(const Scenario& scenario, const BattleRow& row) {
    if (row.defender_commanders.empty()) {
        return 600;
    }
    const sim::PersonId person = row.defender_commanders.front();
    return 100 * scenario.texts.people[person.index].skills.loyalty;
}

/// The defender's forces that mean to come: their men to the besieger's. Permille.
std::int32_t relief_of(const Scenario& scenario, const SideOfRow& defender, const BattleRow& row,
                       std::int64_t besiegers) {
    std::int64_t men = 0;
    for (const sim::ForceId id :
         near_forces(scenario, {defender.polities, {}, row.places, middle_of(row.date), false})) {
        const sim::ForceDefinition& force = scenario.setting.forces[id.index];
        if (holds(row.places, force.objective) && !holds(row.places, force.place)) {
            men += std::int64_t{force.infantry.value} + force.cavalry.value;
        }
    }
    return static_cast<std::int32_t>(std::min<std::int64_t>(1000 * men / besiegers, 2000));
}

bool is_court_inside(const Scenario& scenario, const BattleRow& row) {
    return !row.places.empty() &&
           scenario.setting.map.places[row.places.front().index].kind == sim::PlaceKind::capital;
}

AttestedSiege siege_of(const Scenario& scenario, const BattleRow& row) {
    const SideOfRow attacker = side_of(scenario, row, true, false);
    const SideOfRow defender = side_of(scenario, row, false, true);
    const sim::Day first = middle_of(row.date);
    AttestedSiege siege;
    siege.id = row.id;
    siege.is_held_back = is_held_back(row.id);
    siege.fell = winner_of(row) == Winner::attacker;
    siege.days =
        scenario::exists(row.end) ? std::max(1, middle_of(row.end).number - first.number) : 1;
    siege.month = sim::julian_date_of(first).month;
    std::int64_t garrison = 0;
    std::int64_t besiegers = 0;
    siege.garrison_from = number_of(defender, garrison);
    siege.besieger_from = number_of(attacker, besiegers);
    // Where nothing is told: a besieger of 20,000, and one man inside to five outside.
    besiegers = besiegers > 0 ? besiegers : std::int64_t{2} * usual_men;
    garrison = garrison > 0 ? garrison : besiegers / 5;
    sim::Besieged& inside = siege.inside;
    inside.garrison = sim::Men(static_cast<std::int32_t>(garrison));
    inside.townspeople = townspeople_of(scenario, row, garrison);
    inside.walls_class =
        row.places.empty() ? 3 : scenario.setting.map.places[row.places.front().index].walls_class;
    inside.techniques =
        techniques_of(scenario, defender, &scenario::TechniqueRow::siege_defence, first);
    inside.command = skill_of(scenario, defender, &scenario::Skills::siege);
    inside.loyalty_permille = loyalty_of(scenario, row);
    inside.morale_permille = defender.gathered.morale_permille;
    inside.relief_permille = relief_of(scenario, defender, row, besiegers);
    inside.relief_days = 30;
    inside.can_ransom = is_court_inside(scenario, row);
    sim::Besieger& outside = siege.outside;
    outside.men = sim::Men(static_cast<std::int32_t>(besiegers));
    outside.train_class = attacker.forces.empty() ? 1 : attacker.gathered.siege_train;
    outside.techniques =
        techniques_of(scenario, attacker, &scenario::TechniqueRow::siege_attack, first);
    outside.command = skill_of(scenario, attacker, &scenario::Skills::siege);
    outside.supply_permille = attacker.gathered.supply_permille;
    return siege;
}

}  // namespace

bool is_held_back(std::string_view id) {
    std::uint64_t hash = 0xcbf29ce484222325ULL;  // FNV-1a, 64 bits.
    for (const char letter : id) {
        hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001b3ULL;
    }
    return hash % 3 == 0;
}

Attested gather_attested(const Scenario& scenario) {
    Attested attested;
    for (const BattleRow& row : scenario.texts.battles) {
        if (row.kind == "siege") {
            attested.sieges.push_back(siege_of(scenario, row));
        } else {
            attested.battles.push_back(battle_of(scenario, row));
        }
    }
    return attested;
}

}  // namespace lab
