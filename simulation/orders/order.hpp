// Order: what a court asks of its armies, places and people. An order is a wish with a day on it;
// whether it may be given at all is legality.hpp, what comes of it is the work of the rules.
// Page: docs/rules/orders.md. As text: docs/formats/orders.md.
#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>

#include "simulation/calendar/day.hpp"
#include "simulation/foundation/ids.hpp"
#include "simulation/foundation/units.hpp"
#include "simulation/orders/term.hpp"

namespace sim {

/// Kinds of order. Beside each: the members of Order that it reads; all others are left as they
/// are by default, and an order that fills them is refused (Refusal::member_unused).
enum class OrderKind : std::uint32_t {
    march,        ///< army, place: goes there by the shortest way that it knows.
    split,        ///< army, amount: so many men become an army of their own, same commander's rank.
    join,         ///< army, other: `army` becomes part of `other`; both at one place.
    detach,       ///< army, amount, person: so many men become an army under `person`.
    besiege,      ///< army, place, option (Fate): goes there if it is elsewhere, and invests it.
    assault,      ///< army, option (Fate): storms the walls that it besieges.
    raise_siege,  ///< army: gives up its siege.
    sortie,       ///< place, amount: so many of those inside strike at the siege lines.
    parley,       ///< army or place, option (Terms), amount: the besieger, or the besieged, offers.
    surrender,    ///< army or place: gives itself up to those who besiege it.
    fortify,      ///< place: works on its walls and moats.
    levy,         ///< place, amount: so many men of its households join its garrison.
    recruit,  ///< place, amount, army (or none): men of the garrison become an army, or join one
              ///< near by.
    disband,  ///< army: its men go home.
    build_ships,  ///< place, amount: so many war ships.
    raid,         ///< army, place: plunders the country around and comes back.
    burn,         ///< army, place: destroys stores and boats of an own place before it is lost.
    breach_dike,  ///< army, place: lets the great river out at a place on its dike.
    appoint,      ///< army, person: takes command of it.
    dismiss,      ///< army: its commander loses the command.
    recall,       ///< army: comes back to the capital with its commander.
    send_scouts,  ///< army, place: riders go there, look, and report.
    set_stance,   ///< army, option (StanceOption): how it is to bear itself.
    // Money.
    tax,           ///< amount: taxes stand at so many thousandths of custom.
    remit,         ///< place, amount: its taxes are remitted for so many days.
    spend,         ///< place, amount, option (Works): so many strings go into works.
    pay,           ///< amount, army (or none): strings for its soldiers, or for pay that is owed.
    feed,          ///< army or place, amount: so much grain is bought there.
    mint,          ///< amount: strings of the year's coin, struck ahead.
    issue_paper,   ///< amount: face value in strings.
    redeem_paper,  ///< amount: face value in strings, for as much coin.
    open_market,   ///< place, other_court: its traders may come to the border market there.
    close_market,  ///< place.
    // People.
    settle,       ///< amount, from, place, option (Culture): households get land there.
    move_people,  ///< amount, from, place, option (Movers): are driven there.
    send_relief,  ///< place, amount, from (or none): grain for the hungry, out of stores.
    // Rule.
    reform,         ///< option (ReformAim): the ministries are made more, or less.
    hold_exams,     ///< -
    perform_rites,  ///< -
    amnesty,        ///< place (or none): pardon for the realm, or for the bands of a place.
    // Persons.
    appoint_minister,  ///< person: becomes chief minister.
    dismiss_minister,  ///< -
    execute,           ///< person: of the court, or its captive.
    name_heir,         ///< person.
    // Thrones.
    move_capital,   ///< place.
    flee,           ///< place: the court goes there in haste.
    abdicate,       ///< person (or none: the heir): follows on the throne.
    enthrone,       ///< person: takes the vacant throne.
    proclaim,       ///< - the court is its own master from now on.
    make_puppet,    ///< other_court, person, place: a client state, its ruler and its seat.
    unmake_puppet,  ///< other_court: the client state is abolished.
    // Envoys and treaties. Terms that go to one court on one day are one offer.
    offer,     ///< other_court, option (Article) and what it reads: a term that the court gives.
    demand,    ///< The same: a term that it asks for.
    accept,    ///< other_court: its offer.
    reject,    ///< other_court: its offer.
    renounce,  ///< other_court: whatever binds the two is void.
    withhold,  ///< other_court: yearly dues to it are not paid.
    resume,    ///< other_court: they are paid again.
    // Aims.
    aim,   ///< other_court, place (or none): the court means to take it.
    rest,  ///< - the court has no aim in war.
};
inline constexpr std::uint32_t order_kind_count = 60;
/// Those of envoys, treaties and aims come last.
inline constexpr std::uint32_t first_envoy_order_kind = 51;
/// Those of war come first.
inline constexpr std::uint32_t war_order_kind_count = 23;

/// Order::option of besiege and assault: what is done with a place once it has fallen.
enum class Fate : std::uint32_t {
    clemency,  ///< Lives and goods are spared.
    plunder,   ///< Goods are taken, lives mostly spared.
    enslave,   ///< People are carried off.
    massacre,  ///< People are killed.
};
inline constexpr std::uint32_t fate_count = 4;

/// Order::option of parley: what is offered. `amount` is read with ransom and truce only.
enum class Terms : std::uint32_t {
    mercy,      ///< The place is handed over, lives and goods are spared.
    march_out,  ///< The place is handed over, the garrison goes free with its arms.
    keep_post,  ///< The place comes over with its commander, who keeps rank and troops.
    ransom,     ///< The besieged pay `amount` taels of silver, in goods, and the besieger goes.
    truce,      ///< For `amount` days neither side storms nor sallies; the siege goes on.
};
inline constexpr std::uint32_t terms_count = 5;

/// Order::option of set_stance. The numbers are those of Stance (world/setting.hpp).
enum class StanceOption : std::uint32_t {
    garrison,  ///< Stays behind the walls of a friendly place; gives no battle in the field.
    field,     ///< In the open; takes battle when it is offered.
    advance,   ///< The same, and attacks what lies open to it without waiting for its time.
    siege,     ///< Not for orders: besiege sets it.
    retreat,   ///< Falls back to the nearest friendly place and slips past walls on the way.
    fleet,     ///< Aboard its ships; goes by water only.
};
inline constexpr std::uint32_t stance_option_count = 6;

/// Order::option of spend: what the money goes into.
enum class Works : std::uint32_t {
    walls,
    dikes,
    land,  ///< Seed, oxen and tools for fields that lie waste.
};
inline constexpr std::uint32_t works_count = 3;

/// Order::option of move_people: who is driven.
enum class Movers : std::uint32_t {
    households,  ///< Of all peoples, in proportion.
    captives,    ///< Held at Order::from; they become households where they come to.
};
inline constexpr std::uint32_t movers_count = 2;

/// Order::option of reform: which way.
enum class ReformAim : std::uint32_t {
    ministries,  ///< Offices, examinations, written law.
    old_ways,    ///< Back to the customs of the house and its nobles.
};
inline constexpr std::uint32_t reform_aim_count = 2;

/// One order of one court. Plain, without padding; members that its kind does not read are none
/// or 0. The order of the members is the canonical order of orders, see put_in_order.
struct Order {
    Day day;         ///< When it is given.
    PolityId court;  ///< Who gives it.
    OrderKind kind = OrderKind::march;
    ArmyId army;               ///< Who is to act; or none.
    ArmyId other;              ///< join: into which army.
    PlaceId place;             ///< Where, or what; or none.
    PersonId person;           ///< Who takes command, an office, a throne; who dies.
    PlaceId from;              ///< Out of which place people or grain come; or none.
    PolityId other_court;      ///< With whom, or which client state.
    std::int32_t amount = 0;   ///< Men, ships, strings, days ..., as the kind says. >= 0.
    std::uint32_t option = 0;  ///< Fate, Terms, StanceOption, Article ..., as the kind says.
    PolityId third{};          ///< Against whom, of a term; or none.
    std::uint32_t reason = 0;  ///< Number of the decision that it comes of; 0: none is kept.

    friend constexpr auto operator<=>(const Order&, const Order&) = default;
};
static_assert(std::is_trivially_copyable_v<Order> &&
                  std::has_unique_object_representations_v<Order> && sizeof(Order) == 52,
              "orders are kept, compared and digested as they lie");

/// Which members of Order a kind of order reads beside day, court and kind.
struct OrderMembers {
    bool army = false;
    bool other = false;
    bool place = false;
    bool person = false;
    bool amount = false;
    bool option = false;
    bool from = false;
    bool other_court = false;
    bool army_or_place = false;      ///< Exactly one of the two is named.
    bool army_optional = false;      ///< recruit: none is a new army; pay: whoever is owed pay.
    bool place_optional = false;     ///< amnesty: none is the realm.
    bool person_optional = false;    ///< abdicate: none is the heir.
    bool from_optional = false;      ///< send_relief: none is the place itself.
    bool amount_optional = false;    ///< 0 has a meaning.
    bool may_be_captive = false;     ///< The person may be a captive of the court.
    bool at_court = false;           ///< Takes effect at the court; no courier carries it.
    bool by_article = false;         ///< What else is read depends on the Article in option.
    std::uint32_t option_count = 0;  ///< option is below this.
};
[[nodiscard]] OrderMembers members_of(OrderKind kind);

/// The stable name of a kind, as it is written here: "raise_siege".
[[nodiscard]] std::string_view order_kind_name(OrderKind kind);

/// Sorts orders into the one order in which they are judged and carried out: by day, court, kind,
/// then by all other members. So it never matters in which order they were handed in. Orders that
/// are alike in everything stay as many as they are.
void put_in_order(std::span<Order> orders);

}  // namespace sim
