// The common form of the list calls: all rows, those that a query finds, or one row shown whole.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/context.hpp"
#include "api/fold.hpp"

namespace api {

/// One table as a list call shows it.
struct ListTable {
    std::string_view name;  ///< Key of the array in the answer.
    std::vector<std::string_view> ids;
    ErrorCode unknown = ErrorCode::item_unknown;
    const NameTable* names = nullptr;  ///< Where rows can be found by name; null: by id only.
    /// What a query is compared with, besides the names.
    std::function<std::string(std::uint32_t row)> searched;
    std::function<Json(std::uint32_t row)> brief;
    std::function<Json(std::uint32_t row)> whole;
};

[[nodiscard]] Answer answer_list(const ListTable& table, const Request& request);

}  // namespace api
