// Base64: bytes as letters, for pictures inside a picture (RFC 4648).
#pragma once

#include <string>
#include <string_view>

namespace atlas {

[[nodiscard]] std::string base64(std::string_view bytes);

}  // namespace atlas
