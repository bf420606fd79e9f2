// Free run files: a kept free run taken up again, by its plan, and written.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "api/api.hpp"
#include "cli/context.hpp"
#include "simulation/calendar/day.hpp"
#include "simulation/turn/plan.hpp"
#include "storage/run_writer.hpp"

namespace cli {

/// What a file says of the free run that it keeps.
struct KeptRun {
    sim::Plan plan;
    std::vector<std::string> choices;  ///< The decisions that it answers: DECISION=OPTION.
    sim::Day until;                    ///< The last day of the last tick that was lived.
    sim::Digest digest;
};

/// Reads it; nothing after telling why not: no run file, another pack, a replay of the record.
[[nodiscard]] std::optional<KeptRun> read_kept_run(Context& context, api::Session& session,
                                                   const std::string& path);

/// Lives a kept run again in the session, as far as it was lived. Tells if it does not come to the
/// same end, and goes on: the answers are then those of today's rules. False: it cannot be read.
[[nodiscard]] bool open_kept_run(Context& context, api::Session& session, const std::string& path);

/// A free run on its way into a file. The session looks at the run while this lives.
class RunKeeper {
  public:
    RunKeeper(api::Session& session, storage::NameSource& names, std::string path);
    ~RunKeeper();
    RunKeeper(const RunKeeper&) = delete;
    RunKeeper& operator=(const RunKeeper&) = delete;

    /// Makes the file. False after telling why not.
    [[nodiscard]] bool open(Context& context, const sim::Plan& plan);
    /// Keeps what has been lived since.
    void keep();
    /// Ends the file; `whole`: the run came to the end that was asked for. False after telling.
    [[nodiscard]] bool close(Context& context, bool whole);

  private:
    api::Session& session_;
    storage::NameSource& names_;
    std::string path_;
    std::unique_ptr<storage::RunStore> store_;
    std::optional<storage::RunWriter> writer_;
};

}  // namespace cli
