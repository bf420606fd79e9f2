#include "courts/joint_plan.hpp"

#include <algorithm>

namespace courts {

using sim::AccordState;
using sim::Article;
using sim::Term;

namespace {

constexpr std::int32_t march_days = 30;  // Set out this long before the day.

}  // namespace

const sim::AccordView* accord_with(const Assessment& at, sim::PolityId other) {
    const auto found = std::find_if(
        at.view.accords.begin(), at.view.accords.end(), [&](const sim::AccordView& accord) {
            return accord.other == other && accord.state == AccordState::in_force;
        });
    return found == at.view.accords.end() ? nullptr : &*found;
}

const Term* alliance_of(const sim::TermList& terms) {
    const auto found = std::find_if(terms.begin(), terms.end(), [](const Term& term) {
        return term.article == Article::alliance;
    });
    return found == terms.end() ? nullptr : &*found;
}

bool lets_through(const Assessment& at, sim::PolityId holder) {
    const sim::AccordView* accord = accord_with(at, holder);
    return accord != nullptr &&
           std::any_of(accord->terms.begin(), accord->terms.end(), [&](const Term& term) {
               return (term.article == Article::passage && term.giver == holder) ||
                      term.article == Article::alliance;
           });
}

std::int32_t weigh_pledges(const Assessment& at, sim::PolityId other) {
    std::int32_t weight = 0;
    for (const sim::AccordView& accord : at.view.accords) {
        if (accord.other != other) {
            continue;
        }
        if (accord.is_own_offer && accord.answer == sim::Answer::detained) {
            weight += at.laws.war_envoy;
        }
        for (const Term& term : accord.terms) {
            if (accord.state == AccordState::in_force && term.article == Article::hostage &&
                term.giver == at.view.court) {
                weight -= at.laws.hostage_value;
            }
        }
    }
    return weight;
}

JointPlans::JointPlans(const Assessment& at) : at_(at) {
    for (const sim::AccordView& accord : at.view.accords) {
        const Term* alliance =
            accord.state == AccordState::in_force ? alliance_of(accord.terms) : nullptr;
        if (alliance == nullptr || !at.of(alliance->third).is_present) {
            continue;
        }
        if (alliance->amount > 0) {
            plans_.push_back({alliance->third, sim::Day(alliance->amount)});
        }
        for (const Term& term : accord.terms) {
            if (term.article == Article::share && term.third == alliance->third) {
                // Who was late has lost what was promised to him.
                const bool is_ours = term.giver != at.view.court;
                const bool is_void = is_ours ? accord.we_are_late : accord.other_is_late;
                if (!is_void) {
                    shares_.push_back({term.place, is_ours});
                }
            }
        }
    }
}

bool JointPlans::waits_for(sim::PolityId third) const {
    return std::any_of(plans_.begin(), plans_.end(), [&](const Plan& plan) {
        return plan.third == third && !at_.of(third).is_at_war &&
               at_.view.today.plus_days(march_days) < plan.day;
    });
}

bool JointPlans::is_due() const {
    constexpr std::int32_t season_days = 90;
    return std::any_of(plans_.begin(), plans_.end(), [&](const Plan& plan) {
        return at_.view.today.plus_days(march_days) >= plan.day &&
               at_.view.today < plan.day.plus_days(season_days);
    });
}

std::int32_t JointPlans::worth(sim::PlaceId place) const {
    std::int32_t sum = 0;
    for (const Share& share : shares_) {
        if (share.place == place) {
            sum += share.is_ours ? at_.laws.claim_worth : -at_.laws.share_worth;
        }
    }
    return sum;
}

}  // namespace courts
