#include "api/plan_orders.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "api/describe.hpp"
#include "api/free_run.hpp"
#include "api/option_order.hpp"
#include "api/order_text.hpp"
#include "api/refusal_text.hpp"
#include "lab/ensemble/order_fates.hpp"
#include "simulation/calendar/julian.hpp"
#include "simulation/turn/deliberate.hpp"
#include "simulation/turn/orders_phase.hpp"

namespace api {

namespace {

std::string where_of(const OrderTexts& asked, std::size_t i) {
    return std::string(asked.name) + "[" + std::to_string(i) + "]";
}

/// The record as it stands when a plan forks, to judge orders in.
sim::Run fork_of(Context& context, const sim::Plan& plan) {
    const sim::Setting& setting = context.setting();
    const sim::Day eve = plan.fork_day.plus_days(-1);
    const sim::World world = eve < setting.first_day ? context.record_timeline().world_after(0)
                                                     : context.record_timeline().world_on(eve);
    sim::Run fork(setting, plan, world, sim::EventLog(context.record_timeline().log().size()));
    // What the record's treaties lay on courts is theirs to keep or break from the fork on.
    sim::take_over_early(fork);
    return fork;
}

/// Why an order can be given in no future; Refusal::none: it may be.
sim::Refusal hopeless(sim::Run& fork, const sim::Order& order, sim::Day last_of_tick) {
    if (order.day <= last_of_tick) {
        return sim::refusal_at_court(fork, order);
    }
    const sim::World& world = fork.world;
    if (world.polities.phase[order.court] == sim::Phase::past) {
        return sim::Refusal::court_absent;
    }
    return order.person.exists() && world.people.life[order.person] == sim::Phase::past
               ? sim::Refusal::person_dead
               : sim::Refusal::none;
}

struct FateWords {
    std::string reason;
    Phrase why;
    Phrase mend;
};

FateWords words_of(std::uint32_t fate) {
    if (fate == lab::fate_disobeyed) {
        return {"disobeyed",
                {"Its commander did not obey.", "主將不奉詔。"},
                {"Give it to another, or under another commander.", "可改命他軍，或易其將。"}};
    }
    const auto refusal = static_cast<sim::Refusal>(fate);
    const RefusalText text = refusal_text(refusal);
    return {std::string(sim::refusal_name(refusal)), text.what, text.mend};
}

Json refusal_json(std::uint32_t fate, std::uint32_t times) {
    const FateWords words = words_of(fate);
    Json json;
    json["reason"] = words.reason;
    json["times"] = times;
    json["why_en"] = words.why.en;
    json["why_zh"] = words.why.zh;
    json["mend_en"] = words.mend.en;
    json["mend_zh"] = words.mend.zh;
    return json;
}

}  // namespace

std::vector<sim::Order> add_later_orders(const Context& context, const OrderTexts& asked,
                                         sim::Day from, const sim::World& world, sim::Day until,
                                         sim::Plan& plan, std::vector<Error>& errors) {
    std::vector<sim::Order> orders;
    const auto forces = world.armies.force.values();
    for (std::size_t i = 0; i < asked.texts.size(); ++i) {
        const std::string& text = asked.texts[i];
        const auto read = read_lasting_order(with_armies_numbered(text, context, world),
                                             where_of(asked, i), context, forces, asked.language);
        if (!read) {
            errors.push_back(read.error());
            continue;
        }
        const LastingOrder& lasting = read.value();
        if (lasting.order.day < from || lasting.order.day > until) {
            errors.push_back({ErrorCode::run_order_day,
                              text,
                              where_of(asked, i),
                              sim::format_date(from) + " … " + sim::format_date(until),
                              {}});
        } else {
            orders.push_back(lasting.order);
            if (lasting.until.exists()) {
                plan.holds.push_back({lasting.order, lasting.until});
            }
        }
    }
    plan.orders.insert(plan.orders.end(), orders.begin(), orders.end());
    sim::put_in_order(plan.orders);
    std::ranges::sort(plan.holds);
    return orders;
}

std::vector<sim::Order> add_orders(Context& context, const OrderTexts& asked, sim::Day until,
                                   sim::Plan& plan, std::vector<Error>& errors) {
    if (asked.texts.empty()) {
        return {};
    }
    const sim::World world = context.record_timeline().world_on(plan.fork_day);
    return add_later_orders(context, asked, plan.fork_day, world, until, plan, errors);
}

sim::Day first_order_day(const Context& context, const OrderTexts& asked,
                         std::vector<Error>& errors) {
    sim::Day first;
    for (std::size_t i = 0; i < asked.texts.size(); ++i) {
        const auto day =
            read_order_day(asked.texts[i], where_of(asked, i), context, asked.language);
        if (!day) {
            errors.push_back(day.error());
        } else if (!first.exists() || day.value() < first) {
            first = day.value();
        }
    }
    return errors.empty() ? first : sim::Day::none();
}

void check_orders(Context& context, const OrderTexts& asked, std::span<const sim::Order> orders,
                  const sim::Plan& plan, std::vector<Error>& errors) {
    if (orders.empty()) {
        return;
    }
    sim::Run fork = fork_of(context, plan);
    check_orders(fork, asked, orders, errors);
}

void check_orders(sim::Run& run, const OrderTexts& asked, std::span<const sim::Order> orders,
                  std::vector<Error>& errors) {
    const sim::Day last = sim::next_tick_last_day(run);
    for (std::size_t i = 0; i < orders.size(); ++i) {
        const sim::Refusal refusal = hopeless(run, orders[i], last);
        if (refusal == sim::Refusal::none) {
            continue;
        }
        const RefusalText text = refusal_text(refusal);
        const bool chinese = asked.language == Language::chinese;
        errors.push_back({ErrorCode::order_impossible,
                          asked.texts[i],
                          where_of(asked, i),
                          chinese ? text.what.zh + text.mend.zh : text.what.en + " " + text.mend.en,
                          {}});
    }
}

sim::Day held_until(const sim::Plan& plan, const sim::Order& order) {
    const auto hold = std::ranges::find(plan.holds, order, &sim::Hold::order);
    return hold == plan.holds.end() ? sim::Day::none() : hold->until;
}

std::string plan_order_text(const sim::Order& order, const sim::Plan& plan, const Context& context,
                            ArmyForces forces) {
    const sim::Day until = held_until(plan, order);
    return write_order(order, context, forces) +
           (until.exists() ? " until " + sim::format_date(until) : "");
}

std::vector<ToldOrder> told_orders(Context& context, const sim::Plan& plan) {
    if (plan.orders.empty()) {
        return {};
    }
    return told_orders(context, plan, forces_at(context.record_timeline(), plan.fork_day));
}

std::vector<ToldOrder> told_orders(const Context& context, const sim::Plan& plan,
                                   ArmyForces forces) {
    std::vector<ToldOrder> told;
    for (const sim::Order& order : plan.orders) {
        ToldOrder one{plan_order_text(order, plan, context, forces), held_until(plan, order)};
        if (one.until.exists()) {
            one.hold_days = static_cast<std::uint32_t>(one.until.number - order.day.number + 1);
        }
        told.push_back(std::move(one));
    }
    return told;
}

std::vector<std::string> order_texts(Context& context, const sim::Plan& plan) {
    std::vector<std::string> texts;
    for (ToldOrder& told : told_orders(context, plan)) {
        texts.push_back(std::move(told.text));
    }
    return texts;
}

namespace {

Json hold_json(const ToldOrder& order, std::size_t at, std::span<const OrderFates> futures) {
    if (!order.until.exists()) {
        return nullptr;
    }
    std::uint64_t sum = 0;
    std::uint64_t whole = 0;
    for (const OrderFates& future : futures) {
        sum += future.held.at(at);
        whole += future.held.at(at) == order.hold_days ? 1 : 0;
    }
    Json json;
    json["until"] = day_json(order.until);
    json["days"] = order.hold_days;
    json["whole"] = whole;
    json["mean_days"] =
        futures.empty() ? 0.0 : static_cast<double>(sum) / static_cast<double>(futures.size());
    return json;
}

}  // namespace

Json order_fates_json(std::span<const ToldOrder> orders, std::span<const OrderFates> futures) {
    Json list = Json::array();
    for (std::size_t i = 0; i < orders.size(); ++i) {
        std::array<std::uint32_t, lab::fate_count> times{};
        for (const OrderFates& future : futures) {
            times.at(future.fates.at(i)) += 1;
        }
        const auto most = std::max_element(times.begin() + 1, times.end());
        Json json;
        json["order"] = orders[i].text;
        json["stood"] = times[0];
        json["refused"] = futures.size() - times[0];
        json["most_often"] =
            *most == 0 ? Json(nullptr)
                       : refusal_json(static_cast<std::uint32_t>(most - times.begin()), *most);
        json["hold"] = hold_json(orders[i], i, futures);
        list.push_back(std::move(json));
    }
    return list;
}

}  // namespace api
