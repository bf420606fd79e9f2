#include "simulation/laws/knowledge_laws.hpp"

#include <iterator>

namespace sim {
namespace {

constexpr KnowledgeLawField fields[] = {
    {"army_pace_permille", "permille", &KnowledgeLaws::army_pace_permille, 100, 100000},
    {"scouts_pace_permille", "permille", &KnowledgeLaws::scouts_pace_permille, 100, 100000},
    {"spies_pace_permille", "permille", &KnowledgeLaws::spies_pace_permille, 100, 100000},
    {"merchants_pace_permille", "permille", &KnowledgeLaws::merchants_pace_permille, 100, 100000},
    {"refugees_pace_permille", "permille", &KnowledgeLaws::refugees_pace_permille, 100, 100000},
    {"army_lag_days", "days", &KnowledgeLaws::army_lag_days, 0, 90},
    {"scouts_lag_days", "days", &KnowledgeLaws::scouts_lag_days, 0, 90},
    {"spies_lag_days", "days", &KnowledgeLaws::spies_lag_days, 0, 90},
    {"merchants_lag_days", "days", &KnowledgeLaws::merchants_lag_days, 0, 90},
    {"refugees_lag_days", "days", &KnowledgeLaws::refugees_lag_days, 0, 90},
    {"army_sight_millidays", "millidays", &KnowledgeLaws::army_sight_millidays, 0, 30000},
    {"scouts_see_permille", "permille", &KnowledgeLaws::scouts_see_permille, 0, 1000},
    {"spies_see_permille", "permille", &KnowledgeLaws::spies_see_permille, 0, 1000},
    {"merchants_see_permille", "permille", &KnowledgeLaws::merchants_see_permille, 0, 1000},
    {"refugees_see_permille", "permille", &KnowledgeLaws::refugees_see_permille, 0, 1000},
    {"army_sd_permille", "permille", &KnowledgeLaws::army_sd_permille, 0, 2000},
    {"scouts_sd_permille", "permille", &KnowledgeLaws::scouts_sd_permille, 0, 2000},
    {"spies_sd_permille", "permille", &KnowledgeLaws::spies_sd_permille, 0, 2000},
    {"merchants_sd_permille", "permille", &KnowledgeLaws::merchants_sd_permille, 0, 2000},
    {"refugees_sd_permille", "permille", &KnowledgeLaws::refugees_sd_permille, 0, 2000},
    {"army_bias_permille", "permille", &KnowledgeLaws::army_bias_permille, -1000, 2000},
    {"scouts_bias_permille", "permille", &KnowledgeLaws::scouts_bias_permille, -1000, 2000},
    {"spies_bias_permille", "permille", &KnowledgeLaws::spies_bias_permille, -1000, 2000},
    {"merchants_bias_permille", "permille", &KnowledgeLaws::merchants_bias_permille, -1000, 2000},
    {"refugees_bias_permille", "permille", &KnowledgeLaws::refugees_bias_permille, -1000, 2000},
    {"scouts_false_permille", "permille", &KnowledgeLaws::scouts_false_permille, 0, 1000},
    {"spies_false_permille", "permille", &KnowledgeLaws::spies_false_permille, 0, 1000},
    {"merchants_false_permille", "permille", &KnowledgeLaws::merchants_false_permille, 0, 1000},
    {"refugees_false_permille", "permille", &KnowledgeLaws::refugees_false_permille, 0, 1000},
    {"place_news_days", "days", &KnowledgeLaws::place_news_days, 1, 10000},
    {"army_news_days", "days", &KnowledgeLaws::army_news_days, 1, 10000},
    {"defectors_pace_permille", "permille", &KnowledgeLaws::defectors_pace_permille, 100, 100000},
    {"defectors_lag_days", "days", &KnowledgeLaws::defectors_lag_days, 0, 90},
    {"defectors_sd_permille", "permille", &KnowledgeLaws::defectors_sd_permille, 0, 2000},
    {"defectors_bias_permille", "permille", &KnowledgeLaws::defectors_bias_permille, -1000, 2000},
    {"defectors_false_permille", "permille", &KnowledgeLaws::defectors_false_permille, 0, 1000},
    {"defectors_reach_days", "days", &KnowledgeLaws::defectors_reach_days, 0, 120},
    {"border_spies_permille", "permille", &KnowledgeLaws::border_spies_permille, 0, 1000},
    {"border_trade_permille", "permille", &KnowledgeLaws::border_trade_permille, 0, 1000},
    {"border_refugees_permille", "permille", &KnowledgeLaws::border_refugees_permille, 0, 1000},
    {"fall_refugees_permille", "permille", &KnowledgeLaws::fall_refugees_permille, 0, 1000},
    {"fall_trade_permille", "permille", &KnowledgeLaws::fall_trade_permille, 0, 1000},
    {"fall_talked_of_days", "days", &KnowledgeLaws::fall_talked_of_days, 1, 10000},
};

static_assert(std::size(fields) * sizeof(std::int32_t) == sizeof(KnowledgeLaws),
              "list the new parameter above");

}  // namespace

std::span<const KnowledgeLawField> knowledge_law_fields() {
    return fields;
}

}  // namespace sim
