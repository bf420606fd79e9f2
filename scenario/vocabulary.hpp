// Vocabulary: the words by which data and answers name the enumerations of the engine. One
// spelling everywhere: in the tables, in the schemas and in what the program says.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>

#include "simulation/calendar/julian.hpp"
#include "simulation/events/change.hpp"
#include "simulation/events/event.hpp"
#include "simulation/foundation/units.hpp"
#include "simulation/map/map.hpp"
#include "simulation/world/setting.hpp"

namespace scenario {

/// How sure the source, or its reading, is.
enum class Confidence : std::uint32_t { high, medium, low };

/// How an option comes about in a run.
enum class Binding : std::uint32_t {
    order,    ///< By orders.
    record,   ///< The record has done so; the run forks after its event.
    silence,  ///< By doing nothing: what the record did stays undone.
    none,     ///< No order expresses it yet.
};

/// Why no order expresses an option. The words of data/schema/option_orders.json, in its order.
enum class Lack : std::uint32_t {
    wording,         ///< What is said or promised, not what is done.
    person_unknown,  ///< The data lack somebody whom it needs.
    own_court,       ///< An act of some at a court against others of it.
    no_party,        ///< To be settled with people who are no court.
    tactics,         ///< How a battle is fought.
    condition,       ///< Only if something happens, or in return for it.
    no_state,        ///< A ruler or state that the data lack.
    law,             ///< An institution that the rules do not model.
    timing,          ///< Earlier or later than the decision.
    no_army,         ///< The data have no army there then.
};
inline constexpr std::uint32_t lack_count = 10;

// The words of each enumeration in its order. Ask through word_of() and parse_word().
using Words = std::span<const std::string_view>;
[[nodiscard]] Words words_of(std::type_identity<sim::PlaceKind>);
[[nodiscard]] Words words_of(std::type_identity<sim::Custom>);
Words words_of(std::type_identity<sim::Terrain>);
[[nodiscard]] Words words_of(std::type_identity<sim::RouteMode>);
[[nodiscard]] Words words_of(std::type_identity<sim::BarrierKind>);
[[nodiscard]] Words words_of(std::type_identity<sim::PolityKind>);
[[nodiscard]] Words words_of(std::type_identity<sim::Office>);
[[nodiscard]] Words words_of(std::type_identity<sim::TreatyStatus>);
[[nodiscard]] Words words_of(std::type_identity<sim::ClauseKind>);
[[nodiscard]] Words words_of(std::type_identity<sim::Rank>);
[[nodiscard]] Words words_of(std::type_identity<sim::Good>);
[[nodiscard]] Words words_of(std::type_identity<sim::Culture>);
[[nodiscard]] Words words_of(std::type_identity<sim::Stance>);
[[nodiscard]] Words words_of(std::type_identity<sim::ControlHow>);
[[nodiscard]] Words words_of(std::type_identity<sim::ReignEnd>);
[[nodiscard]] Words words_of(std::type_identity<sim::SeatKind>);
[[nodiscard]] Words words_of(std::type_identity<sim::AllegianceStatus>);
[[nodiscard]] Words words_of(std::type_identity<sim::DeathKind>);
[[nodiscard]] Words words_of(std::type_identity<sim::EventKind>);
[[nodiscard]] Words words_of(std::type_identity<sim::EventOrigin>);
[[nodiscard]] Words words_of(std::type_identity<sim::CauseKind>);
[[nodiscard]] Words words_of(std::type_identity<sim::ChangeKind>);
[[nodiscard]] Words words_of(std::type_identity<sim::DatePrecision>);
[[nodiscard]] Words words_of(std::type_identity<Confidence>);
[[nodiscard]] Words words_of(std::type_identity<Binding>);
[[nodiscard]] Words words_of(std::type_identity<Lack>);

/// The word of a value of any of these enumerations.
template <typename Enum>
[[nodiscard]] std::string_view word_of(Enum value) {
    return words_of(std::type_identity<Enum>{})[static_cast<std::size_t>(value)];
}

/// The value that a word names, or nothing.
template <typename Enum>
[[nodiscard]] std::optional<Enum> parse_word(std::string_view word) {
    const Words words = words_of(std::type_identity<Enum>{});
    for (std::size_t value = 0; value < words.size(); ++value) {
        if (words[value] == word) {
            return static_cast<Enum>(value);
        }
    }
    return std::nullopt;
}

}  // namespace scenario
