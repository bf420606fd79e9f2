#include "cli/page_files.hpp"

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
#include "cli/discovery.hpp"
#include "cli/door.hpp"
#include "cli/map_folder.hpp"
#include "cli/read_file.hpp"
#include "cli/render/words.hpp"
#include "cli/write_file.hpp"

namespace cli {
namespace {

namespace files = std::filesystem;

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

/// The page of a what-if shares these modules of the page of the record.
constexpr std::array<std::string_view, 3> shared_modules{"calendar.js", "dom.js", "say.js"};

void add_module(report::PageParts& parts, std::string_view folder, const files::path& path,
                PageFiles& reader) {
    parts.modules.push_back(
        {"jinsong/" + std::string(folder) + "/" + path.filename().string(), reader.bytes_of(path)});
}

void add_page_files(report::PageParts& parts, PageKind kind, const files::path& web,
                    PageFiles& reader) {
    const std::string own = kind == PageKind::record ? "report" : "whatif";
    for (const std::string& folder : {std::string("map"), own}) {
        for (const files::path& path : files_in(web / folder, ".js")) {
            add_module(parts, folder, path, reader);
        }
    }
    if (kind == PageKind::whatif) {
        for (const std::string_view name : shared_modules) {
            add_module(parts, "report", web / "report" / name, reader);
        }
        parts.style += reader.bytes_of(web / "report" / "base.css");
    }
    for (const files::path& path : files_in(web / own, ".css")) {
        parts.style += reader.bytes_of(path);
    }
    for (const files::path& path : files_in(web / "report", ".woff2")) {
        parts.assets.push_back({path.filename().string(), "font/woff2", reader.bytes_of(path)});
    }
    parts.shell = reader.bytes_of(web / "report" / "shell.html");
    parts.body = reader.bytes_of(web / own / "page.html");
    parts.main = "jinsong/" + own + "/main.js";
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

}  // namespace

std::optional<report::PageParts> read_page_parts(Context& context, PageKind kind) {
    const Discovery web = find_own_folder("web", "web");
    if (web.path.empty()) {
        tell_missing(context, web);
        return std::nullopt;
    }
    report::PageParts parts;
    PageFiles reader(context);
    add_page_files(parts, kind, web.path, reader);
    parts.language = context.language() == Language::chinese ? "zh" : "en";
    const scenario::Scenario& scenario = context.door->session().scenario();
    if (!add_stage(context, parts, scenario, reader) || !reader.complete()) {
        return std::nullopt;
    }
    return parts;
}

bool write_page_file(Context& context, const report::PageParts& parts, const std::string& path) {
    const std::string page = report::write_page(parts);
    if (!make_folder_of(context, path) || !write_file(context, path, page)) {
        return false;
    }
    context.talk->write(
        context.say("report.wrote", path, grouped(static_cast<std::int64_t>(page.size() / 1000))) +
        "\n");
    return true;
}

Json words_json() {
    Json words = Json::object();
    for (const Message& message : messages_words) {
        words[std::string(message.key)] = {message.en, message.zh};
    }
    return words;
}

}  // namespace cli
