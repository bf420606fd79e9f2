// Coups: rivals of the house, coups in the palace and regents, as the rule of coups has them
// (rules/coup.hpp). Part of the phase of the thrones.
#pragma once

#include <cstdint>
#include <vector>

#include "simulation/rules/coup.hpp"
#include "simulation/turn/tick_context.hpp"

namespace sim {

/// What befalls rulers from within in one month. Made once a month, for all courts.
class Coups {
  public:
    explicit Coups(TickContext& tick);

    /// A month of a court that has a ruler who is free: he may lose the throne.
    void month(PolityId court);
    /// Somebody rules for a ruler who cannot, and no longer than that.
    void mind_regent(PolityId court);

  private:
    /// Where a ruler is, and with what.
    struct Camp {
        PlaceId place;             ///< Or none: nowhere on the map.
        ArmyId army;               ///< That he leads; or none.
        bool is_in_field = false;  ///< With an army in the open, away from his seat.
    };
    [[nodiscard]] Camp camp_of(PolityId court) const;
    [[nodiscard]] std::int32_t grievance_against(PolityId court, const Camp& camp) const;
    [[nodiscard]] std::int32_t levy_of(PolityId court) const;
    [[nodiscard]] std::int32_t days_between(ArmyId army, PlaceId place) const;
    [[nodiscard]] RivalInputs rival_of(PolityId court, ArmyId army, const Camp& camp) const;
    [[nodiscard]] bool has_lost_rival(PolityId court) const;
    [[nodiscard]] PersonId regent_for(PolityId court) const;
    bool look_for_rival(PolityId court, const Camp& camp, std::int32_t grievance);
    void contest(PolityId court, const Camp& camp, std::int32_t grievance);
    void palace(PolityId court);
    void put_down(PolityId court);
    void overthrow(PolityId court, bool is_killed, PersonId heir, EventId because, const Camp& camp,
                   PlaceId stronghold);
    void gather_at(PolityId court, PlaceId stronghold);
    [[nodiscard]] PersonId dowager_for(PolityId court) const;
    [[nodiscard]] std::int32_t reign_months(PolityId court) const;

    struct Strength {
        std::int64_t households = 0;
        std::int64_t own_people = 0;  ///< Households of the people of its house.
        std::int64_t soldiers = 0;    ///< In its armies.
    };
    TickContext& tick_;
    World& world_;
    const CoupLaws& laws_;
    std::vector<Strength> strength_;  ///< By polity.
};

}  // namespace sim
