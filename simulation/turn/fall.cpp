#include "simulation/turn/fall.hpp"

#include <algorithm>

#include "simulation/foundation/probe.hpp"
#include "simulation/rules/sack.hpp"
#include "simulation/turn/army.hpp"
#include "simulation/turn/happen.hpp"
#include "simulation/turn/parley.hpp"
#include "simulation/turn/refuge.hpp"
#include "simulation/turn/siege_phase.hpp"

namespace sim {

namespace {

constexpr std::uint32_t nothing = Id<void>::none_index;

void note(const TickContext& tick, SiegeEnd how) {
    switch (how) {
        case SiegeEnd::storm:
            tick.reach(ProbeName::siege_storm);
            break;
        case SiegeEnd::breach:
            tick.reach(ProbeName::siege_breach);
            break;
        case SiegeEnd::hunger:
            tick.reach(ProbeName::siege_hunger);
            break;
        case SiegeEnd::treason:
            tick.reach(ProbeName::siege_treason);
            break;
        default:
            tick.reach(ProbeName::siege_terms);
            break;
    }
}

ControlHow control_how(SiegeEnd how) {
    switch (how) {
        case SiegeEnd::storm:
        case SiegeEnd::breach:
            return ControlHow::storm;
        case SiegeEnd::treason:
            return ControlHow::defection;
        default:
            return ControlHow::surrender;
    }
}

InvestmentEnd investment_end(SiegeEnd how) {
    return static_cast<InvestmentEnd>(static_cast<std::uint32_t>(how) - 1);
}

class Fall {
  public:
    Fall(TickContext& tick, PlaceId place, SiegeEnd how, const Host& taker, OfferKind agreed)
        : tick_(tick),
          world_(tick.world),
          place_(place),
          how_(how),
          taker_(taker),
          loser_(tick.world.places.holder[place]),
          begun_(tick.world.places.besieged_event[place]),
          inside_(armies_within(tick, place)),
          agreed_(agreed) {}

    void happen();

  private:
    [[nodiscard]] FallenPlace fallen() const;
    [[nodiscard]] Taker taker() const;
    void add_garrison(const SackOutcome& outcome);
    void add_goods(const SackOutcome& outcome);
    void add_people(const SackOutcome& outcome);
    void keep_to_terms();
    void add_fates(const SackOutcome& outcome);
    void add_insiders(const SackOutcome& outcome);
    void add_ruler(const SackOutcome& outcome);
    void meet(PersonId person, InsiderFate fate);
    void add_new_garrison();
    [[nodiscard]] Event event_of(EventKind kind) const;
    void add(ChangeKind kind, std::uint32_t object, std::uint32_t detail, std::int64_t amount) {
        changes_.push_back({kind, place_.index, object, detail, amount});
    }

    TickContext& tick_;
    World& world_;
    PlaceId place_;
    SiegeEnd how_;
    const Host& taker_;
    PolityId loser_;
    EventId begun_;
    std::vector<ArmyId> inside_;
    OfferKind agreed_;
    PlaceId refuge_;  ///< Of those who march out.
    PersonId ruler_;
    std::vector<Change> changes_;
};

Event Fall::event_of(EventKind kind) const {
    Event event = rule_event(tick_.last_day, kind);
    event.place = place_;
    event.polity = taker_.polity;
    event.other = loser_;
    event.person = world_.armies.commander[taker_.chief];
    return event;
}

FallenPlace Fall::fallen() const {
    const PlaceColumns& places = world_.places;
    const MusterLaws& laws = tick_.setting.laws.muster;
    FallenPlace place;
    place.how = how_;
    place.garrison = men_within(tick_, place_);
    place.townspeople = townspeople(places.urban[place_], laws).value;
    place.artisans = static_cast<std::int32_t>(std::int64_t{place.townspeople} *
                                               tick_.setting.laws.sack.artisans / 1000);
    place.persons_per_household = laws.household_persons;
    place.grain_shi = Amount(places.stores[place_].value);
    place.wealth_strings = Amount(places.wealth[place_].value);
    place.days_besieged = std::max(tick_.last_day.number - places.besieged_since[place_].number, 0);
    for (const ArmyId army : inside_) {
        place.has_commander = place.has_commander || world_.armies.commander[army].exists();
    }
    place.has_ruler = ruler_.exists();
    return place;
}

Taker Fall::taker() const {
    const ArmyColumns& armies = world_.armies;
    Taker taker;
    taker.discipline_permille = armies.training[taker_.chief].value;
    taker.dread_permille = world_.polities.dread[taker_.polity].value;
    const std::uint32_t told = armies.fate[taker_.chief];
    if (agreed_ != OfferKind::none) {
        taker.order = SackChoice::clemency;
    } else if (told > 0) {
        taker.order = static_cast<SackChoice>(told - 1);
    }
    return taker;
}

/// Local troops and armies inside share one fate. What armies carry stays in the place.
void Fall::add_garrison(const SackOutcome& outcome) {
    std::int64_t killed = outcome.garrison_killed.value;
    std::int64_t captured = outcome.garrison_captured.value;
    const auto meet = [&](std::int64_t men, const auto& lose) {
        const std::int64_t of_killed = std::min(killed, men);
        killed -= of_killed;
        const std::int64_t of_captured = std::min(captured, men - of_killed);
        captured -= of_captured;
        lose(Loss::killed, of_killed);
        lose(Loss::captured, of_captured);
        lose(Loss::scattered, men - of_killed - of_captured);
    };
    meet(world_.places.garrison[place_].value, [&](Loss loss, std::int64_t men) {
        if (men > 0) {
            add(ChangeKind::garrison_loss, nothing, loss_detail(loss, Arm::foot), men);
        }
    });
    for (const ArmyId army : inside_) {
        const auto lose = [&](Arm arm) {
            return [this, army, arm](Loss loss, std::int64_t men) {
                if (men > 0) {
                    changes_.push_back(
                        {ChangeKind::army_loss, army.index, nothing, loss_detail(loss, arm), men});
                }
            };
        };
        meet(world_.armies.infantry[army].value, lose(Arm::foot));
        meet(world_.armies.cavalry[army].value, lose(Arm::horsemen));
        const std::int64_t horses = world_.armies.horses[army].value;
        if (horses > 0) {
            changes_.push_back({ChangeKind::army_loss, army.index, taker_.chief.index,
                                loss_detail(Loss::captured, Arm::horses), horses});
        }
        const std::int64_t ships = world_.armies.ships[army].value;
        if (ships > 0) {
            changes_.push_back({ChangeKind::army_loss, army.index, taker_.chief.index,
                                loss_detail(Loss::captured, Arm::ships), ships});
        }
    }
}

void Fall::add_goods(const SackOutcome& outcome) {
    const auto stock = [](Stock goods) { return static_cast<std::uint32_t>(goods); };
    const auto some = [&](ChangeKind kind, Stock goods, std::int64_t amount) {
        if (amount > 0) {
            add(kind, kind == ChangeKind::prize ? taker_.chief.index : nothing, stock(goods),
                amount);
        }
    };
    // Grain that the taker seizes stays in the stores, which are now his; what he can carry he
    // takes from there. Wealth and captives go with the army.
    some(ChangeKind::burnt, Stock::grain, outcome.grain_burnt_shi.value);
    some(ChangeKind::burnt, Stock::wealth, outcome.wealth_burnt_strings.value);
    some(ChangeKind::prize, Stock::wealth, outcome.wealth_seized_strings.value);
}

void Fall::add_people(const SackOutcome& outcome) {
    const std::int32_t size = std::max(tick_.setting.laws.muster.household_persons, 1);
    std::int64_t left = world_.places.households[place_].value;
    const auto lose = [&](TownLoss how, std::int64_t persons) {
        const std::int64_t households = std::min<std::int64_t>(persons / size, left);
        left -= households;
        if (households > 0) {
            add(ChangeKind::town_loss, nothing, static_cast<std::uint32_t>(how), households);
        }
        return households;
    };
    lose(TownLoss::killed, outcome.people_killed);
    lose(TownLoss::fled, outcome.people_fled);
    const std::int64_t enslaved = lose(TownLoss::enslaved, outcome.captives);
    if (enslaved > 0) {
        add(ChangeKind::prize, taker_.chief.index, static_cast<std::uint32_t>(Stock::captives),
            enslaved * size);
    }
}

void Fall::meet(PersonId person, InsiderFate fate) {
    if (fate == InsiderFate::captured || fate == InsiderFate::killed) {
        add_person_fate(tick_, person, fate == InsiderFate::killed, taker_.polity, changes_);
    }
}

void Fall::add_insiders(const SackOutcome& outcome) {
    for (const ArmyId army : inside_) {
        const PersonId commander = world_.armies.commander[army];
        if (commander.exists() && commander != ruler_) {
            changes_.push_back({ChangeKind::army_command, army.index, nothing, 0, 0});
            meet(commander, outcome.commander);
        }
    }
    add_ruler(outcome);
}

void Fall::add_ruler(const SackOutcome& outcome) {
    if (ruler_.exists()) {
        meet(ruler_, outcome.ruler);
        if (outcome.ruler == InsiderFate::captured) {
            tick_.reach(ProbeName::fall_ruler_captured);
        } else if (outcome.ruler == InsiderFate::killed) {
            tick_.reach(ProbeName::fall_ruler_killed);
        } else {
            tick_.reach(ProbeName::fall_ruler_escaped);
        }
    }
}

/// Terms that cannot be kept as they were offered become plain mercy: where there is nowhere to
/// march to, or where whoever would come over is the ruler himself.
void Fall::keep_to_terms() {
    if (agreed_ == OfferKind::march_out) {
        refuge_ = nearest_own_place(tick_, loser_, place_);
        agreed_ = refuge_.exists() ? agreed_ : OfferKind::mercy;
        return;
    }
    for (const ArmyId army : inside_) {
        const PersonId commander = world_.armies.commander[army];
        if (agreed_ == OfferKind::keep_post && commander.exists() &&
            commander == world_.polities.ruler[loser_]) {
            agreed_ = OfferKind::mercy;
        }
    }
}

/// What becomes of garrison, commanders and ruler.
void Fall::add_fates(const SackOutcome& outcome) {
    switch (agreed_) {
        case OfferKind::march_out:
            tick_.reach(ProbeName::parley_marched_out);
            add_march_out(tick_, place_, inside_, refuge_, changes_);
            return;  // The ruler goes with them.
        case OfferKind::keep_post:
            tick_.reach(ProbeName::parley_kept_post);
            add_coming_over(tick_, inside_, taker_.polity, changes_);
            add_ruler(outcome);
            return;
        default:
            add_garrison(outcome);
            add_insiders(outcome);
    }
}

void Fall::add_new_garrison() {
    const CampaignLaws& laws = tick_.setting.laws.campaign;
    const std::int64_t men = men_of(world_.armies, taker_.chief).value;
    // A share of the host, but no more than can be of use there.
    const PlaceDefinition& place = tick_.setting.map.places[place_.index];
    const Men usual =
        garrison_establishment(place, world_.places.households[place_], tick_.setting.laws.muster);
    const std::int64_t most = std::max<std::int64_t>(3 * std::int64_t{usual.value}, 300);
    const std::int64_t left = std::clamp<std::int64_t>(men * laws.garrison_left_permille / 1000,
                                                       std::min<std::int64_t>(men, 1), most);
    if (left > 0 && left < men) {
        add(ChangeKind::garrison_placed, taker_.chief.index, 0, left);
    }
}

void Fall::happen() {
    note(tick_, how_);
    const bool is_seat = world_.polities.capital[loser_] == place_;
    if (is_seat && world_.polities.ruler[loser_].exists()) {
        ruler_ = world_.polities.ruler[loser_];
        const bool is_free_man = world_.people.status[ruler_] == AllegianceStatus::member &&
                                 world_.people.life[ruler_] == Phase::present;
        ruler_ = is_free_man ? ruler_ : PersonId::none();
    }
    keep_to_terms();
    const SackOutcome outcome = sack(fallen(), taker(), tick_.setting.laws.sack,
                                     tick_.draw(ChanceSystem::sack, place_.index));
    add_siege_end(tick_, place_, investment_end(how_), changes_);
    add_fates(outcome);
    const ControlHow how =
        agreed_ == OfferKind::keep_post ? ControlHow::defection : control_how(how_);
    add(ChangeKind::control, taker_.polity.index, static_cast<std::uint32_t>(how), 0);
    add_new_garrison();
    for (const ArmyId army : taker_.armies) {
        const bool was_aim = world_.armies.objective[army] == place_;
        changes_.push_back(
            {ChangeKind::army_sent, army.index,
             was_aim ? nothing : world_.armies.objective[army].index,
             static_cast<std::uint32_t>(was_aim || !world_.armies.objective[army].exists()
                                            ? Stance::field
                                            : Stance::advance),
             0});
    }
    const EventId taken =
        sim::happen(tick_.run, event_of(EventKind::city_taken), follows({begun_}), changes_);
    world_.places.hungry_days[place_] = 0;
    changes_.clear();
    add_goods(outcome);
    add_people(outcome);
    const auto within = [](std::int32_t value) { return std::clamp(value, 0, 1000); };
    const PolityColumns& polities = world_.polities;
    changes_.push_back(
        {ChangeKind::repute, taker_.polity.index, nothing,
         static_cast<std::uint32_t>(
             within(polities.dread[taker_.polity].value + outcome.dread_change_permille)),
         within(polities.clemency[taker_.polity].value + outcome.clemency_change_permille)});
    if (outcome.choice == SackChoice::massacre) {
        tick_.reach(ProbeName::fall_massacre);
    } else if (outcome.choice == SackChoice::enslave) {
        tick_.reach(ProbeName::fall_enslaved);
    }
    sim::happen(tick_.run, event_of(EventKind::sack), {{taken, CauseKind::follows}}, changes_);
    for (const ArmyId army : inside_) {
        end_if_empty(tick_, army, taken);
    }
    tick_.count_armies();
    if (is_seat) {
        lose_seat(tick_, loser_, place_, taken);
    }
}

}  // namespace

void fall(TickContext& tick, PlaceId place, SiegeEnd how, const Host& taker, OfferKind agreed) {
    Fall(tick, place, how, taker, agreed).happen();
}

}  // namespace sim
