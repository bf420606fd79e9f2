// record: replays the whole record, keeps it in files and tells the ten turning points.
#include <array>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>

#include "chronicle/timeline.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/door.hpp"
#include "cli/interrupt.hpp"
#include "cli/progress.hpp"
#include "cli/render/turning_points.hpp"
#include "cli/render/words.hpp"
#include "cli/run_meta.hpp"
#include "cli/run_names.hpp"
#include "cli/storage_words.hpp"
#include "simulation/calendar/julian.hpp"
#include "simulation/calendar/tick.hpp"
#include "storage/csv_tables.hpp"
#include "storage/disk/run_file.hpp"
#include "storage/disk/table_folder.hpp"
#include "storage/run_writer.hpp"

namespace cli {
namespace {

constexpr std::array<OptionSpec, 1> options{{
    {.name = "--out", .metavar = "DIR", .meaning = "option.out", .kind = ValueKind::folder},
}};
constexpr std::array<Example, 2> examples{{
    {"jinsong record", "example.record"},
    {"jinsong record --out /tmp/run --lang zh", "example.record_out"},
}};

constexpr std::int32_t days_per_step = 10;

bool make_folder(Context& context, const std::filesystem::path& folder) {
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (failed) {
        tell(context, {context.say("record.folder", folder.string(), std::strerror(failed.value())),
                       {},
                       context.say("record.folder_hint")});
    }
    return !failed;
}

// Lives the whole record and keeps it as it goes. False if Ctrl-C ended it before its time.
bool replay(Context& context, const InterruptGuard& interrupt, chronicle::Timeline& timeline,
            storage::RunWriter& writer) {
    const sim::Setting& setting = timeline.setting();
    Progress progress(context, context.say("record.replaying"));
    const std::uint32_t all = sim::tick_count(setting);
    for (sim::Day day = setting.first_day; timeline.ticks_lived() < all;
         day.number += days_per_step) {
        timeline.live_through(std::min(day, setting.last_day));
        writer.after_tick(timeline);
        if (writer.first_error() || interrupt.came()) {
            return false;
        }
        progress.show(timeline.ticks_lived(), all, sim::format_date(day).substr(0, 4));
    }
    return true;
}

// Ends a replay that did not come to its end: everything up to here stays valid.
int stop(Context& context, const InterruptGuard& interrupt, chronicle::Timeline& timeline,
         storage::RunWriter& writer, storage::RunStore& store) {
    if (!writer.first_error()) {
        writer.catch_up(timeline);
    }
    const storage::Outcome closing = store.close();
    if (const storage::Outcome& failed = writer.first_error() ? writer.first_error() : closing) {
        tell(context, failure_of(context.language(), *failed));
        return exit_code::no;
    }
    const std::uint32_t ticks = timeline.ticks_lived();
    const std::int32_t base_year = sim::julian_date_of(timeline.setting().first_day).year;
    const sim::Day last = ticks == 0 ? timeline.setting().first_day
                                     : sim::last_day_of(sim::Tick{ticks - 1}, base_year);
    tell(context,
         {context.say("record.stopped", grouped(ticks),
                      long_date(context.language(), sim::format_date(last)), store.where()),
          {},
          {}});
    return interrupt.exit_code();
}

// The tables for spreadsheets. False after telling why not.
bool write_tables(Context& context, storage::RunStore& store, const scenario::Scenario& scenario,
                  const std::string& folder) {
    const auto tables = storage::csv_tables(store, stamp_of(scenario), scenario.setting);
    if (!tables) {
        tell(context, failure_of(context.language(), tables.error()));
        return false;
    }
    if (const auto failed = storage::write_table_folder(folder, tables.value())) {
        tell(context, failure_of(context.language(), *failed));
        return false;
    }
    context.talk->write(context.say("record.tables", tables.value().size(), folder) + "\n");
    return true;
}

void print_story(Context& context) {
    const Answered answered = ask(context, Json{{"call", "turning_points"}, {"lang", "en"}});
    if (!answered.ok()) {
        return;
    }
    if (context.json()) {
        print_json(context, answered.content);
        return;
    }
    Names names(context.language(), quiet_ask(context));
    Page page(context.look);
    show_record_title(page, list_of(answered.content, "points").size());
    std::size_t number = 0;
    for (const Json& point : list_of(answered.content, "points")) {
        show_turning_point(page, names, point, ++number);
        print(context, page);
    }
    show_legend(page);
    print(context, page);
}

int run(Context& context) {
    if (!context.door->open(context)) {
        return exit_code::no;
    }
    const std::filesystem::path folder = context.arguments.value("--out", "out");
    if (!make_folder(context, folder)) {
        return exit_code::no;
    }
    api::Session& session = context.door->session();
    const scenario::Scenario& scenario = session.scenario();
    const RunNames names(session);
    const std::string path = (folder / "record.sqlite").string();
    const InterruptGuard interrupt;
    auto created =
        storage::create_run_file(path, new_run_meta(scenario, "record"), storage::NameTable(names),
                                 storage::ExistingFile::replace);
    if (!created) {
        tell(context, failure_of(context.language(), created.error()));
        return exit_code::no;
    }
    storage::RunStore& store = *created.value();
    storage::RunWriter writer(store, names, storage::sparse_states);
    chronicle::Timeline& timeline = session.timeline();
    if (!replay(context, interrupt, timeline, writer)) {
        return stop(context, interrupt, timeline, writer, store);
    }
    if (const auto failed = writer.finish(timeline)) {
        tell(context, failure_of(context.language(), *failed));
        return exit_code::no;
    }
    const bool has_tables = write_tables(context, store, scenario, (folder / "tables").string());
    const storage::RunCounts counts = store.counts();
    if (const auto failed = store.close()) {
        tell(context, failure_of(context.language(), *failed));
        return exit_code::no;
    }
    print_story(context);
    context.out->flush();
    context.talk->write(context.say("record.wrote", path, grouped(counts.events),
                                    grouped(counts.ticks),
                                    sim::format_digest(timeline.digests().back())) +
                        "\n");
    return has_tables ? exit_code::ok : exit_code::no;
}

}  // namespace

constexpr CommandSpec record_command{.name = "record",
                                     .group = CommandGroup::run,
                                     .summary = "summary.record",
                                     .positionals = {},
                                     .options = options,
                                     .examples = examples,
                                     .run = run};

}  // namespace cli
