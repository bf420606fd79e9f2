// Money: coin struck, paper printed in need, what a string of it is worth, and how it is called in.
// Page: docs/rules/money.md.
#pragma once

#include <cstdint>

#include "simulation/foundation/units.hpp"
#include "simulation/laws/fiscal_laws.hpp"

namespace sim {

struct Coinage {
    Amount struck;  ///< Strings.
    Amount cost;    ///< Strings, for metal and labour.
};
/// Of a year. `mints`: places with mints that the court holds, undisturbed; `years`: since the
/// first year, by which the ore has run down. `ore_permille`: what is left of it, as ore_left gives
/// it.
[[nodiscard]] Coinage coinage(std::int32_t mints, std::int32_t ore_permille,
                              const FiscalLaws& laws);

/// What is left of the ore after some years, permille.
[[nodiscard]] std::int32_t ore_left(std::int32_t years, const FiscalLaws& laws);

/// What a string of paper is worth against coin. `outstanding` face value, `yearly_income` strings
/// in coin; both >= 0. 1..1,000.
[[nodiscard]] Permille paper_worth(std::int64_t outstanding, std::int64_t yearly_income,
                                   const FiscalLaws& laws);

/// Worth of the most paper that a court prints in a month: nothing before its time, nor where taxes
/// are too few for anybody to take it. Its face value is bounded: worn notes buy little.
[[nodiscard]] std::int64_t most_paper(std::int32_t year, std::int64_t yearly_income, Permille value,
                                      const FiscalLaws& laws);

/// Face value that prints a given worth. `worth` >= 0; `value` 1..1,000.
[[nodiscard]] std::int64_t face_of(std::int64_t worth, Permille value);

struct Redemption {
    Amount face;  ///< Called in.
    Amount coin;  ///< Paid for it.
};
/// In a year, out of what the treasury holds above its measure.
[[nodiscard]] Redemption redeem(std::int64_t outstanding, Permille value,
                                std::int64_t above_measure, const FiscalLaws& laws);

/// What money buys, coin and paper as they are used together, permille of coin alone.
[[nodiscard]] Permille money_worth(Permille paper_value, bool has_paper, const FiscalLaws& laws);

}  // namespace sim
