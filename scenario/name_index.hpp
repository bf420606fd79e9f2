// NameIndex: from names (ids, keys) to positions in a table. Names are views; whoever owns the
// bytes must outlive the index.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace scenario {

class NameIndex {
  public:
    /// Adds a name with its position, unless it is known. Gives back the position it now has.
    std::uint32_t add(std::string_view name, std::uint32_t position);

    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view name) const;

    [[nodiscard]] std::size_t size() const { return used_; }

  private:
    struct Slot {
        std::string_view name;
        std::uint32_t position = 0;
        bool used = false;
    };

    [[nodiscard]] std::size_t slot_of(std::string_view name) const;
    void grow();

    std::vector<Slot> slots_;  // A power of two, at most half full.
    std::size_t used_ = 0;
};

}  // namespace scenario
