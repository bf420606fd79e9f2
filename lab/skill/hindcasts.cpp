#include "lab/skill/hindcasts.hpp"

#include <algorithm>
#include <utility>

namespace lab {

namespace {

std::uint32_t ticks_of(std::size_t horizon) {
    return hindcast_years[horizon] * ticks_in_a_year;
}

/// From the start of one tick up to the start of another.
struct Span {
    std::uint32_t from = 0;
    std::uint32_t until = 0;
    [[nodiscard]] bool meets(const Span& other) const {
        return from < other.until && other.from < until;
    }
};

/// Who held each place at the start of each year of the record.
using Years = std::vector<std::vector<sim::PolityId>>;

Climate climate_of(const Years& years, std::size_t horizon, std::span<const Span> hidden) {
    Climate climate;
    for (std::size_t year = 0; year + hindcast_years[horizon] < years.size(); ++year) {
        const auto from = static_cast<std::uint32_t>(year) * ticks_in_a_year;
        const Span span{from, from + ticks_of(horizon)};
        if (std::ranges::any_of(hidden, [&](const Span& other) { return span.meets(other); })) {
            continue;
        }
        const auto& before = years[year];
        const auto& after = years[year + hindcast_years[horizon]];
        for (std::size_t place = 0; place < before.size(); ++place) {
            if (before[place].exists()) {
                climate.of += 1;
                climate.changed += before[place] != after[place] ? 1 : 0;
            }
        }
    }
    return climate;
}

/// What a forecaster at this fork may not have seen: what the forks of the test are scored on, and
/// this one.
std::vector<Span> hidden_from(const sim::Setting& setting, std::uint32_t tick,
                              std::size_t horizon) {
    std::vector<Span> hidden = {{tick, tick + ticks_of(horizon)}};
    for (const HindcastDay& day : hindcast_days()) {
        const sim::Day date = sim::day_of(day.date);
        if (day.set == ForkSet::test && date >= setting.first_day && date <= setting.last_day) {
            const std::uint32_t from = sim::tick_holding(setting, date);
            hidden.push_back({from, from + ticks_of(horizon)});
        }
    }
    return hidden;
}

std::vector<sim::PolityId> courts_with_places(const sim::World& world) {
    std::vector<sim::PolityId> courts;
    for (const sim::PolityId holder : world.places.holder.values()) {
        if (holder.exists()) {
            courts.push_back(holder);
        }
    }
    std::ranges::sort(courts);
    courts.erase(std::unique(courts.begin(), courts.end()), courts.end());
    return courts;
}

HindcastStart start_at(const sim::Run& record, HindcastAsked asked) {
    HindcastStart start{
        std::move(asked), fork_point(record), courts_with_places(record.world), {}, {}, {}, {}};
    start.now = glance_at(record.world, start.courts);
    for (const sim::Households households : record.world.places.households.values()) {
        start.households.push_back(households.value);
    }
    return start;
}

}  // namespace

Glance glance_at(const sim::World& world, std::span<const sim::PolityId> courts) {
    Glance glance;
    const auto holders = world.places.holder.values();
    glance.holder.assign(holders.begin(), holders.end());
    glance.courts.resize(courts.size());
    const auto figures_of = [&](sim::PolityId court) -> CourtFigures* {
        const auto found = std::ranges::lower_bound(courts, court);
        return found == courts.end() || *found != court
                   ? nullptr
                   : &glance.courts[static_cast<std::size_t>(found - courts.begin())];
    };
    for (std::size_t i = 0; i < holders.size(); ++i) {
        const sim::PlaceId place(i);
        if (CourtFigures* figures = figures_of(holders[i])) {
            (*figures)[static_cast<std::size_t>(CourtFigure::places)] += 1;
            (*figures)[static_cast<std::size_t>(CourtFigure::men)] +=
                world.places.garrison[place].value;
            (*figures)[static_cast<std::size_t>(CourtFigure::households)] +=
                world.places.households[place].value;
        }
    }
    for (std::size_t i = 0; i < world.armies.polity.size(); ++i) {
        const sim::ArmyId army(i);
        if (CourtFigures* figures = figures_of(world.armies.polity[army])) {
            (*figures)[static_cast<std::size_t>(CourtFigure::men)] +=
                world.armies.infantry[army].value + world.armies.cavalry[army].value;
        }
    }
    return glance;
}

sim::Day last_hindcast_day(const sim::Setting& setting) {
    const std::uint32_t ticks = sim::tick_count(setting);
    return ticks <= ticks_in_a_year ? setting.first_day.plus_days(-1)
                                    : sim::last_day_of_tick(setting, ticks - ticks_in_a_year - 1);
}

Hindcasts Hindcasts::prepare(const scenario::Scenario& scenario,
                             std::span<const HindcastAsked> asked) {
    const sim::Setting& setting = scenario.setting;
    Hindcasts hindcasts(scenario);
    Years years;
    std::vector<std::uint32_t> ticks;  // By start.
    sim::Plan plan;
    plan.digest_ticks = ticks_in_a_year;
    sim::Run record(setting, plan);
    const std::uint32_t end = sim::tick_count(setting);
    for (std::uint32_t tick = 0; tick <= end; ++tick) {
        if (tick % ticks_in_a_year == 0) {
            const auto holders = record.world.places.holder.values();
            years.emplace_back(holders.begin(), holders.end());
        }
        for (std::size_t i = 0; i < hindcasts.starts_.size(); ++i) {
            HindcastStart& start = hindcasts.starts_[i];
            for (std::size_t horizon = 0; horizon < horizon_count; ++horizon) {
                if (tick == ticks[i] + ticks_of(horizon)) {
                    start.record[horizon] = glance_at(record.world, start.courts);
                }
            }
        }
        // Several days of one tick may be asked; each is a fork of its own.
        for (std::size_t next = ticks.size();
             next < asked.size() && sim::tick_holding(setting, asked[next].day) == tick; ++next) {
            hindcasts.starts_.push_back(start_at(record, asked[next]));
            ticks.push_back(tick);
        }
        if (tick < end) {
            sim::advance_tick(record);
        }
    }
    for (std::size_t i = 0; i < hindcasts.starts_.size(); ++i) {
        for (std::size_t horizon = 0; horizon < horizon_count; ++horizon) {
            hindcasts.starts_[i].climate[horizon] =
                climate_of(years, horizon, hidden_from(setting, ticks[i], horizon));
        }
    }
    return hindcasts;
}

Worker Hindcasts::worker() const {
    return worker_for(scenario_->setting);
}

HindcastFuture Hindcasts::live(const HindcastStart& start, sim::ChanceKey chance,
                               const Worker& worker) const {
    sim::Plan plan;
    plan.fork_day = start.asked.day;
    sim::Run run = begin_future(scenario_->setting, std::move(plan), start.at, chance, worker);
    const std::uint32_t first = run.world.next_tick();
    HindcastFuture future;
    for (std::size_t horizon = 0; horizon < horizon_count && start.record[horizon]; ++horizon) {
        while (run.world.next_tick() < first + ticks_of(horizon)) {
            sim::advance_tick(run);
        }
        future[horizon] = glance_at(run.world, start.courts);
    }
    return future;
}

}  // namespace lab
