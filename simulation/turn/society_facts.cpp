#include "simulation/turn/society_facts.hpp"

#include <algorithm>

#include "simulation/calendar/julian.hpp"
#include "simulation/rules/decree.hpp"
#include "simulation/rules/supply.hpp"
#include "simulation/turn/army.hpp"
#include "simulation/turn/land.hpp"
#include "simulation/turn/thrones.hpp"
#include "simulation/turn/treasury_books.hpp"

namespace sim {

namespace {

constexpr std::int64_t whole = 1000;
constexpr Permille ministries_for_exams(500);
constexpr Permille land_for_mint(500);

class SocietyFacts {
  public:
    SocietyFacts(const TickContext& tick, const Order& order, OrderFacts& facts)
        : tick_(tick),
          world_(tick.world),
          courts_(tick.world.polities),
          laws_(tick.setting.laws.order),
          order_(order),
          facts_(facts) {}

    void gather();

  private:
    void of_rule();
    void of_money();
    void of_coin();
    void of_notes();
    void of_army();
    void of_place();
    void of_sale();
    void of_from();
    void of_movers();
    void of_other_court();
    void of_person();
    [[nodiscard]] std::int64_t needed() const;
    [[nodiscard]] bool is_recent(Day day, std::int32_t days) const {
        return day.exists() && tick_.last_day.number - day.number < days;
    }
    [[nodiscard]] std::int64_t share(std::int32_t permille) const {
        return income_share(world_, order_.court, permille);
    }

    const TickContext& tick_;
    const World& world_;
    const PolityColumns& courts_;
    const OrderLaws& laws_;
    const Order& order_;
    OrderFacts& facts_;
};

void SocietyFacts::of_rule() {
    const PolityId court = order_.court;
    const PlaceId seat = courts_.capital[court];
    const PersonId ruler = courts_.ruler[court];
    facts_.court_has_capital = seat.exists() && world_.places.holder[seat] == court;
    facts_.capital_is_besieged = facts_.court_has_capital && world_.places.besieger[seat].exists();
    facts_.court_has_ruler = ruler.exists();
    facts_.court_has_heir = order_.kind == OrderKind::abdicate && ruler.exists() &&
                            heir_to(tick_, court, ruler).exists();
    facts_.court_has_minister = courts_.chief_minister[court].exists();
    facts_.court_has_ministries = courts_.reform[court] >= ministries_for_exams;
    facts_.court_is_sovereign =
        !courts_.overlord[court].exists() && courts_.rites_day[court].exists();
    facts_.rate_is_so = courts_.tax_rate[court].value == order_.amount;
    const bool is_forward = order_.option == static_cast<std::uint32_t>(ReformAim::ministries);
    facts_.reform_is_full = courts_.reform[court] == Permille(is_forward ? 1000 : 0);
    facts_.amount_most =
        order_.kind == OrderKind::tax ? laws_.tax_most_permille : laws_.remit_most_days;
    switch (order_.kind) {
        case OrderKind::hold_exams:
            facts_.is_too_soon = is_recent(courts_.exams_day[court], laws_.exams_days);
            break;
        case OrderKind::perform_rites:
            facts_.is_too_soon = is_recent(courts_.rites_day[court], laws_.rites_days);
            break;
        case OrderKind::amnesty:
            facts_.is_too_soon =
                !order_.place.exists() && is_recent(courts_.amnesty_day[court], laws_.amnesty_days);
            break;
        default:
            break;
    }
}

/// What the order costs, strings.
std::int64_t SocietyFacts::needed() const {
    const std::int64_t amount = order_.amount;
    switch (order_.kind) {
        case OrderKind::spend:
        case OrderKind::redeem_paper:
            return amount;
        case OrderKind::pay:
            return order_.army.exists() ? amount : std::min(amount, facts_.arrears_strings);
        case OrderKind::feed:
            return amount * grain_millistrings(tick_.setting, world_, order_.court) / whole;
        case OrderKind::open_market:
            return laws_.market_strings;
        case OrderKind::settle:
            return amount * laws_.settle_strings;
        case OrderKind::move_people:
            return amount * laws_.move_strings;
        case OrderKind::reform:
            return share(laws_.reform_income_permille);
        case OrderKind::hold_exams:
            return laws_.exams_strings;
        case OrderKind::perform_rites:
            return share(laws_.rites_income_permille);
        case OrderKind::amnesty:
            // Of the realm: gifts as far as there is money.
            return order_.place.exists() && facts_.place_exists
                       ? std::int64_t{men_pardoned(tick_, order_.place).value} *
                             laws_.pardon_strings
                       : 0;
        case OrderKind::move_capital:
            return share(laws_.capital_income_permille);
        default:
            return 0;
    }
}

void SocietyFacts::of_money() {
    const PolityId court = order_.court;
    facts_.cash_strings = courts_.cash[court].value;
    facts_.arrears_strings = courts_.arrears[court].value;
    facts_.notes_strings = courts_.paper[court].value;
    facts_.cash_needed_strings = needed();
    if (order_.kind == OrderKind::mint) {
        of_coin();
    } else if (order_.kind == OrderKind::issue_paper) {
        of_notes();
    }
}

/// What the mints of the court can still strike in this year.
void SocietyFacts::of_coin() {
    const FiscalLaws& laws = tick_.setting.laws.fiscal;
    std::int32_t mints = 0;
    for (std::size_t i = 0; i < world_.places.holder.size(); ++i) {
        const PlaceId place(i);
        const bool works = tick_.setting.place_starts[i].has_mint &&
                           world_.places.holder[place] == order_.court &&
                           world_.places.devastation[place] < land_for_mint &&
                           !world_.places.besieger[place].exists();
        mints += works ? 1 : 0;
    }
    facts_.court_has_mint = mints > 0 && has_offices(tick_.setting, order_.court);
    const std::int32_t years =
        julian_date_of(tick_.last_day).year - julian_date_of(tick_.setting.first_day).year;
    const std::int64_t all = coinage(mints, ore_left(years, laws), laws).struck.value *
                             money_share(fiscal_kind(tick_.setting, order_.court), laws) / whole;
    const std::int64_t struck =
        world_.budgets.this_year[World::budget_of(order_.court, BudgetLine::minted)].value;
    facts_.mint_strings_left = std::max<std::int64_t>(all - struck, 0);
}

/// Face value of the notes that would still be taken: a month's for each month of the year that has
/// begun, less what has been printed in it.
void SocietyFacts::of_notes() {
    if (!has_offices(tick_.setting, order_.court)) {
        return;
    }
    FiscalLaws laws = tick_.setting.laws.fiscal;
    laws.paper_first_year = laws_.paper_first_year;
    const Permille value = courts_.paper_value[order_.court];
    const std::int64_t month = most_paper(julian_date_of(tick_.last_day).year,
                                          income_of_last_year(world_, order_.court), value, laws);
    const std::int64_t printed =
        world_.budgets.this_year[World::budget_of(order_.court, BudgetLine::paper_issued)].value;
    facts_.paper_strings_left =
        face_of(std::max<std::int64_t>(month * tick_.season.month - printed, 0), value);
}

void SocietyFacts::of_army() {
    if (!facts_.army_exists) {
        return;
    }
    const ArmyColumns& armies = world_.armies;
    const ArmyId army = order_.army;
    const Men men = men_of(armies, army);
    facts_.army_is_content = armies.morale[army] >= Permille(1000) || men == Men(0);
    if (order_.kind == OrderKind::pay) {
        facts_.strings_least = least_bounty_strings(men, laws_);
    }
    if (order_.kind == OrderKind::feed) {
        const SupplyLaws& supply = tick_.setting.laws.supply;
        const std::int64_t daily =
            daily_need_millishi(men, armies.horses[army], false, supply) * supply.train_days;
        facts_.grain_room_shi = std::max<std::int64_t>(daily / whole - armies.grain[army].value, 0);
    }
}

/// What is for sale around a place, or around the army that is to be fed.
void SocietyFacts::of_sale() {
    const PlaceColumns& places = world_.places;
    const bool is_army = order_.army.exists();
    if (is_army ? !facts_.army_exists : !facts_.place_exists) {
        return;
    }
    const PlaceId here = is_army ? world_.armies.place[order_.army] : order_.place;
    facts_.grain_for_sale_shi =
        grain_for_sale(places.households[here], places.want[here], laws_).value;
    if (!is_army) {
        const Grain full = granary(tick_.setting.map.places[here.index], places.households[here],
                                   places.urban[here], tick_.setting.laws.supply.ration_millishi,
                                   tick_.setting.laws.muster);
        facts_.grain_room_shi = std::max(full - places.stores[here], Grain(0)).value;
    }
}

void SocietyFacts::of_place() {
    if (!facts_.place_exists) {
        return;
    }
    const PlaceColumns& places = world_.places;
    const PlaceId place = order_.place;
    facts_.place_is_capital = courts_.capital[order_.court] == place;
    const Day remitted = places.remitted_until[place];
    facts_.remission_runs =
        remitted.exists() &&
        remitted >= tick_.last_day.plus_days(std::min(order_.amount, laws_.remit_most_days));
    const PolityId partner = places.market[place];
    facts_.market_is_open = order_.kind == OrderKind::open_market
                                ? partner.exists() && partner == order_.other_court
                                : partner.exists();
    for (const GraphEdge& edge : tick_.run.ways->graph().edges_of(place)) {
        facts_.borders_other_court |= places.holder[edge.to] == order_.other_court;
    }
    facts_.place_is_hungry = places.want[place] > Permille(0);
    facts_.place_has_bands = places.bands[place] > Men(0);
    if (order_.kind == OrderKind::spend && order_.option < works_count) {
        facts_.works_are_whole = order_.option != static_cast<std::uint32_t>(Works::walls) &&
                                 works_needed(tick_, order_) == Permille(0);
        facts_.strings_least = works_cost_strings(tick_, order_);
    }
    if (order_.kind == OrderKind::send_relief) {
        facts_.grain_needed_shi = order_.from.exists() ? 0 : order_.amount;
    }
}

void SocietyFacts::of_from() {
    const PlaceColumns& places = world_.places;
    const PlaceId from = order_.from;
    facts_.from_exists = from.index < places.holder.size();
    if (!facts_.from_exists) {
        return;
    }
    facts_.from_is_own = places.holder[from] == order_.court;
    facts_.from_is_besieged = places.besieger[from].exists();
    facts_.reach = Millidays(laws_.move_days * 1000);
    if (!facts_.place_exists || !facts_.from_is_own) {
        return;
    }
    const std::int32_t days = days_on_foot(tick_, from, order_.place);
    facts_.route_exists = days >= 0;
    facts_.route_time = Millidays(std::max(days, 0) * 1000);
    if (order_.kind == OrderKind::send_relief) {
        const Grain arrives(std::max(order_.amount, 0));
        facts_.grain_shi = places.stores[from].value;
        facts_.grain_needed_shi =
            std::int64_t{arrives.value} + relief_eaten(arrives, std::max(days, 0), laws_).value;
    } else {
        of_movers();
    }
}

void SocietyFacts::of_movers() {
    const PlaceColumns& places = world_.places;
    const PlaceId from = order_.from;
    const auto part = [&](Households all) {
        return std::int64_t{all.value} * laws_.move_most_permille / whole;
    };
    if (order_.kind == OrderKind::move_people) {
        const bool are_captives = order_.option == static_cast<std::uint32_t>(Movers::captives);
        facts_.people_left =
            are_captives ? places.captives[from].value / tick_.setting.laws.muster.household_persons
                         : part(places.households[from]);
    } else if (order_.option < culture_count) {
        const auto culture = static_cast<Culture>(order_.option);
        facts_.people_left = part(world_.peoples.households[World::people_of(from, culture)]);
    }
    const Land land(tick_);
    facts_.land_households =
        std::max(land.capacity(order_.place) - places.households[order_.place], Households(0))
            .value;
}

void SocietyFacts::of_other_court() {
    const PolityId other = order_.other_court;
    facts_.other_court_exists = other.index < courts_.phase.size();
    if (!facts_.other_court_exists) {
        return;
    }
    facts_.other_court_is_present = courts_.phase[other] == Phase::present;
    facts_.other_court_is_puppet = tick_.setting.polities[other.index].kind == PolityKind::puppet;
    facts_.other_court_obeys = courts_.overlord[other] == order_.court;
    facts_.other_court_at_war = other != order_.court && world_.at_war(order_.court, other);
}

void SocietyFacts::of_person() {
    if (!facts_.person_exists) {
        return;
    }
    const PersonId person = order_.person;
    for (std::size_t i = 0; i < courts_.phase.size(); ++i) {
        facts_.person_rules |= courts_.phase[PolityId(i)] == Phase::present &&
                               courts_.ruler[PolityId(i)] == person && facts_.person_at_liberty;
    }
    facts_.person_is_minister = courts_.chief_minister[order_.court] == person;
    facts_.person_is_heir = courts_.heir[order_.court] == person;
}

void SocietyFacts::gather() {
    if (!facts_.court_exists) {
        return;
    }
    of_rule();
    of_army();
    of_place();
    if (order_.kind == OrderKind::feed) {
        of_sale();
    }
    of_from();
    of_other_court();
    of_person();
    of_money();
}

}  // namespace

std::int64_t works_cost_strings(const TickContext& tick, const Order& order) {
    switch (static_cast<Works>(order.option)) {
        case Works::walls:
            return std::max<std::int64_t>(
                std::int64_t{tick.setting.map.places[order.place.index].walls_class} *
                    tick.setting.laws.fiscal.works_strings,
                1);
        case Works::dikes:
            return std::max(tick.setting.laws.harvest.dike_strings, 1);
        default:
            return land_cost_strings(tick.world.places.households[order.place],
                                     tick.setting.laws.order);
    }
}

Permille works_needed(const TickContext& tick, const Order& order) {
    const PlaceColumns& places = tick.world.places;
    switch (static_cast<Works>(order.option)) {
        case Works::walls:
            return Permille(1000) - places.works[order.place];
        case Works::dikes:
            return Permille(1000) - places.dikes[order.place];
        default:
            return places.devastation[order.place];
    }
}

std::int64_t income_share(const World& world, PolityId court, std::int32_t permille) {
    return income_of_last_year(world, court) * permille / whole;
}

std::int32_t days_on_foot(const TickContext& tick, PlaceId from, PlaceId to) {
    const Millidays time = tick.run.ways->time(Going::foot, tick.season, from, to);
    return time == no_passage ? -1 : whole_days(time);
}

Men men_pardoned(const TickContext& tick, PlaceId place) {
    const std::int64_t bands = tick.world.places.bands[place].value;
    return Men(static_cast<std::int32_t>(
        (bands * tick.setting.laws.order.pardon_permille + whole - 1) / whole));
}

void add_society_facts(const TickContext& tick, const Order& order, OrderFacts& facts) {
    SocietyFacts(tick, order, facts).gather();
}

}  // namespace sim
