#include "api/order_form.hpp"

#include <algorithm>

#include "api/fold.hpp"
#include "api/order_words.hpp"
#include "simulation/foundation/check.hpp"

namespace api {

namespace {

struct KindForm {
    sim::OrderKind kind;
    OrderForm form;
};

constexpr OrderPart whose_army = {"", OrderSlot::army, false};
constexpr OrderPart how_many = {"", OrderSlot::amount, false};
constexpr OrderPart with_army = {"with", OrderSlot::army, false};
constexpr OrderPart with_army_maybe = {"with", OrderSlot::army, true};
constexpr OrderPart to_place = {"to", OrderSlot::place, false};
constexpr OrderPart at_place = {"at", OrderSlot::place, false};
constexpr OrderPart at_place_maybe = {"at", OrderSlot::place, true};
constexpr OrderPart what_place = {"", OrderSlot::place, false};
constexpr OrderPart from_place = {"from", OrderSlot::from, false};
constexpr OrderPart of_option = {"of", OrderSlot::option, false};
constexpr OrderPart whom = {"", OrderSlot::person, false};
constexpr OrderPart which_court = {"", OrderSlot::other_court, false};
constexpr OrderPart to_court = {"to", OrderSlot::other_court, false};
constexpr OrderPart from_court = {"from", OrderSlot::other_court, false};
constexpr OrderPart article = {"", OrderSlot::option, false};
// What a term names beside its article, which says what of this must stand there.
constexpr OrderPart of_so_many = {"of", OrderSlot::amount, true};
constexpr OrderPart for_person = {"for", OrderSlot::person, true};
constexpr OrderPart against_third = {"against", OrderSlot::third, true};
constexpr OrderPart then_fate = {"then", OrderSlot::option, true};

constexpr std::array<KindForm, sim::order_kind_count> forms = {{
    {sim::OrderKind::march, {whose_army, to_place}},
    {sim::OrderKind::split, {how_many, OrderPart{"from", OrderSlot::army, false}}},
    {sim::OrderKind::join, {whose_army, OrderPart{"into", OrderSlot::other, false}}},
    {sim::OrderKind::detach,
     {how_many, OrderPart{"from", OrderSlot::army, false},
      OrderPart{"under", OrderSlot::person, false}}},
    {sim::OrderKind::besiege, {what_place, with_army, then_fate}},
    {sim::OrderKind::assault, {with_army, then_fate}},
    {sim::OrderKind::raise_siege, {with_army}},
    {sim::OrderKind::sortie, {at_place, OrderPart{"with", OrderSlot::amount, true}}},
    {sim::OrderKind::parley,
     {at_place_maybe, with_army_maybe, OrderPart{"offering", OrderSlot::option, false},
      OrderPart{"of", OrderSlot::amount, true}}},
    {sim::OrderKind::surrender, {at_place_maybe, with_army_maybe}},
    {sim::OrderKind::fortify, {at_place}},
    {sim::OrderKind::levy, {how_many, at_place}},
    {sim::OrderKind::recruit, {how_many, at_place, OrderPart{"into", OrderSlot::army, true}}},
    {sim::OrderKind::disband, {whose_army}},
    {sim::OrderKind::build_ships, {how_many, at_place}},
    {sim::OrderKind::raid, {what_place, with_army}},
    {sim::OrderKind::burn, {what_place, with_army}},
    {sim::OrderKind::breach_dike, {at_place, with_army}},
    {sim::OrderKind::appoint,
     {OrderPart{"", OrderSlot::person, false}, OrderPart{"to", OrderSlot::army, false}}},
    {sim::OrderKind::dismiss, {whose_army}},
    {sim::OrderKind::recall, {whose_army}},
    {sim::OrderKind::send_scouts, {OrderPart{"from", OrderSlot::army, false}, to_place}},
    {sim::OrderKind::set_stance, {whose_army, OrderPart{"to", OrderSlot::option, false}}},
    {sim::OrderKind::tax, {OrderPart{"at", OrderSlot::amount, false}}},
    {sim::OrderKind::remit, {at_place, OrderPart{"for", OrderSlot::amount, false}}},
    {sim::OrderKind::spend, {how_many, OrderPart{"on", OrderSlot::option, false}, at_place}},
    {sim::OrderKind::pay, {how_many, OrderPart{"to", OrderSlot::army, true}}},
    {sim::OrderKind::feed, {how_many, at_place_maybe, OrderPart{"to", OrderSlot::army, true}}},
    {sim::OrderKind::mint, {how_many}},
    {sim::OrderKind::issue_paper, {how_many}},
    {sim::OrderKind::redeem_paper, {how_many}},
    {sim::OrderKind::open_market, {at_place, OrderPart{"with", OrderSlot::other_court, false}}},
    {sim::OrderKind::close_market, {at_place}},
    {sim::OrderKind::settle, {how_many, of_option, from_place, to_place}},
    {sim::OrderKind::move_people, {how_many, of_option, from_place, to_place}},
    {sim::OrderKind::send_relief, {how_many, to_place, OrderPart{"from", OrderSlot::from, true}}},
    {sim::OrderKind::reform, {OrderPart{"to", OrderSlot::option, false}}},
    {sim::OrderKind::hold_exams, {}},
    {sim::OrderKind::perform_rites, {}},
    {sim::OrderKind::amnesty, {at_place_maybe}},
    {sim::OrderKind::appoint_minister, {whom}},
    {sim::OrderKind::dismiss_minister, {}},
    {sim::OrderKind::execute, {whom}},
    {sim::OrderKind::name_heir, {whom}},
    {sim::OrderKind::move_capital, {to_place}},
    {sim::OrderKind::flee, {to_place}},
    {sim::OrderKind::abdicate, {OrderPart{"to", OrderSlot::person, true}}},
    {sim::OrderKind::enthrone, {whom}},
    {sim::OrderKind::proclaim, {}},
    {sim::OrderKind::make_puppet,
     {which_court, OrderPart{"under", OrderSlot::person, false}, at_place}},
    {sim::OrderKind::unmake_puppet, {which_court}},
    {sim::OrderKind::offer,
     {article, to_court, of_so_many, at_place_maybe, for_person, against_third}},
    {sim::OrderKind::demand,
     {article, from_court, of_so_many, at_place_maybe, for_person, against_third}},
    {sim::OrderKind::accept, {from_court}},
    {sim::OrderKind::reject, {from_court}},
    {sim::OrderKind::renounce, {OrderPart{"with", OrderSlot::other_court, false}}},
    {sim::OrderKind::withhold, {from_court}},
    {sim::OrderKind::resume, {to_court}},
    {sim::OrderKind::aim,
     {OrderPart{"at", OrderSlot::other_court, false}, OrderPart{"for", OrderSlot::place, true}}},
    {sim::OrderKind::rest, {}},
}};

std::string_view slot_word(OrderSlot slot) {
    constexpr std::array<std::string_view, 10> names = {
        "", "ARMY", "ARMY", "PLACE", "PERSON", "NUMBER", "OPTION", "PLACE", "COURT", "COURT"};
    return names[static_cast<std::size_t>(slot)];
}

}  // namespace

const OrderForm& form_of(sim::OrderKind kind) {
    const auto at = static_cast<std::size_t>(kind);
    CHECK(at < forms.size() && forms[at].kind == kind, "the forms stand in the order of the kinds");
    return forms[at].form;
}

std::string written_name(sim::OrderKind kind) {
    std::string name(sim::order_kind_name(kind));
    std::replace(name.begin(), name.end(), '_', '-');
    return name;
}

std::optional<sim::OrderKind> order_kind_of(std::string_view word) {
    const std::string folded = fold(word);
    for (std::uint32_t i = 0; i < sim::order_kind_count; ++i) {
        const auto kind = static_cast<sim::OrderKind>(i);
        if (folded == fold(written_name(kind)) || folded == fold(order_kind_phrase(kind).zh)) {
            return kind;
        }
    }
    return std::nullopt;
}

std::string order_form(sim::OrderKind kind) {
    std::string text = written_name(kind);
    for (const OrderPart& part : form_of(kind)) {
        if (part.slot == OrderSlot::none) {
            continue;
        }
        std::string piece = part.word.empty() ? "" : std::string(part.word) + " ";
        if (part.slot == OrderSlot::option) {
            piece += option_word(option_set_of(kind));
        } else {
            piece += slot_word(part.slot);
        }
        text += part.may_lack ? " [" + piece + "]" : " " + piece;
    }
    return text;
}

}  // namespace api
