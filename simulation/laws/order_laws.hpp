// OrderLaws: what orders of society cost and how far one of them goes (docs/rules/decree.md). The
// values come from the data pack (laws.toml, tables "order.*").
#pragma once

#include <cstdint>
#include <span>

#include "simulation/foundation/law_field.hpp"

namespace sim {

struct OrderLaws {
    // Money.
    /// Highest rate of taxes that a court may set, against custom.
    std::int32_t tax_most_permille = 2000;
    /// Unrest that a rise of taxes by the whole custom stirs up at once, in every place; lower
    /// ones do not take it off again.
    std::int32_t tax_unrest_permille = 200;
    /// Longest remission that one order gives.
    std::int32_t remit_most_days = 1096;
    /// Most of the walls, dikes or land of a place that the money of one order puts in order.
    std::int32_t works_most_permille = 100;
    /// Time for which such works keep the hands of a place busy.
    std::int32_t works_days = 90;
    /// Cost of bringing a thousandth of waste land under the plough again, for each thousand
    /// households.
    std::int32_t land_strings = 100;
    /// Bounty a man that raises the morale of an army by bounty_morale_permille.
    std::int32_t bounty_strings = 5;
    /// Morale that such a bounty gives.
    std::int32_t bounty_morale_permille = 100;
    /// Grain that a household around a place sells to the court at one time where nobody is
    /// hungry.
    std::int32_t sale_millishi = 500;
    /// Want that is left among the households when all that grain has been bought.
    std::int32_t sale_want_permille = 60;
    /// Year from which people take the notes of a court that orders them printed.
    std::int32_t paper_first_year = 1024;
    /// Cost of opening a border market.
    std::int32_t market_strings = 3000;
    // People.
    /// Cost of settling a household: oxen, seed, tools.
    std::int32_t settle_strings = 8;
    /// Cost of driving a household to another place.
    std::int32_t move_strings = 2;
    /// Most households of a place, or of one people there, that one order takes away.
    std::int32_t move_most_permille = 200;
    /// Share of those driven who run away or die on the road.
    std::int32_t move_lost_permille = 100;
    /// Unrest that it stirs up where they leave when all that one order may take are driven.
    std::int32_t move_unrest_permille = 100;
    /// How far people can be moved or relief be carried, one way.
    std::int32_t move_days = 150;
    /// Share of the grain of a relief that the carriers eat in a day of the way.
    std::int32_t relief_eaten_permille = 8;
    // Rule.
    /// Cost of one step of reform, in a year's income.
    std::int32_t reform_income_permille = 50;
    /// Skill of the officials lost at once by it.
    std::int32_t reform_turmoil_permille = 40;
    /// Cost of examinations.
    std::int32_t exams_strings = 20000;
    /// Least time from one examination to the next.
    std::int32_t exams_days = 700;
    /// Cost of the great rites, in a year's income.
    std::int32_t rites_income_permille = 80;
    /// Least time from one performance of the great rites to the next.
    std::int32_t rites_days = 700;
    /// Cost of an amnesty for the realm, in a year's income.
    std::int32_t amnesty_income_permille = 20;
    /// Least time from one amnesty for the realm to the next.
    std::int32_t amnesty_days = 700;
    /// Cost of a man of the bands who is pardoned at a place.
    std::int32_t pardon_strings = 10;
    /// Share of the bands around a place who take the pardon.
    std::int32_t pardon_permille = 500;
    // Persons and thrones.
    /// What a dismissed minister holds against his court.
    std::int32_t dismissal_slight_permille = 300;
    /// What the other commanders of the court hold against it when one of its own people of whom
    /// soldiers speak is put to death; less in proportion to his following.
    std::int32_t execution_slight_permille = 150;
    /// Legitimacy with its own people that it costs, in the same proportion.
    std::int32_t execution_legitimacy_permille = 60;
    /// Legitimacy lost when somebody who is not of the ruling house is named heir or put on the
    /// throne.
    std::int32_t stranger_legitimacy_permille = 150;
    /// Standing among the courts lost by an abdication.
    std::int32_t abdication_prestige_permille = 30;
    /// Cost of moving the capital in peace, in a year's income.
    std::int32_t capital_income_permille = 100;
    /// Legitimacy with its own people that moving the capital costs.
    std::int32_t capital_legitimacy_permille = 30;
    /// Legitimacy with its own people that a proclamation wins, once.
    std::int32_t proclaim_legitimacy_permille = 100;
    /// Standing that the former overlord loses by it.
    std::int32_t proclaim_prestige_permille = 100;
    /// Days of march from its seat within which a client state is given what the court holds.
    std::int32_t puppet_days = 10;
    /// Share of the court's cash that it is given.
    std::int32_t puppet_cash_permille = 50;
    /// Standing that the overlord loses when a client state is abolished.
    std::int32_t puppet_prestige_permille = 50;
};

using OrderLawField = LawField<OrderLaws>;

/// Every parameter once, in the order of the struct.
[[nodiscard]] std::span<const OrderLawField> order_law_fields();

}  // namespace sim
