// Agreement: English sentences whose subject is a name in the plural ("Mongols").
#pragma once

#include <string>
#include <string_view>

namespace api {

/// Whether a name is one of many, not of one: "Mongols", "Jin rebels", "Bands of no party".
[[nodiscard]] bool is_plural(std::string_view name);

/// A sentence as titles are composed, in the singular, that begins with a plural `name`: "Mongols
/// gives up its plans" becomes "Mongols give up their plans". Any other stays as it is.
[[nodiscard]] std::string agreeing(std::string sentence, std::string_view name);

}  // namespace api
