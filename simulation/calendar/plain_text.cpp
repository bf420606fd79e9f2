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

char lower(char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

/// Takes one character of the text and gives the bytes that it has there.
std::size_t take_character(PlainText& plain, std::string_view rest, std::size_t place) {
    const auto starts_with = [rest](std::string_view piece) {
        return rest.substr(0, piece.size()) == piece;
    };
    if (is_space(rest.front())) {
        append_space(plain, place);
        return 1;
    }
    if (starts_with(wide_space)) {
        append_space(plain, place);
        return wide_space.size();
    }
    if (starts_with(wide_comma)) {
        append(plain, ",", place);
        return wide_comma.size();
    }
    if (rest.front() == '\'') {
        return 1;
    }
    if (starts_with(curly_apostrophe)) {
        return curly_apostrophe.size();
    }
    if (is_ascii(rest.front())) {
        const char byte = lower(rest.front());
        append(plain, std::string_view(&byte, 1), place);
        return 1;
    }
    const std::span<const CharacterVariant> variants = character_variants();
    const auto found = std::find_if(
        variants.begin(), variants.end(),
        [&starts_with](const CharacterVariant& pair) { return starts_with(pair.variant); });
    if (found != variants.end()) {
        append(plain, found->standard, place);
        return found->variant.size();
    }
    append(plain, rest.substr(0, 1), place);
    return 1;
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
