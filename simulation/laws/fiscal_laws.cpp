#include "simulation/laws/fiscal_laws.hpp"

#include <iterator>

namespace sim {

namespace {

constexpr FiscalLawField fields[] = {
    {"land_cash_millistrings", "millistrings", &FiscalLaws::land_cash_millistrings, 0, 20000},
    {"land_silk_millibolts", "millibolts", &FiscalLaws::land_silk_millibolts, 0, 5000},
    {"land_silver_millitaels", "millitaels", &FiscalLaws::land_silver_millitaels, 0, 5000},
    {"summer_month", "month", &FiscalLaws::summer_month, 1, 12},
    {"summer_permille", "permille", &FiscalLaws::summer_permille, 0, 1000},
    {"autumn_month", "month", &FiscalLaws::autumn_month, 1, 12},
    {"monopoly_millistrings", "millistrings", &FiscalLaws::monopoly_millistrings, 0, 20000},
    {"monopoly_urban_millistrings", "millistrings", &FiscalLaws::monopoly_urban_millistrings, 0,
     50000},
    {"commerce_permille", "permille", &FiscalLaws::commerce_permille, 0, 500},
    {"customs_permille", "permille", &FiscalLaws::customs_permille, 0, 500},
    {"market_duty_permille", "permille", &FiscalLaws::market_duty_permille, 0, 500},
    {"conquest_money_permille", "permille", &FiscalLaws::conquest_money_permille, 0, 1000},
    {"herd_money_permille", "permille", &FiscalLaws::herd_money_permille, 0, 1000},
    {"rebel_money_permille", "permille", &FiscalLaws::rebel_money_permille, 0, 1000},
    {"surtax_money_permille", "permille", &FiscalLaws::surtax_money_permille, 0, 3000},
    {"surtax_step_permille", "permille", &FiscalLaws::surtax_step_permille, 0, 500},
    {"surtax_ease_permille", "permille", &FiscalLaws::surtax_ease_permille, 0, 500},
    {"grievance_permille", "permille", &FiscalLaws::grievance_permille, 0, 3000},
    {"administration_permille", "permille", &FiscalLaws::administration_permille, 0, 1000},
    {"field_pay_strings", "strings", &FiscalLaws::field_pay_strings, 0, 500},
    {"garrison_pay_strings", "strings", &FiscalLaws::garrison_pay_strings, 0, 500},
    {"pay_follows_permille", "permille", &FiscalLaws::pay_follows_permille, 0, 1000},
    {"self_paid_permille", "permille", &FiscalLaws::self_paid_permille, 0, 1000},
    {"official_millistrings", "millistrings", &FiscalLaws::official_millistrings, 0, 10000},
    {"court_permille", "permille", &FiscalLaws::court_permille, 0, 1000},
    {"largesse_permille", "permille", &FiscalLaws::largesse_permille, 0, 1000},
    {"reserve_months", "months", &FiscalLaws::reserve_months, 0, 120},
    {"silver_spend_permille", "permille", &FiscalLaws::silver_spend_permille, 0, 1000},
    {"silk_spend_permille", "permille", &FiscalLaws::silk_spend_permille, 0, 1000},
    {"silver_millistrings", "millistrings/tael", &FiscalLaws::silver_millistrings, 1, 50000},
    {"silk_millistrings", "millistrings/bolt", &FiscalLaws::silk_millistrings, 1, 50000},
    {"works_strings", "strings/permille", &FiscalLaws::works_strings, 0, 10000},
    {"corvee_permille", "permille", &FiscalLaws::corvee_permille, 0, 1000},
    {"arrears_most_months", "months", &FiscalLaws::arrears_most_months, 1, 240},
    {"dikes_month", "month", &FiscalLaws::dikes_month, 1, 12},
    {"arrears_months", "months", &FiscalLaws::arrears_months, 1, 60},
    {"arrears_morale_permille", "permille", &FiscalLaws::arrears_morale_permille, 0, 1000},
    {"arrears_desertion_permille", "permille", &FiscalLaws::arrears_desertion_permille, 0, 1000},
    {"arrears_slight_permille", "permille", &FiscalLaws::arrears_slight_permille, 0, 1000},
    {"plunder_court_permille", "permille", &FiscalLaws::plunder_court_permille, 0, 1000},
    {"carriage_millistrings", "millistrings/shi", &FiscalLaws::carriage_millistrings, 0, 50000},
    {"mint_strings", "strings", &FiscalLaws::mint_strings, 0, 5000000},
    {"mint_cost_permille", "permille", &FiscalLaws::mint_cost_permille, 0, 2000},
    {"mint_decline_permille", "permille", &FiscalLaws::mint_decline_permille, 0, 1000},
    {"paper_first_year", "year", &FiscalLaws::paper_first_year, 1, 3000},
    {"paper_least_income", "strings", &FiscalLaws::paper_least_income, 0, 100000000},
    {"paper_month_permille", "permille", &FiscalLaws::paper_month_permille, 0, 5000},
    {"paper_habit_permille", "permille", &FiscalLaws::paper_habit_permille, 0, 1000},
    {"paper_trust_permille", "permille", &FiscalLaws::paper_trust_permille, 1, 50000},
    {"paper_flight_permille", "permille", &FiscalLaws::paper_flight_permille, 0, 1000},
    {"paper_redeem_permille", "permille", &FiscalLaws::paper_redeem_permille, 0, 1000},
    {"price_paper_permille", "permille", &FiscalLaws::price_paper_permille, 0, 1000},
};
static_assert(std::size(fields) * sizeof(std::int32_t) == sizeof(FiscalLaws),
              "list the new parameter above");

}  // namespace

std::span<const FiscalLawField> fiscal_law_fields() {
    return fields;
}

}  // namespace sim
