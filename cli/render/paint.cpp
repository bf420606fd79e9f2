#include "cli/render/paint.hpp"

namespace cli {
namespace {

// Only the sixteen colours that every terminal's own theme defines.
constexpr std::string_view code_of(Style style) {
    switch (style) {
        case Style::plain:
            return "";
        case Style::title:
            return "\x1B[1;36m";
        case Style::heading:
            return "\x1B[1;33m";
        case Style::strong:
            return "\x1B[1m";
        case Style::faint:
            return "\x1B[2m";
        case Style::date:
            return "\x1B[36m";
        case Style::court:
            return "\x1B[1m";
        case Style::place:
            return "\x1B[32m";
        case Style::doubt:
            return "\x1B[35m";
        case Style::good:
            return "\x1B[32m";
        case Style::bad:
            return "\x1B[1;31m";
    }
    return "";
}

}  // namespace

std::string Paint::operator()(Style style, std::string_view text) const {
    const std::string_view code = code_of(style);
    if (!on_ || code.empty() || text.empty()) {
        return std::string(text);
    }
    std::string painted(code);
    painted += text;
    painted += "\x1B[0m";
    return painted;
}

}  // namespace cli
