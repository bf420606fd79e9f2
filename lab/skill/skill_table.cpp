#include "lab/skill/skill_table.hpp"

#include <algorithm>
#include <cmath>
#include <span>

namespace lab {

namespace {

constexpr std::uint32_t reliability_bin_count = 10;
constexpr std::uint32_t bar_repeats = 400;
constexpr std::uint32_t rank_bin_count = 10;

/// The scores of one fork, by horizon.
struct ScoredFork {
    const HindcastStart* start = nullptr;
    std::array<std::optional<ForkScores>, horizon_count> horizons;
};

enum class Weights { equal, households };

double weight_of(const PlaceScore& score, Weights weights) {
    return weights == Weights::equal ? 1 : score.households;
}

/// Weighted sums of scores on their way to a mean.
struct Sums {
    double weight = 0;
    double changed = 0;
    double fair = 0;
    Forecasters brier;
    std::uint32_t cases = 0;

    void add(const PlaceScore& score, double weight_of_score) {
        weight += weight_of_score;
        changed += weight_of_score * (score.is_kept ? 0 : 1);
        fair += weight_of_score * score.fair_brier;
        brier.model += weight_of_score * score.brier.model;
        brier.persistence += weight_of_score * score.brier.persistence;
        brier.climatology += weight_of_score * score.brier.climatology;
        cases += 1;
    }
    [[nodiscard]] SkillPart part(std::size_t horizon) const {
        SkillPart part;
        part.years = hindcast_years[horizon];
        part.cases = cases;
        if (weight > 0) {
            part.changed = changed / weight;
            part.brier = {brier.model / weight, brier.persistence / weight,
                          brier.climatology / weight};
        }
        return part;
    }
};

ControlSkill control_skill(std::span<const ForkScores* const> forks, std::size_t horizon,
                           Weights weights) {
    ControlSkill skill;
    std::vector<ScoreBlock> persistence;
    std::vector<ScoreBlock> climatology;
    const auto count = static_cast<double>(forks.size());
    for (const ForkScores* fork : forks) {
        Sums sums;
        for (const PlaceScore& score : fork->places) {
            sums.add(score, weight_of(score, weights));
        }
        const SkillPart part = sums.part(horizon);
        skill.brier.model += part.brier.model / count;
        skill.brier.persistence += part.brier.persistence / count;
        skill.brier.climatology += part.brier.climatology / count;
        skill.fair_brier += sums.weight > 0 ? sums.fair / sums.weight / count : 0;
        persistence.push_back({part.brier.model, part.brier.persistence});
        climatology.push_back({part.brier.model, part.brier.climatology});
    }
    skill.on_persistence = skill_gain(persistence);
    skill.on_climatology = skill_gain(climatology);
    return skill;
}

KeptSkill kept_skill(std::span<const ForkScores* const> forks, std::uint32_t members) {
    KeptSkill skill;
    std::vector<WeighedForecast> forecasts;
    for (const ForkScores* fork : forks) {
        for (const PlaceScore& score : fork->places) {
            forecasts.push_back({static_cast<double>(score.kept) / members, score.is_kept, 1});
            skill.log_score += ensemble_log_score(score.kept, members, score.is_kept);
            skill.climatology_log_score +=
                std::log(score.is_kept ? score.climatology_kept : 1 - score.climatology_kept);
        }
    }
    if (!forecasts.empty()) {
        skill.log_score /= static_cast<double>(forecasts.size());
        skill.climatology_log_score /= static_cast<double>(forecasts.size());
    }
    skill.parts = brier_parts(forecasts, reliability_bin_count);
    skill.bins = reliability_bins(forecasts, reliability_bin_count);
    add_consistency_bars(forecasts, skill.bins, bar_repeats);
    return skill;
}

FigureSkill figure_skill(std::span<const ForkScores* const> forks, CourtFigure figure,
                         std::uint32_t members) {
    FigureSkill skill;
    skill.figure = figure;
    std::vector<ScoreBlock> blocks;
    std::vector<std::uint32_t> ranks;
    for (const ForkScores* fork : forks) {
        Crps sums;
        double persistence = 0;
        double count = 0;
        for (const FigureScore& score : fork->figures) {
            if (score.figure == figure) {
                sums.usual += score.crps.usual;
                sums.fair += score.crps.fair;
                persistence += score.persistence;
                count += 1;
                ranks.push_back(score.rank);
            }
        }
        if (count > 0) {
            blocks.push_back({sums.usual / count, persistence / count});
            skill.crps.usual += sums.usual / count;
            skill.crps.fair += sums.fair / count;
            skill.persistence += persistence / count;
        }
    }
    if (!blocks.empty()) {
        const auto count = static_cast<double>(blocks.size());
        skill.crps = {skill.crps.usual / count, skill.crps.fair / count};
        skill.persistence /= count;
    }
    skill.cases = static_cast<std::uint32_t>(ranks.size());
    skill.gain = skill_gain(blocks);
    skill.ranks = rank_histogram(ranks, members, std::min(rank_bin_count, members + 1));
    return skill;
}

HorizonSkill horizon_skill(std::span<const ForkScores* const> forks, std::size_t horizon,
                           std::uint32_t members) {
    HorizonSkill skill;
    skill.years = hindcast_years[horizon];
    skill.forks = static_cast<std::uint32_t>(forks.size());
    Sums sums;
    for (const ForkScores* fork : forks) {
        for (const PlaceScore& score : fork->places) {
            sums.add(score, 1);
        }
    }
    const SkillPart all = sums.part(horizon);
    skill.cases = all.cases;
    skill.changed = all.changed;
    skill.control = control_skill(forks, horizon, Weights::equal);
    skill.by_households = control_skill(forks, horizon, Weights::households);
    skill.kept = kept_skill(forks, members);
    for (std::uint32_t f = 0; f < court_figure_count; ++f) {
        skill.figures[f] = figure_skill(forks, static_cast<CourtFigure>(f), members);
    }
    return skill;
}

ForkSkill fork_skill(const ScoredFork& fork) {
    ForkSkill skill;
    skill.fork = fork.start->asked;
    for (std::size_t horizon = 0; horizon < horizon_count; ++horizon) {
        if (fork.horizons[horizon]) {
            Sums sums;
            for (const PlaceScore& score : fork.horizons[horizon]->places) {
                sums.add(score, 1);
            }
            skill.parts.push_back(sums.part(horizon));
            skill.flows.push_back(fork.horizons[horizon]->flows);
        }
    }
    return skill;
}

std::vector<TheatreSkill> theatre_skills(const scenario::Scenario& scenario,
                                         std::span<const ScoredFork* const> forks) {
    std::vector<TheatreSkill> theatres;
    std::vector<std::size_t> theatre_of;  // By PlaceId.
    for (const scenario::PlaceRow& row : scenario.texts.places) {
        const auto found = std::ranges::find(theatres, row.circuit.en, &TheatreSkill::name_en);
        theatre_of.push_back(static_cast<std::size_t>(found - theatres.begin()));
        if (found == theatres.end()) {
            theatres.push_back({row.circuit.en, row.circuit.zh, {}});
        }
    }
    for (std::size_t horizon = 0; horizon < horizon_count; ++horizon) {
        std::vector<Sums> sums(theatres.size());
        for (const ScoredFork* fork : forks) {
            if (fork->horizons[horizon]) {
                for (const PlaceScore& score : fork->horizons[horizon]->places) {
                    sums[theatre_of[score.place.index]].add(score, 1);
                }
            }
        }
        for (std::size_t t = 0; t < theatres.size(); ++t) {
            if (sums[t].cases > 0) {
                theatres[t].parts.push_back(sums[t].part(horizon));
            }
        }
    }
    std::erase_if(theatres, [](const TheatreSkill& theatre) { return theatre.parts.empty(); });
    return theatres;
}

SetSkill set_skill(const scenario::Scenario& scenario, std::optional<ForkSet> set,
                   std::span<const ScoredFork* const> forks, std::uint32_t members) {
    SetSkill skill;
    skill.set = set;
    for (std::size_t horizon = 0; horizon < horizon_count; ++horizon) {
        std::vector<const ForkScores*> reached;
        for (const ScoredFork* fork : forks) {
            if (fork->horizons[horizon]) {
                reached.push_back(&*fork->horizons[horizon]);
            }
        }
        if (!reached.empty()) {
            skill.horizons.push_back(horizon_skill(reached, horizon, members));
        }
    }
    for (const ScoredFork* fork : forks) {
        skill.forks.push_back(fork_skill(*fork));
    }
    skill.theatres = theatre_skills(scenario, forks);
    return skill;
}

}  // namespace

std::vector<SetSkill> tabulate_skill(const Hindcasts& hindcasts,
                                     const std::vector<std::vector<HindcastFuture>>& futures) {
    std::vector<ScoredFork> scored;
    for (std::size_t i = 0; i < hindcasts.starts().size(); ++i) {
        ScoredFork fork;
        fork.start = &hindcasts.starts()[i];
        for (std::size_t horizon = 0; horizon < horizon_count; ++horizon) {
            if (fork.start->record[horizon]) {
                fork.horizons[horizon] = score_fork(*fork.start, horizon, futures[i]);
            }
        }
        scored.push_back(std::move(fork));
    }
    std::vector<SetSkill> table;
    const std::array<std::optional<ForkSet>, 3> sets = {ForkSet::training, ForkSet::test,
                                                        std::nullopt};
    for (const std::optional<ForkSet> set : sets) {
        std::vector<const ScoredFork*> of_set;
        for (const ScoredFork& fork : scored) {
            if (fork.start->asked.set == set) {
                of_set.push_back(&fork);
            }
        }
        if (!of_set.empty()) {
            const auto members = static_cast<std::uint32_t>(futures.front().size());
            table.push_back(set_skill(hindcasts.scenario(), set, of_set, members));
        }
    }
    return table;
}

}  // namespace lab
