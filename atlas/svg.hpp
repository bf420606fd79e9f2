// SVG: writing elements without a library: numbers, escaped text, attributes.
#pragma once

#include <string>
#include <string_view>

namespace atlas {

/// With at most two decimals and no useless zeros: "3", "-0.25".
[[nodiscard]] std::string number_text(double value);

/// 1234567 -> "1,234,567".
[[nodiscard]] std::string grouped_text(double value);

/// Text for the inside of an element or attribute: & < > " escaped, control characters dropped.
[[nodiscard]] std::string escaped(std::string_view text);

/// "M" points as a circle of radius `radius`.
[[nodiscard]] std::string circle(double x, double y, double radius, std::string_view attributes);

[[nodiscard]] std::string rect(double x, double y, double width, double height,
                               std::string_view attributes);

[[nodiscard]] std::string line(double x1, double y1, double x2, double y2,
                               std::string_view attributes);

[[nodiscard]] std::string path(std::string_view d, std::string_view attributes);

/// One line of text with its baseline at y.
[[nodiscard]] std::string text(double x, double y, double size, std::string_view words,
                               std::string_view attributes);

}  // namespace atlas
