#include "cli/discovery.hpp"

#include <unistd.h>

#include <filesystem>
#include <system_error>

#include "cli/terminal.hpp"

namespace cli {
namespace {

namespace files = std::filesystem;

files::path program_folder() {
    std::error_code failed;
    const files::path program = files::read_symlink("/proc/self/exe", failed);
    return failed ? files::path() : program.parent_path();
}

bool is_inside(const files::path& path, const files::path& folder) {
    const auto relative = path.lexically_relative(folder);
    return !relative.empty() && *relative.begin() != "..";
}

// Looks in ../share/jinsong, but first in the sources, whose path is built in; they count only for
// a program in its build folder.
Discovery first_that_exists(const std::vector<std::string>& installed, const std::string& source) {
    Discovery discovery;
    std::vector<files::path> candidates;
    const files::path folder = program_folder();
    if (!folder.empty()) {
        if (is_inside(folder, JINSONG_BUILD_DIR)) {
            candidates.push_back(files::path(JINSONG_SOURCE_DIR) / source);
        }
        for (const std::string& name : installed) {
            candidates.push_back(folder.parent_path() / "share" / "jinsong" / name);
        }
    }
    for (const files::path& candidate : candidates) {
        std::error_code ignored;
        discovery.looked.push_back(candidate.string());
        if (files::exists(candidate, ignored)) {
            discovery.path = candidate.string();
            return discovery;
        }
    }
    return discovery;
}

}  // namespace

std::string looked_in(const Discovery& discovery) {
    std::string looked;
    for (const std::string& place : discovery.looked) {
        looked += (looked.empty() ? "" : ", ") + place;
    }
    return looked;
}

Discovery find_pack(const std::string& option) {
    if (!option.empty()) {
        return {option, "--data", {}};
    }
    const std::string named = environment("JINSONG_DATA");
    if (!named.empty()) {
        return {named, "JINSONG_DATA", {}};
    }
    return first_that_exists({"jin_song", "jin_song.pack"}, "data/jin_song");
}

Discovery find_own_folder(const std::string& installed, const std::string& source) {
    return first_that_exists({installed}, source);
}

Discovery find_map(const std::string& option) {
    if (!option.empty()) {
        return {option, "--map", {}};
    }
    const std::string named = environment("JINSONG_MAP");
    if (!named.empty()) {
        return {named, "JINSONG_MAP", {}};
    }
    return find_own_folder("map", "data/map");
}

std::string find_war_probe() {
    const files::path folder = program_folder();
    std::vector<files::path> candidates{folder / "war_probe"};
    if (is_inside(folder, JINSONG_BUILD_DIR)) {
        candidates.push_back(files::path(JINSONG_SOURCE_DIR) / "build/bench/bin/war_probe");
    }
    for (const files::path& candidate : candidates) {
        std::error_code ignored;
        if (!folder.empty() && files::exists(candidate, ignored)) {
            return candidate.string();
        }
    }
    return {};
}

}  // namespace cli
