// What all lookers for happenings share: the firsts that they have noted, and how the world stood
// before the tick.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "lab/happenings.hpp"

namespace lab {

class HappeningNotes {
  public:
    /// Kept if it is the first of its kind. `event`: what brought it about; none: it lies before
    /// the first day.
    void note(Happening happening, sim::EventId event) {
        std::optional<sim::EventId>& first = first_[static_cast<std::size_t>(happening)];
        if (!first) {
            first = event;
        }
    }
    [[nodiscard]] bool has(Happening happening) const { return first(happening).has_value(); }
    [[nodiscard]] std::optional<sim::EventId> first(Happening happening) const {
        return first_[static_cast<std::size_t>(happening)];
    }

  private:
    std::array<std::optional<sim::EventId>, happening_count> first_{};
};

/// The columns that lookers ask, as they stood before the tick.
struct BeforeTick {
    explicit BeforeTick(const sim::World& world) { copy(world); }
    void copy(const sim::World& world);

    [[nodiscard]] bool was_besieged(sim::PlaceId place) const {
        return place.exists() && besieger[place.index].exists();
    }

    std::vector<sim::PlaceId> capital;    ///< By polity.
    std::vector<sim::PolityId> holder;    ///< By place.
    std::vector<sim::PolityId> besieger;  ///< By place.
    std::vector<sim::PlaceId> army_at;    ///< By slot.
    std::vector<std::int32_t> army_men;   ///< By slot.
    std::vector<sim::PolityId> army_of;   ///< By slot.
    std::vector<bool> was_at_war;         ///< By pair of polities: World::enmity.
    std::uint64_t naval_battles = 0;      ///< In the run so far.
};

/// One event of the tick, and where it stands.
struct HappeningScene {
    const sim::Run& run;
    const BeforeTick& before;
    sim::EventId id;
    const sim::Event& event;

    [[nodiscard]] std::span<const sim::Change> changes() const { return run.log.changes_of(id); }
};

/// Whether the polity is a court, and no mere rising.
[[nodiscard]] inline bool is_court(const sim::Run& run, sim::PolityId polity) {
    return polity.exists() && run.setting->polities[polity.index].kind != sim::PolityKind::rebel;
}

/// With how many courts a court is at war.
[[nodiscard]] std::int32_t wars_of(const sim::Run& run, sim::PolityId court);

/// Whether a court claims a place, or it is its own by right, and another holds it.
[[nodiscard]] bool is_claimed(const sim::Run& run, sim::PolityId court, sim::PlaceId place);

}  // namespace lab
