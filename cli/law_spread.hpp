// How unsure the laws are taken to be: the option --sample-laws of the commands that take it.
#pragma once

#include "cli/command.hpp"
#include "cli/context.hpp"

namespace cli {

inline constexpr OptionSpec sample_laws_option{.name = "--sample-laws",
                                               .metavar = "PERCENT",
                                               .meaning = "option.sample_laws",
                                               .kind = ValueKind::law_spread,
                                               .parameter = "sample_laws"};

/// Makes parameters of a request out of the text of the option, which it holds as it was given.
/// False after telling that it is neither a percentage nor "posterior".
[[nodiscard]] bool read_law_spread(Context& context, Json& request);

/// Whether the option asks for laws that are drawn.
[[nodiscard]] bool samples_laws(const Context& context);

}  // namespace cli
