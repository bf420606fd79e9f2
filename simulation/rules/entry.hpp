// Entry: how people come into the service of courts once the record is silent: those whom it names
// when they are grown, and others, of whom it is silent, where a court has too few.
// Page: docs/rules/entry.md.
#pragma once

#include <cstdint>
#include <span>

#include "simulation/foundation/draw.hpp"
#include "simulation/foundation/units.hpp"
#include "simulation/laws/person_laws.hpp"

namespace sim {

/// Whether one born in `birth_year` (0: not known, then grown) enters a service in `year`.
[[nodiscard]] bool is_grown(std::int32_t birth_year, std::int32_t year, const PersonLaws& laws);

struct PostInputs {
    std::int32_t birth_year = 0;    ///< Julian; 0: not known, then grown long since.
    std::int32_t after_months = 0;  ///< That he looks for a post. 0..PersonLaws::entry_months.
    std::int32_t silent_year = 0;   ///< In which the record falls silent.
    std::int32_t silent_month = 1;
};
/// Whether somebody has found a post by the end of a month: so long after he is grown, or after
/// the record has fallen silent, whichever is later.
[[nodiscard]] bool post_is_found(const PostInputs& in, std::int32_t year, std::int32_t month,
                                 const PersonLaws& laws);

struct WantInputs {
    std::int32_t places = 0;  ///< That the court holds. >= 0.
    std::int32_t people = 0;  ///< Grown and free, in its service. >= 0.
};
/// Whether a court looks for somebody of whom the record is silent.
[[nodiscard]] bool wants_people(const WantInputs& in, const PersonLaws& laws);

/// Whether one of whom the record is silent, born in `birth_year`, may come in `year`.
[[nodiscard]] bool may_come(std::int32_t birth_year, std::int32_t year, const PersonLaws& laws);

/// A court that somebody might enter.
struct HomeInputs {
    bool is_home = false;        ///< He was born under it.
    bool is_of_father = false;   ///< His father serves it.
    bool is_of_culture = false;  ///< Its house is of his people.
    std::int32_t places = 0;
};
/// Position of the court that he enters: his own, his father's, else the greatest of his people;
/// -1: none. Ties: the first.
[[nodiscard]] std::int32_t choose_home(std::span<const HomeInputs> courts);

}  // namespace sim
