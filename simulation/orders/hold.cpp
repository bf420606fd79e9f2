#include "simulation/orders/hold.hpp"

#include <algorithm>
#include <initializer_list>

namespace sim {

namespace {

bool is_one_of(OrderKind kind, std::initializer_list<OrderKind> kinds) {
    return std::ranges::find(kinds, kind) != kinds.end();
}

/// Kinds of order of which each takes the place of any other of its row.
constexpr std::initializer_list<OrderKind> seats = {OrderKind::move_capital, OrderKind::flee};
constexpr std::initializer_list<OrderKind> ministers = {OrderKind::appoint_minister,
                                                        OrderKind::dismiss_minister};
constexpr std::initializer_list<OrderKind> successions = {OrderKind::name_heir, OrderKind::abdicate,
                                                          OrderKind::enthrone};
constexpr std::initializer_list<OrderKind> moneys = {OrderKind::mint, OrderKind::issue_paper,
                                                     OrderKind::redeem_paper};
constexpr std::initializer_list<OrderKind> markets = {OrderKind::open_market,
                                                      OrderKind::close_market};
constexpr std::initializer_list<OrderKind> puppets = {OrderKind::make_puppet,
                                                      OrderKind::unmake_puppet};
constexpr std::initializer_list<OrderKind> aims = {OrderKind::aim, OrderKind::rest};

bool is_of_envoys(OrderKind kind) {
    return static_cast<std::uint32_t>(kind) >= first_envoy_order_kind && kind != OrderKind::rest;
}

/// Whether an order commands an army, and not only supplies it.
bool commands(const Order& order, ArmyId army) {
    return static_cast<std::uint32_t>(order.kind) < war_order_kind_count &&
           order.kind != OrderKind::recruit && (order.army == army || order.other == army);
}

/// Whether an order takes a person away from where the held one puts him.
bool moves(const Order& order, PersonId person) {
    return order.person == person &&
           is_one_of(order.kind, {OrderKind::appoint, OrderKind::detach, OrderKind::execute,
                                  OrderKind::appoint_minister});
}

bool carries_on(const Order& held, const Order& other) {
    return held.kind == OrderKind::besiege && other.army == held.army &&
           is_one_of(other.kind, {OrderKind::assault, OrderKind::parley});
}

/// Whether both are of one row and, where that is asked, about the same place or court.
bool compete(const Order& held, const Order& other) {
    const auto both = [&](std::initializer_list<OrderKind> kinds) {
        return is_one_of(held.kind, kinds) && is_one_of(other.kind, kinds);
    };
    return both(seats) || both(ministers) || both(successions) || both(moneys) || both(aims) ||
           (both(markets) && held.place == other.place) ||
           (both(puppets) && held.other_court == other.other_court) ||
           (held.kind == other.kind && is_one_of(held.kind, {OrderKind::tax, OrderKind::reform}));
}

}  // namespace

bool runs_against(const Order& held, const Order& other) {
    if (held.court != other.court) {
        return false;
    }
    Order same = other;
    same.day = held.day;
    same.reason = held.reason;
    if (same == held || carries_on(held, other)) {
        return false;
    }
    const bool is_of_army = static_cast<std::uint32_t>(held.kind) < war_order_kind_count &&
                            held.army.exists() && held.kind != OrderKind::recruit;
    return (is_of_army && commands(other, held.army)) ||
           (held.person.exists() && moves(other, held.person)) ||
           (is_of_envoys(held.kind) && is_of_envoys(other.kind) &&
            held.other_court == other.other_court) ||
           compete(held, other);
}

}  // namespace sim
