// Terminal: what the surroundings say about how to write: a terminal or a pipe, how wide, in what
// language, in colour or not.
#pragma once

#include <string>
#include <string_view>

#include "cli/text/language.hpp"

namespace cli {

enum class ColorWish { automatic, always, never };

/// The value of an environment variable; empty if it is not set.
[[nodiscard]] std::string environment(const char* name);

[[nodiscard]] bool is_terminal(int descriptor);

/// Columns of the terminal, between 40 and 160 (longer lines are hard to read); 100 for a pipe.
[[nodiscard]] int columns_of_terminal(int descriptor);

/// Whether to paint what goes to a descriptor. `automatic`: a terminal that is not "dumb", and
/// NO_COLOR is not set (no-color.org).
[[nodiscard]] bool paints(int descriptor, ColorWish wish);

/// The language that LC_ALL, LC_MESSAGES and LANG ask for.
[[nodiscard]] Language language_of_environment();

}  // namespace cli
