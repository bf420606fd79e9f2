// What can be asked: decision points with their options, outcome questions, and turning points.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "scenario/texts/common.hpp"
#include "simulation/orders/order.hpp"

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

/// One order of an option, or what stands for it. docs/rules/choices.md.
struct OptionOrderRow {
    std::uint32_t decision = 0;  ///< Position in Texts::decisions.
    std::string_view option;
    Binding binding = Binding::none;
    std::int32_t after_days = 0;  ///< From the first day of the decision. >= 0.
    sim::PolityId court;          ///< Of an order; else none.
    sim::OrderKind kind = sim::OrderKind::march;
    std::optional<RowReference> army;        ///< A person who commands it, or a force.
    std::optional<RowReference> other_army;  ///< Likewise.
    sim::PlaceId place;
    sim::PersonId person;
    sim::PlaceId from;
    sim::PolityId other_court;
    sim::PolityId third;
    std::int32_t amount = 0;    ///< In the unit of the kind. >= 0.
    std::uint32_t choice = 0;   ///< Order::option.
    sim::RecordId event;        ///< Of a record row; else none.
    Lack lack = Lack::wording;  ///< Of a row without an order.
    Provenance provenance;
};

struct OutcomeRow {
    std::string_view id;
    std::string_view slug;
    Bilingual question;
    std::string_view definition;
    std::string_view expression;  ///< docs/formats/outcomes.md; empty: it cannot be said so.
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
