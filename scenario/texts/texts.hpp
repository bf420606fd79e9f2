// Texts: every row of every table, typed, for display and search. Tables that the laws know too
// (places, people, treaties ...) have the same positions here and in sim::Setting, so one id finds
// both. Everything else stands in the order of its file.
#pragma once

#include <span>
#include <vector>

#include "scenario/texts/calendar.hpp"
#include "scenario/texts/common.hpp"
#include "scenario/texts/events.hpp"
#include "scenario/texts/figures.hpp"
#include "scenario/texts/forces.hpp"
#include "scenario/texts/geography.hpp"
#include "scenario/texts/people.hpp"
#include "scenario/texts/polities.hpp"
#include "scenario/texts/questions.hpp"
#include "scenario/texts/registry.hpp"
#include "scenario/texts/treaties.hpp"

namespace scenario {

struct Texts {
    std::vector<Citation> citations;

    std::vector<PlaceRow> places;      ///< By PlaceId.
    std::vector<BarrierRow> barriers;  ///< By BarrierId.
    std::vector<RouteRow> routes;      ///< By RouteId.
    std::vector<PlaceNameRow> place_names;
    std::vector<PlaceGroupRow> place_groups;
    std::vector<RiverCourseRow> river_courses;
    std::vector<OmittedPrefectureRow> omitted_prefectures;

    std::vector<PolityRow> polities;  ///< By PolityId.
    std::vector<CourtCustomsRow> court_customs;
    std::vector<OverlordRow> overlords;
    std::vector<ReignRow> reigns;
    std::vector<CapitalRow> capitals;
    std::vector<ClaimRow> claims;  ///< By ClaimId.
    std::vector<StartControlRow> start_control;
    std::vector<StartPeopleRow> start_peoples;
    std::vector<ControlChangeRow> control_changes;

    std::vector<EraTextRow> eras;  ///< By sim::EraId.
    std::vector<LunarMonthTextRow> lunar_months;

    std::vector<PersonRow> people;  ///< By PersonId.
    std::vector<CharacterRow> characters;
    std::vector<ConsortRow> consorts;
    std::vector<AllegianceRow> allegiances;
    std::vector<PostRow> posts;  ///< By PostId.

    std::vector<EventRow> events;  ///< By RecordId.
    std::vector<EventNumberRow> event_numbers;
    std::vector<BattleRow> battles;
    std::vector<TechniqueRow> techniques;  ///< By TechniqueId.
    std::vector<TechniqueAdoptionRow> technique_adoptions;
    std::vector<InsurgencyRow> insurgencies;  ///< By InsurgencyId.
    std::vector<InstitutionRow> institutions;

    std::vector<TreatyRow> treaties;  ///< By TreatyId.
    std::vector<ClauseRow> clauses;   ///< By ClauseId.
    std::vector<ForceRow> forces;     ///< By ForceId.
    std::vector<ArmyFactRow> army_facts;

    std::vector<DecisionRow> decisions;
    std::vector<DecisionOptionRow> decision_options;
    std::vector<OptionOrderRow> option_orders;
    std::vector<OutcomeRow> outcomes;
    std::vector<TurningPointRow> turning_points;

    std::vector<PopulationRow> population;
    std::vector<HouseholdCountRow> household_counts;
    std::vector<PrefectureCountRow> prefecture_counts;
    std::vector<EconomyRow> economy;

    std::vector<AliasRow> aliases;
    std::vector<ReadingRow> readings;

    [[nodiscard]] std::span<const Citation> citations_of(const Provenance& provenance) const {
        return std::span(citations).subspan(provenance.first_citation, provenance.citation_count);
    }
};

}  // namespace scenario
