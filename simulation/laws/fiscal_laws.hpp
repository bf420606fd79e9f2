// FiscalLaws: what courts take, owe, pay and print (docs/rules/taxation.md, treasury.md, money.md).
// The values come from the data pack (laws.toml, tables "fiscal.*").
#pragma once

#include <cstdint>
#include <span>

#include "simulation/foundation/law_field.hpp"

namespace sim {

struct FiscalLaws {
    /// Cash of the two taxes and their surcharges that a household on the registers pays a year.
    std::int32_t land_cash_millistrings = 950;
    /// Silk that it pays a year.
    std::int32_t land_silk_millibolts = 170;
    /// Silver that it pays a year, mines counted.
    std::int32_t land_silver_millitaels = 60;
    /// Month of the summer tax.
    std::int32_t summer_month = 6;
    /// Share of cash and silk that the summer tax brings.
    std::int32_t summer_permille = 500;
    /// Month in which the cash of the autumn tax comes in.
    std::int32_t autumn_month = 10;
    /// Profit of salt, tea and wine that a household gives a year.
    std::int32_t monopoly_millistrings = 1050;
    /// The same, more, of a household within the walls: wine.
    std::int32_t monopoly_urban_millistrings = 4000;
    /// Tax on trade.
    std::int32_t commerce_permille = 40;
    /// Duty on goods from over the sea.
    std::int32_t customs_permille = 100;
    /// Duty of each court on what passes a border market.
    std::int32_t market_duty_permille = 50;
    /// Money tax of a court of steppe or forest people, against one of a money economy.
    std::int32_t conquest_money_permille = 450;
    /// The same of a tribal court, which lives on herds and booty.
    std::int32_t herd_money_permille = 60;
    /// The same of rebels.
    std::int32_t rebel_money_permille = 300;
    /// Rate up to which officials of a court in need add surcharges, against custom.
    std::int32_t surtax_money_permille = 1700;
    /// Raised by in a year of need.
    std::int32_t surtax_step_permille = 40;
    /// Lowered by in a year of plenty.
    std::int32_t surtax_ease_permille = 4;
    /// Grievance of a rate that is twice the customary.
    std::int32_t grievance_permille = 800;
    /// Yield that good officials add over middling ones, and bad ones lose.
    std::int32_t administration_permille = 400;
    /// Money that a soldier of a field army costs a year: pay, clothes, gear, rewards.
    std::int32_t field_pay_strings = 80;
    /// The same of a man of the local garrison, and of the labour troops behind him who are not
    /// counted.
    std::int32_t garrison_pay_strings = 45;
    /// Share of the surcharges above custom by which pay grows too.
    std::int32_t pay_follows_permille = 700;
    /// Share of its pay that a soldier with fields or herds of his own does without.
    std::int32_t self_paid_permille = 850;
    /// Salaries and offices that a household on the registers pays for a year.
    std::int32_t official_millistrings = 400;
    /// Share of last year's income that palace, rites and relations of the house cost.
    std::int32_t court_permille = 120;
    /// Share of what the treasury holds above its measure that a court gives away in a month.
    std::int32_t largesse_permille = 60;
    /// Months of income that a court holds its treasury to.
    std::int32_t reserve_months = 6;
    /// Share of its silver that a court spends in a month.
    std::int32_t silver_spend_permille = 5;
    /// Share of its silk that a court spends in a month, for clothes and gifts.
    std::int32_t silk_spend_permille = 60;
    /// Price of a tael of silver.
    std::int32_t silver_millistrings = 2000;
    /// Price of a bolt of silk.
    std::int32_t silk_millistrings = 2000;
    /// Cost of mending a thousandth of the walls, for each class of them.
    std::int32_t works_strings = 25;
    /// Share of the mending of walls that labour service does where nothing is paid.
    std::int32_t corvee_permille = 250;
    /// Months of pay beyond which soldiers write off what they are owed.
    std::int32_t arrears_most_months = 24;
    /// Month in which dikes are mended.
    std::int32_t dikes_month = 11;
    /// Months of pay owed at which soldiers are at the end of their patience.
    std::int32_t arrears_months = 6;
    /// Morale that they then lose in a month.
    std::int32_t arrears_morale_permille = 80;
    /// Men who then leave in a month.
    std::int32_t arrears_desertion_permille = 30;
    /// What their commanders then hold against the court, a month.
    std::int32_t arrears_slight_permille = 15;
    /// Share of the plunder brought home that the court takes.
    std::int32_t plunder_court_permille = 300;
    /// What the carriage of a shi costs a court in money beside the grain that is eaten, for each
    /// tenth of it that is eaten.
    std::int32_t carriage_millistrings = 300;
    /// Coin that a place with mints strikes a year.
    std::int32_t mint_strings = 100000;
    /// Cost of a string of new coin.
    std::int32_t mint_cost_permille = 500;
    /// What is left of the ore after a year.
    std::int32_t mint_decline_permille = 960;
    /// Year from which courts with money taxes print paper in need.
    std::int32_t paper_first_year = 1160;
    /// Yearly income of a court whose paper is taken at all.
    std::int32_t paper_least_income = 3000000;
    /// Most that it prints in a month, in face value, against a month's income.
    std::int32_t paper_month_permille = 800;
    /// Share of a month's income that a court with paper prints even without need.
    std::int32_t paper_habit_permille = 15;
    /// Paper outstanding, in yearly incomes, at which a string of it is worth half.
    std::int32_t paper_trust_permille = 3500;
    /// Weight of the square of that ratio: flight from money.
    std::int32_t paper_flight_permille = 85;
    /// Share of what a treasury holds above its measure with which paper is called in, a year.
    std::int32_t paper_redeem_permille = 30;
    /// Share of prices that paper moves.
    std::int32_t price_paper_permille = 500;
};

using FiscalLawField = LawField<FiscalLaws>;
[[nodiscard]] std::span<const FiscalLawField> fiscal_law_fields();

}  // namespace sim
