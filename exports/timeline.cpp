#include "exports/timeline.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "exports/credits.hpp"

namespace exports {
namespace {

struct Group {
    std::string_view en;
    std::string_view zh;
};

constexpr Group war{"War", "戰事"};
constexpr Group diplomacy{"Diplomacy", "邦交"};
constexpr Group court{"Courts", "朝政"};
constexpr Group country{"Land and people", "民政"};

// A timeline has room for a few rows only, so the kinds of events are put together.
Group group_of(std::string_view kind) {
    constexpr std::array<std::string_view, 11> wars{
        "battle", "siege",     "siege_end",  "city_taken",      "city_abandoned", "march",
        "revolt", "defection", "revolt_end", "order_of_battle", "technology"};
    constexpr std::array<std::string_view, 10> affairs{
        "embassy", "negotiation", "treaty", "treaty_end",   "treaty_breach",
        "payment", "alliance",    "trade",  "overlordship", "claim"};
    constexpr std::array<std::string_view, 6> lands{"administrative", "migration", "disaster",
                                                    "census",         "birth",     "other"};
    const auto among = [kind](const auto& kinds) {
        return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
    };
    if (among(wars)) {
        return war;
    }
    if (among(affairs)) {
        return diplomacy;
    }
    return among(lands) ? country : court;
}

std::string html(const std::string& text) {
    std::string out;
    for (const char c : text) {
        out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : std::string(1, c);
    }
    return out;
}

Json date_json(const std::string& date) {
    constexpr std::array<const char*, 3> names{"year", "month", "day"};
    const std::vector<int> parts = date_parts(date);
    Json json = Json::object();
    for (std::size_t i = 0; i < parts.size() && i < names.size(); ++i) {
        json[names[i]] = parts[i];
    }
    return json;
}

// The dates of the courts, told once each: "Jingkang 1, month 11 ...; Tianhui 4, ...".
std::string regnal_text(const Json& event, Tongue tongue) {
    std::string text;
    for (const Json& date : list_of(event, "regnal")) {
        text += text.empty() ? "" : tongue == Tongue::chinese ? "；" : "; ";
        text += text_of(date, tongue == Tongue::chinese ? "text_zh" : "text_en");
    }
    return text;
}

std::string sources_html(const Json& event, Tongue tongue) {
    std::string text;
    for (const Json& source : list_of(event, "sources")) {
        const std::string locator = text_of(source, "locator");
        text += "<li>" + html(text_of(source, "citation"));
        text += locator.empty() ? "" : " [" + html(locator) + "]";
        text += "</li>";
    }
    const std::string head = tongue == Tongue::chinese ? "出處" : "Sources";
    const std::string sure = tongue == Tongue::chinese ? "可信度" : "confidence";
    const std::string confidence = text_of(event, "confidence");
    return text.empty()
               ? std::string()
               : "<p>" + head + (confidence.empty() ? "" : " (" + sure + ": " + confidence + ")") +
                     "</p><ul>" + text + "</ul>";
}

Json slide(const Json& event, Tongue tongue) {
    const bool chinese = tongue == Tongue::chinese;
    const Group group = group_of(text_of(event, "kind"));
    const std::string date_end = text_of(event, "date_end");
    const std::string regnal = regnal_text(event, tongue);
    const std::string date = text_of(event, "date");
    Json json{{"unique_id", text_of(event, "event")}, {"start_date", date_json(date)}};
    if (!date_end.empty()) {
        json["end_date"] = date_json(date_end);
    }
    json["display_date"] = date + (date_end.empty() ? "" : "/" + date_end) +
                           (regnal.empty() ? "" : (chinese ? "　" : " · ") + regnal);
    json["group"] = std::string(chinese ? group.zh : group.en);
    json["text"] = {{"headline", html(text_of(event, chinese ? "title_zh" : "title_en"))},
                    {"text", "<p>" + html(text_of(event, chinese ? "summary_zh" : "summary_en")) +
                                 "</p>" + sources_html(event, tongue)}};
    json["autolink"] = false;
    return json;
}

}  // namespace

std::string timeline(Record& record, const TimelineChoice& choice) {
    const Credits credits = credits_of(record);
    Json slides = Json::array();
    for (const Json& event : record.events()) {
        const std::string date = text_of(event, "date");
        const bool wanted = text_of(event, "origin") == "record" &&
                            (choice.tier.empty() || text_of(event, "tier") == choice.tier) &&
                            overlaps(date, date, choice.days);
        if (wanted) {
            slides.push_back(slide(event, choice.tongue));
        }
    }
    std::string rights = html(credits.license);
    if (!credits.license_url.empty()) {
        rights = "<a href=\"" + credits.license_url + "\">" + rights + "</a>";
    }
    const Json head{{"scale", "human"},
                    {"title",
                     {{"text",
                       {{"headline", html(credits.title)},
                        {"text", "<p>" + html(credits.version) + " · " + rights + "</p>"}}},
                      {"autolink", false}}}};
    return text_with_list(head, "events", slides);
}

}  // namespace exports
