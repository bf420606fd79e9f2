#include "cli/pack_files.hpp"

#include <filesystem>
#include <system_error>
#include <utility>

namespace cli {

sim::Result<scenario::Scenario, scenario::Diagnostics> load_pack(const std::string& path) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
        return scenario::load_directory(path);
    }
    auto bytes = scenario::read_file(path);
    if (!bytes) {
        return sim::Failure{bytes.error()};
    }
    auto files = scenario::read_archive(path, bytes.value());
    if (!files) {
        return sim::Failure{files.error()};
    }
    return scenario::load(std::move(files.value()));
}

std::string mistake_words(const Paint& paint, const scenario::Diagnostic& diagnostic) {
    std::string place = diagnostic.file;
    if (diagnostic.line > 0) {
        place += ":" + std::to_string(diagnostic.line);
        if (diagnostic.column > 0) {
            place += ":" + std::to_string(diagnostic.column);
        }
    }
    std::string words = paint(Style::strong, place + ":") + " " +
                        paint(Style::bad, scenario::code_name(diagnostic.code)) + ": " +
                        diagnostic.message;
    if (!diagnostic.hint.empty()) {
        words += paint(Style::faint, " (" + diagnostic.hint + ")");
    }
    return words;
}

Json mistakes_json(const scenario::Diagnostics& diagnostics) {
    Json mistakes = Json::array();
    for (const scenario::Diagnostic& diagnostic : diagnostics.items()) {
        mistakes.push_back({{"file", diagnostic.file},
                            {"line", diagnostic.line},
                            {"column", diagnostic.column},
                            {"code", scenario::code_name(diagnostic.code)},
                            {"message", diagnostic.message},
                            {"hint", diagnostic.hint}});
    }
    return Json{{"count", diagnostics.size()}, {"mistakes", std::move(mistakes)}};
}

}  // namespace cli
