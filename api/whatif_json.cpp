#include <utility>

#include "api/describe.hpp"
#include "api/law_spread.hpp"
#include "api/plan_orders.hpp"
#include "api/whatif.hpp"
#include "lab/ensemble/trajectory.hpp"
#include "lab/skill/measured.hpp"
#include "lab/statistics/means.hpp"
#include "lab/statistics/paired.hpp"
#include "lab/statistics/proportion.hpp"
#include "lab/statistics/quantile.hpp"
#include "simulation/foundation/check.hpp"

namespace api {

namespace {

/// To a millionth of what is about one; larger numbers to six digits behind the point as well.
Json rounded(double number) {
    constexpr double scale = 1e6;
    const double limit = 9e12;
    if (number > limit || number < -limit) {
        return number;
    }
    const double shifted = number * scale + (number < 0 ? -0.5 : 0.5);
    return static_cast<double>(static_cast<std::int64_t>(shifted)) / scale;
}

Json estimate_json(const lab::Estimate& estimate) {
    Json json;
    json["value"] = rounded(estimate.value);
    json["low"] = rounded(estimate.interval.low);
    json["high"] = rounded(estimate.interval.high);
    return json;
}

Json estimate_json(const std::optional<lab::Estimate>& estimate) {
    return estimate ? estimate_json(*estimate) : Json(nullptr);
}

Json share_json(std::uint32_t hits, std::uint32_t count) {
    Json json =
        estimate_json(lab::Estimate{static_cast<double>(hits) / count, lab::wilson(hits, count)});
    json["hits"] = hits;
    return json;
}

Json causation_json(const lab::PairCounts& pairs) {
    const lab::Causation causation = lab::causation(pairs);
    Json json;
    json["necessity"] = estimate_json(causation.necessity);
    json["sufficiency"] = estimate_json(causation.sufficiency);
    json["both"] = estimate_json(causation.both);
    return json;
}

lab::PairCounts count_pairs(std::span<const lab::PairLived> pairs, std::size_t question) {
    lab::PairCounts counts;
    for (const lab::PairLived& pair : pairs) {
        counts.count(pair.without.values[question] != 0, pair.with.values[question] != 0);
    }
    return counts;
}

void add_truth(const lab::PairCounts& counts, Json& json) {
    json["kind"] = "yes_no";
    json["without"] = share_json(counts.without(), counts.all());
    json["with"] = share_json(counts.with(), counts.all());
    json["both"] = counts.both;
    json["only_with"] = counts.only_with;
    json["only_without"] = counts.only_without;
    json["neither"] = counts.neither;
    json["difference"] = estimate_json(lab::difference(counts));
    json["risk_ratio"] = estimate_json(lab::risk_ratio(counts));
    json["p"] = rounded(lab::mcnemar_p(counts));
    json["brings_about"] = causation_json(counts);
    json["prevents"] = causation_json(lab::prevented(counts));
    const auto worth = lab::worth_of_pairing(counts);
    json["worth_of_pairing"] = worth ? rounded(*worth) : Json(nullptr);
    json["members_to_halve"] = lab::pairs_to_halve(counts);
}

Json fan_json(const std::vector<double>& values) {
    const lab::Fan fan = lab::fan_of(values);
    Json json = Json::array();
    for (const double one : fan) {
        json.push_back(rounded(one));
    }
    return json;
}

void add_number(std::span<const lab::PairLived> pairs, std::size_t question, Json& json) {
    std::vector<double> without;
    std::vector<double> with;
    for (const lab::PairLived& pair : pairs) {
        without.push_back(pair.without.values[question]);
        with.push_back(pair.with.values[question]);
    }
    json["kind"] = "number";
    json["without"]["quantiles"] = fan_json(without);
    json["with"]["quantiles"] = fan_json(with);
    if (pairs.size() < 2) {
        json["without"]["mean"] = rounded(without.front());
        json["with"]["mean"] = rounded(with.front());
        json["difference"] = Json(nullptr);
        json["p"] = Json(nullptr);
        json["worth_of_pairing"] = Json(nullptr);
        return;
    }
    const lab::PairedMeans means = lab::paired_means(without, with);
    json["without"]["mean"] = rounded(means.without);
    json["with"]["mean"] = rounded(means.with);
    json["difference"] = estimate_json(means.difference);
    json["p"] = rounded(means.p);
    json["worth_of_pairing"] = means.worth ? rounded(*means.worth) : Json(nullptr);
}

Json gain_json(const lab::MeasuredGain& gain) {
    constexpr double million = 1e6;
    const auto end = [](const std::optional<std::int32_t>& value) {
        return value ? Json(*value / million) : Json(nullptr);
    };
    Json json;
    json["value"] = gain.skill / million;
    json["low"] = end(gain.low);
    json["high"] = end(gain.high);
    json["p"] = gain.p / million;
    return json;
}

/// How well the model has foretold who holds the places after about as long a time.
Json skill_json(const scenario::Scenario& scenario, const lab::PairStart& start) {
    constexpr double million = 1e6;
    constexpr std::int32_t sure = 50000;  // p of 0.05.
    const lab::MeasuredSkill& skill =
        lab::measured_skill_for(start.until.number - start.first_day().number);
    const lab::MeasuredGain& gain = skill.on_persistence;
    Json json;
    json["years"] = skill.years;
    json["days"] = skill.forks;
    json["members"] = skill.members;
    json["on_persistence"] = gain_json(gain);
    json["on_climatology"] = gain_json(skill.on_climatology);
    json["surest_chance"] = skill.bins.back().chance / million;
    json["surest_happened"] = skill.bins.back().happened / million;
    json["verdict"] = gain.skill <= 0 ? "worse" : gain.p < sure ? "better" : "unsure";
    json["measured_with"] = lab::measured_pack();
    json["is_of_this_data"] = lab::measured_pack() == scenario.content_hash;
    return json;
}

/// What became of the orders of a branch: 0 without, 1 with the change.
Json fates_json(const WhatIf& asked, std::span<const lab::PairLived> pairs, std::size_t side) {
    const std::vector<ToldOrder>& orders = asked.plan_orders[side];
    std::vector<OrderFates> futures;
    const sim::World& fork = asked.start->at.world;
    for (std::size_t i = 0; i < pairs.size() && !orders.empty(); ++i) {
        const lab::Branch& branch = side == 0 ? pairs[i].without : pairs[i].with;
        auto way = lab::unpack_trajectory(branch.way, fork.places.holder.values(),
                                          fork.polities.phase.size());
        CHECK(way && way->orders.size() == orders.size(), "a branch tells of each of its orders");
        futures.push_back({std::move(way->orders), std::move(way->held)});
    }
    return order_fates_json(orders, futures);
}

}  // namespace

Json question_json(const scenario::Scenario& scenario, const WhatIfQuestion& question) {
    Json json;
    json["outcome"] = nullptr;
    json["expression"] = question.expression;
    json["question_en"] = question.expression;
    json["question_zh"] = question.expression;
    if (question.outcome) {
        const scenario::OutcomeRow& row = scenario.texts.outcomes[*question.outcome];
        json["outcome"] = row.slug;
        json["question_en"] = row.question.en;
        json["question_zh"] = row.question.zh;
    }
    return json;
}

std::optional<double> whatif_width(const WhatIf& asked, std::span<const lab::PairLived> pairs) {
    if (asked.expressions.front().type() != lab::ValueType::truth) {
        return std::nullopt;
    }
    const lab::PairCounts counts = count_pairs(pairs, 0);
    if (asked.start->changes_nothing()) {
        const lab::Band band = lab::wilson(counts.with(), counts.all());
        return band.high - band.low;
    }
    return lab::difference_width(counts, 1);
}

Json whatif_json(const scenario::Scenario& scenario, const WhatIf& asked,
                 std::span<const lab::PairLived> pairs) {
    Json json;
    json["of"] = asked.past.empty() ? Json(nullptr) : Json(asked.past);
    json["from"] = day_json(asked.start->first_day());
    json["until"] = day_json(asked.start->until);
    json["changed"] = !asked.start->changes_nothing();
    json["do"] = asked.changes;
    json["against"] = asked.against;
    json["orders"] = asked.orders;
    json["against_orders"] = asked.against_orders;
    json["set"] = asked.surgery;
    tell_law_spread(asked.spread, json);
    json["seed"] = asked.seed;
    json["first"] = asked.first;
    json["members"] = pairs.size();
    json["questions"] = Json::array();
    for (std::size_t i = 0; i < asked.questions.size(); ++i) {
        Json question = question_json(scenario, asked.questions[i]);
        if (asked.expressions[i].type() == lab::ValueType::truth) {
            add_truth(count_pairs(pairs, i), question);
        } else {
            add_number(pairs, i, question);
        }
        json["questions"].push_back(std::move(question));
    }
    json["skill"] = skill_json(scenario, *asked.start);
    json["order_fates"]["without"] = fates_json(asked, pairs, 0);
    json["order_fates"]["with"] = fates_json(asked, pairs, 1);
    json["digest"] = sim::format_digest(lab::digest_of(pairs));
    return json;
}

}  // namespace api
