#include "cli/temporary_folder.hpp"

#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace cli {

TemporaryFolder::TemporaryFolder() {
    std::error_code failed;
    std::string name = (std::filesystem::temp_directory_path(failed) / "jinsong-XXXXXX").string();
    if (!failed && mkdtemp(name.data()) != nullptr) {
        path_ = name;
    }
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    if (!path_.empty()) {
        std::filesystem::remove_all(path_, ignored);
    }
}

}  // namespace cli
