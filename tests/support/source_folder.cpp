#include "tests/support/source_folder.hpp"

namespace test_support {

const std::string& source_folder() {
    static const std::string folder = JINSONG_SOURCE_DIR;
    return folder;
}

}  // namespace test_support
