#include "simulation/turn/siege_phase.hpp"

#include <algorithm>

#include "simulation/foundation/probe.hpp"
#include "simulation/rules/siege.hpp"
#include "simulation/rules/siege_plan.hpp"
#include "simulation/turn/army.hpp"
#include "simulation/turn/battle_side.hpp"
#include "simulation/turn/fall.hpp"
#include "simulation/turn/going_over.hpp"
#include "simulation/turn/happen.hpp"
#include "simulation/turn/ledger.hpp"
#include "simulation/turn/minds_phase.hpp"
#include "simulation/turn/parley.hpp"
#include "simulation/turn/siege_sides.hpp"

namespace sim {

namespace {

constexpr std::uint32_t nothing = Id<void>::none_index;
// Draws of the phase beside those of the rule, which uses 0..15; 17 is that of going_over.cpp.
constexpr std::uint32_t unready_draw = 16;

bool holds(const std::vector<PlaceId>& list, PlaceId place) {
    return std::ranges::find(list, place) != list.end();
}

struct Toll;

class Siege {
  public:
    Siege(TickContext& tick, PlaceId place)
        : tick_(tick),
          world_(tick.world),
          place_(place),
          outside_(make_host(tick, besiegers_of(tick, place))),
          inside_(make_host(tick, armies_within(tick, place))) {}

    void live();
    void wait();

  private:
    [[nodiscard]] SiegeTime time() const;
    [[nodiscard]] Besieged besieged() const;
    [[nodiscard]] Besieger besieger() const {
        return besieger_of(tick_, place_, outside_, time().is_bad_season);
    }
    void choose_ways(Besieged& inside, Besieger& outside, const Offers& offers) const;
    void conclude(const SiegeOutcome& outcome, const Offers& offers);
    void eat(const SiegeOutcome& outcome);
    void bleed(const SiegeOutcome& outcome, std::vector<Change>& changes) const;
    void bleed_host(const Host& host, const Toll& toll, std::vector<Change>& changes) const;
    void lift(InvestmentEnd end, EventId because, std::vector<Change> changes);
    void tell_blood(const std::vector<Change>& changes);

    TickContext& tick_;
    World& world_;
    PlaceId place_;
    Host outside_;
    Host inside_;
};

/// Orders decide how both sides go about it; else what is usual does (rules/siege_plan.hpp).
void Siege::choose_ways(Besieged& inside, Besieger& outside, const Offers& offers) const {
    const bool is_stronger =
        std::int64_t{inside.garrison.value} * 1000 >=
        std::int64_t{outside_.men.value} * tick_.setting.laws.campaign.sortie_ratio_permille;
    inside.stand = usual_stand(inside, outside);
    if (holds(tick_.instructions.sorties, place_) || is_stronger) {
        inside.stand = SiegeStand::sortie;
    }
    outside.way = usual_way(inside, outside, time());
    // Where ten stand outside for each man of the garrison, no wall is manned all around.
    constexpr std::int64_t manned = 10;
    if (outside.way != SiegeWay::parley &&
        outside_.men.value >= manned * std::int64_t{inside.garrison.value}) {
        outside.way = SiegeWay::assault;
    }
    if (std::ranges::find(tick_.instructions.assaults, outside_.chief) !=
        tick_.instructions.assaults.end()) {
        outside.way = SiegeWay::assault;
    }
    if (arms_rest(world_, place_, tick_.first_day)) {
        outside.way = SiegeWay::blockade;
        inside.stand = SiegeStand::hold;
    }
    inside.offer = offers.of_besieged;
    outside.offer = offers.of_besieger;
    if (inside.offer.kind != OfferKind::none) {
        inside.stand = SiegeStand::parley;
    }
    if (outside.offer.kind != OfferKind::none) {
        outside.way = SiegeWay::parley;
    }
}

Besieged Siege::besieged() const {
    Besieged inside = besieged_of(tick_, place_, inside_, outside_);
    // A place may be met before its gates are shut.
    inside.is_ready = time().days_besieged > 0 ||
                      tick_.draw(ChanceSystem::siege, place_.index).below(1000, unready_draw) >=
                          static_cast<std::uint32_t>(tick_.setting.laws.siege.unready);
    return inside;
}

/// Food and works: continuous, booked without an event.
void Siege::eat(const SiegeOutcome& outcome) {
    PlaceColumns& places = world_.places;
    const auto eaten = static_cast<std::int32_t>(
        std::min<std::int64_t>(outcome.grain_eaten_shi.value, places.stores[place_].value));
    places.stores[place_] -= Grain(eaten);
    Ledger(world_).out(Stock::grain, FlowKind::eaten, eaten);
    places.works[place_] =
        Permille(std::clamp(places.works[place_].value + outcome.works_change_permille, 0, 1000));
    places.hungry_days[place_] = outcome.days_hungry;
    change_morale(world_, inside_, outcome.morale_change_permille);
}

/// Three kinds of loss of some men.
struct Toll {
    std::int64_t killed = 0;
    std::int64_t died = 0;  ///< Of hunger or disease.
    std::int64_t scattered = 0;
};

/// The part of a loss that falls on the first of two groups, by their size; lowers both.
std::int64_t divide(std::int64_t amount, std::int64_t& first, std::int64_t& second) {
    const std::int64_t all = first + second;
    const std::int64_t even = all == 0 ? 0 : amount * first / all;
    const std::int64_t part =
        std::clamp(even, std::max<std::int64_t>(amount - second, 0), std::min(first, amount));
    first -= part;
    second -= amount - part;
    return part;
}

/// The part of a toll that falls on the first of two groups.
Toll divide(const Toll& toll, std::int64_t& first, std::int64_t& second) {
    return {divide(toll.killed, first, second), divide(toll.died, first, second),
            divide(toll.scattered, first, second)};
}

Toll rest_of(const Toll& whole, const Toll& part) {
    return {whole.killed - part.killed, whole.died - part.died, whole.scattered - part.scattered};
}

MenLost lost_by(const Toll& toll) {
    const auto men = [](std::int64_t amount) { return Men(static_cast<std::int32_t>(amount)); };
    // "Captured" carries those who died, until the changes are made: a siege captures nobody.
    return {men(toll.killed), men(toll.died), men(toll.scattered)};
}

void Siege::bleed_host(const Host& host, const Toll& toll, std::vector<Change>& changes) const {
    std::int64_t horsemen = 0;
    for (const ArmyId army : host.armies) {
        horsemen += mounted_men(world_.armies, army).value;
    }
    std::int64_t foot = host.men.value - horsemen;
    SideOutcome lost;
    const Toll of_foot = divide(toll, foot, horsemen);
    lost.infantry = lost_by(of_foot);
    lost.cavalry = lost_by(rest_of(toll, of_foot));
    std::vector<Change> some;
    add_losses(tick_, host, lost, Host{}, some);
    for (Change& change : some) {
        if (loss_of(change.detail) == Loss::captured) {
            change.detail = loss_detail(Loss::died, arm_of(change.detail));
        }
        changes.push_back(change);
    }
}

/// Shares the losses of the garrison between the local troops and the armies inside, and those of
/// the besieger among his armies.
void Siege::bleed(const SiegeOutcome& outcome, std::vector<Change>& changes) const {
    bleed_host(outside_, {outcome.besieger_killed.value, outcome.besieger_sick.value, 0}, changes);
    const Toll within{outcome.garrison_killed.value, outcome.garrison_starved.value,
                      outcome.garrison_deserted.value};
    std::int64_t local = world_.places.garrison[place_].value;
    std::int64_t armies = inside_.men.value;
    const Toll of_local = divide(within, local, armies);
    const auto lose_local = [&](std::int64_t men, Loss loss) {
        if (men > 0) {
            changes.push_back({ChangeKind::garrison_loss, place_.index, nothing,
                               loss_detail(loss, Arm::foot), men});
        }
    };
    lose_local(of_local.killed, Loss::killed);
    lose_local(of_local.died, Loss::died);
    lose_local(of_local.scattered, Loss::scattered);
    bleed_host(inside_, rest_of(within, of_local), changes);
}

void Siege::tell_blood(const std::vector<Change>& changes) {
    if (changes.empty()) {
        return;
    }
    Event event = rule_event(tick_.last_day, EventKind::siege);
    event.place = place_;
    event.polity = outside_.polity;
    event.other = world_.places.holder[place_];
    event.person = world_.armies.commander[outside_.chief];
    happen(tick_.run, event, follows({world_.places.besieged_event[place_]}), changes);
}

void Siege::lift(InvestmentEnd end, EventId because, std::vector<Change> changes) {
    Event event = rule_event(tick_.last_day, EventKind::siege_end);
    event.place = place_;
    event.polity = world_.places.besieger[place_];
    event.other = world_.places.holder[place_];
    add_siege_end(tick_, place_, end, changes);
    for (const ArmyId army : outside_.armies) {
        changes.push_back({ChangeKind::army_sent, army.index, nothing,
                           static_cast<std::uint32_t>(Stance::field), 0});
    }
    happen(tick_.run, event, follows({because, world_.places.besieged_event[place_]}), changes);
    world_.places.hungry_days[place_] = 0;
    // Whoever gives up a siege in hostile land goes home.
    for (const ArmyId army : outside_.armies) {
        send_home(tick_, army, world_.places.besieged_event[place_]);
    }
}

/// While the record decides, only the stores run down.
void Siege::wait() {
    if (outside_.armies.empty() || !tick_.is_on(RuleSwitch::siege)) {
        return;
    }
    const Besieged inside = besieged();
    const Besieger outside = besieger();
    SiegeOutcome outcome = siege(inside, outside, time(), tick_.setting.laws.siege,
                                 tick_.draw(ChanceSystem::siege, place_.index));
    outcome.works_change_permille = 0;
    outcome.morale_change_permille = 0;
    eat(outcome);
}

SiegeTime Siege::time() const {
    return {tick_.days,
            std::max(tick_.first_day.number - world_.places.besieged_since[place_].number, 0),
            tick_.is_month(tick_.setting.laws.march.rain_first_month,
                           tick_.setting.laws.march.rain_last_month)};
}

void Siege::live() {
    if (outside_.armies.empty()) {
        tick_.reach(ProbeName::siege_nobody_left_outside);
        tick_.reach(ProbeName::siege_relieved);
        lift(InvestmentEnd::relieved, EventId::none(), {});
        return;
    }
    if (!tick_.is_on(RuleSwitch::siege)) {
        return;
    }
    Besieged inside = besieged();
    if (inside.garrison == Men(0)) {
        take_place(tick_, outside_.chief, place_, ControlHow::surrender,
                   world_.places.besieged_event[place_]);
        return;
    }
    Besieger outside = besieger();
    const Offers offers = offers_at(tick_, place_);
    choose_ways(inside, outside, offers);
    SiegeOutcome outcome = siege(inside, outside, time(), tick_.setting.laws.siege,
                                 tick_.draw(ChanceSystem::siege, place_.index));
    if (holds(tick_.instructions.surrenders, place_)) {
        outcome.end = SiegeEnd::terms;
        outcome.agreed = is_of_yielding(outside.offer.kind) ? outside.offer.kind : OfferKind::none;
    }
    eat(outcome);
    std::vector<Change> blood;
    bleed(outcome, blood);
    tell_blood(blood);
    const EventId begun = world_.places.besieged_event[place_];
    for (const ArmyId army : inside_.armies) {
        end_if_empty(tick_, army, begun);
    }
    for (const ArmyId army : outside_.armies) {
        end_if_empty(tick_, army, begun);
    }
    tick_.count_armies();
    outside_ = make_host(tick_, besiegers_of(tick_, place_));
    if (outcome.end == SiegeEnd::ransom && !outside_.chief.exists()) {
        outcome.end = SiegeEnd::relieved;  // Nobody lived to be paid.
    }
    conclude(outcome, offers);
}

/// What the end of the siege, or a truce, makes of it.
void Siege::conclude(const SiegeOutcome& outcome, const Offers& offers) {
    const EventId begun = world_.places.besieged_event[place_];
    if (is_fall(outcome.end) && outside_.chief.exists()) {
        fall(tick_, place_, outcome.end, outside_, outcome.agreed);
    } else if (outcome.end == SiegeEnd::ransom) {
        tick_.reach(ProbeName::siege_ransom);
        const std::int64_t price = outcome.agreed == OfferKind::ransom
                                       ? offers.price_strings
                                       : world_.places.wealth[place_].value / 2;
        lift(InvestmentEnd::ransom, begun, pay_ransom(place_, outside_, price));
    } else if (outcome.agreed == OfferKind::truce && outside_.chief.exists()) {
        begin_truce(tick_, place_, outside_.polity, offers.truce_days);
    } else if (outcome.end == SiegeEnd::abandoned) {
        tick_.reach(ProbeName::siege_abandoned);
        lift(InvestmentEnd::abandoned, begun, {});
    } else if (outcome.end == SiegeEnd::relieved) {
        tick_.reach(ProbeName::siege_relieved);
        lift(InvestmentEnd::relieved, begun, {});
    } else if (outcome.end == SiegeEnd::sortie) {
        tick_.reach(ProbeName::siege_sortie);
        lift(InvestmentEnd::sortie, begun, {});
    }
}

/// Where a siege is over by what happened elsewhere (a court submitted, a state ended, another took
/// the place), those who lay before the walls break camp. False: nobody did.
bool break_camp(TickContext& tick) {
    const ArmyColumns& armies = tick.world.armies;
    bool has_any = false;
    for (const ArmyId army : tick.standing) {
        if (!armies.polity[army].exists() || armies.stance[army] != Stance::siege ||
            tick.world.places.besieger[armies.place[army]].exists()) {
            continue;
        }
        const EventId because = armies.event[army];
        send_army(tick, army, PlaceId::none(), Stance::field,
                  army_event(tick, army, EventKind::departure), follows({because}));
        send_home(tick, army, because);
        has_any = true;
    }
    return has_any;
}

}  // namespace

std::vector<ArmyId> besiegers_of(const TickContext& tick, PlaceId place) {
    std::vector<ArmyId> armies;
    const PolityId holder = tick.world.places.holder[place];
    for (const ArmyId army : tick.armies_at(place)) {
        if (tick.world.armies.polity[army].exists() && tick.world.armies.place[army] == place &&
            tick.world.armies.stance[army] == Stance::siege &&
            tick.world.at_war(holder, tick.world.armies.polity[army])) {
            armies.push_back(army);
        }
    }
    return armies;
}

Men besieging_men(const TickContext& tick, PlaceId place) {
    Men men;
    for (const ArmyId army : besiegers_of(tick, place)) {
        men += men_of(tick.world.armies, army);
    }
    return men;
}

void siege_phase(TickContext& tick) {
    const auto besiegers = tick.world.places.besieger.values();
    bool has_lived = false;
    for (std::size_t i = 0; i < besiegers.size(); ++i) {
        if (besiegers[i].exists() && tick.is_free) {
            Siege(tick, PlaceId(i)).live();
            has_lived = true;
        } else if (besiegers[i].exists()) {
            Siege(tick, PlaceId(i)).wait();
        }
    }
    const bool is_broken_up = tick.is_free && break_camp(tick);
    const bool has_any = tick.is_free && tick.is_on(RuleSwitch::siege) && go_over(tick);
    if (has_lived || is_broken_up || has_any) {
        tick.count_armies();
    }
}

}  // namespace sim
