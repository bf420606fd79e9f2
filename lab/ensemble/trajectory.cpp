#include "lab/ensemble/trajectory.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "lab/ensemble/order_fates.hpp"
#include "lab/future.hpp"

namespace lab {

namespace {

/// Ticks from one look to the next: a tick, a month, one, two, five or ten years.
constexpr std::array<std::uint32_t, 6> look_gaps = {
    1, 3, ticks_in_a_year, 2 * ticks_in_a_year, 5 * ticks_in_a_year, 10 * ticks_in_a_year};
constexpr std::uint32_t looks_most = 40;

/// Numbers as bytes of seven bits, the lowest first; the eighth bit says that more follow (LEB128).
class Packer {
  public:
    void put(std::uint64_t number) {
        constexpr std::uint64_t more = 0x80;
        for (; number >= more; number >>= 7U) {
            bytes_.push_back(static_cast<std::byte>((number & (more - 1)) | more));
        }
        bytes_.push_back(static_cast<std::byte>(number));
    }
    /// A number that may be negative: 0, -1, 1, -2 ... are 0, 1, 2, 3 ...
    void put_signed(std::int64_t number) {
        const auto bits = static_cast<std::uint64_t>(number);
        put(number < 0 ? ~(bits << 1U) : bits << 1U);
    }
    /// A holder: 0 for nobody.
    void put_holder(sim::PolityId holder) {
        put(holder.exists() ? std::uint64_t{holder.index} + 1 : 0);
    }
    [[nodiscard]] std::vector<std::byte> take() && { return std::move(bytes_); }

  private:
    std::vector<std::byte> bytes_;
};

/// Reads what Packer wrote. Whatever the bytes are, it ends: once something is wrong all else is 0.
class Unpacker {
  public:
    explicit Unpacker(std::span<const std::byte> bytes) : bytes_(bytes) {}

    std::uint64_t get() {
        std::uint64_t number = 0;
        constexpr unsigned bits_most = 63;
        for (unsigned shift = 0; shift <= bits_most; shift += 7) {
            if (bytes_.empty()) {
                break;
            }
            const auto byte = std::to_integer<std::uint64_t>(bytes_.front());
            bytes_ = bytes_.subspan(1);
            number |= (byte & 0x7FU) << shift;
            if (byte < 0x80U) {
                return number;
            }
        }
        return fail();
    }
    std::int64_t get_signed() {
        const std::uint64_t number = get();
        const auto half = static_cast<std::int64_t>(number >> 1U);
        return (number & 1U) != 0 ? ~half : half;
    }
    /// A number below `limit`.
    std::uint32_t below(std::uint64_t limit) {
        const std::uint64_t number = get();
        return number < limit ? static_cast<std::uint32_t>(number)
                              : static_cast<std::uint32_t>(fail());
    }
    /// How many follow, at least one byte each.
    std::size_t count() {
        const std::uint64_t number = get();
        return number <= bytes_.size() ? static_cast<std::size_t>(number)
                                       : static_cast<std::size_t>(fail());
    }
    /// The next of positions that grow, the first from 0 on.
    std::uint32_t next(std::int64_t& last, std::size_t limit) {
        const std::uint32_t gap = below(limit);
        last += std::int64_t{gap} + 1;
        return last < static_cast<std::int64_t>(limit) ? static_cast<std::uint32_t>(last)
                                                       : static_cast<std::uint32_t>(fail());
    }
    sim::PolityId holder(std::size_t courts) {
        const std::uint32_t number = below(courts + 1);
        return number == 0 ? sim::PolityId::none() : sim::PolityId(number - 1);
    }
    [[nodiscard]] bool failed() const { return failed_; }
    [[nodiscard]] bool is_at_end() const { return !failed_ && bytes_.empty(); }

  private:
    std::uint64_t fail() {
        failed_ = true;
        bytes_ = {};
        return 0;
    }

    std::span<const std::byte> bytes_;
    bool failed_ = false;
};

/// Positions that grow, as the gaps between them.
class Gaps {
  public:
    std::uint64_t to(std::uint32_t position) {
        const std::int64_t gap = std::int64_t{position} - last_ - 1;
        last_ = position;
        return static_cast<std::uint64_t>(gap);
    }

  private:
    std::int64_t last_ = -1;
};

void pack_look(const Look& look, std::span<const sim::PolityId> before, Packer& packer) {
    packer.put(look.courts.size());
    Gaps courts;
    for (const CourtLook& court : look.courts) {
        packer.put(courts.to(court.court.index));
        packer.put(court.places);
        packer.put_signed(court.households);
        packer.put_signed(court.cash);
    }
    std::vector<std::uint32_t> changed;
    for (std::size_t i = 0; i < look.holder.size(); ++i) {
        if (look.holder[i] != before[i]) {
            changed.push_back(static_cast<std::uint32_t>(i));
        }
    }
    packer.put(changed.size());
    Gaps places;
    for (const std::uint32_t place : changed) {
        packer.put(places.to(place));
        packer.put_holder(look.holder[place]);
    }
}

Look unpack_look(Unpacker& bytes, std::span<const sim::PolityId> before, std::size_t courts) {
    Look look;
    look.holder.assign(before.begin(), before.end());
    std::int64_t last = -1;
    for (std::size_t left = bytes.count(); left > 0 && !bytes.failed(); --left) {
        CourtLook court;
        court.court = sim::PolityId(bytes.next(last, courts));
        court.places = bytes.below(before.size() + 1);
        court.households = bytes.get_signed();
        court.cash = bytes.get_signed();
        look.courts.push_back(court);
    }
    last = -1;
    for (std::size_t left = bytes.count(); left > 0 && !bytes.failed(); --left) {
        const std::uint32_t place = bytes.next(last, before.size());
        const sim::PolityId holder = bytes.holder(courts);
        if (!bytes.failed()) {
            look.holder[place] = holder;
        }
    }
    return look;
}

bool stands(const sim::World& world, sim::PolityId court) {
    return world.polities.phase[court] == sim::Phase::present;
}

}  // namespace

Look look_at(const sim::World& world) {
    Look look;
    const auto holders = world.places.holder.values();
    look.holder.assign(holders.begin(), holders.end());
    std::vector<CourtLook> courts(world.polities.phase.size());
    for (std::size_t i = 0; i < holders.size(); ++i) {
        if (holders[i].exists()) {
            courts[holders[i].index].places += 1;
            courts[holders[i].index].households += world.places.households[sim::PlaceId(i)].value;
        }
    }
    for (std::size_t i = 0; i < courts.size(); ++i) {
        const sim::PolityId court(i);
        if (courts[i].places > 0 || stands(world, court)) {
            courts[i].court = court;
            courts[i].cash = world.polities.cash[court].value;
            look.courts.push_back(courts[i]);
        }
    }
    return look;
}

std::vector<std::uint32_t> look_ticks(std::uint32_t ticks) {
    const auto step = std::ranges::find_if(
        look_gaps, [&](std::uint32_t between) { return ticks / between < looks_most; });
    const std::uint32_t gap = step == look_gaps.end() ? look_gaps.back() : *step;
    std::vector<std::uint32_t> chosen;
    for (std::uint32_t tick = gap; tick < ticks; tick += gap) {
        chosen.push_back(tick);
    }
    chosen.push_back(ticks);
    return chosen;
}

Tracker::Tracker(const sim::World& fork, std::uint32_t ticks)
    : fork_(&fork),
      look_ticks_(look_ticks(ticks)),
      lost_(fork.places.holder.size()),
      ended_(fork.polities.phase.size()) {}

void Tracker::after_tick(const sim::World& world) {
    tick_ += 1;
    const auto before = fork_->places.holder.values();
    const auto now = world.places.holder.values();
    for (std::size_t i = 0; i < lost_.size(); ++i) {
        if (lost_[i] == 0 && before[i].exists() && now[i] != before[i]) {
            lost_[i] = tick_;
        }
    }
    for (std::size_t i = 0; i < ended_.size(); ++i) {
        const sim::PolityId court(i);
        if (ended_[i] == 0 && stands(*fork_, court) && !stands(world, court)) {
            ended_[i] = tick_;
        }
    }
    if (trajectory_.looks.size() < look_ticks_.size() &&
        look_ticks_[trajectory_.looks.size()] == tick_) {
        trajectory_.looks.push_back(look_at(world));
    }
}

Trajectory Tracker::take() && {
    for (std::size_t i = 0; i < lost_.size(); ++i) {
        if (lost_[i] != 0) {
            trajectory_.losses.push_back({sim::PlaceId(i), lost_[i]});
        }
    }
    for (std::size_t i = 0; i < ended_.size(); ++i) {
        if (ended_[i] != 0) {
            trajectory_.ends.push_back({sim::PolityId(i), ended_[i]});
        }
    }
    return std::move(trajectory_);
}

std::vector<std::byte> pack_trajectory(const Trajectory& trajectory,
                                       std::span<const sim::PolityId> fork) {
    Packer packer;
    packer.put(trajectory.looks.size());
    std::span<const sim::PolityId> before = fork;
    for (const Look& look : trajectory.looks) {
        pack_look(look, before, packer);
        before = look.holder;
    }
    packer.put(trajectory.losses.size());
    Gaps places;
    for (const PlaceLoss& loss : trajectory.losses) {
        packer.put(places.to(loss.place.index));
        packer.put(loss.tick);
    }
    packer.put(trajectory.ends.size());
    Gaps courts;
    for (const CourtFall& end : trajectory.ends) {
        packer.put(courts.to(end.court.index));
        packer.put(end.tick);
    }
    packer.put(trajectory.orders.size());
    for (std::size_t i = 0; i < trajectory.orders.size(); ++i) {
        packer.put(trajectory.orders[i]);
        packer.put(i < trajectory.held.size() ? trajectory.held[i] : 0);
    }
    return std::move(packer).take();
}

std::optional<Trajectory> unpack_trajectory(std::span<const std::byte> packed,
                                            std::span<const sim::PolityId> fork,
                                            std::size_t courts) {
    constexpr std::uint64_t ticks_most = 1U << 20U;
    constexpr std::uint64_t days_most = 1U << 24U;
    Unpacker bytes(packed);
    Trajectory trajectory;
    std::span<const sim::PolityId> before = fork;
    const std::size_t looks = bytes.count();
    trajectory.looks.reserve(std::min(looks, std::size_t{looks_most} + 1));
    for (std::size_t i = 0; i < looks && !bytes.failed(); ++i) {
        trajectory.looks.push_back(unpack_look(bytes, before, courts));
        before = trajectory.looks.back().holder;
    }
    std::int64_t last = -1;
    for (std::size_t left = bytes.count(); left > 0 && !bytes.failed(); --left) {
        const sim::PlaceId place(bytes.next(last, fork.size()));
        trajectory.losses.push_back({place, bytes.below(ticks_most)});
    }
    last = -1;
    for (std::size_t left = bytes.count(); left > 0 && !bytes.failed(); --left) {
        const sim::PolityId court(bytes.next(last, courts));
        trajectory.ends.push_back({court, bytes.below(ticks_most)});
    }
    for (std::size_t left = bytes.count(); left > 0 && !bytes.failed(); --left) {
        trajectory.orders.push_back(bytes.below(fate_count));
        trajectory.held.push_back(bytes.below(days_most));
    }
    return bytes.is_at_end() ? std::optional(std::move(trajectory)) : std::nullopt;
}

}  // namespace lab
