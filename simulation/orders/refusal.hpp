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
    kind_unknown,    ///< No such kind of order.
    target_missing,  ///< Neither army nor place is named, or both where one is meant.
    member_unused,   ///< Something is named that this kind of order does not read.
    option_unknown,  ///< The option is none of those of this kind.
    amount_absent,   ///< The amount is not above zero.

    // Whether there is such a thing.
    court_absent,  ///< The court does not exist on that day.
    army_unknown,
    other_unknown,
    place_unknown,
    person_unknown,

    // Whose it is.
    army_foreign,
    other_foreign,
    place_foreign,   ///< The court does not hold the place.
    place_own,       ///< The court holds the place that it would attack.
    place_unheld,    ///< Nobody holds the place: there is nobody to besiege or to rob.
    person_foreign,  ///< The person does not serve the court.

    // The state of persons.
    person_dead,
    person_captive,
    person_commands,   ///< Commands an army already.
    commander_absent,  ///< The army has no commander who could be dismissed.

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

    // The way.
    capital_absent,  ///< The court has no seat to come back to.
    route_absent,    ///< No way leads there.
    place_too_far,   ///< Beyond the reach of a raid or of scouts.

    // The means.
    slots_full,      ///< No further army can be kept in the field.
    army_too_small,  ///< Not enough men for that, and for something to be left.
    garrison_too_small,
    levy_exhausted,   ///< The households of the place give no more so many men.
    water_absent,     ///< No water that bears war ships.
    ships_absent,     ///< The army has no ships.
    yard_too_small,   ///< So many ships cannot be built there.
    works_full,       ///< The walls cannot be made stronger.
    works_under_way,  ///< The walls are being worked on already.
    grain_short,      ///< Not enough grain in store to feed the hands.
    silver_short,     ///< The place is not worth so much silver.
    nothing_to_burn,  ///< Neither stores nor boats are left.
    dike_absent,      ///< No dike of the great river there.
    dike_breached,    ///< It has been breached already.
};
inline constexpr std::uint32_t refusal_count = 52;

/// The stable name of a refusal, as it is written here: "army_foreign".
[[nodiscard]] std::string_view refusal_name(Refusal refusal);

}  // namespace sim
