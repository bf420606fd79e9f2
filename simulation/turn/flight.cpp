#include "simulation/turn/flight.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "simulation/foundation/arithmetic.hpp"
#include "simulation/rules/migration.hpp"
#include "simulation/rules/population.hpp"
#include "simulation/turn/apply.hpp"
#include "simulation/turn/happen.hpp"
#include "simulation/turn/land.hpp"

namespace sim {

namespace {

constexpr std::uint32_t months_between = 3;        ///< From one asking of a place to the next.
constexpr std::size_t most_refuges = 3;            ///< Over which one stream is divided.
constexpr std::int32_t households_worth_it = 10;   ///< Fewer of a people stay where they are.
constexpr std::int32_t households_told_of = 5000;  ///< Of a stream that becomes an event.

/// Of a place, as it was before anybody set out in this quarter.
struct PlaceDistress {
    Permille own;           ///< Of the people of its court.
    Permille other;         ///< Of all others.
    bool is_front = false;  ///< An enemy of its court holds land next door.
};

struct Refuge {
    PlaceId place;
    std::int64_t pull = 0;
};

class Flight {
  public:
    explicit Flight(TickContext& tick)
        : tick_(tick),
          world_(tick.world),
          laws_(tick.setting.laws.people),
          alien_since_(tick.last_day.plus_days(-laws_.alien_days)),
          distress_(tick.world.places.holder.size()) {}

    void ask(PlaceId place);

  private:
    [[nodiscard]] bool is_new(PlaceId place) const;
    [[nodiscard]] bool is_enemy_near(PlaceId place) const;
    [[nodiscard]] bool is_foe(PlaceId from, PolityId court) const;
    [[nodiscard]] Permille border_of(PlaceId place) const;
    [[nodiscard]] Culture culture_at(PlaceId place) const {
        return tick_.setting.polities[world_.places.holder[place].index].culture;
    }
    [[nodiscard]] DistressInputs look_at(PlaceId place) const;
    const PlaceDistress& distress_at(PlaceId place);
    [[nodiscard]] std::array<Refuge, most_refuges> find_refuges(PlaceId from, Culture culture,
                                                                Permille distress);
    std::int32_t move(PlaceId from, Culture culture, Households leaving, Permille distress);
    void carry_out(PlaceId from, std::int32_t households);

    TickContext& tick_;
    World& world_;
    const PeopleLaws& laws_;
    Day alien_since_;
    std::vector<std::optional<PlaceDistress>> distress_;  ///< By place; found when asked for.
    std::optional<Land> land_;                            ///< Likewise.
    std::vector<Change> moves_;                           ///< Of one place.
};

bool Flight::is_new(PlaceId place) const {
    const Day since = world_.places.holder_since[place];
    return since.exists() && since > alien_since_;
}

bool Flight::is_enemy_near(PlaceId place) const {
    if (world_.places.besieger[place].exists()) {
        return true;
    }
    for (const ArmyId army : tick_.armies_at(place)) {
        if (world_.at_war(world_.armies.polity[army], world_.places.holder[place])) {
            return true;
        }
    }
    return false;
}

/// Whether people of a place flee a court: an enemy, or a new lord of their own place.
bool Flight::is_foe(PlaceId from, PolityId court) const {
    const PolityId holder = world_.places.holder[from];
    return court == holder ? is_new(from) : world_.at_war(court, holder);
}

/// Whether an enemy holds land next door; in hills and mountains that frightens less.
Permille Flight::border_of(PlaceId place) const {
    const PolityId holder = world_.places.holder[place];
    for (const GraphEdge& edge : tick_.run.ways->graph().edges_of(place)) {
        if (world_.at_war(world_.places.holder[edge.to], holder)) {
            return carried_fear(Permille(1000), tick_.setting.map.places[place.index].terrain,
                                laws_);
        }
    }
    return Permille(0);
}

DistressInputs Flight::look_at(PlaceId place) const {
    const PlaceColumns& places = world_.places;
    DistressInputs in;
    in.devastation = places.devastation[place];
    in.want = places.want[place];
    in.unrest = places.unrest[place];
    in.is_enemy_near = is_enemy_near(place);
    in.border = tick_.has_war(world_.places.holder[place]) ? border_of(place) : Permille(0);
    return in;
}

const PlaceDistress& Flight::distress_at(PlaceId place) {
    std::optional<PlaceDistress>& known = distress_[place.index];
    if (!known) {
        DistressInputs in = look_at(place);
        known.emplace();
        known->is_front = in.border > Permille(0);
        known->own = distress(in, laws_);
        in.is_alien_new = is_new(place);
        known->other = in.is_alien_new ? distress(in, laws_) : known->own;
    }
    return *known;
}

/// The refuges in reach that draw a people most, the strongest first.
std::array<Refuge, most_refuges> Flight::find_refuges(PlaceId from, Culture culture,
                                                      Permille distress) {
    std::array<Refuge, most_refuges> best{};
    if (!land_) {
        land_.emplace(tick_);
    }
    for (const NearPlace& way : tick_.run.ways->near(tick_.season, from)) {
        RefugeInputs in;
        in.days = way.time.value / 1000;
        in.households = world_.places.households[way.place];
        in.capacity = land_->capacity(way.place);
        in.is_own = culture_at(way.place) == culture;
        const PlaceDistress& felt = distress_at(way.place);
        in.is_exposed =
            felt.is_front || (!in.is_own && is_foe(from, world_.places.holder[way.place]));
        in.distress = in.is_own ? felt.own : felt.other;
        // A foreign people is taken in where some of its own already live.
        in.is_bound = in.is_own ||
                      world_.peoples.households[World::people_of(way.place, culture)].value * 20 >
                          in.households.value;
        const Refuge refuge{way.place, pull(in, distress, laws_)};
        for (std::size_t i = 0; i < most_refuges; ++i) {
            if (refuge.pull > best[i].pull) {
                std::copy_backward(best.begin() + static_cast<std::ptrdiff_t>(i), best.end() - 1,
                                   best.end());
                best[i] = refuge;
                break;
            }
        }
    }
    return best;
}

std::int32_t Flight::move(PlaceId from, Culture culture, Households leaving, Permille distress) {
    const std::array<Refuge, most_refuges> refuges = find_refuges(from, culture, distress);
    std::array<std::int64_t, most_refuges> weights{};
    std::array<std::int64_t, most_refuges> parts{};
    for (std::size_t i = 0; i < most_refuges; ++i) {
        weights[i] = refuges[i].pull;
    }
    if (weights[0] == 0) {
        return 0;  // Nowhere to go.
    }
    split_by_weight(leaving.value, weights, parts);
    for (std::size_t i = 0; i < most_refuges; ++i) {
        if (parts[i] > 0) {
            moves_.push_back({ChangeKind::migration, from.index, refuges[i].place.index,
                              static_cast<std::uint32_t>(culture), parts[i]});
        }
    }
    return leaving.value;
}

/// Carries out who goes where. Streams of thousands are told of.
void Flight::carry_out(PlaceId from, std::int32_t households) {
    if (households < households_told_of) {
        if (tick_.run.keeps_small_moves) {
            tick_.run.small_moves.insert(tick_.run.small_moves.end(), moves_.begin(), moves_.end());
        }
        for (const Change& move : moves_) {
            apply(world_, tick_.setting, tick_.run.plan, move, tick_.last_day, EventId::none());
        }
        return;
    }
    tick_.reach(ProbeName::people_stream);
    Event event = rule_event(tick_.last_day, EventKind::migration);
    event.place = from;
    event.polity = world_.places.holder[PlaceId(moves_.front().object)];
    event.other = world_.places.holder[from];
    happen(tick_.run, event,
           follows({world_.places.holder_event[from], world_.places.besieged_event[from]}), moves_);
}

void Flight::ask(PlaceId place) {
    const PlaceDistress here = distress_at(place);
    if (here.other.value <= laws_.flight_bound_permille) {
        return;
    }
    moves_.clear();
    std::int32_t gone = 0;
    for (std::uint32_t c = 0; c < culture_count; ++c) {
        const auto culture = static_cast<Culture>(c);
        const Permille felt = culture == culture_at(place) ? here.own : here.other;
        const Households people = world_.peoples.households[World::people_of(place, culture)];
        const Households leaves = leaving(people, felt, laws_);
        const Households of_quarter(
            std::min(leaves.value * static_cast<std::int32_t>(months_between), people.value));
        if (of_quarter >= Households(households_worth_it)) {
            gone += move(place, culture, of_quarter, felt);
        }
    }
    carry_out(place, gone);
}

}  // namespace

void flee(TickContext& tick) {
    if (!tick.is_quarter_end()) {
        return;
    }
    Flight flight(tick);
    for (std::size_t i = 0; i < tick.world.places.holder.size(); ++i) {
        flight.ask(PlaceId(i));
    }
}

}  // namespace sim
