// Figures: what all futures together say: who holds each place at the end, what courts have over
// time, how long what is asked about lasts.
#pragma once

#include <vector>

#include "report/whatif/asked.hpp"
#include "scenario/scenario.hpp"

namespace report {

/// What the questions and the decision are about, in the order in which it is worth telling.
struct Concerned {
    std::vector<sim::PolityId> courts;  ///< Of the decision first, then of the questions, then
                                        ///< those that win or lose most places; three at most.
    std::vector<sim::PlaceId> places;   ///< That the questions name and somebody held at the fork.
    std::vector<sim::PolityId> fates;   ///< Courts whose end the questions ask about.
};
[[nodiscard]] Concerned concerned_of(const Asked& asked, const Ways& ways,
                                     const scenario::Scenario& scenario);

/// Who held each place in the record, by PlaceId: on the last day of each look of `ways`, and at
/// the last look on the day that is asked about.
using RecordLooks = std::vector<std::vector<sim::PolityId>>;

/// {"courts":[id],"fork":[holder],"record":[holder],"without":[[holder,futures,…]],"with":…,
/// "over_time":[null or {"record":[look,holder,…],"without":[[holder,look,futures,…]],"with":…}]}:
/// by place in the pack's order; a holder is a position in courts, -1: nobody. `record`: who held
/// each place at the end in the record. `over_time`: from which look on there are so many futures,
/// or the record has that holder; look 0 is the fork; null where nothing ever moves.
[[nodiscard]] api::Json map_json(const Ways& ways, const RecordLooks& record,
                                 const scenario::Scenario& scenario);

/// {"days":[day],"courts":[{"id","places","households","cash"}]}, the first day that of the fork;
/// each figure {"without":[[5 quantiles]],"with":…}, one for each day.
[[nodiscard]] api::Json fans_json(const Ways& ways, const Concerned& concerned,
                                  const scenario::Scenario& scenario, sim::Day fork_day);

/// [{"kind":"place","id","holder","days","without":{"curve":[[day,share,low,high]],"at_risk":
/// [[day,lives]]},"with":…}]: days from the fork; Kaplan and Meier's curve with a band of 95%.
[[nodiscard]] api::Json survival_json(const Ways& ways, const Concerned& concerned,
                                      const scenario::Scenario& scenario, sim::Day fork_day);

}  // namespace report
