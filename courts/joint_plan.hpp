// Joint plans: what a court and its allies have agreed on: the day of their war, and which places
// are to be whose. Page: docs/rules/joint_war.md.
#pragma once

#include <vector>

#include "courts/assessment.hpp"

namespace courts {

/// What binds the court to allies in war. Lives for one decision.
class JointPlans {
  public:
    explicit JointPlans(const Assessment& at);

    /// Whether war on a court waits for a day agreed on.
    [[nodiscard]] bool waits_for(sim::PolityId third) const;
    /// Whether such a day is near or past and the court has yet to march: whatever the season.
    [[nodiscard]] bool is_due() const;
    /// Added to what a place is worth as a target: more if it was promised to the court, less if
    /// to its ally.
    [[nodiscard]] std::int32_t worth(sim::PlaceId place) const;

  private:
    struct Plan {
        sim::PolityId third;
        sim::Day day;
    };
    struct Share {
        sim::PlaceId place;
        bool is_ours = false;
    };
    const Assessment& at_;
    std::vector<Plan> plans_;
    std::vector<Share> shares_;
};

/// The terms in force between the court and another; none: there are none.
[[nodiscard]] const sim::AccordView* accord_with(const Assessment& at, sim::PolityId other);

/// The alliance among terms; none: there is none.
[[nodiscard]] const sim::Term* alliance_of(const sim::TermList& terms);

/// Whether another lets the armies of the court through its land, by an accord.
[[nodiscard]] bool lets_through(const Assessment& at, sim::PolityId holder);

/// What speaks for war on another, or against it, of what has passed between envoys: an envoy whom
/// he holds; a hostage whom the court has given.
[[nodiscard]] std::int32_t weigh_pledges(const Assessment& at, sim::PolityId other);

}  // namespace courts
