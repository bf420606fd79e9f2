// The courts of a moment: rulers, seats, eras, overlords, treaties and dues.
#include <algorithm>

#include "api/describe.hpp"
#include "api/moment.hpp"
#include "scenario/vocabulary.hpp"

namespace api {

namespace {

struct Holdings {
    std::uint32_t held = 0;
    std::uint32_t owned = 0;
    std::int64_t households = 0;
};

std::vector<Holdings> count_holdings(const Context& context, const sim::World& world) {
    std::vector<Holdings> holdings(context.texts().polities.size());
    for (std::size_t i = 0; i < context.texts().places.size(); ++i) {
        const sim::PlaceId place(i);
        Holdings& holder = holdings[world.places.holder[place].index];
        holder.held += 1;
        holder.households += world.places.households[place].value;
        if (world.places.owner[place].exists()) {
            holdings[world.places.owner[place].index].owned += 1;
        }
    }
    return holdings;
}

/// The reign in which a person rules a court on a day, for the ruler's titles; or null.
const scenario::ReignRow* reign_of(const Context& context, sim::PolityId polity,
                                   sim::PersonId ruler, sim::Day day) {
    const scenario::ReignRow* found = nullptr;
    for (const scenario::ReignRow& reign : context.texts().reigns) {
        if (reign.polity == polity && reign.ruler == ruler &&
            (found == nullptr || reign.accession.first <= day)) {
            found = &reign;
        }
    }
    return found;
}

Json ruler_json(const Context& context, const sim::World& world, sim::PolityId polity,
                sim::Day day) {
    const sim::PersonId ruler = world.polities.ruler[polity];
    if (!ruler.exists()) {
        return nullptr;
    }
    Json json = person_json(context, ruler);
    if (const scenario::ReignRow* reign = reign_of(context, polity, ruler, day)) {
        json["title_en"] = reign->title.en;
        json["title_zh"] = reign->title.zh;
        json["since"] = fuzzy_json(reign->accession);
    } else {
        json["title_en"] = nullptr;
        json["title_zh"] = nullptr;
        json["since"] = day_json(world.polities.ruler_since[polity]);
    }
    return json;
}

Json capital_json(const Context& context, const sim::World& world, sim::PolityId polity) {
    const sim::PlaceId place = world.polities.capital[polity];
    if (!place.exists()) {
        return nullptr;
    }
    Json json = place_json(context, place);
    json["kind"] = scenario::word_of(world.polities.capital_kind[polity]);
    json["since"] = day_json(world.polities.capital_since[polity]);
    return json;
}

Json era_json(const Context& context, sim::PolityId polity, sim::Day day) {
    const Json date = date_json(day, context.dates(), polity);
    for (const Json& regnal : date["regnal"]) {
        if (!regnal["era_zh"].is_null()) {
            Json json;
            json["name_zh"] = regnal["era_zh"];
            json["name_en"] = regnal["era_en"];
            json["year"] = regnal["year"];
            json["text_zh"] = regnal["text_zh"];
            json["text_en"] = regnal["text_en"];
            return json;
        }
    }
    return nullptr;
}

bool clause_in_force(const sim::ClauseDefinition& clause, sim::Day day) {
    return (!clause.from_day.exists() || clause.from_day <= day) &&
           (!clause.until_day.exists() || day <= clause.until_day);
}

Json due_json(const Context& context, sim::ClauseId id) {
    const sim::ClauseDefinition& clause = context.setting().clauses[id.index];
    Json json;
    json["from"] = polity_id_json(context, clause.from);
    json["to"] = polity_id_json(context, clause.to);
    json["good"] = scenario::word_of(clause.good);
    json["amount"] = clause.amount.value;
    json["reading"] = context.texts().clauses[id.index].reading;
    return json;
}

Json treaty_json(const Context& context, const sim::World& world, sim::TreatyId id,
                 sim::PolityId polity, sim::Day day) {
    const scenario::TreatyRow& row = context.texts().treaties[id.index];
    const sim::TreatyDefinition& treaty = context.setting().treaties[id.index];
    Json json;
    json["id"] = row.id;
    json["name_en"] = row.name.en;
    json["name_zh"] = row.name.zh;
    json["with"] = Json::array();
    for (const sim::PolityId party : row.parties) {
        if (party != polity) {
            json["with"].push_back(polity_id_json(context, party));
        }
    }
    json["since"] = fuzzy_json(row.date);
    json["until"] = fuzzy_json(row.until);
    json["dues"] = Json::array();
    json["other_readings"] = Json::array();
    json["dues_fallen_due"] = Json::array();
    for (std::uint32_t i = 0; i < treaty.clause_count; ++i) {
        const sim::ClauseId clause_id(treaty.first_clause + i);
        const sim::ClauseDefinition& clause = context.setting().clauses[clause_id.index];
        if (clause.kind != sim::ClauseKind::pay_yearly || !clause_in_force(clause, day)) {
            continue;
        }
        json[clause.is_default ? "dues" : "other_readings"].push_back(due_json(context, clause_id));
        if (world.clauses.fallen_due[clause_id].value > 0) {
            Json sum = due_json(context, clause_id);
            sum["amount"] = world.clauses.fallen_due[clause_id].value;
            sum["last_due"] = day_json(world.clauses.last_due[clause_id]);
            json["dues_fallen_due"].push_back(std::move(sum));
        }
    }
    return json;
}

/// Treaties in force that the polity is a party to, and what they make it owe and be owed a year.
void add_treaties(const Context& context, const sim::World& world, sim::PolityId polity,
                  sim::Day day, Json& json) {
    json["treaties"] = Json::array();
    json["dues_payable"] = Json::array();
    json["dues_receivable"] = Json::array();
    for (std::size_t i = 0; i < context.setting().treaties.size(); ++i) {
        const sim::TreatyId id(i);
        const std::vector<sim::PolityId>& parties = context.texts().treaties[i].parties;
        const bool is_party = std::find(parties.begin(), parties.end(), polity) != parties.end();
        if (!is_party || world.treaties.phase[id] != sim::Phase::present) {
            continue;
        }
        Json treaty = treaty_json(context, world, id, polity, day);
        for (const Json& due : treaty["dues"]) {
            if (due["from"] == context.polity_ids()[polity.index]) {
                json["dues_payable"].push_back(due);
            } else if (due["to"] == context.polity_ids()[polity.index]) {
                json["dues_receivable"].push_back(due);
            }
        }
        json["treaties"].push_back(std::move(treaty));
    }
}

Json court_json(const Context& context, const sim::World& world, sim::PolityId polity, sim::Day day,
                const Holdings& holdings) {
    const sim::PolityId overlord = world.polities.overlord[polity];
    Json json = polity_json(context, polity);
    json["kind"] = scenario::word_of(context.setting().polities[polity.index].kind);
    const bool has_ended = world.polities.phase[polity] == sim::Phase::past;
    json["ended"] = has_ended ? day_json(world.polities.phase_since[polity]) : Json(nullptr);
    json["ruler"] = ruler_json(context, world, polity, day);
    json["capital"] = has_ended ? Json(nullptr) : capital_json(context, world, polity);
    json["era"] = era_json(context, polity, day);
    json["overlord"] = polity_id_json(context, overlord);
    json["overlord_since"] =
        overlord.exists() ? day_json(world.polities.overlord_since[polity]) : Json(nullptr);
    json["places_held"] = holdings.held;
    json["places_owned"] = holdings.owned;
    json["households"] = holdings.households;
    add_treaties(context, world, polity, day, json);
    return json;
}

}  // namespace

std::int64_t households_held(const sim::World& world, sim::PolityId polity) {
    std::int64_t households = 0;
    for (std::size_t i = 0; i < world.places.holder.size(); ++i) {
        const sim::PlaceId place(i);
        if (world.places.holder[place] == polity) {
            households += world.places.households[place].value;
        }
    }
    return households;
}

Json courts_json(Context& context, const sim::World& world, sim::Day day, sim::PolityId one) {
    const std::vector<Holdings> holdings = count_holdings(context, world);
    std::vector<sim::PolityId> courts;
    for (std::size_t i = 0; i < context.texts().polities.size(); ++i) {
        const sim::PolityId polity(i);
        // A state is told of while it has a court, and after its end while garrisons hold out.
        const bool has_court =
            world.polities.phase[polity] == sim::Phase::present &&
            (world.polities.ruler[polity].exists() || world.polities.capital[polity].exists());
        if (one.exists() ? one == polity : has_court || holdings[i].held > 0) {
            courts.push_back(polity);
        }
    }
    std::stable_sort(courts.begin(), courts.end(), [&](sim::PolityId a, sim::PolityId b) {
        return holdings[a.index].held > holdings[b.index].held;
    });
    Json json = Json::array();
    for (const sim::PolityId polity : courts) {
        json.push_back(court_json(context, world, polity, day, holdings[polity.index]));
    }
    return json;
}

}  // namespace api
