#include "courts/random_court.hpp"

#include <algorithm>
#include <vector>

namespace courts {

namespace {

constexpr std::uint32_t ticks_a_month = 3;
constexpr std::uint32_t ticks_a_quarter = 9;
constexpr std::uint32_t scales = 18;  ///< Amounts are of 1 to 2^18.

/// One order after another.
class Die {
  public:
    Die(const sim::View& view, const sim::Draw& draw, bool is_wild)
        : view_(view), draw_(draw), is_wild_(is_wild) {
        for (std::size_t i = 0; i < view.places.size(); ++i) {
            if (view.places[i].is_own) {
                own_places_.emplace_back(i);
            } else {
                strange_places_.emplace_back(i);
            }
        }
        for (const sim::PolityView& polity : view.polities) {
            if (polity.is_present && polity.polity != view.court) {
                others_.push_back(polity.polity);
            }
        }
    }

    [[nodiscard]] std::uint32_t roll(std::size_t bound) {
        return bound == 0 ? 0 : draw_.below(static_cast<std::uint32_t>(bound), next_++);
    }
    [[nodiscard]] sim::Order order();

  private:
    template <typename Any>
    [[nodiscard]] Any one_of(const std::vector<Any>& choices) {
        const std::uint32_t which = roll(choices.size());
        return choices.empty() ? Any::none() : choices[which];
    }
    [[nodiscard]] sim::ArmyId army() {
        const std::uint32_t which = roll(view_.own_armies.size());
        return view_.own_armies.empty() ? sim::ArmyId::none() : view_.own_armies[which].army;
    }
    [[nodiscard]] sim::PersonId person() {
        const std::uint32_t which = roll(view_.people.size());
        return view_.people.empty() ? sim::PersonId::none() : view_.people[which].person;
    }
    [[nodiscard]] sim::PlaceId place() {
        return one_of(roll(2) == 0 ? own_places_ : strange_places_);
    }
    [[nodiscard]] std::int32_t amount() {
        const std::uint32_t scale = 1U << roll(scales);
        return static_cast<std::int32_t>(scale + roll(scale));
    }
    void fill_term(sim::Order& order);
    void go_wild(sim::Order& order);

    const sim::View& view_;
    const sim::Draw& draw_;
    bool is_wild_;
    std::vector<sim::PlaceId> own_places_;
    std::vector<sim::PlaceId> strange_places_;
    std::vector<sim::PolityId> others_;
    std::uint32_t next_ = 0;
};

void Die::fill_term(sim::Order& order) {
    const auto article = 1 + roll(sim::article_count - 1);
    const sim::ArticleMembers reads = sim::members_of(static_cast<sim::Article>(article));
    order.option = article;
    order.amount = reads.amount ? amount() : 0;
    order.place = reads.place ? place() : sim::PlaceId::none();
    const bool has_person = reads.person && !(reads.person_optional && roll(2) == 0);
    order.person = has_person ? person() : sim::PersonId::none();
    order.third = reads.third ? one_of(others_) : sim::PolityId::none();
}

/// Anything may stand in any member.
void Die::go_wild(sim::Order& order) {
    const auto any = [&] { return roll(2) == 0 ? roll(1000) : roll(0xFFFFFFFF); };
    switch (roll(10)) {
        case 0:
            order.army.index = any();
            break;
        case 1:
            order.other.index = any();
            break;
        case 2:
            order.place.index = any();
            break;
        case 3:
            order.person.index = any();
            break;
        case 4:
            order.from.index = any();
            break;
        case 5:
            order.other_court.index = any();
            break;
        case 6:
            order.amount = static_cast<std::int32_t>(any());
            break;
        case 7:
            order.option = any();
            break;
        case 8:
            order.third.index = any();
            break;
        default:
            break;
    }
}

sim::Order Die::order() {
    sim::Order order;
    order.kind = static_cast<sim::OrderKind>(roll(sim::order_kind_count));
    const sim::OrderMembers reads = sim::members_of(order.kind);
    const bool names_army = reads.army_or_place ? roll(2) == 0 : reads.army;
    if (names_army && !(reads.army_optional && roll(2) == 0)) {
        order.army = army();
    }
    order.other = reads.other ? army() : sim::ArmyId::none();
    order.other_court = reads.other_court ? one_of(others_) : sim::PolityId::none();
    if (reads.by_article) {
        fill_term(order);
    } else {
        const bool names_place = reads.army_or_place ? !names_army : reads.place;
        if (names_place && !(reads.place_optional && roll(2) == 0)) {
            order.place = place();
        }
        if (reads.person && !(reads.person_optional && roll(2) == 0)) {
            order.person = person();
        }
        if (reads.from && !(reads.from_optional && roll(2) == 0)) {
            order.from = one_of(own_places_);
        }
        order.amount = reads.amount ? amount() : 0;
        order.option = reads.option ? roll(reads.option_count) : 0;
    }
    if (is_wild_) {
        go_wild(order);
    }
    return order;
}

}  // namespace

bool RandomCourt::sits(sim::PolityId court, std::uint32_t tick, bool is_at_war) const {
    const std::uint32_t every = is_at_war ? ticks_a_month : ticks_a_quarter;
    return tick % every == court.index % every;
}

void RandomCourt::decide(const sim::View& view, const sim::Map& /*map*/,
                         const sim::Roads& /*roads*/, const sim::Draw& draw,
                         sim::Resolutions& out) {
    Die die(view, draw, is_wild_);
    const std::uint32_t count = 1 + die.roll(orders_most_);
    for (std::uint32_t i = 0; i < count; ++i) {
        out.orders.push_back(die.order());
    }
}

}  // namespace courts
