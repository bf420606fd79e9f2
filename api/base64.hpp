// Base64 (RFC 4648, section 4): bytes as text, for what is kept outside and handed in again.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace api {

[[nodiscard]] std::string write_base64(std::span<const std::byte> bytes);

/// Nothing unless the text is what write_base64 would write of some bytes.
[[nodiscard]] std::optional<std::vector<std::byte>> read_base64(std::string_view text);

}  // namespace api
