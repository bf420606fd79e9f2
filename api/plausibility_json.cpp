#include "api/plausibility_json.hpp"

#include <array>

namespace api {

namespace {

struct TraitWords {
    const char* name;
    const char* en;
    const char* zh;
};

constexpr std::array<TraitWords, lab::trait_count> traits = {{
    {"war", "war between the two", "兩方相戰"},
    {"long_war", "war between the two for most of the time", "兩方多時相戰"},
    {"accord", "an accord between the two", "兩方有約"},
    {"one_ruler", "another ruler of the first", "甲方易君"},
    {"other_ruler", "another ruler of the second", "乙方易君"},
    {"one_elsewhere", "the first long at war elsewhere", "甲方久戰於他處"},
    {"other_elsewhere", "the second long at war elsewhere", "乙方久戰於他處"},
    {"other_seat", "the second's seat taken", "乙方都城失守"},
}};

std::int64_t permille(double value) {
    return static_cast<std::int64_t>(1000 * value + (value < 0 ? -0.5 : 0.5));
}

Json tally_json(const lab::Tally& tally) {
    Json json;
    json["hits"] = tally.hits;
    json["count"] = tally.of;
    return json;
}

Json measured_json(const lab::Measured& row) {
    const lab::MeasureText& text = lab::text_of(row.measure);
    Json json;
    json["id"] = text.id;
    json["question_en"] = text.question;
    json["question_zh"] = text.question_zh;
    json["of_en"] = text.of;
    json["of_zh"] = text.of_zh;
    json["credible_from_permille"] = permille(text.low);
    json["credible_to_permille"] = permille(text.high);
    json["hits"] = row.tally.hits;
    json["count"] = row.tally.of;
    json["share_permille"] = permille(row.share());
    json["low_permille"] = permille(row.interval.low);
    json["high_permille"] = permille(row.interval.high);
    json["credible"] = row.is_credible();
    json["parts"] = Json::array();
    for (const lab::Measured::Part& part : row.parts) {
        Json entry = tally_json(part.tally);
        entry["from"] = part.fork;
        json["parts"].push_back(std::move(entry));
    }
    json["one"] = row.one;
    json["other"] = row.other;
    json["traits"] = Json::array();
    for (const lab::TraitShare& share : row.traits) {
        const TraitWords& words = traits[static_cast<std::size_t>(share.trait)];
        Json entry;
        entry["trait"] = words.name;
        entry["trait_en"] = words.en;
        entry["trait_zh"] = words.zh;
        entry["with"] = tally_json(share.with);
        entry["without"] = tally_json(share.without);
        json["traits"].push_back(std::move(entry));
    }
    return json;
}

}  // namespace

std::optional<lab::Measure> measure_of(std::string_view id) {
    for (std::uint32_t i = 0; i < lab::measure_count; ++i) {
        const auto measure = static_cast<lab::Measure>(i);
        if (lab::text_of(measure).id == id) {
            return measure;
        }
    }
    return std::nullopt;
}

std::vector<std::string_view> measure_ids() {
    std::vector<std::string_view> ids;
    for (std::uint32_t i = 0; i < lab::measure_count; ++i) {
        ids.push_back(lab::text_of(static_cast<lab::Measure>(i)).id);
    }
    return ids;
}

Json plausibility_json(const std::vector<lab::Measured>& table, std::uint32_t members,
                       std::uint32_t seed) {
    Json json;
    json["members"] = members;
    json["seed"] = seed;
    json["measures"] = Json::array();
    for (const lab::Measured& row : table) {
        json["measures"].push_back(measured_json(row));
    }
    return json;
}

}  // namespace api
