#include "simulation/orders/order.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

namespace sim {
namespace {

std::vector<Order> some_orders() {
    std::vector<Order> orders;
    for (std::int32_t day = 0; day < 2; ++day) {
        for (std::size_t court = 0; court < 2; ++court) {
            for (std::uint32_t kind = 0; kind < 3; ++kind) {
                for (std::size_t army = 0; army < 2; ++army) {
                    Order order;
                    order.day = Day(day);
                    order.court = PolityId(court);
                    order.kind = static_cast<OrderKind>(kind);
                    order.army = ArmyId(army);
                    order.amount = day + 1;
                    orders.push_back(order);
                }
            }
        }
    }
    return orders;
}

TEST(Order, orders_stand_in_one_order_however_they_are_handed_in) {
    const std::vector<Order> sorted = some_orders();
    std::vector<Order> turned = sorted;
    for (std::size_t turns = 0; turns < sorted.size(); ++turns) {
        std::rotate(turned.begin(), turned.begin() + 1, turned.end());
        std::reverse(turned.begin(), turned.end());
        std::vector<Order> put = turned;
        put_in_order(put);
        EXPECT_EQ(put, sorted) << turns;
    }
}

TEST(Order, day_goes_before_court_and_court_before_kind) {
    Order early;
    early.day = Day(1);
    early.court = PolityId(5);
    early.kind = OrderKind::set_stance;
    Order late = early;
    late.day = Day(2);
    late.court = PolityId(0);
    EXPECT_LT(early, late);
    Order other_court = early;
    other_court.court = PolityId(6);
    other_court.kind = OrderKind::march;
    EXPECT_LT(early, other_court);
}

TEST(Order, alike_orders_stay_as_many_as_they_are) {
    std::vector<Order> twice(2, some_orders().front());
    put_in_order(twice);
    EXPECT_EQ(twice.size(), 2U);
}

TEST(Order, every_kind_has_a_name_of_its_own_and_goes_somewhere) {
    std::set<std::string> names;
    for (std::uint32_t i = 0; i < order_kind_count; ++i) {
        const auto kind = static_cast<OrderKind>(i);
        EXPECT_TRUE(names.insert(std::string(order_kind_name(kind))).second) << i;
        const OrderMembers members = members_of(kind);
        // To an army or a place by courier, or it takes effect at the court.
        const bool goes_out = members.army || members.place || members.army_or_place;
        EXPECT_TRUE(goes_out || members.at_court) << i;
        EXPECT_FALSE(members.at_court && (members.army || members.army_or_place)) << i;
        EXPECT_EQ(members.option, members.option_count > 0) << i;
        EXPECT_FALSE(members.army_or_place && (members.army || members.place)) << i;
    }
}

}  // namespace
}  // namespace sim
