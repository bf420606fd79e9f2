#include "atlas/labels.hpp"

#include <array>

namespace atlas {
namespace {

struct Letter {
    std::string_view bytes;
    bool wide = false;  ///< Hanzi and the like: as wide as high.
};

// The next letter of UTF-8 text that is not empty.
Letter next_letter(std::string_view words) {
    const auto first = static_cast<unsigned char>(words[0]);
    std::size_t size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    size = size > words.size() ? words.size() : size;
    // From U+2E80 on letters are wide; U+2000 to U+2E7F are dashes, quotes and signs.
    const bool wide =
        size == 4 || (size == 3 && (first > 0xE2 || static_cast<unsigned char>(words[1]) >= 0xBA));
    return {words.substr(0, size), wide};
}

double letter_width(const Letter& letter) {
    if (letter.wide) {
        return 1.0;
    }
    const char first = letter.bytes[0];
    constexpr std::string_view narrow = "fijlt.,;:'!|()[] -";
    constexpr std::string_view broad = "mwMW";
    if (narrow.find(first) != std::string_view::npos) {
        return 0.31;
    }
    if (broad.find(first) != std::string_view::npos) {
        return 0.88;
    }
    return first >= 'A' && first <= 'Z' ? 0.70 : 0.54;
}

bool overlaps(const Box& a, const Box& b) {
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

}  // namespace

double text_width(std::string_view words, double size) {
    double width = 0;
    while (!words.empty()) {
        const Letter letter = next_letter(words);
        width += letter_width(letter);
        words.remove_prefix(letter.bytes.size());
    }
    return width * size;
}

std::vector<std::string> wrapped(std::string_view words, double size, double width) {
    std::vector<std::string> lines(1);
    std::string word;
    const auto put = [&] {
        if (!lines.back().empty() && text_width(lines.back() + word, size) > width) {
            lines.emplace_back();
            word.erase(0, word.find_first_not_of(' '));
        }
        lines.back() += word;
        word.clear();
    };
    while (!words.empty()) {
        const Letter letter = next_letter(words);
        if (letter.bytes == " " || letter.wide) {
            // Marks of punctuation stay with what they follow.
            constexpr std::string_view closing = "，。；：、）」";
            if (closing.find(letter.bytes) == std::string_view::npos) {
                put();
            }
        }
        word += letter.bytes;
        words.remove_prefix(letter.bytes.size());
    }
    put();
    return lines;
}

bool LabelSpace::is_free(const Box& box) const {
    if (box.left < area_.left || box.right > area_.right || box.top < area_.top ||
        box.bottom > area_.bottom) {
        return false;
    }
    for (const Box& other : taken_) {
        if (overlaps(box, other)) {
            return false;
        }
    }
    return true;
}

std::optional<LabelSpot> LabelSpace::find(Point at, double gap, double width, double size) {
    const double ascent = 0.78 * size;
    const double descent = 0.22 * size;
    const double middle = (ascent - descent) / 2;
    const double near = 0.75 * gap;
    struct Candidate {
        double x;
        double y;
        std::string_view anchor;
    };
    const std::array<Candidate, 8> candidates{{
        {at.x + gap, at.y + middle, "start"},
        {at.x - gap, at.y + middle, "end"},
        {at.x, at.y - gap - descent, "middle"},
        {at.x, at.y + gap + ascent, "middle"},
        {at.x + near, at.y - near, "start"},
        {at.x + near, at.y + near + ascent, "start"},
        {at.x - near, at.y - near, "end"},
        {at.x - near, at.y + near + ascent, "end"},
    }};
    for (const Candidate& candidate : candidates) {
        const double left = candidate.anchor == "start" ? candidate.x
                            : candidate.anchor == "end" ? candidate.x - width
                                                        : candidate.x - width / 2;
        const Box box{left, candidate.y - ascent, left + width, candidate.y + descent};
        if (is_free(box)) {
            take(box);
            return LabelSpot{candidate.x, candidate.y, candidate.anchor, box};
        }
    }
    return std::nullopt;
}

}  // namespace atlas
