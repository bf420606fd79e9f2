#include "atlas/svg.hpp"

#include <charconv>
#include <cmath>

namespace atlas {

std::string number_text(double value) {
    const long hundredths = std::lround(value * 100);
    const long whole = std::labs(hundredths) / 100;
    const long rest = std::labs(hundredths) % 100;
    std::string text = hundredths < 0 ? "-" : "";
    text += std::to_string(whole);
    if (rest != 0) {
        text += rest < 10 ? ".0" : ".";
        text += std::to_string(rest % 10 == 0 ? rest / 10 : rest);
    }
    return text;
}

std::string grouped_text(double value) {
    std::string digits = std::to_string(std::lround(value));
    for (std::size_t at = digits.size(); at > 3; at -= 3) {
        digits.insert(at - 3, ",");
    }
    return digits;
}

std::string escaped(std::string_view words) {
    std::string text;
    text.reserve(words.size());
    for (const char letter : words) {
        switch (letter) {
            case '&':
                text += "&amp;";
                break;
            case '<':
                text += "&lt;";
                break;
            case '>':
                text += "&gt;";
                break;
            case '"':
                text += "&quot;";
                break;
            default:
                if (static_cast<unsigned char>(letter) >= 0x20) {
                    text += letter;
                }
        }
    }
    return text;
}

std::string circle(double x, double y, double radius, std::string_view attributes) {
    return "<circle cx=\"" + number_text(x) + "\" cy=\"" + number_text(y) + "\" r=\"" +
           number_text(radius) + "\" " + std::string(attributes) + "/>";
}

std::string rect(double x, double y, double width, double height, std::string_view attributes) {
    return "<rect x=\"" + number_text(x) + "\" y=\"" + number_text(y) + "\" width=\"" +
           number_text(width) + "\" height=\"" + number_text(height) + "\" " +
           std::string(attributes) + "/>";
}

std::string line(double x1, double y1, double x2, double y2, std::string_view attributes) {
    return "<line x1=\"" + number_text(x1) + "\" y1=\"" + number_text(y1) + "\" x2=\"" +
           number_text(x2) + "\" y2=\"" + number_text(y2) + "\" " + std::string(attributes) + "/>";
}

std::string path(std::string_view d, std::string_view attributes) {
    std::string text = "<path d=\"";
    text += d;
    text += "\" ";
    text += attributes;
    return text + "/>";
}

std::string text(double x, double y, double size, std::string_view words,
                 std::string_view attributes) {
    return "<text x=\"" + number_text(x) + "\" y=\"" + number_text(y) + "\" font-size=\"" +
           number_text(size) + "\" " + std::string(attributes) + ">" + escaped(words) + "</text>";
}

}  // namespace atlas
