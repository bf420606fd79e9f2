// TimelineJS 3: the told events as slides of a timeline.
#pragma once

#include <string>

#include "exports/record.hpp"

namespace exports {

enum class Tongue { english, chinese };

struct TimelineChoice {
    Days days;
    std::string tier;  ///< "main" or "minor"; empty: both.
    Tongue tongue = Tongue::english;
};

/// The slides of the told events of those days, in four groups (war, diplomacy, court, land and
/// people). TimelineJS counts in one calendar only: it gets the Julian date as it stands.
[[nodiscard]] std::string timeline(Record& record, const TimelineChoice& choice);

}  // namespace exports
