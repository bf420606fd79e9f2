#include "cli/text/text.hpp"

#include <algorithm>

namespace cli {

std::optional<std::string_view> find_word(Language language, std::string_view family,
                                          std::string_view value) {
    for (const Message& message : messages) {
        if (message.key.size() == family.size() + 1 + value.size() &&
            message.key.substr(0, family.size()) == family && message.key[family.size()] == '.' &&
            message.key.substr(family.size() + 1) == value) {
            return language == Language::chinese ? message.zh : message.en;
        }
    }
    return std::nullopt;
}

std::string word(Language language, std::string_view family, std::string_view value) {
    if (const auto found = find_word(language, family, value)) {
        return std::string(*found);
    }
    std::string shown(value);
    std::replace_if(shown.begin(), shown.end(), [](char c) { return c == '_' || c == '-'; }, ' ');
    return shown;
}

}  // namespace cli
