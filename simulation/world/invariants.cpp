#include "simulation/world/invariants.hpp"

#include <algorithm>
#include <cstdint>

#include "simulation/foundation/check.hpp"

namespace sim {

namespace {

// Whole columns are looked at without an early way out: the sign bits of all values are gathered
// and asked once, which costs a fraction of a question a value.
template <typename Column>
bool none_negative(const Column& column) {
    std::int32_t signs = 0;
    for (const auto& value : column.values()) {
        signs |= value.value;
    }
    return signs >= 0;
}

template <typename Column>
bool all_permille(const Column& column) {
    std::int32_t signs = 0;
    for (const auto& value : column.values()) {
        signs |= value.value | (1000 - value.value);
    }
    return signs >= 0;
}

void check_places(const World& world, const Setting& setting) {
    const auto polities = static_cast<std::uint32_t>(setting.polities.size());
    std::uint32_t highest = 0;
    for (const PolityId holder : world.places.holder.values()) {
        highest = std::max(highest, holder.index);
    }
    CHECK(highest < polities, "every place has a holder");
    highest = 0;
    for (const PolityId owner : world.places.owner.values()) {
        highest = std::max(highest, owner.index + 1);  // "Nobody" becomes 0.
    }
    CHECK(highest <= polities, "an owner is a polity");
    const PlaceColumns& columns = world.places;
    CHECK(none_negative(columns.households) && none_negative(columns.registered) &&
              none_negative(columns.urban) && none_negative(world.peoples.households),
          "households are not negative");
    const auto peoples = world.peoples.households.values();
    const auto households = columns.households.values();
    const auto urban = columns.urban.values();
    std::int32_t wrong = 0;
    for (std::size_t i = 0; i < households.size(); ++i) {
        std::int32_t sum = 0;
        for (std::size_t c = 0; c < culture_count; ++c) {
            sum += peoples[i * culture_count + c].value;
        }
        wrong |= (sum ^ households[i].value) | (households[i].value - urban[i].value) >> 31;
    }
    CHECK(wrong == 0, "households are the sum of the peoples, and those within the walls a part");
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

void check_stores(const World& world) {
    const PlaceColumns& places = world.places;
    CHECK(none_negative(places.garrison) && none_negative(places.stores) &&
              none_negative(places.wealth) && none_negative(places.captives),
          "a place holds no negative men or goods");
    CHECK(all_permille(places.works) && all_permille(places.devastation) &&
              all_permille(places.dikes),
          "walls, land and dikes lie between nothing and whole");
    CHECK(all_permille(places.want) && all_permille(places.unrest) &&
              all_permille(places.control) && none_negative(places.harvest) &&
              none_negative(places.bands) && none_negative(places.trade),
          "want, unrest and control are shares, and bands and trade not negative");
    const auto besiegers = places.besieger.values();
    const auto holders = places.holder.values();
    std::uint32_t own = 0;
    for (std::size_t i = 0; i < besiegers.size(); ++i) {
        // Every place has a holder: who besieges none is nobody's equal.
        own |= besiegers[i].index == holders[i].index ? 1U : 0U;
    }
    CHECK(own == 0, "nobody besieges a place of his own");
}

void check_armies(const World& world, const Setting& setting) {
    const ArmyColumns& armies = world.armies;
    CHECK(none_negative(armies.infantry) && none_negative(armies.cavalry) &&
              none_negative(armies.ships) && none_negative(armies.horses) &&
              none_negative(armies.grain) && none_negative(armies.captives) &&
              none_negative(armies.plunder),
          "an army counts no negative men, horses, ships or goods");
    CHECK(all_permille(armies.training) && all_permille(armies.morale) &&
              all_permille(armies.fatigue) && all_permille(armies.hunger),
          "scores of an army lie between 0 and 1,000");
    const auto polities = armies.polity.values();
    const auto places = armies.place.values();
    const auto place_count = static_cast<std::uint32_t>(setting.map.places.size());
    std::uint32_t astray = 0;
    for (std::size_t i = 0; i < polities.size(); ++i) {
        astray |=
            polities[i].index != PolityId::none_index && places[i].index >= place_count ? 1U : 0U;
    }
    CHECK(astray == 0, "an army stands at a place");
}

template <typename Column>
bool no_negative_amount(const Column& column) {
    std::int64_t signs = 0;
    for (const auto& value : column.values()) {
        signs |= value.value;
    }
    return signs >= 0;
}

void check_courts(const World& world) {
    const PolityColumns& courts = world.polities;
    CHECK(no_negative_amount(courts.cash) && no_negative_amount(courts.silver) &&
              no_negative_amount(courts.silk) && no_negative_amount(courts.paper) &&
              no_negative_amount(courts.arrears),
          "a treasury holds no negative money");
    CHECK(all_permille(courts.administration) && all_permille(courts.reform) &&
              all_permille(courts.prestige) && all_permille(courts.ruler_health) &&
              all_permille(courts.paper_value) && all_permille(world.standings.legitimacy),
          "scores of a court lie between 0 and 1,000");
    CHECK(none_negative(world.budgets.this_year) && none_negative(world.budgets.last_year),
          "lines of an account are not negative");
}

void check_ledgers(const World& world) {
    for (std::uint32_t s = 0; s < stock_count; ++s) {
        const auto stock = static_cast<Stock>(s);
        CHECK(world.stock(stock) == world.booked(stock),
              "a stock is the sum of what came in less what went out");
    }
}

}  // namespace

void check_invariants(const World& world, const Setting& setting) {
    check_places(world, setting);
    check_polities(world, setting);
    check_armies(world, setting);
    check_stores(world);
    check_courts(world);
    check_ledgers(world);
    for (const Amount amount : world.clauses.fallen_due.values()) {
        CHECK(amount >= Amount(0), "dues are not negative");
    }
}

}  // namespace sim
