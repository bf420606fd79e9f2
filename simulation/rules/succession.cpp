#include "simulation/rules/succession.hpp"

#include <algorithm>

#include "simulation/foundation/drift.hpp"
#include "simulation/foundation/fixed.hpp"

namespace sim {

namespace {

constexpr std::uint32_t n(SuccessionDraw draw) {
    return static_cast<std::uint32_t>(draw);
}

constexpr std::int64_t million = 1'000'000;

bool happens(std::int64_t parts_per_million, SuccessionDraw which, const Draw& draw) {
    const auto parts =
        static_cast<std::uint32_t>(std::clamp<std::int64_t>(parts_per_million, 0, million));
    return draw.below(static_cast<std::uint32_t>(million), n(which)) < parts;
}

}  // namespace

Permille health_after_year(Permille now, std::int32_t age_years, const ThroneLaws& laws,
                           const Draw& draw) {
    // Evenly spread about a decline that begins at forty and takes a step in forty years.
    const std::int32_t step = laws.health_step_permille;
    const auto drawn = static_cast<std::int32_t>(
        draw.below(static_cast<std::uint32_t>(2 * step + 1), n(SuccessionDraw::health)));
    const std::int32_t decline = std::max(age_years - 40, 0) * step / 40;
    return shifted(now, drawn - step - decline);
}

std::int32_t despair_permille(const ReignInputs& in, const ThroneLaws& laws) {
    const std::int32_t owed =
        std::min(in.arrears_months, laws.arrears_months_full) * 1000 / laws.arrears_months_full;
    const std::int64_t sum =
        std::int64_t{laws.murder_defeat_weight_permille} * in.defeat.value +
        std::int64_t{laws.murder_arrears_weight_permille} * owed +
        std::int64_t{laws.murder_legitimacy_weight_permille} * (1000 - in.legitimacy.value);
    return static_cast<std::int32_t>(std::clamp<std::int64_t>(sum / 1000, 0, 1000));
}

ReignOutcome reign_month(const ReignInputs& in, const ThroneLaws& laws, const Draw& draw) {
    // Ill health doubles the chance to die, the best halves it.
    const std::int64_t death =
        std::int64_t{in.death_year_ppm} / 12 * (2000 - in.health.value) / 1000;
    if (happens(death, SuccessionDraw::death, draw)) {
        return ReignOutcome::dies;
    }
    if (in.is_captive) {
        return ReignOutcome::goes_on;
    }
    // In danger the defeats are laid to him.
    const std::int32_t blame = in.defeat.value * laws.abdication_defeat_permille / 1000;
    const bool is_despaired_of = in.legitimacy.value - blame < laws.despair_legitimacy_permille &&
                                 in.reign_months >= laws.abdication_reign_months;
    if (in.capital_threatened && is_despaired_of && in.has_heir_of_age &&
        happens(laws.abdication_ppm, SuccessionDraw::abdication, draw)) {
        return ReignOutcome::abdicates;
    }
    const std::int32_t beyond = despair_permille(in, laws) - laws.murder_threshold_permille;
    if (beyond > 0) {
        const std::int64_t most = std::max(1000 - laws.murder_threshold_permille, 1);
        // Among soldiers in the field the deed is nearer at hand than in a palace.
        const std::int64_t hazard =
            std::int64_t{laws.murder_ppm} * beyond / most / (in.leads_in_person ? 1 : 4);
        if (happens(hazard, SuccessionDraw::murder, draw)) {
            // In his palace he is in hand: another is put in his place, where there is one.
            const bool is_in_hand = !in.leads_in_person && in.has_successor;
            return is_in_hand && happens(std::int64_t{laws.deposed_permille} * 1000,
                                         SuccessionDraw::deposition, draw)
                       ? ReignOutcome::is_deposed
                       : ReignOutcome::is_murdered;
        }
    }
    const bool may_retire = in.age_years >= laws.retire_age && in.has_heir_of_age &&
                            !in.capital_threatened && !in.leads_in_person;
    if (may_retire && in.retires_permille > 0 &&
        happens(std::int64_t{in.retires_permille} * 1000 / 12, SuccessionDraw::retirement, draw)) {
        return ReignOutcome::retires;
    }
    return ReignOutcome::goes_on;
}

Custom custom_of(const CourtCustoms& customs, Permille reform) {
    constexpr Permille by_ministries{600};
    return reform < by_ministries ? customs.succession : customs.succession_reformed;
}

std::int32_t choose_heir(std::span<const Candidate> candidates, Custom custom) {
    // Greater comes first; a thousand years of age, or a whole following, never outweigh kinship.
    const auto standing = [custom](const Candidate& candidate) -> std::int64_t {
        const std::int64_t named = candidate.is_named ? 1 : 0;
        if (custom == Custom::election) {
            return candidate.following_permille + std::int64_t{candidate.field} * 100 +
                   named * 300 + 1;
        }
        std::int64_t kin = 0;
        switch (candidate.kinship) {
            case Kinship::child:
                kin = custom == Custom::lateral ? 2 : 3;
                break;
            case Kinship::brother:
                kin = custom == Custom::lateral ? 3 : 2;
                break;
            case Kinship::kinsman:
                kin = 1;
                break;
            case Kinship::none:
                break;
        }
        return named * 100'000 + kin * 10'000 + candidate.age_years + 1;
    };
    std::int32_t best = -1;
    std::int64_t most = 0;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const Candidate& candidate = candidates[i];
        const bool may =
            !candidate.is_captive && (candidate.kinship != Kinship::none || candidate.is_named);
        if (may && standing(candidate) > most) {
            most = standing(candidate);
            best = static_cast<std::int32_t>(i);
        }
    }
    return best;
}

bool minister_falls(Permille legitimacy, const ThroneLaws& laws, const Draw& draw) {
    const std::int64_t hazard =
        std::int64_t{laws.minister_fall_ppm} * (2000 - 2 * legitimacy.value) / 1000;
    return happens(hazard, SuccessionDraw::minister, draw);
}

}  // namespace sim
