// Linked Places format 1.2: the places as a gazetteer (JSON-LD, also GeoJSON), as the World
// Historical Gazetteer takes it: names with the spans in which they were in use, who held the place
// when, the roads to its neighbours, and the works cited.
#pragma once

#include <string>

#include "exports/record.hpp"

namespace exports {

/// All places. `base` begins every identifier ("https://example.org/"); the identifier of a place
/// is base + "place/" + its id.
[[nodiscard]] std::string linked_places(Record& record, const std::string& base);

/// The base where none is given: "urn:jinsong:<pack>:".
[[nodiscard]] std::string usual_base(const Record& record);

}  // namespace exports
