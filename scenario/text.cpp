#include "scenario/text.hpp"

#include <algorithm>
#include <cstring>

#include "simulation/foundation/fixed.hpp"

namespace scenario {

namespace {

struct Sequence {
    std::size_t length = 0;  // 0: not well formed.
    char32_t character = 0xFFFD;
};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_small_letter_or_digit(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z');
}

unsigned byte_at(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
}

/// The sequence that begins at `at`, which is inside the text.
Sequence read_sequence(std::string_view text, std::size_t at) {
    const unsigned first = byte_at(text, at);
    if (first < 0x80) {
        return {1, static_cast<char32_t>(first)};
    }
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() - at < length) {
        return {};
    }
    unsigned character = first & (0xFFU >> (length + 1));
    for (std::size_t next = 1; next < length; ++next) {
        const unsigned byte = byte_at(text, at + next);
        if ((byte & 0xC0U) != 0x80U) {
            return {};
        }
        character = (character << 6) | (byte & 0x3FU);
    }
    const bool overlong =
        (length == 3 && character < 0x800) || (length == 4 && character < 0x10000);
    if (overlong || character > 0x10FFFF || (character >= 0xD800 && character <= 0xDFFF)) {
        return {};
    }
    return {length, static_cast<char32_t>(character)};
}

}  // namespace

std::size_t first_bad_utf8(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        std::uint64_t word = 0;
        if (text.size() - at >= sizeof word) {
            std::memcpy(&word, text.data() + at, sizeof word);
            if ((word & 0x8080808080808080U) == 0) {
                at += sizeof word;
                continue;
            }
        }
        const Sequence sequence = read_sequence(text, at);
        if (sequence.length == 0) {
            return at;
        }
        at += sequence.length;
    }
    return std::string_view::npos;
}

std::u32string decode_utf8(std::string_view text) {
    std::u32string characters;
    characters.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Sequence sequence = read_sequence(text, at);
        characters += sequence.character;
        at += std::max<std::size_t>(1, sequence.length);
    }
    return characters;
}

std::size_t count_characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

std::optional<std::int64_t> parse_whole(std::string_view text) {
    const bool negative = !text.empty() && text.front() == '-';
    const std::string_view digits = text.substr(negative ? 1 : 0);
    if (digits.empty() || digits.size() > 18 || (digits.front() == '0' && text.size() > 1)) {
        return std::nullopt;
    }
    std::int64_t value = 0;
    for (const char c : digits) {
        if (!is_digit(c)) {
            return std::nullopt;
        }
        value = value * 10 + (c - '0');
    }
    return negative ? -value : value;
}

std::optional<std::int64_t> parse_millionths(std::string_view text) {
    const std::string_view digits = text.substr(!text.empty() && text.front() == '-' ? 1 : 0);
    const std::size_t point = std::min(digits.find('.'), digits.size());
    const bool leading_zero = point > 1 && digits.front() == '0';
    if (digits.empty() || point > 12 || leading_zero || text.front() == '+') {
        return std::nullopt;
    }
    return sim::parse_decimal(text, 6);
}

bool is_id(std::string_view text) {
    return !text.empty() && is_small_letter_or_digit(text.front()) &&
           std::all_of(text.begin(), text.end(),
                       [](char c) { return is_small_letter_or_digit(c) || c == '-'; });
}

bool is_key(std::string_view text) {
    bool after_letter = false;
    for (const char c : text) {
        if (c == '_' ? !after_letter : !is_small_letter_or_digit(c)) {
            return false;
        }
        after_letter = c != '_';
    }
    return after_letter;
}

bool is_colour(std::string_view text) {
    return text.size() == 7 && text.front() == '#' &&
           std::all_of(text.begin() + 1, text.end(),
                       [](char c) { return is_digit(c) || (c >= 'A' && c <= 'F'); });
}

std::optional<Point> parse_point(std::string_view text) {
    const std::size_t space = text.find(' ');
    if (space == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view longitude = text.substr(0, space);
    const std::string_view latitude = text.substr(space + 1);
    for (const std::string_view degrees : {longitude, latitude}) {
        const std::size_t point = degrees.find('.');
        if (point == std::string_view::npos || point > 3 || !is_digit(degrees.front())) {
            return std::nullopt;
        }
    }
    const std::optional<std::int64_t> east = sim::parse_decimal(longitude, 3);
    const std::optional<std::int64_t> north = sim::parse_decimal(latitude, 3);
    if (!east || !north || *east > 180'000 || *north > 90'000) {
        return std::nullopt;
    }
    return Point{static_cast<std::int32_t>(*east), static_cast<std::int32_t>(*north)};
}

bool ListReader::next() {
    if (!more_) {
        return false;
    }
    int depth = 0;
    std::size_t end = 0;
    for (; end < rest_.size() && (rest_[end] != ';' || depth > 0); ++end) {
        depth += rest_[end] == '(' ? 1 : rest_[end] == ')' && depth > 0 ? -1 : 0;
    }
    item_ = rest_.substr(0, end);
    more_ = end < rest_.size();
    rest_.remove_prefix(more_ ? end + 1 : end);
    return true;
}

std::string in_ticks(std::string_view text) {
    constexpr std::size_t shown_bytes = 60;
    std::string shown = "`";
    if (text.size() > shown_bytes) {
        std::size_t end = shown_bytes;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
            --end;
        }
        shown += text.substr(0, end);
        shown += "…";
    } else {
        shown += text;
    }
    return shown + "`";
}

}  // namespace scenario
