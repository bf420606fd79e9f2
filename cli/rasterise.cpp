#include "cli/rasterise.hpp"

#include <cerrno>
#include <cstring>

#include "cli/child_program.hpp"

namespace cli {

bool write_png(Context& context, const std::string& svg, const std::string& path) {
    const ChildRun child = run_child(
        {"rsvg-convert", "--format=png", "--unlimited", "--output", path}, svg, Captured::errors);
    if (child.error == ENOENT) {
        tell(context, {context.say("map.no_program"), {}, context.say("map.no_program_hint")});
        return false;
    }
    if (child.error != 0) {
        tell(context,
             {context.say("map.program_failed", path, std::strerror(child.error)), {}, {}});
        return false;
    }
    if (!child.well) {
        tell(context,
             {context.say("map.program_failed", path, child.said.substr(0, child.said.find('\n'))),
              {},
              context.say("map.write_hint")});
        return false;
    }
    return true;
}

}  // namespace cli
