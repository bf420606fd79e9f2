// Seat: the place of a person or a program at a court of a free run. The court's view goes out,
// orders come in; they are judged at once by what the court knows, and become part of the plan, so
// that the run is lived again to the bit from the plan alone.
#pragma once

#include <span>
#include <vector>

#include "chronicle/news.hpp"
#include "chronicle/timeline.hpp"
#include "simulation/orders/refusal.hpp"

namespace chronicle {

/// What has become of an order that was sent out, as the court has heard: it was carried out, or
/// failed where the courier came to.
struct OrderOutcome {
    sim::EventId event;
    bool is_done = false;
    sim::OrderKind kind = sim::OrderKind::march;  ///< Of one that was refused.
    sim::Refusal refusal = sim::Refusal::none;    ///< none: it was not obeyed, or came to nothing.
    sim::PlaceId place{};
    sim::PersonId person{};
    sim::Day day;  ///< On which that was.
};

class Seat {
  public:
    /// Sits down at a court of the plan's `played` (CHECK). The timeline outlives the seat; it has
    /// been lived to the fork or further, and nobody else lives it on.
    Seat(Timeline& timeline, sim::PolityId court);

    [[nodiscard]] sim::PolityId court() const { return court_; }
    /// Whether the court still stands.
    [[nodiscard]] bool stands() const;
    /// Whether the span of the setting has ticks left.
    [[nodiscard]] bool has_next() const;
    /// First day of the tick to come, for which orders are given.
    [[nodiscard]] sim::Day day() const { return sim::next_tick_first_day(eve_); }
    [[nodiscard]] sim::Day last_day() const { return sim::next_tick_last_day(eve_); }
    /// What the court knows when it sits.
    [[nodiscard]] const sim::View& view() const { return view_; }

    /// Gives an order of the court for the tick to come; day and court are filled in. Not given
    /// if the court can be told at once why not.
    sim::Refusal give(sim::Order order);
    /// What the court would be told of an order; nothing is given.
    [[nodiscard]] sim::Refusal refusal_of(sim::Order order);
    /// Takes back what has been given for the tick to come.
    void withdraw();
    /// What has been given for the tick to come.
    [[nodiscard]] std::vector<sim::Order> given() const;
    /// What the utility court would order in this place.
    [[nodiscard]] std::vector<sim::Order> counsel();

    /// Lives the tick; there must be one (CHECK).
    void live();
    /// What the court has heard since it sat before; empty at the fork.
    [[nodiscard]] std::span<const News> news() const { return news_; }
    [[nodiscard]] std::span<const OrderOutcome> outcomes() const { return outcomes_; }

  private:
    void look();
    void hear_of_orders(sim::Day heard_before);
    [[nodiscard]] sim::Day heard_on(const sim::Event& event, const sim::Change* refused) const;

    Timeline& timeline_;
    sim::PolityId court_;
    sim::Run eve_;
    sim::View view_;
    std::vector<News> news_;
    std::vector<OrderOutcome> outcomes_;
};

}  // namespace chronicle
