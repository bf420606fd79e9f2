// Places, waters and roads as the tables tell them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "scenario/text.hpp"
#include "scenario/texts/common.hpp"

namespace scenario {

/// By PlaceId; what the laws need of a place is in sim::PlaceDefinition.
struct PlaceRow {
    std::string_view id;
    Bilingual name;
    Bilingual circuit;  ///< Circuit, or region outside the empires.
    std::string_view modern_place;
    std::vector<std::string_view> economy_tags;
    std::int32_t households = 0;  ///< Of the whole prefecture, before the first day.
    std::string_view households_basis;
    Provenance provenance;
};

/// What a polity called a place.
struct PlaceNameRow {
    sim::PlaceId place;
    sim::PolityId polity;
    Bilingual name;
    Provenance provenance;
};

/// One place of a named group of places.
struct PlaceGroupRow {
    std::string_view group;
    Bilingual name;  ///< Of the group.
    sim::PlaceId place;
    Provenance provenance;
};

/// By BarrierId.
struct BarrierRow {
    std::string_view id;
    Bilingual name;
    Provenance provenance;
};

/// One course of a river, canal or wall over some years.
struct RiverCourseRow {
    std::string_view id;
    sim::BarrierId barrier;
    Bilingual name;
    std::optional<std::int32_t> valid_from;  ///< Year; nothing: before the record.
    std::optional<std::int32_t> valid_to;    ///< Year; nothing: after the record.
    std::vector<Point> points;               ///< Downstream.
    Provenance provenance;
};

/// By RouteId; the route itself is sim::RouteDefinition.
struct RouteRow {
    Provenance provenance;
};

/// A prefecture without a place of its own.
struct OmittedPrefectureRow {
    Bilingual name;
    std::string_view circuit_en;
    std::optional<std::int32_t> households;
    std::string_view basis;
    sim::PlaceId fold_into;  ///< The place whose households include it; or none.
    Provenance provenance;
};

}  // namespace scenario
