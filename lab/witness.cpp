#include "lab/witness.hpp"

#include <algorithm>
#include <cstdlib>

#include "simulation/orders/term.hpp"

namespace lab {

namespace {

constexpr std::int32_t quiet_days = 60;
constexpr std::int32_t long_blockade_days = 180;
constexpr std::uint32_t client_ticks_least = 108;  ///< Three years.
constexpr double near_km = 150;
constexpr std::int32_t edge_millidegrees = 1000;

bool is_at_war_with_others(const sim::World& world, sim::PolityId who, sim::PolityId but) {
    for (std::size_t i = 0; i < world.polities.phase.size(); ++i) {
        const sim::PolityId third(i);
        if (third != but && world.polities.phase[third] == sim::Phase::present &&
            world.polities.capital[third].exists() && world.at_war(who, third)) {
            return true;
        }
    }
    return false;
}

/// The ruler of a court, if he is where it sits: free, and not with an army elsewhere.
sim::PersonId ruler_in_seat(const sim::World& world, sim::PolityId court) {
    const sim::PersonId ruler = world.polities.ruler[court];
    const sim::PlaceId seat = world.polities.capital[court];
    if (!ruler.exists() || !seat.exists() || world.places.holder[seat] != court ||
        world.people.life[ruler] != sim::Phase::present ||
        world.people.status[ruler] != sim::AllegianceStatus::member) {
        return sim::PersonId::none();
    }
    for (std::size_t i = 0; i < world.armies.polity.size(); ++i) {
        const sim::ArmyId army(i);
        if (world.armies.polity[army].exists() && world.armies.commander[army] == ruler &&
            world.armies.place[army] != seat) {
            return sim::PersonId::none();
        }
    }
    return ruler;
}

bool is_emperor(const sim::Setting& setting, sim::PolityId polity) {
    const sim::PolityKind kind = setting.polities[polity.index].kind;
    return kind == sim::PolityKind::empire || kind == sim::PolityKind::kingdom;
}

bool is_forceful(std::uint32_t how) {
    const auto control = static_cast<sim::ControlHow>(how);
    return control == sim::ControlHow::storm || control == sim::ControlHow::surrender ||
           control == sim::ControlHow::defection;
}

/// Of one of two sides, its client states included. The other side is none of them: who has become
/// the other's vassal still has a border with him.
bool is_side_of(const sim::World& world, sim::PolityId polity, sim::PolityId court,
                sim::PolityId other) {
    return polity.exists() &&
           (polity == court || (polity != other && world.polities.overlord[polity] == court));
}

}  // namespace

Witness::Witness(const Scene& scene, const sim::Run& run)
    : scene_(scene),
      next_event_(run.log.next_id()),
      north_ruler_(run.world.polities.ruler[scene.cast->north]),
      one_ruler_(run.world.polities.ruler[scene.one]),
      other_ruler_(run.world.polities.ruler[scene.other]),
      rising_places_(places_of(run, scene.cast->rising) + places_of(run, scene.cast->north)),
      is_fought_over_(scene.cast->circuits) {
    // An offensive that is under way at the fork was begun by the record.
    const sim::World& world = run.world;
    for (std::size_t i = 0; i < world.armies.polity.size(); ++i) {
        const sim::ArmyId army(i);
        const sim::Stance stance = world.armies.stance[army];
        if (world.armies.polity[army] == scene_.cast->north &&
            (stance == sim::Stance::advance || stance == sim::Stance::siege)) {
            last_offensive_ = sim::next_tick_first_day(run);
        }
    }
}

void Witness::before(const sim::Run& run) {
    const sim::World& world = run.world;
    const auto copy = [](auto& to, const auto& column) {
        to.assign(column.values().begin(), column.values().end());
    };
    copy(holder_, world.places.holder);
    copy(besieger_, world.places.besieger);
    copy(besieged_since_, world.places.besieged_since);
    copy(army_of_, world.armies.polity);
    beaten_at_.assign(holder_.size(), false);
    seats_.resize(world.polities.phase.size());
    for (std::size_t i = 0; i < seats_.size(); ++i) {
        const sim::PolityId polity(i);
        const bool counts =
            world.polities.phase[polity] == sim::Phase::present && is_emperor(*run.setting, polity);
        seats_[i] = {counts ? world.polities.capital[polity] : sim::PlaceId::none(),
                     counts ? ruler_in_seat(world, polity) : sim::PersonId::none()};
    }
    for (std::size_t i = 0; i < holder_.size(); ++i) {
        if (holder_[i] == scene_.cast->south && besieger_[i] == scene_.cast->north) {
            last_offensive_ = sim::next_tick_first_day(run);
        }
    }
}

void Witness::after(const sim::Run& run) {
    for (; next_event_ < run.log.next_id(); next_event_ = sim::EventId(next_event_.index + 1)) {
        note_event(run, next_event_);
    }
    for (const sim::Change& move : run.small_moves) {
        note_migration(run, move);
    }
    note_traits(run);
    note_blockades(run);
    judge(run);
}

void Witness::note_traits(const sim::Run& run) {
    const sim::World& world = run.world;
    const Cast& cast = *scene_.cast;
    ticks_ += 1;
    war_ticks_ += world.at_war(scene_.one, scene_.other) ? 1 : 0;
    one_third_ticks_ += is_at_war_with_others(world, scene_.one, scene_.other) ? 1 : 0;
    other_third_ticks_ += is_at_war_with_others(world, scene_.other, scene_.one) ? 1 : 0;
    is_new_one_ = is_new_one_ || world.polities.ruler[scene_.one] != one_ruler_;
    is_new_other_ = is_new_other_ || world.polities.ruler[scene_.other] != other_ruler_;
    has_had_war_ = has_had_war_ || world.at_war(cast.north, cast.south);
    std::vector<bool> has_middle(world.polities.phase.size());
    for (std::size_t i = 0; i < cast.is_middle.size(); ++i) {
        const sim::PolityId holder = world.places.holder[sim::PlaceId(i)];
        if (cast.is_middle[i] && holder.exists()) {
            has_middle[holder.index] = true;
        }
    }
    for (std::size_t i = 0; i < has_middle.size(); ++i) {
        if (has_middle[i] && sim::PolityId(i) != cast.south &&
            world.polities.overlord[sim::PolityId(i)] == cast.north &&
            run.setting->polities[i].culture == sim::Culture::han) {
            client_ticks_ += 1;
            break;
        }
    }
}

void Witness::note_event(const sim::Run& run, sim::EventId id) {
    const sim::Event& event = run.log[id];
    const Cast& cast = *scene_.cast;
    if (event.kind == sim::EventKind::battle && event.place.exists() && event.other.exists() &&
        besieger_[event.place.index] == event.other) {
        beaten_at_[event.place.index] = true;
    }
    for (const sim::Change& change : run.log.changes_of(id)) {
        switch (change.kind) {
            case sim::ChangeKind::hostility_begin:
                if (change.subject == cast.north.index && change.object == cast.south.index) {
                    note_offensive(event.day);
                }
                has_had_war_ =
                    has_had_war_ ||
                    (change.subject == cast.north.index && change.object == cast.south.index) ||
                    (change.subject == cast.south.index && change.object == cast.north.index);
                break;
            case sim::ChangeKind::army_sent: {
                const auto stance = static_cast<sim::Stance>(change.detail);
                const bool attacks = stance == sim::Stance::advance ||
                                     stance == sim::Stance::siege || stance == sim::Stance::raid;
                if (attacks && change.object < holder_.size() &&
                    holder_[change.object] == cast.south &&
                    run.world.places.owner[sim::PlaceId(change.object)] != cast.north &&
                    army_of_[change.subject] == cast.north) {
                    note_offensive(event.day);
                }
                break;
            }
            case sim::ChangeKind::investment_begin:
                note_fight(run, event, sim::PlaceId(change.subject));
                break;
            case sim::ChangeKind::throne_vacant: {
                const auto end = static_cast<sim::ReignEnd>(change.detail);
                is_overthrown_ =
                    is_overthrown_ ||
                    (change.subject == cast.north.index && change.object == north_ruler_.index &&
                     (end == sim::ReignEnd::deposed || end == sim::ReignEnd::assassination));
                break;
            }
            case sim::ChangeKind::capital:
                // The court has left in time.
                seats_[change.subject].ruler = sim::PersonId::none();
                break;
            case sim::ChangeKind::control:
                note_capture(run, event, change);
                break;
            case sim::ChangeKind::accord_begin:
                has_accord_ = has_accord_ ||
                              (event.polity == scene_.one && event.other == scene_.other) ||
                              (event.polity == scene_.other && event.other == scene_.one);
                break;
            case sim::ChangeKind::migration:
                note_migration(run, change);
                break;
            default:
                break;
        }
    }
    if (event.kind == sim::EventKind::sack && event.place.exists()) {
        note_fight(run, event, event.place);
    }
}

/// A province is fought over where the two courts of the scene fight; risings at home are no part
/// of their war.
void Witness::note_fight(const sim::Run& run, const sim::Event& event, sim::PlaceId place) {
    const Cast& cast = *scene_.cast;
    const auto is_between = [&](sim::PolityId one, sim::PolityId other) {
        return is_side_of(run.world, one, scene_.one, scene_.other) &&
               is_side_of(run.world, other, scene_.other, scene_.one);
    };
    if (is_between(event.polity, event.other) || is_between(event.other, event.polity)) {
        is_fought_over_[cast.circuit[place.index]] = true;
    }
}

/// A place has changed hands: was it a seat, and who was in it?
void Witness::note_capture(const sim::Run& run, const sim::Event& event,
                           const sim::Change& change) {
    const sim::PolityId loser = holder_[change.subject];
    if (!is_forceful(change.detail) || !loser.exists() ||
        seats_[loser.index].place.index != change.subject) {
        return;
    }
    has_lost_seat_ = has_lost_seat_ || loser == scene_.other;
    const sim::PersonId ruler = seats_[loser.index].ruler;
    seats_[loser.index].ruler = sim::PersonId::none();
    if (ruler.exists() && event.kind == sim::EventKind::city_taken) {
        tally(Measure::ruler_taken)
            .count(run.world.people.life[ruler] == sim::Phase::past ||
                   run.world.people.status[ruler] == sim::AllegianceStatus::captive);
    }
}

void Witness::note_migration(const sim::Run& run, const sim::Change& change) {
    const Cast& cast = *scene_.cast;
    if (change.object >= cast.circuit.size() || !is_fought_over_[cast.circuit[change.subject]] ||
        cast.circuit[change.subject] == cast.circuit[change.object]) {
        return;
    }
    const sim::Map& map = run.setting->map;
    const std::int32_t from = map.places[change.subject].latitude_millidegrees;
    const std::int32_t to = map.places[change.object].latitude_millidegrees;
    southward_ += from > to ? change.amount : from < to ? -change.amount : 0;
}

void Witness::note_offensive(sim::Day day) {
    const bool is_new =
        !last_offensive_.exists() || day.number - last_offensive_.number >= quiet_days;
    last_offensive_ = day;
    if (!is_new || !scene_.fork->asks(Measure::cold_season)) {
        return;
    }
    const auto date = scene_.cast->lunar->lunar_date_of(sim::PolityId::none(), day);
    if (date) {
        const std::int32_t month = date.value().month;
        tally(Measure::cold_season).count(month >= 10 || month <= 2);
    }
}

void Witness::note_blockades(const sim::Run& run) {
    const sim::World& world = run.world;
    const sim::Day today = sim::last_day_of_tick(*run.setting, world.next_tick() - 1);
    for (std::size_t i = 0; i < holder_.size(); ++i) {
        const sim::PlaceId place(i);
        const sim::PlaceDefinition& definition = run.setting->map.places[i];
        const bool is_walled_town =
            definition.walls_class >= 1 && (definition.kind == sim::PlaceKind::prefecture ||
                                            definition.kind == sim::PlaceKind::capital);
        const bool goes_on = world.places.besieger[place] == besieger_[i] &&
                             world.places.besieged_since[place] == besieged_since_[i] &&
                             world.places.holder[place] == holder_[i];
        if (!besieger_[i].exists() || goes_on || !is_walled_town ||
            today.number - besieged_since_[i].number <= long_blockade_days) {
            continue;
        }
        const bool has_fallen = world.places.holder[place] != holder_[i];
        const sim::ControlHow how = world.places.holder_how[place];
        const bool is_peace =
            has_fallen ? how == sim::ControlHow::treaty || how == sim::ControlHow::administrative
                       : !world.at_war(besieger_[i], holder_[i]);
        if ((has_fallen && !is_peace) || (!has_fallen && !beaten_at_[i] && !is_peace)) {
            tally(Measure::blockade_falls).count(has_fallen);
        }
    }
}

void Witness::judge(const sim::Run& run) {
    const std::uint32_t lived = run.world.next_tick() - 1;
    for (std::uint32_t i = 0; i < measure_count; ++i) {
        const auto measure = static_cast<Measure>(i);
        if (is_judged_[i] || !scene_.fork->asks(measure) || measure == Measure::cold_season ||
            measure == Measure::payment_counts) {
            continue;
        }
        const sim::Day day = sim::day_of(judged_on(measure, *scene_.fork));
        if (lived >= sim::tick_holding(*run.setting, day)) {
            tally(measure).count(outcome(measure, run));
            is_judged_[i] = true;
        }
    }
}

bool Witness::outcome(Measure measure, const sim::Run& run) const {
    const sim::World& world = run.world;
    const Cast& cast = *scene_.cast;
    switch (measure) {
        case Measure::seat_lost:
            return world.places.holder[cast.elder_seat] != cast.elder;
        case Measure::rising_crushed:
            return rising_is_crushed(run);
        case Measure::war_comes:
            return has_had_war_;
        case Measure::seat_held:
            return world.places.holder[cast.south_seat] == cast.south;
        case Measure::client_kept:
            return client_ticks_ >= client_ticks_least;
        case Measure::border_on_river:
            return border_is_near_river(run);
        case Measure::ruler_overthrown:
            return is_overthrown_;
        case Measure::state_gone: {
            const sim::PlaceId seat = world.polities.capital[cast.north];
            return world.polities.phase[cast.north] != sim::Phase::present || !seat.exists() ||
                   world.places.holder[seat] != cast.north;
        }
        default:
            return southward_ > 0;
    }
}

std::uint32_t Witness::places_of(const sim::Run& run, sim::PolityId polity) const {
    const auto holders = run.world.places.holder.values();
    return static_cast<std::uint32_t>(std::count(holders.begin(), holders.end(), polity));
}

bool Witness::rising_is_crushed(const sim::Run& run) const {
    const sim::World& world = run.world;
    const Cast& cast = *scene_.cast;
    const std::uint32_t places = places_of(run, cast.rising) + places_of(run, cast.north);
    const auto obeys = [&](sim::PolityId polity) {
        return world.polities.phase[polity] != sim::Phase::present ||
               world.polities.overlord[polity] == cast.elder;
    };
    return places == 0 || (obeys(cast.rising) && obeys(cast.north) && places <= rising_places_);
}

bool Witness::border_is_near_river(const sim::Run& run) const {
    const sim::World& world = run.world;
    const sim::Map& map = run.setting->map;
    const Cast& cast = *scene_.cast;
    const auto longitude = [&](sim::PlaceId place) {
        return map.places[place.index].longitude_millidegrees;
    };
    const auto ends = std::minmax_element(
        cast.river.begin(), cast.river.end(),
        [&](sim::PlaceId a, sim::PlaceId b) { return longitude(a) < longitude(b); });
    const std::int32_t west = longitude(*ends.first) - edge_millidegrees;
    const std::int32_t east = longitude(*ends.second) + edge_millidegrees;
    std::vector<sim::PlaceId> border;
    for (const sim::RouteDefinition& route : map.routes) {
        const sim::PolityId a = world.places.holder[route.from];
        const sim::PolityId b = world.places.holder[route.to];
        const auto is_parted = [&](sim::PolityId one, sim::PolityId other) {
            return is_side_of(world, one, cast.north, cast.south) &&
                   is_side_of(world, other, cast.south, cast.north);
        };
        const bool parts = is_parted(a, b) || is_parted(b, a);
        if (route.mode == sim::RouteMode::sea || !parts) {
            continue;
        }
        for (const sim::PlaceId place : {route.from, route.to}) {
            if (longitude(place) >= west && longitude(place) <= east) {
                border.push_back(place);
            }
        }
    }
    std::sort(border.begin(), border.end());
    border.erase(std::unique(border.begin(), border.end()), border.end());
    if (border.empty()) {
        return false;
    }
    std::vector<double> distances;
    for (const sim::PlaceId place : border) {
        double nearest = distance_km(map, place, cast.river.front());
        for (const sim::PlaceId water : cast.river) {
            nearest = std::min(nearest, distance_km(map, place, water));
        }
        distances.push_back(nearest);
    }
    std::sort(distances.begin(), distances.end());
    return distances[distances.size() / 2] <= near_km;
}

Lived Witness::result() const {
    Lived lived = lived_;
    const std::array<bool, trait_count> traits = {war_ticks_ > 0,
                                                  war_ticks_ * 2 > ticks_,
                                                  has_accord_,
                                                  is_new_one_,
                                                  is_new_other_,
                                                  one_third_ticks_ * 2 > ticks_,
                                                  other_third_ticks_ * 2 > ticks_,
                                                  has_lost_seat_};
    for (std::uint32_t i = 0; i < trait_count; ++i) {
        lived.traits |= traits[i] ? 1U << i : 0;
    }
    return lived;
}

}  // namespace lab
