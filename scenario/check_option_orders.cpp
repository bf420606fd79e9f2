// Checks of what binds the options of decisions to the world.
#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "scenario/check_rules.hpp"
#include "scenario/choice_words.hpp"
#include "scenario/text.hpp"

namespace scenario {

namespace {

constexpr Table table = Table::option_orders;

/// A column that orders fill, and whether the order of a row must or may.
struct Member {
    std::string_view column;
    bool is_read = false;
    bool is_needed = false;
};
using Members = std::array<Member, 9>;

Members members_of_kind(sim::OrderKind kind, std::uint32_t choice) {
    const sim::OrderMembers kind_reads = sim::members_of(kind);
    sim::OrderMembers reads = kind_reads;
    bool third = false;
    if (kind_reads.by_article) {
        const sim::ArticleMembers article = sim::members_of(static_cast<sim::Article>(choice));
        reads.place = article.place;
        reads.place_optional = false;
        reads.person = article.person;
        reads.person_optional = article.person_optional;
        reads.amount = article.amount;
        reads.amount_optional = article.amount_optional;
        third = article.third;
    }
    const bool either = reads.army_or_place;
    return {{
        {"army", reads.army || either, reads.army && !reads.army_optional},
        {"other_army", reads.other, reads.other},
        {"place", reads.place || either, reads.place && !reads.place_optional},
        {"person", reads.person, reads.person && !reads.person_optional},
        {"from_place", reads.from, reads.from && !reads.from_optional},
        {"other_court", reads.other_court, reads.other_court},
        {"third", third, third},
        {"amount", reads.amount, reads.amount && !reads.amount_optional},
        {"choice", reads.option, reads.option},
    }};
}

class BindingCheck {
  public:
    BindingCheck(Workbook& book, const Texts& texts) : book_(book), texts_(texts) {}
    void run();

  private:
    [[nodiscard]] std::string_view cell(std::size_t row, std::string_view field) const {
        return book_.sheet(table).text(row, schema_of(table).field(field).value_or(0));
    }
    void report(std::size_t row, std::string_view field, std::string message, std::string hint) {
        book_.report(table, row, field, Code::option_binding, std::move(message), std::move(hint));
    }
    void check_option(std::size_t row);
    void check_binding(std::size_t row);
    void check_order(std::size_t row);
    void check_all_bound();

    Workbook& book_;
    const Texts& texts_;
};

void BindingCheck::check_option(std::size_t row) {
    const OptionOrderRow& order = texts_.option_orders[row];
    std::vector<std::string_view> options;
    for (const DecisionOptionRow& option : texts_.decision_options) {
        if (option.decision == order.decision) {
            options.push_back(option.option);
        }
    }
    if (std::ranges::find(options, order.option) == options.end()) {
        report(row, "option",
               in_ticks(order.option) + " is not an option of " + in_ticks(cell(row, "decision")),
               book_.nearest_hint(order.option, options));
    }
}

void BindingCheck::check_binding(std::size_t row) {
    constexpr std::array<std::string_view, 4> needed = {"kind", "event", "", "lack"};
    const auto binding = static_cast<std::size_t>(texts_.option_orders[row].binding);
    for (std::size_t i = 0; i < needed.size(); ++i) {
        if (needed[i].empty()) {
            continue;
        }
        const bool is_filled = !cell(row, needed[i]).empty();
        if (is_filled != (i == binding)) {
            report(row, needed[i],
                   is_filled ? in_ticks(cell(row, needed[i])) + " has no place in a row of `" +
                                   std::string(cell(row, "binding")) + "`"
                             : "a row of `" + std::string(cell(row, "binding")) + "` without `" +
                                   std::string(needed[i]) + "`",
                   is_filled ? "leave `" + std::string(needed[i]) + "` empty" : "fill it");
        }
    }
}

void BindingCheck::check_order(std::size_t row) {
    const OptionOrderRow& order = texts_.option_orders[row];
    const bool is_order = order.binding == Binding::order;
    const std::string_view kind = cell(row, "kind");
    const std::string_view choice = cell(row, "choice");
    if (is_order != !cell(row, "court").empty()) {
        report(row, "court", is_order ? "an order that no court gives" : "a court without an order",
               is_order ? "name the court in `court`" : "leave `court` empty");
    }
    if (is_order && !choice.empty() && !parse_choice(order.kind, choice)) {
        std::string known;
        for (const std::string_view word : choice_words(order.kind)) {
            known += word.empty() ? "" : (known.empty() ? "one of " : ", ") + std::string(word);
        }
        report(row, "choice",
               in_ticks(choice) + " is nothing that `" + std::string(kind) + "` asks for",
               known.empty() ? "leave it empty" : known);
        return;
    }
    if (is_order && choice.empty() && sim::members_of(order.kind).option) {
        report(row, "choice", "the order does not say what it asks for", "fill `choice`");
        return;
    }
    const Members members = is_order ? members_of_kind(order.kind, order.choice) : Members{};
    const Members columns = members_of_kind(sim::OrderKind::march, 0);
    for (std::size_t i = 0; i < members.size(); ++i) {
        const std::string_view column = columns[i].column;
        const bool is_filled = !cell(row, column).empty();
        if (is_filled && !members[i].is_read) {
            report(row, column,
                   is_order ? "`" + std::string(kind) + "` reads no `" + std::string(column) + "`"
                            : "a row without an order reads no `" + std::string(column) + "`",
                   "leave it empty");
        } else if (!is_filled && members[i].is_needed) {
            report(row, column, "`" + std::string(kind) + "` needs `" + std::string(column) + "`",
                   "fill it");
        }
    }
    const bool names_one = cell(row, "army").empty() != cell(row, "place").empty();
    if (is_order && sim::members_of(order.kind).army_or_place && !names_one) {
        report(row, "army", "the order names neither an army nor a place, or both", "name one");
    }
}

void BindingCheck::check_all_bound() {
    for (std::size_t row = 0; row < texts_.decision_options.size(); ++row) {
        const DecisionOptionRow& option = texts_.decision_options[row];
        const bool is_bound =
            std::ranges::any_of(texts_.option_orders, [&](const OptionOrderRow& order) {
                return order.decision == option.decision && order.option == option.option;
            });
        if (!is_bound && book_.sheet(table).complete) {
            book_.report(Table::decision_options, row, "option", Code::option_unbound,
                         in_ticks(option.option) + " is bound to nothing",
                         "add a row to option_orders.csv: an order, the event of the record, "
                         "`silence`, or `none` with the reason in `lack`");
        }
    }
}

void BindingCheck::run() {
    for (std::size_t row = 0; row < texts_.option_orders.size(); ++row) {
        if (book_.sheet(table).good[row]) {
            check_option(row);
            check_binding(row);
            check_order(row);
        }
    }
    check_all_bound();
}

}  // namespace

void check_option_orders(Workbook& book, const Texts& texts) {
    BindingCheck(book, texts).run();
}

}  // namespace scenario
