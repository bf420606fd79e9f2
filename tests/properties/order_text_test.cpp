// Orders and their texts: whatever is written can be read again, and whatever is read, however
// garbled, is an order or an error.
#include "api/order_text.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/support/real_pack.hpp"

namespace {

const api::Context& context() {
    static const api::Context the(test_support::load_pack("data/jin_song"));
    return the;
}

const std::vector<sim::ForceId>& slots() {
    static const std::vector<sim::ForceId> the = [] {
        std::vector<sim::ForceId> forces;
        for (std::size_t i = 0; i < 300; ++i) {
            forces.push_back(i % 3 == 0 ? sim::ForceId::none() : sim::ForceId(i * 4));
        }
        return forces;
    }();
    return the;
}

template <typename IdType>
IdType any_id(std::size_t count) {
    return IdType(*rc::gen::inRange<std::size_t>(0, count));
}

/// A term of an order with what its article reads and nothing else.
void fill_term(sim::Order& order) {
    order.option = *rc::gen::inRange<std::uint32_t>(1, sim::article_count);
    const sim::ArticleMembers read = sim::members_of(static_cast<sim::Article>(order.option));
    const bool names_person = read.person && (!read.person_optional || *rc::gen::arbitrary<bool>());
    order.place =
        read.place ? any_id<sim::PlaceId>(context().place_ids().size()) : sim::PlaceId::none();
    order.person =
        names_person ? any_id<sim::PersonId>(context().person_ids().size()) : sim::PersonId::none();
    order.third =
        read.third ? any_id<sim::PolityId>(context().polity_ids().size()) : sim::PolityId::none();
    order.amount = read.amount ? *rc::gen::inRange(1, 1'000'000) : 0;
    if (read.day) {
        const sim::Setting& setting = context().setting();
        order.amount = *rc::gen::arbitrary<bool>() ? *rc::gen::inRange(setting.first_day.number,
                                                                       setting.last_day.number + 1)
                                                   : 0;
    }
}

sim::Order any_order() {
    sim::Order order;
    const sim::Setting& setting = context().setting();
    order.day = sim::Day(*rc::gen::inRange(setting.first_day.number, setting.last_day.number + 1));
    order.court = any_id<sim::PolityId>(setting.polities.size());
    order.kind =
        static_cast<sim::OrderKind>(*rc::gen::inRange<std::uint32_t>(0, sim::order_kind_count));
    const sim::OrderMembers members = sim::members_of(order.kind);
    const bool by_army = members.army_or_place && *rc::gen::arbitrary<bool>();
    const bool names_army = members.army && (!members.army_optional || *rc::gen::arbitrary<bool>());
    if (names_army || by_army) {
        order.army = any_id<sim::ArmyId>(slots().size());
    }
    const bool names_place =
        members.place && (!members.place_optional || *rc::gen::arbitrary<bool>());
    if (names_place || (members.army_or_place && !by_army)) {
        order.place = any_id<sim::PlaceId>(context().place_ids().size());
    }
    if (members.other) {
        order.other = any_id<sim::ArmyId>(slots().size());
    }
    const auto names = [](bool reads, bool may_lack) {
        return reads && (!may_lack || *rc::gen::arbitrary<bool>());
    };
    if (names(members.from, members.from_optional)) {
        order.from = any_id<sim::PlaceId>(context().place_ids().size());
    }
    if (members.other_court) {
        order.other_court = any_id<sim::PolityId>(setting.polities.size());
    }
    if (names(members.person, members.person_optional)) {
        order.person = any_id<sim::PersonId>(context().person_ids().size());
    }
    if (members.amount) {
        order.amount = *rc::gen::inRange(0, 1'000'000);
    }
    if (members.option) {
        order.option = *rc::gen::inRange<std::uint32_t>(0, members.option_count);
    }
    if (members.by_article) {
        fill_term(order);
    }
    return order;
}

RC_GTEST_PROP(order_text, what_is_written_is_read_again, ()) {
    const sim::Order order = any_order();
    const std::string text = api::write_order(order, context(), slots());
    const auto read = api::read_order(text, "order", context(), slots(), api::Language::english);
    if (!read) {
        RC_FAIL(text + ": " + api::error_json(read.error(), api::Language::english).dump());
    }
    RC_ASSERT(read.value() == order);
}

RC_GTEST_PROP(order_text, a_garbled_order_is_an_order_or_an_error, ()) {
    std::string text = api::write_order(any_order(), context(), slots());
    const std::size_t at = *rc::gen::inRange<std::size_t>(0, text.size());
    const std::size_t length = *rc::gen::inRange<std::size_t>(0, 8);
    text.replace(at, length, *rc::gen::string<std::string>());
    const auto read = api::read_order(text, "order", context(), slots(), api::Language::chinese);
    if (read) {
        // What was taken is well formed: it can be written and means the same.
        const std::string again = api::write_order(read.value(), context(), slots());
        const auto second =
            api::read_order(again, "order", context(), slots(), api::Language::english);
        RC_ASSERT(second.has_value());
        RC_ASSERT(second.value() == read.value());
    } else {
        RC_ASSERT(!api::error_name(read.error().code).empty());
    }
}

}  // namespace
