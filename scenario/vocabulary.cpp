#include "scenario/vocabulary.hpp"

#include <array>

namespace scenario {

namespace {

constexpr auto place_kind_words = std::to_array<std::string_view>(
    {"capital", "prefecture", "fortress", "port", "pass", "ferry", "tribal"});
static_assert(place_kind_words.size() == static_cast<std::size_t>(sim::PlaceKind::tribal) + 1);

constexpr auto terrain_words = std::to_array<std::string_view>(
    {"plain", "hills", "mountain", "steppe", "marsh", "river_delta", "desert", "forest"});
static_assert(terrain_words.size() == static_cast<std::size_t>(sim::Terrain::forest) + 1);

constexpr auto route_mode_words =
    std::to_array<std::string_view>({"road", "river", "canal", "sea", "pass", "steppe"});
static_assert(route_mode_words.size() == static_cast<std::size_t>(sim::RouteMode::steppe) + 1);

constexpr auto barrier_kind_words = std::to_array<std::string_view>({"river", "canal", "wall"});
static_assert(barrier_kind_words.size() == static_cast<std::size_t>(sim::BarrierKind::wall) + 1);

constexpr auto polity_kind_words =
    std::to_array<std::string_view>({"empire", "kingdom", "tribal", "puppet", "rebel"});
static_assert(polity_kind_words.size() == static_cast<std::size_t>(sim::PolityKind::rebel) + 1);

constexpr auto office_words = std::to_array<std::string_view>(
    {"ruler", "heir", "regent", "chief_minister", "minister", "general", "field_commander",
     "prefect", "envoy", "rebel_leader"});
static_assert(office_words.size() == static_cast<std::size_t>(sim::Office::rebel_leader) + 1);

constexpr auto treaty_status_words = std::to_array<std::string_view>(
    {"concluded", "offer", "demand", "lapse", "unilateral", "alleged"});
static_assert(treaty_status_words.size() ==
              static_cast<std::size_t>(sim::TreatyStatus::alleged) + 1);

constexpr auto clause_kind_words = std::to_array<std::string_view>(
    {"rank", "border", "cede", "pay_yearly", "pay_once", "market", "recognition", "joint_attack",
     "alliance", "partition", "keep_conquests", "return_people", "truce", "hostage", "passage",
     "other"});
static_assert(clause_kind_words.size() == static_cast<std::size_t>(sim::ClauseKind::other) + 1);

constexpr auto good_words = std::to_array<std::string_view>(
    {"silver_taels", "silk_bolts", "cash_strings", "grain_shi", "gold_taels", "horses", "other"});
static_assert(good_words.size() == static_cast<std::size_t>(sim::Good::other) + 1);

constexpr auto stance_words = std::to_array<std::string_view>(
    {"garrison", "field", "advance", "siege", "retreat", "fleet", "raid"});
static_assert(stance_words.size() == static_cast<std::size_t>(sim::Stance::raid) + 1);

constexpr auto control_how_words =
    std::to_array<std::string_view>({"storm", "surrender", "abandoned", "treaty", "revolt",
                                     "defection", "administrative", "raid", "returned"});
static_assert(control_how_words.size() == static_cast<std::size_t>(sim::ControlHow::returned) + 1);

constexpr auto reign_end_words = std::to_array<std::string_view>(
    {"death", "capture", "deposed", "abdication", "assassination", "dynasty_end"});
static_assert(reign_end_words.size() == static_cast<std::size_t>(sim::ReignEnd::dynasty_end) + 1);

constexpr auto seat_kind_words = std::to_array<std::string_view>({"seat", "temporary", "flight"});
static_assert(seat_kind_words.size() == static_cast<std::size_t>(sim::SeatKind::flight) + 1);

constexpr auto allegiance_status_words = std::to_array<std::string_view>({"member", "captive"});
static_assert(allegiance_status_words.size() ==
              static_cast<std::size_t>(sim::AllegianceStatus::captive) + 1);

constexpr auto death_kind_words = std::to_array<std::string_view>(
    {"natural", "illness", "executed", "unknown", "assassinated", "suicide", "battle", "captivity",
     "mutiny", "drowned", "forced_suicide", "poison"});
static_assert(death_kind_words.size() == static_cast<std::size_t>(sim::DeathKind::poison) + 1);

constexpr auto event_kind_words = std::to_array<std::string_view>({"city_taken",
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
static_assert(event_kind_words.size() == sim::event_kind_count);

constexpr auto event_origin_words =
    std::to_array<std::string_view>({"record", "fact", "rule", "order"});
static_assert(event_origin_words.size() == static_cast<std::size_t>(sim::EventOrigin::order) + 1);

constexpr auto cause_kind_words =
    std::to_array<std::string_view>({"recorded", "part_of", "follows"});
static_assert(cause_kind_words.size() == static_cast<std::size_t>(sim::CauseKind::follows) + 1);

constexpr auto change_kind_words = std::to_array<std::string_view>({"control",
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
static_assert(change_kind_words.size() == sim::change_kind_count);

constexpr auto date_precision_words = std::to_array<std::string_view>({"day", "month", "year"});
static_assert(date_precision_words.size() ==
              static_cast<std::size_t>(sim::DatePrecision::year) + 1);

constexpr auto confidence_words = std::to_array<std::string_view>({"high", "medium", "low"});
static_assert(confidence_words.size() == static_cast<std::size_t>(Confidence::low) + 1);

}  // namespace

Words words_of(std::type_identity<sim::PlaceKind>) {
    return place_kind_words;
}
Words words_of(std::type_identity<sim::Terrain>) {
    return terrain_words;
}
Words words_of(std::type_identity<sim::RouteMode>) {
    return route_mode_words;
}
Words words_of(std::type_identity<sim::BarrierKind>) {
    return barrier_kind_words;
}
Words words_of(std::type_identity<sim::PolityKind>) {
    return polity_kind_words;
}
Words words_of(std::type_identity<sim::Office>) {
    return office_words;
}
Words words_of(std::type_identity<sim::TreatyStatus>) {
    return treaty_status_words;
}
Words words_of(std::type_identity<sim::ClauseKind>) {
    return clause_kind_words;
}
Words words_of(std::type_identity<sim::Good>) {
    return good_words;
}
Words words_of(std::type_identity<sim::Stance>) {
    return stance_words;
}
Words words_of(std::type_identity<sim::ControlHow>) {
    return control_how_words;
}
Words words_of(std::type_identity<sim::ReignEnd>) {
    return reign_end_words;
}
Words words_of(std::type_identity<sim::SeatKind>) {
    return seat_kind_words;
}
Words words_of(std::type_identity<sim::AllegianceStatus>) {
    return allegiance_status_words;
}
Words words_of(std::type_identity<sim::DeathKind>) {
    return death_kind_words;
}
Words words_of(std::type_identity<sim::EventKind>) {
    return event_kind_words;
}
Words words_of(std::type_identity<sim::EventOrigin>) {
    return event_origin_words;
}
Words words_of(std::type_identity<sim::CauseKind>) {
    return cause_kind_words;
}
Words words_of(std::type_identity<sim::ChangeKind>) {
    return change_kind_words;
}
Words words_of(std::type_identity<sim::DatePrecision>) {
    return date_precision_words;
}
Words words_of(std::type_identity<Confidence>) {
    return confidence_words;
}

}  // namespace scenario
