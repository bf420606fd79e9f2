#pragma once

#include <string>

namespace cli {

/// "jinsong 0.1.0 (g++ 12.2.0, optimised)": what a report of a mistake should say.
[[nodiscard]] std::string version_line();

/// "0.1.0".
[[nodiscard]] std::string version_number();

}  // namespace cli
