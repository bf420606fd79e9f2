// The month of every treasury: taxes, pay, works, paper. Declared in economy_phase.hpp.
#include <algorithm>

#include "simulation/calendar/julian.hpp"
#include "simulation/foundation/drift.hpp"
#include "simulation/rules/harvest.hpp"
#include "simulation/rules/money.hpp"
#include "simulation/rules/recovery.hpp"
#include "simulation/rules/treasury.hpp"
#include "simulation/turn/army.hpp"
#include "simulation/turn/economy_phase.hpp"
#include "simulation/turn/trade_phase.hpp"
#include "simulation/turn/treasury_books.hpp"

namespace sim {

namespace {

constexpr std::int32_t last_month = 12;
constexpr std::int64_t whole = 1000;

/// What the month asks of one court and offers it.
struct CourtMonth {
    TaxBase base;
    std::int64_t registered = 0;
    std::int64_t field_pay = 0;
    Men garrison;  ///< Of all its places.
    std::int64_t garrison_pay = 0;
    std::int64_t walls = 0;  ///< Strings to mend all that labour service leaves.
    std::int64_t dikes = 0;
    std::int32_t mints = 0;  ///< Counted in the month in which coin is struck.
};

class Fiscal {
  public:
    explicit Fiscal(TickContext& tick)
        : tick_(tick),
          world_(tick.world),
          laws_(tick.setting.laws.fiscal),
          year_(julian_date_of(tick.last_day).year),
          months_(tick.world.polities.phase.size()) {}

    void run();

  private:
    void measure_places();
    void measure_works();
    [[nodiscard]] std::int64_t cost_of_walls(PlaceId place) const;
    void measure_armies();
    void settle(PolityId court);
    void take_taxes(PolityId court, std::int64_t income);
    [[nodiscard]] std::int64_t yearly_income(PolityId court) const;
    [[nodiscard]] std::int64_t give_out_goods(PolityId court, TreasuryBooks& books);
    void owe(PolityId court, const Claims& claims, const Spending& spent);
    void close_year(PolityId court, std::int64_t income);
    void mend_dikes(PlaceId place);
    void press_armies();

    TickContext& tick_;
    World& world_;
    const FiscalLaws& laws_;
    std::int32_t year_;
    std::vector<CourtMonth> months_;
    std::vector<std::int32_t> dikes_paid_;
};

bool has_dike(const TickContext& tick, PlaceId place) {
    const BarrierId water = tick.setting.map.places[place.index].water;
    return water.exists() && tick.setting.map.barriers[water.index].has_dikes;
}

/// State that a place's dikes are mended by, permille, where everything is paid.
std::int32_t dikes_to_mend(Permille dikes, const HarvestLaws& laws) {
    return std::min(1000 - dikes.value + laws.dike_wear_permille, 2 * laws.dike_wear_permille);
}

/// What the mending of a place's walls costs until it is asked again (recovery_phase).
std::int64_t Fiscal::cost_of_walls(PlaceId place) const {
    const Permille mended = walls_to_mend(world_.places.works[place], TickContext::months_between,
                                          tick_.setting.laws.muster);
    return std::int64_t{mended.value} * tick_.setting.map.places[place.index].walls_class *
           laws_.works_strings * (whole - laws_.corvee_permille) / whole;
}

/// What each place is taxed by, by place.
std::vector<TaxedPlace> taxed_places(const TickContext& tick) {
    const PlaceColumns& places = tick.world.places;
    const auto besiegers = places.besieger.values();
    const auto remitted = places.remitted_until.values();
    const auto registered = places.registered.values();
    const auto urban = places.urban.values();
    const auto trade = places.trade.values();
    const auto control = places.control.values();
    const auto devastation = places.devastation.values();
    std::vector<TaxedPlace> all(besiegers.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        TaxedPlace& taxed = all[i];
        taxed.registered = registered[i];
        taxed.urban = urban[i];
        taxed.trade = trade[i];
        if (tick.setting.map.places[i].coastal) {
            taxed.overseas = Wealth(static_cast<std::int32_t>(sea_trade(tick, PlaceId(i))));
        }
        taxed.control = control[i];
        taxed.devastation = devastation[i];
        taxed.is_cut =
            besiegers[i].exists() || (remitted[i].exists() && remitted[i] >= tick.last_day);
    }
    const MarketTrade market_trade(tick);
    for (const MarketTrade::Market& market : market_trade.markets()) {
        all[market.place.index].market = Wealth(static_cast<std::int32_t>(market.all()));
    }
    return all;
}

/// What all places of each court pay, and what they ask for.
void Fiscal::measure_places() {
    const auto holders = world_.places.holder.values();
    const auto registered = world_.places.registered.values();
    const auto garrisons = world_.places.garrison.values();
    const std::vector<TaxedPlace> taxed = taxed_places(tick_);
    for (std::size_t i = 0; i < holders.size(); ++i) {
        CourtMonth& month = months_[holders[i].index];
        add_place(month.base, taxed[i]);
        month.registered += registered[i].value;
        month.garrison += garrisons[i];
    }
    for (std::size_t i = 0; i < months_.size(); ++i) {
        months_[i].garrison_pay =
            garrison_pay(months_[i].garrison, tick_.setting.polities[i].self_supporting_permille,
                         world_.polities.tax_rate[PolityId(i)], laws_);
    }
}

/// What the places that are not besieged ask for their walls and dikes, and the coin that they
/// strike.
void Fiscal::measure_works() {
    const PlaceColumns& places = world_.places;
    const auto holders = places.holder.values();
    const auto besiegers = places.besieger.values();
    const auto works = places.works.values();
    for (std::size_t i = tick_.asked_first; i < holders.size(); i += TickContext::months_between) {
        if (!besiegers[i].exists() && works[i] < Permille(1000)) {
            months_[holders[i].index].walls += cost_of_walls(PlaceId(i));
        }
    }
    const bool is_month_of_dikes = tick_.season.month == laws_.dikes_month;
    const bool is_month_of_mints = tick_.season.month == last_month;
    if (!is_month_of_dikes && !is_month_of_mints) {
        return;
    }
    const HarvestLaws& laws = tick_.setting.laws.harvest;
    for (std::size_t i = 0; i < holders.size(); ++i) {
        const PlaceId place(i);
        CourtMonth& month = months_[holders[i].index];
        if (is_month_of_dikes && !besiegers[i].exists() && has_dike(tick_, place)) {
            month.dikes +=
                std::int64_t{dikes_to_mend(places.dikes[place], laws)} * laws.dike_strings;
        }
        const bool strikes = !besiegers[i].exists() && tick_.setting.place_starts[i].has_mint &&
                             places.devastation[place] < Permille(500);
        month.mints += strikes ? 1 : 0;
    }
}

void Fiscal::measure_armies() {
    for (const ArmyId army : tick_.standing) {
        const PolityId court = world_.armies.polity[army];
        if (court.exists()) {
            months_[court.index].field_pay +=
                field_pay(men_of(world_.armies, army),
                          tick_.setting.polities[court.index].self_supporting_permille,
                          world_.polities.tax_rate[court], laws_);
        }
    }
}

/// The terms on which a court takes the taxes of this month.
TaxTerms terms_of(const TickContext& tick, PolityId court) {
    const PolityColumns& courts = tick.world.polities;
    return {tick.season.month,
            money_share(fiscal_kind(tick.setting, court), tick.setting.laws.fiscal),
            courts.tax_rate[court], courts.administration[court]};
}

/// What a base gives in twelve months, strings.
std::int64_t taxes_of_year(const TaxBase& base, TaxTerms terms, const FiscalLaws& laws) {
    const auto worth_of = [&](std::int32_t month) {
        terms.month = month;
        const TaxYield out = monthly_taxes(base, terms, laws);
        return (out.land_cash + out.monopolies + out.commerce + out.customs).value +
               out.silk.value * laws.silk_millistrings / whole +
               out.silver.value * laws.silver_millistrings / whole;
    };
    // Most months are alike.
    constexpr std::int32_t no_month_of_tax = 0;
    std::int64_t sum = worth_of(laws.summer_month);
    std::int32_t others = last_month - 1;
    if (laws.autumn_month != laws.summer_month) {
        sum += worth_of(laws.autumn_month);
        others -= 1;
    }
    return sum + others * worth_of(no_month_of_tax);
}

/// Last year's income; of a court without one, what its land would give in a year.
std::int64_t Fiscal::yearly_income(PolityId court) const {
    const std::int64_t kept = income_of_last_year(world_, court);
    return kept > 0 ? kept
                    : taxes_of_year(months_[court.index].base, terms_of(tick_, court), laws_);
}

void Fiscal::take_taxes(PolityId court, std::int64_t income) {
    TreasuryBooks books(world_, court);
    const TaxYield out = monthly_taxes(months_[court.index].base, terms_of(tick_, court), laws_);
    books.take_cash(out.land_cash, FlowKind::taxed, BudgetLine::land_tax);
    books.take_silk(out.silk, FlowKind::taxed, BudgetLine::land_tax, laws_.silk_millistrings);
    books.take_silver(out.silver, FlowKind::taxed, BudgetLine::land_tax, laws_.silver_millistrings);
    books.take_cash(out.monopolies, FlowKind::taxed, BudgetLine::monopolies);
    books.take_cash(out.commerce, FlowKind::taxed, BudgetLine::commerce);
    books.take_cash(out.customs, FlowKind::taxed, BudgetLine::customs);
    if (tick_.season.month == last_month && has_offices(tick_.setting, court) && income > 0) {
        const std::int32_t years = year_ - julian_date_of(tick_.setting.first_day).year;
        const std::int32_t share = money_share(fiscal_kind(tick_.setting, court), laws_);
        const Coinage coin = coinage(months_[court.index].mints, ore_left(years, laws_), laws_);
        // What an order had struck ahead in this year is not struck again.
        const std::int64_t ahead =
            world_.budgets.this_year[World::budget_of(court, BudgetLine::minted)].value;
        const Amount struck(std::max<std::int64_t>(coin.struck.value * share / whole - ahead, 0));
        const std::int64_t to_pay =
            coin.cost.value * share / whole - ahead * laws_.mint_cost_permille / whole;
        const Amount cost(std::clamp<std::int64_t>(to_pay, 0, struck.value));
        books.take_cash(struck, FlowKind::minted, BudgetLine::minted);
        books.spend_cash(cost);
        books.write(BudgetLine::other_out, cost.value);
    }
}

/// Silver and silk of this month; their worth in strings.
std::int64_t Fiscal::give_out_goods(PolityId court, TreasuryBooks& books) {
    const Amount silver(world_.polities.silver[court].value * laws_.silver_spend_permille / whole);
    const Amount silk(world_.polities.silk[court].value * laws_.silk_spend_permille / whole);
    books.spend_silver(silver);
    books.spend_silk(silk);
    return silver.value * laws_.silver_millistrings / whole +
           silk.value * laws_.silk_millistrings / whole;
}

void Fiscal::owe(PolityId court, const Claims& claims, const Spending& spent) {
    Amount& arrears = world_.polities.arrears[court];
    if (!has_offices(tick_.setting, court)) {
        arrears = Amount(0);  // Bands and tribes live off what they find.
        return;
    }
    const std::int64_t most = claims.army * laws_.arrears_most_months;
    // What they have taken from the country meanwhile, and the dead do not claim, is written off.
    const std::int64_t claimed = arrears.value - arrears.value / laws_.arrears_most_months;
    const std::int64_t owed = claimed - spent.paid.arrears + spent.army_short;
    arrears = Amount(std::clamp<std::int64_t>(owed, 0, most));
    if (spent.army_short > 0) {
        tick_.reach(ProbeName::fiscal_army_unpaid);
    }
}

void Fiscal::settle(PolityId court) {
    const CourtMonth& month = months_[court.index];
    const std::int64_t income = yearly_income(court);
    take_taxes(court, income);
    TreasuryBooks books(world_, court);
    Claims claims;
    claims.army = month.field_pay + month.garrison_pay;
    claims.arrears = world_.polities.arrears[court].value;
    claims.officials = month.registered * laws_.official_millistrings / whole / last_month *
                       money_share(fiscal_kind(tick_.setting, court), laws_) / whole;
    claims.court = court_cost(income, world_.polities.cash[court].value, laws_);
    claims.works = month.walls + month.dikes;
    const Permille worth = paper_worth(world_.polities.paper[court].value, income, laws_);
    world_.polities.paper_value[court] = worth;
    Funds funds;
    funds.cash = world_.polities.cash[court].value;
    funds.goods = give_out_goods(court, books);
    funds.paper = has_offices(tick_.setting, court) ? most_paper(year_, income, worth, laws_) : 0;
    const Spending spent = spend(claims, funds);
    // Notes in use have become a habit: some are printed in every month, for the treasury itself.
    const std::int64_t habit =
        std::min(funds.paper - spent.paper,
                 funds.paper > 0 ? income * laws_.paper_habit_permille / whole / last_month : 0);
    if (spent.cash >= 0) {
        books.spend_cash(Amount(spent.cash));
    } else {
        world_.polities.cash[court] += Amount(-spent.cash);
        Ledger(world_).in(Stock::cash, FlowKind::received, -spent.cash);
    }
    if (spent.paper > 0) {
        tick_.reach(ProbeName::fiscal_paper_printed);
    }
    if (spent.paper + habit > 0) {
        books.print(Amount(face_of(spent.paper + habit, worth)), spent.paper + habit);
        world_.polities.cash[court] += Amount(habit);
        Ledger(world_).in(Stock::cash, FlowKind::received, habit);
    }
    books.write(BudgetLine::army_pay, spent.paid.army + spent.paid.arrears);
    books.write(BudgetLine::officials, spent.paid.officials);
    books.write(BudgetLine::court_cost, spent.paid.court);
    books.write(BudgetLine::works, spent.paid.works);
    const std::int64_t paid_share =
        claims.works > 0 ? spent.paid.works * whole / claims.works : whole;
    tick_.works_paid[court.index] = static_cast<std::int32_t>(
        laws_.corvee_permille + (whole - laws_.corvee_permille) * paid_share / whole);
    dikes_paid_[court.index] = static_cast<std::int32_t>(paid_share);
    owe(court, claims, spent);
    if (tick_.season.month == last_month) {
        close_year(court, income);
    }
}

/// Once a year officials look at what came in: surcharges, and notes called in.
void Fiscal::close_year(PolityId court, std::int64_t income) {
    PolityColumns& courts = world_.polities;
    const std::int64_t above = courts.cash[court].value - treasury_measure(income, laws_);
    const bool is_poor = courts.cash[court].value < treasury_measure(income, laws_) / 6;
    courts.tax_rate[court] =
        next_rate({courts.tax_rate[court], is_poor || courts.arrears[court] > Amount(0), above > 0,
                   has_offices(tick_.setting, court)},
                  laws_);
    const Redemption called =
        redeem(courts.paper[court].value, courts.paper_value[court], above, laws_);
    if (called.face > Amount(0)) {
        TreasuryBooks(world_, court).redeem(called.face, called.coin);
    }
}

void Fiscal::mend_dikes(PlaceId place) {
    if (!has_dike(tick_, place)) {
        return;
    }
    const HarvestLaws& laws = tick_.setting.laws.harvest;
    Permille& dikes = world_.places.dikes[place];
    const std::int32_t share = dikes_paid_[world_.places.holder[place].index];
    dikes = worn_dikes(dikes, Permille(dikes_to_mend(dikes, laws) * share / 1000), laws);
}

/// What unpaid soldiers do, once the record does not decide for them.
void Fiscal::press_armies() {
    ArmyColumns& armies = world_.armies;
    Ledger ledger(world_);
    for (const ArmyId army : tick_.standing) {
        const PolityId court = armies.polity[army];
        if (!court.exists() || world_.polities.arrears[court] == Amount(0)) {
            continue;
        }
        const CourtMonth& month = months_[court.index];
        const ArrearsEffect out = arrears_effect(
            world_.polities.arrears[court].value, month.field_pay + month.garrison_pay,
            tick_.setting.polities[court.index].self_supporting_permille, laws_);
        armies.morale[army] =
            Permille(std::max(armies.morale[army].value - out.morale_lost.value, 0));
        const auto leave = [&](Men& men) {
            const Men gone(
                static_cast<std::int32_t>(std::int64_t{men.value} * out.deserting.value / whole));
            men -= gone;
            ledger.out(Stock::men, FlowKind::lost, gone.value);
        };
        leave(armies.infantry[army]);
        leave(armies.cavalry[army]);
        const PersonId commander = armies.commander[army];
        if (commander.exists()) {
            Permille& slight = world_.people.slight[commander];
            slight = shifted(slight, out.slight_added.value);
        }
    }
}

void Fiscal::run() {
    measure_places();
    measure_works();
    measure_armies();
    tick_.works_paid.assign(months_.size(), laws_.corvee_permille);
    dikes_paid_.assign(months_.size(), 0);
    for (std::size_t i = 0; i < months_.size(); ++i) {
        if (world_.polities.phase[PolityId(i)] == Phase::present) {
            settle(PolityId(i));
        }
    }
    if (tick_.is_free) {
        press_armies();
    }
    for (std::size_t i = 0;
         tick_.season.month == laws_.dikes_month && i < world_.places.holder.size(); ++i) {
        mend_dikes(PlaceId(i));
    }
    if (tick_.season.month == last_month) {
        close_accounts(world_);
    }
}

}  // namespace

std::vector<std::int64_t> yearly_taxes(const TickContext& tick) {
    const std::vector<TaxedPlace> taxed = taxed_places(tick);
    std::vector<std::int64_t> taxes(taxed.size());
    for (std::size_t i = 0; i < taxed.size(); ++i) {
        TaxBase base;
        add_place(base, taxed[i]);
        taxes[i] = taxes_of_year(base, terms_of(tick, tick.world.places.holder[PlaceId(i)]),
                                 tick.setting.laws.fiscal);
    }
    return taxes;
}

void fiscal_phase(TickContext& tick) {
    if (tick.is_month_end) {
        Fiscal(tick).run();
    }
}

}  // namespace sim
