// The state of a world, as columns: one struct a kind of thing. Every column stands in the field
// list of fields.hpp, from which digest, save, diff and bindings are made; a column that is
// missing there does not compile.
#pragma once

#include <algorithm>
#include <cstdint>

#include "simulation/calendar/day.hpp"
#include "simulation/events/change.hpp"
#include "simulation/events/report.hpp"
#include "simulation/foundation/column.hpp"
#include "simulation/foundation/ids.hpp"
#include "simulation/foundation/units.hpp"
#include "simulation/map/travel.hpp"
#include "simulation/orders/order.hpp"
#include "simulation/world/setting.hpp"

namespace sim {

using ClockId = Id<struct ClockTag>;        ///< The one row of the clock table.
using AdoptionId = Id<struct AdoptionTag>;  ///< technique index * polity count + polity index.
using EnmityId = Id<struct EnmityTag>;      ///< A pair of polities: see World::enmity.
using FlowId = Id<struct FlowTag>;          ///< stock * flow kind count + flow kind.
using DispatchId = Id<struct DispatchTag>;  ///< A slot of the table of orders on the way.
using ReportId = Id<struct ReportTag>;      ///< A slot of the table of reports on the way.
using NewsId = Id<struct NewsTag>;          ///< polity index * place count + place index.
using SightingId = Id<struct SightingTag>;  ///< polity index * army capacity + army slot.
/// place index * 2: the books of the court that holds the place; + 1: of the one that held it
/// before.
using PlaceBookId = Id<struct PlaceBookTag>;
using PeopleId = Id<struct PeopleTag>;      ///< place index * culture count + culture.
using StandingId = Id<struct StandingTag>;  ///< polity index * culture count + culture.
using TermId = Id<struct TermTag>;          ///< accord slot * term_count_most + position.
using BudgetId = Id<struct BudgetTag>;      ///< polity index * budget line count + line.

/// Whether a thing that begins and ends is not yet there, there, or gone.
enum class Phase : std::uint32_t { before, present, past };

/// Lines of a court's yearly account, all in strings of cash.
enum class BudgetLine : std::uint32_t {
    // What comes in.
    land_tax,    ///< Summer and autumn tax, in cash, silk and grain.
    monopolies,  ///< Salt, tea, wine.
    commerce,    ///< Tolls and taxes of towns and roads, border markets.
    customs,     ///< Of the sea ports.
    minted,
    paper_issued,
    tribute_in,
    plunder_in,
    // What goes out.
    army_pay,
    grain_bought,  ///< For armies, with its carriage.
    court_cost,
    officials,
    works,  ///< Walls, dikes, granaries.
    relief,
    tribute_out,
    other_out,
};
inline constexpr std::uint32_t budget_line_count = 16;
inline constexpr std::uint32_t budget_income_count = 8;  ///< The lines before army_pay.

/// What a stock gains from or loses to outside the ledgers; within them nothing is lost.
enum class FlowKind : std::uint32_t {
    start,  ///< In: what is there on the first day.
    // In.
    record_in,  ///< What an order of battle or a count of the record adds.
    levied,     ///< Men out of the households.
    grown,      ///< Grain harvested, horses bred or bought, wealth made again.
    built,      ///< Ships.
    taken,      ///< Captives: soldiers who lay down their arms, townspeople driven off.
    born,       ///< Households.
    settled,    ///< Captives, bandsmen and scattered men who become households.
    taxed,      ///< What courts take from households and traders.
    minted,     ///< Coin; paper money printed.
    received,   ///< Tribute and plunder from beyond the ledger.
    // Out.
    record_out,  ///< What the record takes off the table again.
    killed,
    died,      ///< Of hunger, cold, disease, age; ships wrecked.
    lost,      ///< Deserters and scattered men; horses and ships without masters.
    released,  ///< Disbanded men; captives set free or settled.
    captured,  ///< Men who become captives.
    eaten,     ///< Grain; horses too.
    burnt,     ///< Grain, ships and wealth destroyed, spoiled, spent.
    fled,      ///< Households that leave the map, or take to the hills as bands.
    spent,     ///< Out of the treasuries, to soldiers, officials and sellers.
    redeemed,  ///< Paper money called in.
};
inline constexpr std::uint32_t flow_kind_count = 22;
inline constexpr std::uint32_t flow_in_count = 11;  ///< The kinds before record_out bring in.

struct ClockColumns {
    Column<ClockId, std::uint32_t> next_tick;  ///< The tick that is to be lived next.
    Column<ClockId, std::uint32_t> next_fact;  ///< The first forced event not yet admitted.
    Column<ClockId, Winter> winter;            ///< How cold the winter of this year is.
    /// Decisions that courts have made: the last one has this number.
    Column<ClockId, std::uint32_t> decisions;
};

struct PlaceColumns {
    Column<PlaceId, PolityId> holder;       ///< Who holds the walled seat.
    Column<PlaceId, Day> holder_since;      ///< none: since before the first day.
    Column<PlaceId, EventId> holder_event;  ///< What put the holder there; none: before.
    Column<PlaceId, ControlHow>
        holder_how;                   ///< How it was taken; meaningful if holder_event exists.
    Column<PlaceId, PolityId> owner;  ///< Whose it is by right: treaty, or long possession.
    Column<PlaceId, Day> owner_since;
    Column<PlaceId, Households> households;  ///< All that live there: the sum of its `peoples`.
    Column<PlaceId, Households> registered;  ///< Those on the registers of its court.
    Column<PlaceId, Day> census_day;    ///< Of the record's last count; none: before the first day.
    Column<PlaceId, Households> urban;  ///< Within the walls: a part of `households`.
    Column<PlaceId, Men> garrison;      ///< Local troops; armies within come on top.
    Column<PlaceId, Permille> works;    ///< State of the walls: 1,000 whole, 0 levelled.
    Column<PlaceId, Grain> stores;      ///< Grain within the walls.
    Column<PlaceId, Wealth> wealth;     ///< What a plunderer could carry off.
    Column<PlaceId, Persons> captives;  ///< Held here.
    Column<PlaceId, Permille> devastation;  ///< Of the land around: what foragers no longer find.
    Column<PlaceId, std::int32_t> hungry_days;  ///< Since its stores ran out under siege.
    Column<PlaceId, Day> works_until;           ///< Until when the walls are worked on; or none.
    Column<PlaceId, Day> dike_broken;           ///< When the dike was cut here; none: it holds.
    Column<PlaceId, PolityId> besieger;         ///< Who invests it; or none.
    Column<PlaceId, Day> besieged_since;
    Column<PlaceId, EventId> besieged_event;
    Column<PlaceId, Day> truce_until;  ///< Last day on which arms rest at its walls; or none.
    // The country around.
    Column<PlaceId, Permille> harvest;    ///< The last one, against a usual year's 1,000. >= 0.
    Column<PlaceId, Permille> want;       ///< Share of the food they need that people lack.
    Column<PlaceId, Permille> unrest;     ///< 0 content .. 1,000 ready to rise.
    Column<PlaceId, Men> bands;           ///< Armed men in hills and marshes.
    Column<PlaceId, PolityId> bands_for;  ///< Whom they fight for; none: for themselves.
    Column<PlaceId, Permille> control;    ///< How far the holder's officials reach.
    Column<PlaceId, PolityId> market;     ///< With whom a border market stands open here; or none.
    Column<PlaceId, Wealth> trade;        ///< Strings of goods traded in the last year.
    Column<PlaceId, Permille> dikes;      ///< State of the dikes; 1,000 also where there are none.
    Column<PlaceId, Day> remitted_until;  ///< Until when its taxes are remitted; or none.
};

struct PolityColumns {
    Column<PolityId, Phase> phase;
    Column<PolityId, Day> phase_since;
    Column<PolityId, PersonId> ruler;
    Column<PolityId, Day> ruler_since;
    Column<PolityId, EventId> ruler_event;
    Column<PolityId, PlaceId> capital;  ///< none: at sea, in the field, or unknown.
    Column<PolityId, SeatKind> capital_kind;
    Column<PolityId, Day> capital_since;
    Column<PolityId, EventId> capital_event;
    Column<PolityId, PolityId> overlord;
    Column<PolityId, Day> overlord_since;
    Column<PolityId, EventId> overlord_event;
    // What befell the places it took last, as others remember it.
    Column<PolityId, Permille> dread;     ///< Of what it does to those who hold out.
    Column<PolityId, Permille> clemency;  ///< Trust in its terms.
    Column<PolityId, Permille> defeat;    ///< Places and battles lost of late; fades in months.
    Column<PolityId, Day> last_fought;    ///< Its last fight or siege, with anybody; or none.
    // Its treasury. A court whose money the world does not know (a band) has none.
    Column<PolityId, Amount> cash;           ///< Strings. >= 0.
    Column<PolityId, Amount> silver;         ///< Taels. >= 0.
    Column<PolityId, Amount> silk;           ///< Bolts. >= 0.
    Column<PolityId, Amount> paper;          ///< Face value outstanding, strings. >= 0.
    Column<PolityId, Amount> arrears;        ///< Pay that its soldiers are owed, strings. >= 0.
    Column<PolityId, Permille> paper_value;  ///< What a string of paper buys, against coin.
    Column<PolityId, Permille> grain_price;  ///< Against a usual year's 1,000. > 0.
    Column<PolityId, Permille> tax_rate;     ///< Against the customary 1,000. 0..3,000.
    // Its rule.
    Column<PolityId, Permille> administration;  ///< Skill and honesty of its officials.
    Column<PolityId, Permille> reform;    ///< How far it rules by ministries and examinations.
    Column<PolityId, Permille> prestige;  ///< Standing among the other courts.
    Column<PolityId, Permille> ruler_health;
    Column<PolityId, PersonId> heir;            ///< Named; or none.
    Column<PolityId, PersonId> chief_minister;  ///< Or none.
    Column<PolityId, PersonId> rival;   ///< Of the house, proclaimed against the ruler; or none.
    Column<PolityId, PersonId> regent;  ///< Who rules for the ruler; or none: he rules himself.
    Column<PolityId, Day> exams_day;    ///< Last held; or none.
    Column<PolityId, Day> rites_day;    ///< The great rites, last performed; or none.
    Column<PolityId, Day> amnesty_day;  ///< Last proclaimed; or none.
    // Its standing with others, and what it means to do.
    Column<PolityId, Permille> faith;      ///< How far its word is trusted; 500: nothing is known.
    Column<PolityId, Permille> war_party;  ///< Weight of those who argue for war. 0..1,000.
    Column<PolityId, Permille> weariness;  ///< Of war: 0 fresh .. 1,000 spent.
    Column<PolityId, PolityId> aim;        ///< Against whom it means to make war; or none.
    Column<PolityId, PlaceId> aim_place;   ///< What it means to take; or none.
    Column<PolityId, Day> aim_since;
};

/// Who lives at a place, by people.
struct PeopleColumns {
    Column<PeopleId, Households> households;
};

/// How a people looks at a court.
struct StandingColumns {
    Column<StandingId, Permille> legitimacy;  ///< How far it takes it for its rightful ruler.
};

/// The yearly account of a court, by line, in strings.
struct BudgetColumns {
    Column<BudgetId, Wealth> this_year;
    Column<BudgetId, Wealth> last_year;
};

/// Of one in command, within this month.
struct Fortunes {
    std::uint16_t victories = 0;
    std::uint16_t defeats = 0;
    friend constexpr bool operator==(const Fortunes&, const Fortunes&) = default;
};

struct PersonColumns {
    Column<PersonId, Phase> life;
    Column<PersonId, PolityId> polity;
    Column<PersonId, AllegianceStatus> status;
    Column<PersonId, Day> status_since;
    Column<PersonId, EventId> status_event;
    Column<PersonId, EventId> death_event;
    Column<PersonId, Permille> loyalty;    ///< To the court of `polity`.
    Column<PersonId, Permille> following;  ///< How far troops follow this person, not a court.
    Column<PersonId, Permille> slight;     ///< What he has not forgiven his court.
    Column<PersonId, Fortunes> fortunes;
};

struct PostColumns {
    Column<PostId, Phase> phase;
    Column<PostId, EventId> event;  ///< What began it, and once past what ended it.
};

struct TreatyColumns {
    Column<TreatyId, Phase> phase;
    Column<TreatyId, Day> since;
    Column<TreatyId, EventId> event;
};

struct ClauseColumns {
    Column<ClauseId, Amount> fallen_due;  ///< Sum of what has fallen due, in the clause's good.
    Column<ClauseId, Day> last_due;       ///< none: nothing has fallen due yet.
    Column<ClauseId, Amount> paid;        ///< Of it; the rest is owed.
};

/// Armies in being. A slot is free when `polity` is none.
struct ArmyColumns {
    Column<ArmyId, ForceId> force;  ///< The order of battle's force that it is; none: raised later.
    Column<ArmyId, PolityId> polity;
    Column<ArmyId, PersonId> commander;
    Column<ArmyId, PlaceId> place;       ///< Where it is, or last was.
    Column<ArmyId, PlaceId> objective;   ///< Where it is to go; none: to stay.
    Column<ArmyId, PlaceId> next;        ///< The place it is marching to from `place`; or none.
    Column<ArmyId, Millidays> on_route;  ///< How long it has been on the way to `next`.
    Column<ArmyId, Men> infantry;
    Column<ArmyId, Men> cavalry;
    Column<ArmyId, Horses> horses;             ///< Mounts; riders beyond them fight on foot.
    Column<ArmyId, std::int32_t> siege_train;  ///< Class 0..3.
    Column<ArmyId, Ships> ships;
    Column<ArmyId, Permille> training;
    Column<ArmyId, Permille> morale;
    Column<ArmyId, Permille> fatigue;
    Column<ArmyId, Grain> grain;       ///< In its train.
    Column<ArmyId, Permille> hunger;   ///< Share of its need that it lacked of late.
    Column<ArmyId, Persons> captives;  ///< With it.
    Column<ArmyId, Wealth> plunder;
    Column<ArmyId, Stance> stance;
    Column<ArmyId, std::uint32_t> fate;  ///< Ordered for places that it takes: Fate + 1; or 0.
    Column<ArmyId, Day> since;
    Column<ArmyId, EventId> event;
    /// Since when commander and officers have known it; none: as long as matters. Ahead of today
    /// after a purge.
    Column<ArmyId, Day> led_since;
    /// What its draws are keyed by (name_chance): a slot is used again, and would give the draws of
    /// one army to another in a branch where a third was raised before it.
    Column<ArmyId, std::uint32_t> chance;
};

/// Who is at war with whom. Row of a pair: World::enmity.
struct EnmityColumns {
    Column<EnmityId, Day> since;  ///< none: at peace.
    Column<EnmityId, EventId> event;
};

/// Sums of all that ever came in and went out, by stock and kind. A stock is at any time the sum
/// of its flows: check_invariants asserts it.
struct FlowColumns {
    Column<FlowId, Amount> sum;
};

/// Orders on the way to armies and places, with what they say. A slot is free when `arrives` is
/// none.
struct DispatchColumns {
    Column<DispatchId, Day> arrives;
    Column<DispatchId, Day> given;
    Column<DispatchId, PolityId> court;
    Column<DispatchId, OrderKind> kind;
    Column<DispatchId, ArmyId> army;
    Column<DispatchId, ArmyId> other;
    Column<DispatchId, PlaceId> place;
    Column<DispatchId, PersonId> person;
    Column<DispatchId, PlaceId> from;
    Column<DispatchId, PolityId> other_court;
    Column<DispatchId, std::int32_t> amount;
    Column<DispatchId, std::uint32_t> option;
    Column<DispatchId, std::uint32_t> reason;
};

/// Offers on the way, on the table or answered, and what has come of them: accords in force. A
/// slot is free when its state is. Treaties of the record are TreatyColumns.
struct AccordColumns {
    Column<AccordId, AccordState> state;
    Column<AccordId, PolityId> from;   ///< Who made the offer.
    Column<AccordId, PolityId> to;     ///< To whom.
    Column<AccordId, PersonId> envoy;  ///< Who carries it; or none: an official without a name.
    Column<AccordId, Answer> answer;
    Column<AccordId, Day> since;  ///< Of this state.
    /// When the envoy arrives, or the answer; by when it must be answered; or the last day on which
    /// it is in force, none: for good.
    Column<AccordId, Day> until;
    Column<AccordId, EventId> event;  ///< What put it in this state.
    /// AccordFlag; from AccordColumns::refusals_shift on, how often in a row what the offerer has
    /// offered of late has been refused.
    Column<AccordId, std::uint32_t> flags;
    /// The decision of its court that an offer comes of; 0: none.
    Column<AccordId, std::uint32_t> reason;

    static constexpr std::uint32_t refusals_shift = 16;
};
/// Bits of AccordColumns::flags.
enum class AccordFlag : std::uint32_t {
    secret = 1,          ///< The mission goes under a cover.
    from_withholds = 2,  ///< The offerer does not pay its dues.
    to_withholds = 4,
    adopted = 8,  ///< Stands for treaties of the record: they go on as this accord.
    // Of a joint war with a day: who has marched, and who let the day go by.
    from_marched = 16,
    to_marched = 32,
    from_late = 64,
    to_late = 128,
};
struct TermColumns {
    Column<TermId, Article> article;  ///< none: the rest of the rows of the accord are empty.
    Column<TermId, PolityId> giver;
    Column<TermId, PlaceId> place;
    Column<TermId, PersonId> person;
    Column<TermId, PolityId> third;
    Column<TermId, std::int32_t> amount;
    Column<TermId, Amount> owed;  ///< Fallen due and not paid.
};

/// Reports on the way. A slot is free when `recipient` is none. Meaning of the members:
/// simulation/rules/knowledge.hpp.
struct ReportColumns {
    Column<ReportId, PolityId> recipient;
    Column<ReportId, ReportKind> kind;
    Column<ReportId, Channel> channel;
    Column<ReportId, std::uint32_t> subject;
    Column<ReportId, std::uint32_t> value;
    Column<ReportId, PlaceId> place;
    Column<ReportId, Men> men;
    Column<ReportId, Day> observed;
    Column<ReportId, Day> arrives;
    Column<ReportId, std::uint32_t> is_false;  ///< 1: it is not so; courts cannot see this.
};

/// Tick and channel of a piece of news in 16 bits; 0: known since before the first day. A run has
/// less than 8,191 ticks (227 years).
struct Seen {
    [[nodiscard]] static std::uint16_t pack(std::uint32_t tick, Channel channel) {
        return static_cast<std::uint16_t>((tick + 1) * 8 + static_cast<std::uint32_t>(channel));
    }
    [[nodiscard]] static bool is_known(std::uint16_t when) { return when != 0; }
    [[nodiscard]] static std::uint32_t tick(std::uint16_t when) { return when / 8U - 1; }
    [[nodiscard]] static Channel channel(std::uint16_t when) {
        return static_cast<Channel>(when % 8U);
    }
};

/// What a court believes of a place. 4 bytes: there is one a court and place.
struct News {
    static constexpr std::uint16_t nobody = 0xFFFF;
    std::uint16_t holder = nobody;  ///< Index of the polity.
    std::uint16_t when = 0;         ///< See Seen: when it was seen, and who told it.
    friend constexpr bool operator==(const News&, const News&) = default;
};
/// Where a court believes an army to be.
struct Sighting {
    static constexpr std::uint16_t nowhere = 0xFFFF;
    std::uint16_t place = nowhere;  ///< Index of the place; nowhere: nothing is known.
    std::uint16_t when = 0;
    friend constexpr bool operator==(const Sighting&, const Sighting&) = default;
};
/// How strong a court believes it to be, how it bears itself, and whose it is. Of its own armies a
/// court believes what their last letter said.
struct SeenStrength {
    static constexpr std::int32_t hundreds_most = (1 << 13) - 1;
    std::uint16_t size = 0;  ///< Men in hundreds, in the lower 13 bits; above them the Stance.
    std::uint16_t polity = 0xFFFF;

    /// Men are rounded to hundreds, a few men to one.
    [[nodiscard]] static SeenStrength of(Men men, Stance stance, std::uint32_t polity) {
        const std::int32_t hundreds = men > Men(0) ? std::max((men.value + 50) / 100, 1) : 0;
        const auto low = static_cast<std::uint32_t>(std::min(hundreds, hundreds_most));
        return {static_cast<std::uint16_t>(low | static_cast<std::uint32_t>(stance) << 13),
                static_cast<std::uint16_t>(polity)};
    }
    [[nodiscard]] Men men() const { return Men((size & hundreds_most) * 100); }
    [[nodiscard]] Stance stance() const { return static_cast<Stance>(size >> 13); }
    friend constexpr bool operator==(const SeenStrength&, const SeenStrength&) = default;
};

struct NewsColumns {
    Column<NewsId, News> news;
};
struct SightingColumns {
    Column<SightingId, Sighting> sighting;
    Column<SightingId, SeenStrength> strength;
};

/// The strength of a garrison, as its officers wrote it to their court.
struct GarrisonReturn {
    std::uint16_t tens = 0;        ///< Men, in tens.
    std::uint16_t sent = 0;        ///< Tick + 1 in which it was written; 0: before the first day.
    std::uint16_t days = 0;        ///< That it is on the way.
    std::uint16_t is_written = 0;  ///< 0: there is none.
    [[nodiscard]] static GarrisonReturn of(Men garrison, std::uint32_t sent, std::int32_t days) {
        return {static_cast<std::uint16_t>(std::min((garrison.value + 5) / 10, 0xFFFF)),
                static_cast<std::uint16_t>(sent), static_cast<std::uint16_t>(days), 1};
    }
    [[nodiscard]] Men men() const { return Men(tens * 10); }
    friend constexpr bool operator==(const GarrisonReturn&, const GarrisonReturn&) = default;
};
/// Who a court believes to besiege a place of its own.
struct SiegeNews {
    static constexpr std::uint16_t nobody = 0xFFFF;
    std::uint16_t besieger = nobody;  ///< Index of the polity.
    std::uint16_t when = 0;           ///< See Seen.
    friend constexpr bool operator==(const SiegeNews&, const SiegeNews&) = default;
};

/// What courts have in their books of their own places.
struct PlaceBookColumns {
    Column<PlaceBookId, PolityId> reader;      ///< The court whose books these are; or none.
    Column<PlaceBookId, GarrisonReturn> sent;  ///< The last return; it may be on the way.
    Column<PlaceBookId, GarrisonReturn> read;  ///< The one before it, which has come.
    Column<PlaceBookId, SiegeNews> siege;
    Column<PlaceBookId, PolityId> siege_told;  ///< The besieger whom letters have named last.
};
/// What courts have in their books of their own armies, by slot.
struct ArmyBookColumns {
    Column<ArmyId, PolityId> court;      ///< Whose army wrote last from this slot.
    Column<ArmyId, PersonId> commander;  ///< Of it, then.
    Column<ArmyId, PlaceId> place;  ///< Where it wrote; none: its court has been told of its end.
};

struct SiegeColumns {
    Column<SiegeId, Phase> phase;
    Column<SiegeId, Day> since;
    Column<SiegeId, EventId> event;
};

struct AdoptionColumns {
    Column<AdoptionId, Day> since;  ///< When the polity took up the technique; none: not (yet).
};

struct InsurgencyColumns {
    Column<InsurgencyId, Phase> phase;
    Column<InsurgencyId, EventId> event;
};

struct ClaimColumns {
    Column<ClaimId, Phase> phase;
    Column<ClaimId, EventId> event;
};

}  // namespace sim
