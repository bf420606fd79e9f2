#include "cli/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

namespace cli {
namespace {

constexpr int columns_in_pipe = 100;
constexpr int columns_least = 40;
constexpr int columns_most = 160;

}  // namespace

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

bool is_terminal(int descriptor) {
    return ::isatty(descriptor) == 1;
}

int columns_of_terminal(int descriptor) {
    winsize size{};
    if (!is_terminal(descriptor) || ::ioctl(descriptor, TIOCGWINSZ, &size) != 0 ||
        size.ws_col == 0) {
        return columns_in_pipe;
    }
    return std::clamp(static_cast<int>(size.ws_col), columns_least, columns_most);
}

bool paints(int descriptor, ColorWish wish) {
    if (wish != ColorWish::automatic) {
        return wish == ColorWish::always;
    }
    return is_terminal(descriptor) && environment("NO_COLOR").empty() &&
           environment("TERM") != "dumb";
}

Language language_of_environment() {
    return language_of_locale(environment("LC_ALL"), environment("LC_MESSAGES"),
                              environment("LANG"));
}

}  // namespace cli
