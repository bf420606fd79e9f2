// Treasury books: the only ways in which coin, silver, silk and paper come into and leave
// treasuries, so that treasury, yearly account and ledger never part. Part of the turn.
#pragma once

#include <cstdint>

#include "simulation/rules/taxation.hpp"
#include "simulation/turn/ledger.hpp"
#include "simulation/turn/run.hpp"
#include "simulation/world/world.hpp"

namespace sim {

/// How a court lives: by its kind and the custom of its house.
[[nodiscard]] FiscalKind fiscal_kind(const Setting& setting, PolityId court);

/// Whether it keeps offices that owe pay and print paper.
[[nodiscard]] bool has_offices(const Setting& setting, PolityId court);

/// What came in last year, paper not counted, strings.
[[nodiscard]] std::int64_t income_of_last_year(const World& world, PolityId court);

/// Price of a shi of grain in the court's land.
[[nodiscard]] std::int64_t grain_millistrings(const Setting& setting, const World& world,
                                              PolityId court);

class TreasuryBooks {
  public:
    TreasuryBooks(World& world, PolityId court) : world_(world), ledger_(world), court_(court) {}

    void take_cash(Amount strings, FlowKind kind, BudgetLine line);
    /// `line` counts the worth of what comes in.
    void take_silver(Amount taels, FlowKind kind, BudgetLine line, std::int32_t millistrings);
    void take_silk(Amount bolts, FlowKind kind, BudgetLine line, std::int32_t millistrings);
    void spend_cash(Amount strings);
    void spend_silver(Amount taels);
    void spend_silk(Amount bolts);
    void print(Amount face, std::int64_t worth);
    /// Notes called in for coin.
    void redeem(Amount face, Amount coin);
    /// Writes a line of the account; nothing is moved.
    void write(BudgetLine line, std::int64_t strings);

  private:
    World& world_;
    Ledger ledger_;
    PolityId court_;
};

/// Worth in strings of so much of a good, at its price.
[[nodiscard]] std::int64_t worth(Amount amount, std::int32_t millistrings);

/// Closes the accounts of the year.
void close_accounts(World& world);

/// Pays what a clause counts from one treasury to another as far as it can, and writes down what
/// was paid. Goods without a ledger in treasuries are not moved.
void pay_clause(World& world, const Setting& setting, ClauseId clause, Amount due);

/// Pays a good that treasuries keep from one to another as far as it can. Gives back how much.
Amount pay_goods(World& world, const Setting& setting, PolityId from, PolityId to, Good good,
                 Amount due);

/// Lump sums of the treaties that have come into force since `first`.
void pay_lump_sums(World& world, const Setting& setting, Day first);

/// The taker of a court's seat finds the share of its treasury that a sack finds of wealth; the
/// court gets away with the rest.
void seize_treasury(World& world, const Setting& setting, PolityId loser, PolityId taker);

/// What a court leaves at its end goes to whoever holds its last seat, else nobody finds it; its
/// notes are worth nothing, and nobody owes its debts.
void wind_up_treasury(World& world, PolityId court);

}  // namespace sim
