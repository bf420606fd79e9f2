// The reader of expressions: recursive descent, one function for each level of the grammar.
#include <algorithm>
#include <optional>

#include "lab/outcomes/expression.hpp"
#include "scenario/nearest.hpp"
#include "scenario/vocabulary.hpp"
#include "simulation/foundation/fixed.hpp"

namespace lab {

namespace {

constexpr std::uint32_t depth_most = 40;

bool is_word_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

}  // namespace

/// A part that has been read, or a bare name whose kind what stands beside it will tell.
class ExpressionReader {
  public:
    ExpressionReader(std::string_view text, const scenario::Scenario& scenario)
        : text_(text), scenario_(scenario) {}

    sim::Result<Expression, ExpressionError> read();

  private:
    using Hint = std::optional<ValueType>;
    struct Read {
        std::uint32_t part = 0;
        std::size_t at = 0;     ///< Where it begins.
        std::string_view name;  ///< Of a bare name; else empty.
    };
    using Maybe = std::optional<Read>;  ///< Nothing: failed, error_ says how.
    using Part = Expression::Part;

    Maybe either(Hint hint);
    Maybe both(Hint hint);
    Maybe inverted(Hint hint);
    Maybe comparison(Hint hint);
    Maybe in_list(const Read& left);
    Maybe sum(Hint hint);
    Maybe product(Hint hint);
    Maybe single(Hint hint);
    Maybe word(Hint hint);
    Maybe call(std::string_view name, std::size_t at);
    Maybe special(std::string_view name, std::size_t at);
    Maybe gathered(Operation operation, std::size_t at);
    Maybe compare(Operation operation, Read left, Read right, bool is_turned);

    /// Gives a bare name its kind, and asks of anything that it be of one.
    bool settle(Read& read, ValueType type);
    std::optional<Value> find(std::string_view name, ValueType type) const;
    void name_unknown(const Read& read, ValueType type);

    void skip_space();
    bool take(std::string_view sign);
    bool take_word(std::string_view word);
    std::string_view take_name();
    bool expect(std::string_view sign);
    std::nullopt_t fail(ExpressionProblem problem, std::size_t at, std::string found = {},
                        std::string expected = {}, std::vector<std::string> nearest = {});
    Read add(Part part, std::size_t at);
    Read add(Operation operation, ValueType type, std::size_t at, std::uint32_t a,
             std::uint32_t b = 0);
    [[nodiscard]] ValueType type_of(const Read& read) const { return made_.parts_[read.part].type; }

    std::string_view text_;
    const scenario::Scenario& scenario_;
    std::size_t at_ = 0;
    std::uint32_t depth_ = 0;
    std::vector<ValueType> looked_at_;  ///< By the groups around.
    Expression made_;
    std::optional<ExpressionError> error_;
};

std::nullopt_t ExpressionReader::fail(ExpressionProblem problem, std::size_t at, std::string found,
                                      std::string expected, std::vector<std::string> nearest) {
    if (!error_) {
        error_ =
            ExpressionError{problem, at, std::move(found), std::move(expected), std::move(nearest)};
    }
    return std::nullopt;
}

ExpressionReader::Read ExpressionReader::add(Part part, std::size_t at) {
    made_.parts_.push_back(part);
    return {static_cast<std::uint32_t>(made_.parts_.size() - 1), at, {}};
}

ExpressionReader::Read ExpressionReader::add(Operation operation, ValueType type, std::size_t at,
                                             std::uint32_t a, std::uint32_t b) {
    Part part;
    part.operation = operation;
    part.type = type;
    part.of = {a, b, 0};
    return add(part, at);
}

void ExpressionReader::skip_space() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t')) {
        at_ += 1;
    }
}

bool ExpressionReader::take(std::string_view sign) {
    skip_space();
    if (text_.substr(at_, sign.size()) != sign) {
        return false;
    }
    at_ += sign.size();
    return true;
}

std::string_view ExpressionReader::take_name() {
    skip_space();
    std::size_t end = at_;
    while (end < text_.size() && is_word_character(text_[end])) {
        end += 1;
    }
    const std::string_view name = text_.substr(at_, end - at_);
    at_ = end;
    return name;
}

bool ExpressionReader::take_word(std::string_view word) {
    const std::size_t before = at_;
    if (take_name() == word) {
        return true;
    }
    at_ = before;
    return false;
}

bool ExpressionReader::expect(std::string_view sign) {
    if (take(sign)) {
        return true;
    }
    fail(ExpressionProblem::sign_expected, at_, std::string(text_.substr(at_, 1)),
         std::string(sign));
    return false;
}

std::optional<Value> ExpressionReader::find(std::string_view name, ValueType type) const {
    if (name == "none" && type != ValueType::truth && type != ValueType::number) {
        return Value::of(type, Value::nothing);
    }
    const auto in_table = [&](scenario::Table table) -> std::optional<Value> {
        const auto row = scenario_.find(table, name);
        return row ? std::optional(Value::of(type, *row)) : std::nullopt;
    };
    switch (type) {
        case ValueType::place:
            return in_table(scenario::Table::places);
        case ValueType::court:
            return in_table(scenario::Table::polities);
        case ValueType::person:
            return in_table(scenario::Table::people);
        case ValueType::technique:
            return in_table(scenario::Table::techniques);
        case ValueType::people:
            for (std::uint32_t i = 0; i < sim::culture_count; ++i) {
                if (scenario::word_of(static_cast<sim::Culture>(i)) == name) {
                    return Value::of(type, i);
                }
            }
            return std::nullopt;
        default:
            return std::nullopt;
    }
}

void ExpressionReader::name_unknown(const Read& read, ValueType type) {
    std::vector<std::string_view> known;
    const auto add_ids = [&](scenario::Table table) {
        known.assign(scenario_.ids(table).begin(), scenario_.ids(table).end());
    };
    if (type == ValueType::place) {
        add_ids(scenario::Table::places);
    } else if (type == ValueType::court) {
        add_ids(scenario::Table::polities);
    } else if (type == ValueType::person) {
        add_ids(scenario::Table::people);
    } else if (type == ValueType::technique) {
        add_ids(scenario::Table::techniques);
    } else if (type == ValueType::people) {
        for (std::uint32_t i = 0; i < sim::culture_count; ++i) {
            known.push_back(scenario::word_of(static_cast<sim::Culture>(i)));
        }
    }
    const auto near = scenario::nearest_names(read.name, known);
    fail(ExpressionProblem::name_unknown, read.at, std::string(read.name),
         std::string(value_type_name(type)), {near.begin(), near.end()});
}

bool ExpressionReader::settle(Read& read, ValueType type) {
    if (!read.name.empty()) {
        const std::optional<Value> found = find(read.name, type);
        if (!found) {
            name_unknown(read, type);
            return false;
        }
        Part& part = made_.parts_[read.part];
        part.type = type;
        part.value = *found;
        read.name = {};
        return true;
    }
    if (type_of(read) != type) {
        fail(ExpressionProblem::type, read.at, std::string(value_type_name(type_of(read))),
             std::string(value_type_name(type)));
        return false;
    }
    return true;
}

ExpressionReader::Maybe ExpressionReader::either(Hint hint) {
    Maybe left = both(hint);
    while (left && take_word("or")) {
        Maybe right = both(hint);
        if (!right || !settle(*left, ValueType::truth) || !settle(*right, ValueType::truth)) {
            return std::nullopt;
        }
        left = add(Operation::either, ValueType::truth, left->at, left->part, right->part);
    }
    return left;
}

ExpressionReader::Maybe ExpressionReader::both(Hint hint) {
    Maybe left = inverted(hint);
    while (left && take_word("and")) {
        Maybe right = inverted(hint);
        if (!right || !settle(*left, ValueType::truth) || !settle(*right, ValueType::truth)) {
            return std::nullopt;
        }
        left = add(Operation::both, ValueType::truth, left->at, left->part, right->part);
    }
    return left;
}

ExpressionReader::Maybe ExpressionReader::inverted(Hint hint) {
    skip_space();
    const std::size_t at = at_;
    if (!take_word("not")) {
        return comparison(hint);
    }
    if (++depth_ > depth_most) {
        return fail(ExpressionProblem::too_deep, at, {}, std::to_string(depth_most));
    }
    Maybe of = inverted(ValueType::truth);
    depth_ -= 1;
    if (!of || !settle(*of, ValueType::truth)) {
        return std::nullopt;
    }
    return add(Operation::invert, ValueType::truth, at, of->part);
}

ExpressionReader::Maybe ExpressionReader::compare(Operation operation, Read left, Read right,
                                                  bool is_turned) {
    const bool is_order = operation == Operation::less || operation == Operation::at_most;
    if (is_order) {
        if (!settle(left, ValueType::number) || !settle(right, ValueType::number)) {
            return std::nullopt;
        }
    } else if (!left.name.empty() && !right.name.empty()) {
        return fail(ExpressionProblem::value_expected, left.at, std::string(left.name));
    } else if (left.name.empty() ? !settle(right, type_of(left)) : !settle(left, type_of(right))) {
        return std::nullopt;
    }
    const std::uint32_t one = is_turned ? right.part : left.part;
    const std::uint32_t other = is_turned ? left.part : right.part;
    return add(operation, ValueType::truth, left.at, one, other);
}

ExpressionReader::Maybe ExpressionReader::in_list(const Read& left) {
    if (!expect("(")) {
        return std::nullopt;
    }
    Maybe whole;
    do {
        Maybe right = sum(std::nullopt);
        if (!right) {
            return std::nullopt;
        }
        Maybe same = compare(Operation::equal, left, *right, false);
        if (!same) {
            return std::nullopt;
        }
        whole = whole ? add(Operation::either, ValueType::truth, left.at, whole->part, same->part)
                      : *same;
    } while (take(","));
    return expect(")") ? whole : std::nullopt;
}

ExpressionReader::Maybe ExpressionReader::comparison(Hint hint) {
    Maybe left = sum(hint);
    if (!left) {
        return std::nullopt;
    }
    if (take_word("in")) {
        return in_list(*left);
    }
    struct Sign {
        std::string_view text;
        Operation operation;
        bool is_turned;
    };
    constexpr std::array<Sign, 6> signs = {{{"!=", Operation::unequal, false},
                                            {"<=", Operation::at_most, false},
                                            {">=", Operation::at_most, true},
                                            {"=", Operation::equal, false},
                                            {"<", Operation::less, false},
                                            {">", Operation::less, true}}};
    for (const Sign& sign : signs) {
        if (take(sign.text)) {
            const Maybe right = sum(std::nullopt);
            return right ? compare(sign.operation, *left, *right, sign.is_turned) : std::nullopt;
        }
    }
    return left;
}

ExpressionReader::Maybe ExpressionReader::sum(Hint hint) {
    Maybe left = product(hint);
    while (left) {
        const bool is_plus = take("+");
        if (!is_plus && !take("-")) {
            break;
        }
        Maybe right = product(ValueType::number);
        if (!right || !settle(*left, ValueType::number) || !settle(*right, ValueType::number)) {
            return std::nullopt;
        }
        left = add(is_plus ? Operation::add : Operation::subtract, ValueType::number, left->at,
                   left->part, right->part);
    }
    return left;
}

ExpressionReader::Maybe ExpressionReader::product(Hint hint) {
    Maybe left = single(hint);
    while (left) {
        const bool is_times = take("*");
        if (!is_times && !take("/")) {
            break;
        }
        Maybe right = single(ValueType::number);
        if (!right || !settle(*left, ValueType::number) || !settle(*right, ValueType::number)) {
            return std::nullopt;
        }
        left = add(is_times ? Operation::multiply : Operation::divide, ValueType::number, left->at,
                   left->part, right->part);
    }
    return left;
}

ExpressionReader::Maybe ExpressionReader::single(Hint hint) {
    skip_space();
    const std::size_t at = at_;
    if (++depth_ > depth_most) {
        return fail(ExpressionProblem::too_deep, at, {}, std::to_string(depth_most));
    }
    Maybe found;
    if (take("(")) {
        found = either(hint);
        found = found && expect(")") ? found : std::nullopt;
    } else if (take("-")) {
        found = single(ValueType::number);
        if (found && settle(*found, ValueType::number)) {
            found = add(Operation::negate, ValueType::number, at, found->part);
        } else {
            found = std::nullopt;
        }
    } else {
        found = word(hint);
    }
    depth_ -= 1;
    return found;
}

ExpressionReader::Maybe ExpressionReader::word(Hint hint) {
    const std::size_t at = at_;
    const std::string_view name = take_name();
    if (name.empty()) {
        const bool is_sign =
            at_ < text_.size() &&
            std::string_view("()=<>!,+*/").find(text_[at_]) != std::string_view::npos;
        return fail(at_ >= text_.size() || is_sign ? ExpressionProblem::value_expected
                                                   : ExpressionProblem::character,
                    at, std::string(text_.substr(at_, 1)));
    }
    if (const auto millionths = sim::parse_decimal(name, 6); millionths && is_digit(name[0])) {
        Part part;
        part.value = Value::of(static_cast<double>(*millionths) / 1e6);
        return add(part, at);
    }
    if (take("(")) {
        return call(name, at);
    }
    for (const auto& [said, type] : {std::pair{std::string_view("place"), ValueType::place},
                                     std::pair{std::string_view("army"), ValueType::army},
                                     std::pair{std::string_view("court"), ValueType::court}}) {
        if (name == said) {
            if (std::ranges::find(looked_at_, type) == looked_at_.end()) {
                return fail(ExpressionProblem::outside, at, std::string(name));
            }
            return add(Operation::variable, type, at, 0);
        }
    }
    Read bare = add(Part{}, at);
    bare.name = name;
    // Of yes or no and of numbers there are no names: what it is compared with will tell its kind.
    if (hint && *hint != ValueType::truth && *hint != ValueType::number && !settle(bare, *hint)) {
        return std::nullopt;
    }
    return bare;
}

ExpressionReader::Maybe ExpressionReader::gathered(Operation operation, std::size_t at) {
    skip_space();
    const std::size_t group_at = at_;
    const std::string_view name = take_name();
    ValueType type = ValueType::place;
    std::uint32_t group = Expression::all_places;
    if (name == "armies") {
        type = ValueType::army;
        group = Expression::all_armies;
    } else if (name == "courts") {
        type = ValueType::court;
        group = Expression::all_courts;
    } else if (name != "places") {
        std::vector<std::uint32_t> members;
        std::vector<std::string_view> known = {"places", "armies", "courts"};
        for (const scenario::PlaceGroupRow& row : scenario_.texts.place_groups) {
            known.push_back(row.group);
            if (row.group == name) {
                members.push_back(row.place.index);
            }
        }
        if (members.empty()) {
            const auto near = scenario::nearest_names(name, known);
            return fail(ExpressionProblem::group_unknown, group_at, std::string(name), {},
                        {near.begin(), near.end()});
        }
        group = static_cast<std::uint32_t>(made_.groups_.size());
        made_.groups_.push_back(std::move(members));
    }
    const ValueType of_each = operation == Operation::sum ? ValueType::number : ValueType::truth;
    Maybe each;
    if (operation == Operation::count && take(")")) {
        Part part;
        part.type = ValueType::truth;
        part.value = Value::of(true);
        each = add(part, at);
    } else {
        if (!expect(",")) {
            return std::nullopt;
        }
        looked_at_.push_back(type);
        each = either(of_each);
        looked_at_.pop_back();
        if (!each || !settle(*each, of_each) || !expect(")")) {
            return std::nullopt;
        }
    }
    Part part;
    part.operation = operation;
    part.type = operation == Operation::all || operation == Operation::any ? ValueType::truth
                                                                           : ValueType::number;
    part.of = {each->part, 0, 0};
    part.group = group;
    return add(part, at);
}

ExpressionReader::Maybe ExpressionReader::special(std::string_view name, std::size_t at) {
    if (name == "since_fork") {
        Maybe of = either(ValueType::number);
        if (!of || !settle(*of, ValueType::number) || !expect(")")) {
            return std::nullopt;
        }
        return add(Operation::since_fork, ValueType::number, at, of->part);
    }
    Maybe asked = either(ValueType::truth);
    if (!asked || !settle(*asked, ValueType::truth) || !expect(",")) {
        return std::nullopt;
    }
    Maybe one = either(ValueType::number);
    if (!one || !settle(*one, ValueType::number) || !expect(",")) {
        return std::nullopt;
    }
    Maybe other = either(ValueType::number);
    if (!other || !settle(*other, ValueType::number) || !expect(")")) {
        return std::nullopt;
    }
    Part part;
    part.operation = Operation::choose;
    part.of = {asked->part, one->part, other->part};
    return add(part, at);
}

ExpressionReader::Maybe ExpressionReader::call(std::string_view name, std::size_t at) {
    constexpr std::array<std::pair<std::string_view, Operation>, 4> gatherers = {
        {{"count", Operation::count},
         {"sum", Operation::sum},
         {"all", Operation::all},
         {"any", Operation::any}}};
    std::vector<std::string_view> known = {"since_fork", "if"};
    for (const auto& [said, operation] : gatherers) {
        if (name == said) {
            return gathered(operation, at);
        }
        known.push_back(said);
    }
    if (name == "since_fork" || name == "if") {
        return special(name, at);
    }
    const Function* function = nullptr;
    for (const Function& one : functions()) {
        known.push_back(one.name);
        function = one.name == name ? &one : function;
    }
    if (function == nullptr) {
        const auto near = scenario::nearest_names(name, known);
        return fail(ExpressionProblem::function_unknown, at, std::string(name), {},
                    {near.begin(), near.end()});
    }
    Part part;
    part.operation = Operation::call;
    part.type = function->result;
    part.function = function;
    const std::size_t count = function->arguments.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0 && !take(",")) {
            return fail(ExpressionProblem::arguments, at_, std::string(name),
                        std::to_string(count));
        }
        Maybe argument = either(function->arguments[i]);
        if (!argument || !settle(*argument, function->arguments[i])) {
            return std::nullopt;
        }
        part.of[i] = argument->part;
    }
    if (!take(")")) {
        return fail(ExpressionProblem::arguments, at_, std::string(name), std::to_string(count));
    }
    return add(part, at);
}

sim::Result<Expression, ExpressionError> ExpressionReader::read() {
    skip_space();
    if (at_ == text_.size()) {
        fail(ExpressionProblem::empty, 0);
    } else if (text_.size() > expression_bytes_most) {
        fail(ExpressionProblem::too_long, expression_bytes_most, {},
             std::to_string(expression_bytes_most));
    } else if (Maybe whole = either(std::nullopt)) {
        skip_space();
        if (at_ < text_.size()) {
            fail(ExpressionProblem::end_expected, at_, std::string(text_.substr(at_, 20)));
        } else if (!whole->name.empty()) {
            fail(ExpressionProblem::value_expected, whole->at, std::string(whole->name));
        } else if (whole->part + 1 != made_.parts_.size()) {
            made_.parts_.push_back(made_.parts_[whole->part]);
        }
    }
    if (error_) {
        return sim::Failure{*error_};
    }
    return std::move(made_);
}

sim::Result<Expression, ExpressionError> read_expression(std::string_view text,
                                                         const scenario::Scenario& scenario) {
    return ExpressionReader(text, scenario).read();
}

}  // namespace lab
