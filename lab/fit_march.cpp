#include "lab/fit_march.hpp"

#include <algorithm>

#include "lab/near_forces.hpp"
#include "simulation/calendar/julian.hpp"
#include "simulation/map/graph.hpp"
#include "simulation/map/shortest_path.hpp"
#include "simulation/map/travel.hpp"

namespace lab {

namespace {

constexpr double km_per_li = 0.55;

struct Stay {
    sim::PersonId commander;
    sim::FuzzyDate date;
    sim::PlaceId place;
};

/// Where each commander stood, in order of time.
std::vector<Stay> stays_of(const scenario::Scenario& scenario) {
    std::vector<Stay> stays;
    const std::vector<sim::ForceDefinition>& forces = scenario.setting.forces;
    for (std::size_t i = 0; i < forces.size(); ++i) {
        if (forces[i].commander.exists() && forces[i].place.exists()) {
            stays.push_back({forces[i].commander, scenario.texts.forces[i].date, forces[i].place});
        }
    }
    std::stable_sort(stays.begin(), stays.end(), [](const Stay& a, const Stay& b) {
        return a.commander != b.commander ? a.commander < b.commander : a.date.first < b.date.first;
    });
    return stays;
}

bool has_time(const sim::Graph& graph, const scenario::Scenario& scenario, const Stay& from,
              const Stay& to, sim::Traveller traveller) {
    const sim::Map& map = scenario.setting.map;
    const sim::MarchLaws& laws = scenario.setting.laws.march;
    sim::Journey journey;
    journey.traveller = traveller;
    journey.season.month = sim::julian_date_of(middle_of(from.date)).month;
    std::vector<sim::Millidays> times(map.routes.size());
    std::vector<sim::Millidays> weights(map.routes.size());
    sim::fill_route_times(map, laws, journey, times);
    sim::fill_route_weights(map, laws, traveller, times, weights);
    sim::PathTree tree;
    tree.search(graph, {times, weights, {}}, to.place, from.place);
    const sim::Millidays time = tree.time_from(from.place);
    // From the first day of the earlier date to the last of the later.
    return time != sim::no_passage &&
           sim::whole_days(time) <= to.date.last.number - from.date.first.number;
}

void add_told(MarchFit& fit, const scenario::ArmyFactRow& row) {
    const double value = static_cast<double>(row.value_millionths) / 1e6;
    if (row.category != "march") {
        return;
    }
    if (row.unit == "km per day" || row.unit == "km") {
        fit.told_km_per_day.push_back(value);
    } else if (row.unit == "li") {
        fit.told_km_per_day.push_back(value * km_per_li);
    }
}

}  // namespace

MarchFit fit_march(const scenario::Scenario& scenario) {
    constexpr std::int32_t gap_most = 200;
    MarchFit fit;
    const sim::Graph graph(scenario.setting.map);
    const std::vector<Stay> stays = stays_of(scenario);
    for (std::size_t i = 1; i < stays.size(); ++i) {
        const Stay& from = stays[i - 1];
        const Stay& to = stays[i];
        const std::int32_t gap = middle_of(to.date).number - middle_of(from.date).number;
        if (from.commander != to.commander || from.place == to.place || gap <= 0 ||
            gap > gap_most) {
            continue;
        }
        ++fit.moves;
        fit.as_foot += has_time(graph, scenario, from, to, sim::Traveller::foot) ? 1 : 0;
        fit.as_cavalry += has_time(graph, scenario, from, to, sim::Traveller::cavalry) ? 1 : 0;
    }
    for (const scenario::ArmyFactRow& row : scenario.texts.army_facts) {
        add_told(fit, row);
    }
    std::sort(fit.told_km_per_day.begin(), fit.told_km_per_day.end());
    fit.baggage_km_per_day = scenario.setting.laws.march.baggage_km_per_day;
    fit.foot_km_per_day = scenario.setting.laws.march.foot_km_per_day;
    fit.cavalry_km_per_day = scenario.setting.laws.march.cavalry_km_per_day;
    return fit;
}

}  // namespace lab
