// Offers: terms as a court reckons, writes and sends them.
#pragma once

#include "courts/assessment.hpp"
#include "courts/docket.hpp"

namespace courts {

/// A tael or a bolt is worth some two strings; courts reckon in round sums.
inline constexpr std::int64_t strings_a_piece = 2;

/// What a sum of a term is worth, in strings.
[[nodiscard]] std::int64_t strings_of(const sim::Term& term);

/// What a court is believed to take in a year, in strings: of others by its households, as its own.
[[nodiscard]] std::int64_t income_of(const Assessment& at, sim::PolityId polity);

/// What a place is worth to the court of the view, as one that it gives or takes. 0..5,000.
[[nodiscard]] std::int32_t place_value(const Assessment& at, const sim::Term& term, bool gives);

/// Puts a term behind the others; a full list stays as it is.
void add(sim::TermList& terms, const sim::Term& term);

/// How many terms there are.
[[nodiscard]] std::size_t count_of(const sim::TermList& terms);

[[nodiscard]] sim::Term term_of(sim::Article article, sim::PolityId giver, std::int64_t amount = 0);

/// Round sums, as treaties have them.
[[nodiscard]] std::int64_t round_sum(std::int64_t sum);

/// Silver and silk for so many strings that the giver pays each year.
void add_dues_of(sim::TermList& terms, sim::PolityId giver, std::int64_t strings);

/// The places that the court claims and the giver holds, the worthiest first, so many at most: as
/// terms of an article that names a place.
void add_claims(const Assessment& at, sim::TermList& terms, sim::PolityId giver, std::size_t most,
                sim::Article article = sim::Article::cede, sim::PolityId third = {});

/// How often the court has been refused by another of late: each lowers what it asks.
[[nodiscard]] std::int32_t refusals_by(const Assessment& at, sim::PolityId other);

[[nodiscard]] bool has_open_offer(const Assessment& at, sim::PolityId other);

/// Writes the orders of an offer: one a term.
void send(const sim::TermList& terms, sim::PolityId court, sim::PolityId other, Docket& docket);

}  // namespace courts
