#pragma once

// Segments as a graph in the plane: who follows whom around each face.

#include <cstddef>
#include <vector>

#include "tools/territory/segments.hpp"

namespace territory {

/// A segment in one direction: 2 k forwards, 2 k + 1 backwards.
using Half = std::size_t;
[[nodiscard]] inline Half twin_of(Half h) {
    return h ^ 1U;
}

class Graph {
  public:
    explicit Graph(const std::vector<Segment>& segments);

    [[nodiscard]] Spot from(Half h) const {
        const Segment& s = (*segments_)[h / 2];
        return h % 2 == 0 ? s.from : s.to;
    }
    [[nodiscard]] Spot to(Half h) const { return from(twin_of(h)); }
    /// The half that goes on around the face to the left.
    [[nodiscard]] Half next(Half h) const { return next_[h]; }
    /// All halves that leave the spot where h begins: their number.
    [[nodiscard]] std::size_t degree(Half h) const { return degrees_[h]; }
    [[nodiscard]] std::size_t half_count() const { return next_.size(); }
    /// Halves around each face, in order. A face with holes has one cycle for each edge of it.
    [[nodiscard]] std::vector<std::vector<Half>> cycles() const;

  private:
    const std::vector<Segment>* segments_;
    std::vector<Half> next_;
    std::vector<std::size_t> degrees_;
};

}  // namespace territory
