#include "report/slim.hpp"

#include <string>

namespace report {
namespace {

using api::Json;

bool is_name(const Json& json) {
    return json.size() == 3 && json.contains("id") && json.contains("name_en") &&
           json.contains("name_zh");
}

bool is_source(const Json& json) {
    return json.size() == 3 && json.contains("key") && json.contains("locator") &&
           json.contains("citation");
}

bool is_nothing(const Json& json) {
    return json.is_null() || (json.is_array() && json.empty());
}

Json slim_source(const Json& json) {
    std::string text = json["key"].get<std::string>();
    if (json["locator"].is_string()) {
        text += "(" + json["locator"].get<std::string>() + ")";
    }
    return text;
}

}  // namespace

Json slim(const Json& json) {
    if (json.is_array()) {
        Json list = Json::array();
        for (const Json& item : json) {
            list.push_back(slim(item));
        }
        return list;
    }
    if (!json.is_object()) {
        return json;
    }
    if (is_name(json)) {
        return json["id"];
    }
    if (is_source(json)) {
        return slim_source(json);
    }
    Json object = Json::object();
    for (const auto& [key, value] : json.items()) {
        if (!is_nothing(value)) {
            object[key] = slim(value);
        }
    }
    return object;
}

}  // namespace report
