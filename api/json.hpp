// JSON as the API writes it: keys in the order in which they are set, no exceptions.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace api {

using Json = nlohmann::ordered_json;

/// Compact text. Bytes that are not UTF-8 (they can only come from a request) are replaced.
[[nodiscard]] inline std::string dump(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace api
