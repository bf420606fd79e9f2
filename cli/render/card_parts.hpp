// Parts that several cards share, and the cards of the tables of texts.
#pragma once

#include <string>
#include <string_view>

#include "cli/render/names.hpp"
#include "cli/render/page.hpp"

namespace cli {

/// Name in both languages, `right` at the far end, id and other names below.
void show_card_title(Page& page, const Json& row, const std::string& right);

/// What the editors remark, where it comes from and how sure it is.
void show_note_and_sources(Page& page, const Json& row);

/// Treaties, decisions, outcomes, techniques, sources.
void show_text_card(Page& page, Names& names, std::string_view table, const Json& row);

}  // namespace cli
