// Games: the utility court against opponents. In a pair of games of one member two courts change
// players: in one the utility court plays the first and an opponent the second, in the other it is
// the other way round; all other courts are utility courts. docs/plausibility.md.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "lab/plausibility.hpp"

namespace lab {

enum class Opponent : std::uint32_t {
    still,   ///< Decides nothing.
    random,  ///< Orders at random.
    greedy,  ///< Always attacks its weakest neighbour, never makes peace.
};
inline constexpr std::uint32_t opponent_count = 3;
[[nodiscard]] std::string_view opponent_name(Opponent opponent);

/// One player is the opponent, all others are utility courts.
class OneOpponent : public sim::Decider {
  public:
    OneOpponent(std::shared_ptr<sim::Decider> others, std::shared_ptr<sim::Decider> opponent,
                sim::PolityId seat)
        : others_(std::move(others)), opponent_(std::move(opponent)), seat_(seat) {}
    void decide(const sim::View& view, const sim::Map& map, const sim::Roads& roads,
                const sim::Draw& draw, sim::Resolutions& out) override {
        player(view.court).decide(view, map, roads, draw, out);
    }
    [[nodiscard]] bool sits(sim::PolityId court, std::uint32_t tick,
                            bool is_at_war) const override {
        return player(court).sits(court, tick, is_at_war);
    }

  private:
    [[nodiscard]] sim::Decider& player(sim::PolityId court) const {
        return court == seat_ ? *opponent_ : *others_;
    }
    std::shared_ptr<sim::Decider> others_;
    std::shared_ptr<sim::Decider> opponent_;
    sim::PolityId seat_;
};

/// How a court stands at the end of a game.
struct Standing {
    bool is_alive = false;        ///< A state with a capital of its own.
    std::int64_t households = 0;  ///< In the places that it holds.
    friend bool operator==(const Standing&, const Standing&) = default;
};
/// 1: `a` is the better one, 0: `b` is, 0.5: they differ by less than one in a thousand. To live
/// comes before all else, then households count.
[[nodiscard]] double better(const Standing& a, const Standing& b);

/// The standings of one seat, once with the utility court in it and once with the opponent.
struct SeatPair {
    Standing ours;
    Standing theirs;
};
struct GamePair {
    SeatPair first;
    SeatPair second;
};

/// Where games begin, and whose seats change.
struct GameText {
    std::string_view from;
    sim::JulianDate date;
    std::string_view first;   ///< Polity id.
    std::string_view second;  ///< Polity id.
};
[[nodiscard]] std::span<const GameText> game_texts();
inline constexpr std::uint32_t game_years = 10;

/// The record replayed to where games begin.
struct GameStart {
    const GameText* text = nullptr;
    sim::PolityId first;
    sim::PolityId second;
    ForkPoint at;
};
/// Empty where the pack lacks a court or a day of the games. `scenario` outlives what is made.
[[nodiscard]] std::vector<GameStart> prepare_games(const scenario::Scenario& scenario);

/// Plays both games of a pair. Any number of threads may, with one worker.
[[nodiscard]] GamePair play(const sim::Setting& setting, const GameStart& start, Opponent opponent,
                            sim::ChanceKey chance, const Worker& worker);

/// What came of many pairs, in one seat.
struct GameScore {
    std::uint32_t pairs = 0;
    double better = 0;  ///< Pairs in which the utility court did better; a draw is half.
    std::uint32_t ours_alive = 0;
    std::uint32_t theirs_alive = 0;

    void count(const SeatPair& pair);
    [[nodiscard]] double share() const { return pairs == 0 ? 0 : better / pairs; }
    [[nodiscard]] Band interval() const;  ///< 95%, Wilson (1927).
};

}  // namespace lab
