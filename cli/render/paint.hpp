// Paint: colours and weights, or nothing at all where the output is not a terminal.
#pragma once

#include <string>
#include <string_view>

namespace cli {

enum class Style {
    plain,
    title,    ///< The first line of an answer.
    heading,  ///< Above a part of an answer.
    strong,
    faint,  ///< Ids, sources, remarks.
    date,
    court,
    place,
    doubt,  ///< Low confidence, estimates, disputed readings.
    good,
    bad,
};

class Paint {
  public:
    explicit Paint(bool on) : on_(on) {}

    [[nodiscard]] bool on() const { return on_; }
    /// The text in a style; as it is if painting is off or the text is empty.
    [[nodiscard]] std::string operator()(Style style, std::string_view text) const;

  private:
    bool on_;
};

}  // namespace cli
