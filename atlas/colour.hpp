// Colour: sRGB colours and what maps do with them.
#pragma once

#include <string>
#include <string_view>

namespace atlas {

struct Colour {
    int red = 0;  ///< 0 to 255, like the others.
    int green = 0;
    int blue = 0;
};

/// "#RRGGBB"; grey for anything else.
[[nodiscard]] Colour colour_of(std::string_view text);
[[nodiscard]] std::string text_of(const Colour& colour);

/// `share` 0 gives `a`, 1 gives `b`.
[[nodiscard]] Colour mixed(const Colour& a, const Colour& b, double share);

/// 0 black to 1 white, as WCAG defines it.
[[nodiscard]] double luminance(const Colour& colour);

/// Darkened until it can be read on paper (luminance at most `most`).
[[nodiscard]] Colour readable(const Colour& colour, double most = 0.18);

}  // namespace atlas
