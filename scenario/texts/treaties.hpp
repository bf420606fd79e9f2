// Agreements, offers and demands, clause by clause.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "scenario/texts/common.hpp"

namespace scenario {

/// By TreatyId.
struct TreatyRow {
    std::string_view id;
    sim::RecordId event;  ///< Or none.
    sim::FuzzyDate date;
    sim::FuzzyDate until;  ///< The end of its force; nothing: it never was in force.
    Bilingual name;
    std::vector<sim::PolityId> parties;
    Bilingual summary;
    Provenance provenance;
};

/// By ClauseId: clauses stand together by treaty, in the order of `sequence`.
struct ClauseRow {
    sim::TreatyId treaty;
    std::int32_t sequence = 0;
    std::vector<RowReference> targets;  ///< Places, people or polities that it is about.
    std::string_view reading;           ///< "default", or the name of a rival reading.
    Bilingual terms;
    Provenance provenance;
};

}  // namespace scenario
