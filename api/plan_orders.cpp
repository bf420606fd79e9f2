#include "api/plan_orders.hpp"

#include <algorithm>
#include <array>
#include <optional>

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

std::vector<sim::Order> add_orders(Context& context, const OrderTexts& asked, sim::Day until,
                                   sim::Plan& plan, std::vector<Error>& errors) {
    std::vector<sim::Order> orders;
    if (asked.texts.empty()) {
        return orders;
    }
    const sim::World world = context.record_timeline().world_on(plan.fork_day);
    const auto forces = world.armies.force.values();
    for (std::size_t i = 0; i < asked.texts.size(); ++i) {
        const std::string& text = asked.texts[i];
        const auto order = read_order(with_armies_numbered(text, context, world),
                                      where_of(asked, i), context, forces, asked.language);
        if (!order) {
            errors.push_back(order.error());
        } else if (order.value().day < plan.fork_day || order.value().day > until) {
            errors.push_back({ErrorCode::run_order_day,
                              text,
                              where_of(asked, i),
                              sim::format_date(plan.fork_day) + " … " + sim::format_date(until),
                              {}});
        } else {
            orders.push_back(order.value());
        }
    }
    plan.orders.insert(plan.orders.end(), orders.begin(), orders.end());
    sim::put_in_order(plan.orders);
    return orders;
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
    const sim::Setting& setting = context.setting();
    const sim::Day last = sim::last_day_of_tick(setting, sim::tick_holding(setting, plan.fork_day));
    for (std::size_t i = 0; i < orders.size(); ++i) {
        const sim::Refusal refusal = hopeless(fork, orders[i], last);
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

std::vector<std::string> order_texts(Context& context, const sim::Plan& plan) {
    std::vector<std::string> texts;
    if (!plan.orders.empty()) {
        const auto forces = forces_at(context.record_timeline(), plan.fork_day);
        for (const sim::Order& order : plan.orders) {
            texts.push_back(write_order(order, context, forces));
        }
    }
    return texts;
}

Json order_fates_json(std::span<const std::string> texts,
                      std::span<const std::vector<std::uint32_t>> fates) {
    Json list = Json::array();
    for (std::size_t i = 0; i < texts.size(); ++i) {
        std::array<std::uint32_t, lab::fate_count> times{};
        for (const std::vector<std::uint32_t>& future : fates) {
            times.at(future.at(i)) += 1;
        }
        const auto most = std::max_element(times.begin() + 1, times.end());
        Json json;
        json["order"] = texts[i];
        json["stood"] = times[0];
        json["refused"] = fates.size() - times[0];
        json["most_often"] =
            *most == 0 ? Json(nullptr)
                       : refusal_json(static_cast<std::uint32_t>(most - times.begin()), *most);
        list.push_back(std::move(json));
    }
    return list;
}

}  // namespace api
