// Refusal: why an order cannot be given. Refusals are data: they are kept, told in words
// (api/refusal_text.hpp), and never end a run. They stand in order of precedence: where several
// apply, the first is the answer. First the order as such, then whether what it names exists, then
// whose it is, then the state that things are in, then the way, then the means.
#pragma once

#include <cstdint>
#include <string_view>

namespace sim {

enum class Refusal : std::uint32_t {
    none,  ///< The order stands.

    // The order as such.
    kind_unknown,      ///< No such kind of order.
    target_missing,    ///< Neither army nor place is named, or both where one is meant.
    member_unused,     ///< Something is named that this kind of order does not read.
    option_unknown,    ///< The option is none of those of this kind.
    amount_absent,     ///< The amount is not above zero.
    amount_excessive,  ///< More than one order may ask for.

    // Whether there is such a thing.
    court_absent,  ///< The court does not exist on that day.
    army_unknown,
    other_unknown,
    place_unknown,
    person_unknown,
    from_unknown,   ///< Order::from.
    court_unknown,  ///< Order::other_court.

    // Whose it is.
    army_foreign,
    other_foreign,
    place_foreign,   ///< The court does not hold the place.
    place_own,       ///< The court holds the place that it would attack.
    place_unheld,    ///< Nobody holds the place: there is nobody to besiege or to rob.
    from_foreign,    ///< The court does not hold Order::from.
    court_own,       ///< Order::other_court is the court itself.
    court_present,   ///< Order::other_court stands already.
    court_gone,      ///< Order::other_court does not stand now.
    court_unfit,     ///< Order::other_court is not a client state.
    vassal_absent,   ///< Order::other_court does not obey the court.
    third_unfit,     ///< Order::third is not named, one of the two courts, or not there.
    term_unfit,      ///< The giver of the term does not have what it gives.
    person_foreign,  ///< The person does not serve the court.

    // The state of persons.
    person_dead,
    person_captive,
    person_commands,   ///< Commands an army already.
    person_rules,      ///< Sits on a throne.
    minister_already,  ///< Is chief minister.
    heir_already,      ///< Is the named heir.
    commander_absent,  ///< The army has no commander who could be dismissed.
    minister_absent,   ///< The court has no chief minister.
    throne_vacant,     ///< Nobody rules the court.
    throne_taken,      ///< Somebody rules the court.
    heir_absent,       ///< Nobody would follow.

    // The state of armies and places.
    other_same,          ///< An army cannot join itself.
    army_besieged,       ///< Shut in: it cannot leave, and no order to leave reaches it.
    army_not_besieged,   ///< Not shut in: there is nobody to surrender to.
    siege_already,       ///< The army besieges this place already.
    army_besieging,      ///< Lies before a place: the siege is to be raised first.
    army_not_besieging,  ///< Lies before no place.
    army_marching,       ///< On the way: it is to arrive first.
    army_elsewhere,      ///< The army does not stand at the place.
    armies_apart,        ///< The two armies do not stand at one place.
    already_there,       ///< The army stands there already.
    army_abroad,         ///< The army stands on foreign land: its men cannot go home from there.
    place_besieged,      ///< Nothing goes in or out.
    place_not_besieged,  ///< Nobody lies before it.
    truce_in_force,      ///< Arms rest at the place.
    from_same,           ///< Order::from is the place itself.
    from_besieged,       ///< Nothing goes out of Order::from.
    capital_besieged,    ///< The court is shut in.
    capital_already,     ///< The court sits there already.
    remission_runs,      ///< Its taxes are remitted for longer already.
    rate_already,        ///< Taxes stand at that rate.
    market_already,      ///< The border market is open.
    market_absent,       ///< No border market is open.
    border_absent,       ///< Order::other_court holds nothing next door.
    war_between,         ///< The two courts are at war.
    proclaimed_already,  ///< The court obeys nobody, and has performed the rites.
    too_soon,            ///< The last one was not long ago.
    ministries_weak,     ///< The court does not rule by ministries.
    envoys_out,          ///< An offer of the court to Order::other_court is still open.
    terms_full,          ///< An offer has no more terms.
    offer_absent,        ///< Order::other_court has no offer on the table.
    treaty_absent,       ///< Nothing binds the two courts.
    dues_absent,         ///< The court owes Order::other_court no yearly dues.
    withheld_already,    ///< Dues are withheld, or paid, already.
    aim_already,         ///< The court means so already.

    // The way.
    capital_absent,  ///< The court has no seat to come back to.
    route_absent,    ///< No way leads there.
    place_too_far,   ///< Beyond the reach of a raid or of scouts.

    // The means.
    slots_full,      ///< No further army can be kept in the field.
    army_too_small,  ///< Not enough men for that, and for something to be left.
    garrison_too_small,
    levy_exhausted,    ///< The households of the place give no more so many men.
    water_absent,      ///< No water that bears war ships.
    ships_absent,      ///< The army has no ships.
    yard_too_small,    ///< So many ships cannot be built there.
    works_full,        ///< The walls cannot be made stronger.
    works_under_way,   ///< The walls are being worked on already.
    grain_short,       ///< Not enough grain in store to feed the hands.
    silver_short,      ///< The place is not worth so much silver.
    nothing_to_burn,   ///< Neither stores nor boats are left.
    dike_absent,       ///< No dike of the great river there.
    dike_breached,     ///< It has been breached already.
    works_whole,       ///< Dikes or land need nothing.
    arrears_absent,    ///< The court owes no pay.
    army_content,      ///< Its spirits cannot be raised further.
    mint_absent,       ///< No place with a mint.
    mint_exhausted,    ///< The year's coin is struck.
    paper_refused,     ///< Nobody takes so many notes.
    paper_absent,      ///< So many notes are not out.
    sellers_absent,    ///< So much grain is not for sale.
    granary_full,      ///< No room is left.
    people_too_few,    ///< So many do not live or are not held there.
    land_full,         ///< No land is left for so many.
    hunger_absent,     ///< Nobody is hungry.
    bands_absent,      ///< No bands to pardon.
    reform_full,       ///< Nothing is left to change that way.
    cash_short,        ///< The treasury has too little cash.
    amount_too_small,  ///< So little does nothing.
};
inline constexpr std::uint32_t refusal_count = 106;

/// The stable name of a refusal, as it is written here: "army_foreign".
[[nodiscard]] std::string_view refusal_name(Refusal refusal);

}  // namespace sim
