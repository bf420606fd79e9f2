// PersonLaws: how people enter the service of courts.
// The values come from the data pack (laws.toml, tables "person.*"); those written here equal the
// pack's. Page: docs/rules/entry.md.
#pragma once

#include <cstdint>
#include <span>

#include "simulation/foundation/law_field.hpp"

namespace sim {

struct PersonLaws {
    /// Age at which people enter a court's service.
    std::int32_t entry_age = 18;
    /// Over which those who are grown find a post.
    std::int32_t entry_months = 36;
    /// Grown people below which any court looks for more.
    std::int32_t officers_least = 3;
    /// Places for which it wants one more.
    std::int32_t officers_places = 12;
    /// Age from which somebody of whom the record is silent may come.
    std::int32_t later_age_least = 20;
    /// Age up to which.
    std::int32_t later_age_most = 45;
};

using PersonLawField = LawField<PersonLaws>;
[[nodiscard]] std::span<const PersonLawField> person_law_fields();

}  // namespace sim
