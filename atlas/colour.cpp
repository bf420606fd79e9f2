#include "atlas/colour.hpp"

#include <charconv>
#include <cmath>

namespace atlas {
namespace {

int channel(std::string_view digits) {
    int value = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    return read.ptr == digits.data() + digits.size() ? value : 128;
}

int between(int a, int b, double share) {
    return static_cast<int>(std::lround(a + share * (b - a)));
}

double linear(int value) {
    const double share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

}  // namespace

Colour colour_of(std::string_view text) {
    if (text.size() != 7 || text[0] != '#') {
        return {128, 128, 128};
    }
    return {channel(text.substr(1, 2)), channel(text.substr(3, 2)), channel(text.substr(5, 2))};
}

std::string text_of(const Colour& colour) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text = "#";
    for (const int value : {colour.red, colour.green, colour.blue}) {
        text += digits[static_cast<std::size_t>(value) / 16];
        text += digits[static_cast<std::size_t>(value) % 16];
    }
    return text;
}

Colour mixed(const Colour& a, const Colour& b, double share) {
    return {between(a.red, b.red, share), between(a.green, b.green, share),
            between(a.blue, b.blue, share)};
}

double luminance(const Colour& colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) +
           0.0722 * linear(colour.blue);
}

Colour readable(const Colour& colour, double most) {
    Colour darker = colour;
    for (int step = 0; step < 20 && luminance(darker) > most; ++step) {
        darker = mixed(darker, {20, 16, 12}, 0.1);
    }
    return darker;
}

}  // namespace atlas
