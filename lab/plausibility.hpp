// Plausibility: how often free futures bring about what a historian would find credible. The record
// is replayed once to each fork; from there futures are lived with all courts deciding.
// docs/plausibility.md.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "lab/future.hpp"
#include "lab/plausible_measures.hpp"
#include "lab/prosperity.hpp"
#include "lab/witness.hpp"

namespace lab {

/// The state at one fork.
struct Fork {
    const ForkText* text = nullptr;
    sim::PolityId one;
    sim::PolityId other;
    ForkPoint at;
};

class Futures {
  public:
    /// Replays the record to every fork that `only` needs (nothing: to all). Null where the pack
    /// lacks somebody whom the measures name, or a day of theirs. `scenario` must outlive it.
    [[nodiscard]] static std::unique_ptr<Futures> prepare(const scenario::Scenario& scenario,
                                                          std::optional<Measure> only);

    [[nodiscard]] const std::vector<Fork>& forks() const { return forks_; }
    [[nodiscard]] Worker worker() const;
    /// Lives one future of one fork. Any number of threads may, with one worker.
    [[nodiscard]] Lived live(const Fork& fork, sim::ChanceKey chance, const Worker& worker) const;

  private:
    Futures(const scenario::Scenario& scenario, Cast cast)
        : scenario_(&scenario), cast_(std::move(cast)) {}
    [[nodiscard]] sim::Run begin(const Fork& fork, sim::ChanceKey chance,
                                 const Worker& worker) const;
    [[nodiscard]] Lived live_pair(const Fork& fork, sim::ChanceKey chance,
                                  const Worker& worker) const;

    const scenario::Scenario* scenario_;
    Cast cast_;
    std::vector<Fork> forks_;
};

/// The outcome among futures with and without a trait.
struct TraitShare {
    Trait trait = Trait::war;
    Tally with;
    Tally without;
    /// How much more often it comes about with the trait. -1..1.
    [[nodiscard]] double difference() const;
};

struct Measured {
    Measure measure = Measure::seat_lost;
    Tally tally;
    Band interval;  ///< 95% interval of Wilson (1927), as if what is counted were independent.
    /// By fork, in the order of the forks, those that counted anything.
    struct Part {
        std::string_view fork;
        Tally tally;
    };
    std::vector<Part> parts;
    /// What goes with it, the most telling first; for measures of one fork that count futures.
    std::vector<TraitShare> traits;
    std::string_view one;  ///< The contenders whom the traits speak of: ids.
    std::string_view other;

    [[nodiscard]] double share() const;
    [[nodiscard]] bool is_credible() const;  ///< Its share lies in the credible range.
};

/// `lived`: for each fork, its futures in order of member. Measures that nothing counts are left
/// out.
[[nodiscard]] std::vector<Measured> tabulate(const std::vector<Fork>& forks,
                                             const std::vector<std::vector<Lived>>& lived);

}  // namespace lab
