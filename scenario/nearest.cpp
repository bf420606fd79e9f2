#include "scenario/nearest.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

#include "scenario/text.hpp"

namespace scenario {

namespace {

constexpr std::size_t long_name_letters = 200;  // Longer names are compared by their beginning.

std::u32string letters_of(std::string_view text) {
    std::u32string letters = decode_utf8(text.substr(0, long_name_letters * 4));
    letters.resize(std::min(letters.size(), long_name_letters));
    for (char32_t& letter : letters) {
        if (letter >= U'A' && letter <= U'Z') {
            letter += U'a' - U'A';
        }
    }
    return letters;
}

std::size_t distance_of_letters(const std::u32string& a, const std::u32string& b,
                                std::size_t limit) {
    const std::size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (gap > limit) {
        return limit + 1;
    }
    // Three rows of the table of distances between beginnings: two back, one back, this one.
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> above(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        above[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        std::size_t least = row[0];
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({replaced, above[j] + 1, row[j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
            least = std::min(least, row[j]);
        }
        if (least > limit) {
            return limit + 1;
        }
        before.swap(above);
        above.swap(row);
    }
    return std::min(above[b.size()], limit + 1);
}

/// Whether `part` begins `whole`, or is one of its parts between hyphens or spaces.
bool is_part_of(const std::u32string& part, const std::u32string& whole) {
    if (part.size() < 3) {
        return false;
    }
    for (std::size_t at = whole.find(part); at != std::u32string::npos;
         at = whole.find(part, at + 1)) {
        const std::size_t end = at + part.size();
        const bool begins = at == 0 || whole[at - 1] == U'-' || whole[at - 1] == U' ';
        const bool ends = end == whole.size() || whole[end] == U'-' || whole[end] == U' ';
        if (begins && (at == 0 || ends)) {
            return true;
        }
    }
    return false;
}

struct Candidate {
    std::size_t distance = 0;
    std::size_t position = 0;
};

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
    return distance_of_letters(decode_utf8(a), decode_utf8(b), limit);
}

std::vector<std::string_view> nearest_names(std::string_view name,
                                            std::span<const std::string_view> known,
                                            std::size_t count) {
    const std::u32string wanted = letters_of(name);
    const std::size_t limit = std::max<std::size_t>(1, wanted.size() / 3);
    std::vector<Candidate> candidates;
    for (std::size_t position = 0; position < known.size(); ++position) {
        const std::u32string letters = letters_of(known[position]);
        const std::size_t distance = distance_of_letters(wanted, letters, limit);
        if (distance <= limit && distance < std::max(wanted.size(), letters.size())) {
            candidates.push_back({distance, position});
        } else if (is_part_of(wanted, letters)) {
            candidates.push_back({limit + 1, position});
        }
    }
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        return a.distance != b.distance ? a.distance < b.distance : a.position < b.position;
    });
    // Beside a good guess a much worse one is no help.
    const auto is_poor = [&](const Candidate& candidate) {
        return candidate.distance > candidates.front().distance + 1;
    };
    candidates.erase(std::find_if(candidates.begin(), candidates.end(), is_poor), candidates.end());
    candidates.resize(std::min(candidates.size(), count));
    std::vector<std::string_view> names;
    names.reserve(candidates.size());
    for (const Candidate& candidate : candidates) {
        names.push_back(known[candidate.position]);
    }
    return names;
}

}  // namespace scenario
