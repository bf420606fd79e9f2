// decisions, outcomes, techniques: what can be asked and what can be used.
#include "api/answers.hpp"
#include "api/choices.hpp"
#include "api/describe.hpp"
#include "api/list_answer.hpp"
#include "scenario/vocabulary.hpp"

namespace api {

namespace {

Json event_id_json(const Context& context, sim::RecordId event) {
    return event.exists() ? Json(context.texts().events[event.index].id) : Json(nullptr);
}

Json decision_brief(const Context& context, std::uint32_t row) {
    const scenario::DecisionRow& decision = context.texts().decisions[row];
    Json json;
    json["id"] = decision.slug;
    json["number"] = decision.id;
    json["date"] = fuzzy_json(decision.date);
    json["event"] = event_id_json(context, decision.event);
    json["polity"] = polity_id_json(context, decision.polity);
    json["person"] = person_json(context, decision.person);
    json["title_en"] = decision.title.en;
    json["title_zh"] = decision.title.zh;
    json["question_en"] = decision.question.en;
    json["question_zh"] = decision.question.zh;
    return json;
}

Json decision_whole(const Context& context, std::uint32_t row) {
    const scenario::DecisionRow& decision = context.texts().decisions[row];
    Json json = decision_brief(context, row);
    json["options"] = Json::array();
    const auto& options = context.texts().decision_options;
    for (std::size_t i = 0; i < options.size(); ++i) {
        const scenario::DecisionOptionRow& option = options[i];
        if (option.decision == row) {
            Json entry;
            entry["id"] = option.option;
            entry["label_en"] = option.label.en;
            entry["label_zh"] = option.label.zh;
            entry["taken"] = option.option == decision.historical_option;
            entry["binding"] = binding_json(context, static_cast<std::uint32_t>(i));
            json["options"].push_back(std::move(entry));
        }
    }
    json["known_en"] = decision.known.en;
    json["known_zh"] = decision.known.zh;
    json["pressure_en"] = decision.pressure.en;
    json["pressure_zh"] = decision.pressure.zh;
    json["consequence_en"] = decision.consequence.en;
    json["consequence_zh"] = decision.consequence.zh;
    json["affected_systems"] = decision.affected_systems;
    json["literature"] = sources_json(context, decision.literature);
    add_provenance(context, decision.provenance, json);
    return json;
}

Json outcome_json(const Context& context, std::uint32_t row) {
    const scenario::OutcomeRow& outcome = context.texts().outcomes[row];
    Json json;
    json["id"] = outcome.slug;
    json["number"] = outcome.id;
    json["question_en"] = outcome.question.en;
    json["question_zh"] = outcome.question.zh;
    json["definition"] = outcome.definition;
    json["expression"] = outcome.expression.empty() ? Json(nullptr) : Json(outcome.expression);
    json["natural_horizon_years"] = outcome.natural_horizon_years;
    json["answer_en"] = outcome.answer.en;
    json["answer_zh"] = outcome.answer.zh;
    add_provenance(context, outcome.provenance, json);
    return json;
}

Json technique_brief(const Context& context, std::uint32_t row) {
    const scenario::TechniqueRow& technique = context.texts().techniques[row];
    Json json;
    json["id"] = technique.id;
    json["name_en"] = technique.name.en;
    json["name_zh"] = technique.name.zh;
    json["first_attested"] = fuzzy_json(technique.first_attested);
    json["place"] = place_json(context, technique.place);
    json["polity"] = polity_id_json(context, technique.polity);
    json["event"] = event_id_json(context, technique.event);
    json["effect_en"] = technique.effect.en;
    json["effect_zh"] = technique.effect.zh;
    return json;
}

Json technique_whole(const Context& context, std::uint32_t row) {
    const scenario::TechniqueRow& technique = context.texts().techniques[row];
    Json json = technique_brief(context, row);
    json["modifiers"]["siege_attack"] = technique.siege_attack;
    json["modifiers"]["siege_defence"] = technique.siege_defence;
    json["modifiers"]["field"] = technique.field;
    json["modifiers"]["naval"] = technique.naval;
    json["morale_effect"] = technique.morale_effect;
    json["adoptions"] = Json::array();
    for (const scenario::TechniqueAdoptionRow& adoption : context.texts().technique_adoptions) {
        if (adoption.technique.index == row) {
            Json entry;
            entry["polity"] = polity_id_json(context, adoption.polity);
            entry["from"] = fuzzy_json(adoption.from);
            entry["event"] = event_id_json(context, adoption.event);
            add_provenance(context, adoption.provenance, entry);
            json["adoptions"].push_back(std::move(entry));
        }
    }
    add_provenance(context, technique.provenance, json);
    return json;
}

}  // namespace

Answer answer_decisions(Context& context, const Request& request) {
    ListTable table;
    table.name = "decisions";
    for (const scenario::DecisionRow& row : context.texts().decisions) {
        table.ids.push_back(row.slug);
    }
    table.searched = [&](std::uint32_t row) {
        const scenario::DecisionRow& decision = context.texts().decisions[row];
        return std::string(decision.id) + "\n" + std::string(decision.title.en) + "\n" +
               std::string(decision.title.zh) + "\n" + std::string(decision.question.en) + "\n" +
               std::string(decision.question.zh);
    };
    table.brief = [&](std::uint32_t row) { return decision_brief(context, row); };
    table.whole = [&](std::uint32_t row) { return decision_whole(context, row); };
    return answer_list(table, request);
}

Answer answer_outcomes(Context& context, const Request& request) {
    ListTable table;
    table.name = "outcomes";
    for (const scenario::OutcomeRow& row : context.texts().outcomes) {
        table.ids.push_back(row.slug);
    }
    table.searched = [&](std::uint32_t row) {
        const scenario::OutcomeRow& outcome = context.texts().outcomes[row];
        return std::string(outcome.id) + "\n" + std::string(outcome.question.en) + "\n" +
               std::string(outcome.question.zh);
    };
    table.brief = [&](std::uint32_t row) { return outcome_json(context, row); };
    table.whole = table.brief;
    return answer_list(table, request);
}

Answer answer_techniques(Context& context, const Request& request) {
    ListTable table;
    table.name = "techniques";
    table.ids = context.scenario().ids(scenario::Table::techniques);
    table.searched = [&](std::uint32_t row) {
        const scenario::TechniqueRow& technique = context.texts().techniques[row];
        return std::string(technique.name.en) + "\n" + std::string(technique.name.zh) + "\n" +
               std::string(technique.effect.en);
    };
    table.brief = [&](std::uint32_t row) { return technique_brief(context, row); };
    table.whole = [&](std::uint32_t row) { return technique_whole(context, row); };
    return answer_list(table, request);
}

}  // namespace api
