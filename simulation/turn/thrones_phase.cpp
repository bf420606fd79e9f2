// Rulers, heirs and ministers; courts in flight; bonds between courts and the ends of states.
// Declared in courts_phase.hpp.
#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <vector>

#include "simulation/calendar/julian.hpp"
#include "simulation/foundation/probe.hpp"
#include "simulation/rules/commander.hpp"
#include "simulation/rules/court_flight.hpp"
#include "simulation/rules/polity.hpp"
#include "simulation/rules/succession.hpp"
#include "simulation/turn/army.hpp"
#include "simulation/turn/conquests.hpp"
#include "simulation/turn/coups.hpp"
#include "simulation/turn/courts_phase.hpp"
#include "simulation/turn/happen.hpp"
#include "simulation/turn/march_phase.hpp"
#include "simulation/turn/purges.hpp"
#include "simulation/turn/service.hpp"
#include "simulation/turn/thrones.hpp"
#include "simulation/turn/treasury_books.hpp"

namespace sim {

namespace {

constexpr std::uint32_t nothing = Id<void>::none_index;
// A soldier weighs as much as twenty households when courts measure one another: a levy of one
// household in twenty is the heaviest known.
constexpr std::int64_t households_per_soldier = 20;

/// Hosts at war with a court, as they bear on its capital.
struct Threat {
    std::int32_t days = 0;  ///< Of march to the nearest.
    Men near;               ///< Within reach of a flight.
    bool is_any = false;    ///< Within ThroneLaws::threat_days.
};

/// What a court has left.
struct Means {
    std::int32_t places = 0;
    std::int32_t armies = 0;
    std::int64_t strength = 0;  ///< Households + 20 x soldiers.
};

class Thrones {
  public:
    explicit Thrones(TickContext& tick)
        : tick_(tick),
          world_(tick.world),
          courts_(tick.world.polities),
          laws_(tick.setting.laws.throne),
          year_(julian_date_of(tick.first_day).year) {}

    void month();

  private:
    void measure();
    void reign(PolityId court);
    void move(PolityId court, const Threat& threat);
    void bind(PolityId court);
    void lose_ruler(PolityId court, PersonId ruler, PolityId taker, EventId taken);
    void fill_vacancy(PolityId court);
    void fill_empty_throne(PolityId court);
    [[nodiscard]] PersonId ablest_of(PolityId court) const;
    [[nodiscard]] bool wants_all_of(PolityId conqueror, PolityId court) const;
    void end(PolityId court, PolityId taker, EventId because);
    void minister(PolityId court);
    [[nodiscard]] bool appoints_itself(PolityId court) const;
    [[nodiscard]] Threat threat_to(PolityId court) const;
    [[nodiscard]] ReignInputs reign_of(PolityId court, const Threat& threat) const;
    [[nodiscard]] PlaceId refuge_of_court(PolityId court) const;
    [[nodiscard]] Draw draw(PolityId court) const {
        return tick_.draw(ChanceSystem::throne, court.index);
    }

    TickContext& tick_;
    World& world_;
    PolityColumns& courts_;
    const ThroneLaws& laws_;
    std::int32_t year_;
    std::vector<Means> means_;
    std::optional<Coups> coups_;  ///< Once the record is silent.
};

void Thrones::measure() {
    means_.assign(courts_.phase.size(), {});
    const auto holders = world_.places.holder.values();
    const auto households = world_.places.households.values();
    for (std::size_t i = 0; i < holders.size(); ++i) {
        Means& means = means_[holders[i].index];
        means.places += 1;
        means.strength += households[i].value;
    }
    for (const ArmyId army : tick_.standing) {
        const PolityId polity = world_.armies.polity[army];
        if (polity.exists()) {
            means_[polity.index].armies += 1;
            means_[polity.index].strength +=
                households_per_soldier * men_of(world_.armies, army).value;
        }
    }
}

Threat Thrones::threat_to(PolityId court) const {
    Threat threat;
    const PlaceId seat = courts_.capital[court];
    if (!seat.exists() || !tick_.has_war(court)) {
        return threat;
    }
    threat.days = laws_.threat_days + 1;
    for (const ArmyId army : tick_.standing) {
        const PolityId other = world_.armies.polity[army];
        if (!other.exists() || !world_.at_war(court, other) || is_within(world_, army)) {
            continue;
        }
        const Going going = going_of(world_, army, tick_.setting.laws.campaign);
        const Millidays way =
            tick_.run.ways->time(going, tick_.season, world_.armies.place[army], seat);
        if (way == no_passage || way.value / 1000 > laws_.threat_days) {
            continue;
        }
        threat.is_any = true;
        threat.days = std::min(threat.days, way.value / 1000);
        if (way.value / 1000 <= laws_.flight_days) {
            threat.near += men_of(world_.armies, army);
        }
    }
    return threat;
}

ReignInputs Thrones::reign_of(PolityId court, const Threat& threat) const {
    const PersonId ruler = courts_.ruler[court];
    ReignInputs in;
    const std::int32_t age = age_of(tick_.setting, ruler, year_);
    const Ratio dies = death_chance({age, 0}, tick_.setting.laws.commander);
    in.death_year_ppm =
        static_cast<std::int32_t>(std::int64_t{dies.parts} * 1'000'000 / Ratio::certain_parts);
    in.health = courts_.ruler_health[court];
    in.legitimacy = standing_at_home(world_, tick_.setting, court);
    const std::int64_t pay =
        world_.budgets.last_year[World::budget_of(court, BudgetLine::army_pay)].value;
    in.arrears_months = pay == 0 ? 0
                                 : static_cast<std::int32_t>(std::min<std::int64_t>(
                                       courts_.arrears[court].value * 12 / pay, 120));
    in.defeat = courts_.defeat[court];
    in.capital_threatened = threat.is_any;
    const Day since = courts_.ruler_since[court];
    in.reign_months = since.exists() ? (tick_.last_day.number - since.number) / 30 : 1200;
    for (const ArmyId army : tick_.standing) {
        in.leads_in_person |=
            world_.armies.polity[army].exists() && world_.armies.commander[army] == ruler;
    }
    const PersonId heir = courts_.heir[court];
    // To a younger man: nobody hands over to one who has handed over to him.
    const std::int32_t age_of_heir = heir.exists() ? age_of(tick_.setting, heir, year_) : 0;
    in.has_heir_of_age = age_of_heir >= laws_.heir_age && age_of_heir < age;
    in.has_successor = heir_to(tick_, court, ruler).exists();
    in.age_years = age;
    in.retires_permille = tick_.setting.polities[court.index].customs.retires_permille;
    in.is_captive = world_.people.status[ruler] == AllegianceStatus::captive;
    return in;
}

/// The court after its ruler is gone: whom it takes, and what is told of it.
void Thrones::reign(PolityId court) {
    const PersonId ruler = courts_.ruler[court];
    if (!ruler.exists()) {
        fill_vacancy(court);
        return;
    }
    if (world_.people.status[ruler] == AllegianceStatus::captive &&
        world_.people.polity[ruler] != court) {
        lose_ruler(court, ruler, world_.people.polity[ruler], world_.people.status_event[ruler]);
        return;
    }
    const Threat threat = threat_to(court);
    const ReignOutcome outcome = reign_month(reign_of(court, threat), laws_, draw(court));
    if (outcome != ReignOutcome::goes_on) {
        tick_.reach(outcome == ReignOutcome::abdicates     ? ProbeName::throne_abdicated
                    : outcome == ReignOutcome::is_murdered ? ProbeName::throne_murdered
                    : outcome == ReignOutcome::is_deposed  ? ProbeName::throne_deposed
                    : outcome == ReignOutcome::retires     ? ProbeName::throne_retired
                                                           : ProbeName::throne_died);
        succeed(tick_, court, outcome);
    } else if (world_.people.status[ruler] == AllegianceStatus::member) {
        coups_->month(court);
    }
    coups_->mind_regent(court);
    move(court, threat);
}

/// The court's ruler is in enemy hands: a surviving prince founds it anew, or it ends.
void Thrones::lose_ruler(PolityId court, PersonId ruler, PolityId taker, EventId taken) {
    // Where the ruler's seat is empty already, his house is told by the heir whom he named.
    const PersonId heir = courts_.heir[court];
    PersonId prince = is_fit_heir(tick_, court, heir)
                          ? heir
                          : heir_to(tick_, court, ruler.exists() ? ruler : heir);
    const Means& means = means_[court.index];
    if (!court_is_restored({prince.exists(), means.places, means.armies}, laws_, draw(court))) {
        tick_.reach(ProbeName::throne_house_ended);
        end(court, taker, taken);
        return;
    }
    tick_.reach(ProbeName::throne_restored);
    prince = prince.exists() ? prince : find_kinsman(tick_, court, taken);
    std::vector<Change> changes;
    if (ruler.exists()) {
        changes.push_back({ChangeKind::throne_vacant, court.index, ruler.index,
                           static_cast<std::uint32_t>(ReignEnd::capture), 0});
    }
    if (prince.exists()) {
        changes.push_back({ChangeKind::accession, court.index, prince.index, 0, 0});
    }
    const PlaceId seat = courts_.capital[court];
    const PlaceId refuge = refuge_of_court(court);
    if (!seat.exists() || world_.places.holder[seat] != court) {
        changes.push_back({ChangeKind::capital, court.index,
                           refuge.exists() ? refuge.index : nothing,
                           static_cast<std::uint32_t>(SeatKind::temporary), 0});
    }
    Event event = rule_event(tick_.last_day, EventKind::succession);
    event.polity = court;
    event.other = taker;
    event.person = prince;
    event.place = refuge;
    happen(tick_.run, event, follows({taken}), changes);
    courts_.heir[court] = PersonId::none();
    courts_.ruler_health[court] = Permille(tick_.setting.laws.court.start_health_permille);
}

/// The ruler was taken or killed by enemies in this month, and nobody has followed. With the
/// capital lost too it is asked whether the court lives on; else the next of the house follows.
void Thrones::fill_vacancy(PolityId court) {
    const JulianDate today = julian_date_of(tick_.last_day);
    const Day month_begin = day_of({today.year, today.month, 1});
    const auto is_of_this_month = [&](Day day) { return day.exists() && day >= month_begin; };
    if (!is_of_this_month(courts_.ruler_since[court])) {
        fill_empty_throne(court);
        return;
    }
    const PlaceId seat = courts_.capital[court];
    const bool has_lost_seat = !seat.exists() || world_.places.holder[seat] != court ||
                               (courts_.capital_kind[court] == SeatKind::flight &&
                                is_of_this_month(courts_.capital_since[court]));
    const PersonId heir = courts_.heir[court];
    if (has_lost_seat) {
        lose_ruler(court, PersonId::none(), PolityId::none(), courts_.ruler_event[court]);
    } else if (is_fit_heir(tick_, court, heir)) {
        accede(tick_, court, heir, courts_.ruler_event[court]);
    }
}

/// A throne that has stood without a name: tribes raise the ablest of their own, other courts a
/// kinsman of the house.
void Thrones::fill_empty_throne(PolityId court) {
    const PolityDefinition& definition = tick_.setting.polities[court.index];
    if (definition.kind == PolityKind::rebel || means_[court.index].places == 0) {
        return;
    }
    PersonId next = courts_.heir[court];
    if (definition.kind == PolityKind::tribal ||
        custom_of(definition.customs, courts_.reform[court]) == Custom::election) {
        next = ablest_of(court);
    } else if (!is_fit_heir(tick_, court, next)) {
        next = find_kinsman(tick_, court, courts_.ruler_event[court]);
    }
    if (is_fit_heir(tick_, court, next)) {
        accede(tick_, court, next, courts_.ruler_event[court]);
    }
}

/// Of the grown people of a court who are of its culture, the one who leads best.
PersonId Thrones::ablest_of(PolityId court) const {
    const Culture culture = tick_.setting.polities[court.index].culture;
    PersonId best;
    std::int32_t most = 0;
    for (std::size_t i = 0; i < tick_.setting.people.size(); ++i) {
        const PersonDefinition& one = tick_.setting.people[i];
        const std::int32_t score =
            100 * (one.field + one.ambition) + world_.people.following[PersonId(i)].value;
        if (one.culture == culture && !one.is_consort && score > most &&
            is_fit_heir(tick_, court, PersonId(i)) &&
            age_of(tick_.setting, PersonId(i), year_) >= laws_.heir_age) {
            most = score;
            best = PersonId(i);
        }
    }
    return best;
}

/// The greatest own place that is not besieged, the capital and its neighbours left out.
PlaceId Thrones::refuge_of_court(PolityId court) const {
    const PlaceId seat = courts_.capital[court];
    PlaceId best;
    for (std::size_t i = 0; i < world_.places.holder.size(); ++i) {
        const PlaceId place(i);
        if (world_.places.holder[place] != court || place == seat ||
            world_.places.besieger[place].exists()) {
            continue;
        }
        const Millidays way = seat.exists()
                                  ? tick_.run.ways->time(Going::foot, tick_.season, place, seat)
                                  : Millidays(0);
        const bool is_far = !seat.exists() || way.value / 1000 >= laws_.flight_days;
        if (is_far &&
            (!best.exists() || world_.places.households[place] > world_.places.households[best])) {
            best = place;
        }
    }
    return best;
}

/// Flight before a host that is near, and a seat where it has been quiet.
void Thrones::move(PolityId court, const Threat& threat) {
    const PlaceId seat = courts_.capital[court];
    if (!seat.exists() || courts_.phase[court] != Phase::present) {
        return;
    }
    const auto go = [&](PlaceId to, SeatKind kind) {
        Event event = rule_event(tick_.last_day, EventKind::capital_move);
        event.polity = court;
        event.person = courts_.ruler[court];
        event.place = to;
        const Change change{ChangeKind::capital, court.index, to.index,
                            static_cast<std::uint32_t>(kind), 0};
        happen(tick_.run, event, follows({courts_.capital_event[court]}), std::span(&change, 1));
    };
    if (threat.near > Men(0)) {
        const PlaceId refuge = refuge_of_court(court);
        FlightInputs in{threat.days, threat.near, men_within(tick_, seat),
                        world_.places.besieger[seat].exists(), refuge.exists()};
        if (court_flees(in, laws_, tick_.draw(ChanceSystem::court, court.index))) {
            tick_.reach(ProbeName::throne_fled);
            go(refuge, SeatKind::flight);
        }
        return;
    }
    const bool is_passing = courts_.capital_kind[court] != SeatKind::seat;
    const Day since = courts_.capital_since[court];
    if (is_passing && since.exists() && !threat.is_any &&
        court_settles((tick_.last_day.number - since.number) / 30, laws_)) {
        tick_.reach(ProbeName::throne_settled);
        go(seat, SeatKind::seat);
    }
}

/// Bonds: vassals that break away, courts that submit, puppets that are abolished.
void Thrones::bind(PolityId court) {
    const PolityId overlord = courts_.overlord[court];
    const PolityDefinition& definition = tick_.setting.polities[court.index];
    const bool is_puppet = definition.kind == PolityKind::puppet;
    const auto change_overlord = [&](PolityId to, EventKind kind, PolityId other,
                                     std::vector<Change> changes) {
        Event event = rule_event(tick_.last_day, kind);
        event.polity = court;
        event.other = other;
        event.person = courts_.ruler[court];
        changes.push_back({ChangeKind::overlord, court.index, to.index, 0, 0});
        happen(tick_.run, event, follows({courts_.overlord_event[court]}), changes);
    };
    if (overlord.exists()) {
        if (is_puppet &&
            abolishes_puppet(tick_.has_war(overlord) || tick_.has_war(court), laws_, draw(court))) {
            tick_.reach(ProbeName::polity_puppet_abolished);
            end(court, overlord, courts_.overlord_event[court]);
        } else if (breaks_away({courts_.prestige[overlord], is_puppet,
                                courts_.defeat[overlord] > Permille(300)},
                               laws_, draw(court))) {
            tick_.reach(ProbeName::polity_broke_away);
            change_overlord(PolityId::none(), EventKind::overlordship, overlord, {});
        }
        return;
    }
    if (!tick_.has_war(court)) {
        return;
    }
    for (std::size_t i = 0; i < courts_.phase.size(); ++i) {
        const PolityId other(i);
        if (!world_.at_war(court, other)) {
            continue;
        }
        const bool has_seat =
            courts_.capital[court].exists() && courts_.capital_kind[court] == SeatKind::seat;
        const SubmissionInputs in{
            means_[court.index].strength, means_[other.index].strength,
            courts_.defeat[court].value / std::max(laws_.defeat_place_permille, 1),
            definition.kind == PolityKind::empire && has_seat};
        if (definition.kind != PolityKind::rebel && submits(in, laws_, draw(court)) &&
            !wants_all_of(other, court)) {
            tick_.reach(ProbeName::polity_submitted);
            change_overlord(other, EventKind::overlordship, other,
                            {{ChangeKind::hostility_end, court.index, other.index, 0, 0}});
            return;
        }
    }
}

/// A conqueror who claims what a court has left takes no homage from it.
bool Thrones::wants_all_of(PolityId conqueror, PolityId court) const {
    const Conquests conquests(world_, conqueror,
                              [this](PlaceId place) { return world_.places.holder[place]; });
    return conquests.claim_rest(court,
                                tick_.setting.polities[conqueror.index].customs.conquest_permille);
}

/// The state is no more: what it held goes to `taker`, or stays with whoever is there.
void Thrones::end(PolityId court, PolityId taker, EventId because) {
    end_state(tick_, court, taker, because);
    means_[court.index] = {};
}

/// Whether the court sits and chooses its ministers itself (courts/interior.hpp).
bool Thrones::appoints_itself(PolityId court) const {
    const Plan& plan = tick_.run.plan;
    return tick_.is_free && plan.courts_decide && tick_.run.decider != nullptr &&
           has_offices(tick_.setting, court) &&
           tick_.setting.polities[court.index].kind != PolityKind::rebel &&
           std::ranges::find(plan.played, court) == plan.played.end();
}

void Thrones::minister(PolityId court) {
    PersonId& minister = courts_.chief_minister[court];
    const bool is_gone = minister.exists() && world_.people.life[minister] != Phase::present;
    const Permille legitimacy =
        world_.standings
            .legitimacy[World::standing_of(court, tick_.setting.polities[court.index].culture)];
    const auto change_to = [&](EventKind kind, PersonId person, PersonId next) {
        Event event = rule_event(tick_.last_day, kind);
        event.polity = court;
        event.person = person;
        const Change change{ChangeKind::minister, court.index, next.index, 0, 0};
        return happen(tick_.run, event, follows({courts_.ruler_event[court]}),
                      std::span(&change, 1));
    };
    if (is_gone) {
        minister = PersonId::none();
    } else if (minister.exists() && minister_falls(legitimacy, laws_, draw(court))) {
        const PersonId fallen = minister;
        const EventId fall = change_to(EventKind::dismissal, fallen, PersonId::none());
        purge_after_minister(tick_, court, fallen, fall);
    } else if (!minister.exists() && courts_.reform[court] >= Permille(300) &&
               !appoints_itself(court)) {
        const PersonId next = best_minister(tick_, court);
        if (next.exists()) {
            change_to(EventKind::appointment, next, next);
        }
    }
}

void Thrones::month() {
    measure();
    if (tick_.is_free) {
        coups_.emplace(tick_);
    }
    const bool is_year_end = tick_.season.month == 12;
    for (std::size_t i = 0; i < courts_.phase.size(); ++i) {
        const PolityId court(i);
        if (courts_.phase[court] != Phase::present) {
            continue;
        }
        if (is_year_end && courts_.ruler[court].exists()) {
            courts_.ruler_health[court] = health_after_year(
                courts_.ruler_health[court], age_of(tick_.setting, courts_.ruler[court], year_),
                laws_, draw(court));
        }
        const bool has_ruler = courts_.ruler[court].exists();
        if (has_ruler &&
            (tick_.season.month % 3 == 0 || !is_fit_heir(tick_, court, courts_.heir[court]))) {
            courts_.heir[court] = heir_to(tick_, court, courts_.ruler[court]);
            // A ruler without an heir takes one out of the wider house at the turn of the year.
            const bool is_without = !courts_.heir[court].exists() && is_year_end &&
                                    age_of(tick_.setting, courts_.ruler[court], year_) >= 30;
            if (tick_.is_free && is_without) {
                courts_.heir[court] = find_kinsman(tick_, court, courts_.ruler_event[court]);
            }
        }
        if (!tick_.is_free) {
            continue;
        }
        // Tribes and bands without a court that anybody names, and states off the map, do not end
        // for want of one: only who has lost what he had does.
        const bool has_court = courts_.ruler[court].exists() || courts_.capital[court].exists();
        if (has_court && courts_.defeat[court] > Permille(0) &&
            state_ends({means_[court.index].places, means_[court.index].armies, has_court})) {
            tick_.reach(ProbeName::polity_ended);
            end(court, PolityId::none(), EventId::none());
            continue;
        }
        reign(court);
        if (courts_.phase[court] == Phase::present) {
            bind(court);
        }
        if (courts_.phase[court] == Phase::present) {
            minister(court);
        }
    }
    if (tick_.is_free && tick_.season.month % 3 == 0) {
        age_and_die(tick_);
    }
    if (tick_.is_free) {
        enter_service(tick_);
    }
}

}  // namespace

void thrones_phase(TickContext& tick) {
    if (tick.is_month_end) {
        Thrones(tick).month();
    }
}

}  // namespace sim
