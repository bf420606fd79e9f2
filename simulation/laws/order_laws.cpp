#include "simulation/laws/order_laws.hpp"

#include <iterator>

namespace sim {

namespace {

constexpr OrderLawField fields[] = {
    {"tax_most_permille", "permille", &OrderLaws::tax_most_permille, 1000, 3000},
    {"tax_unrest_permille", "permille", &OrderLaws::tax_unrest_permille, 0, 1000},
    {"remit_most_days", "days", &OrderLaws::remit_most_days, 1, 3660},
    {"works_most_permille", "permille", &OrderLaws::works_most_permille, 1, 1000},
    {"works_days", "days", &OrderLaws::works_days, 1, 730},
    {"land_strings", "strings", &OrderLaws::land_strings, 0, 10000},
    {"bounty_strings", "strings", &OrderLaws::bounty_strings, 1, 1000},
    {"bounty_morale_permille", "permille", &OrderLaws::bounty_morale_permille, 0, 1000},
    {"sale_millishi", "millishi", &OrderLaws::sale_millishi, 0, 20000},
    {"sale_want_permille", "permille", &OrderLaws::sale_want_permille, 0, 1000},
    {"paper_first_year", "years", &OrderLaws::paper_first_year, 1, 3000},
    {"market_strings", "strings", &OrderLaws::market_strings, 0, 1000000},
    {"settle_strings", "strings", &OrderLaws::settle_strings, 0, 1000},
    {"move_strings", "strings", &OrderLaws::move_strings, 0, 1000},
    {"move_most_permille", "permille", &OrderLaws::move_most_permille, 1, 1000},
    {"move_lost_permille", "permille", &OrderLaws::move_lost_permille, 0, 1000},
    {"move_unrest_permille", "permille", &OrderLaws::move_unrest_permille, 0, 1000},
    {"move_days", "days", &OrderLaws::move_days, 1, 365},
    {"relief_eaten_permille", "permille", &OrderLaws::relief_eaten_permille, 0, 100},
    {"reform_income_permille", "permille", &OrderLaws::reform_income_permille, 0, 1000},
    {"reform_turmoil_permille", "permille", &OrderLaws::reform_turmoil_permille, 0, 1000},
    {"exams_strings", "strings", &OrderLaws::exams_strings, 0, 10000000},
    {"exams_days", "days", &OrderLaws::exams_days, 1, 3660},
    {"rites_income_permille", "permille", &OrderLaws::rites_income_permille, 0, 1000},
    {"rites_days", "days", &OrderLaws::rites_days, 1, 3660},
    {"amnesty_income_permille", "permille", &OrderLaws::amnesty_income_permille, 0, 1000},
    {"amnesty_days", "days", &OrderLaws::amnesty_days, 1, 3660},
    {"pardon_strings", "strings", &OrderLaws::pardon_strings, 0, 1000},
    {"pardon_permille", "permille", &OrderLaws::pardon_permille, 0, 1000},
    {"dismissal_slight_permille", "permille", &OrderLaws::dismissal_slight_permille, 0, 1000},
    {"execution_slight_permille", "permille", &OrderLaws::execution_slight_permille, 0, 1000},
    {"execution_legitimacy_permille", "permille", &OrderLaws::execution_legitimacy_permille, 0,
     1000},
    {"stranger_legitimacy_permille", "permille", &OrderLaws::stranger_legitimacy_permille, 0, 1000},
    {"abdication_prestige_permille", "permille", &OrderLaws::abdication_prestige_permille, 0, 1000},
    {"capital_income_permille", "permille", &OrderLaws::capital_income_permille, 0, 1000},
    {"capital_legitimacy_permille", "permille", &OrderLaws::capital_legitimacy_permille, 0, 1000},
    {"proclaim_legitimacy_permille", "permille", &OrderLaws::proclaim_legitimacy_permille, 0, 1000},
    {"proclaim_prestige_permille", "permille", &OrderLaws::proclaim_prestige_permille, 0, 1000},
    {"puppet_days", "days", &OrderLaws::puppet_days, 0, 120},
    {"puppet_cash_permille", "permille", &OrderLaws::puppet_cash_permille, 0, 1000},
    {"puppet_prestige_permille", "permille", &OrderLaws::puppet_prestige_permille, 0, 1000},
};
static_assert(std::size(fields) * sizeof(std::int32_t) == sizeof(OrderLaws),
              "list the new parameter above");

}  // namespace

std::span<const OrderLawField> order_law_fields() {
    return fields;
}

}  // namespace sim
