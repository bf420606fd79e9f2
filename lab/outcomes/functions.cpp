#include "lab/outcomes/functions.hpp"

#include <algorithm>
#include <array>

#include "simulation/calendar/julian.hpp"
#include "simulation/turn/accords.hpp"
#include "simulation/turn/army.hpp"

namespace lab {

namespace {

using Arguments = std::span<const Value>;
using Type = ValueType;

constexpr std::array one_place = {Type::place};
constexpr std::array one_court = {Type::court};
constexpr std::array two_courts = {Type::court, Type::court};
constexpr std::array one_person = {Type::person};
constexpr std::array one_technique = {Type::technique};
constexpr std::array one_army = {Type::army};
constexpr std::array place_and_people = {Type::place, Type::people};
constexpr std::array<Type, 0> nothing{};

constexpr double permille = 1000;

sim::PlaceId place(const Value& value) {
    return sim::PlaceId(value.index);
}
sim::PolityId court(const Value& value) {
    return sim::PolityId(value.index);
}
sim::PersonId person(const Value& value) {
    return sim::PersonId(value.index);
}
sim::ArmyId army(const Value& value) {
    return sim::ArmyId(value.index);
}

template <typename Id>
Value thing(Type type, Id id) {
    return Value::of(type, id.exists() ? id.index : Value::nothing);
}

/// A figure of a place; of no place 0.
template <auto Column>
Value of_place(const Moment& moment, Arguments in) {
    const auto& column = moment.world->places.*Column;
    return Value::of(place(in[0]).exists() ? static_cast<double>(column[place(in[0])].value) : 0.0);
}
template <auto Column>
Value share_of_place(const Moment& moment, Arguments in) {
    return Value::of(of_place<Column>(moment, in).number / permille);
}
template <auto Column>
Value of_court(const Moment& moment, Arguments in) {
    const auto& column = moment.world->polities.*Column;
    return Value::of(court(in[0]).exists() ? static_cast<double>(column[court(in[0])].value) : 0.0);
}
template <auto Column>
Value share_of_court(const Moment& moment, Arguments in) {
    return Value::of(of_court<Column>(moment, in).number / permille);
}

template <auto Column>
Value court_of_place(const Moment& moment, Arguments in) {
    const auto& column = moment.world->places.*Column;
    return thing(Type::court, place(in[0]).exists() ? column[place(in[0])] : sim::PolityId{});
}
template <auto Column, Type type>
Value thing_of_court(const Moment& moment, Arguments in) {
    const auto& column = moment.world->polities.*Column;
    return court(in[0]).exists() ? thing(type, column[court(in[0])])
                                 : Value::of(type, Value::nothing);
}

Value latitude(const Moment& moment, Arguments in) {
    return Value::of(place(in[0]).exists()
                         ? moment.setting->map.places[in[0].index].latitude_millidegrees / permille
                         : 0.0);
}
Value longitude(const Moment& moment, Arguments in) {
    return Value::of(place(in[0]).exists()
                         ? moment.setting->map.places[in[0].index].longitude_millidegrees / permille
                         : 0.0);
}
Value townspeople(const Moment& moment, Arguments in) {
    return Value::of(of_place<&sim::PlaceColumns::urban>(moment, in).number *
                     moment.setting->laws.muster.household_persons);
}
Value people_at(const Moment& moment, Arguments in) {
    if (!place(in[0]).exists()) {
        return Value::of(0.0);
    }
    return Value::of(
        static_cast<double>(moment.world->peoples_at(place(in[0]))[in[1].index].value));
}

Value exists(const Moment& moment, Arguments in) {
    return Value::of(court(in[0]).exists() &&
                     moment.world->polities.phase[court(in[0])] == sim::Phase::present);
}
Value at_war(const Moment& moment, Arguments in) {
    return Value::of(moment.world->at_war(court(in[0]), court(in[1])));
}

template <typename Count>
Value sum_armies(const Moment& moment, Arguments in, Count count) {
    const sim::ArmyColumns& armies = moment.world->armies;
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < armies.polity.size() && court(in[0]).exists(); ++i) {
        if (armies.polity[sim::ArmyId(i)] == court(in[0])) {
            sum += count(armies, sim::ArmyId(i)).value;
        }
    }
    return Value::of(static_cast<double>(sum));
}
Value men(const Moment& moment, Arguments in) {
    return sum_armies(moment, in, sim::men_of);
}
Value ships(const Moment& moment, Arguments in) {
    return sum_armies(moment, in, [](const sim::ArmyColumns& armies, sim::ArmyId army_id) {
        return armies.ships[army_id];
    });
}
Value garrisons(const Moment& moment, Arguments in) {
    const sim::PlaceColumns& places = moment.world->places;
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < places.holder.size() && court(in[0]).exists(); ++i) {
        sum += places.holder[sim::PlaceId(i)] == court(in[0])
                   ? places.garrison[sim::PlaceId(i)].value
                   : 0;
    }
    return Value::of(static_cast<double>(sum));
}
Value legitimacy(const Moment& moment, Arguments in) {
    if (!court(in[0]).exists()) {
        return Value::of(0.0);
    }
    const sim::Culture own = moment.setting->polities[in[0].index].culture;
    const sim::StandingId row = sim::World::standing_of(court(in[0]), own);
    return Value::of(moment.world->standings.legitimacy[row].value / permille);
}

/// Dues of a good that the first owes the second each year: under the accord between them, or else
/// under the clauses of the record in force on the day.
double yearly(const Moment& moment, Arguments in, sim::Good good) {
    const sim::World& world = *moment.world;
    const sim::PolityId payer = court(in[0]);
    const sim::PolityId taker = court(in[1]);
    double sum = 0;
    if (const sim::AccordId accord = sim::accord_between(world, payer, taker); accord.exists()) {
        for (std::uint32_t i = 0; i < sim::term_count_most; ++i) {
            const sim::TermId term = sim::World::term_of(accord, i);
            const sim::Article article = world.terms.article[term];
            if (sim::members_of(article).yearly && sim::good_of(article) == good &&
                world.terms.giver[term] == payer) {
                sum += world.terms.amount[term];
            }
        }
        return sum;
    }
    for (const sim::ClauseDefinition& clause : moment.setting->clauses) {
        if (clause.is_default && clause.kind == sim::ClauseKind::pay_yearly &&
            clause.good == good && clause.from == payer && clause.to == taker &&
            world.treaties.phase[clause.treaty] == sim::Phase::present &&
            !(clause.from_day.exists() && moment.day < clause.from_day) &&
            !(clause.until_day.exists() && clause.until_day < moment.day)) {
            sum += static_cast<double>(clause.amount.value);
        }
    }
    return sum;
}
Value yearly_silver(const Moment& moment, Arguments in) {
    return Value::of(yearly(moment, in, sim::Good::silver_taels));
}
Value yearly_silk(const Moment& moment, Arguments in) {
    return Value::of(yearly(moment, in, sim::Good::silk_bolts));
}
/// Whether a term says how two courts stand to each other, ends their war or is owed each year.
bool settles(sim::Article article) {
    const sim::ArticleMembers members = sim::members_of(article);
    return members.rank || members.yearly || article == sim::Article::peace;
}

Value treaty(const Moment& moment, Arguments in) {
    const sim::World& world = *moment.world;
    const sim::PolityId one = court(in[0]);
    const sim::PolityId other = court(in[1]);
    if (const sim::AccordId accord = sim::accord_between(world, one, other); accord.exists()) {
        bool is_settled = false;
        for (std::uint32_t i = 0; i < sim::term_count_most; ++i) {
            is_settled = is_settled || settles(world.terms.article[sim::World::term_of(accord, i)]);
        }
        return Value::of(is_settled);
    }
    return Value::of(
        std::ranges::any_of(moment.setting->clauses, [&](const sim::ClauseDefinition& clause) {
            const bool is_theirs = (clause.from == one && clause.to == other) ||
                                   (clause.from == other && clause.to == one);
            return is_theirs && clause.is_default &&
                   (clause.kind == sim::ClauseKind::rank ||
                    clause.kind == sim::ClauseKind::border ||
                    clause.kind == sim::ClauseKind::pay_yearly) &&
                   moment.setting->treaties[clause.treaty.index].status ==
                       sim::TreatyStatus::concluded &&
                   world.treaties.phase[clause.treaty] == sim::Phase::present;
        }));
}

Value alive(const Moment& moment, Arguments in) {
    return Value::of(person(in[0]).exists() &&
                     moment.world->people.life[person(in[0])] == sim::Phase::present);
}
Value captive(const Moment& moment, Arguments in) {
    return Value::of(alive(moment, in).is_true() &&
                     moment.world->people.status[person(in[0])] == sim::AllegianceStatus::captive);
}
Value court_of(const Moment& moment, Arguments in) {
    return person(in[0]).exists() ? thing(Type::court, moment.world->people.polity[person(in[0])])
                                  : Value::of(Type::court, Value::nothing);
}
Value commands(const Moment& moment, Arguments in) {
    const sim::ArmyColumns& armies = moment.world->armies;
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < armies.polity.size() && person(in[0]).exists(); ++i) {
        const sim::ArmyId id(i);
        if (armies.polity[id].exists() && armies.commander[id] == person(in[0])) {
            sum += sim::men_of(armies, id).value;
        }
    }
    return Value::of(static_cast<double>(sum));
}
Value technique_known(const Moment& moment, Arguments in) {
    for (std::size_t i = 0; i < moment.world->polities.phase.size(); ++i) {
        const auto row = moment.world->adoption(sim::TechniqueId(in[0].index), sim::PolityId(i));
        if (moment.world->adoptions.since[row].exists()) {
            return Value::of(true);
        }
    }
    return Value::of(false);
}

Value army_court(const Moment& moment, Arguments in) {
    return thing(Type::court, moment.world->armies.polity[army(in[0])]);
}
Value army_place(const Moment& moment, Arguments in) {
    return thing(Type::place, moment.world->armies.place[army(in[0])]);
}
Value army_commander(const Moment& moment, Arguments in) {
    return thing(Type::person, moment.world->armies.commander[army(in[0])]);
}
Value army_men(const Moment& moment, Arguments in) {
    return Value::of(static_cast<double>(sim::men_of(moment.world->armies, army(in[0])).value));
}
Value army_ships(const Moment& moment, Arguments in) {
    return Value::of(static_cast<double>(moment.world->armies.ships[army(in[0])].value));
}

Value soldiers_killed(const Moment& moment, Arguments) {
    const sim::FlowId row = sim::World::flow(sim::Stock::men, sim::FlowKind::killed);
    return Value::of(static_cast<double>(moment.world->flows.sum[row].value));
}
Value soldiers_died(const Moment& moment, Arguments) {
    const sim::FlowId row = sim::World::flow(sim::Stock::men, sim::FlowKind::died);
    return Value::of(static_cast<double>(moment.world->flows.sum[row].value));
}
Value year(const Moment& moment, Arguments) {
    return Value::of(static_cast<double>(sim::julian_date_of(moment.day).year));
}

using Places = sim::PlaceColumns;
using Courts = sim::PolityColumns;
constexpr std::array all_functions = {
    Function{"holder", Type::court, one_place, court_of_place<&Places::holder>,
             "the court that holds a place; none: nobody does"},
    Function{"owner", Type::court, one_place, court_of_place<&Places::owner>,
             "the court to which it belongs by right"},
    Function{"besieger", Type::court, one_place, court_of_place<&Places::besieger>,
             "the court that invests it; or none"},
    Function{"households", Type::number, one_place, of_place<&Places::households>,
             "all households that live there"},
    Function{"registered", Type::number, one_place, of_place<&Places::registered>,
             "those on the registers of its court"},
    Function{"townspeople", Type::number, one_place, townspeople, "persons within the walls"},
    Function{"people", Type::number, place_and_people, people_at,
             "households of one people: han, jurchen, khitan, mongol, tangut ..."},
    Function{"garrison", Type::number, one_place, of_place<&Places::garrison>,
             "local troops, without armies"},
    Function{"bands", Type::number, one_place, of_place<&Places::bands>,
             "armed men in its hills and marshes"},
    Function{"bands_for", Type::court, one_place, court_of_place<&Places::bands_for>,
             "for whom they fight; none: for themselves"},
    Function{"unrest", Type::number, one_place, share_of_place<&Places::unrest>,
             "0 content to 1 ready to rise"},
    Function{"devastation", Type::number, one_place, share_of_place<&Places::devastation>,
             "of the land around, 0 to 1"},
    Function{"latitude", Type::number, one_place, latitude, "degrees north"},
    Function{"longitude", Type::number, one_place, longitude, "degrees east"},
    Function{"exists", Type::truth, one_court, exists, "whether a court stands"},
    Function{"capital", Type::place, one_court, thing_of_court<&Courts::capital, Type::place>,
             "its seat; none: at sea, in the field, or it does not stand"},
    Function{"ruler", Type::person, one_court, thing_of_court<&Courts::ruler, Type::person>,
             "who rules it; or none"},
    Function{"overlord", Type::court, one_court, thing_of_court<&Courts::overlord, Type::court>,
             "whose vassal it is; or none"},
    Function{"men", Type::number, one_court, men, "men of all its armies"},
    Function{"garrisons", Type::number, one_court, garrisons, "local troops of all its places"},
    Function{"ships", Type::number, one_court, ships, "war ships of all its armies"},
    Function{"cash", Type::number, one_court, of_court<&Courts::cash>, "strings in its treasury"},
    Function{"silver", Type::number, one_court, of_court<&Courts::silver>, "taels in its treasury"},
    Function{"paper_value", Type::number, one_court, share_of_court<&Courts::paper_value>,
             "what a string of its paper buys, against coin"},
    Function{"prestige", Type::number, one_court, share_of_court<&Courts::prestige>,
             "standing among the courts, 0 to 1"},
    Function{"weariness", Type::number, one_court, share_of_court<&Courts::weariness>,
             "of war, 0 to 1"},
    Function{"legitimacy", Type::number, one_court, legitimacy,
             "in the eyes of its own people, 0 to 1"},
    Function{"at_war", Type::truth, two_courts, at_war, "whether two courts are at war"},
    Function{"treaty", Type::truth, two_courts, treaty,
             "whether a treaty or an accord of rank, border, peace or yearly dues binds them"},
    Function{"yearly_silver", Type::number, two_courts, yearly_silver,
             "taels that the first owes the second each year"},
    Function{"yearly_silk", Type::number, two_courts, yearly_silk,
             "bolts that the first owes the second each year"},
    Function{"alive", Type::truth, one_person, alive, "whether a person lives"},
    Function{"captive", Type::truth, one_person, captive,
             "whether a person lives as a captive, of `court_of`"},
    Function{"court_of", Type::court, one_person, court_of,
             "whom a person serves, or whose captive he is"},
    Function{"commands", Type::number, one_person, commands, "men of the armies that he leads"},
    Function{"technique_known", Type::truth, one_technique, technique_known,
             "whether any court has taken it up"},
    Function{"army_court", Type::court, one_army, army_court, "whose an army is"},
    Function{"army_place", Type::place, one_army, army_place, "where it is, or last was"},
    Function{"army_commander", Type::person, one_army, army_commander, "who leads it; or none"},
    Function{"army_men", Type::number, one_army, army_men, "its men"},
    Function{"army_ships", Type::number, one_army, army_ships, "its ships"},
    Function{"soldiers_killed", Type::number, nothing, soldiers_killed,
             "soldiers killed in fights since the first day; see since_fork"},
    Function{"soldiers_died", Type::number, nothing, soldiers_died,
             "soldiers dead of hunger, cold and disease since the first day"},
    Function{"year", Type::number, nothing, year, "the Julian year of the day"},
};

}  // namespace

std::span<const Function> functions() {
    return all_functions;
}

}  // namespace lab
