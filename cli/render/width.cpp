#include "cli/render/width.hpp"

#include <algorithm>
#include <array>

namespace cli {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// Wide and fullwidth by Unicode's EastAsianWidth table, as far as this program's texts reach.
constexpr std::array<Range, 17> wide_ranges{{
    {0x1100, 0x115F},
    {0x2E80, 0x303E},
    {0x3041, 0x33FF},
    {0x3400, 0x4DBF},
    {0x4E00, 0x9FFF},
    {0xA000, 0xA4CF},
    {0xA960, 0xA97F},
    {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},
    {0xFE10, 0xFE19},
    {0xFE30, 0xFE6F},
    {0xFF00, 0xFF60},
    {0xFFE0, 0xFFE6},
    {0x16FE0, 0x18AFF},
    {0x1F300, 0x1F64F},
    {0x1F900, 0x1F9FF},
    {0x20000, 0x3FFFD},
}};

// Marks that stand over, under or between others.
constexpr std::array<Range, 9> zero_ranges{{
    {0x0300, 0x036F},
    {0x0483, 0x0489},
    {0x1AB0, 0x1AFF},
    {0x1DC0, 0x1DFF},
    {0x200B, 0x200F},
    {0x2028, 0x202E},
    {0x20D0, 0x20FF},
    {0xFE00, 0xFE0F},
    {0xFE20, 0xFE2F},
}};

template <std::size_t size>
bool holds(const std::array<Range, size>& ranges, char32_t code) {
    const auto after = std::upper_bound(ranges.begin(), ranges.end(), code,
                                        [](char32_t c, const Range& r) { return c < r.first; });
    return after != ranges.begin() && code <= std::prev(after)->last;
}

// Length of a UTF-8 sequence by its first byte; 0 for a byte that cannot begin one.
std::size_t sequence_length(unsigned char lead) {
    if (lead < 0x80) {
        return 1;
    }
    if (lead >= 0xC2 && lead < 0xE0) {
        return 2;
    }
    if (lead >= 0xE0 && lead < 0xF0) {
        return 3;
    }
    if (lead >= 0xF0 && lead < 0xF5) {
        return 4;
    }
    return 0;
}

Glyph broken_byte(std::string_view text, std::size_t at) {
    return Glyph{text.substr(at, 1), 0xFFFD, 1, false};
}

}  // namespace

int columns_of(char32_t code) {
    if (code < 0x20 || (code >= 0x7F && code < 0xA0) || holds(zero_ranges, code)) {
        return 0;
    }
    return holds(wide_ranges, code) ? 2 : 1;
}

Glyph glyph_at(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead == 0x1B && at + 1 < text.size() && text[at + 1] == '[') {
        const std::size_t end = text.find('m', at);
        if (end != std::string_view::npos) {
            return Glyph{text.substr(at, end + 1 - at), 0, 0, true};
        }
    }
    const std::size_t length = sequence_length(lead);
    if (length == 0 || at + length > text.size()) {
        return broken_byte(text, at);
    }
    constexpr std::array<unsigned, 5> lead_bits{0, 0x7F, 0x1F, 0x0F, 0x07};
    char32_t code = lead & lead_bits[length];
    for (std::size_t i = 1; i < length; ++i) {
        const auto next = static_cast<unsigned char>(text[at + i]);
        if ((next & 0xC0U) != 0x80U) {
            return broken_byte(text, at);
        }
        code = (code << 6U) | (next & 0x3FU);
    }
    return Glyph{text.substr(at, length), code, columns_of(code), false};
}

int display_width(std::string_view text) {
    int columns = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Glyph glyph = glyph_at(text, at);
        columns += glyph.columns;
        at += glyph.bytes.size();
    }
    return columns;
}

std::string pad_right(std::string_view text, int columns) {
    const int missing = std::max(0, columns - display_width(text));
    return std::string(text).append(static_cast<std::size_t>(missing), ' ');
}

std::string pad_left(std::string_view text, int columns) {
    const int missing = std::max(0, columns - display_width(text));
    return std::string(static_cast<std::size_t>(missing), ' ').append(text);
}

}  // namespace cli
