#include "simulation/turn/trade_phase.hpp"

#include <algorithm>
#include <limits>

#include "simulation/rules/city.hpp"
#include "simulation/turn/economy_phase.hpp"
#include "simulation/turn/ledger.hpp"
#include "simulation/turn/treasury_books.hpp"

namespace sim {

namespace {

constexpr std::int32_t trade_month = 1;
constexpr std::int64_t most_trade = std::numeric_limits<std::int32_t>::max() / 4;

bool is_in_force(const TickContext& tick, const ClauseDefinition& clause) {
    return clause.is_default && (!clause.from_day.exists() || clause.from_day <= tick.last_day) &&
           (!clause.until_day.exists() || clause.until_day >= tick.last_day);
}

/// Closes all border markets and opens those of the treaties in force.
void set_markets(TickContext& tick) {
    World& world = tick.world;
    for (PolityId& market : world.places.market.values()) {
        market = PolityId::none();
    }
    const Graph& graph = tick.run.ways->graph();
    const auto open = [&](PolityId one, PolityId other) {
        if (world.at_war(one, other)) {
            return;
        }
        for (std::size_t i = 0; i < world.places.holder.size(); ++i) {
            const PlaceId place(i);
            for (const GraphEdge& edge : graph.edges_of(place)) {
                if (world.places.holder[place] == one && world.places.holder[edge.to] == other) {
                    world.places.market[place] = other;
                    world.places.market[edge.to] = one;
                }
            }
        }
    };
    for (std::size_t i = 0; i < tick.setting.treaties.size(); ++i) {
        const TreatyDefinition& treaty = tick.setting.treaties[i];
        const bool stands = world.treaties.phase[TreatyId(i)] == Phase::present &&
                            treaty.status == TreatyStatus::concluded;
        for (std::uint32_t c = 0; stands && c < treaty.clause_count; ++c) {
            const ClauseDefinition& clause = tick.setting.clauses[treaty.first_clause + c];
            if (clause.kind == ClauseKind::market && is_in_force(tick, clause) &&
                clause.from.exists() && clause.to.exists()) {
                open(clause.from, clause.to);
            }
        }
    }
}

Passage passage_between(const World& world, PlaceId a, PlaceId b) {
    const PolityId here = world.places.holder[a];
    const PolityId there = world.places.holder[b];
    if (here == there) {
        return Passage::one_realm;
    }
    if (world.at_war(here, there)) {
        return Passage::closed;
    }
    if (world.places.market[a] == there) {
        return Passage::market;
    }
    return lets_through(world, here, there) ? Passage::vassal : Passage::closed;
}

std::int64_t carried(const TickContext& tick, PlaceId a, const GraphEdge& edge, Passage passage) {
    const TradeLaws& laws = tick.setting.laws.trade;
    return exchange(trade_place(tick.world, a), trade_place(tick.world, edge.to),
                    trade_km(tick.setting.map.routes[edge.route.index], laws), passage, laws);
}

void reckon_trade(TickContext& tick) {
    World& world = tick.world;
    const Graph& graph = tick.run.ways->graph();
    const MarketTrade markets(tick);
    std::vector<std::int64_t> sums(world.places.holder.size());
    for (std::size_t i = 0; i < sums.size(); ++i) {
        const PlaceId place(i);
        sums[i] += home_trade(trade_place(world, place), tick.setting.laws.trade) +
                   sea_trade(tick, place) + markets.of_realms(place);
        for (const GraphEdge& edge : graph.edges_of(place)) {
            // Each way once; what it carries counts at both ends.
            if (place < edge.to) {
                const std::int64_t goods =
                    carried(tick, place, edge, passage_between(world, place, edge.to));
                sums[i] += goods;
                sums[edge.to.index] += goods;
            }
        }
    }
    for (std::size_t i = 0; i < sums.size(); ++i) {
        world.places.trade[PlaceId(i)] =
            Wealth(static_cast<std::int32_t>(std::min(sums[i], most_trade)));
    }
}

/// Wealth made and used up in a month; nothing is made under siege.
void live_month(TickContext& tick, PlaceId place, std::int64_t court_income, Ledger& ledger) {
    PlaceColumns& places = tick.world.places;
    const TradeLaws& laws = tick.setting.laws.trade;
    const bool is_besieged = places.besieger[place].exists();
    if (!is_besieged) {
        const WealthOutcome wealth =
            monthly_wealth({places.wealth[place], places.trade[place], places.urban[place],
                            places.devastation[place]},
                           laws);
        places.wealth[place] += wealth.made - wealth.spent;
        ledger.in(Stock::wealth, FlowKind::grown, wealth.made.value);
        ledger.out(Stock::wealth, FlowKind::spent, wealth.spent.value);
    }
    CityInputs city;
    city.kind = tick.setting.map.places[place.index].kind;
    city.households = places.households[place];
    city.urban = places.urban[place];
    city.trade = places.trade[place];
    city.court_income = court_income;
    city.want = places.want[place];
    city.is_besieged = is_besieged;
    places.urban[place] = town_after_month(city, laws);
}

}  // namespace

TradePlace trade_place(const World& world, PlaceId place) {
    return {world.places.households[place], world.places.urban[place],
            world.places.devastation[place]};
}

MarketTrade::MarketTrade(const TickContext& tick)
    : towns_(tick.world.places.holder.size()), realms_(towns_.size()) {
    const World& world = tick.world;
    const std::size_t courts = world.polities.phase.size();
    std::vector<std::int64_t> households(courts);
    std::vector<std::int64_t> townspeople(courts * courts);  // By court and whom it deals with.
    const auto pair_at = [&](std::size_t i) {
        return std::size_t{world.places.holder[PlaceId(i)].index} * courts +
               world.places.market[PlaceId(i)].index;
    };
    // A market without townspeople is a market too.
    const auto weight_of = [&](std::size_t i) {
        return std::int64_t{world.places.urban[PlaceId(i)].value} + 1;
    };
    for (std::size_t i = 0; i < towns_.size(); ++i) {
        const PlaceId place(i);
        households[world.places.holder[place].index] += world.places.households[place].value;
        const PolityId partner = world.places.market[place];
        if (!partner.exists()) {
            continue;
        }
        townspeople[pair_at(i)] += weight_of(i);
        for (const GraphEdge& edge : tick.run.ways->graph().edges_of(place)) {
            if (world.places.holder[edge.to] == partner) {
                towns_[i] += carried(tick, place, edge, passage_between(world, place, edge.to));
            }
        }
    }
    for (std::size_t i = 0; i < towns_.size(); ++i) {
        const PolityId holder = world.places.holder[PlaceId(i)];
        const PolityId partner = world.places.market[PlaceId(i)];
        if (partner.exists() && !world.at_war(holder, partner)) {
            realms_[i] = border_goods(households[holder.index], households[partner.index],
                                      tick.setting.laws.trade) *
                         weight_of(i) / townspeople[pair_at(i)];
        }
    }
}

std::int64_t sea_trade(const TickContext& tick, PlaceId place) {
    const PlaceDefinition& definition = tick.setting.map.places[place.index];
    const bool is_port = definition.coastal && (definition.kind == PlaceKind::port ||
                                                definition.kind == PlaceKind::capital);
    return is_port ? overseas_trade(trade_place(tick.world, place), tick.setting.laws.trade) : 0;
}

void trade_phase(TickContext& tick) {
    if (!tick.is_month_end) {
        return;
    }
    World& world = tick.world;
    // The first month of all finds no trade of a year before it.
    if (tick.season.month == trade_month) {
        set_markets(tick);
        reckon_trade(tick);
    }
    std::vector<std::int64_t> court_income(world.places.holder.size());
    for (std::size_t i = 0; i < world.polities.phase.size(); ++i) {
        const PolityId court(i);
        const PlaceId seat = world.polities.capital[court];
        if (seat.exists() && world.polities.phase[court] == Phase::present &&
            world.places.holder[seat] == court) {
            court_income[seat.index] += income_of_last_year(world, court);
        }
    }
    Ledger ledger(world);
    for (std::size_t i = 0; i < world.places.holder.size(); ++i) {
        live_month(tick, PlaceId(i), court_income[i], ledger);
    }
}

}  // namespace sim
