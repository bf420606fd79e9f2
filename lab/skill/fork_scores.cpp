#include "lab/skill/fork_scores.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <utility>

#include "lab/skill/brier.hpp"

namespace lab {

namespace {

constexpr std::uint32_t ranks_seed = 24;

/// Positions of holders in a list of chances: by PolityId, then nobody.
class Categories {
  public:
    explicit Categories(const sim::World& world) : polities_(world.polities.phase.size()) {}
    [[nodiscard]] std::size_t count() const { return polities_ + 1; }
    [[nodiscard]] std::size_t of(sim::PolityId holder) const {
        return holder.exists() ? holder.index : polities_;
    }
    [[nodiscard]] sim::PolityId holder(std::size_t category) const {
        return category == polities_ ? sim::PolityId::none() : sim::PolityId(category);
    }

  private:
    std::size_t polities_;
};

/// Places by who holds them at the fork.
std::vector<double> places_of(const Categories& categories, const Glance& now) {
    std::vector<double> places(categories.count());
    for (const sim::PolityId holder : now.holder) {
        if (holder.exists()) {
            places[categories.of(holder)] += 1;
        }
    }
    return places;
}

/// The holder keeps it with the chance of the age; else it falls to others by their places.
std::vector<double> climatology_chances(const std::vector<double>& places, std::size_t holder,
                                        double change) {
    double others = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        others += i == holder ? 0 : places[i];
    }
    std::vector<double> chances(places.size());
    for (std::size_t i = 0; i < places.size() && others > 0; ++i) {
        chances[i] = change * places[i] / others;
    }
    chances[holder] = others > 0 ? 1 - change : 1;
    return chances;
}

/// Places on their way from hand to hand, counted place by place.
class FlowCount {
  public:
    void add(std::size_t from, std::size_t happened, std::span<const std::uint32_t> counts) {
        for (std::size_t to = 0; to < counts.size(); ++to) {
            if (to != from && (counts[to] > 0 || to == happened)) {
                Count& count = counts_[{from, to}];
                count.futures += counts[to];
                count.record += to == happened ? 1 : 0;
            }
        }
    }
    [[nodiscard]] std::vector<Flow> flows(const Categories& categories,
                                          std::uint32_t members) const {
        std::vector<Flow> flows;
        for (const auto& [way, count] : counts_) {
            flows.push_back({categories.holder(way.first), categories.holder(way.second),
                             static_cast<double>(count.futures) / members, count.record});
        }
        std::ranges::stable_sort(flows, std::greater{}, [](const Flow& flow) {
            return std::abs(flow.futures - flow.record);
        });
        return flows;
    }

  private:
    struct Count {
        std::uint64_t futures = 0;
        std::uint32_t record = 0;
    };
    std::map<std::pair<std::size_t, std::size_t>, Count> counts_;
};

std::vector<FigureScore> score_figures(const HindcastStart& start, std::size_t horizon,
                                       std::span<const HindcastFuture> futures) {
    std::vector<FigureScore> scores;
    for (std::uint32_t f = 0; f < court_figure_count; ++f) {
        for (std::size_t c = 0; c < start.courts.size(); ++c) {
            std::vector<double> members;
            for (const HindcastFuture& future : futures) {
                members.push_back(static_cast<double>(future[horizon].courts[c][f]));
            }
            FigureScore score;
            score.figure = static_cast<CourtFigure>(f);
            score.court = start.courts[c];
            score.observed = static_cast<double>(start.record[horizon]->courts[c][f]);
            score.persistence =
                std::abs(static_cast<double>(start.now.courts[c][f]) - score.observed);
            const sim::Draw draw({ranks_seed, f}, start.at.world.next_tick(),
                                 static_cast<std::uint32_t>(horizon), start.courts[c].index);
            score.rank = rank_of(members, score.observed, draw, 0);
            score.crps = crps_of(std::move(members), score.observed);
            scores.push_back(score);
        }
    }
    return scores;
}

}  // namespace

ForkScores score_fork(const HindcastStart& start, std::size_t horizon,
                      std::span<const HindcastFuture> futures) {
    const Categories categories(start.at.world);
    const Glance& record = *start.record[horizon];
    const std::vector<double> held = places_of(categories, start.now);
    const auto members = static_cast<std::uint32_t>(futures.size());
    ForkScores scores;
    std::vector<std::uint32_t> counts(categories.count());
    std::vector<double> chances(categories.count());
    FlowCount flows;
    for (std::size_t i = 0; i < start.now.holder.size(); ++i) {
        if (!start.now.holder[i].exists()) {
            continue;
        }
        const std::size_t holder = categories.of(start.now.holder[i]);
        const std::size_t happened = categories.of(record.holder[i]);
        std::ranges::fill(counts, 0);
        for (const HindcastFuture& future : futures) {
            counts[categories.of(future[horizon].holder[i])] += 1;
        }
        for (std::size_t c = 0; c < counts.size(); ++c) {
            chances[c] = static_cast<double>(counts[c]) / members;
        }
        flows.add(holder, happened, counts);
        PlaceScore score;
        score.place = sim::PlaceId(i);
        score.households = static_cast<double>(start.households[i]);
        score.is_kept = happened == holder;
        score.kept = counts[holder];
        score.brier.model = brier_score(chances, happened);
        score.brier.persistence = score.is_kept ? 0 : 1;
        const std::vector<double> by_age =
            climatology_chances(held, holder, start.climate[horizon].rate());
        score.climatology_kept = by_age[holder];
        score.brier.climatology = brier_score(by_age, happened);
        score.fair_brier =
            members < 2 ? score.brier.model : fair_brier_score(counts, members, happened);
        scores.places.push_back(score);
    }
    scores.figures = score_figures(start, horizon, futures);
    scores.flows = flows.flows(categories, members);
    return scores;
}

}  // namespace lab
