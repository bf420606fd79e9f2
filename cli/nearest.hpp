// Nearest: the known words that a mistyped word may have meant.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

/// Letters to insert, delete, change or swap with their neighbour to get from one word to the
/// other. Counted in bytes: the words of the command line are ASCII.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// The known words near `word`, the nearest first, at most `most`: at most a third of the letters
/// differ (but always up to 2), or one begins with the other.
[[nodiscard]] std::vector<std::string> nearest_words(std::string_view word,
                                                     const std::vector<std::string>& known,
                                                     std::size_t most = 3);

}  // namespace cli
