// Base64 (RFC 4648), for files that are written into a page.
#pragma once

#include <string>
#include <string_view>

namespace report {

[[nodiscard]] std::string base64(std::string_view bytes);

}  // namespace report
