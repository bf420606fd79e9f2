#include "lab/happenings_people.hpp"

#include "simulation/turn/people_phase.hpp"

namespace lab {

namespace {

constexpr std::uint32_t year_ticks = 36;
constexpr std::uint32_t first_year_ticks = 2 * year_ticks;  // From when a whole year is booked.
constexpr std::int32_t colony_households = 500;

/// What trade brought a court in the last year, strings.
std::int64_t commerce_of(const sim::World& world, sim::PolityId court) {
    const auto line = [&](sim::BudgetLine which) {
        return world.budgets.last_year[sim::World::budget_of(court, which)].value;
    };
    return line(sim::BudgetLine::commerce) + line(sim::BudgetLine::customs);
}

}  // namespace

PeopleLooker::PeopleLooker(const sim::Run& run) {
    const sim::World& world = run.world;
    for (const sim::Households households : world.places.households.values()) {
        households_.push_back(households.value);
    }
    for (const sim::Households people : world.peoples.households.values()) {
        peoples_.push_back(people.value);
    }
    commerce_.resize(world.polities.phase.size());
}

void PeopleLooker::look(const HappeningScene& scene, const sim::Change& change,
                        HappeningNotes& notes) const {
    const sim::Event& event = scene.event;
    const sim::World& world = scene.run.world;
    if (change.kind == sim::ChangeKind::migration) {
        if (event.polity.exists() && event.other.exists() && event.polity != event.other) {
            notes.note(Happening::refugees_cross_border, scene.id);
        }
        return;
    }
    if (event.kind == sim::EventKind::revolt && event.other.exists()) {
        look_at_rising(scene, change, notes);
        return;
    }
    if (change.kind != sim::ChangeKind::control || change.object == sim::Id<void>::none_index) {
        return;
    }
    const sim::PolityId taker(std::size_t{change.object});
    const sim::PlaceId place(std::size_t{change.subject});
    if (is_court(scene.run, taker) && world.places.households[place] > sim::Households(0) &&
        sim::largest_people(world, place) != scene.run.setting->polities[taker.index].culture) {
        notes.note(Happening::strangers_ruled, scene.id);
    }
}

void PeopleLooker::look_at_rising(const HappeningScene& scene, const sim::Change& change,
                                  HappeningNotes& notes) {
    // Those who rise fight for a court of the record, or for themselves.
    const sim::PolityId holder = scene.event.other;
    const bool names_court =
        (change.kind == sim::ChangeKind::bands_gather || change.kind == sim::ChangeKind::control) &&
        change.object != sim::Id<void>::none_index;
    const sim::PolityId court =
        names_court ? sim::PolityId(std::size_t{change.object}) : sim::PolityId::none();
    if (is_court(scene.run, court) && court != holder) {
        notes.note(Happening::rising_behind_lines, scene.id);
    } else if (!is_court(scene.run, court) && wars_of(scene.run, holder) > 0) {
        notes.note(Happening::rising_at_home, scene.id);
    }
}

void PeopleLooker::after(const sim::Run& run, HappeningNotes& notes) {
    ticks_ += 1;
    if (ticks_ == first_year_ticks) {
        for (std::size_t i = 0; i < commerce_.size(); ++i) {
            commerce_[i] = commerce_of(run.world, sim::PolityId(i));
        }
    }
    if (ticks_ % year_ticks == 0) {
        look_yearly(run, notes);
    }
}

void PeopleLooker::look_yearly(const sim::Run& run, HappeningNotes& notes) const {
    const sim::World& world = run.world;
    for (std::size_t i = 0; i < households_.size(); ++i) {
        const sim::PlaceId place(i);
        const sim::PolityId holder = world.places.holder[place];
        if (!is_court(run, holder)) {
            continue;
        }
        const sim::Culture own = run.setting->polities[holder.index].culture;
        const sim::PeopleId people = sim::World::people_of(place, own);
        if (world.peoples.households[people].value >= colony_households &&
            peoples_[people.index] < colony_households / 10 &&
            sim::largest_people(world, place) != own) {
            notes.note(Happening::settlers_take_root, world.places.holder_event[place]);
        }
        if (world.polities.capital[holder] == place && households_[i] > 0 &&
            world.places.households[place].value * 2LL >= households_[i] * 3LL) {
            notes.note(Happening::city_grows, world.polities.capital_event[holder]);
        }
    }
    for (std::size_t i = 0; ticks_ > first_year_ticks && i < commerce_.size(); ++i) {
        const sim::PolityId court(i);
        if (is_court(run, court) && commerce_[i] > 0 &&
            commerce_of(world, court) * 4 >= commerce_[i] * 5) {
            notes.note(Happening::commerce_grows, world.polities.ruler_event[court]);
        }
    }
}

}  // namespace lab
