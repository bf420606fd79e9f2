// Decisions answered otherwise: every option of every decision of the data pack is bound to the
// world, each order that binds one is judged, and what cannot be ordered says why.
#include "api/choices.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <memory>

#include "api/api.hpp"
#include "api/option_order.hpp"
#include "api/order_words.hpp"
#include "scenario/choice_words.hpp"
#include "simulation/orders/refusal.hpp"
#include "simulation/turn/run.hpp"
#include "tests/support/real_pack.hpp"

namespace {

std::shared_ptr<const scenario::Scenario> pack() {
    static const auto the = test_support::load_pack("data/jin_song");
    return the;
}

api::Context& context() {
    static api::Context the(pack());
    return the;
}

std::uint32_t option_count() {
    return static_cast<std::uint32_t>(context().texts().decision_options.size());
}

api::ChoiceWish wish_of(std::uint32_t option) {
    return {context().texts().decision_options[option].decision, option};
}

/// The orders of a choice that are refused within `ticks` of a run in which courts decide nothing
/// else; told with their reason.
std::vector<std::string> refused_orders(const api::ChoiceWish& wish, std::uint32_t ticks) {
    sim::Plan plan;
    plan.fork_day = api::fork_day_of(context(), std::span(&wish, 1));
    plan.courts_decide = true;  // So that accords bind; nobody decides, since there is no decider.
    const auto choices = api::take_choices(context(), plan, std::span(&wish, 1));
    const sim::Setting& setting = context().setting();
    const std::uint32_t tick = sim::tick_holding(setting, plan.fork_day);
    chronicle::Timeline& record = context().record_timeline();
    record.live_through(plan.fork_day);
    const std::size_t before = record.log_size_before(tick);
    sim::Run run(setting, plan, record.world_after(tick), sim::EventLog(before));
    run.event_of_fact.resize(setting.record.events.size());
    for (std::size_t i = 0; i < run.event_of_fact.size(); ++i) {
        const sim::EventId event = record.event_of_fact(sim::FactId(i));
        run.event_of_fact[i] =
            event.exists() && event.index < before ? event : sim::EventId::none();
    }
    for (std::uint32_t i = 0; i < ticks; ++i) {
        sim::advance_tick(run);
    }
    std::vector<std::string> refused;
    for (const sim::Event& event : run.log.events()) {
        if (event.kind == sim::EventKind::refusal && event.reason == api::choice_reason(wish)) {
            const auto changes = run.log.changes_of(
                sim::EventId(before + static_cast<std::size_t>(&event - run.log.events().data())));
            refused.push_back(changes.empty()
                                  ? "disobeyed"
                                  : std::string(sim::order_kind_name(
                                        static_cast<sim::OrderKind>(changes[0].amount))) +
                                        ": " +
                                        std::string(sim::refusal_name(
                                            static_cast<sim::Refusal>(changes[0].detail))));
        }
    }
    return refused;
}

TEST(choices, the_words_of_the_table_are_those_of_orders) {
    for (std::uint32_t i = 0; i < sim::order_kind_count; ++i) {
        const auto kind = static_cast<sim::OrderKind>(i);
        const auto words = scenario::choice_words(kind);
        for (std::uint32_t option = 0; option < words.size(); ++option) {
            if (!words[option].empty()) {
                EXPECT_EQ(words[option], api::option_name(api::option_set_of(kind), option));
            }
        }
    }
}

TEST(choices, every_option_is_read_by_its_ids_and_tells_how_it_comes_about) {
    std::uint32_t by_order = 0;
    for (std::uint32_t option = 0; option < option_count(); ++option) {
        const std::vector<std::string> texts{api::choice_text(context(), wish_of(option))};
        const auto wishes = api::read_choice_wishes(context(), texts, api::Language::english);
        ASSERT_TRUE(wishes.has_value()) << texts[0];
        EXPECT_EQ(wishes.value(), std::vector{wish_of(option)});
        const api::Json binding = api::binding_json(context(), option);
        const bool is_told = !binding["orders"].empty() || !binding["event"].is_null() ||
                             !binding["lack_en"].is_null() || binding["kind"] == "silence";
        EXPECT_TRUE(is_told) << texts[0];
        by_order += binding["orders"].empty() ? 0 : 1;
    }
    EXPECT_GE(by_order, 280U);
}

// The decision lies in the record, so who decides and whom he commands are there; what the data
// lack is told with the option instead.
TEST(choices, each_comes_about_at_its_own_fork_and_most_of_its_orders_stand) {
    std::uint32_t orders = 0;
    std::uint32_t stood = 0;
    std::uint32_t bound = 0;
    std::uint32_t taken = 0;
    for (std::uint32_t option = 0; option < option_count(); ++option) {
        const api::ChoiceWish wish = wish_of(option);
        const std::string text = api::choice_text(context(), wish);
        sim::Plan plan;
        plan.fork_day = api::fork_day_of(context(), std::span(&wish, 1));
        const auto choices = api::take_choices(context(), plan, std::span(&wish, 1));
        ASSERT_EQ(choices.size(), 1U);
        const api::TakenChoice& choice = choices[0];
        const auto binding = api::bindings_of(context(), option).front()->binding;
        EXPECT_EQ(binding == scenario::Binding::record, choice.state == api::ChoiceState::recorded)
            << text;
        EXPECT_EQ(binding == scenario::Binding::silence, choice.state == api::ChoiceState::silent);
        if (binding != scenario::Binding::order) {
            EXPECT_TRUE(plan.orders.empty());
            continue;
        }
        bound += 1;
        const auto given = static_cast<std::uint32_t>(
            std::ranges::count_if(choice.orders, &api::ChoiceOrder::is_given));
        EXPECT_EQ(plan.orders.size(), given);
        const auto refused = refused_orders(wish, 5);
        for (const std::string& why : refused) {
            std::printf("%s: %s\n", text.c_str(), why.c_str());
        }
        for (const api::ChoiceOrder& order : choice.orders) {
            if (!order.is_given) {
                std::printf("%s: not given (%u): %s\n", text.c_str(),
                            static_cast<unsigned>(choice.lapse), order.text.c_str());
            }
        }
        const std::size_t stands = given - std::min<std::size_t>(given, refused.size());
        orders += static_cast<std::uint32_t>(choice.orders.size());
        stood += static_cast<std::uint32_t>(stands);
        taken += stands > 0 ? 1 : 0;
    }
    std::printf("%u options by order, %u of them with an order that stands; %u of %u orders\n",
                bound, taken, stood, orders);
    EXPECT_GE(stood * 100, orders * 80);
    EXPECT_GE(taken * 100, bound * 85);
}

}  // namespace
