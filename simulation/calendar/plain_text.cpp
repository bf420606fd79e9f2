#include "simulation/calendar/plain_text.hpp"

#include <algorithm>
#include <span>

#include "simulation/calendar/character_variants.hpp"

namespace sim {
namespace {

constexpr std::string_view wide_space = "　";
constexpr std::string_view wide_comma = "，";
constexpr std::string_view curly_apostrophe = "’";

void append(PlainText& plain, std::string_view piece, std::size_t place) {
    plain.text += piece;
    plain.origin.insert(plain.origin.end(), piece.size(), static_cast<std::uint32_t>(place));
}

void append_space(PlainText& plain, std::size_t place) {
    if (!plain.text.empty() && plain.text.back() != ' ') {
        append(plain, " ", place);
    }
}

bool is_space(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

bool is_ascii(char byte) {
    return static_cast<unsigned char>(byte) < 0x80;
}

bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// Whether the text begins with a character of three bytes, as all Chinese ones of dates are.
bool is_three_bytes(std::string_view text) {
    return text.size() >= 3 && (static_cast<unsigned char>(text[0]) & 0xF0) == 0xE0 &&
           is_continuation(text[1]) && is_continuation(text[2]);
}

char lower(char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

/// Takes one character of the text and gives the bytes that it has there.
std::size_t take_character(PlainText& plain, std::string_view rest, std::size_t place) {
    if (is_space(rest.front())) {
        append_space(plain, place);
        return 1;
    }
    if (starts_with(rest, wide_space)) {
        append_space(plain, place);
        return wide_space.size();
    }
    if (starts_with(rest, wide_comma)) {
        append(plain, ",", place);
        return wide_comma.size();
    }
    if (rest.front() == '\'') {
        return 1;
    }
    if (starts_with(rest, curly_apostrophe)) {
        return curly_apostrophe.size();
    }
    if (is_ascii(rest.front())) {
        const char byte = lower(rest.front());
        append(plain, std::string_view(&byte, 1), place);
        return 1;
    }
    const std::span<const CharacterVariant> variants = character_variants();
    const auto found =
        std::lower_bound(variants.begin(), variants.end(), rest.substr(0, 3),
                         [](const CharacterVariant& pair, std::string_view character) {
                             return pair.variant < character;
                         });
    if (found != variants.end() && starts_with(rest, found->variant)) {
        append(plain, found->standard, place);
        return found->variant.size();
    }
    const std::size_t length = is_three_bytes(rest) ? 3 : 1;
    append(plain, rest.substr(0, length), place);
    return length;
}

}  // namespace

PlainText plain_text_of(std::string_view written) {
    PlainText plain;
    std::size_t at = 0;
    while (at < written.size()) {
        at += take_character(plain, written.substr(at), at);
    }
    if (!plain.text.empty() && plain.text.back() == ' ') {
        plain.text.pop_back();
        plain.origin.pop_back();
    }
    plain.origin.push_back(static_cast<std::uint32_t>(written.size()));
    return plain;
}

}  // namespace sim
