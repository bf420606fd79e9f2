// Reader of what binds the options of decisions to the world.
#include "scenario/choice_words.hpp"
#include "scenario/readers.hpp"
#include "scenario/rows.hpp"

namespace scenario {

namespace {

std::optional<RowReference> army_named(Rows& rows, std::string_view field) {
    const std::vector<RowReference> found = rows.references(field);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

}  // namespace

void read_option_orders(const Workbook& book, Texts& texts) {
    Rows rows(book, Table::option_orders, texts.citations);
    while (rows.next()) {
        OptionOrderRow& order = texts.option_orders.emplace_back();
        order.decision = rows.id<sim::Id<struct DecisionTag>>("decision").index;
        order.option = rows.text("option");
        order.binding = rows.word<Binding>("binding");
        order.after_days = rows.whole("after_days");
        order.court = rows.id<sim::PolityId>("court");
        order.kind = parse_order_kind(rows.text("kind")).value_or(sim::OrderKind::march);
        order.army = army_named(rows, "army");
        order.other_army = army_named(rows, "other_army");
        order.place = rows.id<sim::PlaceId>("place");
        order.person = rows.id<sim::PersonId>("person");
        order.from = rows.id<sim::PlaceId>("from_place");
        order.other_court = rows.id<sim::PolityId>("other_court");
        order.third = rows.id<sim::PolityId>("third");
        order.amount = rows.whole("amount");
        order.choice = parse_choice(order.kind, rows.text("choice")).value_or(0);
        order.event = rows.id<sim::RecordId>("event");
        order.lack = rows.word<Lack>("lack");
        order.provenance = rows.provenance();
    }
}

}  // namespace scenario
