// Child program: another program, run to its end, with one of its outputs read.
#pragma once

#include <string>
#include <vector>

namespace cli {

struct ChildRun {
    int error = 0;      ///< The errno for which it could not be started; ENOENT: no such program.
    bool well = false;  ///< It ran and ended with exit code 0.
    std::string said;   ///< What it wrote on the captured descriptor.
};

/// What of a child is read; the other one goes where this program's own goes.
enum class Captured { output, errors };

/// Runs words[0], looked up on the PATH, with the other words as its arguments. It gets `input` on
/// its standard input. `words` is not empty.
[[nodiscard]] ChildRun run_child(std::vector<std::string> words, const std::string& input,
                                 Captured captured);

}  // namespace cli
