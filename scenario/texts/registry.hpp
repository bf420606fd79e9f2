// Other names of things, and questions on which the sources disagree.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "scenario/texts/common.hpp"

namespace scenario {

/// Another spelling or name of a place, person or polity.
struct AliasRow {
    std::string_view kind;  ///< place | person | polity
    std::string_view alias;
    std::vector<RowReference> targets;  ///< Several where it is ambiguous; may be none.
    std::string_view status;            ///< renamed | alias | nearest | ambiguous
    Provenance provenance;
};

/// One reading of a disputed fact.
struct ReadingRow {
    std::string_view id;
    std::string_view table;
    std::string_view row;     ///< Id in that table; or empty.
    std::string_view column;  ///< Or empty.
    std::string_view reading;
    bool is_default = false;
    std::string_view value;
    Bilingual description;
    Provenance provenance;
};

}  // namespace scenario
