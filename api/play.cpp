// Orders of the court that is played: how they are read, given and told of. Declared in play.hpp.
#include "api/play.hpp"

#include <algorithm>
#include <utility>

#include "api/clause_text.hpp"
#include "api/order_form.hpp"
#include "api/refusal_text.hpp"
#include "simulation/calendar/julian.hpp"
#include "simulation/orders/term_order.hpp"

namespace api {

namespace {

using Orders = sim::Result<std::vector<sim::Order>, std::vector<Error>>;

constexpr std::string_view blanks = " \t\r\n";

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string_view first_word(std::string_view text) {
    return text.substr(0, std::min(text.find_first_of(blanks), text.size()));
}

/// Where a text is parted into the court and the clauses of an offer, and how long the mark is.
struct Mark {
    std::size_t at = std::string_view::npos;
    std::size_t size = 0;
};

Mark mark_of(std::string_view text) {
    constexpr std::string_view wide = "：";
    const std::size_t narrow_at = text.find(':');
    const std::size_t wide_at = text.find(wide);
    return wide_at < narrow_at ? Mark{wide_at, wide.size()} : Mark{narrow_at, 1};
}

/// "offer jin: peace; we cede taiyuan" after the first word.
Orders read_offer(const Context& context, const Play& play, std::string_view text,
                  std::string_view where, Language language) {
    const Mark mark = mark_of(text);
    std::string_view court_text = trimmed(text.substr(0, mark.at));
    constexpr std::string_view to = "to ";
    if (court_text.starts_with(to)) {
        court_text = trimmed(court_text.substr(to.size()));
    }
    const auto other = resolve(context.names().polities, context.polity_ids(), court_text, where,
                               ErrorCode::polity_unknown);
    if (!other) {
        return sim::Failure{std::vector<Error>{other.error()}};
    }
    const ClauseSides sides{play.seat->court(), sim::PolityId(other.value())};
    const auto terms =
        read_clauses(text.substr(mark.at + mark.size), where, context, sides, language);
    if (!terms) {
        return sim::Failure{terms.error()};
    }
    return sim::orders_of_terms(terms.value(), sides.we, sides.they);
}

/// An order with its day and court, checked against the seat.
Orders checked(const Context& context, const Play& play, const sim::Order& order,
               std::string_view text, std::string_view where) {
    const chronicle::Seat& seat = *play.seat;
    if (order.court != seat.court()) {
        return sim::Failure{
            std::vector<Error>{{ErrorCode::order_court,
                                std::string(text),
                                std::string(where),
                                std::string(context.polity_ids()[seat.court().index]),
                                {}}}};
    }
    if (order.day < seat.day() || order.day > seat.last_day()) {
        return sim::Failure{std::vector<Error>{
            {ErrorCode::run_order_day,
             std::string(text),
             std::string(where),
             sim::format_date(seat.day()) + " … " + sim::format_date(seat.last_day()),
             {}}}};
    }
    return std::vector<sim::Order>{order};
}

}  // namespace

Orders read_given(const Context& context, const Play& play, std::string_view text,
                  std::string_view where, Language language) {
    text = trimmed(text);
    const std::string_view word = first_word(text);
    const auto kind = order_kind_of(word);
    if (kind == sim::OrderKind::offer && mark_of(text).at != std::string_view::npos) {
        return read_offer(context, play, text.substr(word.size()), where, language);
    }
    const std::string whole = sim::format_date(play.seat->day()) + " " +
                              std::string(context.polity_ids()[play.seat->court().index]) + " " +
                              std::string(text);
    const auto as_short = read_order(whole, where, context, play.names(), language);
    if (as_short) {
        return std::vector<sim::Order>{as_short.value()};
    }
    const auto as_whole = read_order(text, where, context, play.names(), language);
    if (!kind && as_whole) {
        return checked(context, play, as_whole.value(), text, where);
    }
    constexpr std::string_view digits = "0123456789";
    const bool has_date = !word.empty() && digits.find(word.front()) != std::string_view::npos;
    Error error = has_date ? as_whole.error() : as_short.error();
    if (!has_date && error.code == ErrorCode::order_form) {
        error.code = ErrorCode::order_short;
        error.subject = text;
    }
    return sim::Failure{std::vector<Error>{std::move(error)}};
}

std::string write_given(const sim::Order& order, const Context& context, const Play& play) {
    const std::string whole = write_order(order, context, play.names());
    const std::string head = sim::format_date(order.day) + " " +
                             std::string(context.polity_ids()[order.court.index]) + " ";
    return whole.substr(head.size());
}

namespace {

void add_refused(Json& refused, const std::string& text, const Json& code, const Json& what,
                 const Json& hint) {
    Json entry;
    entry["order"] = text;
    entry["code"] = code;
    entry["what"] = what;
    entry["hint"] = hint;
    refused.push_back(std::move(entry));
}

}  // namespace

void give_together(Play& play, const std::string& text, const std::vector<sim::Order>& orders,
                   Language language, Json& refused) {
    sim::Refusal refusal = sim::Refusal::none;
    for (const sim::Order& order : orders) {
        refusal = refusal == sim::Refusal::none ? play.seat->refusal_of(order) : refusal;
    }
    if (refusal != sim::Refusal::none) {
        const bool chinese = language == Language::chinese;
        const RefusalText words = refusal_text(refusal);
        add_refused(refused, text, sim::refusal_name(refusal),
                    chinese ? words.what.zh : words.what.en,
                    chinese ? words.mend.zh : words.mend.en);
        return;
    }
    for (const sim::Order& order : orders) {
        play.seat->give(order);
    }
}

Json give_orders(Context& context, Play& play, const std::vector<std::string>& texts,
                 Language language) {
    Json refused = Json::array();
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::string where = "orders[" + std::to_string(i) + "]";
        const Orders orders = read_given(context, play, texts[i], where, language);
        if (orders) {
            // An offer of several clauses goes as a whole.
            give_together(play, texts[i], orders.value(), language, refused);
            continue;
        }
        for (const Error& error : orders.error()) {
            const Json told = error_json(error, language);
            add_refused(refused, texts[i], told["code"], told["what"], told["hint"]);
        }
    }
    return refused;
}

}  // namespace api
