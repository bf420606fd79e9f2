// The two languages in which the program speaks.
#pragma once

#include <optional>
#include <string_view>

namespace cli {

enum class Language { english, chinese };

/// "en" or "zh" (also "en_GB", "zh-TW", "zh_CN.UTF-8" and the like); nothing for other words.
[[nodiscard]] constexpr std::optional<Language> parse_language(std::string_view word) {
    const auto is = [word](std::string_view code) {
        return word.substr(0, 2) == code &&
               (word.size() == 2 || word[2] == '_' || word[2] == '-' || word[2] == '.');
    };
    if (is("en")) {
        return Language::english;
    }
    if (is("zh")) {
        return Language::chinese;
    }
    return std::nullopt;
}

/// The language of a locale as LC_ALL, LC_MESSAGES and LANG give it (the first that is not empty
/// counts). Anything but Chinese is answered in English.
[[nodiscard]] constexpr Language language_of_locale(std::string_view lc_all,
                                                    std::string_view lc_messages,
                                                    std::string_view lang) {
    const std::string_view locale = !lc_all.empty()        ? lc_all
                                    : !lc_messages.empty() ? lc_messages
                                                           : lang;
    return parse_language(locale) == Language::chinese ? Language::chinese : Language::english;
}

}  // namespace cli
