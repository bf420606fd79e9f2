// query: one SELECT over a kept run, or over the record itself.
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <system_error>

#include "chronicle/timeline.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/door.hpp"
#include "cli/interrupt.hpp"
#include "cli/nearest.hpp"
#include "cli/render/words.hpp"
#include "cli/run_names.hpp"
#include "cli/storage_words.hpp"
#include "cli/temporary_folder.hpp"
#include "cli/version.hpp"
#include "storage/csv_tables.hpp"
#include "storage/disk/query.hpp"
#include "storage/disk/run_file.hpp"
#include "storage/run_writer.hpp"

namespace cli {
namespace {

constexpr std::array<std::string_view, 3> formats{"table", "csv", "json"};
constexpr std::array<PositionalSpec, 1> positionals{{
    {.metavar = "FILE",
     .meaning = "argument.query_file",
     .kind = ValueKind::file,
     .required = false},
}};
constexpr std::array<OptionSpec, 4> options{{
    {.name = "--sql", .metavar = "SELECT", .meaning = "option.sql"},
    {.name = "--tables", .metavar = "", .meaning = "option.tables"},
    {.name = "--format", .metavar = "FORMAT", .meaning = "option.format", .choices = formats},
    {.name = "--limit", .metavar = "N", .meaning = "option.rows", .kind = ValueKind::number},
}};
constexpr std::array<Example, 3> examples{{
    {"jinsong query --tables", "example.query_tables"},
    {"jinsong query --sql \"SELECT holder, count(*) AS places FROM v_control WHERE from_date <= "
     "'1142-10-01' AND (to_date > '1142-10-01' OR to_date IS NULL) GROUP BY holder\"",
     "example.query"},
    {"jinsong query out/record.sqlite --format csv --sql \"SELECT * FROM v_dues\"",
     "example.query_csv"},
}};

constexpr const char* usual_file = "out/record.sqlite";
constexpr const char* rows_usual = "1000";

// Replays the record into a file that lasts as long as the query.
storage::Outcome write_record(Context& context, const std::string& path) {
    api::Session& session = context.door->session();
    const scenario::Scenario& scenario = session.scenario();
    storage::RunMeta meta;
    meta.engine_version = version_number();
    meta.pack = stamp_of(scenario);
    meta.command = "query";
    meta.first_day = scenario.setting.first_day;
    meta.last_day = scenario.setting.last_day;
    const RunNames names(session);
    auto created = storage::create_run_file(path, meta, storage::NameTable(names),
                                            storage::ExistingFile::replace);
    if (!created) {
        return created.error();
    }
    storage::RunWriter writer(*created.value(), names, storage::sparse_states);
    session.timeline().live_through(scenario.setting.last_day);
    writer.catch_up(session.timeline());
    if (auto failed = writer.finish(session.timeline())) {
        return failed;
    }
    return created.value()->close();
}

std::optional<storage::QueryFile> open_file(Context& context) {
    std::error_code ignored;
    std::string path = context.arguments.value("FILE");
    std::optional<TemporaryFolder> passing;
    if (path.empty() && std::filesystem::exists(usual_file, ignored)) {
        path = usual_file;
    }
    if (path.empty()) {
        if (!context.door->open(context)) {
            return std::nullopt;
        }
        passing.emplace();
        path = passing->path() + "/record.sqlite";
        if (const auto failed = write_record(context, path)) {
            tell(context, failure_of(context.language(), *failed));
            return std::nullopt;
        }
    }
    auto opened = storage::QueryFile::open(path);
    if (!opened) {
        tell(context, failure_of(context.language(), opened.error()));
        return std::nullopt;
    }
    // A file that is open can be read to its end, also when its name is gone.
    return std::move(opened.value());
}

std::string cell_text(const storage::Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        return std::to_string(*number);
    }
    if (const auto* text = std::get_if<std::string>(&value)) {
        return *text;
    }
    const auto* bytes = std::get_if<std::vector<std::byte>>(&value);
    return bytes == nullptr ? std::string() : fmt::format("({} bytes)", bytes->size());
}

Json cell_json(const storage::Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        return *number;
    }
    return std::holds_alternative<std::monostate>(value) ? Json(nullptr) : Json(cell_text(value));
}

void print_rows(Context& context, const storage::QueryRows& answer, const std::string& format) {
    if (format == "json") {
        Json rows = Json::array();
        for (const storage::Row& row : answer.rows) {
            Json cells = Json::array();
            for (const storage::Value& value : row) {
                cells.push_back(cell_json(value));
            }
            rows.push_back(std::move(cells));
        }
        print_json(context, Json{{"columns", answer.columns}, {"rows", rows}, {"cut", answer.cut}});
        return;
    }
    if (format == "csv") {
        context.out->write(storage::format_csv({{}, answer.columns, answer.rows}));
        return;
    }
    Page page(context.look);
    Table table;
    for (const std::string& column : answer.columns) {
        table.columns.push_back({column, Align::left, true});
    }
    for (const storage::Row& row : answer.rows) {
        std::vector<std::string> cells;
        for (const storage::Value& value : row) {
            cells.push_back(cell_text(value));
        }
        table.rows.push_back(std::move(cells));
    }
    page.table(table);
    print(context, page);
}

void print_tables(Context& context, const std::vector<storage::QueryTable>& tables) {
    if (context.json() || context.arguments.value("--format") == "json") {
        Json list = Json::array();
        for (const storage::QueryTable& table : tables) {
            list.push_back(Json{{"name", table.name},
                                {"kind", table.is_view ? "view" : "table"},
                                {"columns", table.columns}});
        }
        print_json(context, Json{{"tables", list}});
        return;
    }
    Page page(context.look);
    for (const storage::QueryTable& table : tables) {
        std::string columns;
        for (const std::string& column : table.columns) {
            columns += (columns.empty() ? "" : ", ") + column;
        }
        page.field(table.name, columns);
    }
    print(context, page);
}

// The name that SQLite says it does not know: what follows the colon of "no such column: x".
std::string unknown_name(const std::string& said) {
    if (said.find("no such ") == std::string::npos) {
        return {};
    }
    const std::size_t colon = said.rfind(": ");
    const std::string name = colon == std::string::npos ? std::string() : said.substr(colon + 2);
    return name.substr(name.rfind('.') == std::string::npos ? 0 : name.rfind('.') + 1);
}

Failure failure_of_query(Context& context, storage::QueryFile& file,
                         const storage::QueryProblem& problem) {
    using Kind = storage::QueryProblemKind;
    switch (problem.kind) {
        case Kind::empty:
            return {context.say("query.empty"), {}, context.say("query.tables_hint")};
        case Kind::several:
            return {context.say("query.several"), {}, context.say("query.tables_hint")};
        case Kind::refused:
            return {context.say("query.refused"), {}, context.say("query.refused_hint")};
        case Kind::stopped:
            return {context.say("query.stopped"), {}, {}};
        case Kind::sql:
            break;
    }
    std::string hint;
    if (const std::string name = unknown_name(problem.what); !name.empty()) {
        std::vector<std::string> known;
        for (const storage::QueryTable& table : file.tables()) {
            known.push_back(table.name);
            known.insert(known.end(), table.columns.begin(), table.columns.end());
        }
        std::sort(known.begin(), known.end());
        known.erase(std::unique(known.begin(), known.end()), known.end());
        for (const std::string& near : nearest_words(name, known)) {
            hint += (hint.empty() ? "" : ", ") + near;
        }
    }
    const std::string where =
        problem.offset ? context.say("query.at", *problem.offset + 1) : std::string();
    return {
        context.say("query.wrong", problem.what), where,
        hint.empty() ? context.say("query.tables_hint") : context.say("usage.did_you_mean", hint)};
}

int run(Context& context) {
    const bool lists = context.arguments.has("--tables");
    if (!lists && !context.arguments.has("--sql")) {
        tell(context, {context.say("usage.missing", "--sql", context.say("option.sql")),
                       {},
                       context.say("usage.for_example", examples[2].line)});
        return exit_code::wrong;
    }
    std::optional<storage::QueryFile> file = open_file(context);
    if (!file) {
        return exit_code::no;
    }
    if (lists) {
        print_tables(context, file->tables());
        return exit_code::ok;
    }
    const std::string format =
        context.arguments.value("--format", context.json() ? "json" : "table");
    const std::string limit =
        context.arguments.value("--limit", format == "table" ? rows_usual : "0");
    const InterruptGuard interrupt;
    const auto came = [](void* guard) { return static_cast<InterruptGuard*>(guard)->came(); };
    const auto answer = file->run(context.arguments.value("--sql"), std::stoul(limit), came,
                                  const_cast<InterruptGuard*>(&interrupt));
    if (!answer) {
        const storage::QueryProblem& problem = answer.error();
        tell(context, failure_of_query(context, *file, problem));
        return problem.kind == storage::QueryProblemKind::stopped ? interrupt.exit_code()
                                                                  : exit_code::wrong;
    }
    print_rows(context, answer.value(), format);
    if (answer.value().cut) {
        context.out->flush();
        context.talk->write(context.say("query.cut", limit) + "\n");
    }
    return exit_code::ok;
}

}  // namespace

constexpr CommandSpec query_command{.name = "query",
                                    .group = CommandGroup::share,
                                    .summary = "summary.query",
                                    .positionals = positionals,
                                    .options = options,
                                    .examples = examples,
                                    .run = run};

}  // namespace cli
