#include "report/whatif/asked.hpp"

#include <algorithm>

#include "simulation/turn/run.hpp"

namespace report {

Ways::Ways(const Asked& asked) : asked_(&asked) {
    const lab::PairStart& start = *asked.asked->start;
    first_tick_ = start.at.world.next_tick();
    look_ticks_ = lab::look_ticks(sim::tick_holding(*start.setting, start.until) + 1 - first_tick_);
}

sim::Day Ways::day_after(std::uint32_t ticks) const {
    return sim::last_day_of_tick(*asked_->asked->start->setting, first_tick_ + ticks - 1);
}

lab::Trajectory Ways::way(std::size_t pair, Side side) const {
    const lab::PairLived& lived = asked_->pairs[pair];
    const lab::Branch& branch = side == Side::with ? lived.with : lived.without;
    auto way = lab::unpack_trajectory(branch.way, fork().places.holder.values(),
                                      fork().polities.phase.size());
    return way ? std::move(*way) : lab::Trajectory();
}

bool Ways::are_whole() const {
    for (std::size_t pair = 0; pair < count(); ++pair) {
        for (const Side side : {Side::without, Side::with}) {
            if (way(pair, side).looks.size() != look_ticks_.size()) {
                return false;
            }
        }
    }
    return true;
}

lab::HolderPath Ways::path(std::size_t pair) const {
    return lab::holder_path(way(pair, Side::without), way(pair, Side::with));
}

api::Json short_number(double number, std::uint32_t decimals) {
    double scale = 1;
    for (std::uint32_t i = 0; i < decimals; ++i) {
        scale *= 10;
    }
    const double shifted = number * scale + (number < 0 ? -0.5 : 0.5);
    const auto whole = static_cast<std::int64_t>(shifted);
    return decimals == 0 ? api::Json(whole) : api::Json(static_cast<double>(whole) / scale);
}

}  // namespace report
