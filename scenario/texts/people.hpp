// Persons, whom they served, and the offices they held.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "scenario/texts/common.hpp"
#include "simulation/laws/court_customs.hpp"

namespace scenario {

/// Editorial scores 0..10.
struct Skills {
    std::int32_t field = 0;
    std::int32_t siege = 0;
    std::int32_t naval = 0;
    std::int32_t diplomacy = 0;
    std::int32_t administration = 0;
    std::int32_t loyalty = 0;
    std::int32_t ambition = 0;
};

/// By PersonId.
struct PersonRow {
    std::string_view id;
    Bilingual name;
    std::string_view tier;  ///< major | minor
    sim::FuzzyDate birth;   ///< Or nothing.
    sim::FuzzyDate death;   ///< Or nothing.
    sim::DeathKind death_kind = sim::DeathKind::unknown;
    std::string_view ethnicity;
    sim::PersonId father;  ///< Or none.
    std::vector<sim::PersonId> heirs;
    std::vector<std::string_view> factions;
    Skills skills;
    std::string_view temple_name;
    std::string_view posthumous;
    Bilingual summary;
    Provenance provenance;
};

/// What somebody is like, as the works tell of him.
struct CharacterRow {
    sim::PersonId person;
    sim::Character character;
    Provenance provenance;
};

/// Who was whose wife or widow.
struct ConsortRow {
    sim::PersonId person;
    sim::PersonId ruler;   ///< Or none: none of the pack.
    sim::PolityId polity;  ///< Into whose house she married.
    Provenance provenance;
};

struct AllegianceRow {
    sim::PersonId person;
    sim::PolityId polity;
    sim::AllegianceStatus status = sim::AllegianceStatus::member;
    sim::FuzzyDate from;   ///< Or nothing.
    sim::FuzzyDate until;  ///< Or nothing.
    Provenance provenance;
};

/// By PostId.
struct PostRow {
    sim::PersonId person;
    sim::PolityId polity;
    sim::Office office = sim::Office::minister;
    sim::FuzzyDate from;   ///< Nothing: before the record.
    sim::FuzzyDate until;  ///< Nothing: to death or the end of the record.
    sim::RecordId event;   ///< Or none.
    Provenance provenance;
};

}  // namespace scenario
