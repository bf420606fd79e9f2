#include "api/ensemble.hpp"

#include <array>
#include <bit>
#include <charconv>
#include <utility>

#include "api/base64.hpp"
#include "lab/ensemble/trajectory.hpp"
#include "simulation/turn/run.hpp"

namespace api {

namespace {

constexpr int hex = 16;
constexpr std::size_t hex_digits = 16;

std::string hex_text(std::uint64_t bits) {
    std::string text(hex_digits, '0');
    std::array<char, hex_digits> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), bits, hex).ptr;
    const auto size = static_cast<std::size_t>(end - digits.data());
    return text.replace(hex_digits - size, size, digits.data(), size);
}

/// Nothing unless all of the text is the number.
template <typename Number>
std::optional<Number> read_number(std::string_view text, int base) {
    Number number = 0;
    const auto [end, failed] =
        std::from_chars(text.data(), text.data() + text.size(), number, base);
    const bool is_whole = failed == std::errc() && end == text.data() + text.size();
    return is_whole ? std::optional(number) : std::nullopt;
}

std::optional<std::uint64_t> read_hex(std::string_view text) {
    return text.size() == hex_digits ? read_number<std::uint64_t>(text, hex) : std::nullopt;
}

/// Takes the word before the next sign off the text.
std::string_view take_word(std::string_view& text, char sign) {
    const std::size_t at = text.find(sign);
    const std::string_view word = text.substr(0, at);
    text = at == std::string_view::npos ? std::string_view() : text.substr(at + 1);
    return word;
}

std::string write_branch(const lab::Branch& branch) {
    std::string text;
    for (const double value : branch.values) {
        text += (text.empty() ? "" : ",") + hex_text(std::bit_cast<std::uint64_t>(value));
    }
    return text + " " + hex_text(branch.digest.bits) + " " + write_base64(branch.way);
}

bool is_answer(double value, lab::ValueType type) {
    // What is no number is neither less nor more than any.
    constexpr double most = 1e300;
    const bool is_truth = value == 0 || value == 1;
    return type == lab::ValueType::truth ? is_truth : value >= -most && value <= most;
}

/// Whether a way is one of this plan, from the fork to the end.
bool is_way(const WhatIf& asked, std::size_t side, std::span<const std::byte> bytes) {
    const lab::PairStart& start = *asked.start;
    const sim::World& fork = start.at.world;
    const auto way =
        lab::unpack_trajectory(bytes, fork.places.holder.values(), fork.polities.phase.size());
    const std::uint32_t ticks =
        sim::tick_holding(*start.setting, start.until) + 1 - fork.next_tick();
    return way && way->looks.size() == lab::look_ticks(ticks).size() &&
           way->orders.size() == asked.plan_orders[side].size();
}

std::optional<lab::Branch> read_branch(const WhatIf& asked, std::size_t side,
                                       std::string_view& text) {
    lab::Branch branch;
    std::string_view values = take_word(text, ' ');
    const auto digest = read_hex(take_word(text, ' '));
    auto way = read_base64(take_word(text, ' '));
    for (const lab::Expression& expression : asked.expressions) {
        const auto bits = read_hex(take_word(values, ','));
        const double value = bits ? std::bit_cast<double>(*bits) : 0;
        if (!bits || !is_answer(value, expression.type())) {
            return std::nullopt;
        }
        branch.values.push_back(value);
    }
    if (!values.empty() || !digest || !way || !is_way(asked, side, *way)) {
        return std::nullopt;
    }
    branch.digest = sim::Digest{*digest};
    branch.way = std::move(*way);
    return branch;
}

}  // namespace

std::vector<lab::PairLived> Ensemble::whole() {
    std::vector<lab::PairLived> pairs;
    for (const auto& [member, pair] : members) {
        if (pairs.empty()) {
            asked.first = member;
        }
        if (member != asked.first + pairs.size()) {
            break;
        }
        pairs.push_back(pair);
    }
    return pairs;
}

std::string write_member(std::uint32_t member, const lab::PairLived& pair) {
    return std::to_string(member) + " " + write_branch(pair.without) + " " +
           write_branch(pair.with);
}

std::optional<ReadMember> read_member(const WhatIf& asked, std::string_view whole) {
    std::string_view text = whole;
    const auto member = read_number<std::uint32_t>(take_word(text, ' '), 10);
    auto without = read_branch(asked, 0, text);
    auto with = read_branch(asked, 1, text);
    if (!member || !without || !with) {
        return std::nullopt;
    }
    ReadMember read{*member, {std::move(*without), std::move(*with)}};
    // One text for the same member.
    return write_member(read.member, read.pair) == whole ? std::optional(std::move(read))
                                                         : std::nullopt;
}

}  // namespace api
