// Where the project's files lie, for tests that read some of them.
#pragma once

#include <string>

namespace test_support {

/// The absolute path of the project's root, without a slash at its end.
[[nodiscard]] const std::string& source_folder();

}  // namespace test_support
