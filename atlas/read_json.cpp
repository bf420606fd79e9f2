#include "atlas/read_json.hpp"

namespace atlas {

const Json& member(const Json& object, std::string_view name) {
    static const Json nothing;
    if (!object.is_object()) {
        return nothing;
    }
    const auto found = object.find(name);
    return found == object.end() ? nothing : *found;
}

std::string text_of(const Json& object, std::string_view name) {
    const Json& value = member(object, name);
    return value.is_string() ? value.get<std::string>() : std::string();
}

const Json& list_of(const Json& object, std::string_view name) {
    static const Json none = Json::array();
    const Json& value = member(object, name);
    return value.is_array() ? value : none;
}

double number_of(const Json& object, std::string_view name, double otherwise) {
    const Json& value = member(object, name);
    return value.is_number() ? value.get<double>() : otherwise;
}

std::optional<int> integer_of(const Json& object, std::string_view name) {
    const Json& value = member(object, name);
    return value.is_number_integer() ? std::optional<int>(value.get<int>()) : std::nullopt;
}

}  // namespace atlas
