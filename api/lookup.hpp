// Lookup: from what people type to the row that is meant, by id, English name, pinyin, Chinese
// characters or alias; and the search behind the list calls.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "api/error.hpp"
#include "scenario/scenario.hpp"
#include "simulation/foundation/ids.hpp"
#include "simulation/foundation/result.hpp"

namespace api {

/// One kind of thing that can be named: places, people or polities.
class NameTable {
  public:
    /// Adds a name of row `row`; the first name added for a row is its id.
    void add(std::string_view name, std::uint32_t row);
    /// Call once after the last add.
    void finish();

    /// Rows that have exactly this name after folding, in order; an id stands alone.
    [[nodiscard]] std::vector<std::uint32_t> exact(std::string_view name) const;
    /// Rows one of whose names holds the folded text anywhere, in order, each once.
    [[nodiscard]] std::vector<std::uint32_t> search(std::string_view text) const;
    /// Ids and names near a misspelt one, nearest first, written as they stand in the pack.
    [[nodiscard]] std::vector<std::string> nearest(std::string_view name) const;

  private:
    struct Entry {
        std::string folded;
        std::string_view written;
        std::uint32_t row = 0;
        bool is_id = false;
    };
    std::vector<Entry> entries_;  ///< Sorted by folded text, then row.
    std::vector<std::string_view> ids_;
    std::uint32_t rows_seen_ = 0;
};

/// The name without what stands in brackets after it: "Kaifeng" of "Kaifeng (Bianjing, Dongjing)".
/// Brackets within a name stay: "Wanyan (Yelü) Yuanyi".
[[nodiscard]] std::string_view short_name(std::string_view name);
/// What stands in the brackets: "Bianjing, Dongjing"; empty without brackets.
[[nodiscard]] std::string_view bracketed(std::string_view name);

struct NameTables {
    NameTable places;
    NameTable people;           ///< Of the record, and those of whom it is silent.
    NameTable recorded_people;  ///< Of the record only.
    NameTable polities;
};
[[nodiscard]] NameTables build_name_tables(const scenario::Scenario& scenario);

/// The row that `text` names, or an error with the nearest names. A name that several rows share
/// is refused with their ids as hints.
[[nodiscard]] sim::Result<std::uint32_t, Error> resolve(const NameTable& table,
                                                        std::span<const std::string_view> ids,
                                                        std::string_view text,
                                                        std::string_view where, ErrorCode code);

}  // namespace api
