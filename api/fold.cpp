#include "api/fold.hpp"

#include <array>

#include "api/simplified_forms.hpp"

namespace api {

namespace {

struct Plain {
    std::string_view letter;
    std::string_view plain;
};

// The accented letters of romanised Chinese, Jurchen, Khitan, Mongol and Korean names.
constexpr std::array<Plain, 46> plain_letters = {{
    {"ā", "a"}, {"á", "a"}, {"ǎ", "a"}, {"à", "a"}, {"ä", "a"}, {"â", "a"}, {"Ā", "a"}, {"Á", "a"},
    {"ē", "e"}, {"é", "e"}, {"ě", "e"}, {"è", "e"}, {"ë", "e"}, {"ê", "e"}, {"É", "e"}, {"ī", "i"},
    {"í", "i"}, {"ǐ", "i"}, {"ì", "i"}, {"ï", "i"}, {"î", "i"}, {"ō", "o"}, {"ó", "o"}, {"ǒ", "o"},
    {"ò", "o"}, {"ö", "o"}, {"ô", "o"}, {"ŏ", "o"}, {"Ö", "o"}, {"Ō", "o"}, {"ū", "u"}, {"ú", "u"},
    {"ǔ", "u"}, {"ù", "u"}, {"ü", "u"}, {"û", "u"}, {"ŭ", "u"}, {"Ü", "u"}, {"ǖ", "u"}, {"ǘ", "u"},
    {"ǚ", "u"}, {"ǜ", "u"}, {"č", "c"}, {"š", "s"}, {"ǰ", "j"}, {"γ", "g"},
}};

bool is_separator(char byte) {
    return byte == ' ' || byte == '-' || byte == '\'' || byte == '_' || byte == '.';
}

/// The length in bytes of the character that begins with `lead`.
std::size_t character_bytes(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    if (byte < 0x80) {
        return 1;
    }
    if (byte < 0xE0) {
        return 2;
    }
    return byte < 0xF0 ? 3 : 4;
}

std::string_view plain_form(std::string_view character) {
    if (character == "’" || character == "ʼ" || character == "・" || character == "·") {
        return "";
    }
    for (const Plain& entry : plain_letters) {
        if (entry.letter == character) {
            return entry.plain;
        }
    }
    return simplified_form(character);
}

}  // namespace

std::string fold(std::string_view text) {
    std::string folded;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t bytes = character_bytes(text[at]);
        const std::string_view character = text.substr(at, bytes);
        at += bytes;
        if (bytes > 1) {
            folded += plain_form(character);
        } else if (!is_separator(character[0])) {
            const char letter = character[0];
            folded +=
                letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
        }
    }
    return folded;
}

}  // namespace api
