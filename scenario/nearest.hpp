// Nearest names: what a misspelt id or name was probably meant to be.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace scenario {

/// The fewest single-character edits (insert, drop, replace, or swap of two neighbours) that turn
/// one text into the other: Damerau-Levenshtein in the restricted form, on Unicode characters.
/// Gives up and returns `limit + 1` as soon as the distance is known to exceed `limit`.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

/// Up to `count` of `known` that are near `name`, nearest first, ties in the order of `known`;
/// names that hold `name` as a beginning or as a whole hyphenated part count as near as well.
/// Empty if nothing is near: at most a third of the letters of `name`, or one, may differ, and not
/// more than one letter above the nearest. Letter case of ASCII letters is not looked at. The views
/// are those of `known`.
[[nodiscard]] std::vector<std::string_view> nearest_names(std::string_view name,
                                                          std::span<const std::string_view> known,
                                                          std::size_t count = 3);

}  // namespace scenario
