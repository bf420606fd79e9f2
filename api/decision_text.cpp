#include "api/decision_text.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "api/change_json.hpp"
#include "api/describe.hpp"
#include "api/order_words.hpp"
#include "api/term_words.hpp"
#include "simulation/calendar/julian.hpp"
#include "simulation/foundation/check.hpp"

namespace api {

namespace {

using sim::Choice;
using sim::Decision;
using sim::Matter;
using sim::OrderKind;
using sim::Reason;

struct MatterWords {
    Matter matter;
    const char* name;
    const char* en;  ///< After "weighs"; {} is the other court.
    const char* zh;  ///< After "議".
};

constexpr std::array<MatterWords, sim::matter_count> matters = {{
    {Matter::war, "war", "whether to turn its arms against {}", "伐{}"},
    {Matter::peace, "peace", "whether to ask {} for peace", "和於{}"},
    {Matter::answer, "answer", "how to answer what {} offers", "答{}之請"},
    {Matter::alliance, "alliance", "whether to seek {} as an ally", "結{}為援"},
    {Matter::campaign, "campaign", "where an army is to go", "用兵所向"},
    {Matter::command, "command", "who is to command", "將帥"},
    {Matter::office, "office", "who is to hold office", "除授"},
    {Matter::money, "money", "the state of its treasury", "財用"},
    {Matter::levy, "levy", "where soldiers and walls are wanted", "兵備"},
    {Matter::relief, "relief", "how to help the hungry and the restless", "賑恤"},
    {Matter::seat, "seat", "where to sit", "駐蹕"},
    {Matter::client, "client", "what to do with a client state", "藩國"},
    {Matter::ceremony, "ceremony", "rites, reforms and pardons", "禮制恩赦"},
    {Matter::dues, "dues", "whether to pay {} what was agreed", "輸{}歲幣"},
    {Matter::land, "land", "whether to ask {} for land", "求地於{}"},
    {Matter::passage, "passage", "whether to ask {} for passage", "假道於{}"},
}};

struct ReasonWords {
    Reason reason;
    const char* name;
    const char* en;
    const char* zh;
};

constexpr std::array<ReasonWords, sim::reason_count> reasons = {{
    {Reason::strength, "strength", "the balance of strength", "兩國強弱"},
    {Reason::claim, "claim", "the land that it claims", "故土"},
    {Reason::gain, "gain", "what there was to win or lose", "得失"},
    {Reason::faith, "faith", "how far the other's word could be trusted", "信義"},
    {Reason::treaty, "treaty", "the treaty between the two", "盟約"},
    {Reason::party, "party", "opinion at court", "朝議"},
    {Reason::ruler, "ruler", "the ruler's temper", "上意"},
    {Reason::weariness, "weariness", "weariness of war", "師老民疲"},
    {Reason::treasury, "treasury", "money", "財用"},
    {Reason::season, "season", "the season", "天時"},
    {Reason::threat, "threat", "enemy armies close by", "敵逼"},
    {Reason::distance, "distance", "the distance", "道里遠近"},
    {Reason::fronts, "fronts", "other wars", "他面兵事"},
    {Reason::trend, "trend", "victories and defeats of late", "近日勝負"},
    {Reason::legitimacy, "legitimacy", "honour and standing", "名分"},
    {Reason::ability, "ability", "ability", "才具"},
    {Reason::fear, "fear", "mistrust", "猜忌"},
    {Reason::need, "need", "hunger, unrest and ruin", "民困"},
    {Reason::chance, "chance", "what no source explains", "時運"},
    {Reason::favour, "favour", "the ruler's favour", "君寵"},
}};

std::string filled(std::string_view pattern, const std::string& name) {
    std::string text(pattern);
    const std::size_t at = text.find("{}");
    return at == std::string::npos ? text : text.replace(at, 2, name);
}

/// What a choice would do, after "to".
Phrase act_phrase(const Context& context, const Choice& choice) {
    if (choice.act >= sim::order_kind_count) {
        return {"do nothing", "不行"};
    }
    const auto kind = static_cast<OrderKind>(choice.act);
    const Phrase polity = choice.polity.exists() ? polity_phrase(context, choice.polity) : Phrase{};
    const Phrase place = choice.place.exists() ? place_phrase(context, choice.place) : Phrase{};
    const Phrase person = choice.person.exists() ? person_phrase(context, choice.person) : Phrase{};
    switch (kind) {
        case OrderKind::aim:
            return {"turn against " + polity.en, "圖" + polity.zh};
        case OrderKind::rest:
            return {"give up its plans of war", "罷兵議"};
        case OrderKind::offer:
            return {"send terms to " + polity.en, "遣使議於" + polity.zh};
        case OrderKind::accept:
            return {"accept", "允之"};
        case OrderKind::reject:
            return {"refuse", "卻之"};
        case OrderKind::withhold:
            return {"withhold the dues", "停歲輸"};
        case OrderKind::resume:
            return {"pay the dues", "復歲輸"};
        case OrderKind::march:
            return {"march to " + place.en, "進軍" + place.zh};
        case OrderKind::besiege:
            return {"besiege " + place.en, "圍" + place.zh};
        case OrderKind::raid:
            return {"raid " + place.en, "抄掠" + place.zh};
        case OrderKind::appoint:
            return {"give " + person.en + " a command", "命" + person.zh + "為帥"};
        case OrderKind::appoint_minister:
            return {"make " + person.en + " chief minister", "相" + person.zh};
        case OrderKind::execute:
            return {"put " + person.en + " to death", "誅" + person.zh};
        case OrderKind::recall:
            return {"call " + (person.en.empty() ? "an army" : person.en) + " back",
                    "召還" + person.zh};
        default:
            break;
    }
    const Phrase word = order_kind_phrase(kind);
    Phrase named;
    for (const Phrase* name : {&person, &place, &polity}) {
        if (!name->en.empty()) {
            named.en += (named.en.empty() ? "" : ", ") + name->en;
            named.zh += (named.zh.empty() ? "" : "、") + name->zh;
        }
    }
    return named.en.empty()
               ? word
               : Phrase{word.en + " (" + named.en + ")", word.zh + "（" + named.zh + "）"};
}

std::string signed_text(std::int32_t score) {
    return (score > 0   ? "+"
            : score < 0 ? "−"
                        : "") +
           grouped(score < 0 ? -std::int64_t{score} : std::int64_t{score});
}

/// " (+340)"; nothing for a score that only says "never" or "always".
std::string score_text(std::int32_t score, bool is_wide) {
    constexpr std::int32_t none_beyond = 500'000;
    if (score > none_beyond || score < -none_beyond) {
        return "";
    }
    return is_wide ? "（" + signed_text(score) + "）" : " (" + signed_text(score) + ")";
}

/// The weightiest reasons of one sign as an enumeration with their weights.
Phrase weights_phrase(const Choice& choice, bool is_for) {
    constexpr std::size_t most = 3;
    std::vector<sim::Weight> weights;
    for (const sim::Weight& weight : choice.weights) {
        // What was weighed twice for one reason is told once.
        const auto same =
            std::find_if(weights.begin(), weights.end(),
                         [&](const sim::Weight& other) { return other.reason == weight.reason; });
        if (same == weights.end()) {
            weights.push_back(weight);
        } else {
            same->permille += weight.permille;
        }
    }
    std::erase_if(weights, [&](const sim::Weight& weight) {
        return weight.permille == 0 || (weight.permille > 0) != is_for;
    });
    std::stable_sort(weights.begin(), weights.end(), [](const auto& a, const auto& b) {
        return std::abs(a.permille) > std::abs(b.permille);
    });
    weights.resize(std::min(weights.size(), most));
    Phrase list;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const ReasonWords& words = reasons[static_cast<std::size_t>(weights[i].reason)];
        const bool is_last = i + 1 == weights.size();
        list.en += i == 0 ? "" : is_last ? " and " : ", ";
        list.zh += i == 0 ? "" : "、";
        list.en += std::string(words.en) + " (" + signed_text(weights[i].permille) + ")";
        list.zh += std::string(words.zh) + "（" + signed_text(weights[i].permille) + "）";
    }
    return list;
}

void add(Phrase& text, const Phrase& sentence) {
    text.en += (text.en.empty() ? "" : " ") + sentence.en;
    text.zh += sentence.zh;
}

void add_choices(const Context& context, const Decision& decision, Phrase& text) {
    if (decision.choices.empty()) {
        return;
    }
    const Choice& taken = decision.choices[0];
    const Phrase act = act_phrase(context, taken);
    Phrase sentence{"It decides to " + act.en + score_text(taken.score, false),
                    "定計" + act.zh + score_text(taken.score, true)};
    constexpr std::size_t others_most = 3;
    const std::size_t told = std::min(decision.choices.size(), others_most + 1);
    for (std::size_t i = 1; i < told; ++i) {
        const Choice& other = decision.choices[i];
        const Phrase phrase = act_phrase(context, other);
        sentence.en +=
            (i == 1 ? " rather than to " : " or to ") + phrase.en + score_text(other.score, false);
        sentence.zh += (i == 1 ? "，不取" : "、") + phrase.zh + score_text(other.score, true);
    }
    add(text, {sentence.en + ".", sentence.zh + "。"});
}

/// Why: of the choice taken, or of the best other one if nothing was weighed of it.
void add_reasons(const Context& context, const Decision& decision, Phrase& text) {
    const auto weighed = std::find_if(decision.choices.begin(), decision.choices.end(),
                                      [](const Choice& choice) { return !choice.weights.empty(); });
    if (weighed == decision.choices.end()) {
        return;
    }
    const bool is_taken = weighed == decision.choices.begin();
    const Phrase act = act_phrase(context, *weighed);
    const Phrase yes = weights_phrase(*weighed, true);
    const Phrase no = weights_phrase(*weighed, false);
    const std::string what_en = is_taken ? "this" : "the choice to " + act.en;
    const std::string what_zh = is_taken ? "此" : act.zh;
    Phrase sentence;
    if (!yes.en.empty()) {
        sentence = {"For " + what_en + " spoke " + yes.en, "主" + what_zh + "者：" + yes.zh};
    }
    if (!no.en.empty()) {
        sentence.en += sentence.en.empty() ? "Against " + what_en + " spoke " + no.en
                                           : "; against it, " + no.en;
        sentence.zh += sentence.zh.empty() ? "沮" + what_zh + "者：" + no.zh : "；沮之者：" + no.zh;
    }
    add(text, {sentence.en + ".", sentence.zh + "。"});
}

void add_advocates(const Context& context, const Decision& decision, Phrase& text) {
    Phrase sentence;
    for (std::uint32_t i = 0; i < decision.choices.size(); ++i) {
        Phrase names;
        for (const sim::Advocate& advocate : decision.advocates) {
            if (advocate.choice == i) {
                const Phrase name = person_phrase(context, advocate.person);
                names.en += (names.en.empty() ? "" : ", ") + name.en;
                names.zh += (names.zh.empty() ? "" : "、") + name.zh;
            }
        }
        if (!names.en.empty()) {
            const Phrase act = act_phrase(context, decision.choices[i]);
            sentence.en +=
                (sentence.en.empty() ? names.en + " argued to " : "; " + names.en + " to ") +
                act.en;
            sentence.zh += (sentence.zh.empty() ? "" : "，") + names.zh + "主" + act.zh;
        }
    }
    if (!sentence.en.empty()) {
        add(text, {sentence.en + ".", sentence.zh + "。"});
    }
}

void add_beliefs(const Context& context, const Decision& decision, Phrase& text) {
    if (decision.own_men.value > 0 && decision.other.exists()) {
        const Phrase other = polity_phrase(context, decision.other);
        const std::string own = grouped(decision.own_men.value);
        add(text, {"It reckoned with " + own + " men of its own and believed " + other.en +
                       " to have " + grouped(decision.other_men.value) + ".",
                   "自計有兵" + grouped_zh(decision.own_men.value) + "，料" + other.zh + "兵" +
                       grouped_zh(decision.other_men.value) + "。"});
    }
    if (decision.terms[0].article != sim::Article::none) {
        const bool answers = decision.matter == Matter::answer;
        const sim::PolityId offerer = answers ? decision.other : decision.court;
        const Phrase name = polity_phrase(context, offerer);
        const Phrase offer = offer_phrase(context, decision.terms, offerer);
        add(text, {name.en + " " + offer.en + ".", name.zh + offer.zh + "。"});
    }
}

Json choice_json(const Context& context, const Choice& choice) {
    Json json;
    json["act"] = choice.act < sim::order_kind_count
                      ? Json(sim::order_kind_name(static_cast<OrderKind>(choice.act)))
                      : Json(nullptr);
    json["polity"] = polity_id_json(context, choice.polity);
    json["place"] = place_id_json(context, choice.place);
    json["person"] = person_id_json(context, choice.person);
    json["score"] = choice.score;
    json["weights"] = Json::array();
    for (const sim::Weight& weight : choice.weights) {
        json["weights"].push_back(
            Json{{"reason", reason_name(weight.reason)}, {"permille", weight.permille}});
    }
    return json;
}

}  // namespace

std::string_view matter_name(Matter matter) {
    const auto at = static_cast<std::size_t>(matter);
    CHECK(at < matters.size() && matters[at].matter == matter, "the words stand in order");
    return matters[at].name;
}

std::string_view reason_name(Reason reason) {
    const auto at = static_cast<std::size_t>(reason);
    CHECK(at < reasons.size() && reasons[at].reason == reason, "the words stand in order");
    return reasons[at].name;
}

const Decision* decision_behind(Context& context, sim::EventId event) {
    const sim::EventLog& log = context.timeline().log();
    const std::span<const Decision> decisions = context.timeline().decisions();
    // Breadth first, so that the nearest is found; causes are earlier, so it ends.
    constexpr std::size_t looked_at_most = 64;
    std::vector<sim::EventId> open{event};
    for (std::size_t i = 0; i < open.size() && i < looked_at_most; ++i) {
        const std::uint32_t number = log[open[i]].reason;
        if (number > 0 && number <= decisions.size()) {
            return &decisions[number - 1];
        }
        for (const sim::Cause& cause : log.causes_of(open[i])) {
            if (std::find(open.begin(), open.end(), cause.event) == open.end()) {
                open.push_back(cause.event);
            }
        }
    }
    return nullptr;
}

Phrase decision_phrase(const Context& context, const Decision& decision) {
    const MatterWords& matter = matters[static_cast<std::size_t>(decision.matter)];
    const Phrase court = polity_phrase(context, decision.court);
    const Phrase other = decision.other.exists() ? polity_phrase(context, decision.other)
                                                 : Phrase{"another court", "他國"};
    const std::string date = sim::format_date(decision.day);
    Phrase text{
        "On " + date + " the court of " + court.en + " weighs " + filled(matter.en, other.en) + ".",
        date + "，" + court.zh + "朝議" + filled(matter.zh, other.zh) + "。"};
    add_choices(context, decision, text);
    add_reasons(context, decision, text);
    add_advocates(context, decision, text);
    add_beliefs(context, decision, text);
    return text;
}

Json decision_json(const Context& context, const Decision& decision) {
    const Phrase text = decision_phrase(context, decision);
    Json json;
    json["number"] = decision.number;
    json["date"] = day_json(decision.day);
    json["court"] = polity_id_json(context, decision.court);
    json["matter"] = matter_name(decision.matter);
    json["other"] = polity_id_json(context, decision.other);
    json["choices"] = Json::array();
    for (const Choice& choice : decision.choices) {
        json["choices"].push_back(choice_json(context, choice));
    }
    json["advocates"] = Json::array();
    for (const sim::Advocate& advocate : decision.advocates) {
        json["advocates"].push_back(Json{{"person", person_id_json(context, advocate.person)},
                                         {"choice", advocate.choice}});
    }
    json["own_men"] = decision.own_men.value;
    json["other_men"] = decision.other_men.value;
    json["terms"] = Json::array();
    for (const sim::Term& term : decision.terms) {
        if (term.article != sim::Article::none) {
            json["terms"].push_back(term_json(context, term));
        }
    }
    json["text_en"] = text.en;
    json["text_zh"] = text.zh;
    return json;
}

}  // namespace api
