// date, eras: both calendars.
#include <algorithm>

#include "api/answers.hpp"
#include "api/describe.hpp"
#include "api/list_answer.hpp"

namespace api {

namespace {

Json reading_json(const sim::FuzzyDate& date, const Context& context, sim::PolityId court) {
    Json json = date_json(date.first, context.dates(), court);
    json["text"] = sim::format_date(date.first);
    json["last_day"] = sim::format_date(date.last);
    constexpr std::array<std::string_view, 3> precisions = {"day", "month", "year"};
    json["precision"] = precisions[static_cast<std::size_t>(date.precision)];
    json["in_record"] =
        date.last >= context.setting().first_day && date.first <= context.setting().last_day;
    return json;
}

}  // namespace

Answer answer_date(Context& context, const Request& request) {
    Parameters parameters(request, context);
    const sim::PolityId court = parameters.polity("court");
    const auto dates =
        read_all_dates(request.text("text"), "text", context.dates(), request.language());
    if (!dates) {
        parameters.add(dates.error());
    }
    if (parameters.failed()) {
        return parameters.failure();
    }
    Json json;
    json["readings"] = Json::array();
    for (const sim::FuzzyDate& date : dates.value()) {
        json["readings"].push_back(reading_json(date, context, court));
    }
    return json;
}

Answer answer_eras(Context& context, const Request& request) {
    const scenario::Calendar& calendar = *context.scenario().calendar;
    ListTable table;
    table.name = "eras";
    table.ids = context.scenario().ids(scenario::Table::eras);
    table.searched = [&](std::uint32_t row) {
        const scenario::EraTextRow& era = context.texts().eras[row];
        return std::string(era.name.en) + "\n" + std::string(era.name.zh) + "\n" +
               std::string(context.polity_ids()[era.court.index]);
    };
    table.brief = [&](std::uint32_t row) {
        const scenario::EraTextRow& text = context.texts().eras[row];
        const sim::EraRow& era = calendar.eras[sim::EraId(row)];
        Json json;
        json["id"] = text.id;
        json["polity"] = polity_id_json(context, text.court);
        json["name_en"] = text.name.en;
        json["name_zh"] = text.name.zh;
        json["first_year"] = era.first_year;
        json["last_year"] = era.last_year;
        json["start"] = fuzzy_json(era.start);
        json["end"] = fuzzy_json(era.end);
        add_provenance(context, text.provenance, json);
        return json;
    };
    table.whole = table.brief;
    return answer_list(table, request);
}

}  // namespace api
