#include "lab/fit_society.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "lab/society_measure.hpp"

namespace lab {

namespace {

constexpr double fifth = 0.2;
constexpr double least_ratio = 1e-3;  ///< Nothing at all is taken to be off by a thousand.

using Count = std::pair<std::uint32_t, std::int32_t>;  ///< Polity and year.

Count count_of(const SocietyFigure& figure) {
    return {figure.polity.index, figure.year};
}

/// Gives every circuit its share of the sum of those that were counted with it.
void share_out(std::vector<SocietyFigure>& figures) {
    std::map<Count, std::pair<double, double>> sums;
    for (const SocietyFigure& figure : figures) {
        if (figure.topic == Topic::circuits) {
            sums[count_of(figure)].first += figure.attested;
            sums[count_of(figure)].second += figure.modelled;
        }
    }
    for (SocietyFigure& figure : figures) {
        if (figure.topic == Topic::circuits) {
            const auto& [attested, modelled] = sums[count_of(figure)];
            figure.attested_share = attested > 0 ? figure.attested / attested : 0;
            figure.modelled_share = modelled > 0 ? figure.modelled / modelled : 0;
        }
    }
}

Part part_of(const SocietyFigure& figure) {
    return figure.is_held_back ? Part::held_back : Part::training;
}

TopicScore score_topic(const std::vector<SocietyFigure>& figures, Topic topic, Part part) {
    TopicScore score;
    score.topic = topic;
    score.part = part;
    std::vector<double> factors;
    for (const SocietyFigure& figure : figures) {
        if (figure.topic == topic && part_of(figure) == part) {
            const double ratio = std::max(ratio_of(figure), least_ratio);
            factors.push_back(std::max(ratio, 1 / ratio));
            score.within_fifth += is_within_fifth(figure) ? 1 : 0;
        }
    }
    score.count = static_cast<std::uint32_t>(factors.size());
    if (!factors.empty()) {
        const auto middle = factors.begin() + static_cast<std::ptrdiff_t>(factors.size() / 2);
        std::nth_element(factors.begin(), middle, factors.end());
        score.median_factor = *middle;
    }
    return score;
}

std::vector<CountScore> score_counts(const std::vector<SocietyFigure>& figures, Part part) {
    std::map<Count, CountScore> by_count;
    std::map<Count, double> households;
    for (const SocietyFigure& figure : figures) {
        if (figure.topic != Topic::circuits || part_of(figure) != part) {
            continue;
        }
        CountScore& score = by_count[count_of(figure)];
        score.polity = figure.polity;
        score.year = figure.year;
        score.part = part;
        score.count += 1;
        score.misplaced += std::abs(figure.modelled_share - figure.attested_share) / 2;
        households[count_of(figure)] += figure.attested;
        if (is_within_fifth(figure)) {
            score.within_fifth += 1;
            score.households_within += figure.attested;
        }
    }
    std::vector<CountScore> scores;
    for (auto& [count, score] : by_count) {
        score.households_within /= std::max(households[count], 1.0);
        scores.push_back(score);
    }
    return scores;
}

/// The registers of every counted court in every year, as its counts count.
std::vector<CourtLine> draw_lines(const SocietyFit& fit, const sim::Laws& laws) {
    std::vector<CourtLine> lines;
    for (const SocietyFigure& figure : fit.figures) {
        if (figure.topic != Topic::registers ||
            (!lines.empty() && lines.back().polity == figure.polity)) {
            continue;
        }
        CourtLine& line = lines.emplace_back();
        line.polity = figure.polity;
        SocietyFigure any = figure;
        for (const SocietyYear& year : fit.years) {
            const CourtYear& account = year.courts[figure.polity.index];
            if (account.phase == sim::Phase::present) {
                any.year = year.year;
                line.points.push_back({year.year, modelled(any, fit.years, laws), account});
            }
        }
    }
    return lines;
}

}  // namespace

double ratio_of(const SocietyFigure& figure) {
    if (figure.topic == Topic::circuits) {
        return figure.attested_share > 0 ? figure.modelled_share / figure.attested_share : 0;
    }
    return figure.attested > 0 ? figure.modelled / figure.attested : 0;
}

bool is_within_fifth(const SocietyFigure& figure) {
    if (figure.topic != Topic::circuits && figure.low && figure.high &&
        figure.modelled >= *figure.low && figure.modelled <= *figure.high) {
        return true;
    }
    return std::abs(ratio_of(figure) - 1) <= fifth;
}

SocietyFit fit_society(const scenario::Scenario& scenario, std::uint32_t futures) {
    SocietyFit fit;
    fit.years = live_society(scenario.setting);
    fit.figures = gather_society(scenario);
    for (SocietyFigure& figure : fit.figures) {
        figure.modelled = modelled(figure, fit.years, scenario.setting.laws);
    }
    share_out(fit.figures);
    fit.lines = draw_lines(fit, scenario.setting.laws);
    for (const Part part : {Part::training, Part::held_back}) {
        for (std::uint32_t topic = 0; topic < topic_count; ++topic) {
            const TopicScore score = score_topic(fit.figures, static_cast<Topic>(topic), part);
            if (score.count > 0) {
                fit.topics.push_back(score);
            }
        }
        const std::vector<CountScore> counts = score_counts(fit.figures, part);
        fit.counts.insert(fit.counts.end(), counts.begin(), counts.end());
    }
    fit.prosperity = fit_prosperity(scenario, futures);
    return fit;
}

}  // namespace lab
