// fit_society: how well the rules of people and money agree with the attested counts and figures,
// figure by figure, and whether the greatest court prospers.
#include <array>

#include "api/answers.hpp"
#include "api/describe.hpp"
#include "api/lookup.hpp"
#include "lab/fit_society.hpp"

namespace api {

namespace {

constexpr std::uint32_t usual_futures = 100;
constexpr std::uint32_t most_futures = 10'000;

std::int64_t rounded(double value) {
    return static_cast<std::int64_t>(value + (value < 0 ? -0.5 : 0.5));
}

std::int64_t permille(double value) {
    return rounded(1000 * value);
}

std::string_view part_name(lab::Part part) {
    return part == lab::Part::held_back ? "held_back" : "training";
}

/// Shares and worths with three places, everything else whole.
Json number_json(double value, bool is_fine) {
    const double places = is_fine ? 1000 : 1;
    const auto steps = rounded(value * places);
    return millionths_json(steps * (1'000'000 / static_cast<std::int64_t>(places)));
}

Json figure_json(const Context& context, const lab::SocietyFigure& figure) {
    // Nothing that is counted in whole things is attested below a hundred.
    const bool is_fine = figure.attested < 100;
    Json row;
    row["series"] = figure.series;
    row["part"] = part_name(figure.is_held_back ? lab::Part::held_back : lab::Part::training);
    row["topic"] = lab::topic_name(figure.topic);
    row["measure"] = lab::measure_name(figure.measure);
    row["table"] = figure.table;
    row["row"] = figure.row;
    row["polity"] = polity_id_json(context, figure.polity);
    row["region"] = figure.region;
    row["from"] = figure.from > 0 ? Json(figure.from) : Json(nullptr);
    row["year"] = figure.year;
    row["attested"] = number_json(figure.attested, is_fine);
    row["low"] = figure.low ? number_json(*figure.low, is_fine) : Json(nullptr);
    row["high"] = figure.high ? number_json(*figure.high, is_fine) : Json(nullptr);
    row["modelled"] = number_json(figure.modelled, is_fine);
    const bool is_circuit = figure.topic == lab::Topic::circuits;
    row["attested_share_permille"] =
        is_circuit ? Json(permille(figure.attested_share)) : Json(nullptr);
    row["modelled_share_permille"] =
        is_circuit ? Json(permille(figure.modelled_share)) : Json(nullptr);
    row["error_permille"] = permille(lab::ratio_of(figure) - 1);
    row["is_within"] = lab::is_within_fifth(figure);
    add_provenance(context, figure.provenance, row);
    return row;
}

Json topic_json(const lab::TopicScore& score) {
    Json row;
    row["part"] = part_name(score.part);
    row["topic"] = lab::topic_name(score.topic);
    row["count"] = score.count;
    row["within_fifth"] = score.within_fifth;
    row["median_factor_permille"] = permille(score.median_factor);
    return row;
}

Json count_json(const Context& context, const lab::CountScore& score) {
    Json row;
    row["part"] = part_name(score.part);
    row["polity"] = polity_id_json(context, score.polity);
    row["year"] = score.year;
    row["count"] = score.count;
    row["within_fifth"] = score.within_fifth;
    row["households_within_permille"] = permille(score.households_within);
    row["misplaced_permille"] = permille(score.misplaced);
    return row;
}

Json line_json(const Context& context, const lab::CourtLine& line) {
    Json json;
    json["polity"] = polity_id_json(context, line.polity);
    json["years"] = Json::array();
    for (const lab::CourtLine::Point& point : line.points) {
        Json row;
        row["year"] = point.year;
        row["registered"] = rounded(point.registered);
        row["income"] = point.account.income();
        row["spending"] = point.account.spending();
        row["army_cost"] = point.account.army_cost();
        row["tribute_out"] = point.account.of(sim::BudgetLine::tribute_out);
        row["cash"] = point.account.cash;
        row["paper"] = point.account.paper;
        row["paper_value_permille"] = point.account.paper_value;
        row["grain_price_permille"] = point.account.grain_price;
        row["tax_rate_permille"] = point.account.tax_rate;
        json["years"].push_back(std::move(row));
    }
    return json;
}

Json prosperity_json(const Context& context, const lab::ProsperityFit& fit) {
    Json json;
    json["polity"] = polity_id_json(context, fit.court);
    json["from"] = day_json(fit.from);
    json["until"] = fit.until_year;
    const lab::Prosperity& replay = fit.replay;
    const std::array<double, lab::asked_count> values = {
        replay.people, replay.revenue, replay.food, replay.pay, replay.money, replay.quiet};
    json["asked"] = Json::array();
    for (std::uint32_t i = 0; i < lab::asked_count; ++i) {
        Json row;
        row["name"] = lab::asked_name(static_cast<lab::Asked>(i));
        row["bound_permille"] = permille(lab::asked_bound(static_cast<lab::Asked>(i)));
        row["replay_permille"] = permille(values[i]);
        row["replay_met"] = replay.is_met[i];
        row["futures_met"] = fit.futures.met[i];
        json["asked"].push_back(std::move(row));
    }
    json["risings_attested"] = fit.risings_attested;
    json["replay_prosperous"] = replay.has_prospered();
    Json& futures = json["futures"];
    futures["count"] = fit.futures.count;
    futures["risings_permille"] = permille(fit.futures.risings);
    futures["stable"] = fit.futures.stable;
    futures["prosperous"] = fit.futures.prosperous;
    futures["low_permille"] = permille(fit.futures.interval.low);
    futures["high_permille"] = permille(fit.futures.interval.high);
    return json;
}

}  // namespace

Answer answer_fit_society(Context& context, const Request& request) {
    Parameters parameters(request, context);
    const std::string part = request.text("part");
    if (request.has("part") && part != part_name(lab::Part::training) &&
        part != part_name(lab::Part::held_back)) {
        parameters.add({ErrorCode::parameter_value, part, "part", "", {"training", "held_back"}});
    }
    const std::uint32_t futures = request.count("futures", usual_futures);
    if (futures > most_futures) {
        parameters.add({ErrorCode::parameter_value, std::to_string(futures), "futures", "", {}});
    }
    if (parameters.failed()) {
        return parameters.failure();
    }
    const auto is_asked = [&](lab::Part one) { return part.empty() || part == part_name(one); };
    const lab::SocietyFit fit = lab::fit_society(context.scenario(), futures);
    Json answer;
    for (const char* list : {"topics", "counts", "figures", "lines"}) {
        answer[list] = Json::array();
    }
    for (const lab::TopicScore& score : fit.topics) {
        if (is_asked(score.part)) {
            answer["topics"].push_back(topic_json(score));
        }
    }
    for (const lab::CountScore& score : fit.counts) {
        if (is_asked(score.part)) {
            answer["counts"].push_back(count_json(context, score));
        }
    }
    for (const lab::SocietyFigure& figure : fit.figures) {
        if (is_asked(figure.is_held_back ? lab::Part::held_back : lab::Part::training)) {
            answer["figures"].push_back(figure_json(context, figure));
        }
    }
    for (const lab::CourtLine& line : fit.lines) {
        answer["lines"].push_back(line_json(context, line));
    }
    answer["prosperity"] =
        fit.prosperity ? prosperity_json(context, *fit.prosperity) : Json(nullptr);
    return answer;
}

}  // namespace api
