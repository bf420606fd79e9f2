// Program player: another program that plays a court of a free run, told in JSON what the court
// knows and asked for its orders, line by line: docs/formats/program.md.
#pragma once

#include <string>

#include "cli/child_program.hpp"
#include "cli/context.hpp"
#include "cli/interrupt.hpp"
#include "simulation/calendar/day.hpp"

namespace cli {

class ProgramPlayer {
  public:
    /// Reads --answer-within and --otherwise. `interrupt` outlives the player.
    ProgramPlayer(Context& context, const InterruptGuard& interrupt);

    /// Starts the program. False after telling why not.
    [[nodiscard]] bool start(const std::string& command);
    /// Plays from `seat`, the answer of the call `play`, through the ten days that hold `until`, or
    /// until the court is no more, and tells the program how it has fared. False: a signal came.
    [[nodiscard]] bool play(Json seat, sim::Day until);

  private:
    [[nodiscard]] Heard hear(const Json& message, std::string& line);
    [[nodiscard]] Json orders_of(Heard heard, const std::string& line);
    [[nodiscard]] Json live(const Json& orders);
    void refuse(Key what, Key hint, const std::string& code);
    void tell_gone();

    Context& context_;
    const InterruptGuard& interrupt_;
    TalkingProgram program_;
    int seconds_;
    bool decides_otherwise_;
    bool is_gone_ = false;
    Json refused_ = Json::array();  ///< Of answers that could not be used.
};

/// Keeps the free run of the session in a file. False after telling why not.
[[nodiscard]] bool keep_free_run(Context& context, const std::string& path, bool whole);

}  // namespace cli
