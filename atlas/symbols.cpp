// The signs of the map, drawn so that they tell themselves apart without colour.
#include <array>
#include <cmath>

#include "atlas/drawing.hpp"

namespace atlas {
namespace {

constexpr double pi = 3.14159265358979323846;

std::string stroke(const Colour& colour, double width) {
    return "stroke=\"" + text_of(colour) + "\" stroke-width=\"" + number_text(width) + "\"";
}

}  // namespace

Point flag_size(double men) {
    constexpr std::array<double, 4> most{5'000, 20'000, 60'000, 1e12};
    constexpr std::array<Point, 4> sizes{{{8, 6}, {11, 8}, {14, 10}, {18, 13}}};
    for (std::size_t size = 0; size < most.size(); ++size) {
        if (men < most[size]) {
            return sizes[size];
        }
    }
    return sizes.back();
}

std::string flag(const Theme& theme, const Colour& colour, double x, double y, double men) {
    const Point size = flag_size(men);
    const double top = y - size.y - 6;
    const std::string cloth = "M" + number_text(x) + " " + number_text(top) + "h" +
                              number_text(size.x) + "l-3 " + number_text(size.y / 2) + "l3 " +
                              number_text(size.y / 2) + "h-" + number_text(size.x) + "z";
    return line(x, y, x, top, stroke(theme.ink, 1.2)) +
           path(cloth, "fill=\"" + text_of(colour) + "\" " + stroke(theme.ink, 0.7));
}

std::string star(const Theme& theme, double x, double y, double radius) {
    std::string points;
    for (int corner = 0; corner < 10; ++corner) {
        const double length = corner % 2 == 0 ? radius * 0.78 : radius * 0.34;
        const double angle = pi * corner / 5 - pi / 2;
        points += corner == 0 ? "M" : "L";
        points += number_text(x + length * std::cos(angle)) + " " +
                  number_text(y + length * std::sin(angle));
    }
    return circle(x, y, radius, "fill=\"" + text_of(theme.page) + "\" " + stroke(theme.ink, 1.1)) +
           path(points + "z", "fill=\"" + text_of(theme.ink) + "\"");
}

std::string siege_ring(const Theme& theme, double x, double y) {
    return circle(x, y, 10, "fill=\"none\" stroke-opacity=\"0.8\" " + stroke(theme.page, 5)) +
           circle(x, y, 10,
                  "fill=\"none\" stroke-dasharray=\"3.2 2.4\" " + stroke(theme.alarm, 3.4));
}

std::string swords(const Theme& theme, double x, double y) {
    std::string d;
    for (const double side : {-1.0, 1.0}) {
        d += "M" + number_text(x - 6 * side) + " " + number_text(y - 6) + "L" +
             number_text(x + 5.4 * side) + " " + number_text(y + 5.4) + "M" +
             number_text(x + 1.2 * side) + " " + number_text(y + 5.4) + "L" +
             number_text(x + 5.4 * side) + " " + number_text(y + 1.2);
    }
    return path(d, "fill=\"none\" stroke-linecap=\"round\" " + stroke(theme.page, 4)) +
           path(d, "fill=\"none\" stroke-linecap=\"round\" " + stroke(theme.alarm, 1.8));
}

std::string rising_mark(const Theme& theme, double x, double y) {
    const std::string d = "M" + number_text(x) + " " + number_text(y - 6) + "l5.5 9.5h-11z";
    return path(d, "stroke-linejoin=\"round\" fill=\"" + text_of(theme.alarm) + "\" " +
                       stroke(theme.page, 1.2));
}

double household_radius(double households) {
    return std::sqrt(std::max(households, 0.0)) * 0.045;
}

}  // namespace atlas
