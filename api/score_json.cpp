#include "api/score_json.hpp"

#include <algorithm>
#include <array>

namespace api {

namespace {

constexpr std::size_t flows_told = 4;
constexpr std::array<std::string_view, lab::court_figure_count> figure_names = {"places", "men",
                                                                                "households"};

/// A whole number of parts; null where it is infinite.
Json parts_of(double value, double parts) {
    // Not isfinite: the header of mathematics is kept from the door.
    if (!(value >= -1e12 && value <= 1e12)) {
        return Json();
    }
    return Json(static_cast<std::int64_t>(parts * value + (value < 0 ? -0.5 : 0.5)));
}

Json millionths(double value) {
    return parts_of(value, 1e6);
}

Json thousandths(double value) {
    return parts_of(value, 1e3);
}

Json gain_json(const lab::SkillGain& gain) {
    Json json;
    json["skill_millionths"] = millionths(gain.skill);
    json["low_millionths"] = millionths(gain.skill_interval.low);
    json["high_millionths"] = millionths(gain.skill_interval.high);
    json["p_millionths"] = millionths(gain.p);
    return json;
}

Json control_json(const lab::ControlSkill& skill) {
    Json json;
    json["brier_millionths"] = millionths(skill.brier.model);
    json["fair_brier_millionths"] = millionths(skill.fair_brier);
    json["persistence_millionths"] = millionths(skill.brier.persistence);
    json["climatology_millionths"] = millionths(skill.brier.climatology);
    json["on_persistence"] = gain_json(skill.on_persistence);
    json["on_climatology"] = gain_json(skill.on_climatology);
    return json;
}

Json kept_json(const lab::KeptSkill& skill) {
    Json json;
    json["brier_millionths"] = millionths(skill.parts.brier);
    json["reliability_millionths"] = millionths(skill.parts.reliability);
    json["resolution_millionths"] = millionths(skill.parts.resolution);
    json["uncertainty_millionths"] = millionths(skill.parts.uncertainty);
    json["spread_millionths"] = millionths(skill.parts.spread);
    json["covariance_millionths"] = millionths(skill.parts.covariance);
    json["log_score_millionths"] = millionths(skill.log_score);
    json["climatology_log_score_millionths"] = millionths(skill.climatology_log_score);
    json["bins"] = Json::array();
    for (const lab::ReliabilityBin& bin : skill.bins) {
        if (bin.count > 0) {
            Json row;
            row["count"] = bin.count;
            row["chance_millionths"] = millionths(bin.chance);
            row["happened_millionths"] = millionths(bin.happened);
            row["bar_low_millionths"] = millionths(bin.bar.low);
            row["bar_high_millionths"] = millionths(bin.bar.high);
            json["bins"].push_back(std::move(row));
        }
    }
    return json;
}

Json figure_json(const lab::FigureSkill& skill) {
    Json json;
    json["figure"] = figure_names[static_cast<std::size_t>(skill.figure)];
    json["count"] = skill.cases;
    json["crps_thousandths"] = thousandths(skill.crps.usual);
    json["fair_crps_thousandths"] = thousandths(skill.crps.fair);
    json["persistence_thousandths"] = thousandths(skill.persistence);
    json["on_persistence"] = gain_json(skill.gain);
    json["ranks"] = skill.ranks.counts;
    json["expected_thousandths"] = Json::array();
    for (const double expected : skill.ranks.expected) {
        json["expected_thousandths"].push_back(thousandths(expected));
    }
    json["chi_square_thousandths"] = thousandths(skill.ranks.chi_square);
    json["flat_p_millionths"] = millionths(skill.ranks.p);
    return json;
}

Json horizon_json(const lab::HorizonSkill& skill) {
    Json json;
    json["years"] = skill.years;
    json["forks"] = skill.forks;
    json["count"] = skill.cases;
    json["changed_millionths"] = millionths(skill.changed);
    json["control"] = control_json(skill.control);
    json["by_households"] = control_json(skill.by_households);
    json["kept"] = kept_json(skill.kept);
    json["figures"] = Json::array();
    for (const lab::FigureSkill& figure : skill.figures) {
        json["figures"].push_back(figure_json(figure));
    }
    return json;
}

Json parts_json(const std::vector<lab::SkillPart>& parts) {
    Json json = Json::array();
    for (const lab::SkillPart& part : parts) {
        Json row;
        row["years"] = part.years;
        row["count"] = part.cases;
        row["changed_millionths"] = millionths(part.changed);
        row["brier_millionths"] = millionths(part.brier.model);
        row["persistence_millionths"] = millionths(part.brier.persistence);
        row["climatology_millionths"] = millionths(part.brier.climatology);
        json.push_back(std::move(row));
    }
    return json;
}

Json court_json(const lab::Hindcasts& hindcasts, sim::PolityId court) {
    return court.exists() ? Json(hindcasts.scenario().ids(scenario::Table::polities)[court.index])
                          : Json();
}

/// Where futures and record differ most.
Json flows_json(const lab::Hindcasts& hindcasts, const std::vector<lab::Flow>& flows) {
    Json json = Json::array();
    for (std::size_t i = 0; i < std::min(flows_told, flows.size()); ++i) {
        Json row;
        row["from"] = court_json(hindcasts, flows[i].from);
        row["to"] = court_json(hindcasts, flows[i].to);
        row["futures_thousandths"] = thousandths(flows[i].futures);
        row["record"] = flows[i].record;
        json.push_back(std::move(row));
    }
    return json;
}

Json set_json(const lab::Hindcasts& hindcasts, const lab::SetSkill& skill) {
    Json json;
    json["set"] = fork_set_json(skill.set);
    json["horizons"] = Json::array();
    for (const lab::HorizonSkill& horizon : skill.horizons) {
        json["horizons"].push_back(horizon_json(horizon));
    }
    json["forks"] = Json::array();
    for (const lab::ForkSkill& fork : skill.forks) {
        Json row;
        row["from"] = fork.fork.id;
        row["parts"] = parts_json(fork.parts);
        for (std::size_t i = 0; i < fork.flows.size(); ++i) {
            row["parts"][i]["flows"] = flows_json(hindcasts, fork.flows[i]);
        }
        json["forks"].push_back(std::move(row));
    }
    json["theatres"] = Json::array();
    for (const lab::TheatreSkill& theatre : skill.theatres) {
        Json row;
        row["name_en"] = theatre.name_en;
        row["name_zh"] = theatre.name_zh;
        row["parts"] = parts_json(theatre.parts);
        json["theatres"].push_back(std::move(row));
    }
    return json;
}

/// How often places changed hands in the age, as a forecaster at each fork may know it.
Json climate_json(const lab::HindcastStart& start) {
    Json json;
    json["from"] = start.asked.id;
    json["rates"] = Json::array();
    for (std::size_t i = 0; i < lab::horizon_count; ++i) {
        if (start.record[i]) {
            Json row;
            row["years"] = lab::hindcast_years[i];
            row["count"] = start.climate[i].of;
            row["changed_millionths"] = millionths(start.climate[i].rate());
            json["rates"].push_back(std::move(row));
        }
    }
    return json;
}

}  // namespace

Json score_json(const lab::Hindcasts& hindcasts, const std::vector<lab::SetSkill>& table,
                std::uint32_t members, std::uint32_t seed) {
    Json json;
    json["members"] = members;
    json["seed"] = seed;
    json["sets"] = Json::array();
    for (const lab::SetSkill& set : table) {
        json["sets"].push_back(set_json(hindcasts, set));
    }
    json["climate"] = Json::array();
    for (const lab::HindcastStart& start : hindcasts.starts()) {
        json["climate"].push_back(climate_json(start));
    }
    return json;
}

}  // namespace api
