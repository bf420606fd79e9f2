// Pack files: a data pack from its folder or its packed file, with its mistakes told.
#pragma once

#include <string>

#include "cli/context.hpp"
#include "scenario/directory/read_directory.hpp"

namespace cli {

/// The pack at a path: a folder, or else a packed file.
[[nodiscard]] sim::Result<scenario::Scenario, scenario::Diagnostics> load_pack(
    const std::string& path);

/// One mistake, for a terminal: place and code, what is wrong, what to do.
[[nodiscard]] std::string mistake_words(const Paint& paint, const scenario::Diagnostic& diagnostic);

/// All mistakes as JSON.
[[nodiscard]] Json mistakes_json(const scenario::Diagnostics& diagnostics);

}  // namespace cli
