#include "simulation/turn/common_knowledge.hpp"

#include <numeric>
#include <utility>

#include "simulation/turn/cohesion.hpp"

namespace sim {

Households in_round_numbers(Households count) {
    std::int64_t step = 1;
    while (count.value >= step * 20) {
        step *= 10;
    }
    return Households(static_cast<std::int32_t>((count.value + step / 2) / step * step));
}

CommonKnowledge::CommonKnowledge(const TickContext& tick) {
    const World& world = tick.world;
    const auto households = world.places.households.values();
    households_.reserve(households.size());
    for (const Households count : households) {
        households_.push_back(in_round_numbers(count));
    }
    const std::size_t polities = world.polities.phase.size();
    cohesion_.reserve(polities);
    for (std::size_t i = 0; i < polities; ++i) {
        const bool is_present = world.polities.phase[PolityId(i)] == Phase::present;
        cohesion_.push_back(is_present ? cohesion_of(world, tick.setting, tick.run.plan,
                                                     PolityId(i), tick.first_day)
                                       : Permille(0));
    }
    list_wars(world);
}

void CommonKnowledge::list_wars(const World& world) {
    const std::size_t polities = world.polities.phase.size();
    // The rows of enmities, in their order: see World::enmity.
    const auto since = world.enmities.since.values();
    std::vector<std::pair<std::uint32_t, std::uint32_t>> wars;
    std::size_t row = 0;
    first_.assign(polities + 1, 0);
    for (std::uint32_t high = 1; high < polities; ++high) {
        for (std::uint32_t low = 0; low < high; ++low, ++row) {
            if (since[row].exists()) {
                wars.emplace_back(low, high);
                first_[low + 1] += 1;
                first_[high + 1] += 1;
            }
        }
    }
    std::partial_sum(first_.begin(), first_.end(), first_.begin());
    enemies_.resize(first_.back());
    std::vector<std::size_t> next = first_;
    for (const auto& [low, high] : wars) {  // Each gets its enemies in their order.
        enemies_[next[low]++] = PolityId(high);
        enemies_[next[high]++] = PolityId(low);
    }
}

}  // namespace sim
