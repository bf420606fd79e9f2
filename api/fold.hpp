// Folding: the plain form in which names are compared when people search: lower case, without
// diacritics, spaces, hyphens or apostrophes; Chinese characters in their simplified form.
#pragma once

#include <string>
#include <string_view>

namespace api {

/// "Yelü Dashi" -> "yeludashi", "de-an" -> "dean", 紹興 -> 绍兴.
[[nodiscard]] std::string fold(std::string_view text);

}  // namespace api
