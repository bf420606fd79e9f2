// Reading the answers of the API: members by name, absent and null alike giving nothing.
#pragma once

#include <string>
#include <string_view>

#include "api/json.hpp"
#include "atlas/read_json.hpp"

namespace exports {

/// Keeps the order of members, so that the same record always gives the same bytes.
using Json = api::Json;

using atlas::list_of;
using atlas::member;
using atlas::text_of;

/// The text, or null if it is empty.
[[nodiscard]] Json text_or_null(const std::string& text);

/// JSON with one item of the list `list` a line, behind the members of `head`: small enough to
/// send, and a text that shows in a comparison what has changed.
[[nodiscard]] std::string text_with_list(const Json& head, std::string_view list,
                                         const Json& items);

}  // namespace exports
