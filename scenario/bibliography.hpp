// Bibliography: the entries of sources.bib, to which every `sources` cell refers. A small strict
// subset of BibTeX: @type{key, field = {value}, ...} with braces or quotation marks, and comments
// between entries on lines that begin with '%'. No strings, no preambles, no joining by '#'.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/diagnostic.hpp"
#include "scenario/name_index.hpp"

namespace scenario {

struct BibliographyField {
    std::string_view name;
    std::string_view value;  ///< Without its outermost braces; braces inside are kept.
};

struct BibliographyEntry {
    std::string_view key;
    std::string_view type;  ///< "book", "article" ...
    std::vector<BibliographyField> fields;
    std::uint32_t offset = 0;  ///< Byte of the file at which it begins.

    /// The value of a field, or empty.
    [[nodiscard]] std::string_view field(std::string_view name) const;
};

class Bibliography {
  public:
    /// Reads a file; the views point into `bytes`. Every entry needs a title and one of author,
    /// editor, organization, publisher, howpublished or url.
    [[nodiscard]] static Bibliography read(std::string_view file, std::string_view bytes,
                                           Diagnostics& diagnostics);

    /// Whether the whole file could be read. Otherwise keys may be missing that it has.
    [[nodiscard]] bool is_complete() const { return is_complete_; }

    [[nodiscard]] std::span<const BibliographyEntry> entries() const { return entries_; }

    /// Position of a key in entries(), or nothing.
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view key) const;

    [[nodiscard]] std::span<const std::string_view> keys() const { return keys_; }

  private:
    std::vector<BibliographyEntry> entries_;
    std::vector<std::string_view> keys_;
    NameIndex positions_;
    bool is_complete_ = false;
};

/// One item of a `sources` cell.
struct SourceItem {
    std::string_view key;
    std::string_view locator;  ///< Without its brackets; or empty.
};

/// Reads `key` or `key(locator)`; keys are of [a-z0-9_].
[[nodiscard]] std::optional<SourceItem> parse_source_item(std::string_view text);

}  // namespace scenario
