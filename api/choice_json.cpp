// What is told of the choices of a free run, and of what binds options.
#include <algorithm>
#include <array>
#include <vector>

#include "api/choices.hpp"
#include "api/describe.hpp"
#include "api/event_json.hpp"
#include "api/event_reference.hpp"
#include "api/option_order.hpp"

namespace api {

namespace {

constexpr std::array<const char*, choice_state_count> state_names = {"ordered", "recorded",
                                                                     "silent", "lapsed"};

struct Sentence {
    const char* en;
    const char* zh;
};

constexpr std::array<Sentence, choice_lapse_count> lapses = {{
    {"", ""},
    {"No order expresses this yet", "尚無命令可表此舉"},
    {"Lapsed: the court that was to order it does not stand on that day",
     "作罷：當行此令之朝廷其日不存"},
    {"Lapsed: who was to decide is dead", "作罷：當決之人已卒"},
    {"Lapsed: who was to decide is a captive", "作罷：當決之人已被俘"},
    {"Lapsed: who was to decide does not serve that court", "作罷：當決之人不事此朝"},
    {"Lapsed: none of its armies is in being", "作罷：所命之軍皆不存"},
    {"Lapsed: only the record brings it about, and the record is silent from the fork on; fork at "
     "this decision alone to have it",
     "作罷：此舉惟史錄所載，而史錄自分岔之日起不復言；可單就此決策分岔"},
}};

constexpr std::array<Sentence, scenario::lack_count> lacks = {{
    {"it is what is said or promised, not what is done", "此為言辭或許諾，非行事"},
    {"the data lack somebody whom it needs", "資料無其所需之人"},
    {"it is an act of some at a court against others of it", "此為朝中一方對另一方之舉"},
    {"it would have to be settled with people who are no court", "所與議者非一朝廷"},
    {"it is how a battle is fought, below what orders say", "此為臨陣之法，非命令所及"},
    {"it holds only in return for something, or if something happens", "此須待他事而後行"},
    {"the data lack the ruler or state that it needs", "資料無其所需之君或國"},
    {"it is an institution that the rules do not model", "此為規則未及之制度"},
    {"it belongs to another time than the decision", "其時不在此決策之日"},
    {"the data have no army there then", "資料中其時其地無軍"},
}};

Sentence state_sentence(ChoiceState state) {
    switch (state) {
        case ChoiceState::ordered:
            return {"Its orders are given", "依此下令"};
        case ChoiceState::recorded:
            return {"The record had done so when it fell silent", "史錄已行此舉，而後不復言"};
        case ChoiceState::silent:
            return {"Nothing is ordered: what the record did stays undone",
                    "無令可下：史錄所行者不行"};
        case ChoiceState::lapsed:
            break;
    }
    return {"", ""};
}

Phrase lack_phrase(scenario::Lack lack) {
    const Sentence& sentence = lacks[static_cast<std::size_t>(lack)];
    return {sentence.en, sentence.zh};
}

/// Why a choice stands as it does, in a sentence.
Phrase why_of(const Context& context, const TakenChoice& choice) {
    if (choice.lapse == ChoiceLapse::none) {
        const Sentence sentence = state_sentence(choice.state);
        return {std::string(sentence.en) + ".", std::string(sentence.zh) + "。"};
    }
    const Sentence& lapse = lapses[static_cast<std::size_t>(choice.lapse)];
    Phrase why{lapse.en, lapse.zh};
    if (choice.lapse == ChoiceLapse::no_order) {
        const Phrase lack = lack_phrase(bindings_of(context, choice.wish.option).front()->lack);
        why = {why.en + ": " + lack.en, why.zh + "：" + lack.zh};
    }
    return {why.en + ".", why.zh + "。"};
}

/// Refusals of the orders of a choice, in the order in which they happened.
std::vector<sim::EventId> refusals_of(Context& context, const TakenChoice& choice,
                                      std::size_t first) {
    const sim::EventLog& log = context.timeline().log();
    std::vector<sim::EventId> refusals;
    for (std::size_t i = first; i < log.size(); ++i) {
        const sim::Event& event = log[sim::EventId(i)];
        if (event.kind == sim::EventKind::refusal && event.reason == choice_reason(choice.wish)) {
            refusals.emplace_back(i);
        }
    }
    return refusals;
}

/// The refusal of an order, taken out of the list; none if it stood. A commander who disobeys is
/// told without the kind of order.
sim::EventId take_refusal(Context& context, const sim::Order& order,
                          std::vector<sim::EventId>& refusals) {
    const sim::EventLog& log = context.timeline().log();
    const auto found = std::ranges::find_if(refusals, [&](sim::EventId id) {
        const std::span<const sim::Change> changes = log.changes_of(id);
        return changes.empty() ? order.army.exists()
                               : changes[0].amount == static_cast<std::int64_t>(order.kind);
    });
    if (found == refusals.end()) {
        return sim::EventId::none();
    }
    const sim::EventId refusal = *found;
    refusals.erase(found);
    return refusal;
}

Json order_json(Context& context, const ChoiceOrder& order, std::vector<sim::EventId>& refusals) {
    Json json;
    json["text"] = order.text;
    json["given"] = order.is_given;
    const sim::EventId refusal =
        order.is_given ? take_refusal(context, order.order, refusals) : sim::EventId::none();
    json["refusal"] = refusal.exists() ? event_brief(context, refusal) : Json(nullptr);
    return json;
}

void add_decision(const Context& context, const ChoiceWish& wish, Json& json) {
    const scenario::DecisionRow& decision = context.texts().decisions[wish.decision];
    const scenario::DecisionOptionRow& option = context.texts().decision_options[wish.option];
    json["decision"] = decision.slug;
    json["number"] = decision.id;
    json["option"] = option.option;
    json["polity"] = polity_id_json(context, decision.polity);
    json["person"] = person_json(context, decision.person);
    json["title_en"] = decision.title.en;
    json["title_zh"] = decision.title.zh;
    json["label_en"] = option.label.en;
    json["label_zh"] = option.label.zh;
    json["taken"] = option.option == decision.historical_option;
    for (const scenario::DecisionOptionRow& other : context.texts().decision_options) {
        if (other.decision == wish.decision && other.option == decision.historical_option) {
            json["record_en"] = other.label.en;
            json["record_zh"] = other.label.zh;
        }
    }
}

Json choice_json(Context& context, const TakenChoice& choice, std::size_t first) {
    Json json;
    add_decision(context, choice.wish, json);
    json["date"] = day_json(choice.day);
    json["state"] = state_names[static_cast<std::size_t>(choice.state)];
    const Phrase why = why_of(context, choice);
    json["why_en"] = why.en;
    json["why_zh"] = why.zh;
    json["orders"] = Json::array();
    std::vector<sim::EventId> refusals = refusals_of(context, choice, first);
    for (const ChoiceOrder& order : choice.orders) {
        json["orders"].push_back(order_json(context, order, refusals));
    }
    return json;
}

}  // namespace

Json choices_json(Context& context, std::size_t first) {
    Json json = Json::array();
    for (const TakenChoice& choice : context.free_choices()) {
        json.push_back(choice_json(context, choice, first));
    }
    return json;
}

Json choice_behind_json(Context& context, sim::EventId event) {
    if (!context.looks_at_free()) {
        return nullptr;
    }
    const sim::EventLog& log = context.timeline().log();
    // Breadth first, so that the nearest is found; causes are earlier, so it ends.
    constexpr std::size_t looked_at_most = 256;
    std::vector<sim::EventId> open{event};
    for (std::size_t i = 0; i < open.size() && i < looked_at_most; ++i) {
        for (const TakenChoice& choice : context.free_choices()) {
            if (log[open[i]].reason == choice_reason(choice.wish)) {
                Json json;
                add_decision(context, choice.wish, json);
                json["date"] = day_json(choice.day);
                return json;
            }
        }
        for (const sim::Cause& cause : log.causes_of(open[i])) {
            if (std::ranges::find(open, cause.event) == open.end()) {
                open.push_back(cause.event);
            }
        }
    }
    return nullptr;
}

Json binding_json(const Context& context, std::uint32_t option) {
    const auto rows = bindings_of(context, option);
    const scenario::OptionOrderRow& first = *rows.front();
    Json json;
    json["kind"] = scenario::word_of(first.binding);
    json["from"] = day_json(option_fork_day(context, option));
    json["orders"] = Json::array();
    for (const scenario::OptionOrderRow* row : rows) {
        if (row->binding == scenario::Binding::order) {
            json["orders"].push_back(option_order_text(context, *row));
        }
    }
    json["event"] =
        first.event.exists() ? Json(context.texts().events[first.event.index].id) : Json(nullptr);
    const bool lacks_order = first.binding == scenario::Binding::none;
    const Phrase lack = lack_phrase(first.lack);
    json["lack"] = lacks_order ? Json(scenario::word_of(first.lack)) : Json(nullptr);
    json["lack_en"] = lacks_order ? Json(lack.en) : Json(nullptr);
    json["lack_zh"] = lacks_order ? Json(lack.zh) : Json(nullptr);
    add_provenance(context, first.provenance, json);
    return json;
}

}  // namespace api
