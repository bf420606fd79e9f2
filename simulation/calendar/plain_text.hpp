// The text of a date made plain before it is read: standard characters, lower case, single spaces,
// no apostrophes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

/// A plain text that remembers where each of its bytes came from.
struct PlainText {
    std::string text;                   ///< No space at either end, never two together.
    std::vector<std::uint32_t> origin;  ///< By byte of `text`, and one more for its end: the offset
                                        ///< in the text as written.
};

/// Never fails; bytes that are no part of a date are kept as they are.
[[nodiscard]] PlainText plain_text_of(std::string_view written);

}  // namespace sim
