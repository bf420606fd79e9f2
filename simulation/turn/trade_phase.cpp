#include "simulation/turn/trade_phase.hpp"

#include <algorithm>
#include <limits>

#include "simulation/rules/city.hpp"
#include "simulation/turn/accords.hpp"
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
    for (std::size_t i = 0; i < world.accords.state.size(); ++i) {
        const AccordId accord(i);
        if (world.accords.state[accord] != AccordState::in_force) {
            continue;
        }
        for (const Term& term : terms_of(world, accord)) {
            if (term.article == Article::market) {
                open(world.accords.from[accord], world.accords.to[accord]);
            }
        }
    }
    const bool by_accords = tick.run.plan.courts_decide && tick.is_free;
    for (std::size_t i = 0; !by_accords && i < tick.setting.treaties.size(); ++i) {
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
    std::vector<std::int64_t> sums(world.places.holder.size());
    const MarketTrade trade(tick);
    for (const MarketTrade::Market& market : trade.markets()) {
        sums[market.place.index] += market.realms;
    }
    for (std::size_t i = 0; i < sums.size(); ++i) {
        const PlaceId place(i);
        sums[i] +=
            home_trade(trade_place(world, place), tick.setting.laws.trade) + sea_trade(tick, place);
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

constexpr std::int32_t months = TickContext::months_between;

/// Wealth made and used up, and towns grown or shrunk, since the places of this month were last
/// asked; nothing is made under siege. `court_income`: by place, of the court that sits there.
void live_months(TickContext& tick, std::span<const std::int64_t> court_income) {
    PlaceColumns& places = tick.world.places;
    const TradeLaws& laws = tick.setting.laws.trade;
    const auto besiegers = places.besieger.values();
    const auto households = places.households.values();
    const auto urban = places.urban.values();
    const auto trade = places.trade.values();
    const auto devastation = places.devastation.values();
    const auto want = places.want.values();
    const auto wealth = places.wealth.values();
    std::int64_t made = 0;
    std::int64_t spent = 0;
    for (std::size_t i = tick.asked_first; i < wealth.size(); i += months) {
        const bool is_besieged = besiegers[i].exists();
        if (!is_besieged) {
            const WealthOutcome out =
                wealth_of_months({wealth[i], trade[i], urban[i], devastation[i], months}, laws);
            wealth[i] += out.made - out.spent;
            made += out.made.value;
            spent += out.spent.value;
        }
        urban[i] = town_after({tick.setting.map.places[i].kind, households[i], urban[i], trade[i],
                               court_income[i], want[i], is_besieged, months},
                              laws);
    }
    Ledger ledger(tick.world);
    ledger.in(Stock::wealth, FlowKind::grown, made);
    ledger.out(Stock::wealth, FlowKind::spent, spent);
}

}  // namespace

TradePlace trade_place(const World& world, PlaceId place) {
    return {world.places.households[place], world.places.urban[place],
            world.places.devastation[place]};
}

namespace {

/// Two courts with markets between them, as the first sees it.
struct MarketPair {
    PolityId here;
    PolityId there;
    std::int64_t townspeople = 0;  ///< Of the first court's markets with the other.
};

/// A market without townspeople is a market too.
std::int64_t market_weight(const World& world, PlaceId place) {
    return std::int64_t{world.places.urban[place].value} + 1;
}

/// The pair of a market; made when first asked for: there are few.
MarketPair& pair_of(std::vector<MarketPair>& pairs, PolityId here, PolityId there) {
    for (MarketPair& pair : pairs) {
        if (pair.here == here && pair.there == there) {
            return pair;
        }
    }
    pairs.push_back({here, there, 0});
    return pairs.back();
}

}  // namespace

MarketTrade::MarketTrade(const TickContext& tick) {
    const World& world = tick.world;
    const auto holders = world.places.holder.values();
    const auto partners = world.places.market.values();
    std::vector<MarketPair> pairs;
    for (std::size_t i = 0; i < partners.size(); ++i) {
        if (!partners[i].exists()) {
            continue;
        }
        const PlaceId place(i);
        Market market{place, 0, 0};
        pair_of(pairs, holders[i], partners[i]).townspeople += market_weight(world, place);
        for (const GraphEdge& edge : tick.run.ways->graph().edges_of(place)) {
            if (holders[edge.to.index] == partners[i]) {
                market.towns += carried(tick, place, edge, passage_between(world, place, edge.to));
            }
        }
        markets_.push_back(market);
    }
    if (markets_.empty()) {
        return;
    }
    std::vector<std::int64_t> households(world.polities.phase.size());
    const auto counts = world.places.households.values();
    for (std::size_t i = 0; i < counts.size(); ++i) {
        households[holders[i].index] += counts[i].value;
    }
    for (Market& market : markets_) {
        const PolityId holder = holders[market.place.index];
        const PolityId partner = partners[market.place.index];
        if (!world.at_war(holder, partner)) {
            market.realms = border_goods(households[holder.index], households[partner.index],
                                         tick.setting.laws.trade) *
                            market_weight(world, market.place) /
                            pair_of(pairs, holder, partner).townspeople;
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
    live_months(tick, court_income);
}

}  // namespace sim
