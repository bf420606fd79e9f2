// The options by which commands that live a free run say what chance is keyed by.
#pragma once

#include "cli/command.hpp"

namespace cli {

inline constexpr OptionSpec seed_option{.name = "--seed",
                                        .metavar = "N",
                                        .meaning = "option.seed",
                                        .kind = ValueKind::number,
                                        .parameter = "seed"};
inline constexpr OptionSpec member_option{.name = "--member",
                                          .metavar = "N",
                                          .meaning = "option.member",
                                          .kind = ValueKind::number,
                                          .parameter = "member"};

}  // namespace cli
