#include "courts/utility_court.hpp"

#include "courts/bargaining.hpp"
#include "courts/campaign.hpp"
#include "courts/clients.hpp"
#include "courts/interior.hpp"
#include "courts/offices.hpp"
#include "courts/war_aims.hpp"
#include "simulation/calendar/julian.hpp"

namespace courts {

namespace {

constexpr std::uint32_t ticks_a_month = 3;
constexpr std::uint32_t ticks_a_quarter = 9;

}  // namespace

bool UtilityCourt::sits(sim::PolityId court, std::uint32_t tick, bool is_at_war) const {
    const std::uint32_t every = is_at_war ? ticks_a_month : ticks_a_quarter;
    return tick % every == court.index % every;
}

void UtilityCourt::decide(const sim::View& view, const sim::Map& map, const sim::Roads& roads,
                          const sim::Draw& draw, sim::Resolutions& out) {
    const sim::Day tomorrow = view.today.plus_days(1);
    const sim::JulianDate date = sim::julian_date_of(tomorrow);
    const Assessment at(view, map, roads, laws_, date.month);
    Docket docket(out);
    negotiate(at, draw, docket);
    // What is minded each quarter, in the first of its months that the court sits in.
    const bool is_quarter = date.month % 3 == 1 || at.enemies().empty();
    choose_aim(at, draw, date.month % 3 == 1 || view.enemies.empty(), docket);
    direct_armies(at, docket);
    raise_men(at, docket);
    fill_offices(at, docket);
    if (is_quarter) {
        keep_treasury(at, docket);
        govern(at, docket);
        keep_clients(at, draw, docket);
    }
}

}  // namespace courts
