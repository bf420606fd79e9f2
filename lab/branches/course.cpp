#include "lab/branches/course.hpp"

#include "simulation/foundation/check.hpp"

namespace lab {

namespace {

void overlay_polity(sim::World& world, const sim::World& after, const sim::Change& change) {
    const sim::PolityId polity(std::size_t{change.subject});
    sim::PolityColumns& polities = world.polities;
    switch (change.kind) {
        case sim::ChangeKind::polity_begin:
            polities.phase[polity] = sim::Phase::present;
            break;
        case sim::ChangeKind::polity_end:
            polities.phase[polity] = sim::Phase::past;
            polities.ruler[polity] = after.polities.ruler[polity];
            polities.capital[polity] = after.polities.capital[polity];
            break;
        case sim::ChangeKind::accession:
            polities.ruler[polity].index = change.object;
            break;
        case sim::ChangeKind::throne_vacant:
            polities.ruler[polity] = sim::PersonId::none();
            break;
        case sim::ChangeKind::capital:
            polities.capital[polity].index = change.object;
            break;
        default:
            polities.overlord[polity].index = change.object;
            break;
    }
}

/// Does to a world what a change did, as far as questions can see it without a recount: who holds
/// and rules what, who lives, wars and treaties. `after`: the world at the end of the tick.
void overlay(sim::World& world, const sim::World& after, const sim::Change& change) {
    switch (change.kind) {
        case sim::ChangeKind::control:
            world.places.holder[sim::PlaceId(std::size_t{change.subject})].index = change.object;
            break;
        case sim::ChangeKind::ownership:
            world.places.owner[sim::PlaceId(std::size_t{change.subject})].index = change.object;
            break;
        case sim::ChangeKind::polity_begin:
        case sim::ChangeKind::polity_end:
        case sim::ChangeKind::accession:
        case sim::ChangeKind::throne_vacant:
        case sim::ChangeKind::capital:
        case sim::ChangeKind::overlord:
            overlay_polity(world, after, change);
            break;
        case sim::ChangeKind::death:
            world.people.life[sim::PersonId(std::size_t{change.subject})] = sim::Phase::past;
            break;
        case sim::ChangeKind::allegiance: {
            const sim::PersonId person(std::size_t{change.subject});
            world.people.polity[person].index = change.object;
            world.people.status[person] = static_cast<sim::AllegianceStatus>(change.detail);
            break;
        }
        case sim::ChangeKind::army_command:
            world.armies.commander[sim::ArmyId(std::size_t{change.subject})].index = change.object;
            break;
        case sim::ChangeKind::hostility_begin:
        case sim::ChangeKind::hostility_end: {
            const sim::EnmityId pair = world.enmity(sim::PolityId(std::size_t{change.subject}),
                                                    sim::PolityId(std::size_t{change.object}));
            world.enmities.since[pair] = after.enmities.since[pair];
            break;
        }
        case sim::ChangeKind::treaty_begin:
        case sim::ChangeKind::treaty_end: {
            const sim::TreatyId treaty(std::size_t{change.subject});
            world.treaties.phase[treaty] = after.treaties.phase[treaty];
            break;
        }
        case sim::ChangeKind::accord_begin:
        case sim::ChangeKind::accord_end:
            world.accords = after.accords;
            world.terms = after.terms;
            break;
        case sim::ChangeKind::technique_adopted:
            world.adoptions = after.adoptions;
            break;
        default:
            break;
    }
}

class CourseFollower {
  public:
    CourseFollower(const chronicle::Timeline& timeline, const Expression& question)
        : timeline_(timeline),
          question_(question),
          fork_tick_(sim::tick_holding(timeline.setting(), timeline.plan().fork_day)),
          fork_(timeline.world_after(fork_tick_)) {}

    Course follow();

  private:
    [[nodiscard]] double tell(const sim::World& world, std::uint32_t tick) const {
        const Moment moment{&timeline_.setting(), &world, &fork_,
                            sim::last_day_of_tick(timeline_.setting(), tick)};
        return question_.tell(moment).number;
    }
    [[nodiscard]] sim::EventId deciding(sim::World world, const sim::World& after,
                                        std::uint32_t tick) const;

    const chronicle::Timeline& timeline_;
    const Expression& question_;
    std::uint32_t fork_tick_;
    sim::World fork_;
};

sim::EventId CourseFollower::deciding(sim::World world, const sim::World& after,
                                      std::uint32_t tick) const {
    const std::size_t end = tick + 1 < timeline_.ticks_lived() ? timeline_.log_size_before(tick + 1)
                                                               : timeline_.log().size();
    const double last = tell(after, tick);
    double value = tell(world, tick);
    sim::EventId found;
    for (std::size_t i = timeline_.log_size_before(tick); i < end; ++i) {
        const sim::EventId event(i);
        for (const sim::Change& change : timeline_.log().changes_of(event)) {
            overlay(world, after, change);
        }
        const double now = tell(world, tick);
        if (now != value && now == last) {
            found = event;
        }
        value = now;
    }
    return value == last ? found : sim::EventId::none();
}

Course CourseFollower::follow() {
    // The eve has treaties taken over already, which the tick does itself: only who decides, the
    // ways and the facts are its.
    sim::Run run = timeline_.eve_of(fork_tick_);
    run.world = fork_;
    run.log = sim::EventLog(timeline_.log_size_before(fork_tick_));
    Course course;
    course.at_fork = tell(fork_, fork_tick_);
    double value = course.at_fork;
    const bool is_truth = question_.type() == ValueType::truth;
    for (std::uint32_t tick = fork_tick_; tick < timeline_.ticks_lived(); ++tick) {
        const sim::World before = run.world;
        sim::advance_tick(run);
        const double now = tell(run.world, tick);
        if (is_truth && now != value) {
            course.turn = LastTurn{tick, deciding(before, run.world, tick)};
        }
        value = now;
    }
    course.at_end = value;
    CHECK(run.log.next_id().index == timeline_.log().size(), "lived twice, it is the same future");
    return course;
}

}  // namespace

Course course_of(const chronicle::Timeline& timeline, const Expression& question) {
    return CourseFollower(timeline, question).follow();
}

}  // namespace lab
