// GeoJSON (RFC 7946): places, the cells of the map, routes and armies, on one day or over the whole
// record with the days from which and up to which each feature holds.
#pragma once

#include <optional>
#include <string>

#include "atlas/layers.hpp"
#include "exports/record.hpp"

namespace exports {

struct GeojsonChoice {
    std::optional<std::string> day;  ///< The state of that day; nothing: spans of time.
    Days days;                       ///< Spans: only those with a day in common with these.
    bool places = true;
    const atlas::Layers* layers = nullptr;  ///< With cells if given.
    bool routes = false;
    bool armies = false;
};

/// One FeatureCollection. Members beside those of GeoJSON: title, version, license, attribution,
/// date or temporal, works (the works cited, by key).
[[nodiscard]] std::string geojson(Record& record, const GeojsonChoice& choice);

}  // namespace exports
