#include "simulation/orders/order.hpp"

#include <algorithm>
#include <array>

#include "simulation/foundation/check.hpp"

namespace sim {
namespace {

struct Row {
    OrderKind kind;
    const char* name;
    OrderMembers members;
};

constexpr OrderMembers army_only = {.army = true};
constexpr OrderMembers army_and_place = {.army = true, .place = true};
constexpr OrderMembers either = {.army_or_place = true};
constexpr OrderMembers court_amount = {.amount = true, .at_court = true};
constexpr OrderMembers court_place = {.place = true, .at_court = true};
constexpr OrderMembers court_person = {.person = true, .at_court = true};
constexpr OrderMembers court_alone = {.at_court = true};
constexpr OrderMembers court_other = {.other_court = true, .at_court = true};
constexpr OrderMembers term = {.place = true,
                               .person = true,
                               .amount = true,
                               .option = true,
                               .other_court = true,
                               .place_optional = true,
                               .person_optional = true,
                               .amount_optional = true,
                               .may_be_captive = true,
                               .at_court = true,
                               .by_article = true,
                               .option_count = article_count};

constexpr std::array<Row, order_kind_count> rows = {{
    {OrderKind::march, "march", army_and_place},
    {OrderKind::split, "split", {.army = true, .amount = true}},
    {OrderKind::join, "join", {.army = true, .other = true}},
    {OrderKind::detach, "detach", {.army = true, .person = true, .amount = true}},
    {OrderKind::besiege,
     "besiege",
     {.army = true, .place = true, .option = true, .option_count = fate_count}},
    {OrderKind::assault, "assault", {.army = true, .option = true, .option_count = fate_count}},
    {OrderKind::raise_siege, "raise_siege", army_only},
    {OrderKind::sortie, "sortie", {.place = true, .amount = true, .amount_optional = true}},
    {OrderKind::parley,
     "parley",
     {.amount = true,
      .option = true,
      .army_or_place = true,
      .amount_optional = true,
      .option_count = terms_count}},
    {OrderKind::surrender, "surrender", either},
    {OrderKind::fortify, "fortify", {.place = true}},
    {OrderKind::levy, "levy", {.place = true, .amount = true}},
    {OrderKind::recruit,
     "recruit",
     {.army = true, .place = true, .amount = true, .army_optional = true}},
    {OrderKind::disband, "disband", army_only},
    {OrderKind::build_ships, "build_ships", {.place = true, .amount = true}},
    {OrderKind::raid, "raid", army_and_place},
    {OrderKind::burn, "burn", army_and_place},
    {OrderKind::breach_dike, "breach_dike", army_and_place},
    {OrderKind::appoint, "appoint", {.army = true, .person = true}},
    {OrderKind::dismiss, "dismiss", army_only},
    {OrderKind::recall, "recall", army_only},
    {OrderKind::send_scouts, "send_scouts", army_and_place},
    {OrderKind::set_stance,
     "set_stance",
     {.army = true, .option = true, .option_count = stance_option_count}},
    {OrderKind::tax, "tax", {.amount = true, .amount_optional = true, .at_court = true}},
    {OrderKind::remit, "remit", {.place = true, .amount = true}},
    {OrderKind::spend,
     "spend",
     {.place = true, .amount = true, .option = true, .option_count = works_count}},
    {OrderKind::pay, "pay", {.army = true, .amount = true, .army_optional = true}},
    {OrderKind::feed, "feed", {.amount = true, .army_or_place = true}},
    {OrderKind::mint, "mint", court_amount},
    {OrderKind::issue_paper, "issue_paper", court_amount},
    {OrderKind::redeem_paper, "redeem_paper", court_amount},
    {OrderKind::open_market, "open_market", {.place = true, .other_court = true}},
    {OrderKind::close_market, "close_market", {.place = true}},
    {OrderKind::settle,
     "settle",
     {.place = true, .amount = true, .option = true, .from = true, .option_count = culture_count}},
    {OrderKind::move_people,
     "move_people",
     {.place = true, .amount = true, .option = true, .from = true, .option_count = movers_count}},
    {OrderKind::send_relief,
     "send_relief",
     {.place = true, .amount = true, .from = true, .from_optional = true}},
    {OrderKind::reform,
     "reform",
     {.option = true, .at_court = true, .option_count = reform_aim_count}},
    {OrderKind::hold_exams, "hold_exams", court_alone},
    {OrderKind::perform_rites, "perform_rites", court_alone},
    {OrderKind::amnesty, "amnesty", {.place = true, .place_optional = true}},
    {OrderKind::appoint_minister, "appoint_minister", court_person},
    {OrderKind::dismiss_minister, "dismiss_minister", court_alone},
    {OrderKind::execute, "execute", {.person = true, .may_be_captive = true, .at_court = true}},
    {OrderKind::name_heir, "name_heir", court_person},
    {OrderKind::move_capital, "move_capital", court_place},
    {OrderKind::flee, "flee", court_place},
    {OrderKind::abdicate, "abdicate", {.person = true, .person_optional = true, .at_court = true}},
    {OrderKind::enthrone, "enthrone", court_person},
    {OrderKind::proclaim, "proclaim", court_alone},
    {OrderKind::make_puppet,
     "make_puppet",
     {.place = true,
      .person = true,
      .other_court = true,
      .may_be_captive = true,
      .at_court = true}},
    {OrderKind::unmake_puppet, "unmake_puppet", {.other_court = true, .at_court = true}},
    {OrderKind::offer, "offer", term},
    {OrderKind::demand, "demand", term},
    {OrderKind::accept, "accept", court_other},
    {OrderKind::reject, "reject", court_other},
    {OrderKind::renounce, "renounce", court_other},
    {OrderKind::withhold, "withhold", court_other},
    {OrderKind::resume, "resume", court_other},
    {OrderKind::aim,
     "aim",
     {.place = true, .other_court = true, .place_optional = true, .at_court = true}},
    {OrderKind::rest, "rest", court_alone},
}};

const Row& row_of(OrderKind kind) {
    const auto at = static_cast<std::size_t>(kind);
    CHECK(at < rows.size(), "an order of a kind that does not exist");
    CHECK(rows[at].kind == kind, "the rows stand in the order of the kinds");
    return rows[at];
}

}  // namespace

OrderMembers members_of(OrderKind kind) {
    return row_of(kind).members;
}

std::string_view order_kind_name(OrderKind kind) {
    return row_of(kind).name;
}

void put_in_order(std::span<Order> orders) {
    // keys are unique: orders that compare equal are alike in every bit.
    std::sort(orders.begin(), orders.end());
}

}  // namespace sim
