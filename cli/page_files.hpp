// Page files: what pages are made of beside their data: the shell, style, program, font and base
// map that come with this program.
#pragma once

#include <string>

#include "cli/context.hpp"
#include "report/page.hpp"

namespace cli {

enum class PageKind : std::uint32_t { record, whatif };

/// Reads all parts of a page but its title and data. Nothing after telling what is missing. The
/// door must be open.
[[nodiscard]] std::optional<report::PageParts> read_page_parts(Context& context, PageKind kind);

/// Writes the page, makes its folder if there is none, and says so. False after telling why not.
[[nodiscard]] bool write_page_file(Context& context, const report::PageParts& parts,
                                   const std::string& path);

/// The words for the vocabularies of the data: {"how.storm": ["taken by storm", "攻取"], …}.
[[nodiscard]] Json words_json();

}  // namespace cli
