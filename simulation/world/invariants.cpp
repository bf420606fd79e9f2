#include "simulation/world/invariants.hpp"

#include "simulation/foundation/check.hpp"

namespace sim {

namespace {

void check_places(const World& world, const Setting& setting) {
    for (const PolityId holder : world.places.holder.values()) {
        CHECK(holder.index < setting.polities.size(), "every place has a holder");
    }
    for (const PolityId owner : world.places.owner.values()) {
        CHECK(!owner.exists() || owner.index < setting.polities.size(), "an owner is a polity");
    }
    for (const Households households : world.places.households.values()) {
        CHECK(households >= Households(0), "households are not negative");
    }
}

void check_polities(const World& world, const Setting& setting) {
    const PolityColumns& polities = world.polities;
    for (std::size_t i = 0; i < setting.polities.size(); ++i) {
        const PolityId polity(i);
        const PersonId ruler = polities.ruler[polity];
        CHECK(!ruler.exists() || ruler.index < setting.people.size(), "a ruler is a person");
        CHECK(polities.overlord[polity] != polity, "nobody is their own overlord");
        CHECK(polities.phase[polity] != Phase::past || !ruler.exists(),
              "a state that has ended has no ruler");
    }
}

void check_armies(const World& world, const Setting& setting) {
    const ArmyColumns& armies = world.armies;
    for (std::size_t i = 0; i < armies.force.size(); ++i) {
        const ArmyId army(i);
        if (!armies.force[army].exists()) {
            continue;
        }
        CHECK(armies.place[army].index < setting.map.places.size(), "an army stands at a place");
        CHECK(armies.infantry[army] >= Men(0) && armies.cavalry[army] >= Men(0) &&
                  armies.siege_train[army] >= 0 && armies.ships[army] >= Ships(0),
              "an army counts no negative men or ships");
    }
}

}  // namespace

void check_invariants(const World& world, const Setting& setting) {
    check_places(world, setting);
    check_polities(world, setting);
    check_armies(world, setting);
    for (const Amount amount : world.clauses.fallen_due.values()) {
        CHECK(amount >= Amount(0), "dues are not negative");
    }
}

}  // namespace sim
