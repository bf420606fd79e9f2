#include "storage/plan_codec.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

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

std::string order_key(std::size_t position) {
    constexpr std::size_t digits_least = 6;
    const std::string digits = std::to_string(position + 1);
    const std::size_t missing = digits.size() < digits_least ? digits_least - digits.size() : 0;
    return "order." + std::string(missing, '0') + digits;
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
        texts.emplace(order_key(i), order_text(plan.orders[i]));
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
        const std::string* written = find(texts, order_key(i));
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
    return std::ranges::is_sorted(plan.orders) ? std::optional(plan) : std::nullopt;
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
    return fork_fits && courts_fit && tribes_fit &&
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
