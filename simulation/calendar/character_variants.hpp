// Simplified and other variant characters of dates and era names, so that 绍兴, 紹興 and 紹兴 are
// read alike. Orthography only: which eras there were is data.
#pragma once

#include <span>
#include <string_view>

namespace sim {

/// Two characters that count as one when names are compared. UTF-8, three bytes each.
struct CharacterVariant {
    std::string_view variant;
    std::string_view standard;
};

/// In order of the bytes of `variant`.
[[nodiscard]] std::span<const CharacterVariant> character_variants();

}  // namespace sim
