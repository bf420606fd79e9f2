#include "cli/nearest.hpp"

#include <algorithm>
#include <utility>

namespace cli {

std::size_t edit_distance(std::string_view a, std::string_view b) {
    const std::size_t columns = b.size() + 1;
    std::vector<std::vector<std::size_t>> rows(a.size() + 1, std::vector<std::size_t>(columns));
    for (std::size_t j = 0; j < columns; ++j) {
        rows[0][j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        rows[i][0] = i;
        for (std::size_t j = 1; j < columns; ++j) {
            const std::size_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
            std::size_t best =
                std::min({rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + cost});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                best = std::min(best, rows[i - 2][j - 2] + 1);
            }
            rows[i][j] = best;
        }
    }
    return rows[a.size()][b.size()];
}

std::vector<std::string> nearest_words(std::string_view word, const std::vector<std::string>& known,
                                       std::size_t most) {
    std::vector<std::pair<std::size_t, std::string>> near;
    const std::size_t bound = std::max<std::size_t>(2, word.size() / 3);
    for (const std::string& candidate : known) {
        const std::size_t distance = edit_distance(word, candidate);
        const bool begins = word.size() >= 2 && (candidate.compare(0, word.size(), word) == 0 ||
                                                 word.compare(0, candidate.size(), candidate) == 0);
        if ((distance <= bound && distance < std::max(word.size(), candidate.size())) || begins) {
            near.emplace_back(begins ? std::min<std::size_t>(distance, 1) : distance, candidate);
        }
    }
    std::stable_sort(near.begin(), near.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::string> words;
    for (std::size_t i = 0; i < near.size() && i < most; ++i) {
        words.push_back(std::move(near[i].second));
    }
    return words;
}

}  // namespace cli
