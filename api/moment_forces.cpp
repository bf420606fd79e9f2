// Armies, sieges, risings, people and borders of a moment.
#include "api/describe.hpp"
#include "api/event_reference.hpp"
#include "api/moment.hpp"
#include "scenario/vocabulary.hpp"
#include "simulation/map/frontier.hpp"
#include "simulation/turn/army.hpp"

namespace api {

namespace {

/// The row of its order of battle, or the slot of an army that was raised in the run.
std::string army_name(const Context& context, sim::ArmyId army, sim::ForceId force) {
    return force.exists() ? std::string(context.texts().forces[force.index].id)
                          : "army-" + std::to_string(army.index);
}

/// Permille as the score 0..10 that orders of battle use.
std::int32_t score_of(sim::Permille share) {
    return (share.value + 50) / 100;
}

/// 10: the train is full.
std::int32_t supply_score(const sim::SupplyLaws& laws, const sim::ArmyColumns& armies,
                          sim::ArmyId army) {
    const std::int64_t full = sim::daily_need_millishi(armies, army, laws) * laws.train_days;
    const std::int64_t tenths =
        full == 0 ? 0 : (std::int64_t{armies.grain[army].value} * 10'000 + full / 2) / full;
    return static_cast<std::int32_t>(std::min<std::int64_t>(tenths, 10));
}

Json army_json(const Context& context, const sim::World& world, sim::ArmyId army) {
    const sim::ArmyColumns& armies = world.armies;
    const sim::ForceId force = armies.force[army];
    const scenario::ForceRow* row = force.exists() ? &context.texts().forces[force.index] : nullptr;
    Json json;
    json["id"] = army_name(context, army, force);
    json["name"] = row != nullptr ? Json(row->name) : Json(nullptr);
    json["polity"] = polity_id_json(context, armies.polity[army]);
    json["commander"] = person_json(context, armies.commander[army]);
    json["place"] = place_id_json(context, armies.place[army]);
    json["objective"] = place_id_json(context, armies.objective[army]);
    json["infantry"] = armies.infantry[army].value;
    json["cavalry"] = armies.cavalry[army].value;
    json["siege_train"] = armies.siege_train[army];
    json["ships"] = armies.ships[army].value;
    json["quality"] = score_of(armies.training[army]);
    json["morale"] = score_of(armies.morale[army]);
    json["supply"] = supply_score(context.setting().laws.supply, armies, army);
    json["stance"] = scenario::word_of(armies.stance[army]);
    json["basis"] = row != nullptr ? Json(row->basis) : Json(nullptr);
    json["since"] = day_json(armies.since[army]);
    if (row != nullptr) {
        add_provenance(context, row->provenance, json);
    } else {
        add_no_provenance(json);
    }
    return json;
}

}  // namespace

Json armies_json(Context& context, const sim::World& world, sim::PlaceId at_place,
                 sim::PolityId of_polity) {
    Json json = Json::array();
    for (std::size_t i = 0; i < world.armies.force.size(); ++i) {
        const sim::ArmyId army(i);
        const bool wanted = world.armies.polity[army].exists() &&
                            (!at_place.exists() || world.armies.place[army] == at_place) &&
                            (!of_polity.exists() || world.armies.polity[army] == of_polity);
        if (wanted) {
            json.push_back(army_json(context, world, army));
        }
    }
    return json;
}

/// The sieges that the record names, then every other place that is invested: those of free runs
/// have no name.
Json sieges_json(Context& context, const sim::World& world) {
    Json json = Json::array();
    std::vector<bool> is_told(world.places.holder.size());
    for (std::size_t i = 0; i < context.setting().sieges.size(); ++i) {
        const sim::SiegeId id(i);
        if (world.sieges.phase[id] != sim::Phase::present) {
            continue;
        }
        const sim::SiegeDefinition& siege = context.setting().sieges[i];
        Json entry;
        for (const scenario::BattleRow& battle : context.texts().battles) {
            if (battle.siege == id) {
                entry["id"] = battle.id;
            }
        }
        entry["place"] = place_json(context, siege.place);
        entry["attacker"] = polity_id_json(context, siege.attacker);
        entry["defender"] = polity_id_json(context, siege.defender);
        entry["since"] = day_json(world.sieges.since[id]);
        entry["event"] = event_reference(context, world.sieges.event[id]);
        json.push_back(std::move(entry));
        is_told[siege.place.index] = true;
    }
    for (std::size_t i = 0; i < is_told.size(); ++i) {
        const sim::PlaceId place(i);
        if (is_told[i] || !world.places.besieger[place].exists()) {
            continue;
        }
        Json entry;
        entry["id"] = nullptr;
        entry["place"] = place_json(context, place);
        entry["attacker"] = polity_id_json(context, world.places.besieger[place]);
        entry["defender"] = polity_id_json(context, world.places.holder[place]);
        entry["since"] = day_json(world.places.besieged_since[place]);
        entry["event"] = event_reference(context, world.places.besieged_event[place]);
        json.push_back(std::move(entry));
    }
    return json;
}

Json insurgencies_json(Context& context, const sim::World& world) {
    Json json = Json::array();
    for (std::size_t i = 0; i < context.texts().insurgencies.size(); ++i) {
        if (world.insurgencies.phase[sim::InsurgencyId(i)] != sim::Phase::present) {
            continue;
        }
        const scenario::InsurgencyRow& row = context.texts().insurgencies[i];
        Json entry;
        entry["id"] = row.id;
        entry["name_en"] = row.name.en;
        entry["name_zh"] = row.name.zh;
        entry["against"] = polity_id_json(context, row.against);
        entry["allegiance"] = row.allegiance;
        entry["places"] = Json::array();
        for (const sim::PlaceId place : row.places) {
            entry["places"].push_back(place_id_json(context, place));
        }
        entry["strength"] = row.strength;
        entry["strength_basis"] = row.strength_basis;
        entry["since"] = fuzzy_json(row.start);
        entry["confidence"] = scenario::word_of(row.provenance.confidence);
        json.push_back(std::move(entry));
    }
    return json;
}

Json captives_json(Context& context, const sim::World& world) {
    Json json = Json::array();
    for (std::size_t i = 0; i < context.texts().people.size(); ++i) {
        const sim::PersonId person(i);
        if (world.people.life[person] == sim::Phase::present &&
            world.people.status[person] == sim::AllegianceStatus::captive) {
            Json entry;
            entry["person"] = person_json(context, person);
            entry["captor"] = polity_id_json(context, world.people.polity[person]);
            entry["since"] = day_json(world.people.status_since[person]);
            json.push_back(std::move(entry));
        }
    }
    return json;
}

Json posts_json(Context& context, const sim::World& world, sim::PolityId polity) {
    Json json = Json::array();
    for (std::size_t i = 0; i < context.setting().posts.size(); ++i) {
        const sim::PostDefinition& post = context.setting().posts[i];
        if (world.posts.phase[sim::PostId(i)] != sim::Phase::present ||
            (polity.exists() && post.polity != polity)) {
            continue;
        }
        Json entry;
        entry["person"] = person_json(context, post.person);
        entry["office"] = scenario::word_of(post.office);
        entry["polity"] = polity_id_json(context, post.polity);
        entry["since"] = fuzzy_json(context.texts().posts[i].from);
        entry["until"] = fuzzy_json(context.texts().posts[i].until);
        json.push_back(std::move(entry));
    }
    return json;
}

Json frontier_json(Context& context, const sim::World& world, sim::PolityId polity,
                   sim::PolityId other) {
    const sim::Map& map = context.setting().map;
    const std::vector<sim::BorderRoute> border =
        sim::find_border(map, world.places.holder.values());
    Json json = Json::array();
    for (const sim::Neighbour& neighbour : sim::find_neighbours(border)) {
        if (neighbour.polity != polity || (other.exists() && neighbour.neighbour != other)) {
            continue;
        }
        const auto shared = sim::border_between(border, polity, neighbour.neighbour);
        Json entry;
        entry["neighbour"] = polity_id_json(context, neighbour.neighbour);
        entry["routes"] = neighbour.routes;
        entry["barriers"] = Json::array();
        for (const sim::BarrierShare& share : sim::barriers_followed(map, shared)) {
            const scenario::BarrierRow& row = context.texts().barriers[share.barrier.index];
            Json barrier;
            barrier["id"] = row.id;
            barrier["name_en"] = row.name.en;
            barrier["name_zh"] = row.name.zh;
            barrier["share_permille"] = share.permille();
            entry["barriers"].push_back(std::move(barrier));
        }
        entry["pairs"] = Json::array();
        for (const sim::BorderRoute& route : shared) {
            const sim::RouteDefinition& definition = map.routes[route.route.index];
            const bool forward = route.from_holder == polity;
            Json pair;
            pair["own"] = place_id_json(context, forward ? definition.from : definition.to);
            pair["other"] = place_id_json(context, forward ? definition.to : definition.from);
            pair["mode"] = scenario::word_of(definition.mode);
            pair["crosses"] = definition.crosses.exists()
                                  ? Json(context.texts().barriers[definition.crosses.index].id)
                                  : Json(nullptr);
            entry["pairs"].push_back(std::move(pair));
        }
        json.push_back(std::move(entry));
    }
    return json;
}

}  // namespace api
