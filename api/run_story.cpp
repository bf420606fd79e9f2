#include "api/run_story.hpp"

#include <vector>

#include "api/change_json.hpp"
#include "api/decision_text.hpp"
#include "api/describe.hpp"
#include "api/event_json.hpp"
#include "api/term_words.hpp"

namespace api {

namespace {

Json treaty_json(Context& context, sim::EventId id, std::span<const sim::Change> changes) {
    Json json = event_brief(context, id);
    json["terms"] = Json::array();
    for (const sim::Term& term : told_terms(changes)) {
        json["terms"].push_back(term_json(context, term));
    }
    return json;
}

Json counts_json(Context& context) {
    const std::size_t courts = context.setting().polities.size();
    std::vector<std::vector<std::uint32_t>> counts(courts,
                                                   std::vector<std::uint32_t>(sim::matter_count));
    for (const sim::Decision& decision : context.timeline().decisions()) {
        counts[decision.court.index][static_cast<std::size_t>(decision.matter)] += 1;
    }
    Json json = Json::array();
    for (std::size_t i = 0; i < courts; ++i) {
        std::uint32_t all = 0;
        Json by_matter = Json::object();
        for (std::uint32_t matter = 0; matter < sim::matter_count; ++matter) {
            const std::uint32_t count = counts[i][matter];
            all += count;
            if (count > 0) {
                by_matter[std::string(matter_name(static_cast<sim::Matter>(matter)))] = count;
            }
        }
        if (all > 0) {
            Json court = polity_json(context, sim::PolityId(i));
            court["decisions"] = all;
            court["by_matter"] = std::move(by_matter);
            json.push_back(std::move(court));
        }
    }
    return json;
}

}  // namespace

void add_run_story(Context& context, std::size_t first, Json& json) {
    const sim::EventLog& log = context.timeline().log();
    json["treaties"] = Json::array();
    json["wars"] = Json::array();
    for (std::size_t i = first; i < log.size(); ++i) {
        const sim::EventId id(i);
        const std::span<const sim::Change> changes = log.changes_of(id);
        for (const sim::Change& change : changes) {
            if (change.kind == sim::ChangeKind::accord_begin) {
                json["treaties"].push_back(treaty_json(context, id, changes));
                break;
            }
            if (change.kind == sim::ChangeKind::hostility_begin) {
                json["wars"].push_back(event_brief(context, id));
                break;
            }
        }
    }
    json["decisions"] = counts_json(context);
}

}  // namespace api
