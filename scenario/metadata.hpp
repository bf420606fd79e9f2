// Metadata: what datapackage.json says of the pack as a whole.
#pragma once

#include <string>
#include <string_view>

#include "scenario/diagnostic.hpp"
#include "scenario/pack.hpp"
#include "scenario/tables.hpp"
#include "simulation/calendar/day.hpp"

namespace scenario {

struct Metadata {
    std::string name;      ///< "jin-song": short, for file names.
    std::string title;     ///< For people.
    std::string title_zh;  ///< The same in Chinese; or empty.
    std::string version;   ///< Or empty.
    std::string license;   ///< Name of the first licence; or empty.
    sim::Day first_day;    ///< `temporal.start`: the first day of the record and of a year.
    sim::Day last_day;     ///< `temporal.end`: the last day of the record.
};

/// What of a datapackage.json belongs to the pack: its head, without the list of resources, which
/// repeats the schemas. Unreadable text comes back as it is, for read_metadata to report.
[[nodiscard]] std::string head_of_metadata(std::string_view json);

/// Reads datapackage.json. Of a pack without a valid one the days are none.
[[nodiscard]] Metadata read_metadata(const PackFiles& files, Diagnostics& diagnostics);

}  // namespace scenario
