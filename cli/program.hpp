// Program: from the words of the command line to an exit code.
#pragma once

#include <string>
#include <vector>

namespace cli {

/// Runs the program with the words after its name; writes to standard output and error.
[[nodiscard]] int run_program(const std::vector<std::string>& words);

}  // namespace cli
