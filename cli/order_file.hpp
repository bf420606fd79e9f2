// Files of orders, one a line.
#pragma once

#include <string>
#include <string_view>

#include "cli/context.hpp"

namespace cli {

/// Adds the orders in the file of `option` to the list `parameter` of a request; blank lines and
/// those that begin with # are left out. False after telling that the file cannot be read.
[[nodiscard]] bool add_orders_of_file(Context& context, std::string_view option,
                                      const std::string& parameter, Json& request);

}  // namespace cli
