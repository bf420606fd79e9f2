// Export out: what the export commands have in common: the days that they take, and where their
// files go.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/context.hpp"
#include "exports/record.hpp"

namespace cli {

inline constexpr OptionSpec output_option{.name = "--output",
                                          .metavar = "FILE",
                                          .meaning = "option.export_out",
                                          .kind = ValueKind::file,
                                          .short_name = "-o"};
inline constexpr OptionSpec from_option{.name = "--from",
                                        .metavar = "DATE",
                                        .meaning = "option.from",
                                        .kind = ValueKind::date,
                                        .parameter = "from"};
inline constexpr OptionSpec to_option{.name = "--to",
                                      .metavar = "DATE",
                                      .meaning = "option.to",
                                      .kind = ValueKind::date,
                                      .parameter = "to"};

/// The days of --from and --to, or nothing after telling what is wrong with them.
[[nodiscard]] std::optional<exports::Days> asked_days(Context& context);

/// Writes the text on stdout, or to the file of --output, and then says so: on stderr, or with
/// --json as {"files": [{"path", "bytes"}]} on stdout. The exit code.
[[nodiscard]] int put_out(Context& context, const std::string& text);

/// Says that a file has been written, as above.
void tell_written(Context& context, const std::string& path, std::size_t bytes);

/// Whether a value of a list option ("places,routes") was asked for.
[[nodiscard]] bool list_holds(std::string_view list, std::string_view word);

}  // namespace cli
