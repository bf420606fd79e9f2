// The story of a free run: its events by year and season, and what came of it.
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "cli/render/names.hpp"
#include "cli/render/page.hpp"
#include "simulation/calendar/day.hpp"

namespace cli {

/// Whether an event of a free run is a battle, a siege's end, a fall, a change of sides or the
/// like; all else is marching and its like.
[[nodiscard]] bool is_chief_event(const Json& event);

/// Whether the laws of a run were drawn, by its plan.
[[nodiscard]] bool is_sampled(const Json& plan);

/// What the page is: from when to when, by what chance, without which rules.
void show_run_title(Page& page, const Json& plan, const std::string& until);

/// Tells events one by one; remembers the season, so that each is headed once, and what goes on,
/// so that it is told when it turns: a siege or a hunger that lasts each third month only. Births
/// are not told: whoever is born changes no war for years.
class RunTeller {
  public:
    /// Tells the event, unless it says nothing new. Whether it was told.
    bool show(Page& page, const Json& event);
    /// How many were not.
    [[nodiscard]] std::size_t left_out() const { return left_out_; }

  private:
    [[nodiscard]] bool is_news(const Json& event, const std::string& date);
    [[nodiscard]] bool is_due(std::map<std::string, sim::Day>& last, const std::string& what,
                              const std::string& date);

    std::string season_;
    std::map<std::string, sim::Day> sieges_;   ///< By place: when it was last told.
    std::map<std::string, sim::Day> hungers_;  ///< By title, which names army and place.
    std::size_t left_out_ = 0;
};

/// What the run leaves: changes of hands, courts with their armies, refused orders, the digest.
/// The decisions that the run answers, each with its orders and what became of them.
void show_choices(Page& page, const Json& choices);

void show_run_end(Page& page, const Json& answer);

/// One line on each way to see more; `file` where the run is kept, or empty.
void show_run_ways(Page& page, const std::string& file, const Json& answer,
                   const std::string& event);

}  // namespace cli
