#include "scenario/metadata.hpp"

#include <optional>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "scenario/text.hpp"
#include "simulation/calendar/julian.hpp"

namespace scenario {

namespace {

using Json = nlohmann::json;

void report(Diagnostics& diagnostics, std::string message, std::string hint) {
    diagnostics.add({std::string(metadata_file), 0, 0, Code::pack_metadata, std::move(message),
                     std::move(hint)});
}

std::string text_member(const Json& object, const char* name) {
    if (!object.is_object()) {
        return {};
    }
    const auto found = object.find(name);
    const auto* text = found == object.end() ? nullptr : found->get_ptr<const std::string*>();
    return text == nullptr ? std::string() : *text;
}

std::optional<sim::Day> read_day(const Json& json, const char* name, Diagnostics& diagnostics) {
    const auto temporal = json.find("temporal");
    const std::string text = temporal == json.end() ? std::string() : text_member(*temporal, name);
    const auto date = sim::parse_date(text);
    if (!date || date.value().precision != sim::DatePrecision::day) {
        report(diagnostics, std::string("`temporal.") + name + "` is not a day",
               "write \"temporal\": {\"start\": \"YYYY-01-01\", \"end\": \"YYYY-MM-DD\"}");
        return std::nullopt;
    }
    return date.value().first;
}

std::string first_license(const Json& json) {
    const auto licenses = json.find("licenses");
    return licenses != json.end() && licenses->is_array() && !licenses->empty()
               ? text_member(licenses->front(), "name")
               : std::string();
}

}  // namespace

std::string head_of_metadata(std::string_view json) {
    const auto leaves_out = [](int depth, Json::parse_event_t event, const Json& parsed) {
        return !(depth == 1 && event == Json::parse_event_t::key && parsed == "resources");
    };
    const Json head = Json::parse(json.begin(), json.end(), leaves_out, false);
    if (!head.is_object()) {
        return std::string(json);
    }
    return head.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Metadata read_metadata(const PackFiles& files, Diagnostics& diagnostics) {
    Metadata metadata;
    const PackFile* file = files.find(metadata_file);
    if (file == nullptr) {
        diagnostics.add({std::string(metadata_file),
                         0,
                         0,
                         Code::pack_file_missing,
                         "the pack has no description",
                         {}});
        return metadata;
    }
    const Json json = Json::parse(file->bytes.begin(), file->bytes.end(), nullptr, false);
    if (!json.is_object()) {
        report(diagnostics, "the file is not a JSON object", {});
        return metadata;
    }
    metadata.name = text_member(json, "name");
    metadata.title = text_member(json, "title");
    metadata.title_zh = text_member(json, "title_zh");
    metadata.version = text_member(json, "version");
    metadata.license = first_license(json);
    if (!is_id(metadata.name)) {
        report(diagnostics, "`name` is not an id", "small letters, digits and hyphens");
    }
    if (metadata.title.empty()) {
        report(diagnostics, "`title` is missing", {});
    }
    const std::optional<sim::Day> first = read_day(json, "start", diagnostics);
    const std::optional<sim::Day> last = read_day(json, "end", diagnostics);
    if (!first || !last) {
        return metadata;
    }
    const sim::JulianDate start = sim::julian_date_of(*first);
    constexpr std::int32_t span_days_max = 366 * 2000;
    if (start.month != 1 || start.day != 1) {
        report(diagnostics, "`temporal.start` is not the first day of a year", {});
    } else if (*last < *first || last->number - first->number > span_days_max) {
        report(diagnostics, "`temporal.end` does not follow `temporal.start` within 2,000 years",
               {});
    } else {
        metadata.first_day = *first;
        metadata.last_day = *last;
    }
    return metadata;
}

}  // namespace scenario
