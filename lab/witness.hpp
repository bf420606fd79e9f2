// Witness: looks at one free future tick by tick and counts what the measures of plausibility ask.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "lab/plausible_measures.hpp"
#include "simulation/turn/run.hpp"

namespace lab {

/// How often something could have happened, and how often it did.
struct Tally {
    std::uint32_t hits = 0;
    std::uint32_t of = 0;
    void count(bool hit) {
        hits += hit ? 1 : 0;
        of += 1;
    }
    void add(Tally other) {
        hits += other.hits;
        of += other.of;
    }
    friend bool operator==(const Tally&, const Tally&) = default;
};

/// What else was so in a future, to be held against its outcome.
enum class Trait : std::uint32_t {
    war,              ///< The two contenders of the fork were at war at some time.
    long_war,         ///< More than half of the time.
    accord,           ///< They came to an accord.
    one_new_ruler,    ///< The first contender's ruler changed.
    other_new_ruler,  ///< The second's did.
    one_third_war,    ///< The first was at war with others, too, for more than half of the time.
    other_third_war,
    other_seat_lost,  ///< The second lost a place while its court sat there.
};
inline constexpr std::uint32_t trait_count = 8;

/// One future.
struct Lived {
    std::array<Tally, measure_count> tallies{};
    std::uint32_t traits = 0;  ///< Bits by Trait.
    [[nodiscard]] bool has(Trait trait) const {
        return (traits >> static_cast<std::uint32_t>(trait) & 1U) != 0;
    }
    friend bool operator==(const Lived&, const Lived&) = default;
};

/// What a witness must know of the fork.
struct Scene {
    const Cast* cast = nullptr;
    const ForkText* fork = nullptr;
    sim::PolityId one;
    sim::PolityId other;
};

class Witness {
  public:
    /// `run` stands at the fork.
    Witness(const Scene& scene, const sim::Run& run);

    /// Before and after each tick; `small_moves` of the run are those of the tick.
    void before(const sim::Run& run);
    void after(const sim::Run& run);

    [[nodiscard]] Lived result() const;

  private:
    struct Seat {
        sim::PlaceId place;
        sim::PersonId ruler;  ///< Who is in it; or none.
    };

    void note_traits(const sim::Run& run);
    void note_event(const sim::Run& run, sim::EventId id);
    void note_offensive(sim::Day day);
    void note_blockades(const sim::Run& run);
    void note_capture(const sim::Run& run, const sim::Event& event, const sim::Change& change);
    void note_fight(const sim::Run& run, const sim::Event& event, sim::PlaceId place);
    void note_migration(const sim::Run& run, const sim::Change& change);
    void judge(const sim::Run& run);
    [[nodiscard]] bool outcome(Measure measure, const sim::Run& run) const;
    [[nodiscard]] bool border_is_near_river(const sim::Run& run) const;
    [[nodiscard]] bool rising_is_crushed(const sim::Run& run) const;
    [[nodiscard]] std::uint32_t places_of(const sim::Run& run, sim::PolityId polity) const;
    [[nodiscard]] Tally& tally(Measure measure) {
        return lived_.tallies[static_cast<std::size_t>(measure)];
    }

    const Scene scene_;
    Lived lived_;
    sim::EventId next_event_;
    // At the fork.
    sim::PersonId north_ruler_;
    sim::PersonId one_ruler_;
    sim::PersonId other_ruler_;
    std::uint32_t rising_places_ = 0;
    // As it was before the tick.
    std::vector<sim::PolityId> holder_;
    std::vector<sim::PolityId> besieger_;
    std::vector<sim::Day> besieged_since_;
    std::vector<sim::PolityId> army_of_;
    std::vector<Seat> seats_;  ///< By polity.
    // Gathered on the way.
    std::uint32_t ticks_ = 0;
    std::uint32_t war_ticks_ = 0;
    std::uint32_t one_third_ticks_ = 0;
    std::uint32_t other_third_ticks_ = 0;
    std::uint32_t client_ticks_ = 0;
    bool has_had_war_ = false;  ///< North and south.
    bool is_overthrown_ = false;
    bool has_accord_ = false;
    bool is_new_one_ = false;  ///< Another rules the first contender than at the fork.
    bool is_new_other_ = false;
    bool has_lost_seat_ = false;
    sim::Day last_offensive_;
    std::vector<bool> beaten_at_;       ///< By place: the besieger lost a battle there this tick.
    std::vector<bool> is_fought_over_;  ///< By circuit.
    std::int64_t southward_ = 0;        ///< Households, less those who went north.
    std::array<bool, measure_count> is_judged_{};
};

}  // namespace lab
