#include "simulation/rules/coup.hpp"

#include <algorithm>

namespace sim {

namespace {

constexpr std::uint32_t n(CoupDraw draw) {
    return static_cast<std::uint32_t>(draw);
}

constexpr std::int64_t million = 1'000'000;

bool happens(std::int64_t parts_per_million, CoupDraw which, const Draw& draw) {
    const auto parts =
        static_cast<std::uint32_t>(std::clamp<std::int64_t>(parts_per_million, 0, million));
    return draw.below(static_cast<std::uint32_t>(million), n(which)) < parts;
}

std::int64_t share(std::int64_t whole, std::int64_t permille) {
    return whole * std::clamp<std::int64_t>(permille, 0, 1000) / 1000;
}

}  // namespace

std::int32_t grievance_permille(const Grievances& in, const CoupLaws& laws) {
    const bool leads_great_host = in.host_permille >= laws.great_host_permille;
    const std::int64_t sum = share(laws.grievance_legitimacy_permille, 1000 - in.legitimacy.value) +
                             share(laws.grievance_defeat_permille, in.defeat.value) +
                             share(laws.grievance_weariness_permille, in.weariness.value) +
                             share(laws.grievance_levy_permille, in.levy_permille - 1000) +
                             share(laws.grievance_tax_permille, in.tax_rate.value - 1000) +
                             (leads_great_host ? laws.grievance_campaign_permille : 0);
    return static_cast<std::int32_t>(std::min<std::int64_t>(sum, 1000));
}

std::int64_t rival_hazard_ppm(const RivalInputs& in, const CoupLaws& laws) {
    const std::int64_t beyond = in.grievance_permille - laws.rival_threshold_permille;
    if (beyond <= 0 || in.men.value < laws.rival_men_least || in.reign_months < laws.grace_months) {
        return 0;
    }
    const std::int64_t far = std::int64_t{1000} * (in.days_apart - laws.rival_near_days) /
                             std::max(laws.rival_far_days - laws.rival_near_days, 1);
    std::int64_t hazard =
        std::int64_t{laws.rival_ppm} * beyond / std::max(1000 - laws.rival_threshold_permille, 1);
    hazard = share(share(hazard, far), in.men_permille);
    // Those who want nothing may be made to want it, half as readily.
    hazard = share(hazard, 500 + in.ambition_permille / 2);
    return in.is_of_house ? hazard : share(hazard, laws.rival_strange_permille);
}

bool rival_is_proclaimed(const RivalInputs& in, const CoupLaws& laws, const Draw& draw) {
    const std::int64_t hazard = rival_hazard_ppm(in, laws);
    return hazard > 0 && happens(hazard, CoupDraw::rival, draw);
}

ContestOutcome contest_month(const ContestInputs& in, const CoupLaws& laws, const Draw& draw) {
    const std::int64_t fall = share(laws.rival_fall_ppm, in.grievance_permille);
    if (happens(in.ruler_in_field ? fall : fall / 2, CoupDraw::fall, draw)) {
        return in.ruler_in_field ? ContestOutcome::ruler_killed : ContestOutcome::ruler_deposed;
    }
    const std::int64_t ending = share(share(laws.rival_end_ppm, 1000 - in.grievance_permille),
                                      in.ruler_in_field ? 500 : 1000);
    if (happens(share(ending, in.near_ruler_permille), CoupDraw::end, draw)) {
        return ContestOutcome::rival_beaten;
    }
    return ContestOutcome::goes_on;
}

PalaceOutcome palace_month(const PalaceInputs& in, const CoupLaws& laws, const Draw& draw) {
    if (in.reign_months < laws.grace_months) {
        return PalaceOutcome::quiet;
    }
    std::int64_t hazard = share(laws.palace_ppm, 1000 - in.legitimacy.value);
    const std::int64_t least = laws.palace_host_permille;
    hazard = share(hazard, least + (1000 - least) * in.ambition_permille / 1000);
    hazard = in.is_under_age ? hazard : share(hazard, laws.palace_adult_permille);
    if (!happens(hazard, CoupDraw::palace, draw)) {
        return PalaceOutcome::quiet;
    }
    // Who takes a kinsman's throne cannot leave him alive as readily as who puts up his child.
    const std::int64_t spared =
        in.heir_is_child ? laws.palace_spared_permille : laws.palace_kin_spared_permille;
    const bool is_spared = happens(spared * 1000, CoupDraw::spared, draw);
    return is_spared ? PalaceOutcome::ruler_deposed : PalaceOutcome::ruler_killed;
}

bool dowager_rules(std::int32_t custom_permille, const Draw& draw) {
    return happens(std::int64_t{custom_permille} * 1000, CoupDraw::dowager, draw);
}

bool needs_regent(std::int32_t age_years, const CoupLaws& laws) {
    return age_years >= 0 && age_years < laws.majority_age;
}

}  // namespace sim
