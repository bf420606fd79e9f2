#include "lab/games.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "courts/greedy_court.hpp"
#include "courts/random_court.hpp"
#include "courts/still_court.hpp"
#include "lab/statistics/proportion.hpp"

namespace lab {

namespace {

constexpr std::array<std::string_view, opponent_count> names = {"still", "random", "greedy"};

constexpr std::array<GameText, 5> games = {{
    {"1114-10", {1114, 10, 1}, "jurchen", "liao"},
    {"1125-10", {1125, 10, 1}, "jin", "song"},
    {"1140-05", {1140, 5, 1}, "jin", "song"},
    {"1161-09", {1161, 9, 1}, "jin", "song"},
    {"1211-02", {1211, 2, 1}, "mongol", "jin"},
}};

std::shared_ptr<sim::Decider> make(Opponent opponent, const sim::DecisionLaws& laws) {
    switch (opponent) {
        case Opponent::still:
            return std::make_shared<courts::StillCourt>();
        case Opponent::random:
            return std::make_shared<courts::RandomCourt>();
        default:
            return std::make_shared<courts::GreedyCourt>(laws);
    }
}

Standing standing_of(const sim::Run& run, sim::PolityId court) {
    const sim::World& world = run.world;
    Standing standing;
    for (std::size_t i = 0; i < world.places.holder.size(); ++i) {
        if (world.places.holder[sim::PlaceId(i)] == court) {
            standing.households += world.places.households[sim::PlaceId(i)].value;
        }
    }
    standing.is_alive =
        world.polities.phase[court] == sim::Phase::present && standing.households > 0;
    return standing;
}

}  // namespace

std::string_view opponent_name(Opponent opponent) {
    return names[static_cast<std::size_t>(opponent)];
}

std::span<const GameText> game_texts() {
    return games;
}

double better(const Standing& a, const Standing& b) {
    if (a.is_alive != b.is_alive) {
        return a.is_alive ? 1 : 0;
    }
    const std::int64_t greater = std::max(a.households, b.households);
    if (std::abs(a.households - b.households) * 1000 < greater || greater == 0) {
        return 0.5;
    }
    return a.households > b.households ? 1 : 0;
}

std::vector<GameStart> prepare_games(const scenario::Scenario& scenario) {
    const sim::Setting& setting = scenario.setting;
    std::vector<GameStart> starts;
    sim::Plan plan;
    plan.digest_ticks = ticks_in_a_year;
    sim::Run record(setting, plan);
    for (const GameText& text : games) {
        const sim::Day day = sim::day_of(text.date);
        const sim::PolityId first = scenario.find_polity(text.first);
        const sim::PolityId second = scenario.find_polity(text.second);
        const bool is_inside = day >= setting.first_day &&
                               sim::day_of({text.date.year + static_cast<std::int32_t>(game_years),
                                            12, 31}) <= setting.last_day;
        if (!first.exists() || !second.exists() || !is_inside) {
            return {};
        }
        while (record.world.next_tick() < sim::tick_holding(setting, day)) {
            sim::advance_tick(record);
        }
        starts.push_back({&text, first, second, fork_point(record)});
    }
    return starts;
}

GamePair play(const sim::Setting& setting, const GameStart& start, Opponent opponent,
              sim::ChanceKey chance, const Worker& worker) {
    GamePair pair;
    for (const bool is_first_ours : {true, false}) {
        sim::Plan plan;
        plan.fork_day = sim::day_of(start.text->date);
        sim::Run run = begin_future(setting, std::move(plan), start.at, chance, worker);
        run.decider =
            std::make_shared<OneOpponent>(worker.decider, make(opponent, setting.laws.decision),
                                          is_first_ours ? start.second : start.first);
        const std::uint32_t end = run.world.next_tick() + game_years * ticks_in_a_year;
        while (run.world.next_tick() < end) {
            sim::advance_tick(run);
        }
        (is_first_ours ? pair.first.ours : pair.first.theirs) = standing_of(run, start.first);
        (is_first_ours ? pair.second.theirs : pair.second.ours) = standing_of(run, start.second);
    }
    return pair;
}

void GameScore::count(const SeatPair& pair) {
    pairs += 1;
    better += lab::better(pair.ours, pair.theirs);
    ours_alive += pair.ours.is_alive ? 1 : 0;
    theirs_alive += pair.theirs.is_alive ? 1 : 0;
}

Band GameScore::interval() const {
    if (pairs == 0) {
        return {0, 1};
    }
    return wilson(static_cast<std::uint32_t>(std::lround(better)), pairs);
}

}  // namespace lab
