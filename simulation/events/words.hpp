// Words: how the enumerations of events and changes are written in tables, answers and files. A
// word is the name of its enumerator. Words in files are stable, numbers are not.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "simulation/events/change.hpp"
#include "simulation/events/event.hpp"

namespace sim {

inline constexpr auto control_how_words =
    std::to_array<std::string_view>({"storm", "surrender", "abandoned", "treaty", "revolt",
                                     "defection", "administrative", "raid", "returned"});
static_assert(control_how_words.size() == static_cast<std::size_t>(ControlHow::returned) + 1);

inline constexpr auto reign_end_words = std::to_array<std::string_view>(
    {"death", "capture", "deposed", "abdication", "assassination", "dynasty_end"});
static_assert(reign_end_words.size() == static_cast<std::size_t>(ReignEnd::dynasty_end) + 1);

inline constexpr auto seat_kind_words =
    std::to_array<std::string_view>({"seat", "temporary", "flight"});
static_assert(seat_kind_words.size() == static_cast<std::size_t>(SeatKind::flight) + 1);

inline constexpr auto allegiance_status_words =
    std::to_array<std::string_view>({"member", "captive"});
static_assert(allegiance_status_words.size() ==
              static_cast<std::size_t>(AllegianceStatus::captive) + 1);

inline constexpr auto death_kind_words = std::to_array<std::string_view>(
    {"natural", "illness", "executed", "unknown", "assassinated", "suicide", "battle", "captivity",
     "mutiny", "drowned", "forced_suicide", "poison"});
static_assert(death_kind_words.size() == static_cast<std::size_t>(DeathKind::poison) + 1);

inline constexpr auto event_kind_words = std::to_array<std::string_view>({"city_taken",
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
                                                                          "refusal",
                                                                          "finance",
                                                                          "relief",
                                                                          "reform",
                                                                          "ceremony",
                                                                          "amnesty",
                                                                          "plague",
                                                                          "intelligence",
                                                                          "standoff",
                                                                          "purge"});
static_assert(event_kind_words.size() == event_kind_count);

inline constexpr auto event_origin_words =
    std::to_array<std::string_view>({"record", "fact", "rule", "order"});
static_assert(event_origin_words.size() == static_cast<std::size_t>(EventOrigin::order) + 1);

inline constexpr auto cause_kind_words =
    std::to_array<std::string_view>({"recorded", "part_of", "follows"});
static_assert(cause_kind_words.size() == static_cast<std::size_t>(CauseKind::follows) + 1);

inline constexpr auto change_kind_words = std::to_array<std::string_view>({"control",
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
                                                                           "order_refused",
                                                                           "truce",
                                                                           "minister",
                                                                           "heir",
                                                                           "tax_rate",
                                                                           "remission",
                                                                           "paid",
                                                                           "minted",
                                                                           "paper_issued",
                                                                           "paper_redeemed",
                                                                           "market",
                                                                           "migration",
                                                                           "famine",
                                                                           "plague",
                                                                           "bands_gather",
                                                                           "bands_end",
                                                                           "rising",
                                                                           "relief",
                                                                           "reform",
                                                                           "exams",
                                                                           "rites",
                                                                           "amnesty",
                                                                           "freed",
                                                                           "tended",
                                                                           "grain_bought",
                                                                           "grain_sent",
                                                                           "rival",
                                                                           "regent",
                                                                           "envoy_sent",
                                                                           "envoy_received",
                                                                           "offer_answered",
                                                                           "offer_closed",
                                                                           "accord_begin",
                                                                           "accord_end",
                                                                           "term",
                                                                           "dues_paid",
                                                                           "dues_owed",
                                                                           "withholding",
                                                                           "aim",
                                                                           "party",
                                                                           "joint_march",
                                                                           "officers"});
static_assert(change_kind_words.size() == change_kind_count);

}  // namespace sim
