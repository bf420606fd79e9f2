#include "scenario/name_index.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace scenario {

namespace {

// Only the speed of a look-up hangs on this, never an outcome.
std::uint64_t hash_of(std::string_view name) {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15;
    std::uint64_t hash = name.size() * odd;
    while (!name.empty()) {
        std::uint64_t word = 0;
        const std::size_t taken = std::min(name.size(), sizeof word);
        std::memcpy(&word, name.data(), taken);
        hash = (hash ^ word) * odd;
        hash ^= hash >> 32;
        name.remove_prefix(taken);
    }
    return hash;
}

}  // namespace

std::uint32_t NameIndex::add(std::string_view name, std::uint32_t position) {
    if ((used_ + 1) * 2 > slots_.size()) {
        grow();
    }
    Slot& slot = slots_[slot_of(name)];
    if (!slot.used) {
        slot = {name, position, true};
        ++used_;
    }
    return slot.position;
}

std::optional<std::uint32_t> NameIndex::find(std::string_view name) const {
    if (slots_.empty()) {
        return std::nullopt;
    }
    const Slot& slot = slots_[slot_of(name)];
    return slot.used ? std::optional(slot.position) : std::nullopt;
}

std::size_t NameIndex::slot_of(std::string_view name) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = static_cast<std::size_t>(hash_of(name)) & mask;
    while (slots_[at].used && slots_[at].name != name) {
        at = (at + 1) & mask;
    }
    return at;
}

void NameIndex::grow() {
    std::vector<Slot> former(std::max<std::size_t>(16, slots_.size() * 2));
    former.swap(slots_);
    for (const Slot& slot : former) {
        if (slot.used) {
            slots_[slot_of(slot.name)] = slot;
        }
    }
}

}  // namespace scenario
