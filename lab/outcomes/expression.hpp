// Expression: an outcome as something that can be asked of any state: a small language without
// loops of its own, names of its own or any way to do something. docs/formats/outcomes.md.
//
//   const auto read = read_expression("count(two-huai, holder(place) = song) >= 5", scenario);
//   const Value value = read.value().tell(moment);
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lab/outcomes/functions.hpp"
#include "lab/outcomes/value.hpp"
#include "scenario/scenario.hpp"
#include "simulation/foundation/result.hpp"

namespace lab {

enum class ExpressionProblem : std::uint32_t {
    empty,
    too_long,        ///< expected: the most bytes.
    too_deep,        ///< Brackets within brackets; expected: how many.
    character,       ///< found: the character.
    end_expected,    ///< Something follows after the end.
    value_expected,  ///< A value should stand here.
    sign_expected,   ///< expected: ")" or ",".
    name_unknown,    ///< No place, court ... of that name; expected: what it should be.
    function_unknown,
    group_unknown,  ///< Neither places nor armies nor courts nor a group of places.
    arguments,      ///< Too few or too many; expected: how many.
    type,           ///< expected and found are types.
    outside,        ///< `place`, `army`, `court` outside of count, sum, all and any.
};
inline constexpr std::uint32_t expression_problem_count = 13;

struct ExpressionError {
    ExpressionProblem problem = ExpressionProblem::empty;
    std::size_t at = 0;  ///< Byte of the text at which it is wrong.
    std::string found;
    std::string expected;
    std::vector<std::string> nearest;  ///< Names that were probably meant.
};

enum class Operation : std::uint32_t {
    constant,
    variable,  ///< The place, army or court that is looked at.
    call,
    negate,
    invert,
    add,
    subtract,
    multiply,
    divide,  ///< By 0: 0.
    equal,
    unequal,
    less,
    at_most,
    both,
    either,
    choose,  ///< if(a, b, c)
    count,   ///< Of those in the group for which the part is true.
    sum,
    all,
    any,
    since_fork,  ///< The part now, less the part at the fork.
};

class Expression {
  public:
    [[nodiscard]] ValueType type() const { return parts_.back().type; }
    /// Always the same for the same moment. A name that a pack lacks was refused when it was read.
    [[nodiscard]] Value tell(const Moment& moment) const;

  private:
    friend class ExpressionReader;
    struct Part {
        Operation operation = Operation::constant;
        ValueType type = ValueType::number;
        Value value;  ///< Of a constant.
        const Function* function = nullptr;
        std::array<std::uint32_t, 3> of{};  ///< Positions of what it is made of.
        std::uint32_t group = 0;            ///< Into groups_, or one of the words below.
    };
    static constexpr std::uint32_t all_places = 0xFFFFFFFF;
    static constexpr std::uint32_t all_armies = 0xFFFFFFFE;
    static constexpr std::uint32_t all_courts = 0xFFFFFFFD;
    struct Looked {
        std::array<Value, value_type_count> at;  ///< By type: the one that is looked at.
    };

    [[nodiscard]] Value tell(std::uint32_t part, const Moment& moment, Looked& looked) const;
    [[nodiscard]] Value gather(const Part& part, const Moment& moment, Looked& looked) const;

    std::vector<Part> parts_;  ///< Each after what it is made of; the last is the whole.
    std::vector<std::vector<std::uint32_t>> groups_;
};

inline constexpr std::size_t expression_bytes_most = 2000;

[[nodiscard]] sim::Result<Expression, ExpressionError> read_expression(
    std::string_view text, const scenario::Scenario& scenario);

}  // namespace lab
