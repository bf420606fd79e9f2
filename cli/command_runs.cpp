// verify, diff: saved runs against the engine of today, and against each other.
#include <array>
#include <memory>

#include "chronicle/timeline.hpp"
#include "cli/cells.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/door.hpp"
#include "cli/render/words.hpp"
#include "cli/run_names.hpp"
#include "cli/storage_words.hpp"
#include "simulation/calendar/tick.hpp"
#include "simulation/turn/run.hpp"
#include "storage/disk/run_file.hpp"
#include "storage/verify.hpp"

namespace cli {
namespace {

constexpr std::array<PositionalSpec, 1> verify_positionals{{
    {.metavar = "FILE", .meaning = "argument.file", .kind = ValueKind::file},
}};
constexpr std::array<PositionalSpec, 2> diff_positionals{{
    {.metavar = "A", .meaning = "argument.run_a", .kind = ValueKind::file},
    {.metavar = "B", .meaning = "argument.run_b", .kind = ValueKind::file},
}};
constexpr std::array<OptionSpec, 1> options{{
    {.name = "--cells", .metavar = "N", .meaning = "option.cells", .kind = ValueKind::number},
}};
constexpr std::array<Example, 1> verify_examples{{
    {"jinsong verify out/record.sqlite", "example.verify"},
}};
constexpr std::array<Example, 1> diff_examples{{
    {"jinsong diff out/record.sqlite other/record.sqlite", "example.diff"},
}};

std::unique_ptr<storage::RunStore> open_run(Context& context, const std::string& path) {
    auto opened = storage::open_run_file(path, storage::RunAccess::read, storage::FileCheck::full);
    if (!opened) {
        tell(context, failure_of(context.language(), opened.error()));
        return nullptr;
    }
    return std::move(opened.value());
}

std::size_t cells_most(const Context& context) {
    return static_cast<std::size_t>(std::stoul(context.arguments.value("--cells", "10")));
}

std::string first_day_of(const scenario::Scenario& scenario, std::uint32_t tick) {
    const std::int32_t base_year = sim::julian_date_of(scenario.setting.first_day).year;
    return sim::format_date(sim::first_day_of(sim::Tick{tick}, base_year));
}

Json parting_json(const scenario::Scenario& scenario, const storage::Parting& parting) {
    Json json{{"tick", parting.tick}, {"day", first_day_of(scenario, parting.tick)}};
    json["cells"] = Json::array();
    for (const sim::CellDifference& cell : parting.cells) {
        json["cells"].push_back({{"table", cell.field.table},
                                 {"column", cell.field.name},
                                 {"row", row_words(scenario, cell)},
                                 {"before", value_words(scenario, cell.field, cell.before)},
                                 {"after", value_words(scenario, cell.field, cell.after)}});
    }
    return json;
}

void show_parting(Page& page, const scenario::Scenario& scenario, const storage::Parting& parting) {
    page.paragraph(page.paint(
        Style::bad, page.say("runs.part", grouped(parting.tick),
                             long_date(page.language(), first_day_of(scenario, parting.tick)))));
    Table table;
    table.columns = {{page.say("runs.field"), Align::left, false},
                     {page.say("runs.row"), Align::left, true},
                     {page.say("runs.first"), Align::left, true},
                     {page.say("runs.second"), Align::left, true}};
    for (const sim::CellDifference& cell : parting.cells) {
        table.rows.push_back({std::string(cell.field.table) + "." + cell.field.name,
                              row_words(scenario, cell),
                              value_words(scenario, cell.field, cell.before),
                              value_words(scenario, cell.field, cell.after)});
    }
    if (!table.rows.empty()) {
        page.table(table);
    }
}

int run_verify(Context& context) {
    if (!context.door->open(context)) {
        return exit_code::no;
    }
    const auto store = open_run(context, context.arguments.value("FILE"));
    if (store == nullptr) {
        return exit_code::no;
    }
    const scenario::Scenario& scenario = context.door->session().scenario();
    chronicle::Timeline fresh(scenario.setting, store->meta().plan);
    const auto verified =
        storage::verify_run(*store, stamp_of(scenario), fresh, cells_most(context));
    if (!verified) {
        tell(context, failure_of(context.language(), verified.error()));
        return exit_code::no;
    }
    const storage::VerifyReport& report = verified.value();
    if (context.json()) {
        Json json{{"holds", report.holds()},
                  {"ticks", report.ticks},
                  {"events", report.events},
                  {"keyframes", report.keyframes}};
        json["parting"] = report.parting ? parting_json(scenario, *report.parting) : Json(nullptr);
        json["different_event"] =
            report.different_event ? Json(*report.different_event) : Json(nullptr);
        json["different_keyframe"] =
            report.different_keyframe ? Json(*report.different_keyframe) : Json(nullptr);
        print_json(context, json);
        return report.holds() ? exit_code::ok : exit_code::no;
    }
    Page page(context.look);
    page.paragraph(page.say("runs.verified", store->where(), grouped(report.ticks),
                            grouped(report.events), grouped(report.keyframes)));
    if (report.holds()) {
        page.paragraph(page.paint(Style::good, page.say("runs.holds")));
    }
    if (report.parting) {
        show_parting(page, scenario, *report.parting);
    }
    if (report.different_event) {
        page.paragraph(page.say("runs.different_event", grouped(*report.different_event)));
    }
    if (report.different_keyframe) {
        page.paragraph(page.say("runs.different_keyframe", grouped(*report.different_keyframe)));
    }
    print(context, page);
    return report.holds() ? exit_code::ok : exit_code::no;
}

int run_diff(Context& context) {
    if (!context.door->open(context)) {
        return exit_code::no;
    }
    const auto a = open_run(context, context.arguments.value("A"));
    const auto b = a == nullptr ? nullptr : open_run(context, context.arguments.value("B"));
    if (b == nullptr) {
        return exit_code::no;
    }
    const scenario::Scenario& scenario = context.door->session().scenario();
    const auto compared =
        storage::compare_runs(*a, *b, stamp_of(scenario), scenario.setting, cells_most(context));
    if (!compared) {
        tell(context, failure_of(context.language(), compared.error()));
        return exit_code::no;
    }
    const storage::RunComparison& comparison = compared.value();
    const bool same = !comparison.parting && comparison.ticks_a == comparison.ticks_b;
    if (context.json()) {
        Json json{{"same", same}, {"ticks_a", comparison.ticks_a}, {"ticks_b", comparison.ticks_b}};
        json["parting"] =
            comparison.parting ? parting_json(scenario, *comparison.parting) : Json(nullptr);
        print_json(context, json);
        return same ? exit_code::ok : exit_code::no;
    }
    Page page(context.look);
    if (same) {
        page.paragraph(page.paint(Style::good, page.say("runs.same", grouped(comparison.ticks_a))));
    } else if (comparison.parting) {
        show_parting(page, scenario, *comparison.parting);
    } else {
        page.paragraph(
            page.say("runs.beginning", grouped(comparison.ticks_a), grouped(comparison.ticks_b)));
    }
    print(context, page);
    return same ? exit_code::ok : exit_code::no;
}

}  // namespace

constexpr CommandSpec verify_command{.name = "verify",
                                     .group = CommandGroup::run,
                                     .summary = "summary.verify",
                                     .positionals = verify_positionals,
                                     .options = options,
                                     .examples = verify_examples,
                                     .run = run_verify};
constexpr CommandSpec diff_command{.name = "diff",
                                   .group = CommandGroup::run,
                                   .summary = "summary.diff",
                                   .positionals = diff_positionals,
                                   .options = options,
                                   .examples = diff_examples,
                                   .run = run_diff};

}  // namespace cli
