// Reading a pack from a folder: the form in which people edit it. Not part of the browser's build,
// which loads archives only.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "scenario/diagnostic.hpp"
#include "scenario/pack.hpp"
#include "scenario/scenario.hpp"
#include "simulation/foundation/result.hpp"

namespace scenario {

/// Files of a folder by name, as bytes.
using SourceFiles = std::map<std::string, std::string>;

/// A pack with what was already wrong while it was put together. Load it all the same: then every
/// mistake is told at once.
struct PackSources {
    PackFiles files;
    Diagnostics diagnostics;
};

/// Loads what was put together, and tells the mistakes of both steps.
[[nodiscard]] sim::Result<Scenario, Diagnostics> load_sources(PackSources sources);

/// Picks what belongs to the pack and compiles laws.toml. Tables of unknown name are kept, so that
/// loading can report them; pages to read and other files are left out.
[[nodiscard]] PackSources assemble_pack(const SourceFiles& sources);

/// The files of a folder, not of its subfolders.
[[nodiscard]] sim::Result<SourceFiles, Diagnostics> read_source_files(const std::string& path);

/// The pack of a folder. Only what cannot be read at all is an error here.
[[nodiscard]] sim::Result<PackSources, Diagnostics> read_directory(const std::string& path);

/// All steps: the scenario of a folder, or every mistake.
[[nodiscard]] sim::Result<Scenario, Diagnostics> load_directory(const std::string& path);

/// Reads a whole file.
[[nodiscard]] sim::Result<std::string, Diagnostics> read_file(const std::string& path);

}  // namespace scenario
