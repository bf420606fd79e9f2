// Army trace: what each army was at the beginning of every tick that ran by rule, so that an event
// can be told with the name and size that an army had then. Slots of armies are used again: the
// trace says whose a slot was when.
#pragma once

#include <cstdint>
#include <vector>

#include "simulation/foundation/ids.hpp"
#include "simulation/foundation/units.hpp"
#include "simulation/world/world.hpp"

namespace chronicle {

class Timeline;

/// What is told of an army.
struct ArmySketch {
    sim::PolityId polity;     ///< none: no army stands in the slot.
    sim::PersonId commander;  ///< Or none.
    sim::ForceId force;       ///< The force of an order of battle that it came as; or none.
    sim::Men men;             ///< Foot and horsemen. >= 0.
    friend constexpr bool operator==(const ArmySketch&, const ArmySketch&) = default;
};

class ArmyTrace {
  public:
    /// Notes the armies as they stand before `tick` is lived; ticks in order.
    void note(std::uint32_t tick, const sim::World& world);
    /// The army of a slot at the beginning of `tick`; none before the first note.
    [[nodiscard]] ArmySketch at(sim::ArmyId army, std::uint32_t tick) const;

  private:
    struct Entry {
        std::uint32_t tick = 0;
        ArmySketch sketch;
    };
    std::vector<std::vector<Entry>> entries_;  ///< By ArmyId; only where something changed.
};

/// The army of a slot just before an event of the timeline, as far as events tell: men who die or
/// run away within the same tick without an event are still counted.
[[nodiscard]] ArmySketch army_before(const Timeline& timeline, sim::ArmyId army,
                                     sim::EventId event);

}  // namespace chronicle
