#include "exports/json.hpp"

namespace exports {

Json text_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

std::string text_with_list(const Json& head, std::string_view list, const Json& items) {
    std::string text = "{\n";
    for (const auto& [name, value] : head.items()) {
        text += api::dump(Json(name)) + ": " + api::dump(value) + ",\n";
    }
    text += api::dump(Json(std::string(list))) + ": [";
    bool first = true;
    for (const Json& item : items) {
        text += first ? "\n" : ",\n";
        text += api::dump(item);
        first = false;
    }
    return text + "\n]\n}\n";
}

}  // namespace exports
