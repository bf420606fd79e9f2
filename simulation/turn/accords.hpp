// Accords: what binds two courts in a free run: questions, and what an accord brings about when it
// comes into force or ends. Part of the turn. Page: docs/rules/envoy.md.
#pragma once

#include "simulation/orders/term.hpp"
#include "simulation/turn/tick_context.hpp"

namespace sim {

[[nodiscard]] TermList terms_of(const World& world, AccordId accord);

/// The accord in force between two courts; none: there is none.
[[nodiscard]] AccordId accord_between(const World& world, PolityId a, PolityId b);

/// Of offers in that state from one court to another, the first slot; none: there is none.
[[nodiscard]] AccordId offer_between(const World& world, PolityId from, PolityId to,
                                     AccordState state);

/// Whether an accord, or a treaty of the record, binds two courts.
[[nodiscard]] bool is_bound(const World& world, const Setting& setting, PolityId a, PolityId b);

/// Whether an accord lets armies of `guest` through the land of `holder`.
[[nodiscard]] bool grants_passage(const World& world, PolityId holder, PolityId guest);

/// Whether a court withholds its dues under an accord.
[[nodiscard]] bool withholds(const World& world, AccordId accord, PolityId court);

/// Yearly dues of `payer` under an accord in strings of cash.
[[nodiscard]] std::int64_t dues_strings(const World& world, const Setting& setting, AccordId accord,
                                        PolityId payer);

/// The treasury good of an article; Good::other: it gives none.
[[nodiscard]] Good good_of(Article article);

/// Frees the slot.
void clear_accord(World& world, AccordId accord);

/// The offer comes into force; what it says happens, as one event.
void begin_accord(TickContext& tick, AccordId accord);

/// An accord in force ends; `by` (or none) is the one who ends it. With it end the treaties of the
/// record between the two.
EventId end_accord(TickContext& tick, AccordId accord, PolityId by, AccordEnd how, Event event);

/// The terms of an accord as changes that tell them.
void add_terms(const World& world, AccordId accord, std::vector<Change>& changes);

/// The way of a mission from one court to another.
struct MissionWay {
    bool can_go = false;
    bool by_sea = false;
    std::int32_t days = 0;
};
[[nodiscard]] MissionWay mission_way(const TickContext& tick, PolityId from, PolityId to,
                                     bool is_secret);

}  // namespace sim
