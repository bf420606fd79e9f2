// Hindcasts: futures forked from days of the past, beside what the record says came after. The
// record is replayed once, to its end; what is compared are two worlds on the same day, one that
// ran by rule since the fork and one that the record went on forcing. docs/skill.md.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "lab/future.hpp"
#include "lab/skill/hindcast_days.hpp"
#include "scenario/scenario.hpp"

namespace lab {

/// After how many years hindcasts are compared with the record.
inline constexpr std::array<std::uint32_t, 4> hindcast_years = {1, 2, 5, 10};
inline constexpr std::size_t horizon_count = hindcast_years.size();

/// What of a court is compared as a number.
enum class CourtFigure : std::uint32_t {
    places,      ///< That it holds.
    men,         ///< Garrisons of its places and its armies.
    households,  ///< In its places.
};
inline constexpr std::uint32_t court_figure_count = 3;
using CourtFigures = std::array<std::int64_t, court_figure_count>;

/// What is compared of one world on one day.
struct Glance {
    std::vector<sim::PolityId> holder;  ///< By PlaceId; none: nobody.
    std::vector<CourtFigures> courts;   ///< Of the courts asked, in their order.
    friend bool operator==(const Glance&, const Glance&) = default;
};
[[nodiscard]] Glance glance_at(const sim::World& world, std::span<const sim::PolityId> courts);

/// A day to fork from.
struct HindcastAsked {
    std::string id;
    sim::Day day;
    std::optional<ForkSet> set;  ///< Nothing: a day of one's own.
    friend bool operator==(const HindcastAsked&, const HindcastAsked&) = default;
};

/// How often places were in other hands after a span than before it: what one knows who knows the
/// age and nothing of the day. Rate by the rule of Krichevsky and Trofimov (1981), so that nothing
/// that the age has seen once is ruled out.
struct Climate {
    std::uint64_t changed = 0;
    std::uint64_t of = 0;
    [[nodiscard]] double rate() const {
        return of == 0 ? 0 : (static_cast<double>(changed) + 0.5) / (static_cast<double>(of) + 1);
    }
};

/// The record at one fork, and what it says came after.
struct HindcastStart {
    HindcastAsked asked;
    ForkPoint at;
    std::vector<sim::PolityId> courts;  ///< Those that hold a place on this day.
    Glance now;
    std::vector<std::int64_t> households;  ///< By PlaceId.
    /// By horizon; nothing where the record ends before.
    std::array<std::optional<Glance>, horizon_count> record;
    std::array<Climate, horizon_count> climate;
};

/// One future at each horizon that the record reaches.
using HindcastFuture = std::array<Glance, horizon_count>;

class Hindcasts {
  public:
    /// Replays the record. Days must lie inside the span of the pack, a year or more before its
    /// end; in order, each once. `scenario` must outlive it.
    [[nodiscard]] static Hindcasts prepare(const scenario::Scenario& scenario,
                                           std::span<const HindcastAsked> asked);

    [[nodiscard]] const std::vector<HindcastStart>& starts() const { return starts_; }
    [[nodiscard]] const scenario::Scenario& scenario() const { return *scenario_; }
    [[nodiscard]] Worker worker() const;
    /// Lives one future: the same as `jinsong run --from FORK --seed S --member M`. Any number of
    /// threads may, with one worker.
    [[nodiscard]] HindcastFuture live(const HindcastStart& start, sim::ChanceKey chance,
                                      const Worker& worker) const;

  private:
    explicit Hindcasts(const scenario::Scenario& scenario) : scenario_(&scenario) {}

    const scenario::Scenario* scenario_;
    std::vector<HindcastStart> starts_;
};

/// The last day on which a hindcast can begin: a year of the record follows.
[[nodiscard]] sim::Day last_hindcast_day(const sim::Setting& setting);

}  // namespace lab
