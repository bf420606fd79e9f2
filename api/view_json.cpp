// What the court that is played knows, as JSON. Declared in play.hpp.
#include <algorithm>
#include <array>

#include "api/change_json.hpp"
#include "api/clause_text.hpp"
#include "api/describe.hpp"
#include "api/play.hpp"

namespace api {

namespace {

/// Days since a day of which news speak; null: as on the first day, or not known.
Json age_json(const sim::View& view, sim::Day day) {
    return day.exists() ? Json(std::max(view.today.number - day.number, 0)) : Json(nullptr);
}

Json realm_json(const Context& context, const sim::RealmView& realm) {
    Json json;
    json["ruler"] = person_json(context, realm.ruler);
    json["heir"] = person_json(context, realm.heir);
    json["minister"] = person_json(context, realm.minister);
    json["capital"] = place_json(context, realm.capital);
    json["legitimacy_permille"] = realm.legitimacy.value;
    json["subjects_legitimacy_permille"] = realm.subjects_legitimacy.value;
    json["reform_permille"] = realm.reform.value;
    json["administration_permille"] = realm.administration.value;
    json["war_party_permille"] = realm.war_party.value;
    json["weariness_permille"] = realm.weariness.value;
    json["aim"] = polity_id_json(context, realm.aim);
    json["aim_place"] = place_id_json(context, realm.aim_place);
    json["cash_strings"] = realm.cash_strings;
    json["silver_taels"] = realm.silver_taels;
    json["silk_bolts"] = realm.silk_bolts;
    json["income_strings"] = realm.income_strings;
    json["army_pay_strings"] = realm.army_pay_strings;
    json["arrears_strings"] = realm.arrears_strings;
    json["paper_strings"] = realm.paper_strings;
    json["paper_value_permille"] = realm.paper_value.value;
    json["tax_permille"] = realm.tax_rate.value;
    json["free_armies"] = realm.free_army_slots;
    json["leads_in_person"] = realm.leads_in_person;
    json["has_offices"] = realm.has_offices;
    return json;
}

Json places_json(const Context& context, const sim::View& view) {
    Json json = Json::array();
    for (std::size_t i = 0; i < view.places.size(); ++i) {
        const sim::PlaceView& seen = view.places[i];
        Json entry = place_json(context, sim::PlaceId(i));
        entry["holder"] = polity_id_json(context, seen.holder);
        entry["is_own"] = seen.is_own;
        entry["is_besieged"] = seen.is_besieged;
        entry["is_claimed"] = seen.is_claimed;
        entry["news_date"] = day_json(seen.news_day);
        entry["age_days"] = age_json(view, seen.news_day);
        entry["trust_permille"] = seen.trust_permille;
        entry["households"] = seen.households.value;
        if (seen.is_own) {
            entry["garrison_men"] = seen.garrison.value;
            entry["garrison_date"] = day_json(seen.garrison_day);
            entry["unrest_permille"] = seen.unrest.value;
            entry["want_permille"] = seen.want.value;
            entry["bands_men"] = seen.bands.value;
            entry["works_permille"] = seen.works.value;
        }
        json.push_back(std::move(entry));
    }
    return json;
}

Json own_armies_json(const Context& context, const Play& play) {
    const sim::View& view = play.seat->view();
    Json json = Json::array();
    for (const sim::OwnArmyView& seen : view.own_armies) {
        Json entry;
        entry["army"] = army_name(seen.army, context, play.names());
        entry["commander"] = person_json(context, seen.commander);
        entry["place"] = place_json(context, seen.place);
        entry["men"] = seen.men.value;
        entry["is_besieging"] = seen.is_besieging;
        entry["is_besieged"] = seen.is_besieged;
        entry["news_date"] = day_json(seen.news_day);
        entry["age_days"] = age_json(view, seen.news_day);
        entry["at_hand"] = nullptr;
        if (seen.is_at_hand) {
            Json hand;
            hand["objective"] = place_json(context, seen.objective);
            hand["infantry"] = seen.infantry.value;
            hand["cavalry"] = seen.cavalry.value;
            hand["ships"] = seen.ships.value;
            hand["morale_permille"] = seen.morale_permille;
            hand["supply_days"] = seen.supply_days;
            entry["at_hand"] = std::move(hand);
        }
        json.push_back(std::move(entry));
    }
    return json;
}

Json sightings_json(const Context& context, const Play& play) {
    const sim::View& view = play.seat->view();
    Json json = Json::array();
    for (const sim::SightingView& seen : view.sightings) {
        Json entry;
        entry["army"] = army_name(seen.army, context, play.names());
        entry["polity"] = polity_id_json(context, seen.polity);
        entry["commander"] = person_json(context, seen.commander);
        entry["place"] = place_json(context, seen.place);
        entry["men"] = seen.men.value;
        entry["news_date"] = day_json(seen.news_day);
        entry["age_days"] = age_json(view, seen.news_day);
        entry["trust_permille"] = seen.trust_permille;
        json.push_back(std::move(entry));
    }
    return json;
}

Json sieges_json(const Context& context, const sim::View& view) {
    Json json = Json::array();
    for (const sim::SiegeView& seen : view.sieges) {
        Json entry;
        entry["place"] = place_json(context, seen.place);
        entry["attacker"] = polity_id_json(context, seen.attacker);
        entry["defender"] = polity_id_json(context, seen.defender);
        entry["news_date"] = day_json(seen.news_day);
        json.push_back(std::move(entry));
    }
    return json;
}

Json courts_json(const Context& context, const sim::View& view) {
    Json json = Json::array();
    for (const sim::PolityView& seen : view.polities) {
        if (!seen.is_present && seen.places == 0) {
            continue;
        }
        Json entry = polity_json(context, seen.polity);
        entry["is_present"] = seen.is_present;
        entry["is_client"] = seen.is_client_kind;
        entry["is_rebel"] = seen.is_rebel_kind;
        entry["overlord"] = polity_id_json(context, seen.overlord);
        entry["capital"] = place_id_json(context, seen.capital);
        entry["ruler"] = person_json(context, seen.ruler);
        entry["is_at_war"] = seen.is_at_war;
        entry["is_bound"] = seen.is_bound;
        entry["is_at_war_elsewhere"] = seen.is_at_war_elsewhere;
        entry["is_neighbour"] = seen.is_neighbour;
        entry["prestige_permille"] = seen.prestige.value;
        entry["faith_permille"] = seen.faith.value;
        entry["dues_to_us_strings"] = seen.dues_to_us_strings;
        entry["dues_from_us_strings"] = seen.dues_from_us_strings;
        entry["owes_us"] = seen.owes_us;
        entry["withholds"] = seen.withholds;
        entry["we_withhold"] = seen.we_withhold;
        entry["places"] = seen.places;
        entry["households"] = seen.households;
        entry["men"] = seen.men;
        entry["claimed_places"] = seen.claimed_places;
        json.push_back(std::move(entry));
    }
    return json;
}

Json people_json(const Context& context, const sim::View& view) {
    constexpr std::array<std::string_view, 3> leanings = {"none", "peace", "war"};
    Json json = Json::array();
    for (const sim::PersonView& seen : view.people) {
        Json entry = person_json(context, seen.person);
        entry["field"] = seen.field;
        entry["siege"] = seen.siege;
        entry["naval"] = seen.naval;
        entry["diplomacy"] = seen.diplomacy;
        entry["administration"] = seen.administration;
        entry["ambition"] = seen.ambition;
        entry["loyalty_permille"] = seen.loyalty.value;
        entry["fear_permille"] = seen.fear_permille;
        entry["age_years"] = seen.age_years;
        entry["leaning"] = leanings[static_cast<std::size_t>(seen.leaning)];
        entry["is_captive"] = seen.is_captive;
        entry["is_of_house"] = seen.is_of_house;
        json.push_back(std::move(entry));
    }
    return json;
}

Json accords_json(const Context& context, const sim::View& view) {
    constexpr std::array<std::string_view, sim::accord_state_count> states = {
        "free", "sent", "on_table", "answered", "refused", "in_force"};
    Json json = Json::array();
    for (const sim::AccordView& seen : view.accords) {
        const ClauseSides sides{view.court, seen.other};
        Json entry;
        entry["other"] = polity_json(context, seen.other);
        entry["state"] = states[static_cast<std::size_t>(seen.state)];
        entry["is_own_offer"] = seen.is_own_offer;
        entry["since"] = day_json(seen.since);
        entry["until"] = day_json(seen.until);
        entry["terms"] = Json::array();
        for (const sim::Term& term : seen.terms) {
            if (term.article != sim::Article::none) {
                entry["terms"].push_back(term_json(context, term));
            }
        }
        entry["clauses_en"] = write_clauses(seen.terms, context, sides, Language::english);
        entry["clauses_zh"] = write_clauses(seen.terms, context, sides, Language::chinese);
        json.push_back(std::move(entry));
    }
    return json;
}

}  // namespace

Json view_json(const Context& context, const Play& play) {
    const sim::View& view = play.seat->view();
    Json json;
    json["realm"] = realm_json(context, view.realm);
    json["armies"] = own_armies_json(context, play);
    json["sightings"] = sightings_json(context, play);
    json["sieges"] = sieges_json(context, view);
    json["accords"] = accords_json(context, view);
    json["enemies"] = Json::array();
    for (const sim::PolityId enemy : view.enemies) {
        json["enemies"].push_back(polity_id_json(context, enemy));
    }
    json["courts"] = courts_json(context, view);
    json["people"] = people_json(context, view);
    json["places"] = places_json(context, view);
    return json;
}

}  // namespace api
