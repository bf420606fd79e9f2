#include "cli/version.hpp"

namespace cli {
namespace {

std::string compiler() {
#if defined(__clang__)
    return "clang " __clang_version__;
#else
    return "g++ " __VERSION__;
#endif
}

}  // namespace

std::string version_number() {
    return JINSONG_VERSION;
}

std::string version_line() {
#if defined(__OPTIMIZE__)
    const char* const build = "optimised";
#else
    const char* const build = "not optimised";
#endif
    return "jinsong " + version_number() + " (" + compiler() + ", " + build + ")";
}

}  // namespace cli
