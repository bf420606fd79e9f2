// fit society: how well the rules of people and money agree with what is attested.
#include <array>

#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/render/fit_society.hpp"

namespace cli {
namespace {

constexpr std::array<std::string_view, 2> parts{"training", "held_back"};
constexpr std::array<OptionSpec, 3> options{{
    {.name = "--each", .metavar = "", .meaning = "option.fit_society_each"},
    {.name = "--part",
     .metavar = "PART",
     .meaning = "option.fit_part",
     .parameter = "part",
     .choices = parts},
    {.name = "--futures",
     .metavar = "N",
     .meaning = "option.fit_futures",
     .kind = ValueKind::number,
     .parameter = "futures"},
}};
constexpr std::array<Example, 3> examples{{
    {"jinsong fit society", "example.fit_society"},
    {"jinsong fit society --each --part held_back", "example.fit_society_each"},
    {"jinsong fit society --futures 400", "example.fit_society_futures"},
}};

int run(Context& context) {
    const bool is_each = context.arguments.has("--each");
    return answer(context, request_of(context, "fit_society"),
                  [is_each](Page& page, Names& names, const Json& content) {
                      show_society_fit(page, names, content);
                      if (is_each) {
                          show_each_society_fit(page, names, content);
                      }
                  });
}

}  // namespace

constexpr CommandSpec fit_society_command{.name = "fit society",
                                          .group = CommandGroup::run,
                                          .summary = "summary.fit_society",
                                          .positionals = {},
                                          .options = options,
                                          .examples = examples,
                                          .run = run};

}  // namespace cli
