#include "cli/order_file.hpp"

#include <cerrno>
#include <cstring>
#include <sstream>

#include "cli/read_file.hpp"

namespace cli {

bool add_orders_of_file(Context& context, std::string_view option, const std::string& parameter,
                        Json& request) {
    const auto path = context.arguments.find(option);
    if (!path) {
        return true;
    }
    const auto content = read_file(*path);
    if (!content) {
        tell(context, {context.say("run.orders_unreadable", *path, std::strerror(errno)),
                       {},
                       context.say("run.orders_hint")});
        return false;
    }
    std::istringstream lines(*content);
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
        number += 1;
        const std::size_t first = line.find_first_not_of(" \t\r");
        if (first == std::string::npos || line[first] == '#') {
            continue;
        }
        line.erase(line.find_last_not_of(" \t\r") + 1);
        const std::string where =
            parameter + "[" + std::to_string(list_of(request, parameter).size()) + "]";
        context.origins[where] = *path + ":" + std::to_string(number);
        request[parameter].push_back(line.substr(first));
    }
    return true;
}

}  // namespace cli
