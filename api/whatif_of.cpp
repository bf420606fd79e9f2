// What if of a kept run: pairs of futures that go on from what it has lived, not from the record.
#include <algorithm>
#include <utility>

#include "api/free_run.hpp"
#include "api/plan_orders.hpp"
#include "api/surgery_text.hpp"
#include "api/whatif.hpp"

namespace api {

namespace {

/// Takes out of a plan the orders that are past on a day and hold no longer.
void forget_past(sim::Plan& plan, sim::Day first) {
    std::erase_if(plan.holds, [&](const sim::Hold& hold) { return hold.until < first; });
    std::erase_if(plan.orders, [&](const sim::Order& order) {
        return order.day < first && !held_until(plan, order).exists();
    });
}

/// A kept run as it stands before the ten days in which futures leave it.
class Past {
  public:
    Past(const Context& context, const sim::Plan& plan, sim::Day from)
        : context_(context), eve_(eve_at(context.setting(), plan, from)) {}

    [[nodiscard]] const sim::Run& eve() const { return eve_; }
    [[nodiscard]] lab::ForkPoint point() const { return lab::fork_point(eve_); }

    /// Adds orders to a plan that goes on from here, and gives back their texts.
    std::vector<std::string> add(const OrderTexts& texts, sim::Day from, sim::Day until,
                                 sim::Plan& plan, std::vector<Error>& errors) const {
        const std::size_t before = errors.size();
        const auto orders =
            add_later_orders(context_, texts, from, eve_.world, until, plan, errors);
        if (errors.size() == before) {
            sim::Run run = eve_;
            check_orders(run, texts, orders, errors);
        }
        std::vector<std::string> told;
        for (const sim::Order& order : orders) {
            told.push_back(plan_order_text(order, plan, context_, forces()));
        }
        return told;
    }

    [[nodiscard]] std::vector<ToldOrder> told(const sim::Plan& plan) const {
        return told_orders(context_, plan, forces());
    }

  private:
    [[nodiscard]] ArmyForces forces() const { return eve_.world.armies.force.values(); }

    const Context& context_;
    sim::Run eve_;
};

/// Whether futures may leave a run on a day: later than the ten days of its fork, and no later than
/// the day after it was lived.
bool may_leave(const Context& context, const KeptPast& kept, sim::Day from) {
    const sim::Setting& setting = context.setting();
    return from > kept.plan.fork_day && from <= kept.until.plus_days(1) &&
           from <= setting.last_day &&
           sim::tick_holding(setting, from) > sim::tick_holding(setting, kept.plan.fork_day);
}

}  // namespace

sim::Result<WhatIf, std::vector<Error>> read_whatif_of(Context& context, const KeptPast& kept,
                                                       const Request& request) {
    Parameters parameters(request, context);
    WhatIf asked;
    asked.past = kept.name;
    std::vector<Error> errors;
    std::vector<sim::Surgery> surgery = read_surgery(context, request, errors);
    read_questions(context, request, asked, errors);
    read_members(context, request, asked, errors);
    const std::vector<std::string> with_texts = request.texts("orders");
    const std::vector<std::string> without_texts = request.texts("against_orders");
    const sim::Day said_from = parameters.date("from").first;
    const sim::Day said_until = parameters.date("until").last;
    errors.insert(errors.end(), parameters.errors().begin(), parameters.errors().end());
    const sim::Day from = said_from.exists() ? said_from : kept.until.plus_days(1);
    if (errors.empty() && !may_leave(context, kept, from)) {
        errors.push_back({ErrorCode::date_range,
                          sim::format_date(from),
                          "from",
                          sim::format_date(kept.plan.fork_day) + " … " +
                              sim::format_date(kept.until.plus_days(1)),
                          {}});
    }
    const sim::Day until =
        errors.empty() ? whatif_until(context, asked, from, said_until, errors) : sim::Day::none();
    if (!errors.empty()) {
        return sim::Failure{std::move(errors)};
    }
    const Past past(context, kept.plan, from);
    sim::Plan plan = kept.plan;
    plan.digest_ticks = lab::ticks_in_a_year;
    forget_past(plan, from);
    sim::Plan other = plan;
    const Language language = request.language();
    asked.against_orders =
        past.add({without_texts, "against_orders", language}, from, until, other, errors);
    asked.orders = past.add({with_texts, "orders", language}, from, until, plan, errors);
    sim::Run operated = past.eve();
    operated.plan.surgery = surgery;
    try_surgery(operated, request, errors);
    if (!errors.empty()) {
        return sim::Failure{std::move(errors)};
    }
    asked.surgery = surgery_texts(context, operated.plan);
    asked.plan_orders = {past.told(other), past.told(plan)};
    asked.start =
        lab::PairStart{&context.setting(), std::move(other), std::move(plan), until, past.point()};
    asked.start->from = from;
    asked.start->surgery = std::move(surgery);
    sample_laws(context, asked);
    return asked;
}

}  // namespace api
