#include "lab/fit_war.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "lab/fit_march.hpp"
#include "lab/play_siege.hpp"

namespace lab {

namespace {

constexpr std::uint32_t lives = 400;  ///< Of each battle with told losses, and each siege.

double as_double(sim::Ratio ratio) {
    return static_cast<double>(ratio.parts) / sim::Ratio::certain_parts;
}

double chance_by(const AttestedBattle& battle, const sim::BattleLaws& laws) {
    return as_double(sim::attacker_chance(battle.attacker, battle.defender, battle.ground, laws));
}

/// The rule without what editors scored in knowledge of the outcome.
sim::BattleLaws bare_laws(sim::BattleLaws laws) {
    laws.training_weight = 0;
    laws.morale_weight = 0;
    laws.supply_weight = 0;
    laws.command_weight = 0;
    laws.technique_weight = 0;
    return laws;
}

bool is_told(const AttestedBattle& battle) {
    return battle.attacker_from == NumberFrom::battle && battle.defender_from == NumberFrom::battle;
}

bool is_in(const AttestedBattle& battle, Part part) {
    return battle.is_held_back == (part == Part::held_back);
}

struct Columns {
    std::vector<Forecast> rule;
    std::vector<Forecast> strength;
    std::vector<Forecast> coin;

    void add(const BattleForecast& forecast) {
        const bool happened = forecast.battle->winner == Winner::attacker;
        rule.push_back({forecast.rule, happened});
        strength.push_back({forecast.strength, happened});
        coin.push_back({0.5, happened});
    }
    [[nodiscard]] BattleScores scores() const {
        return {score_of(rule), score_of(strength), score_of(coin)};
    }
};

template <typename Keep>
Columns columns_of(const Fit& fit, Part part, Keep keep) {
    Columns columns;
    for (const BattleForecast& forecast : fit.battles) {
        if (is_in(*forecast.battle, part) && keep(*forecast.battle)) {
            columns.add(forecast);
        }
    }
    return columns;
}

BattlePart battle_part(const Fit& fit, Part part, const sim::BattleLaws& laws) {
    BattlePart figures;
    const Columns all = columns_of(fit, part, [](const AttestedBattle&) { return true; });
    figures.all = all.scores();
    figures.told = columns_of(fit, part, is_told).scores();
    if (!all.rule.empty()) {
        figures.gain_on_coin = gain_band(all.rule, all.coin);
        figures.gain_on_strength = gain_band(all.rule, all.strength);
    }
    std::vector<Forecast> bare;
    for (const BattleForecast& forecast : fit.battles) {
        if (is_in(*forecast.battle, part)) {
            bare.push_back({chance_by(*forecast.battle, bare_laws(laws)),
                            forecast.battle->winner == Winner::attacker});
        }
    }
    figures.bare = score_of(bare);
    constexpr std::array<std::string_view, 5> kinds = {"battle", "naval", "raid", "crossing",
                                                       "rebellion"};
    for (const std::string_view kind : kinds) {
        figures.kinds.push_back({kind, columns_of(fit, part, [&](const AttestedBattle& battle) {
                                           return battle.kind == kind;
                                       }).scores()});
    }
    return figures;
}

void forecast_battles(Fit& fit, const sim::BattleLaws& laws) {
    std::vector<double> values;
    std::vector<bool> happened;
    for (const AttestedBattle& battle : fit.attested.battles) {
        if (battle.winner != Winner::neither && !battle.is_held_back) {
            values.push_back(log_strength(battle));
            happened.push_back(battle.winner == Winner::attacker);
        }
    }
    fit.strength_line = fit_line(values, happened);
    for (const AttestedBattle& battle : fit.attested.battles) {
        if (battle.winner != Winner::neither) {
            const double score =
                fit.strength_line.level + fit.strength_line.slope * log_strength(battle);
            fit.battles.push_back({&battle, chance_by(battle, laws), logistic(score)});
        }
    }
    for (std::uint32_t part = 0; part < part_count; ++part) {
        fit.battle_parts.push_back(battle_part(fit, static_cast<Part>(part), laws));
    }
}

/// Killed and captured: chronicles do not count those who ran home.
std::int64_t men_lost(const sim::SideOutcome& out) {
    const auto count = [](const sim::MenLost& lost) {
        return std::int64_t{lost.killed.value} + lost.captured.value;
    };
    return count(out.infantry) + count(out.cavalry);
}

/// Mean losses of both sides over the lives in which the attested winner won.
void forecast_losses(Fit& fit, const sim::BattleLaws& laws, const AttestedBattle& battle,
                     std::uint32_t entity) {
    const sim::BattleEnd wanted = battle.winner == Winner::attacker ? sim::BattleEnd::attacker_wins
                                                                    : sim::BattleEnd::defender_wins;
    std::int64_t attacker = 0;
    std::int64_t defender = 0;
    std::int64_t count = 0;
    for (std::uint32_t member = 0; member < 10 * lives && count < lives; ++member) {
        const sim::Draw draw({1, member}, 0, 903, entity);
        const sim::BattleOutcome out =
            sim::battle(battle.attacker, battle.defender, battle.ground, laws, draw);
        if (out.end == wanted) {
            attacker += men_lost(out.attacker);
            defender += men_lost(out.defender);
            ++count;
        }
    }
    const auto add = [&](bool is_attacker, std::optional<std::int32_t> told, std::int64_t sum) {
        if (told && *told > 0 && count > 0) {
            fit.losses.push_back(
                {&battle, is_attacker, *told, static_cast<std::int32_t>(sum / count)});
        }
    };
    add(true, battle.attacker_losses, attacker);
    add(false, battle.defender_losses, defender);
}

}  // namespace

namespace {

constexpr std::array<std::int32_t, 11> curve_days = {5, 10, 20, 30, 45, 60, 90, 120, 180, 270, 365};

struct SiegeTally {
    std::vector<Life> attested;
    std::vector<std::int32_t> played;  ///< Days of every life.
    std::vector<Forecast> rule;
    std::vector<Forecast> coin;
    std::vector<Forecast> rate;
    double fell = 0;
    double fell_rule = 0;
};

SiegeForecast forecast_of(const AttestedSiege& siege, const std::vector<SiegeEnding>& endings,
                          std::vector<std::int32_t>& days) {
    SiegeForecast forecast;
    forecast.siege = &siege;
    double falls = 0.5;
    for (const SiegeEnding& ending : endings) {
        falls += sim::is_fall(ending.end) ? 1 : 0;
        days.push_back(ending.days);
    }
    forecast.fall = falls / (static_cast<double>(endings.size()) + 1);
    std::sort(days.begin(), days.end());
    forecast.median_days = days[days.size() / 2];
    forecast.low_days = days[days.size() / 20];
    forecast.high_days = days[days.size() - 1 - days.size() / 20];
    return forecast;
}

SiegePart siege_part(const SiegeTally& tally) {
    SiegePart part;
    part.rule = score_of(tally.rule);
    part.coin = score_of(tally.coin);
    part.rate = score_of(tally.rate);
    const auto count = static_cast<double>(std::max<std::size_t>(tally.attested.size(), 1));
    part.fell_attested = tally.fell / count;
    part.fell_rule = tally.fell_rule / count;
    const std::vector<CurveStep> curve = survival_curve(tally.attested);
    for (const std::int32_t days : curve_days) {
        CurvePoint point;
        point.attested = step_on(curve, days);
        point.attested.days = days;
        const auto longer = std::count_if(tally.played.begin(), tally.played.end(),
                                          [&](std::int32_t lived) { return lived > days; });
        point.rule = static_cast<double>(longer) /
                     static_cast<double>(std::max<std::size_t>(tally.played.size(), 1));
        point.is_inside = point.attested.low <= point.rule && point.rule <= point.attested.high;
        part.points_inside += point.is_inside ? 1 : 0;
        part.curve.push_back(point);
    }
    return part;
}

double training_rate(const Attested& attested) {
    double fell = 0.5;
    double count = 1;
    for (const AttestedSiege& siege : attested.sieges) {
        if (!siege.is_held_back) {
            fell += siege.fell ? 1 : 0;
            count += 1;
        }
    }
    return fell / count;
}

void forecast_sieges(Fit& fit, const sim::SiegeLaws& laws) {
    std::array<SiegeTally, part_count> tallies;
    const double rate = training_rate(fit.attested);
    std::uint32_t entity = 0;
    for (const AttestedSiege& siege : fit.attested.sieges) {
        SiegeTally& tally = tallies[siege.is_held_back ? 1 : 0];
        std::vector<std::int32_t> days;
        const SiegeForecast forecast =
            forecast_of(siege, play_siege_often(siege, laws, entity++, lives), days);
        fit.sieges.push_back(forecast);
        tally.attested.push_back({siege.days, true});
        tally.played.insert(tally.played.end(), days.begin(), days.end());
        tally.rule.push_back({forecast.fall, siege.fell});
        tally.coin.push_back({0.5, siege.fell});
        tally.rate.push_back({rate, siege.fell});
        tally.fell += siege.fell ? 1 : 0;
        tally.fell_rule += forecast.fall;
    }
    for (const SiegeTally& tally : tallies) {
        fit.siege_parts.push_back(siege_part(tally));
    }
}

}  // namespace

double log_strength(const AttestedBattle& battle) {
    const auto men = [](const sim::BattleSide& side) {
        return std::max(1.0, static_cast<double>(side.infantry.value) + side.cavalry.value);
    };
    return std::log(men(battle.attacker) / men(battle.defender));
}

Fit fit_war(const scenario::Scenario& scenario) {
    Fit fit;
    fit.attested = gather_attested(scenario);
    const sim::Laws& laws = scenario.setting.laws;
    forecast_battles(fit, laws.battle);
    std::uint32_t entity = 0;
    for (const AttestedBattle& battle : fit.attested.battles) {
        if (battle.winner != Winner::neither) {
            forecast_losses(fit, laws.battle, battle, entity);
        }
        ++entity;
    }
    forecast_sieges(fit, laws.siege);
    fit.march = fit_march(scenario);
    return fit;
}

}  // namespace lab
