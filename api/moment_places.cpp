// The places of a moment.
#include <optional>

#include "api/describe.hpp"
#include "api/event_reference.hpp"
#include "api/event_title.hpp"
#include "api/moment.hpp"
#include "scenario/vocabulary.hpp"

namespace api {

namespace {

/// Claims by place, gathered once an answer: the place's rightful owner is added by the caller.
std::vector<std::vector<sim::PolityId>> active_claims(const Context& context,
                                                      const sim::World& world) {
    std::vector<std::vector<sim::PolityId>> claims(context.texts().places.size());
    for (std::size_t i = 0; i < context.setting().claims.size(); ++i) {
        const sim::ClaimDefinition& claim = context.setting().claims[i];
        if (world.claims.phase[sim::ClaimId(i)] == sim::Phase::present &&
            world.polities.phase[claim.polity] != sim::Phase::past) {
            claims[claim.place.index].push_back(claim.polity);
        }
    }
    return claims;
}

Json claimants_json(const Context& context, const sim::World& world, sim::PlaceId place,
                    const std::vector<sim::PolityId>& claims) {
    const sim::PolityId holder = world.places.holder[place];
    const sim::PolityId owner = world.places.owner[place];
    Json json = Json::array();
    if (owner.exists() && owner != holder) {
        json.push_back(polity_id_json(context, owner));
    }
    for (const sim::PolityId claimant : claims) {
        if (claimant != holder && claimant != owner) {
            json.push_back(polity_id_json(context, claimant));
        }
    }
    return json;
}

/// The row that says why the holder holds the place: its last change of hands, or the start.
/// Nothing where a rule or an order of a free run brought it into the holder's hands.
std::optional<scenario::RowReference> row_of_holding(Context& context, const sim::World& world,
                                                     sim::PlaceId place) {
    const sim::EventId event = world.places.holder_event[place];
    if (event.exists()) {
        const sim::EventOrigin origin = context.timeline().log()[event].origin;
        if (origin == sim::EventOrigin::rule || origin == sim::EventOrigin::order) {
            return std::nullopt;
        }
        const std::span<const sim::Change> changes = context.timeline().log().changes_of(event);
        for (std::size_t i = 0; i < changes.size(); ++i) {
            if (changes[i].kind == sim::ChangeKind::control && changes[i].subject == place.index) {
                if (const auto row = row_of_change(context, event, i)) {
                    return *row;
                }
            }
        }
    }
    for (std::uint32_t i = 0; i < context.texts().start_control.size(); ++i) {
        if (context.texts().start_control[i].place == place) {
            return scenario::RowReference{scenario::Table::start_control, i};
        }
    }
    return scenario::RowReference{scenario::Table::places, place.index};
}

Json one_place(Context& context, const sim::World& world, sim::PlaceId place,
               const std::vector<sim::PolityId>& claims) {
    const scenario::PlaceRow& row = context.texts().places[place.index];
    const sim::PolityId holder = world.places.holder[place];
    const sim::PolityId owner = world.places.owner[place];
    const sim::EventId event = world.places.holder_event[place];
    Json json = place_json(context, place);
    json["circuit"] = row.circuit.en;
    json["holder"] = polity_id_json(context, holder);
    json["owner"] = polity_id_json(context, owner);
    json["occupier"] = holder == owner ? Json(nullptr) : polity_id_json(context, holder);
    json["claimants"] = claimants_json(context, world, place, claims);
    json["since"] = day_json(world.places.holder_since[place]);
    if (event.exists()) {
        const Phrase title = event_title(context, event);
        json["event"] = event_reference(context, event);
        json["event_title_en"] = title.en;
        json["event_title_zh"] = title.zh;
        json["how"] = scenario::word_of(world.places.holder_how[place]);
    } else {
        json["event"] = nullptr;
        json["event_title_en"] = nullptr;
        json["event_title_zh"] = nullptr;
        json["how"] = nullptr;
    }
    json["households"] = world.places.registered[place].value;
    json["households_counted"] = day_json(world.places.census_day[place]);
    const auto source = row_of_holding(context, world, place);
    if (!source) {
        add_no_provenance(json);
        return json;
    }
    const scenario::Provenance* provenance = provenance_of(context.texts(), *source);
    add_provenance(context, provenance != nullptr ? *provenance : row.provenance, json);
    if (source->table == scenario::Table::control_changes) {
        const scenario::ControlChangeRow& change = context.texts().control_changes[source->row];
        json["basis"] = change.basis;
        json["since_earliest"] = day_json(change.date_earliest);
        json["since_latest"] = day_json(change.date_latest);
        json["taken_from"] = polity_id_json(context, change.from);
    }
    return json;
}

}  // namespace

Json places_json(Context& context, const sim::World& world, sim::PlaceId one) {
    const auto claims = active_claims(context, world);
    Json json = Json::array();
    for (std::size_t i = 0; i < context.texts().places.size(); ++i) {
        const sim::PlaceId place(i);
        if (!one.exists() || one == place) {
            json.push_back(one_place(context, world, place, claims[i]));
        }
    }
    return json;
}

}  // namespace api
