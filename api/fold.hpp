// Folding: the plain form in which names are compared when people search: lower case, without
// diacritics, spaces, hyphens or apostrophes. Chinese characters are kept, variants made standard.
#pragma once

#include <string>
#include <string_view>

namespace api {

/// "Yelü Dashi" -> "yeludashi", "de-an" -> "dean", 绍兴 -> 紹興.
[[nodiscard]] std::string fold(std::string_view text);

}  // namespace api
