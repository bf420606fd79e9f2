// Question: an order with its facts, and which of its things it names. Part of legality; shared by
// the files that judge orders of war and of society.
#pragma once

#include "simulation/orders/legality.hpp"

namespace sim {

/// What remains to be asked once it is settled which members the order names.
struct Question {
    const Order& order;
    const OrderFacts& facts;
    OrderMembers members;
    bool names_army = false;
    bool names_place = false;
    bool names_person = false;
    bool names_from = false;
};

/// Whether a refusal that only orders of society know applies.
[[nodiscard]] bool applies_to_society(Refusal refusal, const Question& ask);

}  // namespace sim
