// States and courts, their rulers, seats, overlords and claims, and who held what.
#pragma once

#include <cstdint>
#include <string_view>

#include "scenario/texts/common.hpp"
#include "simulation/laws/court_customs.hpp"

namespace scenario {

/// By PolityId.
struct PolityRow {
    std::string_view id;
    Bilingual name;
    std::string_view culture;
    sim::FuzzyDate founded;     ///< Or nothing.
    sim::FuzzyDate ended;       ///< Or nothing.
    sim::PolityId predecessor;  ///< Or none.
    std::string_view colour;    ///< "#RRGGBB".
    std::string_view pattern;   ///< "plain", "falling" ... (data/schema/polities.json).
    Provenance provenance;
};

/// How a court is ordered.
struct CourtCustomsRow {
    sim::PolityId polity;
    sim::CourtCustoms customs;
    Provenance provenance;
};

struct OverlordRow {
    sim::PolityId vassal;
    sim::PolityId overlord;
    sim::Day from;        ///< None: before the record.
    sim::Day until;       ///< None: to the end of the record, or of the vassal.
    sim::RecordId event;  ///< Or none.
    Provenance provenance;
};

struct ReignRow {
    std::string_view id;
    sim::PolityId polity;
    sim::PersonId ruler;
    Bilingual title;
    Bilingual temple_name;
    sim::FuzzyDate accession;
    std::string_view accession_how;
    sim::FuzzyDate end;
    sim::ReignEnd end_kind = sim::ReignEnd::death;
    sim::PersonId successor;        ///< Or none.
    sim::Day rival_until;           ///< Last day on which another was the chief ruler; or none.
    sim::RecordId accession_event;  ///< Or none.
    sim::RecordId end_event;        ///< Or none.
    Provenance provenance;
};

/// A seat of a court, held until the polity's next row.
struct CapitalRow {
    sim::PolityId polity;
    sim::PlaceId place;  ///< None: a court at sea or in the field.
    sim::SeatKind kind = sim::SeatKind::seat;
    sim::Day from;        ///< None: before the record.
    sim::RecordId event;  ///< Or none.
    Provenance provenance;
};

/// By ClaimId.
struct ClaimRow {
    std::string_view id;
    sim::PolityId polity;
    sim::PlaceId place;
    sim::FuzzyDate from;   ///< Nothing: before the record.
    sim::FuzzyDate until;  ///< Nothing: never given up.
    std::string_view basis;
    Provenance provenance;
};

struct StartControlRow {
    sim::PlaceId place;
    sim::PolityId holder;
    sim::PolityId owner;
    Provenance provenance;
};

/// What share of a place's households was of a people on the first day.
struct StartPeopleRow {
    sim::PlaceId place;
    sim::Culture people = sim::Culture::han;
    std::int32_t share_permille = 0;  ///< 1..1,000; the rows of a place add up to 1,000 at most.
    Provenance provenance;
};

struct ControlChangeRow {
    sim::PlaceId place;
    sim::Day date;
    sim::Day date_earliest;
    sim::Day date_latest;
    sim::PolityId from;
    sim::PolityId to;
    sim::ControlHow how = sim::ControlHow::storm;
    sim::RecordId event;     ///< Or none.
    std::string_view basis;  ///< What the date rests on.
    Provenance provenance;
};

}  // namespace scenario
