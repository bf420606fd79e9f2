// date: a date in both calendars, both ways.
#include <array>

#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/render/words.hpp"
#include "cli/render/world.hpp"

namespace cli {
namespace {

constexpr std::array<PositionalSpec, 1> positionals{{
    {.metavar = "DATE",
     .meaning = "argument.date",
     .kind = ValueKind::date,
     .parameter = "text",
     .repeats = true},
}};
constexpr std::array<OptionSpec, 1> options{{
    {.name = "--court",
     .metavar = "COURT",
     .meaning = "option.court",
     .kind = ValueKind::polity,
     .parameter = "court"},
}};
constexpr std::array<Example, 2> examples{{
    {"jinsong date 靖康元年閏十一月二十五日", "example.date"},
    {"jinsong date 1142-10-11", "example.date_julian"},
}};

void show_reading(Page& page, Names& names, const Json& reading) {
    show_date_header(page, names, reading);
    const std::string last = text_of(reading, "last_day");
    if (!last.empty() && last != text_of(reading, "day")) {
        page.field(page.say("date.through"), long_date(page.language(), last), 10);
    }
    if (member(reading, "in_record") == false) {
        page.paragraph(page.paint(Style::doubt, page.say("date.outside")), 2);
    }
}

int run(Context& context) {
    return answer(context, request_of(context, "date"),
                  [](Page& page, Names& names, const Json& content) {
                      for (const Json& reading : list_of(content, "readings")) {
                          show_reading(page, names, reading);
                      }
                  });
}

}  // namespace

constexpr CommandSpec date_command{.name = "date",
                                   .group = CommandGroup::look_up,
                                   .summary = "summary.date",
                                   .positionals = positionals,
                                   .options = options,
                                   .examples = examples,
                                   .run = run};

}  // namespace cli
