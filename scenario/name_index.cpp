#include "scenario/name_index.hpp"

#include <algorithm>
#include <utility>

namespace scenario {

namespace {

// FNV-1a. Only the speed of a look-up hangs on it, never an outcome.
std::uint64_t hash_of(std::string_view name) {
    std::uint64_t hash = 0xCBF29CE484222325;
    for (const char c : name) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
    }
    return hash ^ (hash >> 32);
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
