#include "lab/outcomes/expression.hpp"

namespace lab {

std::string_view value_type_name(ValueType type) {
    constexpr std::array<std::string_view, value_type_count> names = {
        "yes or no", "a number",    "a place",  "a court",
        "a person",  "a technique", "a people", "an army"};
    return names[static_cast<std::size_t>(type)];
}

Value Expression::tell(const Moment& moment) const {
    Looked looked;
    return tell(static_cast<std::uint32_t>(parts_.size() - 1), moment, looked);
}

Value Expression::tell(std::uint32_t index, const Moment& moment, Looked& looked) const {
    const Part& part = parts_[index];
    const auto of = [&](std::size_t i) { return tell(part.of[i], moment, looked); };
    switch (part.operation) {
        case Operation::constant:
            return part.value;
        case Operation::variable:
            return looked.at[static_cast<std::size_t>(part.type)];
        case Operation::call: {
            std::array<Value, 3> arguments;
            const std::size_t count = part.function->arguments.size();
            for (std::size_t i = 0; i < count; ++i) {
                arguments[i] = of(i);
            }
            return part.function->tell(moment, std::span(arguments).first(count));
        }
        case Operation::negate:
            return Value::of(-of(0).number);
        case Operation::invert:
            return Value::of(!of(0).is_true());
        case Operation::add:
            return Value::of(of(0).number + of(1).number);
        case Operation::subtract:
            return Value::of(of(0).number - of(1).number);
        case Operation::multiply:
            return Value::of(of(0).number * of(1).number);
        case Operation::divide: {
            const double by = of(1).number;
            return Value::of(by == 0 ? 0.0 : of(0).number / by);
        }
        case Operation::equal:
            return Value::of(of(0) == of(1));
        case Operation::unequal:
            return Value::of(of(0) != of(1));
        case Operation::less:
            return Value::of(of(0).number < of(1).number);
        case Operation::at_most:
            return Value::of(of(0).number <= of(1).number);
        case Operation::both:
            return Value::of(of(0).is_true() && of(1).is_true());
        case Operation::either:
            return Value::of(of(0).is_true() || of(1).is_true());
        case Operation::choose:
            return of(0).is_true() ? of(1) : of(2);
        case Operation::since_fork: {
            if (moment.fork == nullptr) {
                return Value::of(0.0);
            }
            Moment then = moment;
            then.world = moment.fork;
            return Value::of(of(0).number - tell(part.of[0], then, looked).number);
        }
        default:
            return gather(part, moment, looked);
    }
}

Value Expression::gather(const Part& part, const Moment& moment, Looked& looked) const {
    const sim::World& world = *moment.world;
    ValueType type = ValueType::place;
    std::size_t size = world.places.holder.size();
    const std::vector<std::uint32_t>* group = nullptr;
    if (part.group == all_armies) {
        type = ValueType::army;
        size = world.armies.polity.size();
    } else if (part.group == all_courts) {
        type = ValueType::court;
        size = world.polities.phase.size();
    } else if (part.group != all_places) {
        group = &groups_[part.group];
        size = group->size();
    }
    Value& at = looked.at[static_cast<std::size_t>(type)];
    const Value outer = at;
    std::size_t seen = 0;
    double sum = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const auto index = group == nullptr ? static_cast<std::uint32_t>(i) : (*group)[i];
        const bool is_there =
            type == ValueType::army ? world.armies.polity[sim::ArmyId(index)].exists()
            : type == ValueType::court
                ? world.polities.phase[sim::PolityId(index)] == sim::Phase::present
                : true;
        if (is_there) {
            at = Value::of(type, index);
            sum += tell(part.of[0], moment, looked).number;
            seen += 1;
        }
    }
    at = outer;
    if (part.operation == Operation::all) {
        return Value::of(sum == static_cast<double>(seen));
    }
    return part.operation == Operation::any ? Value::of(sum > 0) : Value::of(sum);
}

}  // namespace lab
