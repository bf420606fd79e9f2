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
