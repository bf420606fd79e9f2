#include "report/calendar_data.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace report {
namespace {

using api::Json;

/// A month as one court had it.
struct Month {
    sim::Day first_day;
    sim::LunarDate date;  // Of its first day.
    friend auto operator<=>(const Month&, const Month&) = default;
};

struct Span {
    sim::Day first;
    sim::Day last;
    bool certain = true;
};

struct EraUse {
    std::int32_t year_zero = 0;
    std::vector<Span> spans;
};

/// What goes on record day by day.
struct Observed {
    std::set<Month> months;
    std::map<std::uint32_t, std::set<Month>> months_of;  // By court.
    std::map<std::uint32_t, EraUse> eras;                // By era.
};

void observe(Observed& observed, const sim::RegnalDate& date, sim::Day day) {
    sim::LunarDate first = date.lunar;
    first.day = 1;
    const Month month{day.plus_days(1 - date.lunar.day), first};
    observed.months.insert(month);
    observed.months_of[date.court.index].insert(month);
    if (!date.era.exists()) {
        return;
    }
    EraUse& use = observed.eras[date.era.index];
    use.year_zero = date.lunar.lunar_year - date.era_year;
    if (!use.spans.empty() && use.spans.back().last == day.plus_days(-1) &&
        use.spans.back().certain == date.certain) {
        use.spans.back().last = day;
    } else {
        use.spans.push_back({day, day, date.certain});
    }
}

Observed observe_all(const scenario::Scenario& scenario) {
    Observed observed;
    const scenario::Calendar& calendar = *scenario.calendar;
    for (sim::Day day = scenario.setting.first_day; day <= scenario.setting.last_day;
         day = day.plus_days(1)) {
        const auto dates = calendar.eras.dates_of_all(day, calendar.lunar);
        if (dates) {
            for (const sim::RegnalDate& date : dates.value()) {
                observe(observed, date, day);
            }
        }
    }
    return observed;
}

/// Months that another court had while this one dated by its own.
Json skips_of(const std::vector<Month>& months, const std::set<Month>& own) {
    Json skips = Json::array();
    const sim::Day first = own.begin()->first_day;
    const sim::Day last = own.rbegin()->first_day;
    for (std::size_t at = 0; at < months.size(); ++at) {
        const sim::Day day = months[at].first_day;
        // A month of another almanac may begin a day beside the court's last one.
        const bool is_near = day >= first.plus_days(-2) && day <= last.plus_days(2);
        if (is_near && !own.contains(months[at])) {
            skips.push_back(at);
        }
    }
    return skips;
}

Json spans_json(const std::vector<Span>& spans) {
    Json list = Json::array();
    for (const Span& span : spans) {
        list.push_back({span.first.number, span.last.number, span.certain ? 1 : 0});
    }
    return list;
}

}  // namespace

Json calendar_data(const scenario::Scenario& scenario) {
    const Observed observed = observe_all(scenario);
    const std::vector<Month> months(observed.months.begin(), observed.months.end());
    Json data{{"months", Json::array()}, {"skips", Json::object()}, {"eras", Json::array()}};
    for (const Month& month : months) {
        data["months"].push_back({month.first_day.number, month.date.lunar_year, month.date.month,
                                  month.date.leap ? 1 : 0});
    }
    for (const auto& [court, own] : observed.months_of) {
        Json skips = skips_of(months, own);
        if (!skips.empty()) {
            data["skips"][std::string(scenario.texts.polities[court].id)] = std::move(skips);
        }
    }
    for (const auto& [era, use] : observed.eras) {
        const sim::EraRow& row = scenario.calendar->eras[sim::EraId(era)];
        const sim::EraName& name = scenario.calendar->names.names[row.name];
        data["eras"].push_back({{"polity", scenario.texts.polities[row.court.index].id},
                                {"name_en", name.pinyin},
                                {"name_zh", name.zh},
                                {"year_zero", use.year_zero},
                                {"spans", spans_json(use.spans)}});
    }
    return data;
}

}  // namespace report
