// Column: a dense array indexed by one kind of id, lying inside a world's single block of memory.
// A column does not own its memory; the world binds it (simulation/world/world.hpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>

#include "simulation/foundation/check.hpp"

namespace sim {

template <typename Key, typename Value>
class Column {
  public:
    using KeyType = Key;
    using ValueType = Value;
    // A value with padding would put undefined bytes into the digest.
    static_assert(std::is_trivially_copyable_v<Value> &&
                  std::has_unique_object_representations_v<Value>);

    void bind(Value* data, std::size_t size) {
        data_ = data;
        size_ = size;
    }

    [[nodiscard]] Value& operator[](Key key) {
        CHECK(key.index < size_, "id outside its column");
        return data_[key.index];
    }
    [[nodiscard]] const Value& operator[](Key key) const {
        CHECK(key.index < size_, "id outside its column");
        return data_[key.index];
    }

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] std::span<Value> values() { return {data_, size_}; }
    [[nodiscard]] std::span<const Value> values() const { return {data_, size_}; }
    [[nodiscard]] std::span<std::byte> bytes() { return std::as_writable_bytes(values()); }
    [[nodiscard]] std::span<const std::byte> bytes() const { return std::as_bytes(values()); }

  private:
    Value* data_ = nullptr;
    // Wider than any index: a store into a column of 32-bit values can then not be a store into
    // this, and a loop over columns keeps the bounds in registers.
    std::size_t size_ = 0;
};

}  // namespace sim
