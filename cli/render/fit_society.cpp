#include "cli/render/fit_society.hpp"

#include <cstdint>
#include <string>

#include "cli/render/words.hpp"

namespace cli {
namespace {

std::int64_t whole(const Json& object, std::string_view key) {
    return number_of(object, key).value_or(0);
}

double thousandths(const Json& object, std::string_view key) {
    return static_cast<double>(whole(object, key)) / 1000;
}

std::string percent(std::int64_t permille) {
    return fmt::format("{:.0f}%", static_cast<double>(permille) / 10);
}

std::string signed_percent(const Json& object, std::string_view key) {
    return fmt::format("{:+.0f}%", static_cast<double>(whole(object, key)) / 10);
}

// 1234567 as "1,234,567", 0.123 as "0.123".
std::string number(const Json& value) {
    return value.is_number_integer() ? grouped(value.get<std::int64_t>())
                                     : fmt::format("{:.3g}", value.get<double>());
}

std::string part_word(const Page& page, const Json& object) {
    return page.say(text_of(object, "part") == "training" ? Key("fit.training")
                                                          : Key("fit.held_back"));
}

std::string ratio(const Json& object) {
    return fmt::format("{}/{}", whole(object, "within_fifth"), whole(object, "count"));
}

void show_topics(Page& page, const Json& topics) {
    page.heading(page.say("fit.by_topic"));
    Table table;
    table.columns = {{page.say("fit.topic"), Align::left, true},
                     {page.say("fit.part"), Align::left, false},
                     {page.say("fit.within"), Align::right, false},
                     {page.say("fit.off_by"), Align::right, false}};
    for (const Json& row : topics) {
        table.rows.push_back({word(page.language(), "fit_topic", text_of(row, "topic")),
                              part_word(page, row), ratio(row),
                              fmt::format("{:.2f}", thousandths(row, "median_factor_permille"))});
    }
    page.table(table);
}

void show_counts(Page& page, Names& names, const Json& counts) {
    if (counts.empty()) {
        return;
    }
    page.heading(page.say("fit.by_count"));
    Table table;
    table.columns = {{page.say("fit.court"), Align::left, true},
                     {page.say("fit.year"), Align::right, false},
                     {page.say("fit.part"), Align::left, false},
                     {page.say("fit.within"), Align::right, false},
                     {page.say("fit.households_within"), Align::right, false},
                     {page.say("fit.misplaced"), Align::right, false}};
    for (const Json& row : counts) {
        table.rows.push_back({names.polity(member(row, "polity")),
                              std::to_string(whole(row, "year")), part_word(page, row), ratio(row),
                              percent(whole(row, "households_within_permille")),
                              percent(whole(row, "misplaced_permille"))});
    }
    page.table(table);
}

void show_prosperity(Page& page, Names& names, const Json& fit) {
    page.heading(page.say("fit.prosperity", names.polity(member(fit, "polity")),
                          text_of(fit, "from").substr(0, 4), std::to_string(whole(fit, "until"))));
    const Json& futures = member(fit, "futures");
    Table table;
    table.columns = {{page.say("fit.asked"), Align::left, true},
                     {page.say("fit.bound"), Align::right, false},
                     {page.say("fit.in_replay"), Align::right, false},
                     {"", Align::left, false},
                     {page.say("fit.in_futures"), Align::right, false}};
    for (const Json& row : list_of(fit, "asked")) {
        table.rows.push_back(
            {word(page.language(), "fit_asked", text_of(row, "name")),
             fmt::format("{:.2f}", thousandths(row, "bound_permille")),
             fmt::format("{:.3f}", thousandths(row, "replay_permille")),
             page.say(member(row, "replay_met").get<bool>() ? Key("fit.met") : Key("fit.not_met")),
             fmt::format("{}/{}", whole(row, "futures_met"), whole(futures, "stable"))});
    }
    page.table(table);
    page.paragraph(
        page.say("fit.futures", std::to_string(whole(futures, "count")),
                 std::to_string(whole(futures, "stable")),
                 std::to_string(whole(futures, "prosperous")),
                 percent(whole(futures, "low_permille")), percent(whole(futures, "high_permille"))),
        2, 2);
    page.paragraph(
        page.say("fit.risings", fmt::format("{:.1f}", thousandths(futures, "risings_permille")),
                 std::to_string(whole(fit, "risings_attested"))),
        2, 2);
}

}  // namespace

void show_society_fit(Page& page, Names& names, const Json& answer) {
    page.title(page.say("fit.society_title"));
    page.paragraph(page.say("fit.society_explained"));
    show_topics(page, list_of(answer, "topics"));
    show_counts(page, names, list_of(answer, "counts"));
    if (member(answer, "prosperity").is_object()) {
        show_prosperity(page, names, member(answer, "prosperity"));
    }
}

void show_each_society_fit(Page& page, Names& names, const Json& answer) {
    page.heading(page.say("fit.each_figure"));
    Table table;
    table.columns = {{page.say("fit.figure"), Align::left, false},
                     {page.say("fit.region"), Align::left, true},
                     {page.say("fit.year"), Align::right, false},
                     {page.say("fit.compared_with"), Align::left, true},
                     {page.say("fit.attested"), Align::right, false},
                     {page.say("fit.by_rule"), Align::right, false},
                     {page.say("fit.error"), Align::right, false},
                     {page.say("fit.part"), Align::left, false}};
    for (const Json& row : list_of(answer, "figures")) {
        const std::string where =
            names.polity(member(row, "polity")) + ", " + text_of(row, "region");
        table.rows.push_back({text_of(row, "row"), where, std::to_string(whole(row, "year")),
                              word(page.language(), "fit_measure", text_of(row, "measure")),
                              number(member(row, "attested")), number(member(row, "modelled")),
                              signed_percent(row, "error_permille"), part_word(page, row)});
    }
    page.table(table);
    page.paragraph(page.say("fit.error_explained"), 2, 2);
}

}  // namespace cli
