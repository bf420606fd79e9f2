// LawField: a parameter of a rule by its name in the data pack, with the range that the rule can
// work with. Each struct of parameters lists all its members once in an array of these; the reader
// of data packs, the range check and the documents walk over that list.
#pragma once

#include <cstdint>
#include <span>

namespace sim {

template <typename Laws>
struct LawField {
    const char* name;  ///< Without the group: "foot_km_per_day" of "march.foot_km_per_day".
    const char* unit;
    std::int32_t Laws::* member;
    std::int32_t lowest;
    std::int32_t highest;
};

/// Whether every listed parameter lies in its range.
template <typename Laws>
[[nodiscard]] bool all_in_range(const Laws& laws, std::span<const LawField<Laws>> fields) {
    for (const LawField<Laws>& field : fields) {
        const std::int32_t value = laws.*field.member;
        if (value < field.lowest || value > field.highest) {
            return false;
        }
    }
    return true;
}

}  // namespace sim
