#include "api/option_order.hpp"

#include <algorithm>

#include "api/order_text.hpp"
#include "simulation/foundation/check.hpp"
#include "simulation/turn/army.hpp"

namespace api {

namespace {

constexpr std::string_view army_of = "army-of-";
/// An event up to so many days before the decision's date is the decision itself.
constexpr std::int32_t event_ahead_days = 31;
/// An event that lasts longer has come about once it has begun.
constexpr std::int32_t event_long_days = 60;

std::string army_text(const Context& context, const scenario::RowReference& army) {
    return army.table == scenario::Table::people
               ? std::string(army_of) + std::string(context.person_ids()[army.row])
               : std::string(context.texts().forces[army.row].id);
}

/// The text with a word in the place of another.
std::string with_word(const std::string& text, std::string_view word, const std::string& instead) {
    std::string made;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string one = text.substr(at, end - at);
        made += (made.empty() ? "" : " ") + (one == word ? instead : one);
        at = end + 1;
    }
    return made;
}

sim::ArmyId largest_army_of(const sim::World& world, sim::PersonId person) {
    const sim::ArmyColumns& armies = world.armies;
    sim::ArmyId found;
    for (std::size_t i = 0; i < armies.polity.size(); ++i) {
        const sim::ArmyId army(i);
        if (armies.polity[army].exists() && armies.commander[army] == person &&
            (!found.exists() || sim::men_of(armies, army) > sim::men_of(armies, found))) {
            found = army;
        }
    }
    return found;
}

}  // namespace

sim::Day decision_day(const Context& context, std::uint32_t decision) {
    const scenario::DecisionRow& row = context.texts().decisions[decision];
    // What is dated to a month comes on its first day: the armies of that month are the situation.
    const bool is_exact = row.date.precision == sim::DatePrecision::day;
    sim::Day day = row.date.first.plus_days(is_exact ? 0 : 1);
    if (row.event.exists()) {
        const sim::Day event = context.texts().events[row.event.index].start.first;
        if (event < day && day.number - event.number <= event_ahead_days) {
            day = event;
        }
    }
    return std::max(day, context.setting().first_day);
}

sim::Day record_day(const Context& context, const scenario::OptionOrderRow& row) {
    const scenario::EventRow& event = context.texts().events[row.event.index];
    const sim::Day begun = event.start.last;
    const bool is_short = scenario::exists(event.end) &&
                          event.end.last.number - event.start.first.number <= event_long_days;
    return is_short ? std::max(begun, event.end.last) : begun;
}

std::vector<const scenario::OptionOrderRow*> bindings_of(const Context& context,
                                                         std::uint32_t option) {
    const scenario::DecisionOptionRow& asked = context.texts().decision_options[option];
    std::vector<const scenario::OptionOrderRow*> rows;
    for (const scenario::OptionOrderRow& row : context.texts().option_orders) {
        if (row.decision == asked.decision && row.option == asked.option) {
            rows.push_back(&row);
        }
    }
    CHECK(!rows.empty(), "the pack was checked: every option is bound");
    return rows;
}

sim::Day option_fork_day(const Context& context, std::uint32_t option) {
    sim::Day day = decision_day(context, context.texts().decision_options[option].decision);
    for (const scenario::OptionOrderRow* row : bindings_of(context, option)) {
        if (row->binding == scenario::Binding::record) {
            day = std::max(day, record_day(context, *row).plus_days(1));
        }
    }
    return std::min(day, context.setting().last_day);
}

std::string option_order_text(const Context& context, const scenario::OptionOrderRow& row) {
    sim::Order order;
    order.day = decision_day(context, row.decision).plus_days(row.after_days);
    order.court = row.court;
    order.kind = row.kind;
    order.place = row.place;
    order.person = row.person;
    order.from = row.from;
    order.other_court = row.other_court;
    order.third = row.third;
    order.amount = row.amount;
    order.option = row.choice;
    // Stand-ins, whose words are put right below.
    order.army = row.army ? sim::ArmyId(std::size_t{0}) : sim::ArmyId::none();
    order.other = row.other_army ? sim::ArmyId(std::size_t{1}) : sim::ArmyId::none();
    std::string text = write_order(order, context, {});
    if (row.army) {
        text = with_word(text, "army-0", army_text(context, *row.army));
    }
    if (row.other_army) {
        text = with_word(text, "army-1", army_text(context, *row.other_army));
    }
    return text;
}

std::string with_armies_numbered(std::string_view text, const Context& context,
                                 const sim::World& world) {
    std::string made(text);
    for (std::size_t at = made.find(army_of); at != std::string::npos;
         at = made.find(army_of, at + 1)) {
        const std::size_t end = std::min(made.find(' ', at), made.size());
        const std::string_view name =
            std::string_view(made).substr(at + army_of.size(), end - at - army_of.size());
        const auto ids = context.person_ids();
        const auto person = std::ranges::find(ids, name);
        if (person == ids.end()) {
            continue;
        }
        const sim::ArmyId army =
            largest_army_of(world, sim::PersonId(static_cast<std::size_t>(person - ids.begin())));
        if (army.exists()) {
            made.replace(at, end - at, "army-" + std::to_string(army.index));
        }
    }
    return made;
}

}  // namespace api
