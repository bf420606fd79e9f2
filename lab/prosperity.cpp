#include "lab/prosperity.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "lab/society_years.hpp"
#include "lab/statistics/proportion.hpp"
#include "simulation/calendar/julian.hpp"
#include "simulation/turn/run.hpp"

namespace lab {

namespace {

constexpr std::uint32_t ticks_in_a_year = 36;
constexpr std::uint32_t harvest_tick = 26;  ///< Of a year: the end of September.
constexpr std::int32_t years_averaged = 5;
constexpr sim::JulianDate begin{1165, 6, 1};
constexpr std::int32_t until = 1200;

// What is asked.
constexpr double people_least = 1.05;
constexpr double revenue_least = 0.95;
constexpr double famine_most = 0.05;
constexpr double owed_months_most = 3;
constexpr double paper_least = 0.6;
constexpr double bands_most = 0.01;
constexpr double border_most = 0.10;

constexpr std::array<std::string_view, asked_count> asked_names = {"people", "revenue", "food",
                                                                   "pay",    "money",   "quiet"};

/// The places of a court next to those of others, and those others.
std::vector<sim::PlaceId> border_of(const sim::Run& run, sim::PolityId court) {
    const auto& holder = run.world.places.holder;
    std::vector<bool> is_border(holder.size());
    for (std::size_t i = 0; i < holder.size(); ++i) {
        for (const sim::GraphEdge& edge : run.ways->graph().edges_of(sim::PlaceId(i))) {
            if ((holder[sim::PlaceId(i)] == court) != (holder[edge.to] == court)) {
                is_border[i] = true;
            }
        }
    }
    std::vector<sim::PlaceId> places;
    for (std::size_t i = 0; i < holder.size(); ++i) {
        if (is_border[i]) {
            places.emplace_back(i);
        }
    }
    return places;
}

/// Looks at one life from its first day to its last.
class Observer {
  public:
    Observer(const sim::Run& run, sim::PolityId court)
        : court_(court),
          border_(border_of(run, court)),
          registered_(look_at_society(run.world, 0).courts[court.index].registered) {
        for (const sim::PlaceId place : border_) {
            was_ours_.push_back(run.world.places.holder[place] == court_);
        }
    }

    /// After each tick; `tick` is the one that was lived.
    void look(const sim::Run& run, std::uint32_t tick) {
        if (tick % ticks_in_a_year == harvest_tick) {
            const sim::PlaceColumns& places = run.world.places;
            const std::int32_t famine = run.setting->laws.harvest.famine_permille;
            for (std::size_t i = 0; i < places.holder.size(); ++i) {
                const sim::PlaceId place(i);
                if (places.holder[place] == court_) {
                    const double people = places.households[place].value;
                    lived_ += people;
                    hungry_ += places.want[place].value >= famine ? people : 0;
                }
            }
        }
        if (tick % ticks_in_a_year == ticks_in_a_year - 1) {
            const CourtYear year = look_at_society(run.world, 0).courts[court_.index];
            incomes_.push_back(static_cast<double>(year.income()) * 1000 /
                               std::max(year.grain_price, 1));
        }
    }

    [[nodiscard]] Prosperity result(const sim::Run& run) const;

  private:
    sim::PolityId court_;
    std::vector<sim::PlaceId> border_;
    std::vector<bool> was_ours_;
    std::int64_t registered_;
    double lived_ = 0;
    double hungry_ = 0;
    std::vector<double> incomes_;  ///< What each year's would buy of grain.
};

double mean(std::vector<double>::const_iterator first, std::int32_t count) {
    double sum = 0;
    for (std::int32_t i = 0; i < count; ++i) {
        sum += *(first + i);
    }
    return sum / count;
}

Prosperity Observer::result(const sim::Run& run) const {
    const SocietyYear last = look_at_society(run.world, 0);
    const CourtYear& court = last.courts[court_.index];
    Prosperity out;
    out.people = static_cast<double>(court.registered) /
                 static_cast<double>(std::max<std::int64_t>(registered_, 1));
    // The first of them is that of the fork, which the record has lived for a part.
    if (incomes_.size() > 2 * years_averaged) {
        const double before = mean(incomes_.begin() + 1, years_averaged);
        out.revenue =
            before > 0 ? mean(incomes_.end() - years_averaged, years_averaged) / before : 0;
    }
    out.food = lived_ > 0 ? hungry_ / lived_ : 1;
    const double month = static_cast<double>(court.army_cost()) / 12;
    out.pay = month > 0 ? static_cast<double>(court.arrears) / month : 0;
    out.money = court.paper_value / 1000.0;
    double bands = 0;
    double people = 0;
    for (std::size_t i = 0; i < last.places.size(); ++i) {
        if (last.places[i].holder == court_) {
            bands += run.world.places.bands[sim::PlaceId(i)].value;
            people += last.places[i].households;
        }
    }
    out.quiet = people > 0 ? bands / people : 1;
    std::size_t moved = 0;
    for (std::size_t i = 0; i < border_.size(); ++i) {
        moved += (run.world.places.holder[border_[i]] == court_) != was_ours_[i] ? 1 : 0;
    }
    out.border_moved =
        border_.empty() ? 0 : static_cast<double>(moved) / static_cast<double>(border_.size());
    for (const sim::Event& event : run.log.events()) {
        out.risings +=
            event.kind == sim::EventKind::revolt && event.origin == sim::EventOrigin::rule ? 1 : 0;
    }
    out.is_met = {out.people >= people_least, out.revenue >= revenue_least,
                  out.food <= famine_most,    out.pay <= owed_months_most,
                  out.money >= paper_least,   out.quiet <= bands_most};
    return out;
}

sim::PolityId greatest_court(const sim::World& world) {
    const SocietyYear now = look_at_society(world, 0);
    const auto greatest = std::max_element(
        now.courts.begin(), now.courts.end(),
        [](const CourtYear& a, const CourtYear& b) { return a.registered < b.registered; });
    return sim::PolityId(static_cast<std::size_t>(greatest - now.courts.begin()));
}

Prosperity live(sim::Run& run, sim::PolityId court, std::uint32_t last_tick) {
    Observer observer(run, court);
    while (run.world.next_tick() <= last_tick) {
        const std::uint32_t tick = run.world.next_tick();
        sim::advance_tick(run);
        observer.look(run, tick);
    }
    return observer.result(run);
}

}  // namespace

std::string_view asked_name(Asked asked) {
    return asked_names[static_cast<std::size_t>(asked)];
}

double asked_bound(Asked asked) {
    constexpr std::array<double, asked_count> bounds = {
        people_least, revenue_least, famine_most, owed_months_most, paper_least, bands_most};
    return bounds[static_cast<std::size_t>(asked)];
}

bool Prosperity::has_prospered() const {
    return std::all_of(is_met.begin(), is_met.end(), [](bool met) { return met; });
}

bool Prosperity::is_border_stable() const {
    return border_moved <= border_most;
}

std::optional<ProsperityFit> fit_prosperity(const scenario::Scenario& scenario,
                                            std::uint32_t futures) {
    const sim::Setting& setting = scenario.setting;
    ProsperityFit fit;
    fit.from = sim::day_of(begin);
    fit.until_year = until;
    const sim::Day last = sim::day_of(sim::JulianDate{until, 12, 31});
    if (fit.from < setting.first_day || last > setting.last_day) {
        return std::nullopt;
    }
    const std::uint32_t first_tick = sim::tick_holding(setting, fit.from);
    const std::uint32_t last_tick = sim::tick_holding(setting, last);
    sim::Plan plan;
    plan.digest_ticks = ticks_in_a_year;
    sim::Run record(setting, plan);
    while (record.world.next_tick() < first_tick) {
        sim::advance_tick(record);
    }
    fit.court = greatest_court(record.world);
    const sim::World fork = record.world;
    plan.fork_day = fit.from;
    for (std::uint32_t member = 0; member < futures; ++member) {
        plan.chance = {0, member};
        sim::Run run(setting, plan, fork, sim::EventLog(record.log.size()));
        run.ways = record.ways;
        run.event_of_fact = record.event_of_fact;
        const Prosperity lived = live(run, fit.court, last_tick);
        fit.futures.count += 1;
        fit.futures.risings += static_cast<double>(lived.risings) / futures;
        if (!lived.is_border_stable()) {
            continue;
        }
        fit.futures.stable += 1;
        fit.futures.prosperous += lived.has_prospered() ? 1 : 0;
        for (std::size_t i = 0; i < asked_count; ++i) {
            fit.futures.met[i] += lived.is_met[i] ? 1 : 0;
        }
    }
    if (fit.futures.stable > 0) {
        fit.futures.interval = wilson(fit.futures.prosperous, fit.futures.stable);
    }
    for (const scenario::InsurgencyRow& row : scenario.texts.insurgencies) {
        fit.risings_attested += row.start.first >= fit.from && row.start.first <= last ? 1 : 0;
    }
    fit.replay = live(record, fit.court, last_tick);
    return fit;
}

}  // namespace lab
