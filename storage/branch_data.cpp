#include "storage/branch_data.hpp"

#include <algorithm>

namespace storage {

bool is_branch_name(std::string_view name) {
    constexpr std::size_t longest = 60;
    return !name.empty() && name.size() <= longest && std::ranges::all_of(name, [](char one) {
        return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') ||
               (one >= '0' && one <= '9') || one == '_' || one == '-';
    });
}

}  // namespace storage
