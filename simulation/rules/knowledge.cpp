#include "simulation/rules/knowledge.hpp"

#include <algorithm>
#include <array>

#include "simulation/foundation/arithmetic.hpp"
#include "simulation/foundation/check.hpp"
#include "simulation/foundation/curves.hpp"

namespace sim {
namespace {

std::uint32_t n(KnowledgeDraw draw) {
    return static_cast<std::uint32_t>(draw);
}

/// A standard normal number, in permille: the sum of twelve even draws less its mean (it stays
/// within six sd; the error in the tails does not matter for tales of strength).
std::int64_t normal_permille(const Draw& draw, std::uint32_t first) {
    std::int64_t sum = 0;
    for (std::uint32_t i = 0; i < 6; ++i) {
        const std::uint32_t bits = draw.bits(first + i);
        sum += (bits & 0xFFFF) + (bits >> 16);
    }
    return div_floor((sum - 6 * std::int64_t{0xFFFF}) * 1000, 0x10000);
}

/// amount x exp(log_permille / 1000); the logarithm within +-6.
std::int64_t scaled_by_exp(std::int64_t amount, std::int64_t log_permille) {
    const std::int64_t size = log_permille < 0 ? -log_permille : log_permille;
    const std::int64_t parts =
        survival(Fixed::from_fraction(std::min<std::int64_t>(size, 6000), 1000)).parts;
    return log_permille < 0 ? mul_div(amount, parts, Ratio::certain_parts)
                            : mul_div(amount, Ratio::certain_parts, parts);
}

}  // namespace

ChannelLaws laws_of(Channel channel, const KnowledgeLaws& laws) {
    switch (channel) {
        case Channel::officers:
        case Channel::siege_lines:
            return {};
        case Channel::army:
            return {laws.army_pace_permille, laws.army_lag_days, laws.army_sd_permille,
                    laws.army_bias_permille, 0};
        case Channel::scouts:
            return {laws.scouts_pace_permille, laws.scouts_lag_days, laws.scouts_sd_permille,
                    laws.scouts_bias_permille, laws.scouts_false_permille};
        case Channel::spies:
            return {laws.spies_pace_permille, laws.spies_lag_days, laws.spies_sd_permille,
                    laws.spies_bias_permille, laws.spies_false_permille};
        case Channel::merchants:
            return {laws.merchants_pace_permille, laws.merchants_lag_days,
                    laws.merchants_sd_permille, laws.merchants_bias_permille,
                    laws.merchants_false_permille};
        case Channel::refugees:
            return {laws.refugees_pace_permille, laws.refugees_lag_days, laws.refugees_sd_permille,
                    laws.refugees_bias_permille, laws.refugees_false_permille};
        case Channel::defectors:
            return {laws.defectors_pace_permille, laws.defectors_lag_days,
                    laws.defectors_sd_permille, laws.defectors_bias_permille,
                    laws.defectors_false_permille};
    }
    CHECK(false, "a channel that does not exist");
    return {};
}

std::int32_t delay_days(Channel channel, Millidays courier_time, const KnowledgeLaws& laws) {
    if (courier_time >= no_passage) {
        return no_report;
    }
    const ChannelLaws by = laws_of(channel, laws);
    const std::int64_t days =
        div_ceil(std::int64_t{courier_time.value} * by.pace_permille, 1'000'000) + by.lag_days;
    return static_cast<std::int32_t>(std::min<std::int64_t>(days, no_report - 1));
}

Sight resolve_sight(const SightInputs& in, const KnowledgeLaws& laws, const Draw& draw) {
    const auto seen_by = [&](Channel channel, std::int64_t permille) {
        const std::int64_t chance = std::clamp<std::int64_t>(permille, 0, 1000);
        return chance > 0 &&
               draw.happens(Ratio::of(chance, 1000),
                            n(KnowledgeDraw::sight) + static_cast<std::uint32_t>(channel));
    };
    const auto part = [](std::int32_t whole, std::int32_t permille) {
        return div_floor(std::int64_t{whole} * permille, 1000);
    };
    const bool army_near = in.nearest_army.value <= laws.army_sight_millidays;
    const std::array<std::int64_t, channel_count> chances = {
        in.own_officers ? 1000 : 0,
        in.in_siege_lines ? 1000 : 0,
        army_near ? 1000 : 0,
        in.scouts_there ? laws.scouts_see_permille : 0,
        part(laws.spies_see_permille, in.spies_permille),
        part(laws.merchants_see_permille, in.trade_permille),
        part(laws.refugees_see_permille, in.refugees_permille),
        0,  // Nobody goes over to tell of one thing: see turn/defectors.cpp.
    };
    for (std::uint32_t i = 0; i < channel_count; ++i) {
        if (seen_by(static_cast<Channel>(i), chances[i])) {
            return {true, static_cast<Channel>(i)};
        }
    }
    return {};
}

Men reported_men(Men truth, Channel channel, const KnowledgeLaws& laws, const Draw& draw) {
    const ChannelLaws by = laws_of(channel, laws);
    if (by.sd_permille == 0 && by.bias_permille == 0) {
        return truth;
    }
    const std::int64_t error =
        by.bias_permille +
        div_floor(by.sd_permille * normal_permille(draw, n(KnowledgeDraw::strength)), 1000);
    constexpr std::int64_t most = 2'000'000'000;
    return Men(static_cast<std::int32_t>(std::min(scaled_by_exp(truth.value, error), most)));
}

ReportOutcome resolve_report(const ReportInputs& in, const KnowledgeLaws& laws, const Draw& draw) {
    const std::int32_t delay = delay_days(in.channel, in.courier_time, laws);
    if (delay == no_report) {
        return {};
    }
    const ChannelLaws by = laws_of(in.channel, laws);
    Report report{in.recipient,
                  in.kind,
                  in.channel,
                  in.subject,
                  in.value,
                  in.place,
                  in.men,
                  in.observed,
                  in.observed.plus_days(delay),
                  0};
    const bool has_value = in.rumour_value != Id<void>::none_index;
    const bool could_be_false = has_value || in.rumour_place.exists();
    if (by.false_permille > 0 && could_be_false &&
        draw.happens(Ratio::of(by.false_permille, 1000), n(KnowledgeDraw::false_report))) {
        report.false_report = 1;
        report.value = has_value ? in.rumour_value : in.value;
        report.place = in.rumour_place.exists() ? in.rumour_place : in.place;
    }
    if (!in.of_own_host && in.men.value > 0) {
        report.men = reported_men(in.men, in.channel, laws, draw);
    }
    return {true, report};
}

bool supersedes(const Report& report, Day believed, Channel believed_by) {
    return !believed.exists() || report.observed > believed ||
           (report.observed == believed && report.channel < believed_by);
}

std::int32_t trust_permille(ReportKind kind, Channel channel, std::int32_t age_days,
                            const KnowledgeLaws& laws) {
    const bool of_army = kind == ReportKind::army_sighting || kind == ReportKind::army_gone;
    const std::int32_t days = of_army ? laws.army_news_days : laws.place_news_days;
    const Ratio kept = survival(Fixed::from_fraction(std::max(age_days, 0), days));
    const std::int64_t first = 1000 - laws_of(channel, laws).false_permille;
    return static_cast<std::int32_t>(div_floor(first * kept.parts, Ratio::certain_parts));
}

}  // namespace sim
