// KnowledgeLaws: the parameters of how news travels, ages and errs. The values come from the data
// pack (laws.toml, tables "knowledge.*"); those written here equal the pack's.
// Page: docs/rules/knowledge.md.
#pragma once

#include <cstdint>
#include <span>

#include "simulation/foundation/law_field.hpp"

namespace sim {

struct KnowledgeLaws {
    // How long news is on the way, against the time of the court's courier on that way.
    std::int32_t army_pace_permille = 1500;
    std::int32_t scouts_pace_permille = 2000;
    std::int32_t spies_pace_permille = 4000;
    std::int32_t merchants_pace_permille = 6000;
    std::int32_t refugees_pace_permille = 12000;
    // Days until it sets out.
    std::int32_t army_lag_days = 1;
    std::int32_t scouts_lag_days = 1;
    std::int32_t spies_lag_days = 5;
    std::int32_t merchants_lag_days = 15;
    std::int32_t refugees_lag_days = 5;

    // Who sees what.
    std::int32_t army_sight_millidays = 3000;   ///< An army sees so far around, in its march.
    std::int32_t scouts_see_permille = 800;     ///< Chance that scouts at a place see it.
    std::int32_t spies_see_permille = 250;      ///< In a xun, with a full net of spies.
    std::int32_t merchants_see_permille = 150;  ///< In a xun, with all markets open.
    std::int32_t refugees_see_permille = 500;   ///< In a xun, with a full stream of refugees.

    // How a foreign host is misjudged: log scale, sd and mean of the error.
    std::int32_t army_sd_permille = 200;
    std::int32_t scouts_sd_permille = 300;
    std::int32_t spies_sd_permille = 400;
    std::int32_t merchants_sd_permille = 600;
    std::int32_t refugees_sd_permille = 800;
    std::int32_t army_bias_permille = 100;
    std::int32_t scouts_bias_permille = 100;
    std::int32_t spies_bias_permille = 200;
    std::int32_t merchants_bias_permille = 400;
    std::int32_t refugees_bias_permille = 700;

    // How often a report is false altogether.
    std::int32_t scouts_false_permille = 10;
    std::int32_t spies_false_permille = 60;
    std::int32_t merchants_false_permille = 80;
    std::int32_t refugees_false_permille = 120;

    // Those who have gone over.
    std::int32_t defectors_pace_permille = 1500;
    std::int32_t defectors_lag_days = 3;
    std::int32_t defectors_sd_permille = 150;
    std::int32_t defectors_bias_permille = 50;
    std::int32_t defectors_false_permille = 30;
    std::int32_t defectors_reach_days = 20;  ///< March within which he knows of his court's armies.

    // How news ages: days until e-fold less is trusted.
    std::int32_t place_news_days = 720;
    std::int32_t army_news_days = 40;

    // What courts have around, and what the fall of a place adds.
    std::int32_t border_spies_permille = 300;     ///< Of a full net, in the place next to its land.
    std::int32_t border_trade_permille = 500;     ///< Of open markets, likewise in peace.
    std::int32_t border_refugees_permille = 500;  ///< Of a full stream, likewise in war.
    std::int32_t fall_refugees_permille = 100;    ///< That carries the fall of a place everywhere.
    std::int32_t fall_trade_permille = 500;       ///< The same of trade.
    std::int32_t fall_talked_of_days = 360;       ///< That it is news.
};

using KnowledgeLawField = LawField<KnowledgeLaws>;

/// Every parameter once, in the order of the struct.
[[nodiscard]] std::span<const KnowledgeLawField> knowledge_law_fields();

}  // namespace sim
