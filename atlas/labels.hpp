// Labels: how wide words are, and where they can stand without touching others.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "atlas/clip.hpp"
#include "atlas/projection.hpp"

namespace atlas {

/// The width of a line of text in a serif face, estimated from the kinds of its letters, since the
/// face is only known where the picture is shown.
[[nodiscard]] double text_width(std::string_view words, double size);

/// Breaks words into lines no wider than `width`. Hanzi may be parted anywhere, other words at
/// blanks.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view words, double size, double width);

/// Where a label stands: its baseline begins, ends or is centred at x.
struct LabelSpot {
    double x = 0;
    double y = 0;
    std::string_view anchor;  ///< "start", "middle" or "end".
    Box box;
};

/// The space of a map that is taken by labels and symbols.
class LabelSpace {
  public:
    explicit LabelSpace(Box area) : area_(area) {}

    /// Takes space, whatever stands there.
    void take(const Box& box) { taken_.push_back(box); }
    [[nodiscard]] bool is_free(const Box& box) const;
    [[nodiscard]] const std::vector<Box>& taken() const { return taken_; }

    /// Looks for room beside a symbol of radius `gap` at `at`: right, left, above, below and
    /// between. Takes the room that it finds.
    [[nodiscard]] std::optional<LabelSpot> find(Point at, double gap, double width, double size);

  private:
    Box area_;
    std::vector<Box> taken_;
};

}  // namespace atlas
