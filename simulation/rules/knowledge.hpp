// Knowledge: what a court hears, when, and how far it is so. Things are seen by somebody, told by a
// channel that takes its time, and misjudged on the way; news ages. A court that has not heard does
// not know.
// Not covered: letters that the enemy writes to deceive, ciphers, and how courts weigh rumours
// against one another beyond age and channel.
// Page: docs/rules/knowledge.md.
#pragma once

#include <cstdint>

#include "simulation/events/report.hpp"
#include "simulation/foundation/draw.hpp"
#include "simulation/laws/knowledge_laws.hpp"
#include "simulation/map/travel.hpp"

namespace sim {

/// The n of each draw of these rules, over the Draw of one thing seen by one court.
enum class KnowledgeDraw : std::uint32_t {
    sight,             ///< One for each channel.
    false_report = 8,  ///< Whether it is false.
    strength = 9,      ///< Six of them, two halves each.
};

/// How a channel works, out of the laws.
struct ChannelLaws {
    std::int32_t pace_permille = 1000;  ///< Time on the way against the court's courier.
    std::int32_t lag_days = 0;          ///< Until the news sets out.
    std::int32_t sd_permille = 0;       ///< Of the logarithm of reported strength.
    std::int32_t bias_permille = 0;     ///< Mean of the same.
    std::int32_t false_permille = 0;    ///< Chance that it is not so.
};
[[nodiscard]] ChannelLaws laws_of(Channel channel, const KnowledgeLaws& laws);

/// Days from the thing to the reading of the report: the courier's time on that way, by the pace
/// of the channel, rounded up to whole days. A way on which there is no passage: no_report.
inline constexpr std::int32_t no_report = INT32_MAX;
[[nodiscard]] std::int32_t delay_days(Channel channel, Millidays courier_time,
                                      const KnowledgeLaws& laws);

/// Who of a court's people could see a thing at a place in this xun.
struct SightInputs {
    bool own_officers = false;            ///< The court holds the place.
    bool in_siege_lines = false;          ///< Its men besiege the place or are besieged in it.
    Millidays nearest_army = no_passage;  ///< March from its nearest army to the place.
    bool scouts_there = false;            ///< Scouts reached the place in this xun.
    std::int32_t spies_permille = 0;      ///< How dense its net of spies is there. 0..1000.
    std::int32_t trade_permille = 0;      ///< How freely merchants come from there. 0..1000.
    std::int32_t refugees_permille = 0;   ///< How many flee from there to its land. 0..1000.
};
struct Sight {
    bool seen = false;
    Channel channel = Channel::officers;  ///< The best informed of those who saw it.
};
/// Whether the court hears of it from this xun, and by whom. One draw a channel that is asked.
[[nodiscard]] Sight resolve_sight(const SightInputs& in, const KnowledgeLaws& laws,
                                  const Draw& draw);

/// The strength of a foreign host as it is told. Six draws; none for a channel without error.
[[nodiscard]] Men reported_men(Men truth, Channel channel, const KnowledgeLaws& laws,
                               const Draw& draw);

/// What is so, and what a false report would say instead.
struct ReportInputs {
    PolityId recipient;
    ReportKind kind = ReportKind::holder;
    Channel channel = Channel::officers;
    std::uint32_t subject = Id<void>::none_index;
    std::uint32_t value = Id<void>::none_index;
    PlaceId place;
    Men men;                   ///< True strength. >= 0.
    Day observed;              ///< The day of the thing.
    Millidays courier_time;    ///< From the place to the court; no_passage: none.
    bool of_own_host = false;  ///< Strength from the court's own books: no error.
    /// What a false report puts for value, and for place; none: the true one. Where both are none
    /// there is nothing to be told falsely, and no report is false.
    std::uint32_t rumour_value = Id<void>::none_index;
    PlaceId rumour_place;
};
struct ReportOutcome {
    bool sent = false;  ///< False: no way for it.
    Report report;
};
/// The report that sets out. At most seven draws.
[[nodiscard]] ReportOutcome resolve_report(const ReportInputs& in, const KnowledgeLaws& laws,
                                           const Draw& draw);

/// Whether a court believes a report rather than what it believed before: it speaks of a later
/// day, or of the same day by a better channel. `believed` none: nothing was known. Of two reports
/// that are alike in both, the one that was read first stays.
[[nodiscard]] bool supersedes(const Report& report, Day believed, Channel believed_by);

/// How far news still holds after so many days. 0..1000. News of places keeps longer than news of
/// armies; what a worse channel brought was never worth as much.
[[nodiscard]] std::int32_t trust_permille(ReportKind kind, Channel channel, std::int32_t age_days,
                                          const KnowledgeLaws& laws);

}  // namespace sim
