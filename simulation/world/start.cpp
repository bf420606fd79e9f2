// The first day of a world: what the setting says of it, and what the laws of the start
// (laws/court_laws.hpp, laws/muster_laws.hpp) make of that. Declared in world.hpp.
#include <algorithm>

#include "simulation/world/world.hpp"

namespace sim {

namespace {

Phase phase_at_start(bool present) {
    return present ? Phase::present : Phase::before;
}

Culture culture_of(const Setting& setting, PolityId polity) {
    return setting.polities[polity.index].culture;
}

}  // namespace

void World::fill_place(const Setting& setting, PlaceId place) {
    const MusterLaws& laws = setting.laws.muster;
    const PlaceDefinition& definition = setting.map.places[place.index];
    const PlaceStart& start = setting.place_starts[place.index];
    const Households households = start.households;
    places.holder[place] = start.holder;
    places.owner[place] = start.owner;
    places.households[place] = households;
    places.registered[place] = households;
    places.urban[place] = urban_at_start(definition, households, laws);
    places.harvest[place] = Permille(1000);
    places.control[place] = Permille(setting.laws.court.start_control_permille);
    places.dikes[place] = Permille(1000);
    places.garrison[place] = garrison_establishment(definition, households, laws);
    places.works[place] = Permille(1000);
    places.stores[place] = granary(definition, households, places.urban[place],
                                   setting.laws.supply.ration_millishi, laws);
    places.wealth[place] = movable_wealth(places.urban[place], laws);
    // Whoever the pack does not name by people is of its holder's.
    std::int32_t named = 0;
    for (std::uint32_t c = 0; c < culture_count; ++c) {
        const Households part = start.peoples[c];
        peoples.households[people_of(place, static_cast<Culture>(c))] = part;
        named += part.value;
    }
    CHECK(named <= households.value, "the peoples of a place are no more than all who live there");
    peoples.households[people_of(place, culture_of(setting, start.holder))] +=
        Households(households.value - named);
    place_books.reader[book_of(place)] = start.holder;
    place_books.read[book_of(place)] = GarrisonReturn::of(places.garrison[place], 0, 0);
    for (std::size_t p = 0; p < sizes_.polities; ++p) {
        news.news[news_of(PolityId(p), place)].holder =
            static_cast<std::uint16_t>(start.holder.index);
    }
}

void World::fill_court(const Setting& setting, PolityId polity) {
    const PolityDefinition& definition = setting.polities[polity.index];
    const CourtLaws& laws = setting.laws.court;
    polities.phase[polity] = phase_at_start(definition.begins_active);
    polities.ruler[polity] = definition.first_ruler;
    polities.capital[polity] = definition.first_capital;
    polities.overlord[polity] = definition.first_overlord;
    polities.paper_value[polity] = Permille(1000);
    polities.grain_price[polity] = Permille(1000);
    polities.tax_rate[polity] = Permille(1000);
    polities.ruler_health[polity] = Permille(laws.start_health_permille);
    polities.faith[polity] = Permille(500);
    polities.war_party[polity] = Permille(500);
    const bool is_empire = definition.kind == PolityKind::empire;
    const bool is_settled = is_empire || definition.kind == PolityKind::kingdom;
    polities.administration[polity] = Permille(is_settled ? laws.start_administration_permille
                                                          : laws.start_administration_permille / 2);
    // The ministries and examinations of the Tang order: whole with Han courts, half with others.
    const bool is_han = definition.culture == Culture::han;
    polities.reform[polity] = Permille(
        is_settled ? (is_han ? laws.start_reform_permille : laws.start_reform_permille / 2) : 0);
    polities.prestige[polity] = Permille(is_empire    ? laws.start_empire_prestige_permille
                                         : is_settled ? laws.start_empire_prestige_permille / 2
                                                      : laws.start_empire_prestige_permille / 4);
    for (std::uint32_t c = 0; c < culture_count; ++c) {
        const bool is_own = static_cast<Culture>(c) == definition.culture;
        standings.legitimacy[standing_of(polity, static_cast<Culture>(c))] =
            Permille(!is_settled ? laws.start_band_legitimacy_permille
                     : is_own    ? laws.start_own_legitimacy_permille
                                 : laws.start_foreign_legitimacy_permille);
    }
    std::int64_t households = 0;
    for (const PlaceStart& start : setting.place_starts) {
        households += start.holder == polity ? start.households.value : 0;
    }
    if (definition.begins_active) {
        polities.cash[polity] = Amount(households * laws.start_cash_millistrings / 1000);
        polities.silver[polity] = Amount(households * laws.start_silver_millitaels / 1000);
        polities.silk[polity] = Amount(households * laws.start_silk_millibolts / 1000);
    }
}

void World::fill(const Setting& setting) {
    clock.winter[ClockId(0)] = Winter::usual;
    for (std::size_t i = 0; i < sizes_.places; ++i) {
        fill_place(setting, PlaceId(i));
    }
    for (std::size_t i = 0; i < sizes_.polities; ++i) {
        fill_court(setting, PolityId(i));
    }
    for (std::size_t i = 0; i < sizes_.people; ++i) {
        people.life[PersonId(i)] = phase_at_start(setting.people[i].begins_alive);
        people.polity[PersonId(i)] = setting.people[i].first_polity;
        people.loyalty[PersonId(i)] = Permille(setting.people[i].loyalty * 100);
    }
    for (std::size_t i = 0; i < sizes_.posts; ++i) {
        const PostDefinition& post = setting.posts[i];
        posts.phase[PostId(i)] = phase_at_start(post.begins_held);
        if (post.begins_held && post.office == Office::chief_minister) {
            polities.chief_minister[post.polity] = post.person;
        }
    }
    for (std::size_t i = 0; i < sizes_.treaties; ++i) {
        treaties.phase[TreatyId(i)] = phase_at_start(setting.treaties[i].begins_in_force);
    }
    for (std::size_t i = 0; i < sizes_.insurgencies; ++i) {
        insurgencies.phase[InsurgencyId(i)] = phase_at_start(setting.insurgencies[i].begins_active);
    }
    for (std::size_t i = 0; i < sizes_.claims; ++i) {
        claims.phase[ClaimId(i)] = phase_at_start(setting.claims[i].begins_active);
    }
    for (std::uint32_t s = 0; s < stock_count; ++s) {
        const auto kind = static_cast<Stock>(s);
        flows.sum[flow(kind, FlowKind::start)] = Amount(stock(kind));
    }
}

}  // namespace sim
