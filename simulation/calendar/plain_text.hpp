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
    std::vector<std::uint32_t> origin;  ///< By byte of `text`, and one more for its end: where the
                                        ///< character begins in the text as written.
};

/// Whether the text begins with the piece, which is not empty. The last byte is looked at first:
/// characters of one script seldom share it, and reading a date asks this of every known name.
[[nodiscard]] constexpr bool starts_with(std::string_view text, std::string_view piece) {
    return text.size() >= piece.size() && text[piece.size() - 1] == piece.back() &&
           text.substr(0, piece.size()) == piece;
}

/// Never fails; bytes that are no part of a date are kept as they are.
[[nodiscard]] PlainText plain_text_of(std::string_view written);

}  // namespace sim
