// people, polities: persons with their posts and events; courts with their rulers and seats.
#include "api/answers.hpp"
#include "api/describe.hpp"
#include "api/event_json.hpp"
#include "api/list_answer.hpp"
#include "scenario/vocabulary.hpp"

namespace api {

namespace {

Json person_brief(const Context& context, std::uint32_t row) {
    const scenario::PersonRow& person = context.texts().people[row];
    Json json = person_json(context, sim::PersonId(row));
    json["other_names"] = text_json(bracketed(person.name.en));
    json["tier"] = person.tier;
    json["birth"] = fuzzy_json(person.birth);
    json["death"] = fuzzy_json(person.death);
    json["polity"] = polity_id_json(context, context.setting().people[row].first_polity);
    for (const scenario::AllegianceRow& allegiance : context.texts().allegiances) {
        if (allegiance.person.index == row) {
            json["polity"] = polity_id_json(context, allegiance.polity);
            break;
        }
    }
    json["summary_en"] = person.summary.en;
    json["summary_zh"] = person.summary.zh;
    return json;
}

Json skills_json(const scenario::Skills& skills) {
    Json json;
    json["field"] = skills.field;
    json["siege"] = skills.siege;
    json["naval"] = skills.naval;
    json["diplomacy"] = skills.diplomacy;
    json["administration"] = skills.administration;
    json["loyalty"] = skills.loyalty;
    json["ambition"] = skills.ambition;
    return json;
}

Json traits_json(const sim::Character& character) {
    Json json;
    json["boldness"] = character.boldness;
    json["caution"] = character.caution;
    json["suspicion"] = character.suspicion;
    json["favour"] = character.favour;
    return json;
}

/// As the works tell; or, without sources, as drawn for one of whom no row tells.
Json character_json(const Context& context, sim::PersonId person) {
    const sim::Character& character = context.setting().people[person.index].character;
    Json json = traits_json(character);
    json["is_told"] = character.is_told;
    for (const scenario::CharacterRow& row : context.texts().characters) {
        if (row.person == person) {
            add_provenance(context, row.provenance, json);
        }
    }
    return json;
}

Json customs_json(const Context& context, sim::PolityId polity) {
    for (const scenario::CourtCustomsRow& row : context.texts().court_customs) {
        if (row.polity == polity) {
            Json json;
            json["succession"] = scenario::word_of(row.customs.succession);
            json["succession_reformed"] = scenario::word_of(row.customs.succession_reformed);
            json["ruler_weight_permille"] = row.customs.ruler_weight_permille;
            json["minister_weight_permille"] = row.customs.minister_weight_permille;
            json["command_freedom_permille"] = row.customs.command_freedom_permille;
            json["dowager_permille"] = row.customs.dowager_permille;
            json["retires_permille"] = row.customs.retires_permille;
            json["field_men_permille"] = row.customs.field_men_permille;
            json["conquest_permille"] = row.customs.conquest_permille;
            json["people"] = traits_json(row.customs.people);
            json["spread"] = row.customs.people_spread;
            add_provenance(context, row.provenance, json);
            return json;
        }
    }
    return nullptr;
}

Json posts_of(const Context& context, sim::PersonId person) {
    Json json = Json::array();
    for (const scenario::PostRow& post : context.texts().posts) {
        if (post.person == person) {
            Json entry;
            entry["office"] = scenario::word_of(post.office);
            entry["polity"] = polity_id_json(context, post.polity);
            entry["from"] = fuzzy_json(post.from);
            entry["until"] = fuzzy_json(post.until);
            add_provenance(context, post.provenance, entry);
            json.push_back(std::move(entry));
        }
    }
    return json;
}

Json allegiances_of(const Context& context, sim::PersonId person) {
    Json json = Json::array();
    for (const scenario::AllegianceRow& row : context.texts().allegiances) {
        if (row.person == person) {
            Json entry;
            entry["polity"] = polity_id_json(context, row.polity);
            entry["status"] = scenario::word_of(row.status);
            entry["from"] = fuzzy_json(row.from);
            entry["until"] = fuzzy_json(row.until);
            json.push_back(std::move(entry));
        }
    }
    return json;
}

Json events_of(Context& context, sim::PersonId person) {
    context.live_all();
    Json json = Json::array();
    const sim::EventLog& log = context.timeline().log();
    for (std::size_t i = 0; i < log.size(); ++i) {
        const sim::Event& event = log[sim::EventId(i)];
        if (event.origin != sim::EventOrigin::record || !event.record.exists()) {
            continue;
        }
        for (const sim::PersonId actor : context.texts().events[event.record.index].actors) {
            if (actor == person) {
                json.push_back(event_brief(context, sim::EventId(i)));
            }
        }
    }
    return json;
}

Json person_whole(Context& context, std::uint32_t row) {
    const sim::PersonId id{std::size_t{row}};
    const scenario::PersonRow& person = context.texts().people[row];
    Json json = person_brief(context, row);
    json["ethnicity"] = person.ethnicity;
    json["death_kind"] =
        scenario::exists(person.death) ? Json(scenario::word_of(person.death_kind)) : Json(nullptr);
    json["father"] = person_json(context, person.father);
    json["heirs"] = Json::array();
    for (const sim::PersonId heir : person.heirs) {
        json["heirs"].push_back(person_json(context, heir));
    }
    json["factions"] = person.factions;
    json["temple_name"] = text_json(person.temple_name);
    json["posthumous"] = text_json(person.posthumous);
    json["scores"] = skills_json(person.skills);
    json["character"] = character_json(context, id);
    json["consort_of"] = person_json(context, context.setting().people[row].consort_of);
    json["posts"] = posts_of(context, id);
    json["allegiances"] = allegiances_of(context, id);
    json["events"] = events_of(context, id);
    add_provenance(context, person.provenance, json);
    return json;
}

Json polity_brief(const Context& context, std::uint32_t row) {
    const scenario::PolityRow& polity = context.texts().polities[row];
    Json json = polity_json(context, sim::PolityId(row));
    json["other_names"] = text_json(bracketed(polity.name.en));
    json["kind"] = scenario::word_of(context.setting().polities[row].kind);
    json["culture"] = polity.culture;
    json["founded"] = fuzzy_json(polity.founded);
    json["ended"] = fuzzy_json(polity.ended);
    json["predecessor"] = polity_id_json(context, polity.predecessor);
    json["colour"] = polity.colour;
    json["pattern"] = polity.pattern;
    return json;
}

Json reigns_of(const Context& context, sim::PolityId polity) {
    Json json = Json::array();
    for (const scenario::ReignRow& reign : context.texts().reigns) {
        if (reign.polity == polity) {
            Json entry;
            entry["id"] = reign.id;
            entry["ruler"] = person_json(context, reign.ruler);
            entry["title_en"] = reign.title.en;
            entry["title_zh"] = reign.title.zh;
            entry["accession"] = fuzzy_json(reign.accession);
            entry["end"] = fuzzy_json(reign.end);
            entry["end_kind"] = scenario::exists(reign.end)
                                    ? Json(scenario::word_of(reign.end_kind))
                                    : Json(nullptr);
            entry["successor"] = person_json(context, reign.successor);
            add_provenance(context, reign.provenance, entry);
            json.push_back(std::move(entry));
        }
    }
    return json;
}

Json polity_whole(const Context& context, std::uint32_t row) {
    const sim::PolityId id{std::size_t{row}};
    Json json = polity_brief(context, row);
    json["customs"] = customs_json(context, id);
    json["reigns"] = reigns_of(context, id);
    json["capitals"] = Json::array();
    for (const scenario::CapitalRow& capital : context.texts().capitals) {
        if (capital.polity == id) {
            Json entry;
            entry["place"] = place_json(context, capital.place);
            entry["kind"] = scenario::word_of(capital.kind);
            entry["from"] = day_json(capital.from);
            add_provenance(context, capital.provenance, entry);
            json["capitals"].push_back(std::move(entry));
        }
    }
    json["overlords"] = Json::array();
    for (const scenario::OverlordRow& overlord : context.texts().overlords) {
        if (overlord.vassal == id) {
            Json entry;
            entry["overlord"] = polity_json(context, overlord.overlord);
            entry["from"] = day_json(overlord.from);
            entry["until"] = day_json(overlord.until);
            add_provenance(context, overlord.provenance, entry);
            json["overlords"].push_back(std::move(entry));
        }
    }
    add_provenance(context, context.texts().polities[row].provenance, json);
    return json;
}

}  // namespace

Answer answer_people(Context& context, const Request& request) {
    ListTable table;
    table.name = "people";
    // Those of whom the record is silent are no part of it.
    const auto recorded = context.person_ids().first(context.texts().people.size());
    table.ids = {recorded.begin(), recorded.end()};
    table.unknown = ErrorCode::person_unknown;
    table.names = &context.names().recorded_people;
    table.searched = [&](std::uint32_t row) {
        const scenario::PersonRow& person = context.texts().people[row];
        return std::string(person.summary.en) + "\n" + std::string(person.summary.zh);
    };
    table.brief = [&](std::uint32_t row) { return person_brief(context, row); };
    table.whole = [&](std::uint32_t row) { return person_whole(context, row); };
    return answer_list(table, request);
}

Answer answer_polities(Context& context, const Request& request) {
    ListTable table;
    table.name = "polities";
    table.ids = {context.polity_ids().begin(), context.polity_ids().end()};
    table.unknown = ErrorCode::polity_unknown;
    table.names = &context.names().polities;
    table.searched = [&](std::uint32_t row) {
        return std::string(context.texts().polities[row].culture);
    };
    table.brief = [&](std::uint32_t row) { return polity_brief(context, row); };
    table.whole = [&](std::uint32_t row) { return polity_whole(context, row); };
    return answer_list(table, request);
}

}  // namespace api
