// compare: one future without a change and with it, side by side.
#include <array>

#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/free_run_options.hpp"
#include "cli/order_file.hpp"
#include "cli/render/compare.hpp"

namespace cli {
namespace {

constexpr std::array<OptionSpec, 13> options{{
    change_option,
    order_option,
    orders_option,
    hold_option,
    set_option,
    against_option,
    against_order_option,
    against_orders_option,
    {.name = "--ask",
     .metavar = "QUESTION",
     .meaning = "option.compare_ask",
     .kind = ValueKind::outcome,
     .parameter = "ask",
     .repeats = true},
    branch_from_option,
    {.name = "--until",
     .metavar = "DATE",
     .meaning = "option.compare_until",
     .kind = ValueKind::date,
     .parameter = "until"},
    {.name = "--seed",
     .metavar = "N",
     .meaning = "option.seed_measured",
     .kind = ValueKind::number,
     .parameter = "seed"},
    {.name = "--member",
     .metavar = "N",
     .meaning = "option.compare_member",
     .kind = ValueKind::number,
     .parameter = "member"},
}};
constexpr std::array<Example, 1> examples{{
    {"jinsong compare --do dp023=keep-at-kaifeng --ask song-holds-kaifeng --until 1127-03",
     "example.compare"},
}};

int run(Context& context) {
    Json request = request_of(context, "compare");
    if (!add_orders_of_file(context, "--orders", "orders", request) ||
        !add_orders_of_file(context, "--against-orders", "against_orders", request)) {
        return exit_code::no;
    }
    return answer(context, request,
                  [](Page& page, Names&, const Json& content) { show_compare(page, content); });
}

}  // namespace

constexpr CommandSpec compare_command{.name = "compare",
                                      .group = CommandGroup::run,
                                      .summary = "summary.compare",
                                      .positionals = {},
                                      .options = options,
                                      .examples = examples,
                                      .run = run};

}  // namespace cli
