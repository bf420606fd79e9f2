#include "api/change_json.hpp"

#include <array>
#include <string>

#include "api/describe.hpp"
#include "api/event_reference.hpp"
#include "api/order_words.hpp"
#include "api/refusal_text.hpp"
#include "chronicle/army_trace.hpp"
#include "scenario/vocabulary.hpp"

namespace api {

namespace {

using sim::ChangeKind;

constexpr std::array<std::string_view, sim::loss_count> loss_names = {
    "killed", "captured", "scattered", "died", "released"};
constexpr std::array<std::string_view, sim::arm_count> arm_names = {"foot", "horsemen", "horses",
                                                                    "ships"};
constexpr std::array<std::string_view, sim::stock_count> stock_names = {
    "men",        "horses",   "ships", "grain",  "captives", "wealth",
    "households", "bandsmen", "cash",  "silver", "silk",     "paper"};
constexpr std::array<std::string_view, 3> town_loss_names = {"killed", "enslaved", "fled"};
constexpr std::array<std::string_view, 9> investment_end_names = {
    "storm", "breach", "hunger", "treason", "terms", "ransom", "abandoned", "relieved", "sortie"};

void add_place_change(Context& context, const sim::Change& change, sim::EventId event,
                      std::size_t position, Json& json) {
    json["place"] = id_json(context.place_ids(), change.subject);
    if (change.kind == sim::ChangeKind::census) {
        json["households"] = change.amount;
        return;
    }
    const auto row = row_of_change(context, event, position);
    const bool told = row && row->table == scenario::Table::control_changes;
    if (change.kind == sim::ChangeKind::control) {
        json["from"] = told
                           ? polity_id_json(context, context.texts().control_changes[row->row].from)
                           : Json(nullptr);
        json["how"] = scenario::word_of(static_cast<sim::ControlHow>(change.detail));
    }
    json["to"] = id_json(context.polity_ids(), change.object);
}

void add_polity_change(const Context& context, const sim::Change& change, Json& json) {
    json["polity"] = id_json(context.polity_ids(), change.subject);
    switch (change.kind) {
        case sim::ChangeKind::accession:
            json["ruler"] = id_json(context.person_ids(), change.object);
            break;
        case sim::ChangeKind::throne_vacant:
            json["ruler"] = id_json(context.person_ids(), change.object);
            json["end"] = scenario::word_of(static_cast<sim::ReignEnd>(change.detail));
            break;
        case sim::ChangeKind::capital:
            json["place"] = id_json(context.place_ids(), change.object);
            json["seat"] = scenario::word_of(static_cast<sim::SeatKind>(change.detail));
            break;
        case sim::ChangeKind::overlord:
            json["overlord"] = id_json(context.polity_ids(), change.object);
            break;
        default:
            break;
    }
}

void add_person_change(const Context& context, const sim::Change& change, Json& json) {
    if (change.kind == sim::ChangeKind::post_begin || change.kind == sim::ChangeKind::post_end) {
        const sim::PostDefinition& post = context.setting().posts[change.subject];
        json["person"] = person_id_json(context, post.person);
        json["office"] = scenario::word_of(post.office);
        json["polity"] = polity_id_json(context, post.polity);
        return;
    }
    json["person"] = id_json(context.person_ids(), change.subject);
    if (change.kind == sim::ChangeKind::death) {
        json["how"] = scenario::word_of(static_cast<sim::DeathKind>(change.detail));
    } else if (change.kind == sim::ChangeKind::allegiance) {
        json["polity"] = id_json(context.polity_ids(), change.object);
        json["status"] = scenario::word_of(static_cast<sim::AllegianceStatus>(change.detail));
    }
}

void add_other_change(const Context& context, const sim::Change& change, Json& json) {
    const scenario::Texts& texts = context.texts();
    switch (change.kind) {
        case sim::ChangeKind::treaty_begin:
        case sim::ChangeKind::treaty_end:
            json["treaty"] = texts.treaties[change.subject].id;
            break;
        case sim::ChangeKind::due: {
            const sim::ClauseDefinition& clause = context.setting().clauses[change.subject];
            json["treaty"] = texts.treaties[clause.treaty.index].id;
            json["good"] = scenario::word_of(clause.good);
            json["amount"] = change.amount;
            break;
        }
        case sim::ChangeKind::muster:
        case sim::ChangeKind::stand_down:
            json["army"] = texts.forces[change.subject].id;
            break;
        case sim::ChangeKind::siege_begin:
        case sim::ChangeKind::siege_end:
            json["place"] = place_id_json(context, context.setting().sieges[change.subject].place);
            break;
        case sim::ChangeKind::technique_adopted:
            json["technique"] = texts.techniques[change.subject].id;
            json["polity"] = id_json(context.polity_ids(), change.object);
            break;
        case sim::ChangeKind::insurgency_begin:
        case sim::ChangeKind::insurgency_end:
            json["insurgency"] = texts.insurgencies[change.subject].id;
            break;
        case sim::ChangeKind::claim_begin:
        case sim::ChangeKind::claim_end: {
            const sim::ClaimDefinition& claim = context.setting().claims[change.subject];
            json["polity"] = polity_id_json(context, claim.polity);
            json["place"] = place_id_json(context, claim.place);
            break;
        }
        default:
            break;
    }
}

/// The army of a slot as orders name it: the row of its force, or "army-17".
Json army_json(Context& context, sim::EventId event, std::uint32_t index) {
    if (index == sim::Id<void>::none_index) {
        return nullptr;
    }
    const sim::ArmyId army(std::size_t{index});
    const chronicle::ArmySketch sketch = chronicle::army_before(context.timeline(), army, event);
    return sketch.force.exists() ? Json(context.texts().forces[sketch.force.index].id)
                                 : Json("army-" + std::to_string(index));
}

void add_army_change(Context& context, const sim::Change& change, sim::EventId event, Json& json) {
    json["army"] = army_json(context, event, change.subject);
    switch (change.kind) {
        case ChangeKind::army_raised:
        case ChangeKind::army_placed:
            json["place"] = id_json(context.place_ids(), change.object);
            break;
        case ChangeKind::army_split:
        case ChangeKind::army_joined:
            json["other_army"] = army_json(context, event, change.object);
            break;
        case ChangeKind::army_sent:
            json["place"] = id_json(context.place_ids(), change.object);
            json["stance"] = scenario::word_of(static_cast<sim::Stance>(change.detail));
            break;
        case ChangeKind::army_command:
            json["person"] = id_json(context.person_ids(), change.object);
            break;
        case ChangeKind::army_allegiance:
            json["polity"] = id_json(context.polity_ids(), change.object);
            break;
        case ChangeKind::army_loss:
            json["loss"] = loss_names[static_cast<std::size_t>(sim::loss_of(change.detail))];
            json["arm"] = arm_names[static_cast<std::size_t>(sim::arm_of(change.detail))];
            json["captor"] = army_json(context, event, change.object);
            break;
        default:
            break;
    }
    const bool counts = change.kind == ChangeKind::army_raised ||
                        change.kind == ChangeKind::army_split ||
                        change.kind == ChangeKind::army_loss;
    if (counts) {
        json["amount"] = change.amount;
    }
}

void add_siege_change(Context& context, const sim::Change& change, sim::EventId event, Json& json) {
    json["place"] = id_json(context.place_ids(), change.subject);
    switch (change.kind) {
        case ChangeKind::investment_begin:
            json["polity"] = id_json(context.polity_ids(), change.object);
            return;
        case ChangeKind::truce:
            json["polity"] = id_json(context.polity_ids(), change.object);
            json["days"] = change.amount;
            return;
        case ChangeKind::investment_end:
            json["polity"] = id_json(context.polity_ids(), change.object);
            json["end"] = investment_end_names[change.detail];
            return;
        case ChangeKind::garrison_loss:
            json["loss"] = loss_names[static_cast<std::size_t>(sim::loss_of(change.detail))];
            break;
        case ChangeKind::garrison_placed:
        case ChangeKind::ships_built:
            json["army"] = army_json(context, event, change.object);
            break;
        case ChangeKind::prize:
        case ChangeKind::delivered:
            json["army"] = army_json(context, event, change.object);
            json["stock"] = stock_names[change.detail];
            break;
        case ChangeKind::burnt:
            json["stock"] = stock_names[change.detail];
            break;
        case ChangeKind::town_loss:
            json["loss"] = town_loss_names[change.detail];
            break;
        default:
            break;
    }
    json["amount"] = change.amount;
}

void add_court_change(const Context& context, const sim::Change& change, Json& json) {
    json["polity"] = id_json(context.polity_ids(), change.subject);
    if (change.kind == ChangeKind::repute) {
        json["dread_permille"] = change.detail;
        json["clemency_permille"] = change.amount;
    } else if (change.kind == ChangeKind::order_refused) {
        const auto refusal = static_cast<sim::Refusal>(change.detail);
        const RefusalText text = refusal_text(refusal);
        json["order"] = sim::order_kind_name(static_cast<sim::OrderKind>(change.amount));
        json["refusal"] = sim::refusal_name(refusal);
        json["what_en"] = text.what.en;
        json["what_zh"] = text.what.zh;
        json["mend_en"] = text.mend.en;
        json["mend_zh"] = text.mend.zh;
    } else {
        json["other"] = id_json(context.polity_ids(), change.object);
    }
}

/// Changes that the rules of war and orders make.
void add_war_change(Context& context, const sim::Change& change, sim::EventId event, Json& json) {
    switch (change.kind) {
        case ChangeKind::hostility_begin:
        case ChangeKind::hostility_end:
        case ChangeKind::repute:
        case ChangeKind::order_refused:
            return add_court_change(context, change, json);
        case ChangeKind::army_raised:
        case ChangeKind::army_split:
        case ChangeKind::army_joined:
        case ChangeKind::army_disbanded:
        case ChangeKind::army_sent:
        case ChangeKind::army_placed:
        case ChangeKind::army_command:
        case ChangeKind::army_allegiance:
        case ChangeKind::army_loss:
            return add_army_change(context, change, event, json);
        default:
            return add_siege_change(context, change, event, json);
    }
}

constexpr auto good_names = std::to_array<std::string_view>(
    {"silver_taels", "silk_bolts", "cash_strings", "grain_shi", "gold_taels", "horses", "other"});
constexpr auto culture_names = std::to_array<std::string_view>(
    {"han", "khitan", "jurchen", "bohai", "tangut", "mongol", "korean", "other"});
constexpr auto tended_names = std::to_array<std::string_view>({"dikes", "land"});
constexpr auto bands_end_names =
    std::to_array<std::string_view>({"went_home", "killed", "enlisted"});

/// Changes of the rules of society whose subject is a court.
void add_society_court_change(const Context& context, const sim::Change& change, Json& json) {
    json["polity"] = id_json(context.polity_ids(), change.subject);
    switch (change.kind) {
        case ChangeKind::rival:
        case ChangeKind::regent:
            json["ruler"] = id_json(context.person_ids(), change.detail);
            json["person"] = id_json(context.person_ids(), change.object);
            return;
        case ChangeKind::minister:
        case ChangeKind::heir:
            json["person"] = id_json(context.person_ids(), change.object);
            return;
        case ChangeKind::paid:
            json["to"] = id_json(context.polity_ids(), change.object);
            json["good"] = good_names[change.detail];
            json["amount"] = change.amount;
            return;
        case ChangeKind::exams:
        case ChangeKind::rites:
        case ChangeKind::amnesty:
            return;
        default:
            json["amount"] = change.amount;
    }
}

/// Changes that the rules of society and orders of courts make.
void add_society_change(Context& context, const sim::Change& change, sim::EventId event,
                        Json& json) {
    switch (change.kind) {
        case ChangeKind::remission:
        case ChangeKind::famine:
        case ChangeKind::plague:
        case ChangeKind::relief:
            json["place"] = id_json(context.place_ids(), change.subject);
            break;
        case ChangeKind::freed:
            json["place"] = id_json(context.place_ids(), change.subject);
            json["people"] = culture_names[change.detail];
            break;
        case ChangeKind::market:
            json["place"] = id_json(context.place_ids(), change.subject);
            json["polity"] = id_json(context.polity_ids(), change.object);
            return;
        case ChangeKind::bands_gather:
            json["place"] = id_json(context.place_ids(), change.subject);
            json["polity"] = id_json(context.polity_ids(), change.object);
            break;
        case ChangeKind::bands_end:
            json["place"] = id_json(context.place_ids(), change.subject);
            json["end"] = bands_end_names[change.detail];
            break;
        case ChangeKind::migration:
            json["place"] = id_json(context.place_ids(), change.subject);
            json["to"] = id_json(context.place_ids(), change.object);
            json["people"] = culture_names[change.detail];
            break;
        case ChangeKind::tended:
            json["place"] = id_json(context.place_ids(), change.subject);
            json["what"] = tended_names[change.detail];
            break;
        case ChangeKind::grain_bought:
            json["place"] = id_json(context.place_ids(), change.subject);
            if (change.object != sim::Id<void>::none_index) {
                json["army"] = army_json(context, event, change.object);
            }
            break;
        case ChangeKind::grain_sent:
            json["place"] = id_json(context.place_ids(), change.subject);
            json["to"] = id_json(context.place_ids(), change.object);
            json["eaten"] = change.detail;
            break;
        case ChangeKind::rising:
            json["army"] = army_json(context, event, change.subject);
            json["place"] = id_json(context.place_ids(), change.object);
            break;
        default:
            return add_society_court_change(context, change, json);
    }
    json["amount"] = change.amount;
}

}  // namespace

Json change_json(Context& context, sim::EventId event, std::size_t position) {
    const sim::Change& change = context.timeline().log().changes_of(event)[position];
    Json json;
    json["kind"] = scenario::word_of(change.kind);
    switch (change.kind) {
        case sim::ChangeKind::control:
        case sim::ChangeKind::ownership:
        case sim::ChangeKind::census:
            add_place_change(context, change, event, position, json);
            break;
        case sim::ChangeKind::polity_begin:
        case sim::ChangeKind::polity_end:
        case sim::ChangeKind::accession:
        case sim::ChangeKind::throne_vacant:
        case sim::ChangeKind::capital:
        case sim::ChangeKind::overlord:
            add_polity_change(context, change, json);
            break;
        case sim::ChangeKind::birth:
        case sim::ChangeKind::death:
        case sim::ChangeKind::allegiance:
        case sim::ChangeKind::post_begin:
        case sim::ChangeKind::post_end:
            add_person_change(context, change, json);
            break;
        case sim::ChangeKind::officers:
            json["army"] = army_json(context, event, change.subject);
            add_envoy_change(context, change, json);
            break;
        default:
            if (change.kind >= sim::first_envoy_change) {
                add_envoy_change(context, change, json);
            } else if (change.kind >= sim::first_society_change) {
                add_society_change(context, change, event, json);
            } else if (change.kind >= sim::ChangeKind::hostility_begin) {
                add_war_change(context, change, event, json);
            } else {
                add_other_change(context, change, json);
            }
            break;
    }
    return json;
}

}  // namespace api
