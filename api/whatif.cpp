#include "api/whatif.hpp"

#include <algorithm>
#include <utility>

#include "api/choices.hpp"
#include "api/describe.hpp"
#include "api/law_spread.hpp"
#include "api/option_order.hpp"
#include "api/plan_orders.hpp"
#include "api/surgery_text.hpp"
#include "scenario/nearest.hpp"
#include "simulation/calendar/julian.hpp"

namespace api {

namespace {

constexpr std::uint32_t usual_years = 10;

std::string reason_of(const lab::ExpressionError& error, Language language) {
    const bool chinese = language == Language::chinese;
    const std::string at = std::to_string(error.at + 1);
    std::string reason = chinese ? "第 " + at + " 字元" : "at character " + at;
    using Problem = lab::ExpressionProblem;
    const auto say = [&](const char* english, const char* in_chinese) {
        reason += chinese ? std::string("，") + in_chinese : std::string(": ") + english;
    };
    switch (error.problem) {
        case Problem::empty:
            say("there is nothing", "無所書");
            break;
        case Problem::too_long:
            say("it is too long", "過長");
            break;
        case Problem::too_deep:
            say("too many brackets within brackets", "括號層數過多");
            break;
        case Problem::character:
            say("a character that does not belong there", "不當有此字元");
            break;
        case Problem::end_expected:
            say("it should end there, or go on with a sign", "應止於此，或續以運算符號");
            break;
        case Problem::value_expected:
            say("a value should stand there", "應為一值");
            break;
        case Problem::sign_expected:
            say("a sign is missing", "缺一符號");
            break;
        case Problem::name_unknown:
            say("there is no such name", "無此名");
            break;
        case Problem::function_unknown:
            say("there is no such function", "無此函數");
            break;
        case Problem::group_unknown:
            say("it is neither places, armies or courts nor a group of places",
                "非 places、armies、courts，亦非地區名");
            break;
        case Problem::arguments:
            say("too few or too many arguments", "引數之數不合");
            break;
        case Problem::type:
            say("it is of the wrong kind", "類別不合");
            break;
        case Problem::outside:
            say("it means something only in count, sum, all and any",
                "僅於 count、sum、all、any 之內有義");
            break;
    }
    if (!error.found.empty()) {
        reason += " (" + error.found + ")";
    }
    if (!error.expected.empty()) {
        reason += chinese ? "，應為 " + error.expected : "; expected " + error.expected;
    }
    return reason;
}

/// Questions out of ids of outcomes and expressions.
class QuestionReader {
  public:
    QuestionReader(const Context& context, Language language, WhatIf& asked,
                   std::vector<Error>& errors)
        : context_(context), language_(language), asked_(asked), errors_(errors) {}

    void read(const std::string& text, const std::string& where);

  private:
    void read_outcome(std::uint32_t row, const std::string& text, const std::string& where);
    void unknown(const std::string& text, const std::string& where);
    void take(const lab::Expression& expression, WhatIfQuestion question, const std::string& where);

    const Context& context_;
    Language language_;
    WhatIf& asked_;
    std::vector<Error>& errors_;
};

void QuestionReader::take(const lab::Expression& expression, WhatIfQuestion question,
                          const std::string& where) {
    if (expression.type() != lab::ValueType::truth && expression.type() != lab::ValueType::number) {
        errors_.push_back(
            {ErrorCode::question_kind, question.text, where, question.expression + " = ...", {}});
        return;
    }
    asked_.expressions.push_back(expression);
    asked_.questions.push_back(std::move(question));
}

void QuestionReader::read_outcome(std::uint32_t row, const std::string& text,
                                  const std::string& where) {
    const scenario::OutcomeRow& outcome = context_.texts().outcomes[row];
    if (outcome.expression.empty()) {
        errors_.push_back({ErrorCode::question_unsaid, text, where, "", {}});
        return;
    }
    const auto expression = lab::read_expression(outcome.expression, context_.scenario());
    if (!expression) {
        errors_.push_back({ErrorCode::question_form, std::string(outcome.expression), where,
                           reason_of(expression.error(), language_), expression.error().nearest});
        return;
    }
    take(expression.value(), {row, std::string(outcome.expression), text}, where);
}

void QuestionReader::unknown(const std::string& text, const std::string& where) {
    std::vector<std::string_view> known;
    for (const scenario::OutcomeRow& row : context_.texts().outcomes) {
        known.push_back(row.slug);
    }
    const auto near = scenario::nearest_names(text, known);
    errors_.push_back({ErrorCode::question_unknown, text, where, "", {near.begin(), near.end()}});
}

void QuestionReader::read(const std::string& text, const std::string& where) {
    const auto& rows = context_.texts().outcomes;
    for (std::uint32_t row = 0; row < rows.size(); ++row) {
        if (rows[row].slug == text || rows[row].id == text) {
            read_outcome(row, text, where);
            return;
        }
    }
    if (text.find_first_of(" (=<>") == std::string::npos) {
        unknown(text, where);
        return;
    }
    const auto expression = lab::read_expression(text, context_.scenario());
    if (!expression) {
        errors_.push_back({ErrorCode::question_form, text, where,
                           reason_of(expression.error(), language_), expression.error().nearest});
        return;
    }
    take(expression.value(), {std::nullopt, text, text}, where);
}

std::vector<ChoiceWish> read_wishes(const Context& context, const Request& request,
                                    std::string_view name, std::vector<Error>& errors) {
    const auto wishes = read_choice_wishes(context, request.texts(name), request.language());
    if (wishes) {
        return wishes.value();
    }
    for (Error error : wishes.error()) {
        error.where = std::string(name) + error.where.substr(std::string_view("do").size());
        errors.push_back(std::move(error));
    }
    return {};
}

/// A branch in which the record's own choice is taken goes by the record as far as that choice.
void follow_record(const Context& context, sim::Plan& plan, std::span<const ChoiceWish> wishes) {
    for (const ChoiceWish& wish : wishes) {
        if (bindings_of(context, wish.option).front()->binding == scenario::Binding::record) {
            plan.fork_day = std::max(plan.fork_day, option_fork_day(context, wish.option));
        }
    }
}

/// Takes choices into the plan of a branch. Each must be one that the fork brings about.
void take(Context& context, sim::Plan& plan, std::span<const ChoiceWish> wishes,
          std::string_view name, std::uint32_t hold_days, std::vector<Error>& errors) {
    const auto where = [&](std::size_t i) {
        return std::string(name) + "[" + std::to_string(i) + "]";
    };
    const std::size_t before = errors.size();
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        const bool is_recorded =
            bindings_of(context, wishes[i].option).front()->binding == scenario::Binding::record;
        const sim::Day day = decision_day(context, wishes[i].decision);
        if (!is_recorded && day != plan.fork_day) {
            errors.push_back({ErrorCode::choice_not_at_fork,
                              choice_text(context, wishes[i]),
                              where(i),
                              sim::format_date(day),
                              {}});
        }
    }
    if (errors.size() > before) {
        return;
    }
    const std::vector<TakenChoice> taken = take_choices(context, plan, wishes, hold_days);
    for (const TakenChoice& choice : taken) {
        if (choice.state == ChoiceState::lapsed) {
            const auto at = std::ranges::find(wishes, choice.wish) - wishes.begin();
            errors.push_back({ErrorCode::choice_lapsed,
                              choice_text(context, choice.wish),
                              where(static_cast<std::size_t>(at)),
                              sim::format_date(plan.fork_day),
                              {}});
        }
    }
}

std::uint32_t horizon_of(const Context& context, const WhatIf& asked) {
    for (const WhatIfQuestion& question : asked.questions) {
        if (question.outcome) {
            return static_cast<std::uint32_t>(
                context.texts().outcomes[*question.outcome].natural_horizon_years);
        }
    }
    return usual_years;
}

std::vector<std::string> texts_of(const Context& context, std::span<const ChoiceWish> wishes) {
    std::vector<std::string> texts;
    for (const ChoiceWish& wish : wishes) {
        texts.push_back(choice_text(context, wish));
    }
    return texts;
}

/// What is asked of one branch.
struct BranchWish {
    std::vector<ChoiceWish> choices;
    std::vector<std::string> orders;
    std::string_view choices_name;  ///< The parameters that hold them.
    std::string_view orders_name;
    [[nodiscard]] bool is_empty() const { return choices.empty() && orders.empty(); }
    [[nodiscard]] OrderTexts texts(const Request& request) const {
        return {orders, orders_name, request.language()};
    }
};

BranchWish read_branch(const Context& context, const Request& request, std::string_view choices,
                       std::string_view orders, std::vector<Error>& errors) {
    return {read_wishes(context, request, choices, errors), request.texts(orders), choices, orders};
}

/// Puts what is asked of a branch into its plan. Gives back its orders from outside as texts.
std::vector<std::string> fill(Context& context, const Request& request, const BranchWish& wish,
                              sim::Day until, std::uint32_t hold_days, sim::Plan& plan,
                              std::vector<Error>& errors) {
    const std::size_t before = errors.size();
    const OrderTexts texts = wish.texts(request);
    const std::vector<sim::Order> orders = add_orders(context, texts, until, plan, errors);
    if (errors.size() == before) {
        check_orders(context, texts, orders, plan, errors);
    }
    std::vector<std::string> told = order_texts(context, plan);
    take(context, plan, wish.choices, wish.choices_name, hold_days, errors);
    return told;
}

/// A day that the first order names may lie anywhere; false after telling that it is outside.
bool is_in_record(const Context& context, sim::Day from, std::vector<Error>& errors) {
    const sim::Setting& setting = context.setting();
    const bool is_inside = setting.first_day <= from && from <= setting.last_day;
    if (!is_inside) {
        errors.push_back(
            {ErrorCode::date_range,
             sim::format_date(from),
             "orders",
             sim::format_date(setting.first_day) + " … " + sim::format_date(setting.last_day),
             {}});
    }
    return is_inside;
}

}  // namespace

void read_members(const Context& context, const Request& request, WhatIf& asked,
                  std::vector<Error>& errors) {
    asked.seed = request.count("seed", asked.seed);
    asked.first = request.count("first", 0);
    asked.members = request.count("members", asked.members);
    if (asked.members == 0 || asked.members > whatif_members_most) {
        errors.push_back({ErrorCode::parameter_value,
                          std::to_string(asked.members),
                          "members",
                          "1 … " + std::to_string(whatif_members_most),
                          {}});
    }
    asked.spread = read_law_spread(context, request, errors);
}

sim::Day whatif_until(const Context& context, const WhatIf& asked, sim::Day from, sim::Day said,
                      std::vector<Error>& errors) {
    const sim::Setting& setting = context.setting();
    sim::Day until = said;
    if (!until.exists()) {
        const sim::JulianDate date = sim::julian_date_of(from);
        until = sim::day_of(
            {date.year + static_cast<std::int32_t>(horizon_of(context, asked)), date.month, 1});
        until = std::min(until, setting.last_day);
    }
    if (until < from) {
        errors.push_back({ErrorCode::date_order,
                          sim::format_date(from) + " … " + sim::format_date(until),
                          "until",
                          "",
                          {}});
        return sim::Day::none();
    }
    return sim::last_day_of_tick(setting, sim::tick_holding(setting, until));
}

void sample_laws(const Context& context, WhatIf& asked) {
    if (!asked.spread.is_none()) {
        asked.start->sampling.emplace(context.scenario(), asked.spread);
    }
}

void read_questions(const Context& context, const Request& request, WhatIf& asked,
                    std::vector<Error>& errors) {
    QuestionReader reader(context, request.language(), asked, errors);
    const std::vector<std::string> questions = request.texts("ask");
    for (std::size_t i = 0; i < questions.size(); ++i) {
        reader.read(questions[i], "ask[" + std::to_string(i) + "]");
    }
    if (questions.empty() && request.spec().name != "compare") {
        errors.push_back({ErrorCode::parameter_value, "[]", "ask", "OUTCOME, EXPRESSION", {}});
    }
}

sim::Result<WhatIf, std::vector<Error>> read_whatif(Context& context, const Request& request) {
    Parameters parameters(request, context);
    WhatIf asked;
    std::vector<Error> errors;
    const BranchWish with = read_branch(context, request, "do", "orders", errors);
    const BranchWish without = read_branch(context, request, "against", "against_orders", errors);
    std::vector<sim::Surgery> surgery = read_surgery(context, request, errors);
    read_questions(context, request, asked, errors);
    read_members(context, request, asked, errors);
    asked.hold_days = read_hold_days(request, errors);
    sim::Day from = parameters.date("from").first;
    const sim::Day said = parameters.date("until").last;
    errors.insert(errors.end(), parameters.errors().begin(), parameters.errors().end());
    // Where only the other branch is told what to do, it is held against free courts.
    const BranchWish& telling = with.is_empty() ? without : with;
    const bool is_dated = from.exists() || !telling.is_empty();
    const bool is_changed = !telling.is_empty() || !surgery.empty();
    // With nothing changed what is asked is what could have happened; two ways to compare have to
    // differ.
    if (!is_dated || (!is_changed && request.spec().name == "compare")) {
        errors.push_back({ErrorCode::change_absent, "", "do", "", {}});
    }
    if (errors.empty() && !from.exists()) {
        from = telling.choices.empty() ? first_order_day(context, telling.texts(request), errors)
                                       : fork_day_of(context, telling.choices);
    }
    if (!errors.empty() || !is_in_record(context, from, errors)) {
        return sim::Failure{std::move(errors)};
    }
    const sim::Day until = whatif_until(context, asked, from, said, errors);
    sim::Plan plan;
    plan.fork_day = from;
    plan.courts_decide = true;
    sim::Plan other = plan;
    follow_record(context, other, without.choices);
    plan.surgery = std::move(surgery);
    try_surgery(context, plan, request, errors);
    if (until.exists() && until < other.fork_day) {
        errors.push_back({ErrorCode::date_order,
                          sim::format_date(other.fork_day) + " … " + sim::format_date(until),
                          "until",
                          "",
                          {}});
    }
    if (errors.empty()) {
        asked.against_orders =
            fill(context, request, without, until, asked.hold_days, other, errors);
        asked.orders = fill(context, request, with, until, asked.hold_days, plan, errors);
    }
    if (errors.empty() && is_changed && other == plan) {
        const bool is_ordered = telling.choices.empty();
        const std::string text =
            is_ordered ? telling.orders.front() : choice_text(context, telling.choices.front());
        errors.push_back({ErrorCode::choice_same,
                          text,
                          std::string(is_ordered ? telling.orders_name : telling.choices_name),
                          "",
                          {}});
    }
    if (!errors.empty()) {
        return sim::Failure{std::move(errors)};
    }
    asked.changes = texts_of(context, with.choices);
    asked.against = texts_of(context, without.choices);
    asked.surgery = surgery_texts(context, plan);
    asked.plan_orders = {told_orders(context, other), told_orders(context, plan)};
    asked.start = lab::prepare_pairs(context.setting(), std::move(other), std::move(plan), until);
    sample_laws(context, asked);
    return asked;
}

}  // namespace api
