// Clauses as text: the terms of an offer or a treaty as people write and read them, in English and
// Chinese: "peace; we cede Taiyuan; they pay 300,000 taels of silver each year". The grammar is
// docs/formats/clauses.md.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "api/context.hpp"
#include "simulation/orders/term.hpp"

namespace api {

/// Between whom: who says "we", and who are "they".
struct ClauseSides {
    sim::PolityId we;
    sim::PolityId they;
};

/// Reads clauses parted by ";" in either language, mixed as one likes. `where` is the parameter or
/// option that holds the text. All mistakes are told at once, each with forms or names near it.
/// What is the same whoever gives it counts as given by `we`.
[[nodiscard]] sim::Result<sim::TermList, std::vector<Error>> read_clauses(std::string_view text,
                                                                          std::string_view where,
                                                                          const Context& context,
                                                                          ClauseSides sides,
                                                                          Language language);

/// Writes terms as clauses; every giver is one of the sides (CHECK). read_clauses of it gives the
/// same terms, but for givers of what is the same whoever gives it.
[[nodiscard]] std::string write_clauses(const sim::TermList& terms, const Context& context,
                                        ClauseSides sides, Language language);

/// How a clause of an article is written: "cede PLACE" / "割PLACE". Not for Article::none (CHECK).
[[nodiscard]] std::string clause_form(sim::Article article, Language language);

}  // namespace api
