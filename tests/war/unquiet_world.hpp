// What makes a random world unquiet: hunger, unrest, bands, unpaid soldiers, and rebels who may
// rise.
#pragma once

#include "simulation/turn/bands.hpp"
#include "tests/war/random_world.hpp"

namespace test_support {

/// A court of rebels and a client state that are not there yet.
inline void add_rebels(std::uint32_t number, sim::Setting& setting) {
    Dice dice(number ^ 0x66666666U);
    sim::PolityDefinition rebels;
    rebels.kind = sim::PolityKind::rebel;
    rebels.predecessor = dice.pick<sim::PolityId>(3);
    setting.polities.push_back(rebels);
    sim::PolityDefinition client;
    client.kind = sim::PolityKind::puppet;
    client.culture = static_cast<sim::Culture>(dice.roll(0, sim::culture_count - 1));
    setting.polities.push_back(client);
}

/// In a third of the worlds the country is in uproar.
inline void stir_country(std::uint32_t number, sim::Run& run) {
    Dice dice(number ^ 0x0F0F0F0FU);
    if (!dice.flip(333)) {
        return;
    }
    const auto any = [&dice] { return sim::Permille(dice.roll(0, 1000)); };
    sim::PlaceColumns& places = run.world.places;
    for (std::size_t i = 0; i < places.holder.size(); ++i) {
        const sim::PlaceId place(i);
        places.want[place] = any();
        places.unrest[place] = any();
        places.devastation[place] = any();
        if (dice.flip(500)) {
            sim::join_bands(run.world, place, sim::Men(dice.roll(0, 20'000)));
        }
    }
    for (std::size_t i = 0; i < 3; ++i) {
        run.world.polities.arrears[sim::PolityId(i)] = sim::Amount(dice.roll(0, 1'000'000));
    }
}

}  // namespace test_support
