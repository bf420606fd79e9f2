// Reading JSON that may hold anything: members by name, with a value to fall back on.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace atlas {

using Json = nlohmann::ordered_json;

/// The member, or JSON null when there is none.
[[nodiscard]] const Json& member(const Json& object, std::string_view name);

/// The member as a text; empty when it is none.
[[nodiscard]] std::string text_of(const Json& object, std::string_view name);

/// The member as a list; an empty list when it is none.
[[nodiscard]] const Json& list_of(const Json& object, std::string_view name);

/// The member as a number, or `otherwise`.
[[nodiscard]] double number_of(const Json& object, std::string_view name, double otherwise);

/// The member as a whole number, or nothing.
[[nodiscard]] std::optional<int> integer_of(const Json& object, std::string_view name);

}  // namespace atlas
