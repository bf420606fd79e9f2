#include "api/order_text.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "api/fold.hpp"
#include "api/order_form.hpp"
#include "api/order_words.hpp"
#include "scenario/nearest.hpp"
#include "scenario/text.hpp"
#include "simulation/calendar/julian.hpp"

namespace api {

namespace {

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = text.find_first_not_of(" \t", at);
        if (start == std::string_view::npos) {
            break;
        }
        at = std::min(text.find_first_of(" \t", start), text.size());
        words.push_back(text.substr(start, at - start));
    }
    return words;
}

using Words = std::span<const std::string_view>;

/// After it stands the last day on which an order holds. No part of an order begins with it.
constexpr std::string_view hold_word = "until";

/// The text from the first to the last of the words, as it stands.
std::string_view joined(Words words) {
    if (words.empty()) {
        return {};
    }
    return {words.front().begin(), words.back().end()};
}

/// Whether a term names all that its article reads, and nothing else.
bool names_what_article_reads(const sim::Order& order) {
    const sim::ArticleMembers read = sim::members_of(static_cast<sim::Article>(order.option));
    return order.place.exists() == read.place && order.third.exists() == read.third &&
           ((order.amount > 0) == read.amount || (read.amount_optional && order.amount == 0)) &&
           (order.person.exists() == read.person ||
            (read.person_optional && !order.person.exists()));
}

/// Whether the amount of a term is a day.
bool has_day(const sim::Order& order) {
    return sim::members_of(order.kind).by_article && order.option < sim::article_count &&
           sim::members_of(static_cast<sim::Article>(order.option)).day;
}

/// Reads one order; keeps the first error.
class OrderReader {
  public:
    OrderReader(std::string_view text, std::string_view where, const Context& context,
                ArmyForces forces, Language language)
        : text_(text),
          where_(where),
          context_(context),
          forces_(forces),
          language_(language),
          words_(words_of(text)) {}

    sim::Result<sim::Order, Error> read();
    sim::Result<sim::Day, Error> read_day();
    sim::Result<LastingOrder, Error> read_lasting();

  private:
    bool find_kind();
    bool read_date_and_court();
    bool read_parts();
    bool read_part(const OrderPart& part, std::string_view text);
    bool read_army(std::string_view text, sim::ArmyId& army);
    bool read_amount(std::string_view text);
    bool read_option(std::string_view text);
    template <typename IdType>
    bool read_name(std::string_view text, const NameTable& table,
                   std::span<const std::string_view> ids, ErrorCode code, IdType& id);

    bool fail(ErrorCode code, std::string_view subject, std::string detail = {},
              std::vector<std::string> nearest = {}) {
        error_ = Error{code, std::string(subject), std::string(where_), std::move(detail),
                       std::move(nearest)};
        return false;
    }
    bool fail_form() {
        return fail(ErrorCode::order_form, text_,
                    has_kind_ ? order_form(order_.kind) : order_form(sim::OrderKind::march));
    }

    std::string_view text_;
    std::string_view where_;
    const Context& context_;
    ArmyForces forces_;
    Language language_;
    std::vector<std::string_view> words_;
    std::size_t kind_at_ = 0;
    bool has_kind_ = false;
    sim::Order order_;
    Error error_;
};

sim::Result<sim::Order, Error> OrderReader::read() {
    if (find_kind() && read_date_and_court() && read_parts()) {
        return order_;
    }
    return sim::Failure{error_};
}

sim::Result<sim::Day, Error> OrderReader::read_day() {
    if (find_kind() && read_date_and_court()) {
        return order_.day;
    }
    return sim::Failure{error_};
}

sim::Result<LastingOrder, Error> OrderReader::read_lasting() {
    LastingOrder lasting;
    const auto word = std::ranges::find(words_, hold_word);
    const std::string_view until(
        word == words_.end()
            ? std::string_view()
            : joined(Words(words_).subspan(static_cast<std::size_t>(word - words_.begin()) + 1)));
    const bool holds = word != words_.end();
    words_.erase(word, words_.end());
    const auto order = read();
    if (!order) {
        return sim::Failure{order.error()};
    }
    lasting.order = order.value();
    if (!holds) {
        return lasting;
    }
    const auto date = read_date(until, where_, context_.dates(), language_);
    if (!date) {
        return sim::Failure{date.error()};
    }
    lasting.until = date.value().last;
    if (lasting.until < lasting.order.day) {
        fail(ErrorCode::date_order,
             sim::format_date(lasting.order.day) + " … " + sim::format_date(lasting.until));
        return sim::Failure{error_};
    }
    return lasting;
}

bool OrderReader::find_kind() {
    for (std::size_t i = 2; i < words_.size(); ++i) {
        if (const auto kind = order_kind_of(words_[i])) {
            order_.kind = *kind;
            kind_at_ = i;
            has_kind_ = true;
            return true;
        }
    }
    for (std::size_t i = 0; i < words_.size() && i < 2; ++i) {
        if (const auto kind = order_kind_of(words_[i])) {
            // The day or the court is missing.
            order_.kind = *kind;
            has_kind_ = true;
        }
    }
    if (words_.size() < 3 || has_kind_) {
        return fail_form();
    }
    std::vector<std::string> names;
    std::string list;
    for (std::uint32_t i = 0; i < sim::order_kind_count; ++i) {
        names.push_back(written_name(static_cast<sim::OrderKind>(i)));
        list += (list.empty() ? "" : language_ == Language::chinese ? "、" : ", ") + names.back();
    }
    std::vector<std::string> nearest;
    for (const std::string_view near : scenario::nearest_names(
             words_[2], std::vector<std::string_view>(names.begin(), names.end()))) {
        nearest.emplace_back(near);
    }
    return fail(ErrorCode::order_kind_unknown, words_[2], list, nearest);
}

bool OrderReader::read_date_and_court() {
    const Words head = Words(words_).first(kind_at_);
    // A regnal date and a court's name may both have several words: the first cut that fits both.
    std::optional<Error> of_date;
    std::optional<Error> of_court;
    for (std::size_t cut = 1; cut < head.size(); ++cut) {
        const std::string_view date_text = joined(head.first(cut));
        const auto date = read_date(date_text, where_, context_.dates(), language_);
        if (!date) {
            of_date = of_date ? of_date : date.error();
            continue;
        }
        const std::string_view court_text = joined(head.subspan(cut));
        const auto court = resolve(context_.names().polities, context_.polity_ids(), court_text,
                                   where_, ErrorCode::polity_unknown);
        if (!court) {
            of_court = court.error();
            continue;
        }
        if (date.value().precision != sim::DatePrecision::day) {
            return fail(ErrorCode::order_day, date_text, sim::format_date(date.value().first));
        }
        order_.day = date.value().first;
        order_.court = sim::PolityId(court.value());
        return true;
    }
    error_ = of_court ? *of_court : *of_date;
    return false;
}

bool OrderReader::read_parts() {
    const Words rest = Words(words_).subspan(kind_at_ + 1);
    const OrderForm& form = form_of(order_.kind);
    std::size_t at = 0;
    for (std::size_t i = 0; i < form.size() && form[i].slot != OrderSlot::none; ++i) {
        const OrderPart& part = form[i];
        if (!part.word.empty()) {
            if (at == rest.size() || rest[at] != part.word) {
                if (part.may_lack) {
                    continue;
                }
                return fail_form();
            }
            ++at;
        }
        const std::size_t start = at;
        const auto begins_later_part = [&](std::string_view word) {
            return std::any_of(form.begin() + static_cast<std::ptrdiff_t>(i) + 1, form.end(),
                               [word](const OrderPart& later) {
                                   return later.slot != OrderSlot::none && later.word == word;
                               });
        };
        while (at < rest.size() && !begins_later_part(rest[at])) {
            ++at;
        }
        const bool lacks_a_part =
            at == rest.size() && std::any_of(form.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                                             form.end(), [](const OrderPart& later) {
                                                 return later.slot != OrderSlot::none &&
                                                        !later.may_lack;
                                             });
        if (at == start || lacks_a_part) {
            return fail_form();
        }
        if (!read_part(part, joined(rest.subspan(start, at - start)))) {
            return false;
        }
    }
    const bool is_term = sim::members_of(order_.kind).by_article;
    if (is_term && !names_what_article_reads(order_)) {
        return fail_form();
    }
    const bool names_one = order_.army.exists() != order_.place.exists();
    if (at < rest.size() || (sim::members_of(order_.kind).army_or_place && !names_one)) {
        return fail_form();
    }
    return true;
}

bool OrderReader::read_part(const OrderPart& part, std::string_view text) {
    switch (part.slot) {
        case OrderSlot::army:
            return read_army(text, order_.army);
        case OrderSlot::other:
            return read_army(text, order_.other);
        case OrderSlot::place:
            return read_name(text, context_.names().places, context_.place_ids(),
                             ErrorCode::place_unknown, order_.place);
        case OrderSlot::person:
            return read_name(text, context_.names().people, context_.person_ids(),
                             ErrorCode::person_unknown, order_.person);
        case OrderSlot::from:
            return read_name(text, context_.names().places, context_.place_ids(),
                             ErrorCode::place_unknown, order_.from);
        case OrderSlot::other_court:
            return read_name(text, context_.names().polities, context_.polity_ids(),
                             ErrorCode::polity_unknown, order_.other_court);
        case OrderSlot::third:
            return read_name(text, context_.names().polities, context_.polity_ids(),
                             ErrorCode::polity_unknown, order_.third);
        case OrderSlot::amount:
            return read_amount(text);
        default:
            return read_option(text);
    }
}

template <typename IdType>
bool OrderReader::read_name(std::string_view text, const NameTable& table,
                            std::span<const std::string_view> ids, ErrorCode code, IdType& id) {
    const auto row = resolve(table, ids, text, where_, code);
    if (!row) {
        error_ = row.error();
        return false;
    }
    id = IdType(row.value());
    return true;
}

bool OrderReader::read_army(std::string_view text, sim::ArmyId& army) {
    constexpr std::string_view by_slot = "army-";
    if (text.starts_with(by_slot)) {
        const auto slot = scenario::parse_whole(text.substr(by_slot.size()));
        if (slot && *slot >= 0 && *slot < static_cast<std::int64_t>(forces_.size())) {
            army = sim::ArmyId(static_cast<std::size_t>(*slot));
            return true;
        }
    }
    std::vector<std::string_view> in_being;
    for (std::size_t slot = 0; slot < forces_.size(); ++slot) {
        if (!forces_[slot].exists()) {
            continue;
        }
        const std::string_view id = context_.texts().forces[forces_[slot].index].id;
        if (id == text) {
            army = sim::ArmyId(slot);
            return true;
        }
        in_being.push_back(id);
    }
    std::vector<std::string> nearest;
    for (const std::string_view near : scenario::nearest_names(text, in_being)) {
        nearest.emplace_back(near);
    }
    return fail(ErrorCode::army_unknown, text, {}, nearest);
}

bool OrderReader::read_amount(std::string_view text) {
    if (has_day(order_)) {
        const auto date = read_date(text, where_, context_.dates(), language_);
        if (!date) {
            error_ = date.error();
            return false;
        }
        order_.amount = date.value().first.number;
        return true;
    }
    std::string digits(text);
    digits.erase(std::remove(digits.begin(), digits.end(), ','), digits.end());
    const auto amount = scenario::parse_whole(digits);
    if (!amount || *amount < 0 || *amount > INT32_MAX) {
        return fail(
            ErrorCode::parameter_type, text,
            language_ == Language::chinese ? "整數，例如 5000" : "a whole number such as 5000");
    }
    order_.amount = static_cast<std::int32_t>(*amount);
    return true;
}

bool OrderReader::read_option(std::string_view text) {
    const OptionSet set = option_set_of(order_.kind);
    const std::string folded = fold(text);
    std::string list;
    std::vector<std::string_view> names;
    // No term is of no article.
    const std::uint32_t first = set == OptionSet::article ? 1 : 0;
    for (std::uint32_t option = first; option < option_count(set); ++option) {
        std::string name(option_name(set, option));
        std::replace(name.begin(), name.end(), '_', '-');
        if (folded == fold(name) || folded == fold(option_phrase(set, option).zh)) {
            order_.option = option;
            return true;
        }
        names.push_back(option_name(set, option));
        list += (list.empty() ? "" : language_ == Language::chinese ? "、" : ", ") + name;
    }
    std::vector<std::string> nearest;
    for (const std::string_view near : scenario::nearest_names(text, names)) {
        nearest.emplace_back(near);
    }
    return fail(ErrorCode::parameter_value, text, list, nearest);
}

}  // namespace

sim::Result<sim::Order, Error> read_order(std::string_view text, std::string_view where,
                                          const Context& context, ArmyForces forces,
                                          Language language) {
    return OrderReader(text, where, context, forces, language).read();
}

sim::Result<LastingOrder, Error> read_lasting_order(std::string_view text, std::string_view where,
                                                    const Context& context, ArmyForces forces,
                                                    Language language) {
    return OrderReader(text, where, context, forces, language).read_lasting();
}

sim::Result<sim::Day, Error> read_order_day(std::string_view text, std::string_view where,
                                            const Context& context, Language language) {
    return OrderReader(text, where, context, {}, language).read_day();
}

std::string army_name(sim::ArmyId army, const Context& context, ArmyForces forces) {
    if (army.index < forces.size() && forces[army.index].exists()) {
        return std::string(context.texts().forces[forces[army.index].index].id);
    }
    return "army-" + std::to_string(army.index);
}

namespace {

/// Whether an order fills a part that may lack.
bool fills(const sim::Order& order, OrderSlot slot) {
    switch (slot) {
        case OrderSlot::army:
            return order.army.exists();
        case OrderSlot::place:
            return order.place.exists();
        case OrderSlot::person:
            return order.person.exists();
        case OrderSlot::from:
            return order.from.exists();
        case OrderSlot::amount:
            return order.amount != 0;
        case OrderSlot::third:
            return order.third.exists();
        default:
            return true;
    }
}

std::string value_text(const sim::Order& order, OrderSlot slot, const Context& context,
                       ArmyForces forces) {
    switch (slot) {
        case OrderSlot::army:
            return army_name(order.army, context, forces);
        case OrderSlot::other:
            return army_name(order.other, context, forces);
        case OrderSlot::place:
            return std::string(context.place_ids()[order.place.index]);
        case OrderSlot::person:
            return std::string(context.person_ids()[order.person.index]);
        case OrderSlot::from:
            return std::string(context.place_ids()[order.from.index]);
        case OrderSlot::other_court:
            return std::string(context.polity_ids()[order.other_court.index]);
        case OrderSlot::third:
            return std::string(context.polity_ids()[order.third.index]);
        case OrderSlot::amount:
            return has_day(order) ? sim::format_date(sim::Day(order.amount))
                                  : std::to_string(order.amount);
        default: {
            std::string name(option_name(option_set_of(order.kind), order.option));
            std::replace(name.begin(), name.end(), '_', '-');
            return name;
        }
    }
}

}  // namespace

std::string write_order(const sim::Order& order, const Context& context, ArmyForces forces) {
    std::string text = sim::format_date(order.day) + " " +
                       std::string(context.polity_ids()[order.court.index]) + " " +
                       written_name(order.kind);
    for (const OrderPart& part : form_of(order.kind)) {
        if (part.slot == OrderSlot::none || (part.may_lack && !fills(order, part.slot))) {
            continue;
        }
        text += (part.word.empty() ? "" : " " + std::string(part.word)) + " " +
                value_text(order, part.slot, context, forces);
    }
    return text;
}

}  // namespace api
