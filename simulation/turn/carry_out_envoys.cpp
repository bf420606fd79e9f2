// Carries out orders of envoys, treaties and aims. Declared in order_writer.hpp.
#include <algorithm>

#include "simulation/turn/accords.hpp"
#include "simulation/turn/order_writer.hpp"

namespace sim {

namespace {

class EnvoyOrder {
  public:
    EnvoyOrder(TickContext& tick, const Order& order)
        : writer_(tick, order),
          tick_(tick),
          world_(tick.world),
          order_(order),
          court_(order.court),
          other_(order.other_court) {}

    void run();

  private:
    void compose();
    void answer(Answer answer);
    void renounce();
    void withhold(bool withholds);
    void aim(PolityId against);
    [[nodiscard]] AccordId draft();

    OrderWriter writer_;
    TickContext& tick_;
    World& world_;
    const Order& order_;
    PolityId court_;
    PolityId other_;
};

/// The offer that is being written today, begun if there is none. Of the last one it is remembered
/// that it was refused.
AccordId EnvoyOrder::draft() {
    AccordColumns& accords = world_.accords;
    const AccordId begun = offer_between(world_, court_, other_, AccordState::sent);
    if (begun.exists() && !accords.event[begun].exists()) {
        return begun;
    }
    std::uint32_t refusals = 0;
    for (std::size_t i = 0; i < accords.state.size(); ++i) {
        const AccordId accord(i);
        if (accords.state[accord] == AccordState::refused && accords.from[accord] == court_ &&
            accords.to[accord] == other_) {
            constexpr std::uint32_t most = 100;
            refusals = std::min(accords.flags[accord] >> AccordColumns::refusals_shift, most) +
                       (accords.answer[accord] == Answer::refused ? 1 : 0);
            clear_accord(world_, accord);
        }
    }
    for (const AccordState state : {AccordState::free, AccordState::refused}) {
        for (std::size_t i = 0; i < accords.state.size(); ++i) {
            const AccordId accord(i);
            if (accords.state[accord] != state) {
                continue;
            }
            clear_accord(world_, accord);
            accords.state[accord] = AccordState::sent;
            accords.from[accord] = court_;
            accords.to[accord] = other_;
            accords.since[accord] = tick_.last_day;
            accords.reason[accord] = order_.reason;
            accords.flags[accord] = refusals << AccordColumns::refusals_shift;
            return accord;
        }
    }
    return AccordId::none();
}

/// A term more. The envoy sets out once the orders of the day are given (envoys_phase.cpp).
void EnvoyOrder::compose() {
    const AccordId accord = draft();
    if (!accord.exists()) {
        return;  // Every chancery is busy: legality has said so already (envoys_out).
    }
    const auto article = static_cast<Article>(order_.option);
    if (article == Article::secrecy) {
        world_.accords.flags[accord] |= static_cast<std::uint32_t>(AccordFlag::secret);
        return;
    }
    for (std::uint32_t i = 0; i < term_count_most; ++i) {
        const TermId row = World::term_of(accord, i);
        if (world_.terms.article[row] == Article::none) {
            world_.terms.article[row] = article;
            world_.terms.giver[row] = order_.kind == OrderKind::offer ? court_ : other_;
            world_.terms.place[row] = order_.place;
            world_.terms.person[row] = order_.person;
            world_.terms.third[row] = order_.third;
            world_.terms.amount[row] = order_.amount;
            return;
        }
    }
}

void EnvoyOrder::answer(Answer answer) {
    const AccordId accord = offer_between(world_, other_, court_, AccordState::on_table);
    const MissionWay way = mission_way(tick_, court_, other_, false);
    writer_.add(ChangeKind::offer_answered, accord.index, court_.index,
                static_cast<std::uint32_t>(answer), way.can_go ? way.days : 0);
    Event event = writer_.event(EventKind::negotiation);
    event.other = other_;
    writer_.tell(event);
}

void EnvoyOrder::renounce() {
    const AccordId accord = accord_between(world_, court_, other_);
    Event event = writer_.event(EventKind::treaty_breach);
    if (accord.exists()) {
        end_accord(tick_, accord, court_, AccordEnd::renounced, event);
    }
}

void EnvoyOrder::withhold(bool withholds) {
    const AccordId accord = accord_between(world_, court_, other_);
    writer_.add(ChangeKind::withholding, accord.index, court_.index, withholds ? 1 : 0);
    Event event = writer_.event(withholds ? EventKind::treaty_breach : EventKind::payment);
    event.other = other_;
    writer_.tell(event);
}

void EnvoyOrder::aim(PolityId against) {
    writer_.add(ChangeKind::aim, court_.index, against.index, 0,
                order_.place.exists() ? std::int64_t{order_.place.index} + 1 : 0);
    Event event = writer_.event(EventKind::administrative);
    event.other = against;
    writer_.tell(event);
}

void EnvoyOrder::run() {
    switch (order_.kind) {
        case OrderKind::offer:
        case OrderKind::demand:
            return compose();
        case OrderKind::accept:
            return answer(Answer::accepted);
        case OrderKind::reject:
            return answer(Answer::refused);
        case OrderKind::renounce:
            return renounce();
        case OrderKind::withhold:
            return withhold(true);
        case OrderKind::resume:
            return withhold(false);
        case OrderKind::aim:
            return aim(other_);
        default:
            return aim(PolityId::none());
    }
}

}  // namespace

void carry_out_envoys(TickContext& tick, const Order& order) {
    EnvoyOrder(tick, order).run();
}

}  // namespace sim
