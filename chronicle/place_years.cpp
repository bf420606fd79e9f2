#include "chronicle/place_years.hpp"

#include "simulation/calendar/julian.hpp"
#include "simulation/turn/economy_phase.hpp"
#include "simulation/turn/tick_context.hpp"

namespace chronicle {

namespace {

template <typename Id, typename T>
std::vector<T> copied(const sim::Column<Id, T>& column) {
    const auto values = column.values();
    return {values.begin(), values.end()};
}

}  // namespace

std::vector<PlaceYear> place_years(const Timeline& timeline) {
    std::vector<PlaceYear> years;
    for (std::uint32_t tick = 0; tick < timeline.ticks_lived(); ++tick) {
        const sim::JulianDate last =
            sim::julian_date_of(sim::last_day_of_tick(timeline.setting(), tick));
        if (last.month != 12 || last.day != 31) {
            continue;
        }
        sim::Run eve = timeline.eve_of(tick);
        const sim::TickContext context(eve, eve.log.size());
        years.push_back({last.year, copied(eve.world.places.households),
                         copied(eve.world.places.unrest), sim::yearly_taxes(context)});
    }
    return years;
}

}  // namespace chronicle
