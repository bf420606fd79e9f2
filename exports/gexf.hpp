// GEXF 1.3: the events as nodes and their causes as directed edges, for Gephi and other programs
// that draw networks.
#pragma once

#include <string>

#include "exports/record.hpp"

namespace exports {

enum class Origins {
    told,  ///< Events of the event table.
    all,   ///< Also the facts of other tables and what follows by rule.
};

/// The graph of the events of those days. An edge leads from a cause to its effect, and is there if
/// both are. Labels are in English and in Chinese; the file is a dynamic graph with dates.
[[nodiscard]] std::string gexf(Record& record, const Days& days, Origins origins);

}  // namespace exports
