// Describe: the small objects that many answers share: names, sources, dates of rows.
#pragma once

#include <span>
#include <string>

#include "api/context.hpp"
#include "api/json.hpp"
#include "api/words.hpp"

namespace api {

[[nodiscard]] Phrase place_phrase(const Context& context, sim::PlaceId place);
[[nodiscard]] Phrase person_phrase(const Context& context, sim::PersonId person);
[[nodiscard]] Phrase polity_phrase(const Context& context, sim::PolityId polity);

/// The id of a row, or null for none.
[[nodiscard]] Json id_json(std::span<const std::string_view> ids, std::uint32_t index);
[[nodiscard]] inline Json place_id_json(const Context& context, sim::PlaceId place) {
    return id_json(context.place_ids(), place.index);
}
[[nodiscard]] inline Json polity_id_json(const Context& context, sim::PolityId polity) {
    return id_json(context.polity_ids(), polity.index);
}
[[nodiscard]] inline Json person_id_json(const Context& context, sim::PersonId person) {
    return id_json(context.person_ids(), person.index);
}

/// {"id","name_en","name_zh"}, or null for none. Names stand without what is in brackets.
[[nodiscard]] Json place_json(const Context& context, sim::PlaceId place);
[[nodiscard]] Json person_json(const Context& context, sim::PersonId person);
[[nodiscard]] Json polity_json(const Context& context, sim::PolityId polity);

/// A date as the table has it ("1127", "1127-01", "1127-01-09"), or null.
[[nodiscard]] Json fuzzy_json(const sim::FuzzyDate& date);
/// "YYYY-MM-DD", or null for none.
[[nodiscard]] Json day_json(sim::Day day);

/// A text cell, or null where it is empty.
[[nodiscard]] Json text_json(std::string_view text);

/// A number kept in millionths, as a whole number where it is one.
[[nodiscard]] Json millionths_json(std::int64_t millionths);

/// "Franke, Herbert: The Chin dynasty. Cambridge, 1994." from an entry of the bibliography.
[[nodiscard]] std::string citation_text(const scenario::BibliographyEntry& entry);

/// [{"key","locator","citation"}] of a row.
[[nodiscard]] Json sources_json(const Context& context, const scenario::Provenance& provenance);

/// Sets "sources", "confidence" and "note" of a row.
void add_provenance(const Context& context, const scenario::Provenance& provenance, Json& json);
/// The same members for what no source tells, since a rule or an order of a free run made it.
void add_no_provenance(Json& json);

}  // namespace api
