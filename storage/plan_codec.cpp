#include "storage/plan_codec.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <utility>

namespace storage {

namespace {

constexpr std::uint32_t none = sim::Id<void>::none_index;
// The last four stand only in orders that name one of them, or a later one.
constexpr std::size_t order_cells = 13;

template <typename Number>
std::optional<Number> number_of(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool is_whole = error == std::errc() && end == text.data() + text.size();
    return is_whole ? std::optional(value) : std::nullopt;
}

/// "order.000001", "hold.000001", "surgery.000001".
std::string row_key(std::string_view table, std::size_t position) {
    constexpr std::size_t digits_least = 6;
    const std::string digits = std::to_string(position + 1);
    const std::size_t missing = digits.size() < digits_least ? digits_least - digits.size() : 0;
    return std::string(table) + "." + std::string(missing, '0') + digits;
}

std::string id_text(std::uint32_t index) {
    return index == none ? "-" : std::to_string(index);
}

std::string order_text(const sim::Order& order) {
    return std::to_string(order.day.number) + " " + id_text(order.court.index) + " " +
           std::string(sim::order_kind_name(order.kind)) + " " + id_text(order.army.index) + " " +
           id_text(order.other.index) + " " + id_text(order.place.index) + " " +
           id_text(order.person.index) + " " + std::to_string(order.amount) + " " +
           std::to_string(order.option) +
           (order.from.exists() || order.other_court.exists() || order.reason > 0
                ? " " + id_text(order.from.index) + " " + id_text(order.other_court.index)
                : "") +
           (order.third.exists() || order.reason > 0 ? " " + id_text(order.third.index) : "") +
           (order.reason > 0 ? " " + std::to_string(order.reason) : "");
}

std::optional<std::uint32_t> parse_id(std::string_view text) {
    return text == "-" ? std::optional(none) : number_of<std::uint32_t>(text);
}

std::optional<sim::OrderKind> parse_kind(std::string_view text) {
    for (std::uint32_t i = 0; i < sim::order_kind_count; ++i) {
        if (sim::order_kind_name(static_cast<sim::OrderKind>(i)) == text) {
            return static_cast<sim::OrderKind>(i);
        }
    }
    return std::nullopt;
}

std::optional<sim::Order> parse_order(std::string_view text) {
    std::array<std::string_view, order_cells> cells;
    for (std::string_view& cell : cells) {
        const std::size_t end = std::min(text.find(' '), text.size());
        cell = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    const auto day = number_of<std::int32_t>(cells[0]);
    const auto court = parse_id(cells[1]);
    const auto kind = parse_kind(cells[2]);
    const auto army = parse_id(cells[3]);
    const auto other = parse_id(cells[4]);
    const auto place = parse_id(cells[5]);
    const auto person = parse_id(cells[6]);
    const auto amount = number_of<std::int32_t>(cells[7]);
    const auto option = number_of<std::uint32_t>(cells[8]);
    const bool is_short = cells[9].empty() && cells[10].empty();
    const auto from = parse_id(is_short ? "-" : cells[9]);
    const auto other_court = parse_id(is_short ? "-" : cells[10]);
    const auto third = parse_id(cells[11].empty() ? "-" : cells[11]);
    const auto reason = number_of<std::uint32_t>(cells[12].empty() ? "0" : cells[12]);
    if (!text.empty() || !reason || !day || !court || !kind || !army || !other || !place ||
        !person || !from || !other_court || !third || !amount || !option || *amount < 0) {
        return std::nullopt;
    }
    sim::Order order;
    order.day = sim::Day(*day);
    order.kind = *kind;
    order.court.index = *court;
    order.army.index = *army;
    order.other.index = *other;
    order.place.index = *place;
    order.person.index = *person;
    order.from.index = *from;
    order.other_court.index = *other_court;
    order.third.index = *third;
    order.amount = *amount;
    order.option = *option;
    order.reason = *reason;
    return order;
}

std::string hold_text(const sim::Hold& hold) {
    return std::to_string(hold.until.number) + " " + order_text(hold.order);
}

std::optional<sim::Hold> parse_hold(std::string_view text) {
    const std::size_t cut = std::min(text.find(' '), text.size());
    const auto until = number_of<std::int32_t>(text.substr(0, cut));
    const auto order = parse_order(text.substr(std::min(cut + 1, text.size())));
    if (!until || !order || *until < order->day.number) {
        return std::nullopt;
    }
    return sim::Hold{*order, sim::Day(*until)};
}

std::string surgery_text(const sim::Surgery& one) {
    return std::string(sim::surgery_kind_name(one.kind)) + " " + id_text(one.place.index) + " " +
           id_text(one.court.index) + " " + id_text(one.other.index) + " " +
           id_text(one.person.index) + " " + std::to_string(one.amount) +
           (one.on.exists() ? " " + std::to_string(one.on.number) : "");
}

std::optional<sim::Surgery> parse_surgery(std::string_view text) {
    std::array<std::string_view, 7> cells;  // The last, the day, is there if it is not the fork's.
    for (std::string_view& cell : cells) {
        const std::size_t end = std::min(text.find(' '), text.size());
        cell = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    const auto kind = sim::surgery_kind_of(cells[0]);
    const auto place = parse_id(cells[1]);
    const auto court = parse_id(cells[2]);
    const auto other = parse_id(cells[3]);
    const auto person = parse_id(cells[4]);
    const auto amount = number_of<std::int64_t>(cells[5]);
    const auto on = number_of<std::int32_t>(cells[6]);
    if (!text.empty() || !kind || !place || !court || !other || !person || !amount ||
        (!on && !cells[6].empty())) {
        return std::nullopt;
    }
    sim::Surgery one;
    one.kind = *kind;
    one.place.index = *place;
    one.court.index = *court;
    one.other.index = *other;
    one.person.index = *person;
    one.amount = *amount;
    one.on = on ? sim::Day(*on) : sim::Day::none();
    return one;
}

std::optional<std::vector<sim::PolityId>> parse_courts(std::string_view text) {
    std::vector<sim::PolityId> courts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(','), text.size());
        const auto court = number_of<std::uint32_t>(text.substr(0, end));
        if (!court) {
            return std::nullopt;
        }
        courts.emplace_back(*court);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return std::ranges::is_sorted(courts) ? std::optional(courts) : std::nullopt;
}

std::string unifications_text(const std::vector<sim::Unification>& unifications) {
    std::string text;
    for (const sim::Unification& one : unifications) {
        text += (text.empty() ? "" : ",") + std::to_string(one.tribes.index) + "=" +
                (one.on.exists() ? std::to_string(one.on.number) : "never");
    }
    return text;
}

std::optional<std::vector<sim::Unification>> parse_unifications(std::string_view text) {
    std::vector<sim::Unification> unifications;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(','), text.size());
        const std::string_view one = text.substr(0, end);
        const std::size_t cut = std::min(one.find('='), one.size());
        const std::string_view when = one.substr(std::min(cut + 1, one.size()));
        const auto tribes = number_of<std::uint32_t>(one.substr(0, cut));
        const auto day = when == "never" ? std::optional(sim::Day::none().number)
                                         : number_of<std::int32_t>(when);
        const bool is_after =
            unifications.empty() || (tribes && unifications.back().tribes.index < *tribes);
        if (!tribes || !day || !is_after) {
            return std::nullopt;
        }
        unifications.push_back({sim::PolityId(*tribes), sim::Day(*day)});
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return unifications;
}

std::optional<sim::RuleSet> parse_rules_off(std::string_view text) {
    sim::RuleSet rules;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(','), text.size());
        const auto rule = sim::rule_switch_of(text.substr(0, end));
        if (!rule) {
            return std::nullopt;
        }
        rules = rules.without(*rule);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return rules;
}

const std::string* find(const MetaTexts& texts, std::string_view key) {
    const auto found = texts.find(key);
    return found == texts.end() ? nullptr : &found->second;
}

/// The rows of a table that plans need not have: `count_key` says how many. Nothing if one is
/// missing or cannot be read.
template <typename Row>
std::optional<std::vector<Row>> parse_rows(const MetaTexts& texts, std::string_view count_key,
                                           std::string_view table,
                                           std::optional<Row> (*parse)(std::string_view)) {
    std::vector<Row> rows;
    const std::string* count = find(texts, count_key);
    if (count == nullptr) {
        return rows;
    }
    const auto number = number_of<std::uint32_t>(*count);
    if (!number || *number > texts.size()) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < *number; ++i) {
        const std::string* written = find(texts, row_key(table, i));
        const auto row = written == nullptr ? std::nullopt : parse(*written);
        if (!row) {
            return std::nullopt;
        }
        rows.push_back(*row);
    }
    return rows;
}

/// Whether each hold is of an order of the plan, and all are in order.
bool are_holds_sound(const sim::Plan& plan) {
    return std::ranges::is_sorted(plan.holds) &&
           std::ranges::all_of(plan.holds, [&](const sim::Hold& hold) {
               return std::ranges::binary_search(plan.orders, hold.order);
           });
}

}  // namespace

MetaTexts encode_plan(const sim::Plan& plan) {
    std::string rules_off;
    for (std::uint32_t i = 0; i < sim::rule_switch_count; ++i) {
        const auto rule = static_cast<sim::RuleSwitch>(i);
        if (!plan.rules.holds(rule)) {
            rules_off += (rules_off.empty() ? "" : ",") + std::string(sim::rule_switch_name(rule));
        }
    }
    MetaTexts texts{
        {"seed", std::to_string(plan.chance.seed)},
        {"member", std::to_string(plan.chance.member)},
        {"fork_day", plan.fork_day.exists() ? std::to_string(plan.fork_day.number) : "-"},
        {"rules_off", rules_off},
        {"digest_ticks", std::to_string(plan.digest_ticks)},
        {"orders", std::to_string(plan.orders.size())},
    };
    if (plan.courts_decide) {
        // Only then: plans of earlier versions have no courts that decide.
        std::string played;
        for (const sim::PolityId court : plan.played) {
            played += (played.empty() ? "" : ",") + std::to_string(court.index);
        }
        texts.emplace("courts", "decide");
        texts.emplace("played", played);
    }
    if (!plan.unifications.empty()) {
        texts.emplace("unite", unifications_text(plan.unifications));
    }
    for (std::size_t i = 0; i < plan.orders.size(); ++i) {
        texts.emplace(row_key("order", i), order_text(plan.orders[i]));
    }
    if (!plan.holds.empty()) {
        texts.emplace("holds", std::to_string(plan.holds.size()));
    }
    for (std::size_t i = 0; i < plan.holds.size(); ++i) {
        texts.emplace(row_key("hold", i), hold_text(plan.holds[i]));
    }
    if (!plan.surgery.empty()) {
        texts.emplace("surgeries", std::to_string(plan.surgery.size()));
    }
    for (std::size_t i = 0; i < plan.surgery.size(); ++i) {
        texts.emplace(row_key("surgery", i), surgery_text(plan.surgery[i]));
    }
    return texts;
}

std::optional<sim::Plan> decode_plan(const MetaTexts& texts) {
    const std::string* fork = find(texts, "fork_day");
    const std::string* off = find(texts, "rules_off");
    const std::string* digest = find(texts, "digest_ticks");
    const std::string* orders = find(texts, "orders");
    const std::string* seed = find(texts, "seed");
    const std::string* member = find(texts, "member");
    if (fork == nullptr || off == nullptr || digest == nullptr || orders == nullptr ||
        seed == nullptr || member == nullptr) {
        return std::nullopt;
    }
    const auto fork_day =
        *fork == "-" ? std::optional(sim::Day::none().number) : number_of<std::int32_t>(*fork);
    const auto rules = parse_rules_off(*off);
    const auto digest_ticks = number_of<std::uint32_t>(*digest);
    const auto order_count = number_of<std::uint32_t>(*orders);
    const auto seed_number = number_of<std::uint32_t>(*seed);
    const auto member_number = number_of<std::uint32_t>(*member);
    if (!fork_day || !rules || !digest_ticks || *digest_ticks == 0 || !order_count ||
        *order_count > texts.size() || !seed_number || !member_number) {
        return std::nullopt;
    }
    sim::Plan plan;
    plan.fork_day = sim::Day(*fork_day);
    plan.chance = {*seed_number, *member_number};
    plan.rules = *rules;
    plan.digest_ticks = *digest_ticks;
    for (std::size_t i = 0; i < *order_count; ++i) {
        const std::string* written = find(texts, row_key("order", i));
        const auto order = written == nullptr ? std::nullopt : parse_order(*written);
        if (!order) {
            return std::nullopt;
        }
        plan.orders.push_back(*order);
    }
    if (const std::string* unite = find(texts, "unite")) {
        const auto unifications = parse_unifications(*unite);
        if (!unifications) {
            return std::nullopt;
        }
        plan.unifications = *unifications;
    }
    if (const std::string* courts = find(texts, "courts")) {
        const std::string* played = find(texts, "played");
        const auto list = played == nullptr ? std::nullopt : parse_courts(*played);
        if (*courts != "decide" || !list) {
            return std::nullopt;
        }
        plan.courts_decide = true;
        plan.played = *list;
    }
    auto holds = parse_rows<sim::Hold>(texts, "holds", "hold", parse_hold);
    auto surgery = parse_rows<sim::Surgery>(texts, "surgeries", "surgery", parse_surgery);
    if (!holds || !surgery || !std::ranges::is_sorted(plan.orders)) {
        return std::nullopt;
    }
    plan.holds = std::move(*holds);
    plan.surgery = std::move(*surgery);
    return are_holds_sound(plan) ? std::optional(plan) : std::nullopt;
}

bool fits_setting(const sim::Plan& plan, const sim::Setting& setting) {
    const auto is_row = [](std::uint32_t index, std::size_t rows) {
        return index == none || index < rows;
    };
    const bool fork_fits = !plan.fork_day.exists() || (setting.first_day <= plan.fork_day &&
                                                       plan.fork_day <= setting.last_day);
    const bool courts_fit = std::ranges::all_of(
        plan.played, [&](sim::PolityId court) { return court.index < setting.polities.size(); });
    const bool tribes_fit = std::ranges::all_of(
        plan.unifications,
        [&](const sim::Unification& one) { return one.tribes.index < setting.polities.size(); });
    const bool surgery_fits = std::ranges::all_of(plan.surgery, [&](const sim::Surgery& one) {
        const bool is_of_place =
            one.kind == sim::SurgeryKind::garrison || one.kind == sim::SurgeryKind::holder;
        const bool is_of_court =
            one.kind != sim::SurgeryKind::garrison && one.kind != sim::SurgeryKind::death;
        const bool is_day_sound =
            !one.on.exists() ||
            (plan.fork_day.exists() && plan.fork_day < one.on && one.on <= setting.last_day);
        return is_day_sound && (!is_of_place || one.place.index < setting.map.places.size()) &&
               (!is_of_court || one.court.index < setting.polities.size()) &&
               (one.kind != sim::SurgeryKind::treaty ||
                one.other.index < setting.polities.size()) &&
               (one.kind != sim::SurgeryKind::death || one.person.index < setting.people.size());
    });
    return fork_fits && courts_fit && tribes_fit && surgery_fits &&
           std::ranges::all_of(plan.orders, [&](const sim::Order& order) {
               const sim::OrderMembers members = sim::members_of(order.kind);
               return order.court.index < setting.polities.size() &&
                      is_row(order.place.index, setting.map.places.size()) &&
                      is_row(order.from.index, setting.map.places.size()) &&
                      is_row(order.other_court.index, setting.polities.size()) &&
                      is_row(order.third.index, setting.polities.size()) &&
                      is_row(order.person.index, setting.people.size()) &&
                      (!members.option || order.option < members.option_count);
           });
}

}  // namespace storage
