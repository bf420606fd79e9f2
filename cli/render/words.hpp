// Words: dates, numbers, amounts and marks as a reader wants them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cli/render/json.hpp"
#include "cli/render/page.hpp"

namespace cli {

/// "1127-01-09" as "9 January 1127" or 1127年1月9日; "1127-01" and "1127" accordingly. Other text
/// is shown as it is.
[[nodiscard]] std::string long_date(Language language, std::string_view date);

/// 1234567 as "1,234,567".
[[nodiscard]] std::string grouped(std::int64_t number);

/// An amount of a good: "200,000 taels of silver".
[[nodiscard]] std::string amount_words(Language language, std::string_view good,
                                       std::int64_t amount);

/// The items of a cell that joins them by semicolons.
[[nodiscard]] std::vector<std::string> split_list(std::string_view items);

/// "A, B and C" or 甲、乙、丙.
[[nodiscard]] std::string joined(Language language, const std::vector<std::string>& items);

/// The mark of a doubtful fact: "" for high confidence, "~" for medium, "?" for low.
[[nodiscard]] std::string_view doubt_mark(std::string_view confidence);

/// A cell with its mark of doubt.
[[nodiscard]] std::string marked(const Page& page, std::string_view words,
                                 std::string_view confidence);

/// "high confidence", for a card.
[[nodiscard]] std::string confidence_words(const Page& page, std::string_view confidence);

/// What `sources` cites, one work a line in full, with the parts of it: "... 1977: 22; 23-24".
[[nodiscard]] std::vector<std::string> citations(const Json& sources);

/// The same in one line by short titles: "Song shi 宋史 22; 23-24; Jin shi 金史 3".
[[nodiscard]] std::string short_citations(Language language, const Json& sources);

/// The list of sources under an answer; nothing if there is none.
void show_sources(Page& page, const Json& sources);

/// One line that says what the marks ~ ? and ≈ mean.
void show_legend(Page& page);

}  // namespace cli
