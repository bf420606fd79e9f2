#include "simulation/turn/parley.hpp"

#include <algorithm>

#include "simulation/turn/army.hpp"
#include "simulation/turn/happen.hpp"

namespace sim {

namespace {

constexpr std::uint32_t nothing = Id<void>::none_index;
constexpr std::int64_t size_most_permille = 1'000'000;
constexpr std::int64_t days_of_a_month = 30;
constexpr std::int32_t truce_most_days = 360;

std::int32_t size_of(std::int64_t amount, std::int64_t measure) {
    const std::int64_t permille = amount * 1000 / std::max<std::int64_t>(measure, 1);
    return static_cast<std::int32_t>(std::clamp<std::int64_t>(permille, 1, size_most_permille));
}

}  // namespace

Offers offers_at(const TickContext& tick, PlaceId place) {
    Offers offers;
    const std::int64_t wealth = tick.world.places.wealth[place].value;
    for (const ParleyOrder& order : tick.instructions.parleys) {
        if (order.place != place) {
            continue;
        }
        Offer offer{order.kind, 1000};
        if (order.kind == OfferKind::ransom) {
            const std::int64_t price =
                std::int64_t{order.amount} * tick.setting.laws.sack.tael_strings_permille / 1000;
            if (price > wealth) {
                tick.reach(ProbeName::parley_cannot_pay);
                continue;
            }
            offers.price_strings = price;
            offer.size_permille = size_of(price, wealth / 2);
        } else if (order.kind == OfferKind::truce) {
            offers.truce_days = std::min(order.amount, truce_most_days);
            offer.size_permille = size_of(offers.truce_days, days_of_a_month);
        }
        (order.by_besieged ? offers.of_besieged : offers.of_besieger) = offer;
    }
    return offers;
}

bool arms_rest(const World& world, PlaceId place, Day day) {
    const Day until = world.places.truce_until[place];
    return until.exists() && day <= until;
}

void begin_truce(TickContext& tick, PlaceId place, PolityId besieger, std::int32_t days) {
    tick.reach(ProbeName::siege_truce);
    Event event = rule_event(tick.last_day, EventKind::negotiation);
    event.place = place;
    event.polity = besieger;
    event.other = tick.world.places.holder[place];
    const Change change{ChangeKind::truce, place.index, besieger.index, 0, days};
    happen(tick.run, event, follows({tick.world.places.besieged_event[place]}),
           std::span(&change, 1));
}

void add_march_out(const TickContext& tick, PlaceId place, const std::vector<ArmyId>& inside,
                   PlaceId refuge, std::vector<Change>& changes) {
    const auto leave = [&](ArmyId army) {
        changes.push_back({ChangeKind::army_placed, army.index, refuge.index, 0, 0});
        changes.push_back({ChangeKind::army_sent, army.index, nothing,
                           static_cast<std::uint32_t>(Stance::field), 0});
    };
    const std::int64_t local = tick.world.places.garrison[place].value;
    const ArmyId slot = free_slot(tick.world.armies);
    if (local > 0 && slot.exists()) {
        changes.push_back({ChangeKind::army_raised, slot.index, place.index, 0, local});
        leave(slot);
    } else if (local > 0) {
        changes.push_back({ChangeKind::garrison_loss, place.index, nothing,
                           loss_detail(Loss::scattered, Arm::foot), local});
    }
    for (const ArmyId army : inside) {
        leave(army);
    }
}

void add_coming_over(const TickContext& tick, const std::vector<ArmyId>& inside, PolityId court,
                     std::vector<Change>& changes) {
    for (const ArmyId army : inside) {
        const PersonId commander = tick.world.armies.commander[army];
        if (commander.exists()) {
            changes.push_back({ChangeKind::allegiance, commander.index, court.index,
                               static_cast<std::uint32_t>(AllegianceStatus::member), 0});
        }
        changes.push_back({ChangeKind::army_allegiance, army.index, court.index, 0, 0});
        changes.push_back({ChangeKind::army_sent, army.index, nothing,
                           static_cast<std::uint32_t>(Stance::garrison), 0});
    }
}

}  // namespace sim
