#pragma once

#include <string_view>

namespace cli {

/// One sentence in both languages. {0}, {1} ... are filled in; both have the same ones.
struct Message {
    std::string_view key;
    std::string_view en;
    std::string_view zh;
};

}  // namespace cli
