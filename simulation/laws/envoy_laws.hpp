// EnvoyLaws: how offers travel and are answered, what keeping and breaking one's word is worth,
// how parties at court and weariness of war shift (docs/rules/envoy.md, party.md). The values come
// from the data pack (laws.toml, tables "envoy.*").
#pragma once

#include <cstdint>
#include <span>

#include "simulation/foundation/law_field.hpp"

namespace sim {

struct EnvoyLaws {
    // Missions.
    std::int32_t preparing_days = 10;       ///< From the order to the departure.
    std::int32_t pace_permille = 2000;      ///< Time of an embassy against a courier's.
    std::int32_t sea_pace_permille = 1250;  ///< Against that of a march by sea.
    std::int32_t answer_days = 60;          ///< In which an offer must be answered.
    std::int32_t memory_days = 360;         ///< For which a refusal is remembered.
    std::int32_t capture_permille =
        60;  ///< Chance that a mission to an enemy does not come through.
    std::int32_t secret_capture_permille = 20;  ///< The same under a cover.
    // Faith: how far a court's word is trusted.
    std::int32_t broken_faith_permille = 250;     ///< Lost by war against an accord.
    std::int32_t renounced_faith_permille = 120;  ///< Lost by renouncing one.
    std::int32_t default_faith_permille = 60;     ///< Lost by dues not paid.
    std::int32_t kept_faith_permille = 15;        ///< Won by dues paid.
    std::int32_t faith_fade_permille = 8;         ///< Of the rest, forgotten in a month.
    // Envoys who do not come back, and allies who do not come.
    std::int32_t detain_permille = 300;         ///< Chance that who means war holds the envoy.
    std::int32_t detained_faith_permille = 40;  ///< Lost by holding one.
    std::int32_t late_grace_days = 40;        ///< After the day of a joint war, before it is late.
    std::int32_t late_faith_permille = 80;    ///< Lost by being late.
    std::int32_t joined_faith_permille = 30;  ///< Won by coming in time.
    // What a lower rank costs with the court's own people, and gives the other.
    std::int32_t brother_legitimacy_permille = 20;  ///< Of a younger brother.
    std::int32_t nephew_legitimacy_permille = 50;   ///< Of a nephew.
    std::int32_t vassal_legitimacy_permille = 100;  ///< Of a subject.
    // Weariness of war, by month.
    std::int32_t weariness_war_permille = 14;     ///< Added by a war.
    std::int32_t weariness_defeat_permille = 20;  ///< Added by being wholly beaten of late.
    std::int32_t weariness_debt_permille = 10;    ///< Added by a year's pay owed.
    std::int32_t weariness_rest_permille = 12;    ///< Taken off by a month of peace.
    std::int32_t weariness_quiet_days = 180;      ///< Without a fight, after which a war is none.
    std::int32_t war_lapse_days = 1096;  ///< Without a fight of one side, after which a war ends.
    // Parties: the weight of those who argue for war, by month.
    std::int32_t party_pull_permille = 60;     ///< Of the way to where people and events draw it.
    std::int32_t party_defeat_permille = 350;  ///< By which being wholly beaten draws it to peace.
    /// By which an enemy wholly beaten draws it to war.
    std::int32_t party_victory_permille = 200;
    std::int32_t party_weariness_permille = 300;  ///< By which being spent draws it to peace.
    std::int32_t party_claim_permille = 200;      ///< By which lost land draws it to war in peace.
    std::int32_t party_terms_permille =
        100;  ///< By which a lower rank than before draws it to war.
};

using EnvoyLawField = LawField<EnvoyLaws>;
[[nodiscard]] std::span<const EnvoyLawField> envoy_law_fields();

}  // namespace sim
