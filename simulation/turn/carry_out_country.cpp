// Carries out orders of money and people. Declared in order_writer.hpp.
#include <algorithm>
#include <array>

#include "simulation/foundation/drift.hpp"
#include "simulation/rules/decree.hpp"
#include "simulation/rules/money.hpp"
#include "simulation/turn/army.hpp"
#include "simulation/turn/order_writer.hpp"
#include "simulation/turn/society_facts.hpp"

namespace sim {

namespace {

constexpr std::int64_t whole = 1000;

class Country {
  public:
    Country(TickContext& tick, const Order& order)
        : writer_(tick, order), tick_(tick), world_(tick.world), order_(order) {}

    void run();

  private:
    void tax();
    void spend();
    void pay();
    void feed();
    void mint();
    void issue_paper();
    void redeem_paper();
    void open_market();
    void settle();
    void move_people();
    void migrate(Culture culture, std::int64_t households);
    void send_relief();

    OrderWriter writer_;
    TickContext& tick_;
    World& world_;
    const Order& order_;
};

void Country::tax() {
    const Permille before = world_.polities.tax_rate[order_.court];
    const std::int32_t stir = tax_unrest(before, Permille(order_.amount), writer_.laws);
    for (std::size_t i = 0; i < world_.places.holder.size(); ++i) {
        if (world_.places.holder[PlaceId(i)] == order_.court) {
            Permille& unrest = world_.places.unrest[PlaceId(i)];
            unrest = shifted(unrest, stir);
        }
    }
    writer_.add(ChangeKind::tax_rate, order_.court.index, OrderWriter::nothing, 0, order_.amount);
    writer_.tell(EventKind::finance);
}

/// What the money does not reach is not spent.
void Country::spend() {
    const std::int64_t cost = works_cost_strings(tick_, order_);
    const Permille need = works_needed(tick_, order_);
    const Permille done = works_done(order_.amount, cost, need, writer_.laws);
    PlaceColumns& places = world_.places;
    writer_.pay(done.value * cost, BudgetLine::works);
    const auto tend = [&](Tended what, Permille state) {
        writer_.add(ChangeKind::tended, order_.place.index, OrderWriter::nothing,
                    static_cast<std::uint32_t>(what), state.value);
    };
    switch (static_cast<Works>(order_.option)) {
        case Works::walls:
            writer_.add(ChangeKind::works, order_.place.index, OrderWriter::nothing, 0,
                        (places.works[order_.place] + done).value);
            break;
        case Works::dikes:
            tend(Tended::dikes, places.dikes[order_.place] + done);
            break;
        case Works::land:
            tend(Tended::land, places.devastation[order_.place] - done);
            break;
    }
    places.works_until[order_.place] = tick_.last_day.plus_days(writer_.laws.works_days);
    writer_.tell(EventKind::works);
}

void Country::pay() {
    Event event = writer_.event(EventKind::finance);
    std::int64_t strings = order_.amount;
    if (order_.army.exists()) {
        ArmyColumns& armies = world_.armies;
        const Permille more = bounty_morale(strings, men_of(armies, order_.army), writer_.laws);
        armies.morale[order_.army] = shifted(armies.morale[order_.army], more.value);
        event.place = armies.place[order_.army];
        event.person = armies.commander[order_.army];
    } else {
        Amount& arrears = world_.polities.arrears[order_.court];
        strings = std::min(strings, arrears.value);
        arrears -= Amount(strings);
    }
    writer_.pay(strings, BudgetLine::army_pay);
    writer_.tell(event);
}

void Country::feed() {
    PlaceColumns& places = world_.places;
    const PlaceId here = order_.army.exists() ? world_.armies.place[order_.army] : order_.place;
    const Grain bought(order_.amount);
    writer_.pay(std::int64_t{bought.value} *
                    grain_millistrings(tick_.setting, world_, order_.court) / whole,
                BudgetLine::grain_bought);
    places.want[here] =
        want_after_sale(places.want[here], bought, places.households[here], writer_.laws);
    writer_.add(ChangeKind::grain_bought, here.index, order_.army.index, 0, bought.value);
    Event event = writer_.event(EventKind::trade);
    event.place = here;
    writer_.tell(event);
}

void Country::mint() {
    writer_.add(ChangeKind::minted, order_.court.index, OrderWriter::nothing, 0, order_.amount);
    TreasuryBooks(world_, order_.court).write(BudgetLine::minted, order_.amount);
    writer_.pay(order_.amount * std::int64_t{tick_.setting.laws.fiscal.mint_cost_permille} / whole,
                BudgetLine::other_out);
    writer_.tell(EventKind::finance);
}

/// Pay that is owed comes first; for the rest goods and coin come in.
void Country::issue_paper() {
    PolityColumns& courts = world_.polities;
    const PolityId court = order_.court;
    const std::int64_t worth =
        std::int64_t{order_.amount} * courts.paper_value[court].value / whole;
    const std::int64_t to_soldiers = std::min(worth, courts.arrears[court].value);
    courts.arrears[court] -= Amount(to_soldiers);
    courts.cash[court] += Amount(worth - to_soldiers);
    Ledger(world_).in(Stock::cash, FlowKind::received, worth - to_soldiers);
    TreasuryBooks books(world_, court);
    books.write(BudgetLine::paper_issued, worth);
    books.write(BudgetLine::army_pay, to_soldiers);
    writer_.add(ChangeKind::paper_issued, court.index, OrderWriter::nothing, 0, order_.amount);
    writer_.tell(EventKind::finance);
    courts.paper_value[court] = paper_worth(
        courts.paper[court].value, income_of_last_year(world_, court), tick_.setting.laws.fiscal);
}

void Country::redeem_paper() {
    PolityColumns& courts = world_.polities;
    const PolityId court = order_.court;
    TreasuryBooks(world_, court).write(BudgetLine::other_out, order_.amount);
    writer_.add(ChangeKind::paper_redeemed, court.index, OrderWriter::nothing, 0, order_.amount);
    writer_.tell(EventKind::finance);
    courts.paper_value[court] = paper_worth(
        courts.paper[court].value, income_of_last_year(world_, court), tick_.setting.laws.fiscal);
}

void Country::open_market() {
    writer_.pay(writer_.laws.market_strings, BudgetLine::other_out);
    writer_.add(ChangeKind::market, order_.place.index, order_.other_court.index);
    Event event = writer_.event(EventKind::trade);
    event.other = order_.other_court;
    writer_.tell(event);
}

/// Households of one people leave for the other place; a part of those who are driven is lost.
void Country::migrate(Culture culture, std::int64_t households) {
    const bool are_driven = order_.kind == OrderKind::move_people;
    const std::int64_t lost = are_driven ? households * writer_.laws.move_lost_permille / whole : 0;
    const auto go = [&](std::uint32_t to, std::int64_t count) {
        if (count > 0) {
            writer_.add(ChangeKind::migration, order_.from.index, to,
                        static_cast<std::uint32_t>(culture), count);
        }
    };
    go(order_.place.index, households - lost);
    go(OrderWriter::nothing, lost);
}

void Country::settle() {
    writer_.pay(std::int64_t{order_.amount} * writer_.laws.settle_strings, BudgetLine::other_out);
    migrate(static_cast<Culture>(order_.option), order_.amount);
    writer_.tell(EventKind::administrative);
}

void Country::move_people() {
    writer_.pay(std::int64_t{order_.amount} * writer_.laws.move_strings, BudgetLine::other_out);
    const PlaceId from = order_.from;
    PlaceColumns& places = world_.places;
    const bool are_captives = order_.option == static_cast<std::uint32_t>(Movers::captives);
    if (are_captives) {
        // They are counted to the people of the court that takes them in, as captives freed are.
        const Culture culture = tick_.setting.polities[order_.court.index].culture;
        const std::int64_t persons =
            std::int64_t{order_.amount} * tick_.setting.laws.muster.household_persons;
        writer_.add(ChangeKind::freed, from.index, OrderWriter::nothing,
                    static_cast<std::uint32_t>(culture), persons);
        migrate(culture, order_.amount);
        writer_.tell(EventKind::administrative);
        return;
    }
    const std::int64_t all = places.households[from].value;
    Permille& unrest = places.unrest[from];
    unrest = shifted(unrest, moving_unrest(order_.amount, places.households[from], writer_.laws));
    std::array<std::int64_t, culture_count> parts{};
    std::int64_t left = order_.amount;
    const auto there = [&](std::uint32_t c) {
        return std::int64_t{
            world_.peoples.households[World::people_of(from, static_cast<Culture>(c))].value};
    };
    for (std::uint32_t c = 0; c < culture_count; ++c) {
        parts[c] = there(c) * order_.amount / all;
        left -= parts[c];
    }
    // What rounding leaves: out of whoever has more.
    for (std::uint32_t c = 0; c < culture_count && left > 0; ++c) {
        const std::int64_t more = std::min(left, there(c) - parts[c]);
        parts[c] += more;
        left -= more;
    }
    for (std::uint32_t c = 0; c < culture_count; ++c) {
        migrate(static_cast<Culture>(c), parts[c]);
    }
    writer_.tell(EventKind::administrative);
}

/// What is not wanted is not given; what comes from elsewhere stays in store then.
void Country::send_relief() {
    PlaceColumns& places = world_.places;
    const PlaceId place = order_.place;
    const Grain sent(order_.amount);
    if (order_.from.exists()) {
        const std::int32_t days = std::max(days_on_foot(tick_, order_.from, place), 0);
        const Grain eaten = relief_eaten(sent, days, writer_.laws);
        writer_.add(ChangeKind::grain_sent, order_.from.index, place.index,
                    static_cast<std::uint32_t>(eaten.value), sent.value);
    }
    const HarvestLaws& laws = tick_.setting.laws.harvest;
    const Grain given =
        std::min(sent, grain_wanted(places.want[place], places.households[place], laws));
    places.want[place] =
        want_after_relief(places.want[place], given, places.households[place], laws);
    writer_.add(ChangeKind::relief, place.index, OrderWriter::nothing, 0, given.value);
    writer_.tell(EventKind::relief);
}

void Country::run() {
    switch (order_.kind) {
        case OrderKind::tax:
            return tax();
        case OrderKind::remit:
            writer_.add(ChangeKind::remission, order_.place.index, OrderWriter::nothing, 0,
                        order_.amount);
            writer_.tell(EventKind::finance);
            return;
        case OrderKind::spend:
            return spend();
        case OrderKind::pay:
            return pay();
        case OrderKind::feed:
            return feed();
        case OrderKind::mint:
            return mint();
        case OrderKind::issue_paper:
            return issue_paper();
        case OrderKind::redeem_paper:
            return redeem_paper();
        case OrderKind::open_market:
            return open_market();
        case OrderKind::close_market:
            writer_.add(ChangeKind::market, order_.place.index);
            writer_.tell(EventKind::trade);
            return;
        case OrderKind::settle:
            return settle();
        case OrderKind::move_people:
            return move_people();
        default:
            return send_relief();
    }
}

}  // namespace

void carry_out_country(TickContext& tick, const Order& order) {
    Country(tick, order).run();
}

}  // namespace sim
