#include "lab/society_years.hpp"

#include <algorithm>
#include <span>

#include "simulation/calendar/julian.hpp"
#include "simulation/turn/supply_lines.hpp"
#include "simulation/turn/trade_phase.hpp"

namespace lab {

namespace {

constexpr std::uint32_t ticks_in_a_year = 36;
constexpr std::uint32_t ticks_in_a_quarter = 9;
constexpr std::uint32_t harvest_quarter = 2;  ///< In which granaries fill from the fields.
constexpr std::uint32_t birth_quarter = 3;    ///< In which a year's births are counted.

/// The setting without the counts that the record would put into its registers.
sim::Setting uncounted(const sim::Setting& setting) {
    sim::Setting made = setting;
    for (sim::ForcedEvent& event : made.record.events) {
        const auto changes =
            std::span(made.record.changes).subspan(event.first_change, event.change_count);
        if (std::ranges::any_of(changes, [](const sim::Change& change) {
                return change.kind == sim::ChangeKind::census;
            })) {
            event.change_count = 0;
        }
    }
    return made;
}

std::int32_t settlers_at(const sim::World& world, sim::PlaceId place) {
    std::int32_t sum = 0;
    for (const sim::Culture people : {sim::Culture::jurchen, sim::Culture::khitan}) {
        sum += world.peoples.households[sim::World::people_of(place, people)].value;
    }
    return sum;
}

/// What happens between the ends of years, gathered quarter by quarter.
class Quarters {
  public:
    explicit Quarters(std::size_t places)
        : households_(places), stores_(places), moved_(places), brought_(places), drawn_(places) {}

    /// Before the last tick of a quarter.
    void open(const sim::World& world) {
        for (std::size_t i = 0; i < households_.size(); ++i) {
            households_[i] = world.places.households[sim::PlaceId(i)].value;
            stores_[i] = world.places.stores[sim::PlaceId(i)].value;
        }
    }
    /// After it.
    void close(sim::Run& run, std::uint32_t quarter) {
        const sim::TickContext tick(run, 0);
        for (const sim::ArmyId army : tick.standing) {
            if (run.world.armies.polity[army].exists()) {
                drawn_[run.world.armies.place[army].index] += sim::drawn_millishi(tick, army);
            }
        }
        for (std::size_t i = 0; i < households_.size(); ++i) {
            const sim::PlaceId place(i);
            if (quarter != birth_quarter) {
                moved_[i] += run.world.places.households[place].value - households_[i];
            }
            if (quarter != harvest_quarter) {
                brought_[i] += std::max(run.world.places.stores[place].value - stores_[i], 0);
            }
        }
    }
    /// Gives what was gathered to the places of a year, and begins the next.
    void hand_over(SocietyYear& year) {
        constexpr std::int64_t days = 365;
        for (std::size_t i = 0; i < households_.size(); ++i) {
            PlaceYear& place = year.places[i];
            place.moved = moved_[i] * 4 / 3;
            place.brought = brought_[i] * 4 / 3;
            place.army_grain = static_cast<std::int32_t>(drawn_[i] * days / 4 / 1000);
            moved_[i] = 0;
            brought_[i] = 0;
            drawn_[i] = 0;
        }
    }

  private:
    std::vector<std::int32_t> households_;
    std::vector<std::int32_t> stores_;
    std::vector<std::int32_t> moved_;
    std::vector<std::int32_t> brought_;
    std::vector<std::int64_t> drawn_;  ///< Millishi a day, sum of quarters.
};

PlaceYear look_at_place(const sim::World& world, sim::PlaceId place) {
    const sim::PlaceColumns& places = world.places;
    PlaceYear kept;
    kept.holder = places.holder[place];
    kept.households = places.households[place].value;
    kept.registered = places.registered[place].value;
    kept.urban = places.urban[place].value;
    kept.settlers = settlers_at(world, place);
    kept.stores = places.stores[place].value;
    return kept;
}

CourtYear look_at_court(const sim::World& world, sim::PolityId court) {
    const sim::PolityColumns& courts = world.polities;
    CourtYear kept;
    kept.phase = courts.phase[court];
    kept.capital = courts.capital[court];
    for (std::uint32_t i = 0; i < sim::budget_line_count; ++i) {
        const auto line = static_cast<sim::BudgetLine>(i);
        kept.account[i] = world.budgets.last_year[sim::World::budget_of(court, line)].value;
    }
    kept.cash = courts.cash[court].value;
    kept.silver = courts.silver[court].value;
    kept.paper = courts.paper[court].value;
    kept.arrears = courts.arrears[court].value;
    kept.paper_value = courts.paper_value[court].value;
    kept.grain_price = courts.grain_price[court].value;
    kept.tax_rate = courts.tax_rate[court].value;
    return kept;
}

}  // namespace

std::int64_t CourtYear::income() const {
    std::int64_t sum = 0;
    for (std::uint32_t i = 0; i < sim::budget_income_count; ++i) {
        sum += static_cast<sim::BudgetLine>(i) == sim::BudgetLine::paper_issued ? 0 : account[i];
    }
    return sum;
}

std::int64_t CourtYear::spending() const {
    std::int64_t sum = 0;
    for (std::uint32_t i = sim::budget_income_count; i < sim::budget_line_count; ++i) {
        sum += account[i];
    }
    return sum;
}

std::int64_t CourtYear::army_cost() const {
    return of(sim::BudgetLine::army_pay) + of(sim::BudgetLine::grain_bought);
}

SocietyYear look_at_society(const sim::World& world, std::int32_t year) {
    SocietyYear kept;
    kept.year = year;
    for (std::size_t i = 0; i < world.polities.phase.size(); ++i) {
        kept.courts.push_back(look_at_court(world, sim::PolityId(i)));
    }
    for (std::size_t i = 0; i < world.places.holder.size(); ++i) {
        kept.places.push_back(look_at_place(world, sim::PlaceId(i)));
        if (kept.places.back().holder.exists()) {
            kept.courts[kept.places.back().holder.index].registered +=
                kept.places.back().registered;
        }
    }
    return kept;
}

std::vector<SocietyYear> live_society(const sim::Setting& setting) {
    const sim::Setting lived = uncounted(setting);
    sim::Plan plan;
    plan.digest_ticks = ticks_in_a_year;
    sim::Run run(lived, plan);
    Quarters quarters(lived.map.places.size());
    std::vector<SocietyYear> years;
    const std::int32_t first = sim::julian_date_of(lived.first_day).year;
    // What a year looks like is asked with the next tick in sight: the last tick has none.
    const std::uint32_t whole_years = (sim::tick_count(lived) - 1) / ticks_in_a_year;
    for (std::uint32_t tick = 0; tick < whole_years * ticks_in_a_year; ++tick) {
        const bool is_quarter_end = tick % ticks_in_a_quarter == ticks_in_a_quarter - 1;
        if (is_quarter_end) {
            quarters.open(run.world);
        }
        sim::advance_tick(run);
        if (is_quarter_end) {
            quarters.close(run, tick % ticks_in_a_year / ticks_in_a_quarter);
        }
        if (tick % ticks_in_a_year == ticks_in_a_year - 1) {
            const auto year = first + static_cast<std::int32_t>(tick / ticks_in_a_year);
            years.push_back(look_at_society(run.world, year));
            quarters.hand_over(years.back());
            const sim::TickContext next(run, 0);
            const sim::MarketTrade markets(next);
            for (const sim::MarketTrade::Market& market : markets.markets()) {
                years.back().places[market.place.index].market =
                    static_cast<std::int32_t>(market.all());
            }
        }
    }
    return years;
}

}  // namespace lab
