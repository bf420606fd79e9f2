// Words: how the enumerations of the simulation are written in files. A word is the name of its
// enumerator; words in files are stable, numbers are not.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "simulation/events/change.hpp"
#include "simulation/events/event.hpp"
#include "simulation/foundation/units.hpp"
#include "simulation/world/setting.hpp"

namespace storage {

/// `Words<E>::list` holds the word of each enumerator, in order.
template <typename Enumeration>
struct Words;

template <>
struct Words<sim::EventKind> {
    static constexpr auto list = std::to_array<std::string_view>({"city_taken",
                                                                  "battle",
                                                                  "march",
                                                                  "defection",
                                                                  "succession",
                                                                  "embassy",
                                                                  "revolt",
                                                                  "negotiation",
                                                                  "capital_move",
                                                                  "administrative",
                                                                  "treaty",
                                                                  "siege",
                                                                  "technology",
                                                                  "execution",
                                                                  "city_abandoned",
                                                                  "revolt_end",
                                                                  "migration",
                                                                  "appointment",
                                                                  "other",
                                                                  "coup",
                                                                  "state_ended",
                                                                  "treaty_breach",
                                                                  "state_founded",
                                                                  "puppet_state",
                                                                  "assassination",
                                                                  "abdication",
                                                                  "disaster",
                                                                  "recall",
                                                                  "capture_of_ruler",
                                                                  "trade",
                                                                  "alliance",
                                                                  "payment",
                                                                  "birth",
                                                                  "death",
                                                                  "dismissal",
                                                                  "treaty_end",
                                                                  "order_of_battle",
                                                                  "siege_end",
                                                                  "census",
                                                                  "overlordship",
                                                                  "claim",
                                                                  "allegiance",
                                                                  "hostilities",
                                                                  "muster",
                                                                  "disbanding",
                                                                  "departure",
                                                                  "arrival",
                                                                  "desertion",
                                                                  "hunger",
                                                                  "sack",
                                                                  "raid",
                                                                  "works",
                                                                  "refusal"});
    static_assert(list.size() == sim::event_kind_count);
};

template <>
struct Words<sim::EventOrigin> {
    static constexpr auto list =
        std::to_array<std::string_view>({"record", "fact", "rule", "order"});
};

template <>
struct Words<sim::CauseKind> {
    static constexpr auto list =
        std::to_array<std::string_view>({"recorded", "part_of", "follows"});
};

template <>
struct Words<sim::ChangeKind> {
    static constexpr auto list = std::to_array<std::string_view>({"control",
                                                                  "ownership",
                                                                  "claim_begin",
                                                                  "claim_end",
                                                                  "polity_begin",
                                                                  "polity_end",
                                                                  "accession",
                                                                  "throne_vacant",
                                                                  "capital",
                                                                  "overlord",
                                                                  "birth",
                                                                  "death",
                                                                  "allegiance",
                                                                  "post_begin",
                                                                  "post_end",
                                                                  "treaty_begin",
                                                                  "treaty_end",
                                                                  "due",
                                                                  "muster",
                                                                  "stand_down",
                                                                  "siege_begin",
                                                                  "siege_end",
                                                                  "technique_adopted",
                                                                  "insurgency_begin",
                                                                  "insurgency_end",
                                                                  "census",
                                                                  "hostility_begin",
                                                                  "hostility_end",
                                                                  "investment_begin",
                                                                  "investment_end",
                                                                  "army_raised",
                                                                  "army_split",
                                                                  "army_joined",
                                                                  "army_disbanded",
                                                                  "army_sent",
                                                                  "army_placed",
                                                                  "army_command",
                                                                  "army_allegiance",
                                                                  "army_loss",
                                                                  "garrison_loss",
                                                                  "garrison_gain",
                                                                  "garrison_placed",
                                                                  "prize",
                                                                  "delivered",
                                                                  "town_loss",
                                                                  "works",
                                                                  "burnt",
                                                                  "ships_built",
                                                                  "repute",
                                                                  "order_refused"});
    static_assert(list.size() == sim::change_kind_count);
};

template <>
struct Words<sim::ControlHow> {
    static constexpr auto list =
        std::to_array<std::string_view>({"storm", "surrender", "abandoned", "treaty", "revolt",
                                         "defection", "administrative", "raid", "returned"});
};

template <>
struct Words<sim::ReignEnd> {
    static constexpr auto list = std::to_array<std::string_view>(
        {"death", "capture", "deposed", "abdication", "assassination", "dynasty_end"});
};

template <>
struct Words<sim::SeatKind> {
    static constexpr auto list = std::to_array<std::string_view>({"seat", "temporary", "flight"});
};

template <>
struct Words<sim::AllegianceStatus> {
    static constexpr auto list = std::to_array<std::string_view>({"member", "captive"});
};

template <>
struct Words<sim::DeathKind> {
    static constexpr auto list = std::to_array<std::string_view>(
        {"natural", "illness", "executed", "unknown", "assassinated", "suicide", "battle",
         "captivity", "mutiny", "drowned", "forced_suicide", "poison"});
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
