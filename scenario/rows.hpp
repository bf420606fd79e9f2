// Rows: goes through a table row by row and gives its cells as typed values. Cells were checked
// before (check_tables), so nothing is reported here: what cannot be read comes back as nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "scenario/text.hpp"
#include "scenario/texts/common.hpp"
#include "scenario/workbook.hpp"

namespace scenario {

class Rows {
  public:
    /// `citations` receives what provenance() reads.
    Rows(const Workbook& book, Table table, std::vector<Citation>& citations);

    /// Steps to the next row; false after the last.
    bool next();

    [[nodiscard]] std::size_t count() const { return sheet_.row_count(); }
    [[nodiscard]] std::uint32_t row() const { return static_cast<std::uint32_t>(row_); }

    // Cells by name of field. Ask in the order of the columns: then finding them is quick.
    std::string_view text(std::string_view field) { return sheet_.text(row_, position(field)); }
    Bilingual both(std::string_view field_en, std::string_view field_zh);
    std::optional<std::int64_t> number(std::string_view field);  ///< Whole.
    std::optional<std::int64_t> millionths(std::string_view field);
    std::int32_t whole(std::string_view field);  ///< 0 where empty.
    std::optional<std::int32_t> optional_whole(std::string_view field);
    bool flag(std::string_view field) { return text(field) == "1"; }
    sim::FuzzyDate date(std::string_view field);
    sim::Day day(std::string_view field) { return date(field).first; }
    std::vector<std::string_view> words(std::string_view field);
    std::vector<RowReference> references(std::string_view field);
    Provenance provenance();
    Provenance cited(std::string_view field);  ///< The citations of another list of sources.

    /// The value that a word names; the first one where the schema allows more than the engine.
    template <typename Enum>
    Enum word(std::string_view field) {
        return parse_word<Enum>(text(field)).value_or(Enum{});
    }

    /// The row that a cell refers to, in the first table that its column names; none where empty.
    template <typename IdType>
    IdType id(std::string_view field) {
        const std::size_t at = position(field);
        return to_id<IdType>(find(at, sheet_.text(row_, at)));
    }

    template <typename IdType>
    std::vector<IdType> ids(std::string_view field) {
        std::vector<IdType> found;
        const std::size_t at = position(field);
        for (ListReader list(sheet_.text(row_, at)); list.next();) {
            const IdType one = to_id<IdType>(find(at, list.item()));
            if (one.exists()) {
                found.push_back(one);
            }
        }
        return found;
    }

  private:
    template <typename IdType>
    [[nodiscard]] static IdType to_id(std::optional<std::uint32_t> row) {
        return row ? IdType(std::size_t{*row}) : IdType::none();
    }
    std::size_t position(std::string_view field);
    [[nodiscard]] std::optional<std::uint32_t> find(std::size_t field, std::string_view id) const;

    const Workbook& book_;
    const Sheet& sheet_;
    std::vector<Citation>& citations_;
    std::size_t row_ = SIZE_MAX;
    std::size_t next_field_ = 0;
};

}  // namespace scenario
