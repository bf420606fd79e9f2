#include "api/free_run.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "api/choices.hpp"
#include "api/describe.hpp"
#include "api/event_json.hpp"
#include "api/event_reference.hpp"
#include "api/law_spread.hpp"
#include "api/option_order.hpp"
#include "api/order_text.hpp"
#include "api/plan_orders.hpp"
#include "api/run_story.hpp"
#include "api/surgery_text.hpp"
#include "api/unite_text.hpp"
#include "scenario/nearest.hpp"
#include "simulation/calendar/julian.hpp"
#include "simulation/turn/army.hpp"

namespace api {

std::vector<sim::ForceId> forces_at(chronicle::Timeline& record, sim::Day fork) {
    const sim::World world = record.world_on(fork);
    const auto forces = world.armies.force.values();
    return {forces.begin(), forces.end()};
}

namespace {

void read_switches(const Request& request, RunWish& wish, std::vector<Error>& errors) {
    std::vector<std::string_view> known;
    std::string listed;
    for (std::uint32_t i = 0; i < sim::rule_switch_count; ++i) {
        known.push_back(sim::rule_switch_name(static_cast<sim::RuleSwitch>(i)));
        listed += (listed.empty() ? "" : ", ") + std::string(known.back());
    }
    for (const std::string& name : request.texts("without")) {
        if (const auto rule = sim::rule_switch_of(name)) {
            wish.plan.rules = wish.plan.rules.without(*rule);
            continue;
        }
        const auto near = scenario::nearest_names(name, known);
        errors.push_back(
            {ErrorCode::parameter_value, name, "without", listed, {near.begin(), near.end()}});
    }
}

/// The decisions that the request answers; what is wrong with them is kept.
std::vector<ChoiceWish> read_wishes(const Context& context, const Request& request,
                                    Parameters& parameters) {
    const auto wishes = read_choice_wishes(context, request.texts("do"), request.language());
    if (wishes) {
        return wishes.value();
    }
    for (const Error& error : wishes.error()) {
        parameters.add(error);
    }
    return {};
}

/// From when the run is free: as the request says, or else when its first decision falls.
sim::FuzzyDate from_of(const Context& context, const Request& request,
                       std::span<const ChoiceWish> wishes, Parameters& parameters) {
    if (request.has("from")) {
        return parameters.date("from");
    }
    if (!wishes.empty()) {
        const sim::Day day = fork_day_of(context, wishes);
        sim::FuzzyDate date;
        date.first = day;
        date.last = day;
        return date;
    }
    if (!request.has("do")) {
        parameters.add(
            {ErrorCode::parameter_missing,
             "from",
             "from",
             request.language() == Language::chinese
                 ? "史錄自此不復言之日，或以 do 答一抉擇"
                 : "the day from which the record is silent; or answer a decision in 'do'",
             {}});
    }
    return {};
}

/// A decision that falls before the fork has been taken, and after the end it is not reached.
void check_choice_days(const Context& context, const Request& request,
                       std::span<const ChoiceWish> wishes, const RunWish& wish,
                       std::vector<Error>& errors) {
    const std::vector<std::string> texts = request.texts("do");
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        const sim::Day day = decision_day(context, wishes[i].decision);
        const bool is_recorded =
            bindings_of(context, wishes[i].option).front()->binding == scenario::Binding::record;
        if ((day < wish.plan.fork_day && !is_recorded) || day > wish.until) {
            errors.push_back({ErrorCode::choice_day,
                              texts[i],
                              "do[" + std::to_string(i) + "]",
                              sim::format_date(day),
                              {}});
        }
    }
}

Json plan_json(const Context& context, const sim::Plan& plan,
               std::span<const sim::ForceId> forces) {
    Json json;
    json["from"] = day_json(plan.fork_day);
    json["seed"] = plan.chance.seed;
    json["member"] = plan.chance.member;
    json["without"] = Json::array();
    for (std::uint32_t i = 0; i < sim::rule_switch_count; ++i) {
        const auto rule = static_cast<sim::RuleSwitch>(i);
        if (!plan.rules.holds(rule)) {
            json["without"].push_back(sim::rule_switch_name(rule));
        }
    }
    json["unite"] = unifications_json(context, plan.unifications);
    json["decisions"] = plan.courts_decide;
    json["played"] = Json::array();
    for (const sim::PolityId court : plan.played) {
        json["played"].push_back(polity_id_json(context, court));
    }
    json["orders"] = Json::array();
    for (const sim::Order& order : plan.orders) {
        json["orders"].push_back(plan_order_text(order, plan, context, forces));
    }
    json["set"] = surgery_texts(context, plan);
    tell_law_spread(context.free_spread(), json);
    return json;
}

struct CourtCount {
    std::uint32_t places_before = 0;
    std::uint32_t places = 0;
    std::uint32_t armies = 0;
    std::int64_t men = 0;
};

std::vector<CourtCount> count_courts(const sim::World& before, const sim::World& after) {
    std::vector<CourtCount> counts(after.polities.phase.size());
    for (const sim::PolityId holder : before.places.holder.values()) {
        counts[holder.index].places_before += holder.exists() ? 1 : 0;
    }
    for (const sim::PolityId holder : after.places.holder.values()) {
        counts[holder.index].places += holder.exists() ? 1 : 0;
    }
    const sim::ArmyColumns& armies = after.armies;
    for (std::size_t i = 0; i < armies.polity.size(); ++i) {
        const sim::ArmyId army(i);
        if (armies.polity[army].exists()) {
            CourtCount& count = counts[armies.polity[army].index];
            count.armies += 1;
            count.men += sim::men_of(armies, army).value;
        }
    }
    return counts;
}

Json courts_count_json(const Context& context, const sim::World& before, const sim::World& after) {
    Json json = Json::array();
    const std::vector<CourtCount> counts = count_courts(before, after);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const CourtCount& count = counts[i];
        if (count.places_before + count.places + count.armies == 0) {
            continue;
        }
        Json court = polity_json(context, sim::PolityId(i));
        court["places_before"] = count.places_before;
        court["places"] = count.places;
        court["armies"] = count.armies;
        court["men"] = count.men;
        json.push_back(std::move(court));
    }
    std::stable_sort(json.begin(), json.end(), [](const Json& a, const Json& b) {
        return a["places"].get<std::uint32_t>() > b["places"].get<std::uint32_t>();
    });
    return json;
}

Json changed_hands_json(Context& context, const sim::World& before, const sim::World& after) {
    Json json = Json::array();
    for (std::size_t i = 0; i < after.places.holder.size(); ++i) {
        const sim::PlaceId place(i);
        if (after.places.holder[place] == before.places.holder[place]) {
            continue;
        }
        Json entry;
        entry["place"] = place_json(context, place);
        entry["from"] = polity_json(context, before.places.holder[place]);
        entry["to"] = polity_json(context, after.places.holder[place]);
        const sim::EventId event = after.places.holder_event[place];
        entry["event"] = event.exists() ? Json(event_reference(context, event)) : Json(nullptr);
        entry["date"] =
            event.exists() ? day_json(context.timeline().log()[event].day) : Json(nullptr);
        json.push_back(std::move(entry));
    }
    // In order of day. A null date comes first.
    std::stable_sort(json.begin(), json.end(),
                     [](const Json& a, const Json& b) { return a["date"] < b["date"]; });
    return json;
}

/// Whether an event is the refusal of an order of the plan: what courts order of themselves and
/// cannot have is part of the story only.
bool is_refusal_of_plan(const chronicle::Timeline& timeline, sim::EventId id) {
    const sim::Event& event = timeline.log()[id];
    const sim::Plan& plan = timeline.plan();
    if (event.kind != sim::EventKind::refusal || !plan.courts_decide) {
        return event.kind == sim::EventKind::refusal;
    }
    const std::span<const sim::Change> changes = timeline.log().changes_of(id);
    return is_choice_reason(event.reason) ||
           (event.reason == 0 &&
            std::any_of(plan.orders.begin(), plan.orders.end(), [&](const sim::Order& order) {
                return order.court == event.polity && order.day <= event.day &&
                       (changes.empty()
                            ? order.army.exists()
                            : static_cast<std::int64_t>(order.kind) == changes[0].amount);
            }));
}

}  // namespace

sim::Result<RunWish, std::vector<Error>> read_run_wish(Context& context, const Request& request) {
    Parameters parameters(request, context);
    const std::vector<ChoiceWish> wishes = read_wishes(context, request, parameters);
    const sim::FuzzyDate from = from_of(context, request, wishes, parameters);
    const sim::FuzzyDate until = parameters.date("until");
    RunWish wish;
    wish.plan.fork_day = from.first;
    wish.plan.courts_decide = !request.has("decisions") || request.flag("decisions");
    wish.plan.chance = {request.count("seed", 0), request.count("member", 0)};
    if (const sim::PolityId court = parameters.polity("as"); court.exists()) {
        wish.plan.played = {court};
    }
    const sim::Day last = until.last.exists() ? until.last : context.setting().last_day;
    if (!parameters.failed() && last < from.first) {
        parameters.add({ErrorCode::date_order,
                        sim::format_date(from.first) + " … " + request.text("until"),
                        "until",
                        "",
                        {}});
    }
    wish.until =
        sim::last_day_of_tick(context.setting(), sim::tick_holding(context.setting(), last));
    std::vector<Error> errors;
    wish.plan.surgery = read_surgery(context, request, errors);
    const std::uint32_t hold_days = read_hold_days(request, errors);
    if (!parameters.failed()) {
        try_surgery(context, wish.plan, request, errors);
        const std::vector<std::string> orders = request.texts("orders");
        add_orders(context, {orders, "orders", request.language()}, wish.until, wish.plan, errors);
        check_choice_days(context, request, wishes, wish, errors);
    }
    read_switches(request, wish, errors);
    wish.spread = read_law_spread(context, request, errors);
    if (from.first.exists()) {
        wish.plan.unifications =
            read_unifications(context, request, from.first, context.setting().last_day, errors);
    }
    for (Error& error : errors) {
        parameters.add(std::move(error));
    }
    if (parameters.failed()) {
        return sim::Failure{parameters.errors()};
    }
    wish.choices = take_choices(context, wish.plan, wishes, hold_days);
    return wish;
}

namespace {

/// The first day of what a request adds: what is set by hand is set on the day said. None after
/// telling why there is none.
sim::Day first_day_of(const Context& context, const Request& request,
                      std::span<const ChoiceWish> wishes, const OrderTexts& orders, sim::Day said,
                      std::vector<Error>& errors) {
    sim::Day first =
        orders.texts.empty() ? sim::Day::none() : first_order_day(context, orders, errors);
    for (const ChoiceWish& wish : wishes) {
        const sim::Day day = decision_day(context, wish.decision);
        first = first.exists() ? std::min(first, day) : day;
    }
    if (first.exists() || !errors.empty()) {
        return first;
    }
    if (request.has("set")) {
        if (!said.exists()) {
            const bool chinese = request.language() == Language::chinese;
            errors.push_back(
                {ErrorCode::parameter_missing,
                 "from",
                 "from",
                 chinese ? "逕改其狀之日" : "the day on which the state is changed by hand",
                 {}});
        }
        return said;
    }
    errors.push_back({ErrorCode::change_absent, "", request.has("do") ? "do" : "orders", "", {}});
    return first;
}

/// Whether a branch may begin on a day: in a tick after that of the fork, within the span.
bool may_branch(const Context& context, const sim::Plan& plan, sim::Day from) {
    const sim::Setting& setting = context.setting();
    return from > plan.fork_day && from <= setting.last_day &&
           sim::tick_holding(setting, from) > sim::tick_holding(setting, plan.fork_day);
}

}  // namespace

sim::Run eve_at(const sim::Setting& setting, const sim::Plan& plan, sim::Day day) {
    const std::uint32_t tick = sim::tick_holding(setting, day);
    chronicle::Timeline timeline(setting, plan);
    timeline.live_through(sim::last_day_of_tick(setting, tick - 1));
    return timeline.eve_of(tick);
}

sim::Result<BranchWish, std::vector<Error>> read_branch_wish(Context& context,
                                                             const sim::Plan& plan,
                                                             const Request& request) {
    Parameters parameters(request, context);
    const std::vector<ChoiceWish> wishes = read_wishes(context, request, parameters);
    const std::vector<std::string> texts = request.texts("orders");
    const OrderTexts orders{texts, "orders", request.language()};
    std::vector<Error> errors;
    const std::uint32_t hold_days = read_hold_days(request, errors);
    std::vector<sim::Surgery> surgery = read_surgery(context, request, errors);
    const sim::Day said = parameters.date("from").first;
    const sim::Day last = parameters.date("until").last;
    errors.insert(errors.end(), parameters.errors().begin(), parameters.errors().end());
    const sim::Day first = errors.empty()
                               ? first_day_of(context, request, wishes, orders, said, errors)
                               : sim::Day::none();
    if (!errors.empty()) {
        return sim::Failure{std::move(errors)};
    }
    BranchWish wish{{plan, last, {}}, said.exists() ? said : first};
    const sim::Setting& setting = context.setting();
    if (!may_branch(context, plan, wish.from) || first < wish.from || last < wish.from) {
        errors.push_back({ErrorCode::date_range,
                          sim::format_date(std::min(first, wish.from)),
                          "from",
                          sim::format_date(plan.fork_day) + " … " + sim::format_date(last),
                          {}});
        return sim::Failure{std::move(errors)};
    }
    wish.run.until = sim::last_day_of_tick(setting, sim::tick_holding(setting, last));
    sim::Run eve = eve_at(setting, plan, wish.from);
    add_later_orders(context, orders, wish.from, eve.world, wish.run.until, wish.run.plan, errors);
    for (sim::Surgery& one : surgery) {
        one.on = wish.from;
    }
    eve.plan.surgery = surgery;
    try_surgery(eve, request, errors);
    if (!errors.empty()) {
        return sim::Failure{std::move(errors)};
    }
    wish.run.plan.surgery.insert(wish.run.plan.surgery.end(), surgery.begin(), surgery.end());
    wish.run.choices = take_choices(context, wish.run.plan, wishes, hold_days);
    return wish;
}

void begin_free_run(Context& context, const sim::Plan& plan, std::vector<TakenChoice> choices,
                    lab::LawSpread spread) {
    context.look_at_free(false);
    std::optional<sim::Laws> laws;
    if (!spread.is_none()) {
        laws =
            lab::LawSampling(context.scenario(), spread).draw(context.setting().laws, plan.chance);
    }
    auto timeline = std::make_unique<chronicle::Timeline>(context.setting(), plan, laws);
    const std::uint32_t tick = sim::tick_holding(context.setting(), plan.fork_day);
    if (tick > 0) {
        timeline->live_through(sim::last_day_of_tick(context.setting(), tick - 1));
    }
    context.set_free_timeline(std::move(timeline), plan.fork_day);
    context.set_free_choices(std::move(choices));
    context.set_free_spread(spread);
}

void live_free_run(Context& context, sim::Day day) {
    chronicle::Timeline& timeline = *context.free_timeline();
    timeline.live_through(day);
    context.set_free_until(
        sim::last_day_of_tick(context.setting(), std::max(timeline.ticks_lived(), 1U) - 1));
}

Json refused_json(Context& context, std::size_t first) {
    const chronicle::Timeline& timeline = context.timeline();
    Json json = Json::array();
    for (std::size_t i = first; i < timeline.log().size(); ++i) {
        if (is_refusal_of_plan(timeline, sim::EventId(i))) {
            json.push_back(event_brief(context, sim::EventId(i)));
        }
    }
    return json;
}

Json free_run_json(Context& context) {
    const bool looked = context.looks_at_free();
    context.look_at_free(true);
    chronicle::Timeline& timeline = context.timeline();
    const sim::Setting& setting = context.setting();
    const sim::Plan& plan = timeline.plan();
    const std::uint32_t fork_tick = sim::tick_holding(setting, plan.fork_day);
    const sim::World before = timeline.world_after(fork_tick);
    const sim::World after = timeline.world_after(timeline.ticks_lived());
    const std::vector<sim::ForceId> forces = forces_at(context.record_timeline(), plan.fork_day);
    const std::size_t first = fork_tick < timeline.ticks_lived()
                                  ? timeline.log_size_before(fork_tick)
                                  : timeline.log().size();
    Json json;
    json["plan"] = plan_json(context, plan, forces);
    json["until"] = day_json(context.last_day());
    json["ticks"] = timeline.ticks_lived() - fork_tick;
    json["events"] = timeline.log().size() - first;
    json["digest"] =
        sim::format_digest(timeline.digests().empty() ? sim::Digest{} : timeline.digests().back());
    json["courts"] = courts_count_json(context, before, after);
    json["changed_hands"] = changed_hands_json(context, before, after);
    json["choices"] = choices_json(context, first);
    add_run_story(context, first, json);
    json["refused"] = refused_json(context, first);
    context.look_at_free(looked);
    return json;
}

}  // namespace api
