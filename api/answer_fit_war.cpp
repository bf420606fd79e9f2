// fit_war: how well the rules of war agree with the attested battles, sieges and marches; with
// `set`, what the setting procedure makes of the training part.
#include <cstdint>

#include "api/answers.hpp"
#include "lab/fit_war.hpp"
#include "lab/set_war.hpp"

namespace api {

namespace {

/// Figures are given in whole thousandths.
std::int64_t permille(double value) {
    return static_cast<std::int64_t>(1000 * value + (value < 0 ? -0.5 : 0.5));
}

std::string_view part_name(bool is_held_back) {
    return is_held_back ? "held_back" : "training";
}

Json score_json(const lab::Score& score) {
    Json json;
    json["count"] = score.count;
    json["log_score_permille"] = permille(score.log_score);
    json["brier_permille"] = permille(score.brier);
    json["ahead_permille"] = permille(score.ahead);
    return json;
}

Json scores_json(const lab::BattleScores& scores) {
    Json json;
    json["rule"] = score_json(scores.rule);
    json["strength"] = score_json(scores.strength);
    json["coin"] = score_json(scores.coin);
    return json;
}

Json band_json(const lab::Band& band) {
    Json json;
    json["low_permille"] = permille(band.low);
    json["high_permille"] = permille(band.high);
    return json;
}

Json battle_part_json(const lab::BattlePart& part, bool is_held_back) {
    Json json;
    json["part"] = part_name(is_held_back);
    json["all"] = scores_json(part.all);
    json["told"] = scores_json(part.told);
    json["bare"] = score_json(part.bare);
    json["gain_on_coin"] = band_json(part.gain_on_coin);
    json["gain_on_strength"] = band_json(part.gain_on_strength);
    json["kinds"] = Json::array();
    for (const lab::KindScores& kind : part.kinds) {
        Json row = scores_json(kind.scores);
        row["kind"] = kind.kind;
        json["kinds"].push_back(std::move(row));
    }
    return json;
}

std::string_view source_name(lab::NumberFrom from) {
    switch (from) {
        case lab::NumberFrom::battle:
            return "battle";
        case lab::NumberFrom::forces:
            return "forces";
        case lab::NumberFrom::nothing:
            break;
    }
    return "nothing";
}

Json battles_json(const lab::Fit& fit) {
    Json json;
    json["parts"] = Json::array();
    for (std::size_t i = 0; i < fit.battle_parts.size(); ++i) {
        json["parts"].push_back(battle_part_json(fit.battle_parts[i], i == 1));
    }
    json["strength_line"]["level_permille"] = permille(fit.strength_line.level);
    json["strength_line"]["slope_permille"] = permille(fit.strength_line.slope);
    json["forecasts"] = Json::array();
    for (const lab::BattleForecast& forecast : fit.battles) {
        Json row;
        row["id"] = forecast.battle->id;
        row["kind"] = forecast.battle->kind;
        row["part"] = part_name(forecast.battle->is_held_back);
        row["attacker_won"] = forecast.battle->winner == lab::Winner::attacker;
        row["rule_permille"] = permille(forecast.rule);
        row["strength_permille"] = permille(forecast.strength);
        row["attacker_from"] = source_name(forecast.battle->attacker_from);
        row["defender_from"] = source_name(forecast.battle->defender_from);
        json["forecasts"].push_back(std::move(row));
    }
    json["losses"] = Json::array();
    for (const lab::LossForecast& loss : fit.losses) {
        Json row;
        row["id"] = loss.battle->id;
        row["part"] = part_name(loss.battle->is_held_back);
        row["side"] = loss.is_attacker ? "attacker" : "defender";
        row["attested"] = loss.attested;
        row["expected"] = loss.expected;
        json["losses"].push_back(std::move(row));
    }
    return json;
}

Json siege_part_json(const lab::SiegePart& part, bool is_held_back) {
    Json json;
    json["part"] = part_name(is_held_back);
    json["rule"] = score_json(part.rule);
    json["rate"] = score_json(part.rate);
    json["coin"] = score_json(part.coin);
    json["fell_permille"] = permille(part.fell_attested);
    json["fell_rule_permille"] = permille(part.fell_rule);
    json["points_inside"] = part.points_inside;
    json["curve"] = Json::array();
    for (const lab::CurvePoint& point : part.curve) {
        Json row;
        row["days"] = point.attested.days;
        row["attested_permille"] = permille(point.attested.share);
        row["low_permille"] = permille(point.attested.low);
        row["high_permille"] = permille(point.attested.high);
        row["rule_permille"] = permille(point.rule);
        row["is_inside"] = point.is_inside;
        json["curve"].push_back(std::move(row));
    }
    return json;
}

Json sieges_json(const lab::Fit& fit) {
    Json json;
    json["parts"] = Json::array();
    for (std::size_t i = 0; i < fit.siege_parts.size(); ++i) {
        json["parts"].push_back(siege_part_json(fit.siege_parts[i], i == 1));
    }
    json["forecasts"] = Json::array();
    for (const lab::SiegeForecast& forecast : fit.sieges) {
        Json row;
        row["id"] = forecast.siege->id;
        row["part"] = part_name(forecast.siege->is_held_back);
        row["fell"] = forecast.siege->fell;
        row["days"] = forecast.siege->days;
        row["fall_permille"] = permille(forecast.fall);
        row["low_days"] = forecast.low_days;
        row["median_days"] = forecast.median_days;
        row["high_days"] = forecast.high_days;
        row["besieger_from"] = source_name(forecast.siege->besieger_from);
        row["garrison_from"] = source_name(forecast.siege->garrison_from);
        json["forecasts"].push_back(std::move(row));
    }
    return json;
}

Json march_json(const lab::MarchFit& march) {
    Json json;
    json["moves"] = march.moves;
    json["as_foot"] = march.as_foot;
    json["as_cavalry"] = march.as_cavalry;
    json["told_m_per_day"] = Json::array();
    for (const double rate : march.told_km_per_day) {
        json["told_m_per_day"].push_back(permille(rate));
    }
    json["baggage_km_per_day"] = march.baggage_km_per_day;
    json["foot_km_per_day"] = march.foot_km_per_day;
    json["cavalry_km_per_day"] = march.cavalry_km_per_day;
    return json;
}

Json setting_json(const lab::Setting& setting) {
    Json json;
    json["battle_log_score_permille"] = permille(setting.battle_log_score);
    json["battle_prior_log_score_permille"] = permille(setting.battle_prior_log_score);
    json["battle_crossed_log_score_permille"] = permille(setting.battle_crossed_log_score);
    json["siege_log_likelihood_permille"] = permille(setting.siege_log_likelihood);
    json["siege_prior_log_likelihood_permille"] = permille(setting.siege_prior_log_likelihood);
    json["parameters"] = Json::array();
    for (const auto* group : {&setting.battle, &setting.siege}) {
        for (const lab::SetParameter& parameter : *group) {
            Json row;
            row["name"] = parameter.name;
            row["prior"] = parameter.prior;
            row["value"] = parameter.value;
            json["parameters"].push_back(std::move(row));
        }
    }
    return json;
}

}  // namespace

Answer answer_fit_war(Context& context, const Request& request) {
    const lab::Fit fit = lab::fit_war(context.scenario());
    Json answer;
    answer["battles"] = battles_json(fit);
    answer["sieges"] = sieges_json(fit);
    answer["marches"] = march_json(fit.march);
    answer["setting"] = nullptr;
    if (request.flag("set")) {
        answer["setting"] = setting_json(lab::set_war(fit.attested, context.setting().laws));
    }
    return answer;
}

}  // namespace api
