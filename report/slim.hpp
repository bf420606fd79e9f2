// Slim: the answers of the API with everything left out that the page can look up elsewhere, so
// that one file can hold them all.
#pragma once

#include "api/json.hpp"

namespace report {

/// The same JSON, in which
/// - members that are null or empty lists are left out,
/// - {"id", "name_en", "name_zh"} is the id alone,
/// - {"key", "locator", "citation"} is "key", or "key(locator)".
[[nodiscard]] api::Json slim(const api::Json& json);

}  // namespace report
