// Field armies: the hosts of a court that can still be sent somewhere in one sitting, and the ways
// that are open to them. Where they go: campaign.hpp, quarters.hpp.
#pragma once

#include <vector>

#include "courts/assessment.hpp"
#include "courts/docket.hpp"

namespace courts {

/// An own army that neither besieges nor is shut in.
struct FieldArmy {
    const sim::OwnArmyView* army = nullptr;
    bool is_taken = false;  ///< It has its task in this sitting.
};

class FieldArmies {
  public:
    /// Of a thousand men or more, the strongest first.
    FieldArmies(const Assessment& at, Docket& docket);

    /// Hosts smaller than this are led nowhere.
    static constexpr std::int32_t men_least = 1000;

    [[nodiscard]] bool is_hostile(sim::PolityId polity) const {
        return polity.exists() && (at_.of(polity).is_at_war || polity == at_.view.realm.aim);
    }
    [[nodiscard]] bool is_own_or_clients(sim::PlaceId place) const;
    /// Whether the way leads over own and hostile land only: an army on a stranger's opens a war.
    [[nodiscard]] bool is_open(sim::PlaceId from, sim::PlaceId to) const;
    /// A host is where its letter says and has nothing to do.
    [[nodiscard]] bool is_idle(const FieldArmy& one) const {
        return !one.is_taken && at_.is_fresh(*one.army) && !one.army->objective.exists();
    }
    /// Sends a host to an own place as a matter of course.
    void move(FieldArmy& one, sim::PlaceId place);

    std::vector<FieldArmy> all;

  private:
    const Assessment& at_;
    Docket& docket_;
};

}  // namespace courts
