#include "simulation/turn/rising.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "simulation/rules/revolt.hpp"
#include "simulation/turn/army.hpp"
#include "simulation/turn/bands.hpp"
#include "simulation/turn/happen.hpp"
#include "simulation/turn/siege_phase.hpp"

namespace sim {

namespace {

constexpr std::uint32_t nothing = Id<void>::none_index;
constexpr std::int32_t least_garrison = 300;  ///< Fewer men do not mutiny, they desert.

/// A living free person who led that court in the record, or belongs to it; none: nobody of name.
PersonId leader_of(const World& world, const Setting& setting, PolityId court) {
    for (const PostDefinition& post : setting.posts) {
        const bool leads = post.office == Office::rebel_leader || post.office == Office::ruler;
        if (post.polity == court && leads && world.people.life[post.person] == Phase::present &&
            world.people.status[post.person] == AllegianceStatus::member) {
            return post.person;
        }
    }
    return PersonId::none();
}

/// How well a rebel court of the setting fits those who rise now.
enum class Fitness : std::uint32_t {
    none,
    past,     ///< It was and is no more.
    dormant,  ///< It has a name, but nobody who leads it lives now.
    unnamed,  ///< It stands for all of whom the record is silent: also if some have risen already.
    led,      ///< Somebody who leads it in the record lives and is free, and has not risen.
};

Fitness fitness_of(const World& world, const Setting& setting, PolityId court) {
    const Phase phase = world.polities.phase[court];
    if (setting.polities[court.index].stands_for_unnamed) {
        return Fitness::unnamed;
    }
    if (phase == Phase::present) {
        return Fitness::none;
    }
    if (leader_of(world, setting, court).exists()) {
        return Fitness::led;
    }
    return phase == Phase::before ? Fitness::dormant : Fitness::past;
}

/// The rebel court that rises against `holder`; none: none fits.
PolityId rebel_court(const World& world, const Setting& setting, PolityId holder) {
    PolityId found;
    Fitness best = Fitness::none;
    for (std::size_t i = 0; i < setting.polities.size(); ++i) {
        const PolityDefinition& definition = setting.polities[i];
        if (definition.kind != PolityKind::rebel || definition.predecessor != holder) {
            continue;
        }
        const Fitness fitness = fitness_of(world, setting, PolityId(i));
        if (fitness > best) {
            best = fitness;
            found = PolityId(i);
        }
    }
    return found;
}

class Rising {
  public:
    Rising(TickContext& tick, PlaceId place);

    void carry_out();

  private:
    [[nodiscard]] Event told(EventKind kind) const;
    void beaten_off();
    void take();
    void found(std::vector<Change>& changes);
    void take_the_field(EventId because);

    TickContext& tick_;
    World& world_;
    PlaceId place_;
    PolityId holder_;
    PolityId court_;
    PersonId leader_;
};

Rising::Rising(TickContext& tick, PlaceId place)
    : tick_(tick), world_(tick.world), place_(place), holder_(world_.places.holder[place]) {
    const PolityId loyal_to = world_.places.bands_for[place];
    // A court at peace with the holder does not own to those who rise in its name.
    const bool is_loyalist = loyal_to.exists() &&
                             world_.polities.phase[loyal_to] == Phase::present &&
                             world_.at_war(loyal_to, holder_);
    court_ = is_loyalist ? loyal_to : rebel_court(world_, tick.setting, holder_);
    // Loyalists act in the name of a court whose ruler is elsewhere.
    if (court_.exists() && !is_loyalist) {
        leader_ = leader_of(world_, tick.setting, court_);
    }
}

Event Rising::told(EventKind kind) const {
    Event event = rule_event(tick_.last_day, kind);
    event.place = place_;
    event.polity = court_;
    event.other = holder_;
    event.person = leader_;
    return event;
}

void Rising::carry_out() {
    const PlaceColumns& places = world_.places;
    if (!court_.exists() || court_ == holder_ || places.besieger[place_].exists()) {
        return;
    }
    RevoltInputs in;
    in.bands = places.bands[place_];
    in.defenders = men_within(tick_, place_);
    in.unrest = places.unrest[place_];
    in.works = places.works[place_];
    in.walls_class = tick_.setting.map.places[place_.index].walls_class;
    in.has_leader = leader_.exists();
    const RevoltEnd end =
        revolt(in, tick_.setting.laws.unrest, tick_.draw(ChanceSystem::unrest, place_.index));
    if (end == RevoltEnd::none) {
        return;
    }
    // An army within the walls is not driven out by a rising.
    if (end == RevoltEnd::takes && armies_within(tick_, place_).empty()) {
        take();
    } else {
        beaten_off();
    }
}

/// Half of the bands are killed or scatter before the walls.
void Rising::beaten_off() {
    tick_.reach(ProbeName::rising_repelled);
    const std::int64_t quarter = world_.places.bands[place_].value / 4;
    const auto end = [&](BandsEnd how) {
        return Change{ChangeKind::bands_end, place_.index, nothing, static_cast<std::uint32_t>(how),
                      quarter};
    };
    const std::array<Change, 2> changes{end(BandsEnd::killed), end(BandsEnd::went_home)};
    happen(tick_.run, told(EventKind::revolt), follows({world_.places.holder_event[place_]}),
           changes);
}

/// What makes the rebels a court, if they are none yet.
void Rising::found(std::vector<Change>& changes) {
    if (world_.polities.phase[court_] == Phase::present) {
        return;
    }
    tick_.reach(ProbeName::rising_founds_court);
    changes.push_back({ChangeKind::polity_begin, court_.index, nothing, 0, 0});
    if (leader_.exists()) {
        changes.push_back({ChangeKind::allegiance, leader_.index, court_.index,
                           static_cast<std::uint32_t>(AllegianceStatus::member), 0});
        changes.push_back({ChangeKind::accession, court_.index, leader_.index, 0, 0});
    }
    changes.push_back({ChangeKind::capital, court_.index, place_.index,
                       static_cast<std::uint32_t>(SeatKind::temporary), 0});
}

void Rising::take() {
    tick_.reach(ProbeName::rising_takes);
    const bool is_seat = world_.polities.capital[holder_] == place_;
    std::vector<Change> changes;
    found(changes);
    if (!world_.at_war(court_, holder_)) {
        changes.push_back({ChangeKind::hostility_begin, court_.index, holder_.index, 0, 0});
    }
    const std::int64_t garrison = world_.places.garrison[place_].value;
    const auto lose = [&](Loss loss, std::int64_t men) {
        changes.push_back(
            {ChangeKind::garrison_loss, place_.index, nothing, loss_detail(loss, Arm::foot), men});
    };
    lose(Loss::killed, garrison / 4);
    lose(Loss::scattered, garrison - garrison / 4);
    changes.push_back({ChangeKind::control, place_.index, court_.index,
                       static_cast<std::uint32_t>(ControlHow::revolt), 0});
    const EventId event = happen(tick_.run, told(EventKind::revolt),
                                 follows({world_.places.holder_event[place_]}), changes);
    tick_.note_war(court_);
    tick_.note_war(holder_);
    take_the_field(event);
    if (is_seat) {
        lose_seat(tick_, holder_, place_, event);
    }
}

/// Of those who rose a quarter is the garrison now and the others are an army, if there is room for
/// one.
void Rising::take_the_field(EventId because) {
    const std::int64_t men = world_.places.bands[place_].value;
    const ArmyId slot = free_slot(world_.armies);
    const std::int64_t garrison = slot.exists() ? men / 4 : men;
    std::vector<Change> changes{
        {ChangeKind::bands_gather, place_.index, court_.index, 0, 0},  // Whose they are now.
        {ChangeKind::bands_end, place_.index, nothing,
         static_cast<std::uint32_t>(BandsEnd::enlisted), garrison}};
    if (slot.exists()) {
        changes.push_back({ChangeKind::rising, slot.index, place_.index, 0, men - garrison});
        if (leader_.exists()) {
            changes.push_back({ChangeKind::army_command, slot.index, leader_.index, 0, 0});
        }
    }
    happen(tick_.run, told(EventKind::muster), follows({because}), changes);
}

}  // namespace

void rise(TickContext& tick, PlaceId place) {
    Rising(tick, place).carry_out();
}

void turn_on_officers(TickContext& tick, PlaceId place, Permille arrears) {
    World& world = tick.world;
    const Men garrison = world.places.garrison[place];
    if (garrison.value < least_garrison || world.places.besieger[place].exists() ||
        !mutiny(arrears, world.places.control[place], tick.setting.laws.unrest,
                tick.draw(ChanceSystem::unrest, place.index))) {
        return;
    }
    tick.reach(ProbeName::rising_mutiny);
    Event event = rule_event(tick.last_day, EventKind::revolt);
    event.place = place;
    event.other = world.places.holder[place];
    const std::int64_t gone = garrison.value / 2;
    // They live off the country now.
    const std::array<Change, 2> changes{Change{ChangeKind::garrison_loss, place.index, nothing,
                                               loss_detail(Loss::scattered, Arm::foot), gone},
                                        Change{ChangeKind::bands_gather, place.index,
                                               world.places.bands_for[place].index, 0, gone}};
    happen(tick.run, event, {}, changes);
}

}  // namespace sim
