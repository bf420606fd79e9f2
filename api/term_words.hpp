// Term words: the terms of offers and accords as titles and explanations name them.
#pragma once

#include <span>
#include <vector>

#include "api/context.hpp"
#include "api/words.hpp"
#include "simulation/orders/term.hpp"

namespace api {

/// The term that a change of kind `term` tells.
[[nodiscard]] sim::Term told_term(const sim::Change& change);
/// All that the changes of an event tell, in order.
[[nodiscard]] std::vector<sim::Term> told_terms(std::span<const sim::Change> changes);

/// What is given: "300,000 taels of silver a year" / "歲輸銀30萬兩".
[[nodiscard]] Phrase term_phrase(const Context& context, const sim::Term& term);

/// What one side of a list of terms gives, as one enumeration; terms that are the same whoever
/// gives them count to `with_mutual`. Empty: it gives nothing.
[[nodiscard]] Phrase given_phrase(const Context& context, std::span<const sim::Term> terms,
                                  sim::PolityId giver, bool with_mutual);

/// "; in return it asks for ..." added to what a court offers: "offers peace and 5,000 taels of
/// silver, and asks for the return of captives" / "許講和、銀5000兩，求還俘".
[[nodiscard]] Phrase offer_phrase(const Context& context, std::span<const sim::Term> terms,
                                  sim::PolityId offerer);

}  // namespace api
