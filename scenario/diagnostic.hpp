// Diagnostics: what is wrong with a data pack, told all at once to whoever edits it. Bad input is
// never a crash and never silence. Each kind of mistake has a stable code; the table of codes is
// the one authority, and docs/formats/diagnostics.md is tested against it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace scenario {

/// Every kind of mistake that a pack can hold. Order and meaning stand in diagnostic_rules().
enum class Code : std::uint32_t {
    archive_magic,
    archive_version,
    archive_truncated,
    archive_corrupt,
    archive_trailing,
    pack_unreadable,
    pack_file_missing,
    pack_file_unknown,
    pack_metadata,
    pack_too_large,
    csv_empty,
    csv_bom,
    csv_utf8,
    csv_control,
    csv_carriage_return,
    csv_quote,
    csv_quote_open,
    csv_ragged,
    csv_blank_line,
    csv_final_newline,
    column_duplicate,
    column_unknown,
    column_missing,
    column_order,
    cell_required,
    cell_space,
    list_empty_item,
    list_repeat,
    id_form,
    key_form,
    colour_form,
    point_form,
    number_form,
    number_range,
    enum_unknown,
    date_form,
    date_impossible,
    date_range,
    date_order,
    key_duplicate,
    ref_unknown,
    ref_self,
    source_form,
    source_unknown,
    source_missing,
    bib_syntax,
    bib_duplicate,
    bib_field,
    toml_syntax,
    law_form,
    law_unknown,
    law_missing,
    law_range,
    law_source,
    cause_later,
    cause_cycle,
    order_replay,
    order_cycle,
    control_start,
    control_from,
    control_same,
    reign_overlap,
    clause_good,
    clause_third,
    decision_option,
    option_unbound,
    option_binding,
    reading_target,
    reading_default,
    month_sexagenary,
    month_gap,
    month_overlap,
    month_sequence,
    era_year,
};
inline constexpr std::size_t code_count = 74;

/// One line of the table of codes.
struct DiagnosticRule {
    Code code = Code::archive_magic;
    std::string_view name;      ///< Stable, "csv.quote": what scripts and tests may rely on.
    std::string_view sentence;  ///< What is wrong, in one sentence.
};

/// The table of codes, in the order of `Code`.
[[nodiscard]] std::span<const DiagnosticRule> diagnostic_rules();

/// The stable name of a code.
[[nodiscard]] std::string_view code_name(Code code);

/// One mistake. Lines and columns count from 1, columns in characters, not bytes; 0 where the
/// mistake has no place inside the file.
struct Diagnostic {
    std::string file;  ///< As its author knows it: "laws.toml", not its compiled form.
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    Code code = Code::archive_magic;
    std::string message;  ///< What is wrong, with the offending text.
    std::string hint;     ///< What to do; may be empty.
    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

/// "file:line:column: code: message (hint)", without the parts that are not there.
[[nodiscard]] std::string format_diagnostic(const Diagnostic& diagnostic);

/// All mistakes of one pack. Keeps the first `kept_max` and counts the rest.
class Diagnostics {
  public:
    static constexpr std::size_t kept_max = 5000;

    void add(Diagnostic diagnostic);
    void add_all(Diagnostics other);

    /// Sorts by file, line and column; mistakes at one place keep the order they were found in.
    void sort();

    [[nodiscard]] bool empty() const { return items_.empty(); }
    [[nodiscard]] std::size_t size() const { return items_.size() + dropped_; }
    [[nodiscard]] std::size_t dropped() const { return dropped_; }
    [[nodiscard]] std::span<const Diagnostic> items() const { return items_; }

  private:
    std::vector<Diagnostic> items_;
    std::size_t dropped_ = 0;
};

}  // namespace scenario
