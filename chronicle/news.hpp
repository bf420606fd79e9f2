// News: what has come to a court's ears between two of its sittings, as the difference of what it
// knew then and knows now. It is made of views only: it tells nothing that the court cannot know.
#pragma once

#include <cstdint>
#include <vector>

#include "simulation/views/view.hpp"

namespace chronicle {

/// What a piece of news is about. Beside each: what of News it fills beside `kind` and `day`.
enum class NewsKind : std::uint32_t {
    place_won,        ///< place, polity (or none): the court holds it; whose it was believed to be.
    place_lost,       ///< place, polity (or none): whose it is now.
    place_changed,    ///< place, polity (or none), other (or none): between two others; from whom.
    siege_begun,      ///< place, polity, other: who besieges, who is besieged.
    siege_over,       ///< place.
    army_sighted,     ///< army, place, polity, men: foreign; first seen, elsewhere or far stronger.
    army_moved,       ///< army, place, men: an own army writes from another place.
    army_weaker,      ///< army, place, men, amount: an own army has lost so many men.
    army_raised,      ///< army, place, men: an own army that was not there.
    army_gone,        ///< army, place: an own army no longer counted; where it last was.
    war,              ///< polity: now at war with it.
    war_over,         ///< polity.
    bound,            ///< polity: a treaty or accord binds the two now.
    unbound,          ///< polity.
    offer,            ///< polity: its envoy has put an offer on the table.
    offer_refused,    ///< polity: the own envoy is back, with a refusal or with nothing.
    court_risen,      ///< polity.
    court_gone,       ///< polity.
    ruler,            ///< polity, person (or none): who sits on its throne now.
    capital,          ///< polity, place (or none): where it sits now.
    minister,         ///< person (or none): the court's chief minister.
    heir,             ///< person (or none): the court's heir.
    person_gone,      ///< person: dead, taken or gone over; which, is not told by this.
    person_come,      ///< person: serves the court now, or is its captive.
    dues_missed,      ///< polity: owes what has fallen due.
    command_changed,  ///< army, person (or none): who commands an own army now.
};
inline constexpr std::uint32_t news_kind_count = 26;

/// The stable name of a kind, as it is written here: "place_lost".
[[nodiscard]] std::string_view news_kind_name(NewsKind kind);

struct News {
    NewsKind kind = NewsKind::war;
    sim::Day day;  ///< Of which the news speaks; none: what everybody knows at once.
    sim::PlaceId place{};
    sim::ArmyId army{};
    sim::PolityId polity{};
    sim::PolityId other{};
    sim::PersonId person{};
    sim::Men men{};
    std::int32_t amount = 0;

    friend bool operator==(const News&, const News&) = default;
};

/// The news between two views of one court, both filled by fill_court_view (CHECK), in the order of
/// NewsKind, then of what they are about.
[[nodiscard]] std::vector<News> news_between(const sim::View& before, const sim::View& now);

}  // namespace chronicle
