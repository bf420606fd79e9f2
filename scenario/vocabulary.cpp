#include "scenario/vocabulary.hpp"

#include <array>

#include "simulation/events/words.hpp"

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

constexpr auto custom_words =
    std::to_array<std::string_view>({"father_to_son", "lateral", "election"});
static_assert(custom_words.size() == static_cast<std::size_t>(sim::Custom::election) + 1);

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

constexpr auto rank_words =
    std::to_array<std::string_view>({"equals", "younger_brother", "nephew", "vassal"});
static_assert(rank_words.size() == static_cast<std::size_t>(sim::Rank::vassal) + 1);

constexpr auto good_words = std::to_array<std::string_view>(
    {"silver_taels", "silk_bolts", "cash_strings", "grain_shi", "gold_taels", "horses", "other"});
static_assert(good_words.size() == static_cast<std::size_t>(sim::Good::other) + 1);

constexpr auto culture_words = std::to_array<std::string_view>(
    {"han", "khitan", "jurchen", "bohai", "tangut", "mongol", "korean", "other"});
static_assert(culture_words.size() == sim::culture_count);

constexpr auto stance_words = std::to_array<std::string_view>(
    {"garrison", "field", "advance", "siege", "retreat", "fleet", "raid"});
static_assert(stance_words.size() == static_cast<std::size_t>(sim::Stance::raid) + 1);

constexpr auto date_precision_words = std::to_array<std::string_view>({"day", "month", "year"});
static_assert(date_precision_words.size() ==
              static_cast<std::size_t>(sim::DatePrecision::year) + 1);

constexpr auto confidence_words = std::to_array<std::string_view>({"high", "medium", "low"});
static_assert(confidence_words.size() == static_cast<std::size_t>(Confidence::low) + 1);

constexpr auto binding_words =
    std::to_array<std::string_view>({"order", "record", "silence", "none"});
static_assert(binding_words.size() == static_cast<std::size_t>(Binding::none) + 1);

constexpr auto lack_words = std::to_array<std::string_view>(
    {"wording", "person_unknown", "own_court", "no_party", "tactics", "condition", "no_state",
     "law", "timing", "no_army"});
static_assert(lack_words.size() == lack_count);

}  // namespace

Words words_of(std::type_identity<sim::PlaceKind>) {
    return place_kind_words;
}
Words words_of(std::type_identity<sim::Custom>) {
    return custom_words;
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
Words words_of(std::type_identity<sim::Rank>) {
    return rank_words;
}
Words words_of(std::type_identity<sim::Good>) {
    return good_words;
}
Words words_of(std::type_identity<sim::Culture>) {
    return culture_words;
}
Words words_of(std::type_identity<sim::Stance>) {
    return stance_words;
}
Words words_of(std::type_identity<sim::ControlHow>) {
    return sim::control_how_words;
}
Words words_of(std::type_identity<sim::ReignEnd>) {
    return sim::reign_end_words;
}
Words words_of(std::type_identity<sim::SeatKind>) {
    return sim::seat_kind_words;
}
Words words_of(std::type_identity<sim::AllegianceStatus>) {
    return sim::allegiance_status_words;
}
Words words_of(std::type_identity<sim::DeathKind>) {
    return sim::death_kind_words;
}
Words words_of(std::type_identity<sim::EventKind>) {
    return sim::event_kind_words;
}
Words words_of(std::type_identity<sim::EventOrigin>) {
    return sim::event_origin_words;
}
Words words_of(std::type_identity<sim::CauseKind>) {
    return sim::cause_kind_words;
}
Words words_of(std::type_identity<sim::ChangeKind>) {
    return sim::change_kind_words;
}
Words words_of(std::type_identity<sim::DatePrecision>) {
    return date_precision_words;
}
Words words_of(std::type_identity<Confidence>) {
    return confidence_words;
}
Words words_of(std::type_identity<Binding>) {
    return binding_words;
}
Words words_of(std::type_identity<Lack>) {
    return lack_words;
}

}  // namespace scenario
