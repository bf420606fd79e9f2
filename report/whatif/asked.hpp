// Asked: what-if pairs that were lived, with what a page tells of where they come from; and their
// ways, unpacked one at a time, since thousands would not fit into memory at once.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "api/json.hpp"
#include "api/whatif.hpp"
#include "lab/ensemble/trajectory.hpp"
#include "lab/ensemble/typical.hpp"

namespace report {

struct Asked {
    const api::WhatIf* asked = nullptr;     ///< Never null.
    std::span<const lab::PairLived> pairs;  ///< From WhatIf::first on; one or more.
    api::Json request;                      ///< As a request of `whatif` without members.
    std::string command;                    ///< That lives the same members again.
    std::string engine_version;             ///< "0.1.0".
};

/// The two branches of a pair. Tables of both go by it.
enum class Side : std::uint32_t { without, with };
inline constexpr std::array<const char*, 2> side_names = {"without", "with"};

/// The ways of all pairs.
class Ways {
  public:
    explicit Ways(const Asked& asked);

    [[nodiscard]] std::size_t count() const { return asked_->pairs.size(); }
    /// After how many ticks from the fork is looked.
    [[nodiscard]] const std::vector<std::uint32_t>& look_ticks() const { return look_ticks_; }
    /// The last day of the tick that is so many ticks after the fork; 1 is the first lived.
    [[nodiscard]] sim::Day day_after(std::uint32_t ticks) const;
    /// The world at the fork, before its first tick.
    [[nodiscard]] const sim::World& fork() const { return asked_->asked->start->at.world; }
    [[nodiscard]] std::uint32_t ticks() const { return look_ticks_.back(); }
    /// Whether every pair holds a way with all looks. What was read from a file may not.
    [[nodiscard]] bool are_whole() const;
    /// The way of one branch; of a pair that is not whole, as far as it can be read.
    [[nodiscard]] lab::Trajectory way(std::size_t pair, Side side) const;
    [[nodiscard]] lab::HolderPath path(std::size_t pair) const;

  private:
    const Asked* asked_;
    std::uint32_t first_tick_ = 0;
    std::vector<std::uint32_t> look_ticks_;
};

/// A number with at most so many decimals (0..6), so that pages are the same to the byte.
[[nodiscard]] api::Json short_number(double number, std::uint32_t decimals);

}  // namespace report
