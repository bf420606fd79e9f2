#include "simulation/turn/carry_out.hpp"

#include <algorithm>

#include "simulation/foundation/drift.hpp"
#include "simulation/rules/insurgency.hpp"
#include "simulation/turn/army.hpp"
#include "simulation/turn/flood.hpp"
#include "simulation/turn/happen.hpp"
#include "simulation/turn/knowledge_phase.hpp"
#include "simulation/turn/order_writer.hpp"
#include "simulation/turn/purges.hpp"
#include "simulation/turn/refuge.hpp"

namespace sim {

namespace {

constexpr std::uint32_t nothing = Id<void>::none_index;
static_assert(static_cast<std::uint32_t>(StanceOption::fleet) ==
                      static_cast<std::uint32_t>(Stance::fleet) &&
                  static_cast<std::uint32_t>(StanceOption::retreat) ==
                      static_cast<std::uint32_t>(Stance::retreat),
              "the options of an order are the stances of an army");
static_assert(static_cast<std::uint32_t>(Terms::truce) + 1 ==
                      static_cast<std::uint32_t>(OfferKind::truce) &&
                  static_cast<std::uint32_t>(Terms::mercy) + 1 ==
                      static_cast<std::uint32_t>(OfferKind::mercy),
              "the terms of an order are the offers of a siege, after none");

static_assert(static_cast<std::uint32_t>(ProbeName::order_rest) -
                      static_cast<std::uint32_t>(ProbeName::order_tax) ==
                  order_kind_count - war_order_kind_count - 1,
              "the probes of orders stand in the order of the kinds");

class Carrier {
  public:
    Carrier(TickContext& tick, const Order& order, const OrderFacts& facts)
        : tick_(tick), world_(tick.world), order_(order), facts_(facts) {}

    void run();

  private:
    void move();
    void part();
    void man();
    void build();
    void destroy();
    void command();
    void besiege();
    void cut_dike();
    void send(PlaceId to, Stance stance, EventKind kind);
    void add(ChangeKind kind, std::uint32_t subject, std::uint32_t object = nothing,
             std::uint32_t detail = 0, std::int64_t amount = 0) {
        changes_.push_back({kind, subject, object, detail, amount});
    }
    void tell(EventKind kind, PlaceId place, PersonId person = PersonId::none());
    [[nodiscard]] PlaceId here() const { return world_.armies.place[order_.army]; }
    void note_fate();
    [[nodiscard]] bool finds_a_stranger() const;
    void attack();
    void set_stance();

    TickContext& tick_;
    World& world_;
    const Order& order_;
    const OrderFacts& facts_;
    std::vector<Change> changes_;
};

void Carrier::tell(EventKind kind, PlaceId place, PersonId person) {
    Event event = rule_event(tick_.last_day, kind);
    event.origin = EventOrigin::order;
    event.polity = order_.court;
    event.reason = order_.reason;
    event.place = place;
    if (order_.place.exists() && facts_.place_exists &&
        world_.places.holder[order_.place] != order_.court) {
        event.other = world_.places.holder[order_.place];
    }
    event.person =
        person.exists() || !order_.army.exists() ? person : world_.armies.commander[order_.army];
    happen(tick_.run, event, {}, changes_);
    changes_.clear();
}

void Carrier::send(PlaceId to, Stance stance, EventKind kind) {
    const PlaceId from = here();
    add(ChangeKind::army_sent, order_.army.index, to.index, static_cast<std::uint32_t>(stance));
    tell(kind, from);
}

void Carrier::note_fate() {
    world_.armies.fate[order_.army] = order_.option + 1;
}

void Carrier::move() {
    switch (order_.kind) {
        case OrderKind::march:
            world_.armies.fate[order_.army] = 0;  // What was ordered of another place.
            return attack();
        case OrderKind::raid:
            send(order_.place, Stance::raid, EventKind::departure);
            return;
        case OrderKind::recall:
            send(world_.polities.capital[order_.court], Stance::retreat, EventKind::recall);
            return;
        case OrderKind::raise_siege:
            send(PlaceId::none(), Stance::field, EventKind::departure);
            return;
        default:
            return set_stance();
    }
}

/// Goes to the place, as an enemy if its holder lets nobody in.
void Carrier::attack() {
    const PolityId holder = world_.places.holder[order_.place];
    Stance stance = Stance::field;
    if (world_.armies.stance[order_.army] == Stance::fleet) {
        stance = Stance::fleet;
    } else if (holder.exists() && !lets_through(world_, holder, order_.court)) {
        stance = Stance::advance;
    }
    send(order_.place, stance, EventKind::departure);
}

void Carrier::set_stance() {
    const auto stance = static_cast<Stance>(order_.option);
    PlaceId aim = world_.armies.objective[order_.army];
    if (stance == Stance::retreat) {
        const PlaceId refuge = refuge_of(tick_, order_.army, PlaceId::none());
        aim = refuge.exists() ? refuge : aim;
    } else if (stance == Stance::garrison) {
        aim = PlaceId::none();
    }
    send(aim, stance, EventKind::departure);
}

void Carrier::besiege() {
    note_fate();
    if (here() != order_.place) {
        attack();  // The siege begins where it comes before the walls.
        return;
    }
    if (!world_.places.besieger[order_.place].exists()) {
        add(ChangeKind::investment_begin, order_.place.index, order_.court.index);
    }
    add(ChangeKind::army_sent, order_.army.index, order_.place.index,
        static_cast<std::uint32_t>(Stance::siege));
    tell(EventKind::siege, order_.place);
}

void Carrier::part() {
    const ArmyId slot = free_slot(world_.armies);
    const PlaceId place = order_.army.exists() ? here() : order_.place;
    switch (order_.kind) {
        case OrderKind::split:
            add(ChangeKind::army_split, slot.index, order_.army.index, 0, order_.amount);
            break;
        case OrderKind::detach:
            add(ChangeKind::army_split, slot.index, order_.army.index, 0, order_.amount);
            add(ChangeKind::army_command, slot.index, order_.person.index);
            break;
        case OrderKind::join:
            add(ChangeKind::army_joined, order_.army.index, order_.other.index);
            break;
        default:
            add(ChangeKind::army_disbanded, order_.army.index);
            tell(EventKind::disbanding, place);
            return;
    }
    tell(EventKind::muster, place, order_.person);
}

void Carrier::man() {
    if (order_.kind == OrderKind::levy) {
        add(ChangeKind::garrison_gain, order_.place.index, nothing, 0, order_.amount);
    } else {
        // Out of the local troops only, as far as bands do not tie them down: armies inside are
        // armies already.
        const Men garrison = world_.places.garrison[order_.place];
        const Men tied =
            tied_down(world_.places.bands[order_.place], garrison, tick_.setting.laws.unrest);
        const std::int64_t men = std::min<std::int64_t>(order_.amount, (garrison - tied).value);
        const ArmyId slot = free_slot(world_.armies);
        if (men == 0 || !slot.exists()) {
            return;
        }
        add(ChangeKind::army_raised, slot.index, order_.place.index, 0, men);
        if (order_.army.exists()) {
            add(ChangeKind::army_joined, slot.index, order_.army.index);
        }
    }
    tell(EventKind::muster, order_.place);
}

void Carrier::build() {
    const CampaignLaws& laws = tick_.setting.laws.campaign;
    PlaceColumns& places = world_.places;
    const auto spend = [&](std::int64_t grain) {
        add(ChangeKind::burnt, order_.place.index, nothing,
            static_cast<std::uint32_t>(Stock::grain),
            std::min<std::int64_t>(grain, places.stores[order_.place].value));
    };
    if (order_.kind == OrderKind::fortify) {
        spend(laws.fortify_grain_shi);
        add(ChangeKind::works, order_.place.index, nothing, 0,
            std::min(places.works[order_.place].value + laws.fortify_works_permille, 1000));
        places.works_until[order_.place] = tick_.last_day.plus_days(laws.fortify_days);
        tell(EventKind::works, order_.place);
        return;
    }
    ArmyId owner;
    for (const ArmyId army : tick_.standing) {
        if (!owner.exists() && world_.armies.polity[army] == order_.court &&
            world_.armies.place[army] == order_.place && !world_.armies.next[army].exists()) {
            owner = army;
        }
    }
    if (!owner.exists()) {
        const std::int64_t crew = std::min(order_.amount * laws.ship_crew_men,
                                           world_.places.garrison[order_.place].value);
        owner = free_slot(world_.armies);
        if (crew == 0 || !owner.exists()) {
            return;
        }
        add(ChangeKind::army_raised, owner.index, order_.place.index, 0, crew);
        add(ChangeKind::army_sent, owner.index, nothing, static_cast<std::uint32_t>(Stance::fleet));
    }
    spend(std::int64_t{order_.amount} * laws.ship_grain_shi);
    add(ChangeKind::ships_built, order_.place.index, owner.index, 0, order_.amount);
    tell(EventKind::works, order_.place);
}

void Carrier::destroy() {
    if (order_.kind == OrderKind::breach_dike) {
        cut_dike();
        return;
    }
    add(ChangeKind::burnt, order_.place.index, nothing, static_cast<std::uint32_t>(Stock::grain),
        world_.places.stores[order_.place].value);
    tell(EventKind::works, order_.place);
}

void Carrier::cut_dike() {
    tick_.reach(ProbeName::dike_cut);
    world_.places.dike_broken[order_.place] = tick_.last_day;
    for (const Change& change : flood(tick_, order_.place)) {
        changes_.push_back(change);
    }
    tell(EventKind::disaster, order_.place);
}

void Carrier::command() {
    const PersonId former = world_.armies.commander[order_.army];
    const bool appoints = order_.kind == OrderKind::appoint;
    add(ChangeKind::army_command, order_.army.index, appoints ? order_.person.index : nothing);
    if (former.exists() && former != order_.person) {
        // Who loses a command does not forget it.
        Permille& slight = world_.people.slight[former];
        slight = shifted(slight, 300);
    }
    tell(appoints ? EventKind::appointment : EventKind::dismissal, here(),
         appoints ? order_.person : former);
    if (!appoints) {
        purge_officers(tick_, order_.army, former,
                       EventId(std::size_t{tick_.run.log.next_id().index} - 1));
    }
}

/// The order was meant for another holder than the one whose banners stand there, with whom there
/// is peace: no commander begins a war by mistake.
bool Carrier::finds_a_stranger() const {
    const bool attacks = order_.kind == OrderKind::besiege || order_.kind == OrderKind::raid ||
                         order_.kind == OrderKind::march;
    if (!attacks || !order_.place.exists()) {
        return false;
    }
    const PolityId holder = world_.places.holder[order_.place];
    return holder.exists() && holder != order_.court &&
           believed_holder(world_, order_.court, order_.place) != holder &&
           !world_.at_war(order_.court, holder) && !lets_through(world_, holder, order_.court);
}

void Carrier::run() {
    if (finds_a_stranger()) {
        return tell(EventKind::refusal, order_.army.exists() ? here() : order_.place);
    }
    if (opens_war(order_, facts_) && order_.place.exists()) {
        open_hostilities(tick_, order_.court, world_.places.holder[order_.place], order_.place,
                         tick_.last_day, EventId::none(), order_.reason);
    }
    switch (order_.kind) {
        case OrderKind::march:
        case OrderKind::raid:
        case OrderKind::recall:
        case OrderKind::raise_siege:
        case OrderKind::set_stance:
            return move();
        case OrderKind::besiege:
            return besiege();
        case OrderKind::assault:
            note_fate();
            tick_.instructions.assaults.push_back(order_.army);
            return;
        case OrderKind::sortie:
            tick_.instructions.sorties.push_back(order_.place);
            return;
        case OrderKind::parley:
            tick_.instructions.parleys.push_back(
                {order_.army.exists() ? here() : order_.place, !order_.army.exists(),
                 static_cast<OfferKind>(order_.option + 1), order_.amount});
            return;
        case OrderKind::surrender:
            tick_.instructions.surrenders.push_back(order_.army.exists() ? here() : order_.place);
            return;
        case OrderKind::split:
        case OrderKind::detach:
        case OrderKind::join:
        case OrderKind::disband:
            return part();
        case OrderKind::levy:
        case OrderKind::recruit:
            return man();
        case OrderKind::fortify:
        case OrderKind::build_ships:
            return build();
        case OrderKind::burn:
        case OrderKind::breach_dike:
            return destroy();
        case OrderKind::appoint:
        case OrderKind::dismiss:
            return command();
        case OrderKind::send_scouts:
            tick_.instructions.scouts.emplace_back(order_.court, order_.place);
            return;
        default:
            tick_.reach(static_cast<ProbeName>(static_cast<std::uint32_t>(ProbeName::order_tax) +
                                               static_cast<std::uint32_t>(order_.kind) -
                                               war_order_kind_count));
            if (static_cast<std::uint32_t>(order_.kind) >= first_envoy_order_kind) {
                return carry_out_envoys(tick_, order_);
            }
            return order_.kind < OrderKind::reform ? carry_out_country(tick_, order_)
                                                   : carry_out_court(tick_, order_);
    }
}

}  // namespace

void carry_out(TickContext& tick, const Order& order, const OrderFacts& facts) {
    Carrier(tick, order, facts).run();
    tick.count_armies();
}

}  // namespace sim
