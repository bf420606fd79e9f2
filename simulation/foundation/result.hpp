// Result: a value or the reason why there is none. The subset of std::expected that this project
// uses, since the simulation is built without exceptions and without the C++23 library.
#pragma once

#include <optional>
#include <utility>
#include <variant>

#include "simulation/foundation/check.hpp"

namespace sim {

/// Wraps an error so that Result can be told apart from its value.
template <typename Error>
struct Failure {
    Error error;
};
template <typename Error>
Failure(Error) -> Failure<Error>;

/// Either a `Value` or an `Error`. Asking for the one that is not there is a bug (CHECK).
template <typename Value, typename Error>
class [[nodiscard]] Result {
  public:
    Result(Value value)
        : state_(std::in_place_index<0>, std::move(value)) {}  // NOLINT(*-explicit-*)
    Result(Failure<Error> failure)                             // NOLINT(*-explicit-*)
        : state_(std::in_place_index<1>, std::move(failure.error)) {}

    [[nodiscard]] bool has_value() const { return state_.index() == 0; }
    [[nodiscard]] explicit operator bool() const { return has_value(); }

    [[nodiscard]] const Value& value() const {
        CHECK(has_value(), "value() of a failed Result");
        return *std::get_if<0>(&state_);
    }
    [[nodiscard]] Value& value() {
        CHECK(has_value(), "value() of a failed Result");
        return *std::get_if<0>(&state_);
    }
    [[nodiscard]] const Error& error() const {
        CHECK(!has_value(), "error() of a Result that holds a value");
        return *std::get_if<1>(&state_);
    }

  private:
    std::variant<Value, Error> state_;
};

/// The outcome of a step that gives no value: nothing, or why it failed.
template <typename Error>
using Outcome = std::optional<Error>;

}  // namespace sim
