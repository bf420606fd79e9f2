// fit war: how well the rules agree with what is attested.
#include <array>

#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/render/fit.hpp"

namespace cli {
namespace {

constexpr std::array<OptionSpec, 2> options{{
    {.name = "--each", .metavar = "", .meaning = "option.fit_each"},
    {.name = "--set", .metavar = "", .meaning = "option.fit_set", .parameter = "set"},
}};
constexpr std::array<Example, 2> examples{{
    {"jinsong fit war", "example.fit"},
    {"jinsong fit war --each", "example.fit_each"},
}};

int run(Context& context) {
    const bool is_each = context.arguments.has("--each");
    return answer(context, request_of(context, "fit_war"),
                  [is_each](Page& page, Names& names, const Json& content) {
                      static_cast<void>(names);
                      show_fit(page, content);
                      if (is_each) {
                          show_each_fit(page, content);
                      }
                  });
}

}  // namespace

constexpr CommandSpec fit_war_command{.name = "fit war",
                                      .group = CommandGroup::run,
                                      .summary = "summary.fit",
                                      .positionals = {},
                                      .options = options,
                                      .examples = examples,
                                      .run = run};

}  // namespace cli
