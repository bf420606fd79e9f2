// Text: the small strict readers that every table needs: UTF-8, integers, decimals, lists, and the
// fixed forms of ids, keys, colours and points.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace scenario {

/// The first byte that does not belong to well-formed UTF-8 (no overlong forms, no surrogates,
/// nothing above U+10FFFF), or npos.
[[nodiscard]] std::size_t first_bad_utf8(std::string_view text);

/// The characters of well-formed UTF-8; a bad byte becomes U+FFFD.
[[nodiscard]] std::u32string decode_utf8(std::string_view text);

/// The number of characters of well-formed UTF-8.
[[nodiscard]] std::size_t count_characters(std::string_view text);

/// A whole number as people write it plainly: "0", "12", "-3". No plus sign, leading zero,
/// separator or space; at most 18 digits.
[[nodiscard]] std::optional<std::int64_t> parse_whole(std::string_view text);

/// Values of "number" columns are kept in millionths.
inline constexpr std::int64_t millionths_per_unit = 1'000'000;

/// A decimal such as "0.25", "-1.5" or "150850100" in millionths. At most 12 digits before and 6
/// after the point, no plus sign, no leading zeros, digits on both sides of a point.
[[nodiscard]] std::optional<std::int64_t> parse_millionths(std::string_view text);

/// [a-z0-9][a-z0-9-]*
[[nodiscard]] bool is_id(std::string_view text);
/// [a-z0-9]+(_[a-z0-9]+)*
[[nodiscard]] bool is_key(std::string_view text);
/// '#' and six of [0-9A-F]
[[nodiscard]] bool is_colour(std::string_view text);

struct Point {
    std::int32_t longitude_millidegrees = 0;
    std::int32_t latitude_millidegrees = 0;
    friend bool operator==(const Point&, const Point&) = default;
};

/// "114.35 34.88": decimal degrees, one to three decimals each.
[[nodiscard]] std::optional<Point> parse_point(std::string_view text);

/// Takes the items of a list one by one; items are separated by ';' outside round brackets.
///   for (ListReader list(cell); list.next();) { use(list.item()); }
/// An empty cell has no items.
class ListReader {
  public:
    explicit ListReader(std::string_view cell) : rest_(cell), more_(!cell.empty()) {}

    bool next();
    [[nodiscard]] std::string_view item() const { return item_; }

  private:
    std::string_view rest_;
    std::string_view item_;
    bool more_ = false;
};

/// "`text`", shortened to a readable length, for messages.
[[nodiscard]] std::string in_ticks(std::string_view text);

}  // namespace scenario
