#include "scenario/draw_characters.hpp"

#include <algorithm>

#include "simulation/foundation/draw.hpp"

namespace scenario {

namespace {

constexpr std::uint32_t character_system = 2;  ///< 1: later_people.cpp.

const sim::CourtCustoms* court_of(const sim::Setting& setting,
                                  const sim::PersonDefinition& person) {
    if (person.home.exists()) {
        return &setting.polities[person.home.index].customs;
    }
    const auto found = std::find_if(
        setting.polities.begin(), setting.polities.end(), [&](const sim::PolityDefinition& one) {
            return one.culture == person.culture && one.kind != sim::PolityKind::rebel;
        });
    return found == setting.polities.end() ? nullptr : &found->customs;
}

/// The middle, and up to `spread` more or less: the sum of two draws, so that the middle is common.
std::int32_t drawn(std::int32_t middle, std::int32_t spread, const sim::Draw& draw,
                   std::uint32_t n) {
    const auto sides = static_cast<std::uint32_t>(spread) + 1;
    const std::int32_t up = static_cast<std::int32_t>(draw.below(sides, 2 * n));
    const std::int32_t down = static_cast<std::int32_t>(draw.below(sides, 2 * n + 1));
    return std::clamp(middle + up - down, 0, 10);
}

}  // namespace

void draw_characters(sim::Setting& setting) {
    for (std::size_t i = 0; i < setting.people.size(); ++i) {
        sim::PersonDefinition& person = setting.people[i];
        const sim::CourtCustoms* customs = court_of(setting, person);
        if (person.character.is_told || customs == nullptr) {
            continue;
        }
        const sim::Draw draw(sim::ChanceKey{0, 0}, 0, character_system,
                             static_cast<std::uint32_t>(i));
        const sim::Character& middle = customs->people;
        const std::int32_t spread = customs->people_spread;
        person.character = {
            drawn(middle.boldness, spread, draw, 0), drawn(middle.caution, spread, draw, 1),
            drawn(middle.suspicion, spread, draw, 2), drawn(middle.favour, spread, draw, 3), false};
    }
}

}  // namespace scenario
