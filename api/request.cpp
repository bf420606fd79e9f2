#include "api/request.hpp"

#include <algorithm>

#include "scenario/nearest.hpp"

namespace api {

namespace {

constexpr std::uint32_t count_most = 1'000'000'000;

std::string type_name(ParameterType type, Language language) {
    const bool chinese = language == Language::chinese;
    switch (type) {
        case ParameterType::text:
            return chinese ? "非空字串" : "a text that is not empty";
        case ParameterType::count:
            return chinese ? "0 至 1000000000 的整數" : "a whole number from 0 to 1,000,000,000";
        case ParameterType::flag:
            return chinese ? "true 或 false" : "true or false";
        case ParameterType::list:
            return chinese ? "非空字串之陣列" : "a list of texts that are not empty";
    }
    return "";
}

bool has_type(const Json& value, ParameterType type) {
    switch (type) {
        case ParameterType::text:
            return value.is_string() && !value.get_ref<const std::string&>().empty();
        case ParameterType::count:
            return value.is_number_unsigned() && value.get<std::uint64_t>() <= count_most;
        case ParameterType::flag:
            return value.is_boolean();
        case ParameterType::list:
            return value.is_array() && std::all_of(value.begin(), value.end(), [](const Json& one) {
                       return has_type(one, ParameterType::text);
                   });
    }
    return false;
}

std::vector<std::string> nearest(std::string_view name, std::span<const std::string_view> known) {
    const std::vector<std::string_view> found = scenario::nearest_names(name, known);
    return {found.begin(), found.end()};
}

/// Any text from the request is shortened before it goes into a message.
std::string shown(std::string_view text) {
    constexpr std::size_t bytes_most = 120;
    return std::string(text.substr(0, bytes_most)) + (text.size() > bytes_most ? "…" : "");
}

Language language_of(const Json& json) {
    const auto found = json.find("lang");
    const bool chinese =
        found != json.end() && found->is_string() && found->get_ref<const std::string&>() == "zh";
    return chinese ? Language::chinese : Language::english;
}

void check_language(const Json& json, std::vector<Error>& errors) {
    const auto found = json.find("lang");
    if (found == json.end()) {
        return;
    }
    const bool known = found->is_string() && (found->get_ref<const std::string&>() == "en" ||
                                              found->get_ref<const std::string&>() == "zh");
    if (!known) {
        errors.push_back({ErrorCode::parameter_value, shown(dump(*found)), "lang", "en, zh", {}});
    }
}

const CallSpec* find_call(const Json& json, std::vector<Error>& errors) {
    const auto found = json.find("call");
    if (found == json.end() || !found->is_string()) {
        errors.push_back({ErrorCode::call_missing, "", "call", "", {}});
        return nullptr;
    }
    const std::string& name = found->get_ref<const std::string&>();
    std::vector<std::string_view> known;
    for (const CallSpec& spec : call_specs()) {
        if (spec.name == name) {
            return &spec;
        }
        known.push_back(spec.name);
    }
    errors.push_back({ErrorCode::call_unknown, shown(name), "call", "", nearest(name, known)});
    return nullptr;
}

void check_parameters(const CallSpec& spec, const Json& json, Language language,
                      std::vector<Error>& errors) {
    std::vector<std::string_view> known;
    std::string listed;
    for (const ParameterSpec& parameter : spec.parameters) {
        known.push_back(parameter.name);
        listed += (listed.empty() ? "" : ", ") + std::string(parameter.name);
    }
    for (const auto& item : json.items()) {
        const std::string& key = item.key();
        const Json& value = item.value();
        if (key == "call" || key == "lang") {
            continue;
        }
        const auto parameter =
            std::find_if(spec.parameters.begin(), spec.parameters.end(),
                         [&key](const ParameterSpec& p) { return p.name == key; });
        if (parameter == spec.parameters.end()) {
            errors.push_back({ErrorCode::parameter_unknown, shown(key), shown(key),
                              listed.empty() ? "-" : listed, nearest(key, known)});
        } else if (!has_type(value, parameter->type)) {
            errors.push_back({ErrorCode::parameter_type,
                              std::string(parameter->name),
                              std::string(parameter->name),
                              type_name(parameter->type, language),
                              {}});
        }
    }
    for (const ParameterSpec& parameter : spec.parameters) {
        if (parameter.required && !json.contains(std::string(parameter.name))) {
            errors.push_back({ErrorCode::parameter_missing,
                              std::string(parameter.name),
                              std::string(parameter.name),
                              std::string(parameter.meaning),
                              {}});
        }
    }
}

}  // namespace

const Json* Request::find(std::string_view name) const {
    const auto found = parameters_.find(std::string(name));
    return found == parameters_.end() ? nullptr : &*found;
}

std::string Request::text(std::string_view name) const {
    const Json* value = find(name);
    return value == nullptr ? std::string() : value->get<std::string>();
}

std::uint32_t Request::count(std::string_view name, std::uint32_t otherwise) const {
    const Json* value = find(name);
    return value == nullptr ? otherwise : value->get<std::uint32_t>();
}

bool Request::flag(std::string_view name) const {
    const Json* value = find(name);
    return value != nullptr && value->get<bool>();
}

std::vector<std::string> Request::texts(std::string_view name) const {
    const Json* value = find(name);
    return value == nullptr ? std::vector<std::string>() : value->get<std::vector<std::string>>();
}

sim::Result<Request, RequestErrors> decode_request(std::string_view text) {
    RequestErrors failed;
    if (text.size() > request_bytes_max) {
        failed.errors.push_back(
            {ErrorCode::request_too_large, "", "", std::to_string(request_bytes_max), {}});
        return sim::Failure{failed};
    }
    const Json json = Json::parse(text, nullptr, false);
    if (json.is_discarded()) {
        failed.errors.push_back({ErrorCode::request_not_json, "", "", "", {}});
        return sim::Failure{failed};
    }
    if (!json.is_object()) {
        failed.errors.push_back({ErrorCode::request_not_object, "", "", "", {}});
        return sim::Failure{failed};
    }
    failed.language = language_of(json);
    const CallSpec* spec = find_call(json, failed.errors);
    check_language(json, failed.errors);
    if (spec != nullptr) {
        failed.call = spec->name;
        check_parameters(*spec, json, failed.language, failed.errors);
    }
    if (!failed.errors.empty()) {
        return sim::Failure{failed};
    }
    return Request(*spec, failed.language, json);
}

}  // namespace api
