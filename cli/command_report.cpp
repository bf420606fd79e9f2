// report: the record as one page that opens anywhere.
#include <array>

#include "api/json.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/door.hpp"
#include "cli/page_files.hpp"
#include "cli/run_names.hpp"
#include "report/gather.hpp"

namespace cli {
namespace {

constexpr std::array<OptionSpec, 2> options{{
    {.name = "--output",
     .metavar = "FILE",
     .meaning = "option.report_out",
     .kind = ValueKind::file,
     .short_name = "-o"},
    {.name = "--title", .metavar = "TEXT", .meaning = "option.title"},
}};
constexpr std::array<Example, 2> examples{{
    {"jinsong report", "example.report"},
    {"jinsong report -o /tmp/page.html --lang zh", "example.report_lang"},
}};

int run(Context& context) {
    if (!context.door->open(context)) {
        return exit_code::no;
    }
    const std::string path = context.arguments.value("--output", "out/jin-song-wars.html");
    auto parts = read_page_parts(context, PageKind::record);
    if (!parts) {
        return exit_code::no;
    }
    api::Session& session = context.door->session();
    Json data = report::gather(session, storage::NameTable(RunNames(session)));
    data["words"] = words_json();
    if (context.arguments.has("--title")) {
        data["pack"]["title_en"] = context.arguments.value("--title");
        data["pack"]["title_zh"] = context.arguments.value("--title");
    }
    parts->title = data["pack"][parts->language == "zh" ? "title_zh" : "title_en"];
    parts->data = api::dump(data);
    return write_page_file(context, *parts, path) ? exit_code::ok : exit_code::no;
}

}  // namespace

constexpr CommandSpec report_command{.name = "report",
                                     .group = CommandGroup::run,
                                     .summary = "summary.report",
                                     .positionals = {},
                                     .options = options,
                                     .examples = examples,
                                     .run = run};

}  // namespace cli
