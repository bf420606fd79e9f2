// CoupLaws: what brings a ruler down from within: grievances, rivals, regents.
// The values come from the data pack (laws.toml, tables "coup.*"); those written here equal the
// pack's. Page: docs/rules/coup.md.
#pragma once

#include <cstdint>
#include <span>

#include "simulation/foundation/law_field.hpp"

namespace sim {

struct CoupLaws {
    /// Weight of standing lost with his own people.
    std::int32_t grievance_legitimacy_permille = 350;
    /// Weight of defeats of late.
    std::int32_t grievance_defeat_permille = 250;
    /// Weight of weariness of war.
    std::int32_t grievance_weariness_permille = 150;
    /// Weight of twice as many soldiers as custom calls up.
    std::int32_t grievance_levy_permille = 200;
    /// Weight of taxes twice as high as custom.
    std::int32_t grievance_tax_permille = 100;
    /// Weight of a great host led far from his seat by himself.
    std::int32_t grievance_campaign_permille = 200;
    /// Share of the soldiers that makes a host great.
    std::int32_t great_host_permille = 250;
    /// Grievance below which nobody is proclaimed.
    std::int32_t rival_threshold_permille = 250;
    /// Hazard that one is proclaimed, where all speaks for it.
    std::int32_t rival_ppm = 400000;
    /// March between ruler and rival up to which nobody dares.
    std::int32_t rival_near_days = 10;
    /// March from which distance counts in full.
    std::int32_t rival_far_days = 40;
    /// Men that a rival must have behind him.
    std::int32_t rival_men_least = 3000;
    /// Chance that remains if the commander is not of the house and must find a prince.
    std::int32_t rival_strange_permille = 400;
    /// Hazard that a ruler with a rival falls, at full grievance; half in his seat.
    std::int32_t rival_fall_ppm = 600000;
    /// Hazard that a ruler without grievance against him puts a rival down.
    std::int32_t rival_end_ppm = 250000;
    /// Hazard of a coup in the palace, where all speaks for it.
    std::int32_t palace_ppm = 9000;
    /// Of it, against a ruler of age.
    std::int32_t palace_adult_permille = 500;
    /// Of it, where no strong man is at court.
    std::int32_t palace_host_permille = 300;
    /// Share of those overthrown in the palace who live.
    std::int32_t palace_spared_permille = 650;
    /// The same where another of the house follows than a child of his.
    std::int32_t palace_kin_spared_permille = 500;
    /// For which nobody moves against a new ruler.
    std::int32_t grace_months = 12;
    /// Standing that a court loses by a coup.
    std::int32_t legitimacy_permille = 60;
    /// By which the war party loses where a campaign brought the ruler down.
    std::int32_t party_permille = 200;
    /// Age from which a ruler rules himself.
    std::int32_t majority_age = 17;
};

using CoupLawField = LawField<CoupLaws>;
[[nodiscard]] std::span<const CoupLawField> coup_law_fields();

}  // namespace sim
