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

}  // namespace

Discovery find_pack(const std::string& option) {
    if (!option.empty()) {
        return {option, "--data", {}};
    }
    const std::string named = environment("JINSONG_DATA");
    if (!named.empty()) {
        return {named, "JINSONG_DATA", {}};
    }
    Discovery discovery;
    std::vector<files::path> candidates;
    const files::path folder = program_folder();
    if (!folder.empty()) {
        const files::path shared = folder.parent_path() / "share" / "jinsong";
        candidates = {shared / "jin_song", shared / "jin_song.pack"};
        // The path of the sources is built in; it counts only for a program in its build folder.
        if (is_inside(folder, JINSONG_BUILD_DIR)) {
            candidates.insert(candidates.begin(),
                              files::path(JINSONG_SOURCE_DIR) / "data" / "jin_song");
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

}  // namespace cli
