// Assessment: what a court makes of what it knows: how strong it thinks itself and others, where it
// is threatened, what a place is worth. Everything here comes from the view.
#pragma once

#include <cstdint>
#include <vector>

#include "simulation/laws/decision_laws.hpp"
#include "simulation/views/decider.hpp"

namespace courts {

/// What all of a court's judgements start from. Lives for one decision.
class Assessment {
  public:
    Assessment(const sim::View& view, const sim::Map& map, const sim::Roads& roads,
               const sim::DecisionLaws& laws, std::int32_t month);

    const sim::View& view;
    const sim::Map& map;
    const sim::Roads& roads;
    const sim::DecisionLaws& laws;
    std::int32_t month;  ///< Of the view's day, 1..12.

    [[nodiscard]] const sim::PolityView& own() const { return view.polities[view.court.index]; }
    [[nodiscard]] const sim::PolityView& of(sim::PolityId polity) const {
        return view.polities[polity.index];
    }
    /// Courts at war with it that stand, risings left out.
    [[nodiscard]] const std::vector<sim::PolityId>& enemies() const { return enemies_; }
    [[nodiscard]] std::int64_t own_men() const { return own_men_; }
    /// Households of the court's own people, if all its men bear arms; else 0.
    [[nodiscard]] std::int64_t own_people_in_arms() const;

    /// How strong the court thinks itself against another: 1,000 for each doubling. -3,000..3,000.
    /// Men far from the border count for a part.
    [[nodiscard]] std::int32_t strength(sim::PolityId other) const;

    /// How many men of its own would be as strong as all that another has under arms.
    [[nodiscard]] std::int64_t equal_men(sim::PolityId other) const;

    /// Whether an own army is where its letter says, as far as the court can tell.
    [[nodiscard]] bool is_fresh(const sim::OwnArmyView& army) const;
    /// Whether the court minds so few hosts that another can be led: no more than the record tells
    /// of any court at one time.
    [[nodiscard]] bool may_have_more_hosts() const {
        constexpr std::size_t hosts_most = 12;
        return view.own_armies.size() < hosts_most;
    }
    /// Strength against another from which the court attacks: a people in arms dares more.
    [[nodiscard]] std::int32_t odds_least() const;
    /// Weariness of war as the court feels it: a people in arms lives by war. 0..1000.
    [[nodiscard]] std::int32_t weariness_felt() const;

    /// Months of a year's pay that the court owes, 0..1,000.
    [[nodiscard]] std::int32_t debt_permille() const;

    /// Men of an enemy believed within `threat_days` of a place of the court.
    [[nodiscard]] std::int64_t enemy_near(sim::PlaceId place) const;
    /// Men, weighed as defence() weighs them, of hosts of the holder that could come to the help of
    /// a place within threat_days.
    [[nodiscard]] std::int64_t hosts_around(sim::PlaceId place) const;

    /// Men who stand behind the walls of such a place as a rule, as every court can tell.
    [[nodiscard]] std::int64_t usual_garrison(sim::PlaceId place) const;

    /// What a place is worth, as a target or to be held. >= 0.
    [[nodiscard]] std::int32_t worth(sim::PlaceId place) const;

    /// Men of the court's own kind whom it would take to beat those seen there and its likely
    /// garrison, with its walls.
    [[nodiscard]] std::int64_t defence(sim::PlaceId place) const;

    /// Whether the horse peoples' season of war lasts.
    [[nodiscard]] bool is_season() const;
    /// A court of a people of the horse.
    [[nodiscard]] bool is_northern() const;

  private:
    [[nodiscard]] std::int64_t worth_permille(const sim::PolityView& polity) const;
    [[nodiscard]] std::int64_t effective(const sim::PolityView& polity, std::int64_t men) const;
    [[nodiscard]] std::int32_t reckon_strength(sim::PolityId other) const;
    [[nodiscard]] std::int64_t host_men(const sim::SightingView& host) const;
    void count_near();

    std::vector<sim::PolityId> enemies_;
    std::int64_t own_men_ = 0;
    std::vector<std::int64_t> near_men_;           ///< By polity: within a few legs of own places.
    mutable std::vector<std::int32_t> strengths_;  ///< By polity, once asked for.
    std::vector<std::int64_t> hosts_at_;           ///< By place: foreign men seen there.
};

/// Whether a people fights on horseback from childhood.
[[nodiscard]] bool rides(sim::Culture culture);

/// 1,000 for each doubling of a over b, -3,000..3,000.
[[nodiscard]] std::int32_t doublings(std::int64_t a, std::int64_t b);

}  // namespace courts
