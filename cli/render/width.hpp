// How wide a text stands on a terminal: East Asian wide characters take two columns, combining
// marks and colour codes none.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cli {

/// One character of a text, or one whole colour code.
struct Glyph {
    std::string_view bytes;
    char32_t code = 0;         ///< U+FFFD for bytes that are not UTF-8.
    int columns = 0;           ///< 0, 1 or 2.
    bool code_escape = false;  ///< A colour code (ESC [ ... m).
};

/// The glyph that begins at `at`, which must be inside the text.
[[nodiscard]] Glyph glyph_at(std::string_view text, std::size_t at);

/// Columns of one character: 0, 1 or 2.
[[nodiscard]] int columns_of(char32_t code);

/// Columns of a text of one line.
[[nodiscard]] int display_width(std::string_view text);

/// The text with blanks after it (before it) up to `columns`; as it is if it is wider.
[[nodiscard]] std::string pad_right(std::string_view text, int columns);
[[nodiscard]] std::string pad_left(std::string_view text, int columns);

}  // namespace cli
