#include "scenario/choice_words.hpp"

#include <algorithm>
#include <array>

#include "scenario/vocabulary.hpp"

namespace scenario {

namespace {

constexpr auto fate_words =
    std::to_array<std::string_view>({"clemency", "plunder", "enslave", "massacre"});
static_assert(fate_words.size() == sim::fate_count);

constexpr auto terms_words =
    std::to_array<std::string_view>({"mercy", "march_out", "keep_post", "ransom", "truce"});
static_assert(terms_words.size() == sim::terms_count);

// besiege sets the stance of a siege; no order asks for it.
constexpr auto stance_words =
    std::to_array<std::string_view>({"garrison", "field", "advance", "", "retreat", "fleet"});
static_assert(stance_words.size() == sim::stance_option_count);

constexpr auto works_words = std::to_array<std::string_view>({"walls", "dikes", "land"});
static_assert(works_words.size() == sim::works_count);

constexpr auto movers_words = std::to_array<std::string_view>({"households", "captives"});
static_assert(movers_words.size() == sim::movers_count);

constexpr auto aim_words = std::to_array<std::string_view>({"ministries", "old_ways"});
static_assert(aim_words.size() == sim::reform_aim_count);

std::vector<std::string_view> listed(std::span<const std::string_view> words) {
    return {words.begin(), words.end()};
}

std::vector<std::string_view> article_words() {
    std::vector<std::string_view> words;
    for (std::uint32_t article = 0; article < sim::article_count; ++article) {
        // An offer of nothing is none.
        words.push_back(article == 0 ? std::string_view()
                                     : sim::article_name(static_cast<sim::Article>(article)));
    }
    return words;
}

}  // namespace

std::vector<std::string_view> choice_words(sim::OrderKind kind) {
    switch (kind) {
        case sim::OrderKind::besiege:
        case sim::OrderKind::assault:
            return listed(fate_words);
        case sim::OrderKind::parley:
            return listed(terms_words);
        case sim::OrderKind::set_stance:
            return listed(stance_words);
        case sim::OrderKind::spend:
            return listed(works_words);
        case sim::OrderKind::settle:
            return listed(words_of(std::type_identity<sim::Culture>{}));
        case sim::OrderKind::move_people:
            return listed(movers_words);
        case sim::OrderKind::reform:
            return listed(aim_words);
        case sim::OrderKind::offer:
        case sim::OrderKind::demand:
            return article_words();
        default:
            return {};
    }
}

std::optional<std::uint32_t> parse_choice(sim::OrderKind kind, std::string_view word) {
    const std::vector<std::string_view> words = choice_words(kind);
    const auto found = std::ranges::find(words, word);
    if (word.empty() || found == words.end()) {
        return std::nullopt;
    }
    return static_cast<std::uint32_t>(found - words.begin());
}

std::optional<sim::OrderKind> parse_order_kind(std::string_view word) {
    for (std::uint32_t i = 0; i < sim::order_kind_count; ++i) {
        const auto kind = static_cast<sim::OrderKind>(i);
        if (sim::order_kind_name(kind) == word) {
            return kind;
        }
    }
    return std::nullopt;
}

}  // namespace scenario
