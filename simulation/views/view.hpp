// View: what one court knows, and nothing else. Whoever decides for a court is given this and the
// Setting's unchanging parts (map, people's names and scores); there is no way from here to the
// world. The turn fills it from the court's columns of belief, which only reports
// (rules/knowledge.hpp) have written: also of what is its own.
// Page: docs/rules/knowledge.md.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "simulation/calendar/day.hpp"
#include "simulation/foundation/ids.hpp"
#include "simulation/foundation/units.hpp"
#include "simulation/orders/term.hpp"

namespace sim {

/// What a court believes of a place, by PlaceId.
struct PlaceView {
    PolityId holder;           ///< Whose it is believed to be; none: nobody's, or never heard of.
    Day news_day;              ///< The day that the news speaks of; none: as on the first day.
    bool is_own = false;       ///< It is believed to be the court's own.
    bool is_besieged = false;  ///< It is own, and a siege of it has been reported.
    Men garrison;              ///< Local troops of an own place by their last return; 0: not known.
    Day garrison_day;          ///< Of that return; none: as on the first day, or not known.
    std::int32_t trust_permille = 0;  ///< How far the news still holds: age and channel. 0..1000.
    /// Of an own place: on its registers. Of others: what travellers say of its size, in round
    /// numbers.
    Households households;
    bool is_claimed = false;  ///< The court claims it, or owns it by right, and does not hold it.
    // Of own places, by the reports of its officials.
    Households own_people;  ///< Households of the people of its house.
    Permille unrest;
    Permille want;
    Men bands;
    Permille works;
    Grain stores;  ///< As its granaries were last counted.
};

/// A foreign army as it was last seen.
struct SightingView {
    ArmyId army;                      ///< Reports of one army are told apart by its banners.
    PolityId polity;                  ///< Whose.
    PlaceId place;                    ///< Where it was.
    PersonId commander;               ///< Whose banners were seen; or none.
    Men men;                          ///< As reported: may err.
    Day news_day;                     ///< When it was seen.
    std::int32_t trust_permille = 0;  ///< 0..1000.
};

/// An army of the court itself, as its last letter told: it may have moved, shrunk, gone over or
/// ended since.
struct OwnArmyView {
    ArmyId army;
    PersonId commander;         ///< Whom the court has put in command; or none.
    PlaceId place;              ///< Where its last letter was written.
    Men men;                    ///< Of all arms, in hundreds.
    bool is_besieging = false;  ///< It wrote so.
    bool is_besieged = false;   ///< It lies in an own place of which a siege has been reported.
    Day news_day;               ///< On which the letter was written.
    /// The letter is of the day of the view, from the court's own seat: then what follows is known,
    /// else it is none, 0 or unknown.
    bool is_at_hand = false;
    static constexpr std::int32_t unknown = -1;
    PlaceId objective;  ///< Where it is to go; or none.
    Men infantry;
    Men cavalry;
    Ships ships;
    std::int32_t morale_permille = unknown;  ///< 0..1000.
    std::int32_t supply_days = unknown;      ///< Of food with it.
};

/// A siege that the court has heard of.
struct SiegeView {
    PlaceId place;
    PolityId attacker;
    PolityId defender;
    Day news_day;
};

/// Somebody who serves the court, or is its captive.
struct PersonView {
    PersonId person;
    std::int32_t field = 0;  ///< Scores as people speak of him. 0..10.
    std::int32_t siege = 0;
    std::int32_t naval = 0;
    std::int32_t diplomacy = 0;
    std::int32_t administration = 0;
    std::int32_t ambition = 0;
    Permille loyalty;  ///< As he shows it.
    Permille following;
    std::int32_t age_years = 0;
    std::int32_t fear_permille = 0;  ///< What the court fears of him: rules/commander.hpp.
    Leaning leaning = Leaning::none;
    Culture culture = Culture::han;
    bool is_captive = false;
    bool is_of_house = false;
    bool is_consort = false;    ///< Married into the house: holds no office.
    bool is_favourite = false;  ///< Whoever rules likes this one best of those at court.
};

/// What a court knows of another, or of itself.
struct PolityView {
    PolityId polity;
    bool is_present = false;
    bool is_sovereign = false;       ///< Obeys nobody.
    bool is_client_kind = false;     ///< Of the kind that others set up.
    bool is_rebel_kind = false;      ///< Of the kind that rises against its court.
    Culture culture = Culture::han;  ///< Of its house.
    PolityId overlord;
    PlaceId capital;  ///< As everybody knows it; or none.
    PersonId ruler;
    Permille prestige;
    /// How far a people in arms still holds together as it did when it rose; 0: it is none.
    Permille cohesion;
    Permille defeat;         ///< Of late, as it is told everywhere.
    Permille faith;          ///< How far its word is trusted.
    bool is_at_war = false;  ///< With the court of the view.
    bool is_bound = false;   ///< A treaty or an accord binds the two.
    Day bound_since;
    Day war_since;
    bool is_at_war_elsewhere = false;
    PolityId strongest_enemy;  ///< Of its other enemies, the one that holds most; or none.
    std::int64_t dues_to_us_strings = 0;  ///< Owed each year, in strings of cash. >= 0.
    std::int64_t dues_from_us_strings = 0;
    bool is_house_held = false;    ///< Somebody of its ruling house is the court's captive.
    std::int32_t held_people = 0;  ///< Of the people of the court's house, that it holds captive.
    bool owes_us = false;          ///< Something fallen due has not come.
    bool withholds = false;
    bool we_withhold = false;
    std::int32_t places = 0;      ///< That it is believed to hold.
    std::int64_t households = 0;  ///< In them, as believed.
    /// Under arms, as believed from what was seen; and at least so many as such a state commonly
    /// calls up.
    std::int64_t men = 0;
    bool is_neighbour = false;        ///< A road leads from a place of the court to one of its.
    std::int32_t claimed_places = 0;  ///< That it holds and the court claims.
    std::int32_t claims_on_us = 0;    ///< That the court holds and it is known to claim.
};

/// The court's own affairs.
struct RealmView {
    PersonId ruler;
    PersonId heir;
    PersonId minister;
    PlaceId capital;
    Culture culture = Culture::han;
    std::int32_t ruler_boldness = 5;  ///< Of whoever rules, as he shows it. 0..10.
    std::int32_t ruler_favour = 5;    ///< How far he goes by whom he likes. 0..10.
    Leaning ruler_leaning = Leaning::none;
    Leaning minister_leaning = Leaning::none;
    Permille legitimacy;           ///< With the people of its house.
    Permille subjects_legitimacy;  ///< With all who live under it, by households.
    Permille reform;
    Permille administration;
    Permille tax_rate;
    Permille paper_value;
    Permille war_party;
    Permille weariness;
    PolityId aim;
    PlaceId aim_place;
    Day aim_since;
    std::int64_t cash_strings = 0;
    std::int64_t silver_taels = 0;
    std::int64_t silk_bolts = 0;
    std::int64_t income_strings = 0;  ///< Of last year.
    std::int64_t arrears_strings = 0;
    std::int64_t paper_strings = 0;
    std::int64_t army_pay_strings = 0;  ///< Of last year.
    Day exams_day;
    Day rites_day;
    Day amnesty_day;
    std::int32_t free_army_slots = 0;
    bool leads_in_person = false;  ///< The ruler commands an army.
    bool has_offices = false;      ///< It keeps ministries that tax, coin and print.
    /// Share of its soldiers who live off fields and herds of their own: a people in arms.
    std::int32_t self_supporting_permille = 0;
    Permille cohesion;  ///< As PolityView::cohesion.
};

/// An offer or an accord of the court with another, as it knows of it.
struct AccordView {
    PolityId other;
    AccordState state = AccordState::free;
    bool is_own_offer = false;
    Answer answer = Answer::none;  ///< Of an own offer, once the answer has come.
    Day since;
    Day until;
    TermList terms{};
    std::int32_t refusals = 0;  ///< Of an own offer: how often in a row it has been refused.
    // Of a joint war with a day: what is known everywhere.
    bool we_are_late = false;
    bool other_is_late = false;
    bool other_has_marched = false;
};

/// All that one court knows on one day.
struct View {
    PolityId court;
    Day today;
    std::vector<PlaceView> places;        ///< By PlaceId.
    std::vector<OwnArmyView> own_armies;  ///< In order of ArmyId.
    std::vector<SightingView> sightings;  ///< In order of ArmyId.
    std::vector<SiegeView> sieges;        ///< In order of PlaceId.
    std::vector<PolityId> enemies;        ///< Courts that it knows itself at war with, in order.
    // For those who decide; filled by fill_court_view only.
    RealmView realm;
    std::vector<PolityView> polities;  ///< By PolityId.
    std::vector<PersonView> people;    ///< In order of PersonId.
    std::vector<AccordView> accords;   ///< In order of slot.

    /// Empties the view but keeps its memory, so that one view can be filled for many courts.
    void clear() {
        places.clear();
        own_armies.clear();
        sightings.clear();
        sieges.clear();
        enemies.clear();
        realm = {};
        polities.clear();
        people.clear();
        accords.clear();
    }
};

}  // namespace sim
