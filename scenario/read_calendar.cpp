// The tables of the calendar: months, eras, and the names by which eras and courts are written.
#include <algorithm>
#include <string>
#include <utility>

#include "scenario/readers.hpp"
#include "scenario/rows.hpp"

namespace scenario {

namespace {

/// The names of a polity as they may stand before an era: without what stands in brackets, and
/// each of several names joined by a stroke or a pause mark.
void add_court_names(sim::PolityId court, std::string_view name,
                     std::vector<sim::CourtName>& courts) {
    const std::size_t bracket = std::min(name.find(" ("), name.find("（"));
    std::string_view rest = name.substr(0, bracket);
    while (!rest.empty()) {
        const std::size_t stroke = std::min(rest.find('/'), rest.find("、"));
        const std::string_view one = rest.substr(0, stroke);
        if (!one.empty()) {
            courts.push_back({court, std::string(one)});
        }
        rest.remove_prefix(std::min(rest.size(), one.size()));
        for (const std::string_view joint : {"/", "、"}) {
            if (rest.substr(0, joint.size()) == joint) {
                rest.remove_prefix(joint.size());
            }
        }
    }
}

void read_months(const Workbook& book, Texts& texts, CalendarRows& calendar) {
    Rows rows(book, Table::lunar_months, texts.citations);
    while (rows.next()) {
        sim::LunarMonthRow& month = calendar.months.emplace_back();
        LunarMonthTextRow& text = texts.lunar_months.emplace_back();
        month.court = rows.id<sim::PolityId>("court");
        text.era = rows.text("era");
        text.era_year = rows.whole("era_year");
        month.lunar_year = rows.whole("lunar_year");
        month.month = rows.whole("month");
        month.leap = rows.flag("leap");
        month.first_day = rows.day("first_day");
        month.length = rows.whole("length");
        month.first_cycle =
            sim::parse_cycle(rows.text("first_day_sexagenary")).value_or(sim::Sexagenary{});
        text.provenance = rows.provenance();
        std::vector<sim::PolityId>& courts = calendar.default_courts;
        if (std::find(courts.begin(), courts.end(), month.court) == courts.end()) {
            courts.push_back(month.court);
        }
    }
}

void read_eras(const Workbook& book, Texts& texts, CalendarRows& calendar,
               std::vector<sim::EraName>& names) {
    Rows rows(book, Table::eras, texts.citations);
    while (rows.next()) {
        sim::EraRow& era = calendar.eras.emplace_back();
        EraTextRow& text = texts.eras.emplace_back();
        text.id = rows.text("id");
        era.court = rows.id<sim::PolityId>("polity");
        text.court = era.court;
        text.name.zh = rows.text("name_zh");
        text.name.en = rows.text("name_pinyin");
        const auto known =
            std::find_if(names.begin(), names.end(),
                         [&text](const sim::EraName& name) { return name.zh == text.name.zh; });
        era.name = static_cast<std::uint32_t>(known - names.begin());
        if (known == names.end()) {
            names.push_back({std::string(text.name.zh), std::string(text.name.en), {}});
        }
        era.first_year = rows.whole("first_year");
        era.start = rows.date("start");
        era.last_year = rows.whole("last_year");
        era.end = rows.date("end");
        text.provenance = rows.provenance();
    }
}

}  // namespace

CalendarRows read_calendar(const Workbook& book, Texts& texts) {
    CalendarRows calendar;
    read_months(book, texts, calendar);
    std::vector<sim::EraName> names;
    read_eras(book, texts, calendar, names);
    std::vector<sim::CourtName> courts;
    for (std::size_t polity = 0; polity < texts.polities.size(); ++polity) {
        add_court_names(sim::PolityId(polity), texts.polities[polity].name.zh, courts);
        add_court_names(sim::PolityId(polity), texts.polities[polity].name.en, courts);
    }
    calendar.names = sim::EraNames(std::move(names), courts);
    return calendar;
}

}  // namespace scenario
