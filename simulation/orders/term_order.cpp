#include "simulation/orders/term_order.hpp"

namespace sim {

std::vector<Order> orders_of_terms(const TermList& terms, PolityId court, PolityId other) {
    std::vector<Order> orders;
    for (const Term& term : terms) {
        if (term.article == Article::none) {
            break;
        }
        Order order;
        order.kind = term.giver == other ? OrderKind::demand : OrderKind::offer;
        order.court = court;
        order.other_court = other;
        order.option = static_cast<std::uint32_t>(term.article);
        order.place = term.place;
        order.person = term.person;
        order.third = term.third;
        order.amount = term.amount;
        orders.push_back(order);
    }
    return orders;
}

}  // namespace sim
