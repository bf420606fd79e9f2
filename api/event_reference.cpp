#include "api/event_reference.hpp"

#include <algorithm>
#include <charconv>
#include <span>

namespace api {

namespace {

using scenario::RowReference;
using scenario::Table;

constexpr std::uint32_t header_lines = 1;

std::optional<std::uint32_t> parse_number(std::string_view text) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return value;
}

/// How many facts of the same row stand before this one. Facts of one row lie close to each other
/// in no order that could be used, so all earlier ones are looked at; only few rows have two.
std::uint32_t facts_before(const Context& context, sim::FactId fact) {
    const std::vector<RowReference>& rows = context.scenario().sources.of_fact;
    const std::span earlier = std::span(rows).first(fact.index);
    return static_cast<std::uint32_t>(std::count(earlier.begin(), earlier.end(), rows[fact.index]));
}

/// Whether an event happened in a tick where the record no longer decides.
bool runs_by_rule(Context& context, sim::EventId event) {
    const sim::Plan& plan = context.timeline().plan();
    const sim::Day day = context.timeline().log()[event].day;
    return plan.fork_day.exists() && sim::tick_holding(context.setting(), day) >=
                                         sim::tick_holding(context.setting(), plan.fork_day);
}

/// The fact that an event after the fork is: only births, between facts that never came to pass.
sim::FactId late_fact_of_event(Context& context, sim::EventId event) {
    for (std::size_t fact = context.setting().record.events.size(); fact-- > 0;) {
        if (context.timeline().event_of_fact(sim::FactId(fact)) == event) {
            return sim::FactId(fact);
        }
    }
    return sim::FactId::none();
}

/// "e01234": the number of an event of a free run.
std::string numbered(sim::EventId event) {
    constexpr std::size_t digits_least = 5;
    const std::string digits = std::to_string(event.index);
    const std::size_t missing = digits.size() < digits_least ? digits_least - digits.size() : 0;
    return "e" + std::string(missing, '0') + digits;
}

const scenario::Provenance* people_and_states(const scenario::Texts& texts, RowReference row) {
    switch (row.table) {
        case Table::people:
            return &texts.people[row.row].provenance;
        case Table::allegiances:
            return &texts.allegiances[row.row].provenance;
        case Table::posts:
            return &texts.posts[row.row].provenance;
        case Table::polities:
            return &texts.polities[row.row].provenance;
        case Table::overlords:
            return &texts.overlords[row.row].provenance;
        case Table::reigns:
            return &texts.reigns[row.row].provenance;
        case Table::capitals:
            return &texts.capitals[row.row].provenance;
        case Table::claims:
            return &texts.claims[row.row].provenance;
        case Table::start_control:
            return &texts.start_control[row.row].provenance;
        case Table::start_peoples:
            return &texts.start_peoples[row.row].provenance;
        case Table::control_changes:
            return &texts.control_changes[row.row].provenance;
        default:
            return nullptr;
    }
}

}  // namespace

const scenario::Provenance* provenance_of(const scenario::Texts& texts, RowReference row) {
    switch (row.table) {
        case Table::events:
            return &texts.events[row.row].provenance;
        case Table::treaties:
            return &texts.treaties[row.row].provenance;
        case Table::treaty_clauses:
            return &texts.clauses[row.row].provenance;
        case Table::orders_of_battle:
            return &texts.forces[row.row].provenance;
        case Table::battles:
            return &texts.battles[row.row].provenance;
        case Table::techniques:
            return &texts.techniques[row.row].provenance;
        case Table::technique_adoptions:
            return &texts.technique_adoptions[row.row].provenance;
        case Table::insurgencies:
            return &texts.insurgencies[row.row].provenance;
        case Table::household_counts:
            return &texts.household_counts[row.row].provenance;
        default:
            return people_and_states(texts, row);
    }
}

sim::FactId fact_of_event(Context& context, sim::EventId event) {
    const sim::EventOrigin origin = context.timeline().log()[event].origin;
    if (origin == sim::EventOrigin::rule || origin == sim::EventOrigin::order) {
        return sim::FactId::none();
    }
    if (runs_by_rule(context, event)) {
        return late_fact_of_event(context, event);
    }
    // Facts become events in order, so the events of facts grow with the fact.
    const std::size_t facts = context.setting().record.events.size();
    std::size_t low = 0;
    std::size_t high = facts;
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        const sim::EventId there = context.timeline().event_of_fact(sim::FactId(middle));
        if (there.exists() && there < event) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    const bool found = low < facts && context.timeline().event_of_fact(sim::FactId(low)) == event;
    return found ? sim::FactId(low) : sim::FactId::none();
}

std::string event_reference(Context& context, sim::EventId event) {
    const sim::FactId fact = fact_of_event(context, event);
    if (!fact.exists()) {
        return runs_by_rule(context, event) ? numbered(event)
                                            : "rule." + std::to_string(event.index);
    }
    const RowReference row = context.scenario().sources.of_fact[fact.index];
    if (row.table == Table::events) {
        return std::string(context.texts().events[row.row].id);
    }
    std::string reference = std::string(scenario::table_name(row.table)) + "." +
                            std::to_string(row.row + header_lines + 1);
    const std::uint32_t before = facts_before(context, fact);
    if (before > 0) {
        reference += "." + std::to_string(before + 1);
    }
    return reference;
}

std::optional<sim::FactId> find_fact(Context& context, std::string_view reference) {
    const sim::RecordId record = context.scenario().find_event(reference);
    if (record.exists()) {
        return context.scenario().sources.fact_of_event_row[record.index];
    }
    const std::size_t dot = reference.find('.');
    if (dot == std::string_view::npos) {
        return std::nullopt;
    }
    const auto table = scenario::table_of_name(reference.substr(0, dot));
    std::string_view line_text = reference.substr(dot + 1);
    const std::size_t second_dot = line_text.find('.');
    std::uint32_t wanted = 1;
    if (second_dot != std::string_view::npos) {
        wanted = parse_number(line_text.substr(second_dot + 1)).value_or(0);
        line_text = line_text.substr(0, second_dot);
    }
    const auto line = parse_number(line_text);
    if (!table || !line || *line <= header_lines) {
        return std::nullopt;
    }
    const RowReference row{*table, *line - header_lines - 1};
    const std::vector<RowReference>& rows = context.scenario().sources.of_fact;
    for (std::size_t fact = 0; fact < rows.size(); ++fact) {
        if (rows[fact] == row && --wanted == 0) {
            return sim::FactId(fact);
        }
    }
    return std::nullopt;
}

std::optional<sim::EventId> find_event(Context& context, std::string_view reference) {
    constexpr std::string_view rule = "rule.";
    if (reference.starts_with(rule)) {
        context.live_all();
        const auto number = parse_number(reference.substr(rule.size()));
        if (!number || *number >= context.timeline().log().size()) {
            return std::nullopt;
        }
        const sim::EventId event{std::size_t{*number}};
        const bool is_rule = context.timeline().log()[event].origin == sim::EventOrigin::rule;
        return is_rule ? std::optional(event) : std::nullopt;
    }
    if (context.looks_at_free() && reference.starts_with('e')) {
        if (const auto number = parse_number(reference.substr(1))) {
            const bool is_there = *number < context.timeline().log().size();
            return is_there ? std::optional(sim::EventId(std::size_t{*number})) : std::nullopt;
        }
    }
    const std::optional<sim::FactId> fact = find_fact(context, reference);
    if (!fact) {
        return std::nullopt;
    }
    const sim::Day day = context.setting().record.events[fact->index].event.day;
    if (day > context.last_day()) {
        return std::nullopt;
    }
    context.timeline().live_through(day);
    const sim::EventId event = context.timeline().event_of_fact(*fact);
    return event.exists() ? std::optional(event) : std::nullopt;
}

std::optional<RowReference> row_of_change(Context& context, sim::EventId event,
                                          std::size_t change) {
    const sim::FactId fact = fact_of_event(context, event);
    if (!fact.exists()) {
        return std::nullopt;
    }
    const sim::ForcedEvent& forced = context.setting().record.events[fact.index];
    return context.scenario().sources.of_change[forced.first_change + change];
}

}  // namespace api
