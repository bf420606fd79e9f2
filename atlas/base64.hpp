// Base64: bytes as letters, for files inside a picture or a page (RFC 4648).
#pragma once

#include <string>
#include <string_view>

namespace atlas {

[[nodiscard]] std::string base64(std::string_view bytes);

}  // namespace atlas
