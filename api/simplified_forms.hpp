// Simplified characters, so that 岳飞 finds 岳飛: several traditional characters can share one
// simplified form, so names are compared in the simplified one.
#pragma once

#include <string_view>

namespace api {

/// The simplified form of one character (UTF-8), or the character itself.
[[nodiscard]] std::string_view simplified_form(std::string_view character);

}  // namespace api
