// Write file: a file written whole or not at all.
#pragma once

#include <string>

#include "cli/context.hpp"

namespace cli {

/// Writes under another name first: what stood at `path` stays until the new file is whole. What is
/// no file (a device, a pipe) is written as it is. False after telling why not.
[[nodiscard]] bool write_file(Context& context, const std::string& path, const std::string& bytes);

}  // namespace cli
