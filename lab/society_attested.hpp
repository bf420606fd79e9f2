// The figures of a pack about people and money that the fit of society is asked for, each with the
// number of the world that it is compared with. docs/fit_society.md says the same in words.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/scenario.hpp"
#include "simulation/world/columns.hpp"

namespace lab {

enum class Topic : std::uint32_t {
    circuits,   ///< Registered households by circuit.
    registers,  ///< The registers of a whole court.
    cities,
    peoples,  ///< Conquerors among the conquered.
    streams,  ///< Who fled or was lost.
    revenue,
    army,     ///< What armies cost and eat.
    tribute,  ///< What is paid to another court.
    grain,    ///< Grain stored and carried.
    trade,    ///< Over borders and sea.
    prices,
    paper,
};
inline constexpr std::uint32_t topic_count = 12;

/// "circuits", "registers", ... as the enum has them.
[[nodiscard]] std::string_view topic_name(Topic topic);

/// A number that the years of a replay give.
enum class Measure : std::uint32_t {
    court_register,     ///< Registers at `places` that `polity` holds, by their weights.
    counted_register,   ///< Registers at `places`, whoever holds them.
    register_kept,      ///< Share of the registers at `places` of `from` that `year` has still.
    people_kept,        ///< The same of all who live there.
    urban_persons,      ///< Within the walls of `places`.
    settlers,           ///< Jurchen and Khitan households at the places of `polity`.
    settler_share,      ///< The same as a share of its registers.
    settlers_at,        ///< Jurchen and Khitan households at `places`.
    came,               ///< Persons who came to what `polity` held at the end, from `from` on.
    left,               ///< Households who left `places` from `from` on.
    income,             ///< Strings, paper not counted.
    account_line,       ///< Strings of one `line`.
    army_cost,          ///< Strings.
    army_share,         ///< Of spending.
    tribute_share,      ///< Of income.
    cash,               ///< Strings in the treasury.
    silver,             ///< Taels in the treasury.
    stores,             ///< Shi in all granaries of `polity`.
    army_grain,         ///< Shi that armies at `places` draw in a year.
    court_army_grain,   ///< The same of all places of `polity`.
    capital_grain,      ///< Shi bought and carried to the capital of `polity` in a year.
    market_duty,        ///< Strings of duty on what passes the border market at `places`.
    market_trade,       ///< Strings through the border markets of `polity`.
    grain_price,        ///< Strings a shi.
    paper_outstanding,  ///< Strings, face value.
    paper_value,        ///< Of par.
};
inline constexpr std::uint32_t measure_count = 26;

/// "court_register", ... as the enum has them.
[[nodiscard]] std::string_view measure_name(Measure measure);

/// What is attested, and what it is to be compared with.
struct SocietyFigure {
    std::string series;      ///< Its figures are all held back or all not: "circuit/song/Fujian".
    std::string_view table;  ///< Whose row it is: "population", "economy", "prefecture_counts".
    std::string_view row;    ///< Id of the row; of the first, where several are added up.
    scenario::Provenance provenance;
    Topic topic = Topic::circuits;
    Measure measure = Measure::income;
    sim::PolityId polity;
    std::string_view region;  ///< As the table has it.
    std::int32_t year = 0;    ///< At whose end the world is looked at.
    double attested = 0;
    std::optional<double> low;
    std::optional<double> high;
    bool is_held_back = false;
    // What the measure needs.
    std::vector<sim::PlaceId> places;
    /// By place: households that the count has for each that the map has there. Empty: 1.
    std::vector<double> weights;
    std::int32_t from = 0;  ///< Year.
    sim::BudgetLine line = sim::BudgetLine::land_tax;
    // What the world says.
    double modelled = 0;
    // Circuits: of the sum of those of the same court and year.
    double attested_share = 0;
    double modelled_share = 0;
};

/// All figures of the pack within the span of its record, still without what the world says.
[[nodiscard]] std::vector<SocietyFigure> gather_society(const scenario::Scenario& scenario);

}  // namespace lab
