// report: the record as one page that opens anywhere.
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

#include "api/json.hpp"
#include "atlas/layers.hpp"
#include "atlas/stage.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/discovery.hpp"
#include "cli/door.hpp"
#include "cli/map_folder.hpp"
#include "cli/read_file.hpp"
#include "cli/render/words.hpp"
#include "cli/run_names.hpp"
#include "cli/write_file.hpp"
#include "report/gather.hpp"
#include "report/page.hpp"

namespace cli {
namespace {

namespace files = std::filesystem;

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

/// Reads the files of the page; after one that cannot be read, `complete` is false and it was told.
class PageFiles {
  public:
    explicit PageFiles(Context& context) : context_(context) {}

    [[nodiscard]] bool complete() const { return complete_; }

    std::string bytes_of(const files::path& path) {
        auto bytes = read_file(path.string());
        if (!bytes && complete_) {
            tell(context_, {context_.say("report.unreadable", path.string(), std::strerror(errno)),
                            {},
                            context_.say("report.no_files_hint")});
        }
        complete_ = complete_ && bytes;
        return bytes ? std::move(*bytes) : std::string();
    }

  private:
    Context& context_;
    bool complete_ = true;
};

/// Files of a folder with that ending, in order of name; no tests.
std::vector<files::path> files_in(const files::path& folder, std::string_view ending) {
    std::vector<files::path> found;
    std::error_code failed;
    for (files::directory_iterator at(folder, failed), end; !failed && at != end;
         at.increment(failed)) {
        const std::string name = at->path().filename().string();
        if (name.ends_with(ending) && !name.ends_with("_test.js")) {
            found.push_back(at->path());
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

void add_page_files(report::PageParts& parts, const files::path& web, PageFiles& reader) {
    for (const char* folder : {"map", "report"}) {
        for (const files::path& path : files_in(web / folder, ".js")) {
            parts.modules.push_back(
                {"jinsong/" + std::string(folder) + "/" + path.filename().string(),
                 reader.bytes_of(path)});
        }
    }
    for (const files::path& path : files_in(web / "report", ".css")) {
        parts.style += reader.bytes_of(path);
    }
    for (const files::path& path : files_in(web / "report", ".woff2")) {
        parts.assets.push_back({path.filename().string(), "font/woff2", reader.bytes_of(path)});
    }
    parts.shell = reader.bytes_of(web / "report" / "page.html");
}

/// Where the places of the pack are.
std::vector<atlas::PlacePosition> positions_of(const scenario::Scenario& scenario) {
    std::vector<atlas::PlacePosition> positions;
    for (std::size_t at = 0; at < scenario.texts.places.size(); ++at) {
        const auto& place = scenario.setting.map.places[at];
        positions.push_back(
            {std::string(scenario.texts.places[at].id),
             {place.longitude_millidegrees / 1000.0, place.latitude_millidegrees / 1000.0}});
    }
    return positions;
}

bool add_stage(Context& context, report::PageParts& parts, const scenario::Scenario& scenario,
               PageFiles& reader) {
    const auto map = load_map_layers(context);
    if (!map) {
        return false;
    }
    const atlas::Stage stage = atlas::build_stage(map->layers, positions_of(scenario));
    parts.stage = api::dump(atlas::stage_json(stage));
    parts.assets.push_back(
        {"relief", "image/webp", reader.bytes_of(files::path(map->folder) / "relief_stage.webp")});
    return true;
}

/// The words for the vocabularies of the data: {"how.storm": ["taken by storm", "攻取"], …}.
Json words_json() {
    Json words = Json::object();
    for (const Message& message : messages_words) {
        words[std::string(message.key)] = {message.en, message.zh};
    }
    return words;
}

void tell_missing(Context& context, const Discovery& discovery) {
    tell(context,
         {context.say("report.no_files"), context.say("report.looked", looked_in(discovery)),
          context.say("report.no_files_hint")});
}

bool make_folder_of(Context& context, const files::path& file) {
    std::error_code failed;
    if (file.has_parent_path()) {
        files::create_directories(file.parent_path(), failed);
    }
    if (failed) {
        tell(context, {context.say("record.folder", file.parent_path().string(),
                                   std::strerror(failed.value())),
                       {},
                       context.say("talk.disk_hint")});
    }
    return !failed;
}

int run(Context& context) {
    if (!context.door->open(context)) {
        return exit_code::no;
    }
    const std::string path = context.arguments.value("--output", "out/jin-song-wars.html");
    const Discovery web = find_own_folder("web", "web");
    if (web.path.empty()) {
        tell_missing(context, web);
        return exit_code::no;
    }
    api::Session& session = context.door->session();
    report::PageParts parts;
    PageFiles reader(context);
    add_page_files(parts, web.path, reader);
    parts.language = context.language() == Language::chinese ? "zh" : "en";
    if (!add_stage(context, parts, session.scenario(), reader) || !reader.complete()) {
        return exit_code::no;
    }
    Json data = report::gather(session, storage::NameTable(RunNames(session)));
    data["words"] = words_json();
    if (context.arguments.has("--title")) {
        data["pack"]["title_en"] = context.arguments.value("--title");
        data["pack"]["title_zh"] = context.arguments.value("--title");
    }
    parts.title = data["pack"][parts.language == "zh" ? "title_zh" : "title_en"];
    parts.data = api::dump(data);
    const std::string page = report::write_page(parts);
    if (!make_folder_of(context, path) || !write_file(context, path, page)) {
        return exit_code::no;
    }
    context.talk->write(
        context.say("report.wrote", path, grouped(static_cast<std::int64_t>(page.size() / 1000))) +
        "\n");
    return exit_code::ok;
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
