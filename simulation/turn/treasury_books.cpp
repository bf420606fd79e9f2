#include "simulation/turn/treasury_books.hpp"

#include <algorithm>
#include <limits>

#include "simulation/rules/treasury.hpp"

namespace sim {

constexpr std::int64_t most_line = std::numeric_limits<std::int32_t>::max();

std::int64_t worth(Amount amount, std::int32_t millistrings) {
    return amount.value * millistrings / 1000;
}

FiscalKind fiscal_kind(const Setting& setting, PolityId court) {
    const PolityDefinition& definition = setting.polities[court.index];
    if (definition.kind == PolityKind::rebel) {
        return FiscalKind::rebel;
    }
    if (definition.kind == PolityKind::tribal) {
        return FiscalKind::herd;
    }
    const bool is_money =
        definition.culture == Culture::han || definition.culture == Culture::korean;
    return is_money ? FiscalKind::money : FiscalKind::conquest;
}

bool has_offices(const Setting& setting, PolityId court) {
    const FiscalKind kind = fiscal_kind(setting, court);
    return kind == FiscalKind::money || kind == FiscalKind::conquest;
}

std::int64_t grain_millistrings(const Setting& setting, const World& world, PolityId court) {
    return std::int64_t{setting.laws.harvest.grain_millistrings} *
           world.polities.grain_price[court].value / 1000;
}

std::int64_t income_of_last_year(const World& world, PolityId court) {
    std::int64_t sum = 0;
    for (std::uint32_t line = 0; line < budget_income_count; ++line) {
        if (static_cast<BudgetLine>(line) != BudgetLine::paper_issued) {
            sum += world.budgets.last_year[World::budget_of(court, static_cast<BudgetLine>(line))]
                       .value;
        }
    }
    return sum;
}

void TreasuryBooks::write(BudgetLine line, std::int64_t strings) {
    Wealth& sum = world_.budgets.this_year[World::budget_of(court_, line)];
    sum = Wealth(static_cast<std::int32_t>(
        std::clamp<std::int64_t>(std::int64_t{sum.value} + strings, 0, most_line)));
}

void TreasuryBooks::take_cash(Amount strings, FlowKind kind, BudgetLine line) {
    world_.polities.cash[court_] += strings;
    ledger_.in(Stock::cash, kind, strings.value);
    write(line, strings.value);
}

void TreasuryBooks::take_silver(Amount taels, FlowKind kind, BudgetLine line,
                                std::int32_t millistrings) {
    world_.polities.silver[court_] += taels;
    ledger_.in(Stock::silver, kind, taels.value);
    write(line, worth(taels, millistrings));
}

void TreasuryBooks::take_silk(Amount bolts, FlowKind kind, BudgetLine line,
                              std::int32_t millistrings) {
    world_.polities.silk[court_] += bolts;
    ledger_.in(Stock::silk, kind, bolts.value);
    write(line, worth(bolts, millistrings));
}

void TreasuryBooks::spend_cash(Amount strings) {
    world_.polities.cash[court_] -= strings;
    ledger_.out(Stock::cash, FlowKind::spent, strings.value);
}

void TreasuryBooks::spend_silver(Amount taels) {
    world_.polities.silver[court_] -= taels;
    ledger_.out(Stock::silver, FlowKind::spent, taels.value);
}

void TreasuryBooks::spend_silk(Amount bolts) {
    world_.polities.silk[court_] -= bolts;
    ledger_.out(Stock::silk, FlowKind::spent, bolts.value);
}

void TreasuryBooks::print(Amount face, std::int64_t value) {
    world_.polities.paper[court_] += face;
    ledger_.in(Stock::paper, FlowKind::minted, face.value);
    write(BudgetLine::paper_issued, value);
}

void TreasuryBooks::redeem(Amount face, Amount coin) {
    world_.polities.paper[court_] -= face;
    ledger_.out(Stock::paper, FlowKind::redeemed, face.value);
    spend_cash(coin);
    write(BudgetLine::other_out, coin.value);
}

void close_accounts(World& world) {
    const auto this_year = world.budgets.this_year.values();
    const auto last_year = world.budgets.last_year.values();
    for (std::size_t i = 0; i < this_year.size(); ++i) {
        last_year[i] = this_year[i];
        this_year[i] = Wealth(0);
    }
}

namespace {

/// Moves a good from one treasury to another; what was bought for it comes in first.
template <typename Stocked>
void move_good(World& world, PolityId from, PolityId to, const DuePayment& payment, Stocked& column,
               Stock stock) {
    column[from] -= payment.from_stock;
    column[to] += payment.from_stock + payment.bought;
    Ledger(world).in(stock, FlowKind::received, payment.bought.value);
}

}  // namespace

Amount pay_goods(World& world, const Setting& setting, PolityId from, PolityId to, Good good,
                 Amount due) {
    const FiscalLaws& laws = setting.laws.fiscal;
    PolityColumns& courts = world.polities;
    DuePayment payment;
    std::int32_t price = 1000;
    if (good == Good::silver_taels) {
        price = laws.silver_millistrings;
        payment = pay_due(due, courts.silver[from], courts.cash[from], price);
        move_good(world, from, to, payment, courts.silver, Stock::silver);
    } else if (good == Good::silk_bolts) {
        price = laws.silk_millistrings;
        payment = pay_due(due, courts.silk[from], courts.cash[from], price);
        move_good(world, from, to, payment, courts.silk, Stock::silk);
    } else if (good == Good::cash_strings) {
        payment = pay_due(due, courts.cash[from], Amount(0), price);
        move_good(world, from, to, payment, courts.cash, Stock::cash);
    } else {
        return Amount(0);
    }
    TreasuryBooks payer(world, from);
    payer.spend_cash(payment.coin);
    const Amount paid = payment.from_stock + payment.bought;
    payer.write(BudgetLine::tribute_out, worth(paid, price));
    TreasuryBooks(world, to).write(BudgetLine::tribute_in, worth(paid, price));
    return paid;
}

void pay_clause(World& world, const Setting& setting, ClauseId clause_id, Amount due) {
    const ClauseDefinition& clause = setting.clauses[clause_id.index];
    if (!clause.from.exists() || !clause.to.exists() || clause.from == clause.to) {
        return;
    }
    world.clauses.paid[clause_id] +=
        pay_goods(world, setting, clause.from, clause.to, clause.good, due);
}

void pay_lump_sums(World& world, const Setting& setting, Day first) {
    for (std::size_t i = 0; i < setting.treaties.size(); ++i) {
        const TreatyId treaty(i);
        const TreatyDefinition& definition = setting.treaties[i];
        const bool has_begun = world.treaties.phase[treaty] == Phase::present &&
                               world.treaties.since[treaty] >= first &&
                               definition.status == TreatyStatus::concluded;
        for (std::uint32_t c = 0; has_begun && c < definition.clause_count; ++c) {
            const ClauseId clause(definition.first_clause + c);
            const ClauseDefinition& sum = setting.clauses[clause.index];
            if (sum.kind == ClauseKind::pay_once && sum.is_default) {
                pay_clause(world, setting, clause, sum.amount);
            }
        }
    }
}

namespace {

/// Moves a share of coin, silver and silk from one treasury to another.
void move_treasury(World& world, PolityId from, PolityId to, std::int32_t share_permille) {
    PolityColumns& courts = world.polities;
    for (auto* column : {&courts.cash, &courts.silver, &courts.silk}) {
        const Amount moved((*column)[from].value * share_permille / 1000);
        (*column)[from] -= moved;
        (*column)[to] += moved;
    }
}

}  // namespace

void seize_treasury(World& world, const Setting& setting, PolityId loser, PolityId taker) {
    if (!taker.exists() || loser == taker) {
        return;
    }
    const std::int64_t before = world.polities.cash[taker].value;
    move_treasury(world, loser, taker, setting.laws.sack.wealth_plunder);
    TreasuryBooks(world, taker)
        .write(BudgetLine::plunder_in, world.polities.cash[taker].value - before);
}

void wind_up_treasury(World& world, PolityId court) {
    PolityColumns& courts = world.polities;
    const PlaceId seat = courts.capital[court];
    const PolityId heir = seat.exists() ? world.places.holder[seat] : PolityId::none();
    if (heir.exists() && heir != court) {
        move_treasury(world, court, heir, 1000);
    }
    TreasuryBooks books(world, court);
    books.spend_cash(courts.cash[court]);
    books.spend_silver(courts.silver[court]);
    books.spend_silk(courts.silk[court]);
    Ledger(world).out(Stock::paper, FlowKind::redeemed, courts.paper[court].value);
    courts.paper[court] = Amount(0);
    courts.arrears[court] = Amount(0);
}

}  // namespace sim
