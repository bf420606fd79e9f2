// Term: one clause of an offer or an accord between two courts, as data. Courts, people and
// programs compose offers out of these; what they mean in the world is turn/accords.hpp.
// Page: docs/rules/envoy.md. As text: docs/formats/orders.md.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include "simulation/foundation/ids.hpp"

namespace sim {

using AccordId = Id<struct AccordTag>;

/// What a term gives. Beside each: what it reads of Term. "Giver" is Term::giver, "taker" the other
/// party.
enum class Article : std::uint32_t {
    none,                ///< No term: an empty row.
    peace,               ///< The war ends for good; each keeps what it holds.
    truce,               ///< amount: years for which arms rest.
    cede,                ///< place: the giver hands it over, by right too.
    cash_once,           ///< amount: strings.
    silver_once,         ///< amount: taels.
    silk_once,           ///< amount: bolts.
    cash_yearly,         ///< amount: strings.
    silver_yearly,       ///< amount: taels.
    silk_yearly,         ///< amount: bolts.
    as_equals,           ///< The two courts deal as equals.
    as_younger_brother,  ///< The giver is younger brother to the taker.
    as_nephew,           ///< The giver is nephew to the taker.
    as_vassal,           ///< The giver is the taker's subject, and obeys.
    recognition,         ///< The giver allows the taker's title.
    alliance,            ///< third: both make war on it; amount: day by which, or 0: none is set.
    keep_conquests,      ///< third: each keeps what it takes of it.
    share,               ///< third, place: goes to the taker, whoever takes it from the third.
    market,              ///< The giver lets the taker's traders come to its border.
    return_people,       ///< person, or none: whoever of the taker's the giver holds captive.
    hostage,             ///< person, or none: one of the giver's house goes to the taker's court.
    passage,             ///< The taker's armies may march through the giver's land.
    secrecy,             ///< The mission goes under a cover.
};
inline constexpr std::uint32_t article_count = 23;

/// Which members of Term an article reads beside its giver.
struct ArticleMembers {
    bool amount = false;
    bool amount_optional = false;  ///< 0 has a meaning.
    bool day = false;              ///< The amount is the number of a day.
    bool place = false;
    bool person = false;
    bool person_optional = false;
    bool third = false;
    bool mutual = false;  ///< It is the same whoever gives it.
    bool yearly = false;  ///< Falls due each year.
    bool rank = false;    ///< Says how the two courts stand to each other.
};
[[nodiscard]] ArticleMembers members_of(Article article);

/// The stable name: "silver_yearly".
[[nodiscard]] std::string_view article_name(Article article);

struct Term {
    Article article = Article::none;
    PolityId giver;
    PlaceId place;
    PersonId person;
    PolityId third;
    std::int32_t amount = 0;  ///< >= 0.
    friend constexpr auto operator<=>(const Term&, const Term&) = default;
};
static_assert(std::has_unique_object_representations_v<Term> && sizeof(Term) == 24,
              "terms are kept as they lie");

/// The most terms that one offer has.
inline constexpr std::uint32_t term_count_most = 8;
using TermList = std::array<Term, term_count_most>;  ///< Those in use come first.

/// Where an offer stands.
enum class AccordState : std::uint32_t {
    free,      ///< An empty slot.
    sent,      ///< The envoy is on his way with the offer.
    on_table,  ///< It has been handed over and is being weighed.
    answered,  ///< The answer is on its way back.
    refused,   ///< The answer has come: no.
    in_force,
};
inline constexpr std::uint32_t accord_state_count = 6;

/// How an accord ends.
enum class AccordEnd : std::uint32_t {
    expired,     ///< Its years are over.
    broken,      ///< One side went to war against it.
    renounced,   ///< One side declared itself free of it.
    replaced,    ///< A later accord of the same two stands in its place.
    party_gone,  ///< One of the two courts is no more.
};
inline constexpr std::uint32_t accord_end_count = 5;

/// What became of an offer.
enum class Answer : std::uint32_t {
    none,
    accepted,
    refused,
    unheard,   ///< The envoy did not come through, or no answer was given in time.
    detained,  ///< The envoy is held.
};
inline constexpr std::uint32_t answer_count = 5;

}  // namespace sim
