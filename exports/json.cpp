#include "exports/json.hpp"

namespace exports {

const Json& member(const Json& object, std::string_view name) {
    static const Json nothing;
    if (!object.is_object()) {
        return nothing;
    }
    const auto at = object.find(std::string(name));
    return at == object.end() ? nothing : *at;
}

std::string text_of(const Json& object, std::string_view name) {
    const Json& found = member(object, name);
    return found.is_string() ? found.get<std::string>() : std::string();
}

const Json& list_of(const Json& object, std::string_view name) {
    static const Json nothing = Json::array();
    const Json& found = member(object, name);
    return found.is_array() ? found : nothing;
}

Json text_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

std::string line_of(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string text_with_list(const Json& head, std::string_view list, const Json& items) {
    std::string text = "{\n";
    for (const auto& [name, value] : head.items()) {
        text += line_of(Json(name)) + ": " + line_of(value) + ",\n";
    }
    text += line_of(Json(std::string(list))) + ": [";
    bool first = true;
    for (const Json& item : items) {
        text += first ? "\n" : ",\n";
        text += line_of(item);
        first = false;
    }
    return text + "\n]\n}\n";
}

}  // namespace exports
