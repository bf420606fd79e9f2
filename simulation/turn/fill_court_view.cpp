// What a court decides by: what it knows (fill_view), its own affairs, its people, and what every
// court hears of the others. Declared in deliberate.hpp.
#include <algorithm>

#include "simulation/calendar/julian.hpp"
#include "simulation/rules/commander.hpp"
#include "simulation/rules/entry.hpp"
#include "simulation/turn/accords.hpp"
#include "simulation/turn/army.hpp"
#include "simulation/turn/common_knowledge.hpp"
#include "simulation/turn/conquests.hpp"
#include "simulation/turn/deliberate.hpp"
#include "simulation/turn/knowledge_phase.hpp"
#include "simulation/turn/parties.hpp"
#include "simulation/turn/thrones.hpp"
#include "simulation/turn/treasury_books.hpp"

namespace sim {

namespace {

class CourtViewer {
  public:
    CourtViewer(const TickContext& tick, const CommonKnowledge& common, PolityId court, View& view)
        : tick_(tick),
          common_(common),
          world_(tick.world),
          setting_(tick.setting),
          court_(court),
          year_(julian_date_of(tick.first_day).year),
          view_(view) {}

    void fill();

  private:
    void see_places();
    void claim_the_beaten();
    void see_realm();
    void see_polities();
    void count_places();
    void count_men();
    void see_bonds(PolityView& other) const;
    void see_people();
    void see_captive(PersonId person);
    void mark_favourite();
    void see_accords();
    void see_joint_war(AccordId accord, bool is_own, AccordView& seen) const;
    [[nodiscard]] std::int32_t fear_of(const PersonView& person) const;

    const TickContext& tick_;
    const CommonKnowledge& common_;
    const World& world_;
    const Setting& setting_;
    PolityId court_;
    std::int32_t year_;
    View& view_;
    std::vector<std::int64_t>
        own_people_;  ///< By polity: households of its own people, as reputed.
};

void CourtViewer::see_places() {
    const PlaceColumns& places = world_.places;
    for (std::size_t i = 0; i < view_.places.size(); ++i) {
        const PlaceId place(i);
        PlaceView& seen = view_.places[i];
        const bool is_really_own = seen.is_own && places.holder[place] == court_;
        seen.households = is_really_own ? places.registered[place] : common_.households(place);
        seen.is_claimed = !seen.is_own && places.owner[place] == court_;
        if (is_really_own) {
            seen.unrest = places.unrest[place];
            seen.stores = places.stores[place];
            seen.own_people = world_.peoples_at(
                place)[static_cast<std::size_t>(setting_.polities[court_.index].culture)];
            seen.want = places.want[place];
            seen.bands = places.bands[place];
            seen.works = places.works[place];
        }
    }
    for (std::size_t i = 0; i < setting_.claims.size(); ++i) {
        const ClaimDefinition& claim = setting_.claims[i];
        PlaceView& seen = view_.places[claim.place.index];
        if (claim.polity == court_ && world_.claims.phase[ClaimId(i)] == Phase::present) {
            seen.is_claimed = !seen.is_own;
        }
    }
    claim_the_beaten();
}

/// Who has taken much of a realm by war, and not made peace over it, claims the rest.
void CourtViewer::claim_the_beaten() {
    const Conquests conquests(world_, court_, [this](PlaceId place) {
        const PlaceView& seen = view_.places[place.index];
        return seen.is_own ? court_ : seen.holder;
    });
    const std::int32_t least = setting_.polities[court_.index].customs.conquest_permille;
    for (PlaceView& seen : view_.places) {
        if (!seen.is_own && seen.holder.exists() && conquests.claim_rest(seen.holder, least)) {
            seen.is_claimed = true;
        }
    }
}

void CourtViewer::see_realm() {
    const PolityColumns& courts = world_.polities;
    RealmView& realm = view_.realm;
    realm.ruler = courts.ruler[court_];
    realm.heir = courts.heir[court_];
    realm.minister = courts.chief_minister[court_];
    realm.capital = courts.capital[court_];
    realm.culture = setting_.polities[court_.index].culture;
    const PersonId who = who_rules(world_, court_);  // For a child somebody else decides.
    if (realm.ruler.exists()) {
        realm.ruler_boldness = setting_.people[who.index].character.boldness;
        realm.ruler_favour = setting_.people[who.index].character.favour;
        realm.leads_in_person = commands_an_army(tick_, realm.ruler);
    }
    realm.ruler_leaning = leaning_of(world_, setting_, who, year_);
    realm.minister_leaning = leaning_of(world_, setting_, realm.minister, year_);
    realm.legitimacy = world_.standings.legitimacy[World::standing_of(court_, realm.culture)];
    realm.reform = courts.reform[court_];
    realm.cohesion = common_.cohesion(court_);
    realm.administration = courts.administration[court_];
    realm.tax_rate = courts.tax_rate[court_];
    realm.paper_value = courts.paper_value[court_];
    realm.war_party = courts.war_party[court_];
    realm.weariness = courts.weariness[court_];
    realm.aim = courts.aim[court_];
    realm.aim_place = courts.aim_place[court_];
    realm.aim_since = courts.aim_since[court_];
    realm.cash_strings = courts.cash[court_].value;
    realm.silver_taels = courts.silver[court_].value;
    realm.silk_bolts = courts.silk[court_].value;
    realm.income_strings = income_of_last_year(world_, court_);
    realm.arrears_strings = courts.arrears[court_].value;
    realm.paper_strings = courts.paper[court_].value;
    realm.army_pay_strings =
        world_.budgets.last_year[World::budget_of(court_, BudgetLine::army_pay)].value;
    realm.exams_day = courts.exams_day[court_];
    realm.rites_day = courts.rites_day[court_];
    realm.amnesty_day = courts.amnesty_day[court_];
    realm.has_offices = has_offices(setting_, court_);
    realm.self_supporting_permille = setting_.polities[court_.index].self_supporting_permille;
    for (const PolityId polity : world_.armies.polity.values()) {
        realm.free_army_slots += polity.exists() ? 0 : 1;
    }
    std::int64_t households = 0;
    std::int64_t weighed = 0;
    for (std::size_t i = 0; i < view_.places.size(); ++i) {
        if (!view_.places[i].is_own) {
            continue;
        }
        const auto peoples = world_.peoples_at(PlaceId(i));
        for (std::uint32_t c = 0; c < culture_count; ++c) {
            households += peoples[c].value;
            weighed +=
                std::int64_t{peoples[c].value} *
                world_.standings.legitimacy[World::standing_of(court_, static_cast<Culture>(c))]
                    .value;
        }
    }
    realm.subjects_legitimacy = households > 0
                                    ? Permille(static_cast<std::int32_t>(weighed / households))
                                    : realm.legitimacy;
}

/// What treaties and wars are between the two, and with others.
void CourtViewer::see_bonds(PolityView& other) const {
    other.is_at_war = world_.at_war(court_, other.polity);
    if (other.is_at_war) {
        other.war_since = world_.enmities.since[world_.enmity(court_, other.polity)];
    }
    const AccordId accord = accord_between(world_, court_, other.polity);
    if (accord.exists()) {
        other.is_bound = true;
        other.bound_since = world_.accords.since[accord];
        other.dues_to_us_strings = dues_strings(world_, setting_, accord, other.polity);
        other.dues_from_us_strings = dues_strings(world_, setting_, accord, court_);
        other.withholds = withholds(world_, accord, other.polity);
        other.we_withhold = withholds(world_, accord, court_);
        for (std::uint32_t i = 0; i < term_count_most; ++i) {
            const TermId row = World::term_of(accord, i);
            other.owes_us = other.owes_us || (world_.terms.giver[row] == other.polity &&
                                              world_.terms.owed[row] > Amount(0));
        }
    }
    const PolityColumns& courts = world_.polities;
    if (!accord.exists() && courts.overlord[other.polity] == court_) {
        other.bound_since = courts.overlord_since[other.polity];  // It obeys.
    }
    std::int32_t most = 0;
    for (const PolityId third : common_.enemies(other.polity)) {
        if (third != court_) {
            other.is_at_war_elsewhere = true;
            const std::int32_t places = view_.polities[third.index].places;
            if (places > most) {
                most = places;
                other.strongest_enemy = third;
            }
        }
    }
}

void CourtViewer::count_places() {
    own_people_.assign(view_.polities.size(), 0);
    const Graph& graph = tick_.run.ways->graph();
    for (std::size_t i = 0; i < view_.places.size(); ++i) {
        const PlaceView& seen = view_.places[i];
        if (!seen.holder.exists()) {
            continue;
        }
        PolityView& holder = view_.polities[seen.holder.index];
        holder.places += 1;
        holder.households += seen.households.value;
        own_people_[seen.holder.index] +=
            in_round_numbers(
                world_.peoples_at(PlaceId(i))[static_cast<std::size_t>(holder.culture)])
                .value;
        holder.claimed_places += seen.is_claimed ? 1 : 0;
        if (!seen.is_own && !holder.is_neighbour) {
            for (const GraphEdge& edge : graph.edges_of(PlaceId(i))) {
                holder.is_neighbour = holder.is_neighbour || view_.places[edge.to.index].is_own;
            }
        }
        const PolityId owner = world_.places.owner[PlaceId(i)];
        if (seen.is_own && owner.exists() && owner != court_) {
            view_.polities[owner.index].claims_on_us += 1;
        }
    }
    for (std::size_t i = 0; i < setting_.claims.size(); ++i) {
        const ClaimDefinition& claim = setting_.claims[i];
        if (world_.claims.phase[ClaimId(i)] == Phase::present &&
            view_.places[claim.place.index].is_own && claim.polity != court_) {
            view_.polities[claim.polity.index].claims_on_us += 1;
        }
    }
}

/// Men under arms: of itself by its letters; of others what was seen, or what so many households
/// commonly field, whichever is more.
void CourtViewer::count_men() {
    const DecisionLaws& laws = setting_.laws.decision;
    for (const OwnArmyView& army : view_.own_armies) {
        view_.polities[court_.index].men += army.men.value;
    }
    for (const PlaceView& place : view_.places) {
        if (place.is_own) {
            view_.polities[court_.index].men +=
                std::int64_t{place.garrison.value} * laws.garrison_weight_permille / 1000;
        }
    }
    for (const SightingView& army : view_.sightings) {
        if (army.polity.exists() && army.polity != court_) {
            view_.polities[army.polity.index].men +=
                std::int64_t{army.men.value} * army.trust_permille / 1000;
        }
    }
    for (PolityView& other : view_.polities) {
        // Of a people in arms, as far as it still is one, all bear arms who live by herds or by
        // land given for service; of the rest, so many as the custom of such states calls up.
        const PolityDefinition& definition = setting_.polities[other.polity.index];
        const std::int32_t share = definition.customs.field_men_permille;
        const std::int64_t in_arms =
            std::int64_t{laws.tribe_men_permille} * other.cohesion.value / 1000;
        const std::int64_t own_people = own_people_[other.polity.index];
        // Itself it counts, but for those who are yet to be called; whom it fights it has seen.
        std::int64_t called = other.households * share;
        if (other.polity == court_) {
            called = 0;
        } else if (world_.at_war(court_, other.polity)) {
            called /= 2;
        }
        other.men = std::max(other.men, (called + own_people * in_arms) / 1000);
    }
}

void CourtViewer::see_polities() {
    const PolityColumns& courts = world_.polities;
    for (std::size_t i = 0; i < courts.phase.size(); ++i) {
        const PolityId polity(i);
        const PolityDefinition& definition = setting_.polities[i];
        PolityView& seen = view_.polities.emplace_back();
        seen.polity = polity;
        seen.is_present = courts.phase[polity] == Phase::present;
        seen.is_client_kind = definition.kind == PolityKind::puppet;
        seen.is_rebel_kind = definition.kind == PolityKind::rebel;
        seen.culture = definition.culture;
        seen.overlord = courts.overlord[polity];
        seen.is_sovereign = !seen.overlord.exists();
        if (!seen.is_present) {
            seen.bound_since = courts.phase_since[polity];  // A client that was is remembered.
            continue;
        }
        seen.capital = courts.capital[polity];
        seen.ruler = courts.ruler[polity];
        seen.prestige = courts.prestige[polity];
        seen.cohesion = common_.cohesion(polity);
        seen.defeat = courts.defeat[polity];
        seen.faith = courts.faith[polity];
    }
    count_places();
    count_men();
    for (PolityView& other : view_.polities) {
        if (other.is_present && other.polity != court_) {
            see_bonds(other);
        }
    }
}

std::int32_t CourtViewer::fear_of(const PersonView& person) const {
    std::int64_t all = 0;
    std::int64_t his = 0;
    for (const OwnArmyView& army : view_.own_armies) {
        all += army.men.value;
        his += army.commander == person.person ? army.men.value : 0;
    }
    if (his == 0) {
        return 0;
    }
    for (const PlaceView& seen : view_.places) {
        all += seen.is_own ? seen.garrison.value : 0;
    }
    FearInputs in;
    in.following_permille = person.following.value;
    in.ambition_permille = person.ambition * 100;
    in.share_permille = static_cast<std::int32_t>(his * 1000 / all);
    in.throne_safety_permille = view_.realm.legitimacy.value;
    in.peace_permille = person.leaning == Leaning::war ? 1000 - view_.realm.war_party.value : 0;
    const PersonId who = who_rules(world_, court_);
    in.suspicion_permille =
        who.exists() ? setting_.people[who.index].character.suspicion * 100 : 500;
    in.freedom_permille = setting_.polities[court_.index].customs.command_freedom_permille;
    return fear_permille(in, setting_.laws.commander);
}

/// Whose captives are people of note is known: who of another's house is here, and who of the
/// court's own people is there.
void CourtViewer::see_captive(PersonId person) {
    const PolityId holder = world_.people.polity[person];
    if (world_.people.life[person] != Phase::present || !holder.exists()) {
        return;
    }
    if (holder != court_) {
        const bool is_ours = setting_.people[person.index].culture == view_.realm.culture;
        view_.polities[holder.index].held_people += is_ours ? 1 : 0;
        return;
    }
    for (PolityView& other : view_.polities) {
        other.is_house_held = other.is_house_held || (other.polity != court_ &&
                                                      is_of_house(setting_, person, other.ruler));
    }
}

void CourtViewer::see_people() {
    const PersonColumns& people = world_.people;
    const auto courts = people.polity.values();
    const auto statuses = people.status.values();
    const auto lives = people.life.values();
    for (std::size_t i = 0; i < courts.size(); ++i) {
        const PersonId person(i);
        if (statuses[i] == AllegianceStatus::captive) {
            see_captive(person);
        }
        if (courts[i] != court_ || lives[i] != Phase::present) {
            continue;
        }
        const PersonDefinition& definition = setting_.people[i];
        PersonView& seen = view_.people.emplace_back();
        seen.person = person;
        // Of a child nothing is said yet, nor does it speak.
        if (is_grown(definition.birth_year, year_, setting_.laws.person)) {
            seen.field = definition.field;
            seen.siege = definition.siege;
            seen.naval = definition.naval;
            seen.diplomacy = definition.diplomacy;
            seen.administration = definition.administration;
            seen.ambition = definition.ambition;
            seen.leaning = leaning_of(world_, setting_, person, year_);
        }
        seen.loyalty = people.loyalty[person];
        seen.following = people.following[person];
        seen.age_years = age_of(setting_, person, year_);
        seen.culture = definition.culture;
        seen.is_captive = people.status[person] == AllegianceStatus::captive;
        seen.is_of_house = is_of_house(setting_, person, view_.realm.ruler);
        seen.is_consort = definition.is_consort;
        seen.fear_permille = fear_of(seen);
    }
    mark_favourite();
}

/// Of those at court who could hold an office, whom whoever rules likes best: flatterers, those who
/// argue as he does, and whom nobody can say why.
void CourtViewer::mark_favourite() {
    const PersonId who = who_rules(world_, court_);
    PersonView* best = nullptr;
    std::int32_t most = 0;
    for (PersonView& person : view_.people) {
        constexpr std::int32_t like_minded = 300;
        constexpr std::uint32_t taste = 600;
        if (!who.exists() || person.is_captive || person.is_consort || person.is_of_house ||
            person.person == who || person.age_years < 30) {
            continue;
        }
        const bool agrees =
            person.leaning != Leaning::none && person.leaning == view_.realm.ruler_leaning;
        const Draw draw(tick_.run.plan.chance, who.index,
                        static_cast<std::uint32_t>(ChanceSystem::favour), person.person.index);
        const std::int32_t liking = person.ambition * 60 + (agrees ? like_minded : 0) +
                                    static_cast<std::int32_t>(draw.below(taste, 0));
        if (liking > most) {
            most = liking;
            best = &person;
        }
    }
    if (best != nullptr) {
        best->is_favourite = true;
    }
}

/// Who has marched by the day of a joint war, and who has not, is the talk of all courts.
void CourtViewer::see_joint_war(AccordId accord, bool is_own, AccordView& seen) const {
    const auto has = [&](AccordFlag flag) {
        return (world_.accords.flags[accord] & static_cast<std::uint32_t>(flag)) != 0;
    };
    seen.we_are_late = has(is_own ? AccordFlag::from_late : AccordFlag::to_late);
    seen.other_is_late = has(is_own ? AccordFlag::to_late : AccordFlag::from_late);
    seen.other_has_marched = has(is_own ? AccordFlag::to_marched : AccordFlag::from_marched);
}

void CourtViewer::see_accords() {
    const AccordColumns& accords = world_.accords;
    for (std::size_t i = 0; i < accords.state.size(); ++i) {
        const AccordId accord(i);
        const AccordState state = accords.state[accord];
        const bool is_own = accords.from[accord] == court_;
        const bool is_theirs = accords.to[accord] == court_;
        const bool is_known = state == AccordState::in_force
                                  ? is_own || is_theirs
                                  : is_own || (is_theirs && state != AccordState::sent);
        if (state == AccordState::free || !is_known) {
            continue;
        }
        AccordView seen;
        seen.other = is_own ? accords.to[accord] : accords.from[accord];
        seen.is_own_offer = is_own;
        // How far an envoy has come, and what he is told, is known when he is back.
        const bool is_out =
            is_own && (state == AccordState::on_table || state == AccordState::answered);
        seen.state = is_out ? AccordState::sent : state;
        seen.answer = is_own && is_out ? Answer::none : accords.answer[accord];
        seen.since = is_out ? Day::none() : accords.since[accord];
        seen.until = is_out ? Day::none() : accords.until[accord];
        seen.terms = terms_of(world_, accord);
        const bool is_refused = is_own && !is_out && seen.answer == Answer::refused;
        seen.refusals =
            static_cast<std::int32_t>(accords.flags[accord] >> AccordColumns::refusals_shift) +
            (is_refused ? 1 : 0);
        see_joint_war(accord, is_own, seen);
        view_.accords.push_back(seen);
    }
}

void CourtViewer::fill() {
    fill_view(tick_.run, court_, view_);
    see_places();
    see_realm();
    see_polities();
    see_people();
    see_accords();
}

}  // namespace

void fill_court_view(const TickContext& tick, const CommonKnowledge& common, PolityId court,
                     View& view) {
    CourtViewer(tick, common, court, view).fill();
}

void fill_court_view(Run& run, PolityId court, View& view) {
    const TickContext tick(run, run.log.next_id().index);
    CourtViewer(tick, CommonKnowledge(tick), court, view).fill();
}

}  // namespace sim
