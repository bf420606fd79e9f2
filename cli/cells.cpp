#include "cli/cells.hpp"

#include <limits>
#include <optional>
#include <string_view>
#include <vector>

#include "simulation/calendar/julian.hpp"

namespace cli {
namespace {

std::optional<std::string> id_at(const scenario::Scenario& scenario, std::string_view kind,
                                 std::int64_t position) {
    std::optional<scenario::Table> table;
    if (kind == "place") {
        table = scenario::Table::places;
    } else if (kind == "polity") {
        table = scenario::Table::polities;
    } else if (kind == "person") {
        table = scenario::Table::people;
    } else if (kind == "treaty") {
        table = scenario::Table::treaties;
    } else if (kind == "insurgency") {
        table = scenario::Table::insurgencies;
    } else if (kind == "force") {
        table = scenario::Table::orders_of_battle;
    }
    if (!table) {
        return std::nullopt;
    }
    const std::vector<std::string_view>& ids = scenario.ids(*table);
    const auto at = static_cast<std::size_t>(position);
    if (position < 0 || at >= ids.size()) {
        return "—";
    }
    return std::string(ids[at]);
}

}  // namespace

std::string row_words(const scenario::Scenario& scenario, const sim::CellDifference& cell) {
    const auto id = id_at(scenario, cell.field.key, cell.row);
    return id ? *id : std::to_string(cell.row);
}

std::string value_words(const scenario::Scenario& scenario, const sim::FieldInfo& field,
                        std::int64_t value) {
    if (const auto id = id_at(scenario, field.value, value)) {
        return *id;
    }
    if (std::string_view(field.value) == "day") {
        if (value == std::numeric_limits<std::int32_t>::min()) {
            return "—";
        }
        sim::Day day;
        day.number = static_cast<std::int32_t>(value);
        return sim::format_date(day);
    }
    return std::to_string(value);
}

}  // namespace cli
