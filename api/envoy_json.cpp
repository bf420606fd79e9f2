// Changes that envoys, treaties and the plans of courts make, as answers tell them. Declared in
// change_json.hpp.
#include <array>

#include "api/change_json.hpp"
#include "api/describe.hpp"
#include "api/term_words.hpp"
#include "scenario/vocabulary.hpp"

namespace api {

namespace {

using sim::ChangeKind;

constexpr std::array<std::string_view, sim::answer_count> answer_names = {
    "none", "accepted", "refused", "unheard", "detained"};
constexpr std::array<std::string_view, sim::accord_end_count> accord_end_names = {
    "expired", "broken", "renounced", "replaced", "party_gone"};
constexpr std::array<std::string_view, sim::joined_count> joined_names = {"in_time", "late",
                                                                          "at_last"};

}  // namespace

Json term_json(const Context& context, const sim::Term& term) {
    const sim::ArticleMembers members = sim::members_of(term.article);
    const Phrase phrase = term_phrase(context, term);
    Json json;
    json["article"] = sim::article_name(term.article);
    json["giver"] = polity_id_json(context, term.giver);
    if (members.day) {
        json["day"] = term.amount > 0 ? day_json(sim::Day(term.amount)) : Json(nullptr);
    } else if (members.amount) {
        json["amount"] = term.amount;
    }
    if (members.place) {
        json["place"] = place_id_json(context, term.place);
    }
    if (members.person) {
        json["person"] = person_id_json(context, term.person);
    }
    if (members.third) {
        json["third"] = polity_id_json(context, term.third);
    }
    json["text_en"] = phrase.en;
    json["text_zh"] = phrase.zh;
    return json;
}

void add_envoy_change(const Context& context, const sim::Change& change, Json& json) {
    if (change.kind == ChangeKind::term) {
        json["term"] = term_json(context, told_term(change));
        return;
    }
    if (change.kind == ChangeKind::aim || change.kind == ChangeKind::party) {
        json["polity"] = id_json(context.polity_ids(), change.subject);
        if (change.kind == ChangeKind::party) {
            json["war_party_permille"] = change.amount;
            return;
        }
        json["other"] = id_json(context.polity_ids(), change.object);
        json["place"] = change.amount > 0 ? id_json(context.place_ids(),
                                                    static_cast<std::uint32_t>(change.amount - 1))
                                          : Json(nullptr);
        return;
    }
    if (change.kind == ChangeKind::officers) {
        json["days"] = change.amount;
        return;
    }
    json["accord"] = change.subject;
    json["polity"] = id_json(context.polity_ids(), change.object);
    switch (change.kind) {
        case ChangeKind::envoy_sent:
            json["is_secret"] = change.detail != 0;
            json["days"] = change.amount;
            break;
        case ChangeKind::envoy_received:
            json["days"] = change.amount;
            break;
        case ChangeKind::offer_answered:
            json["answer"] = answer_names[change.detail];
            json["days"] = change.amount;
            break;
        case ChangeKind::offer_closed:
            json["answer"] = answer_names[change.detail];
            break;
        case ChangeKind::accord_end:
            json["end"] = accord_end_names[change.detail];
            break;
        case ChangeKind::dues_paid:
        case ChangeKind::dues_owed:
            json["good"] = scenario::word_of(static_cast<sim::Good>(change.detail));
            json["amount"] = change.amount;
            break;
        case ChangeKind::joint_march:
            json["joined"] = joined_names[change.detail];
            json["days_after"] = change.amount;
            break;
        case ChangeKind::withholding:
            json["withholds"] = change.detail != 0;
            break;
        default:
            break;
    }
}

}  // namespace api
