// The calls by which a court is played: play, seat, order, turn, undo, review.
#include <algorithm>
#include <utility>

#include "api/answers.hpp"
#include "api/choices.hpp"
#include "api/describe.hpp"
#include "api/free_run.hpp"
#include "api/option_order.hpp"
#include "api/order_form.hpp"
#include "api/play.hpp"
#include "api/unite_text.hpp"
#include "simulation/calendar/julian.hpp"

namespace api {

namespace {

/// Whether whoever plays can give orders of a kind at all, as far as the court knows. Refusals say
/// the rest.
bool may_order(chronicle::Seat& seat, sim::OrderKind kind) {
    const sim::View& view = seat.view();
    const auto any_court = [&view](auto&& holds) {
        return std::ranges::any_of(view.polities, holds);
    };
    switch (kind) {
        case sim::OrderKind::accept:
        case sim::OrderKind::reject:
            return std::ranges::any_of(view.accords, [](const sim::AccordView& accord) {
                return !accord.is_own_offer && accord.state == sim::AccordState::on_table;
            });
        case sim::OrderKind::renounce:
            return any_court([](const sim::PolityView& other) { return other.is_bound; });
        case sim::OrderKind::withhold:
            return any_court([](const sim::PolityView& other) {
                return other.dues_from_us_strings > 0 && !other.we_withhold;
            });
        case sim::OrderKind::resume:
            return any_court([](const sim::PolityView& other) { return other.we_withhold; });
        case sim::OrderKind::unmake_puppet:
            return any_court([&view](const sim::PolityView& other) {
                return other.is_client_kind && other.overlord == view.court;
            });
        default:
            break;
    }
    const sim::OrderMembers members = sim::members_of(kind);
    if (members.army && !members.army_optional && !members.army_or_place) {
        return !view.own_armies.empty();
    }
    const bool needs_nothing = !members.army && !members.other && !members.place &&
                               !members.person && !members.amount && !members.option &&
                               !members.from && !members.other_court;
    if (needs_nothing) {
        sim::Order order;
        order.kind = kind;
        return seat.refusal_of(order) == sim::Refusal::none;
    }
    return true;
}

Json kinds_json(chronicle::Seat& seat) {
    Json json = Json::array();
    for (std::uint32_t i = 0; i < sim::order_kind_count; ++i) {
        const auto kind = static_cast<sim::OrderKind>(i);
        if (may_order(seat, kind)) {
            json.push_back(order_form(kind));
        }
    }
    return json;
}

Json given_json(const Context& context, const Play& play) {
    Json json = Json::array();
    for (const sim::Order& order : play.seat->given()) {
        json.push_back(write_given(order, context, play));
    }
    return json;
}

std::string_view state_of(const Play& play) {
    if (play.is_over) {
        return "over";
    }
    if (!play.seat->stands()) {
        return "gone";
    }
    return play.seat->has_next() ? "sits" : "ended";
}

/// The play, or why there is none that goes on.
sim::Result<Play*, std::vector<Error>> find_play(Context& context, Language language,
                                                 bool must_go_on) {
    Play* play = context.play();
    if (play == nullptr) {
        return sim::Failure{std::vector<Error>{{ErrorCode::play_absent, "", "", "", {}}}};
    }
    const std::string_view state = state_of(*play);
    if (must_go_on && state != "sits") {
        const bool chinese = language == Language::chinese;
        const std::string_view why = state == "over" ? (chinese ? "實情已揭" : "the truth is told")
                                     : state == "gone"
                                         ? (chinese ? "其朝已亡" : "the court is no more")
                                         : (chinese ? "史錄之期已盡" : "the span has ended");
        return sim::Failure{
            std::vector<Error>{{ErrorCode::play_over, std::string(why), "", "", {}}}};
    }
    return play;
}

/// Whether somebody can sit at a court: it stands and is no mere rising.
bool can_be_played(const Context& context, const sim::World& world, sim::PolityId court) {
    return world.polities.phase[court] == sim::Phase::present &&
           context.setting().polities[court.index].kind != sim::PolityKind::rebel;
}

std::vector<Error> refuse_court(const Context& context, const sim::World& world,
                                sim::PolityId court) {
    std::string list;
    for (std::size_t i = 0; i < context.polity_ids().size(); ++i) {
        if (can_be_played(context, world, sim::PolityId(i))) {
            list += (list.empty() ? "" : ", ") + std::string(context.polity_ids()[i]);
        }
    }
    return {
        {ErrorCode::court_absent, std::string(context.polity_ids()[court.index]), "as", list, {}}};
}

/// Whether the orders of an answered decision are of the first ten days, or the record's: what
/// comes later is answered when its day has come.
bool is_of_first_turn(const Context& context, const ChoiceWish& wish, sim::Day from) {
    const sim::Setting& setting = context.setting();
    const sim::Day day = decision_day(context, wish.decision);
    const bool is_recorded =
        bindings_of(context, wish.option).front()->binding == scenario::Binding::record;
    const bool is_inside = setting.first_day <= from && from <= setting.last_day;
    return is_inside && (from <= day || is_recorded) &&
           day <= sim::last_day_of_tick(setting, sim::tick_holding(setting, from));
}

Answer resume_play(Context& context) {
    chronicle::Timeline* timeline = context.free_timeline();
    if (timeline == nullptr || timeline->plan().played.empty()) {
        return sim::Failure{std::vector<Error>{{ErrorCode::run_absent, "", "", "", {}}}};
    }
    sit_down(context, timeline->plan().played.front());
    return seat_json(context, *context.play());
}

}  // namespace

void sit_down(Context& context, sim::PolityId court) {
    chronicle::Timeline& timeline = *context.free_timeline();
    const sim::Day fork = timeline.plan().fork_day;
    auto play = std::make_unique<Play>();
    play->forces = forces_at(context.record_timeline(), fork);
    play->seat = std::make_unique<chronicle::Seat>(timeline, court);
    context.set_play(std::move(play));
}

Json seat_json(Context& context, Play& play) {
    const chronicle::Timeline& timeline = *context.free_timeline();
    Json json;
    json["court"] = polity_json(context, play.seat->court());
    json["state"] = state_of(play);
    json["tick"] = timeline.ticks_lived();
    json["turn"] =
        timeline.ticks_lived() - sim::tick_holding(timeline.setting(), timeline.plan().fork_day);
    json["today"] = day_json(play.seat->view().today);
    json["date"] = day_json(play.seat->day());
    json["until"] = day_json(play.seat->last_day());
    json["decisions"] = decisions_json(context, play);
    json["given"] = given_json(context, play);
    json["refused"] = play.refused;
    json["reports"] = reports_json(context, play);
    json["view"] = view_json(context, play);
    json["orders"] = kinds_json(*play.seat);
    json["digest"] =
        sim::format_digest(timeline.digests().empty() ? sim::Digest{} : timeline.digests().back());
    return json;
}

Answer answer_play(Context& context, const Request& request) {
    if (request.flag("resume")) {
        return resume_play(context);
    }
    Parameters parameters(request, context);
    const auto wishes = read_choice_wishes(context, request.texts("do"), request.language());
    if (!wishes) {
        return sim::Failure{wishes.error()};
    }
    const bool has_day = !wishes.value().empty();
    for (const std::string_view name : {"as", "from"}) {
        if (!request.has(name) && !(name == "from" && has_day)) {
            parameters.add({ErrorCode::parameter_missing,
                            std::string(name),
                            std::string(name),
                            name == "as" ? "a court" : "a date",
                            {}});
        }
    }
    const sim::PolityId court = parameters.polity("as");
    const sim::FuzzyDate asked = parameters.date("from");
    const sim::Day from =
        request.has("from") || !has_day ? asked.first : fork_day_of(context, wishes.value());
    for (const ChoiceWish& wish : wishes.value()) {
        if (!parameters.failed() && !is_of_first_turn(context, wish, from)) {
            parameters.add({ErrorCode::choice_day,
                            choice_text(context, wish),
                            "do",
                            sim::format_date(decision_day(context, wish.decision)),
                            {}});
        }
    }
    if (parameters.failed()) {
        return parameters.failure();
    }
    chronicle::Timeline& record = context.record_timeline();
    const sim::World world = from > context.setting().first_day
                                 ? record.world_on(from.plus_days(-1))
                                 : record.world_after(0);
    if (!can_be_played(context, world, court)) {
        return sim::Failure{refuse_court(context, world, court)};
    }
    sim::Plan plan;
    plan.fork_day = from;
    plan.chance = {request.count("seed", 0), request.count("member", 0)};
    plan.courts_decide = true;
    plan.played = {court};
    std::vector<Error> errors;
    plan.unifications =
        read_unifications(context, request, from, context.setting().last_day, errors);
    if (!errors.empty()) {
        return sim::Failure{errors};
    }
    std::vector<TakenChoice> choices = take_choices(context, plan, wishes.value());
    begin_free_run(context, plan, std::move(choices));
    sit_down(context, court);
    return seat_json(context, *context.play());
}

Answer answer_seat(Context& context, const Request& request) {
    const auto play = find_play(context, request.language(), false);
    if (!play) {
        return sim::Failure{play.error()};
    }
    return seat_json(context, *play.value());
}

Answer answer_order(Context& context, const Request& request) {
    const auto found = find_play(context, request.language(), true);
    if (!found) {
        return sim::Failure{found.error()};
    }
    Play& play = *found.value();
    if (request.flag("anew")) {
        play.seat->withdraw();
    }
    const auto taken = give_choices(context, play, request.texts("do"), request.language());
    if (!taken) {
        return sim::Failure{taken.error()};
    }
    Json json;
    json["refused"] = taken.value();
    for (Json& entry : give_orders(context, play, request.texts("orders"), request.language())) {
        json["refused"].push_back(std::move(entry));
    }
    json["given"] = given_json(context, play);
    return json;
}

Answer answer_turn(Context& context, const Request& request) {
    const auto found = find_play(context, request.language(), true);
    if (!found) {
        return sim::Failure{found.error()};
    }
    Play& play = *found.value();
    play.refused = give_orders(context, play, request.texts("orders"), request.language());
    if (request.flag("decide")) {
        for (const sim::Order& order : play.seat->counsel()) {
            play.seat->give(order);
        }
    }
    play.seat->live();
    context.set_free_until(play.seat->view().today);
    return seat_json(context, play);
}

Answer answer_undo(Context& context, const Request& request) {
    const auto found = find_play(context, request.language(), false);
    if (!found) {
        return sim::Failure{found.error()};
    }
    if (found.value()->is_over) {
        return sim::Failure{find_play(context, request.language(), true).error()};
    }
    const chronicle::Timeline& timeline = *context.free_timeline();
    const std::uint32_t lived = timeline.ticks_lived();
    sim::Plan plan = timeline.plan();
    const sim::PolityId court = found.value()->seat->court();
    if (lived <= sim::tick_holding(context.setting(), plan.fork_day)) {
        return sim::Failure{std::vector<Error>{{ErrorCode::play_start, "", "", "", {}}}};
    }
    // What was given for the ten days that were to come goes; what was given for those that are
    // taken back stays, and can be changed.
    const sim::Day last = found.value()->seat->view().today;
    std::erase_if(plan.orders, [last](const sim::Order& order) { return order.day > last; });
    const std::span<const TakenChoice> choices = context.free_choices();
    begin_free_run(context, plan, {choices.begin(), choices.end()});
    if (lived - 1 > sim::tick_holding(context.setting(), plan.fork_day)) {
        live_free_run(context, sim::last_day_of_tick(context.setting(), lived - 2));
    }
    sit_down(context, court);
    return seat_json(context, *context.play());
}

Answer answer_review(Context& context, const Request& request) {
    const auto found = find_play(context, request.language(), false);
    if (!found) {
        return sim::Failure{found.error()};
    }
    found.value()->is_over = true;
    return review_json(context, *found.value());
}

}  // namespace api
