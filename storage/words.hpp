// Words: how the enumerations of the simulation are written in files. A word is the name of its
// enumerator; words in files are stable, numbers are not.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "simulation/events/words.hpp"
#include "simulation/foundation/units.hpp"
#include "simulation/world/setting.hpp"

namespace storage {

/// `Words<E>::list` holds the word of each enumerator, in order.
template <typename Enumeration>
struct Words;

template <>
struct Words<sim::EventKind> {
    static constexpr auto list = sim::event_kind_words;
};

template <>
struct Words<sim::EventOrigin> {
    static constexpr auto list = sim::event_origin_words;
};

template <>
struct Words<sim::CauseKind> {
    static constexpr auto list = sim::cause_kind_words;
};

template <>
struct Words<sim::ChangeKind> {
    static constexpr auto list = sim::change_kind_words;
};

template <>
struct Words<sim::ControlHow> {
    static constexpr auto list = sim::control_how_words;
};

template <>
struct Words<sim::ReignEnd> {
    static constexpr auto list = sim::reign_end_words;
};

template <>
struct Words<sim::SeatKind> {
    static constexpr auto list = sim::seat_kind_words;
};

template <>
struct Words<sim::AllegianceStatus> {
    static constexpr auto list = sim::allegiance_status_words;
};

template <>
struct Words<sim::DeathKind> {
    static constexpr auto list = sim::death_kind_words;
};

template <>
struct Words<sim::Office> {
    static constexpr auto list = std::to_array<std::string_view>(
        {"ruler", "heir", "regent", "chief_minister", "minister", "general", "field_commander",
         "prefect", "envoy", "rebel_leader"});
};

template <>
struct Words<sim::TreatyStatus> {
    static constexpr auto list = std::to_array<std::string_view>(
        {"concluded", "offer", "demand", "lapse", "unilateral", "alleged"});
};

template <>
struct Words<sim::Good> {
    static constexpr auto list =
        std::to_array<std::string_view>({"silver_taels", "silk_bolts", "cash_strings", "grain_shi",
                                         "gold_taels", "horses", "other"});
    static_assert(list.size() == sim::good_count);
};

template <>
struct Words<sim::Stance> {
    static constexpr auto list = std::to_array<std::string_view>(
        {"garrison", "field", "advance", "siege", "retreat", "fleet", "raid"});
};

/// The word of an enumerator; empty for a number that is none.
template <typename Enumeration>
[[nodiscard]] constexpr std::string_view word(Enumeration value) {
    const auto position = static_cast<std::size_t>(value);
    const auto& list = Words<Enumeration>::list;
    return position < list.size() ? list[position] : std::string_view{};
}

/// The enumerator of a word; nothing if there is none.
template <typename Enumeration>
[[nodiscard]] constexpr std::optional<Enumeration> parse_word(std::string_view text) {
    const auto& list = Words<Enumeration>::list;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (list[i] == text) {
            return static_cast<Enumeration>(i);
        }
    }
    return std::nullopt;
}

}  // namespace storage
