#include "chronicle/seat.hpp"

#include <algorithm>
#include <utility>

#include "courts/utility_court.hpp"
#include "simulation/calendar/julian.hpp"
#include "simulation/foundation/check.hpp"
#include "simulation/turn/deliberate.hpp"
#include "simulation/turn/orders_phase.hpp"

namespace chronicle {

namespace {

sim::View view_of(sim::Run& run, sim::PolityId court) {
    sim::View view;
    sim::fill_court_view(run, court, view);
    return view;
}

}  // namespace

Seat::Seat(Timeline& timeline, sim::PolityId court)
    : timeline_(timeline), court_(court), eve_(timeline.eve_of(timeline.ticks_lived())) {
    const std::vector<sim::PolityId>& played = timeline.plan().played;
    CHECK(std::ranges::find(played, court) != played.end(), "a court that is not played");
    look();
}

void Seat::look() {
    view_ = view_of(eve_, court_);
    news_.clear();
    outcomes_.clear();
    const std::uint32_t lived = timeline_.ticks_lived();
    const std::uint32_t fork = sim::tick_holding(timeline_.setting(), timeline_.plan().fork_day);
    if (lived > fork) {
        sim::Run former = timeline_.eve_of(lived - 1);
        const sim::View before = view_of(former, court_);
        news_ = news_between(before, view_);
        hear_of_orders(before.today);
    }
}

bool Seat::stands() const {
    return eve_.world.polities.phase[court_] == sim::Phase::present;
}

bool Seat::has_next() const {
    return timeline_.ticks_lived() < sim::tick_count(timeline_.setting());
}

sim::Refusal Seat::refusal_of(sim::Order order) {
    order.court = court_;
    order.day = day();
    order.reason = 0;
    return sim::refusal_at_court(eve_, order);
}

sim::Refusal Seat::give(sim::Order order) {
    const sim::Refusal refusal = refusal_of(order);
    if (refusal == sim::Refusal::none) {
        order.court = court_;
        order.day = day();
        order.reason = 0;
        timeline_.give({&order, 1});
    }
    return refusal;
}

void Seat::withdraw() {
    timeline_.withdraw(court_);
}

std::vector<sim::Order> Seat::given() const {
    std::vector<sim::Order> orders;
    for (const sim::Order& order : timeline_.plan().orders) {
        if (order.court == court_ && order.day >= day()) {
            orders.push_back(order);
        }
    }
    return orders;
}

std::vector<sim::Order> Seat::counsel() {
    courts::UtilityCourt court(timeline_.setting().laws.decision);
    return sim::counsel(eve_, court_, court);
}

void Seat::live() {
    CHECK(has_next(), "a tick after the span of the setting");
    timeline_.live_through(day());
    eve_ = timeline_.eve_of(timeline_.ticks_lived());
    look();
}

/// The day on which a courier is back who can tell what has become of an order.
sim::Day Seat::heard_on(const sim::Event& event, const sim::Change* refused) const {
    if (refused == nullptr) {
        const sim::PlaceId seat = view_.realm.capital;
        const sim::Season season{sim::julian_date_of(event.day).month,
                                 eve_.world.clock.winter[sim::ClockId(0)]};
        const sim::Millidays time =
            seat.exists() && event.place.exists()
                ? eve_.ways->time(sim::Going::courier, season, event.place, seat)
                : sim::Millidays(0);
        return time == sim::no_passage ? event.day : event.day.plus_days(sim::whole_days(time));
    }
    // It comes back as long after as the order was on the way; in the ten days in which it was
    // given, at once.
    constexpr std::int32_t tick_days = 11;
    sim::Day given = event.day;
    for (const sim::Order& order : timeline_.plan().orders) {
        if (order.court == court_ && order.day <= event.day &&
            static_cast<std::int64_t>(order.kind) == refused->amount &&
            order.place == event.place && order.person == event.person) {
            given = order.day;
        }
    }
    const std::int32_t away = event.day.number - given.number;
    return away < tick_days ? event.day : event.day.plus_days(away);
}

void Seat::hear_of_orders(sim::Day heard_before) {
    const sim::EventLog& log = timeline_.log();
    const std::uint32_t fork = sim::tick_holding(timeline_.setting(), timeline_.plan().fork_day);
    for (std::size_t i = timeline_.log_size_before(fork); i < log.size(); ++i) {
        const sim::EventId id(i);
        const sim::Event& event = log[id];
        const bool is_done =
            event.kind != sim::EventKind::refusal && event.origin == sim::EventOrigin::order;
        if (event.polity != court_ || (event.kind != sim::EventKind::refusal && !is_done)) {
            continue;
        }
        const auto changes = log.changes_of(id);
        const sim::Change* refused =
            !changes.empty() && changes[0].kind == sim::ChangeKind::order_refused ? &changes[0]
                                                                                  : nullptr;
        const sim::Day heard = heard_on(event, refused);
        if (heard <= heard_before || heard > view_.today) {
            continue;
        }
        OrderOutcome outcome{.event = id,
                             .is_done = is_done,
                             .place = event.place,
                             .person = event.person,
                             .day = event.day};
        if (refused != nullptr) {
            outcome.kind = static_cast<sim::OrderKind>(refused->amount);
            outcome.refusal = static_cast<sim::Refusal>(refused->detail);
        }
        outcomes_.push_back(outcome);
    }
}

}  // namespace chronicle
