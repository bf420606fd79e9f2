#include "cli/render/json.hpp"

namespace cli {
namespace {

std::string text_from(const Json& value) {
    if (value.is_string()) {
        return value.get<std::string>();
    }
    return value.is_number() ? value.dump() : std::string();
}

}  // namespace

std::string text_of(const Json& object, std::string_view name) {
    return text_from(member(object, name));
}

std::optional<std::int64_t> number_of(const Json& object, std::string_view name) {
    const Json& value = member(object, name);
    if (!value.is_number_integer()) {
        return std::nullopt;
    }
    return value.get<std::int64_t>();
}

std::string localized(const Json& object, std::string_view stem, Language language) {
    const bool chinese = language == Language::chinese;
    const std::string first = std::string(stem) + (chinese ? "_zh" : "_en");
    const std::string second = std::string(stem) + (chinese ? "_en" : "_zh");
    std::string words = text_of(object, first);
    if (words.empty()) {
        words = text_of(object, second);
    }
    return words;
}

std::string id_of(const Json& item) {
    return item.is_string() ? item.get<std::string>() : text_of(item, "id");
}

}  // namespace cli
