// Reading the answers of the API: members by name, absent and null alike giving nothing.
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace exports {

/// Keeps the order of members, so that the same record always gives the same bytes.
using Json = nlohmann::ordered_json;

/// The member, or null if there is none or `object` is no object.
[[nodiscard]] const Json& member(const Json& object, std::string_view name);

/// A member that is text; empty if it is absent or of another kind.
[[nodiscard]] std::string text_of(const Json& object, std::string_view name);

/// A member that is a list; an empty list if it is absent or of another kind.
[[nodiscard]] const Json& list_of(const Json& object, std::string_view name);

/// The text, or null if it is empty.
[[nodiscard]] Json text_or_null(const std::string& text);

/// JSON on one line.
[[nodiscard]] std::string line_of(const Json& json);

/// JSON with one item of the list `list` a line, behind the members of `head`: small enough to
/// send, and a text that shows in a comparison what has changed.
[[nodiscard]] std::string text_with_list(const Json& head, std::string_view list,
                                         const Json& items);

}  // namespace exports
