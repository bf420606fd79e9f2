// treaties, readings: agreements clause by clause; where the sources disagree.
#include "api/answers.hpp"
#include "api/describe.hpp"
#include "api/list_answer.hpp"
#include "scenario/vocabulary.hpp"

namespace api {

namespace {

Json brief(const Context& context, std::uint32_t row) {
    const scenario::TreatyRow& treaty = context.texts().treaties[row];
    Json json;
    json["id"] = treaty.id;
    json["name_en"] = treaty.name.en;
    json["name_zh"] = treaty.name.zh;
    json["date"] = fuzzy_json(treaty.date);
    json["until"] = fuzzy_json(treaty.until);
    json["status"] = scenario::word_of(context.setting().treaties[row].status);
    json["parties"] = Json::array();
    for (const sim::PolityId party : treaty.parties) {
        json["parties"].push_back(polity_id_json(context, party));
    }
    json["summary_en"] = treaty.summary.en;
    json["summary_zh"] = treaty.summary.zh;
    json["event"] =
        treaty.event.exists() ? Json(context.texts().events[treaty.event.index].id) : Json(nullptr);
    return json;
}

Json target_json(const Context& context, scenario::RowReference target) {
    switch (target.table) {
        case scenario::Table::places:
            return place_json(context, sim::PlaceId(target.row));
        case scenario::Table::people:
            return person_json(context, sim::PersonId(target.row));
        default:
            return polity_json(context, sim::PolityId(target.row));
    }
}

Json clause_json(const Context& context, std::uint32_t index) {
    const scenario::ClauseRow& row = context.texts().clauses[index];
    const sim::ClauseDefinition& clause = context.setting().clauses[index];
    Json json;
    json["seq"] = row.sequence;
    json["kind"] = scenario::word_of(clause.kind);
    json["from"] = polity_id_json(context, clause.from);
    json["to"] = polity_id_json(context, clause.to);
    json["targets"] = Json::array();
    for (const scenario::RowReference target : row.targets) {
        json["targets"].push_back(target_json(context, target));
    }
    json["rank"] = clause.rank ? Json(scenario::word_of(*clause.rank)) : Json(nullptr);
    json["against"] = polity_id_json(context, clause.against);
    const bool counts = clause.amount.value != 0;
    json["good"] = counts ? Json(scenario::word_of(clause.good)) : Json(nullptr);
    json["amount"] = counts ? Json(clause.amount.value) : Json(nullptr);
    json["from_date"] = day_json(clause.from_day);
    json["until_date"] = day_json(clause.until_day);
    json["reading"] = row.reading;
    json["terms_en"] = row.terms.en;
    json["terms_zh"] = row.terms.zh;
    return json;
}

Json whole(const Context& context, std::uint32_t row) {
    const scenario::TreatyRow& treaty = context.texts().treaties[row];
    const sim::TreatyDefinition& definition = context.setting().treaties[row];
    Json json = brief(context, row);
    json["clauses"] = Json::array();
    for (std::uint32_t i = 0; i < definition.clause_count; ++i) {
        json["clauses"].push_back(clause_json(context, definition.first_clause + i));
    }
    add_provenance(context, treaty.provenance, json);
    return json;
}

}  // namespace

Answer answer_treaties(Context& context, const Request& request) {
    ListTable table;
    table.name = "treaties";
    table.ids = context.scenario().ids(scenario::Table::treaties);
    table.searched = [&](std::uint32_t row) {
        const scenario::TreatyRow& treaty = context.texts().treaties[row];
        return std::string(treaty.name.en) + "\n" + std::string(treaty.name.zh) + "\n" +
               std::string(treaty.summary.en) + "\n" + std::string(treaty.summary.zh);
    };
    table.brief = [&](std::uint32_t row) { return brief(context, row); };
    table.whole = [&](std::uint32_t row) { return whole(context, row); };
    return answer_list(table, request);
}

Answer answer_readings(Context& context, const Request& request) {
    const std::vector<scenario::ReadingRow>& rows = context.texts().readings;
    ListTable table;
    table.name = "readings";
    // A disputed question has one row a reading; its id stands in front of all of them.
    std::vector<std::string_view> ids;
    for (const scenario::ReadingRow& row : rows) {
        if (ids.empty() || ids.back() != row.id) {
            ids.push_back(row.id);
        }
    }
    table.ids = ids;
    table.searched = [&](std::uint32_t question) {
        std::string text;
        for (const scenario::ReadingRow& row : rows) {
            if (row.id == ids[question]) {
                text += std::string(row.description.en) + "\n" + std::string(row.description.zh);
            }
        }
        return text;
    };
    table.whole = [&](std::uint32_t question) {
        Json json;
        json["id"] = ids[question];
        json["readings"] = Json::array();
        for (const scenario::ReadingRow& row : rows) {
            if (row.id != ids[question]) {
                continue;
            }
            json["table"] = row.table;
            json["row"] = text_json(row.row);
            json["column"] = text_json(row.column);
            Json entry;
            entry["reading"] = row.reading;
            entry["is_default"] = row.is_default;
            entry["value"] = row.value;
            entry["description_en"] = row.description.en;
            entry["description_zh"] = row.description.zh;
            add_provenance(context, row.provenance, entry);
            json["readings"].push_back(std::move(entry));
        }
        return json;
    };
    table.brief = table.whole;
    return answer_list(table, request);
}

}  // namespace api
