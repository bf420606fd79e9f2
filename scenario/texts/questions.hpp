// What can be asked: decision points with their options, outcome questions, and turning points.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "scenario/texts/common.hpp"

namespace scenario {

struct DecisionRow {
    std::string_view id;
    std::string_view slug;
    sim::FuzzyDate date;
    sim::RecordId event;  ///< Or none.
    sim::PolityId polity;
    sim::PersonId person;  ///< Or none.
    Bilingual title;
    Bilingual question;
    std::string_view historical_option;  ///< An option of its own.
    Bilingual known;
    Bilingual pressure;
    Bilingual consequence;
    std::vector<std::string_view> affected_systems;
    Provenance literature;  ///< Its citations only.
    Provenance provenance;
};

struct DecisionOptionRow {
    std::uint32_t decision = 0;  ///< Position in Texts::decisions.
    std::string_view option;
    Bilingual label;
    Provenance provenance;
};

struct OutcomeRow {
    std::string_view id;
    std::string_view slug;
    Bilingual question;
    std::string_view definition;
    std::int32_t natural_horizon_years = 0;
    Bilingual answer;
    std::vector<std::string_view> computed_from;
    Provenance provenance;
};

/// A day at which the state of the world is worth a page.
struct TurningPointRow {
    sim::Day date;  ///< The state at its end is meant.
    sim::RecordId event;
    Bilingual title;
    Bilingual why;
    Provenance provenance;
};

}  // namespace scenario
