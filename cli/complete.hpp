// Complete: what may stand at the end of a half-typed command line. The scripts in completions/
// hand the line over and show what comes back, so they never fall behind the program.
#pragma once

#include <string>
#include <vector>

#include "cli/context.hpp"

namespace cli {

/// Candidates for the last of the words after "jinsong" (which may be empty), each as
/// "CANDIDATE<tab>what it is". The line ":files" or ":folders" asks the shell for its own.
[[nodiscard]] std::vector<std::string> complete(Context& context,
                                                const std::vector<std::string>& words);

}  // namespace cli
