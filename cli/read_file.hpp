// Reading a whole file of the program's own.
#pragma once

#include <optional>
#include <string>

namespace cli {

/// The bytes of a file. Nothing if it cannot be read; errno says why.
[[nodiscard]] std::optional<std::string> read_file(const std::string& path);

}  // namespace cli
