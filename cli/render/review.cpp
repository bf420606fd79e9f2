// The end of a game. Declared in seat.hpp.
#include "cli/render/seat.hpp"
#include "cli/render/words.hpp"

namespace cli {
namespace {

std::string name_of(const Page& page, const Json& item, Key otherwise) {
    return item.is_null() ? page.say(otherwise) : localized(item, "name", page.language());
}

std::string number(const Json& object, std::string_view name) {
    return grouped(number_of(object, name).value_or(0));
}

std::string percent(const Json& object, std::string_view name) {
    const std::int64_t permille = number_of(object, name).value_or(0);
    return std::to_string(permille / 10) + "." + std::to_string(permille % 10) + "%";
}

void show_score(Page& page, const Json& review) {
    const Json& score = member(review, "score");
    constexpr int label_columns = 24;
    page.field(page.say("play.stands"),
               member(score, "stands") == Json(true) ? page.say("play.yes") : page.say("play.no"),
               label_columns);
    page.field(page.say("play.turns"), number(score, "turns"), label_columns);
    page.field(page.say("play.land"),
               page.say("play.of_before", number(score, "places"), number(score, "places_before"),
                        percent(score, "land_permille")),
               label_columns);
    page.field(page.say("play.people"),
               page.say("play.of_before", number(score, "households"),
                        number(score, "households_before"), percent(score, "people_permille")),
               label_columns);
    page.field(page.say("run.digest"), text_of(review, "digest"), label_columns);
}

void show_wrong_places(Page& page, const Json& places) {
    page.heading(page.say("play.wrong_places"), std::to_string(places.size()));
    if (places.empty()) {
        page.paragraph(page.say("play.nothing_wrong"), 2);
        return;
    }
    Table table;
    table.columns = {{page.say("play.place"), Align::left, true},
                     {page.say("play.believed"), Align::left, true},
                     {page.say("play.truth"), Align::left, true},
                     {page.say("play.news"), Align::left}};
    for (const Json& place : places) {
        table.rows.push_back(
            {page.paint(Style::strong, name_of(page, member(place, "place"), "run.nobody")),
             name_of(page, member(place, "believed"), "run.nobody"),
             page.paint(Style::court, name_of(page, member(place, "truth"), "run.nobody")),
             text_of(place, "news_date")});
    }
    page.table(table);
}

void show_wrong_armies(Page& page, const Json& armies) {
    page.heading(page.say("play.all_armies"));
    Table table;
    table.columns = {
        {page.say("play.army"), Align::left},           {page.say("play.court"), Align::left, true},
        {page.say("play.believed"), Align::left, true}, {page.say("play.men"), Align::right},
        {page.say("play.truth"), Align::left, true},    {page.say("play.men"), Align::right}};
    for (const Json& army : armies) {
        const bool is_known = !member(army, "men_believed").is_null();
        table.rows.push_back({page.paint(Style::strong, text_of(army, "army")),
                              name_of(page, member(army, "polity"), "run.nobody"),
                              is_known ? name_of(page, member(army, "place_believed"), "run.nobody")
                                       : page.say("play.not_known"),
                              is_known ? number(army, "men_believed") : std::string(),
                              name_of(page, member(army, "place"), "play.no_more"),
                              number(army, "men")});
    }
    page.table(table);
}

}  // namespace

void show_review(Page& page, const Json& review) {
    const Language language = page.language();
    page.title(page.say("play.review_title", localized(member(review, "court"), "name", language),
                        long_date(language, text_of(review, "from")),
                        long_date(language, text_of(review, "until"))));
    show_score(page, review);
    show_wrong_places(page, list_of(review, "places"));
    show_wrong_armies(page, list_of(review, "armies"));
}

}  // namespace cli
