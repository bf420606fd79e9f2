// Places in a row, for tests of the courts on views made by hand.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "simulation/views/decider.hpp"

namespace courts::test {

/// Each place is next to the one before and the one after it.
class Row : public sim::Roads {
  public:
    explicit Row(std::size_t count, std::int32_t leg_days = 1)
        : leg_millidays_(leg_days * 1000), next_(count) {
        for (std::size_t i = 0; i < count; ++i) {
            if (i > 0) {
                next_[i].emplace_back(i - 1);
            }
            if (i + 1 < count) {
                next_[i].emplace_back(i + 1);
            }
        }
    }
    [[nodiscard]] sim::Millidays march(sim::PlaceId from, sim::PlaceId to) const override {
        const auto a = static_cast<std::int32_t>(from.index);
        const auto b = static_cast<std::int32_t>(to.index);
        return sim::Millidays((a > b ? a - b : b - a) * leg_millidays_);
    }
    [[nodiscard]] sim::PlaceId next_step(sim::PlaceId from, sim::PlaceId to) const override {
        return from == to ? sim::PlaceId::none()
                          : sim::PlaceId(from < to ? from.index + 1 : from.index - 1);
    }
    [[nodiscard]] const std::vector<sim::PlaceId>& next_to(sim::PlaceId place) const override {
        return next_[place.index];
    }
    [[nodiscard]] std::int32_t open_water_m(sim::PlaceId from, sim::PlaceId to) const override {
        return std::min(from.index, to.index) == before_water ? water_m : 0;
    }
    std::size_t before_water = std::size_t(-1);  ///< The last place before a river.
    std::int32_t water_m = 0;                    ///< Its width.

  private:
    std::int32_t leg_millidays_;
    std::vector<std::vector<sim::PlaceId>> next_;
};

}  // namespace courts::test
