// The options that commands share which live a free run.
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
/// Tribes that unite on another day than in the record.
inline constexpr OptionSpec unite_option{.name = "--unite",
                                         .metavar = "TRIBES=DATE",
                                         .meaning = "option.unite",
                                         .parameter = "unite",
                                         .repeats = true};
/// Orders from outside.
inline constexpr OptionSpec order_option{.name = "--order",
                                         .metavar = "ORDER",
                                         .meaning = "option.order",
                                         .parameter = "orders",
                                         .repeats = true};
inline constexpr OptionSpec orders_option{
    .name = "--orders", .metavar = "FILE", .meaning = "option.orders", .kind = ValueKind::file};
inline constexpr OptionSpec against_order_option{.name = "--against-order",
                                                 .metavar = "ORDER",
                                                 .meaning = "option.against_order",
                                                 .parameter = "against_orders",
                                                 .repeats = true};
inline constexpr OptionSpec against_orders_option{.name = "--against-orders",
                                                  .metavar = "FILE",
                                                  .meaning = "option.against_orders",
                                                  .kind = ValueKind::file};
inline constexpr OptionSpec hold_option{.name = "--hold",
                                        .metavar = "DAYS",
                                        .meaning = "option.hold",
                                        .kind = ValueKind::number,
                                        .parameter = "hold"};
/// What is changed by hand.
inline constexpr OptionSpec set_option{.name = "--set",
                                       .metavar = "WHAT=VALUE",
                                       .meaning = "option.set",
                                       .parameter = "set",
                                       .repeats = true};
/// What two branches of one future decide.
inline constexpr OptionSpec change_option{.name = "--do",
                                          .metavar = "DECISION=OPTION",
                                          .meaning = "option.whatif_do",
                                          .kind = ValueKind::decision,
                                          .parameter = "do",
                                          .repeats = true};
inline constexpr OptionSpec against_option{.name = "--against",
                                           .metavar = "DECISION=OPTION",
                                           .meaning = "option.whatif_against",
                                           .kind = ValueKind::decision,
                                           .parameter = "against",
                                           .repeats = true};
inline constexpr OptionSpec branch_from_option{.name = "--from",
                                               .metavar = "DATE",
                                               .meaning = "option.whatif_from",
                                               .kind = ValueKind::date,
                                               .parameter = "from"};

}  // namespace cli
