// Siege: some days of a siege, as hazards that compete to end it. Each hazard is a base rate times
// the exponential of a sum of named terms (proportional hazards); hunger, disease, engines and
// blood change the state from which the next days are reckoned.
// Nothing is made or lost unbooked: the outcome lists every man, person and shi that is gone.
// Page: docs/rules/siege.md.
#pragma once

#include <array>
#include <cstdint>

#include "simulation/foundation/draw.hpp"
#include "simulation/foundation/fixed.hpp"
#include "simulation/foundation/units.hpp"
#include "simulation/laws/siege_laws.hpp"

namespace sim {

/// How the besieger goes about it.
enum class SiegeWay : std::uint32_t {
    blockade,  ///< Sits and lets hunger work.
    bombard,   ///< Engines break the works; a breach may carry the place.
    assault,   ///< Ladders and towers, at a cost in blood.
    mine,      ///< Tunnels: slower than engines, the works fall all the same.
    parley,    ///< Offers terms; engines rest.
};

/// How the defender goes about it.
enum class SiegeStand : std::uint32_t {
    hold,
    sortie,  ///< Sallies: cost men, may break the siege, burn engines.
    parley,  ///< Talks: terms and ransom come within reach.
};

/// What one side offers the other in a parley. After `none` the names are those of Terms
/// (orders/order.hpp).
enum class OfferKind : std::uint32_t {
    none,
    mercy,      ///< The place is handed over, lives and goods are spared.
    march_out,  ///< Handed over too, the garrison goes free with its arms.
    keep_post,  ///< It comes over with its commander and troops.
    ransom,     ///< The besieged pay, the besieger goes.
    truce,      ///< Arms rest for a time; the siege goes on.
};
/// Whether the place changes hands if it is accepted.
[[nodiscard]] constexpr bool is_of_yielding(OfferKind kind) {
    return kind >= OfferKind::mercy && kind <= OfferKind::keep_post;
}
struct Offer {
    OfferKind kind = OfferKind::none;
    /// ransom: its sum to half of the wealth inside; truce: its days to thirty. 1..1,000,000.
    std::int32_t size_permille = 1000;
};

struct Besieged {
    Men garrison;                         ///< Soldiers and militia under arms. >= 0.
    std::int32_t townspeople = 0;         ///< Other mouths inside, persons. >= 0.
    Amount grain_shi;                     ///< In store for all of them. >= 0.
    std::int32_t walls_class = 0;         ///< 0 (none) .. 5.
    std::int32_t works_permille = 1000;   ///< 0 (down) .. 1,000 (whole).
    std::int32_t techniques = 0;          ///< Sum of the defence modifiers. -100..100.
    std::int32_t command = 4;             ///< Siege skill. 0..10.
    std::int32_t loyalty_permille = 600;  ///< Of the commander to his court. 0..1,000.
    std::int32_t morale_permille = 600;   ///< Of the garrison. 0..1,000.
    std::int32_t defeat_permille =
        0;  ///< How far its court is beaten, or its cause lost. 0..1,000.
    /// How far its officials still hold to the besieger, who gave the place up. 0..1,000.
    std::int32_t former_permille = 0;
    std::int32_t days_hungry = 0;  ///< Since the stores ran out. >= 0.
    /// The relieving army that is known to be near, to the besieger's men. 0: none; 1,000: equal.
    std::int32_t relief_permille = 0;
    std::int32_t relief_days = 0;  ///< Its march from here. >= 0.
    bool can_ransom = false;       ///< A court or treasure inside that could buy it off.
    bool is_ready = true;          ///< Gates shut, men called: no coup de main.
    SiegeStand stand = SiegeStand::hold;
    Offer offer;  ///< To the besieger.
};

struct Besieger {
    Men men;                               ///< Fit to fight, of all kinds. >= 0.
    std::int32_t train_class = 0;          ///< Engineers and engines. 0..3.
    std::int32_t techniques = 0;           ///< Sum of the attack modifiers. -100..100.
    std::int32_t command = 4;              ///< Siege skill. 0..10.
    std::int32_t supply_permille = 1000;   ///< 0 (starving) .. 1,000.
    std::int32_t disease_permille = 0;     ///< Of the camp. 0 (healthy) .. 1,000.
    std::int32_t dread_permille = 0;       ///< For the massacres people know of. 0..1,000.
    std::int32_t clemency_permille = 500;  ///< That those who yield are spared. 0..1,000.
    /// How much his court wants the place. 0 (a raid) .. 1,000 (at any price).
    std::int32_t resolve_permille = 500;
    bool would_take_ransom = false;
    SiegeWay way = SiegeWay::blockade;
    Offer offer;  ///< To the besieged. A ransom that they cannot pay is no offer.
};

struct SiegeTime {
    std::int32_t days = 10;          ///< That this step covers. 1..31.
    std::int32_t days_besieged = 0;  ///< Before this step. >= 0.
    bool is_bad_season = false;      ///< Rains and heat, or deep cold, for those in the open.
};

enum class SiegeEnd : std::uint32_t {
    goes_on,
    storm,      ///< The walls were climbed.
    breach,     ///< Through broken works or a mine.
    hunger,     ///< Could hold out no more.
    treason,    ///< Opened from within.
    terms,      ///< Surrendered on terms.
    ransom,     ///< Bought off: the place stays the defender's.
    abandoned,  ///< The besieger went of himself.
    relieved,   ///< He went before an army of relief.
    sortie,     ///< A sally broke the siege.
};
inline constexpr std::uint32_t siege_end_count = 10;

/// Whether the place changes hands.
[[nodiscard]] constexpr bool is_fall(SiegeEnd end) {
    return end >= SiegeEnd::storm && end <= SiegeEnd::terms;
}

/// Expected number of each end within the step, by SiegeEnd; goes_on is not used.
struct SiegeHazards {
    std::array<Fixed, siege_end_count> of{};

    [[nodiscard]] Fixed& operator[](SiegeEnd end) { return of[static_cast<std::size_t>(end)]; }
    [[nodiscard]] Fixed operator[](SiegeEnd end) const { return of[static_cast<std::size_t>(end)]; }
    [[nodiscard]] Fixed sum() const {
        Fixed total;
        for (const Fixed hazard : of) {
            total = total + hazard;
        }
        return total;
    }
};

[[nodiscard]] SiegeHazards siege_hazards(const Besieged& inside, const Besieger& outside,
                                         const SiegeTime& time, const SiegeLaws& laws);

struct SiegeOutcome {
    SiegeEnd end = SiegeEnd::goes_on;
    std::int32_t end_day = 0;  ///< 1..days: on which day of the step it ended; 0: it did not.
    Men besieger_killed;       ///< In assaults and sallies.
    Men besieger_sick;         ///< Died of disease.
    Men garrison_killed;
    Men garrison_starved;
    Men garrison_deserted;                 ///< Over the wall, to the country.
    std::int32_t townspeople_starved = 0;  ///< Persons.
    Amount grain_eaten_shi;
    std::int32_t works_change_permille = 0;   ///< To be added; the sum is within 0..1,000.
    std::int32_t morale_change_permille = 0;  ///< Of the garrison; to be added, then clamped.
    std::int32_t days_hungry = 0;             ///< After the step.
    OfferKind agreed =
        OfferKind::none;  ///< What was accepted: with end terms or ransom, or a truce.
};

/// The hazard over `days` that a place which nobody besieges sends its keys to a host that is a
/// march away: that of terms, a part of it, and less where the host is below five to one.
[[nodiscard]] Fixed yield_afar_hazard(const Besieged& inside, const Besieger& outside,
                                      std::int32_t days, const SiegeLaws& laws);

/// How readily, within the step, a truce that one side offers is accepted; 0: none is offered.
[[nodiscard]] Fixed truce_hazard(const Besieged& inside, const Besieger& outside,
                                 const SiegeTime& time, const SiegeLaws& laws);

/// Lives through the step: food, blood and works first, then the hazards, reckoned from the state
/// before it. Draws 0..15 of `draw` are used.
[[nodiscard]] SiegeOutcome siege(const Besieged& inside, const Besieger& outside,
                                 const SiegeTime& time, const SiegeLaws& laws, const Draw& draw);

}  // namespace sim
