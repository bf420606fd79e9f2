// The story of a free run: its events by year and season, and what came of it.
#pragma once

#include <string>

#include "cli/render/names.hpp"
#include "cli/render/page.hpp"

namespace cli {

/// What the page is: from when to when, by what chance, without which rules.
void show_run_title(Page& page, const Json& plan, const std::string& until);

/// Tells events one by one; remembers the season, so that each is headed once.
class RunTeller {
  public:
    void show(Page& page, const Json& event);

  private:
    std::string season_;
};

/// What the run leaves: changes of hands, courts with their armies, refused orders, the digest.
void show_run_end(Page& page, const Json& answer);

/// One line on each way to see more; `file` where the run is kept, or empty.
void show_run_ways(Page& page, const std::string& file, const Json& answer,
                   const std::string& event);

}  // namespace cli
