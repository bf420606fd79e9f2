#include "exports/credits.hpp"

namespace exports {

Credits credits_of(const Record& record) {
    const scenario::Metadata& metadata = record.scenario().metadata;
    Credits credits;
    credits.title = metadata.title;
    credits.version = metadata.version.empty()
                          ? record.scenario().content_hash
                          : metadata.version + "+" + record.scenario().content_hash;
    credits.license = metadata.license;
    // Names of licences are those of the SPDX list, which has a page for each.
    credits.license_url = metadata.license.empty()
                              ? std::string()
                              : "https://spdx.org/licenses/" + metadata.license + ".html";
    credits.generator = "jinsong " JINSONG_VERSION;
    return credits;
}

Json credits_json(const Record& record) {
    const Credits credits = credits_of(record);
    return {{"title", credits.title},
            {"version", credits.version},
            {"license", text_or_null(credits.license)},
            {"license_url", text_or_null(credits.license_url)},
            {"attribution", credits.title + ", version " + credits.version},
            {"generator", credits.generator}};
}

void collect_source_keys(const Json& answer, std::set<std::string>& keys) {
    if (answer.is_object() && answer.contains("key") && answer.contains("locator")) {
        keys.insert(text_of(answer, "key"));
    }
    if (answer.is_structured()) {
        for (const Json& part : answer) {
            collect_source_keys(part, keys);
        }
    }
}

Json works_json(Record& record, const std::set<std::string>& keys) {
    Json works = Json::object();
    for (const std::string& key : keys) {
        works[key] = record.work(key);
    }
    return works;
}

}  // namespace exports
