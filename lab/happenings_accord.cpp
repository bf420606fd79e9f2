#include "lab/happenings_accord.hpp"

#include "simulation/calendar/julian.hpp"
#include "simulation/orders/term.hpp"

namespace lab {

namespace {

constexpr std::int32_t haggling_days = 730;
constexpr std::int32_t haggling_offers = 3;
constexpr std::int32_t late_days = 90;

bool is_lump_sum(sim::Article article) {
    return article == sim::Article::cash_once || article == sim::Article::silver_once ||
           article == sim::Article::silk_once;
}

/// Whether the way of one aboard leads over the sea.
bool goes_by_sea(const sim::Run& run, sim::PlaceId from, sim::PlaceId to, sim::Day day) {
    const sim::Season season{sim::julian_date_of(day).month, sim::Winter::usual};
    for (int steps = 0; steps < 128 && from.exists() && to.exists() && from != to; ++steps) {
        const sim::GraphEdge edge = run.ways->next_step(sim::Going::embarked, season, from, to);
        if (!edge.to.exists()) {
            return false;
        }
        if (run.setting->map.routes[edge.route.index].mode == sim::RouteMode::sea) {
            return true;
        }
        from = edge.to;
    }
    return false;
}

}  // namespace

void AccordLooker::look(const HappeningScene& scene, const sim::Change& change,
                        HappeningNotes& notes) {
    if (scene.event.kind == sim::EventKind::sack) {
        sacked_.emplace_back(scene.event.place.index, scene.event.polity.index);
    }
    switch (change.kind) {
        case sim::ChangeKind::envoy_sent:
            return look_at_mission(scene, change, notes);
        case sim::ChangeKind::envoy_received: {
            const std::pair<std::size_t, std::size_t> here{scene.event.polity.index,
                                                           scene.event.other.index};
            received_.push_back(here);
            if (std::ranges::find(received_, std::pair{here.second, here.first}) !=
                received_.end()) {
                notes.note(Happening::missions_both_ways, scene.id);
            }
            return;
        }
        case sim::ChangeKind::offer_answered:
            if (static_cast<sim::Answer>(change.detail) == sim::Answer::refused) {
                notes.note(Happening::offer_refused, scene.id);
            }
            return;
        case sim::ChangeKind::accord_begin:
            return look_at_accord(scene, notes);
        case sim::ChangeKind::accord_end: {
            const auto how = static_cast<sim::AccordEnd>(change.detail);
            if (how == sim::AccordEnd::broken || how == sim::AccordEnd::renounced) {
                notes.note(Happening::treaty_reneged_on, scene.id);
                const auto is_theirs = [&](const Alliance& alliance) {
                    return (alliance.one == scene.event.polity &&
                            alliance.other == scene.event.other) ||
                           (alliance.one == scene.event.other &&
                            alliance.other == scene.event.polity);
                };
                if (std::ranges::any_of(alliances_, is_theirs)) {
                    notes.note(Happening::allies_fall_out, scene.id);
                }
            }
            return;
        }
        case sim::ChangeKind::withholding:
            if (change.detail == 1) {
                notes.note(Happening::treaty_reneged_on, scene.id);
            }
            return;
        case sim::ChangeKind::dues_paid:
            if (change.amount > 0) {
                notes.note(Happening::dues_paid, scene.id);
            }
            return;
        case sim::ChangeKind::hostility_begin:
            return look_at_war(scene, change, notes);
        case sim::ChangeKind::control:
            return look_at_cession(scene, change, notes);
        default:
            return;
    }
}

void AccordLooker::look_at_mission(const HappeningScene& scene, const sim::Change& change,
                                   HappeningNotes& notes) {
    const sim::Event& event = scene.event;
    const bool by_sea = goes_by_sea(scene.run, scene.before.capital[event.polity.index],
                                    scene.before.capital[change.object], event.day);
    if (by_sea) {
        notes.note(Happening::envoys_by_sea, scene.id);
    }
    if (change.detail == 1) {
        notes.note(Happening::secret_mission, scene.id);
        if (by_sea) {
            notes.note(Happening::secret_mission_by_sea, scene.id);
        }
    }
    Offer offer{event.day, 0, 0, 1};
    for (const sim::Change& term : scene.changes()) {
        if (term.kind != sim::ChangeKind::term) {
            continue;
        }
        const auto article = static_cast<sim::Article>(term.detail);
        const bool is_ours = term.subject == event.polity.index;
        const bool is_sum = is_lump_sum(article) || sim::members_of(article).yearly;
        offer.asked += is_sum ? (is_ours ? -term.amount : term.amount) : 0;
        if (article == sim::Article::cede || article == sim::Article::share) {
            offer.ceded += is_ours ? 1 : -1;
        }
    }
    Offer& last = offers_[{event.polity.index, change.object}];
    if (last.day.exists() && event.day.number - last.day.number <= haggling_days) {
        offer.number = last.number + 1;
        const bool was_of_land_or_sums = last.asked != 0 || last.ceded != 0;
        if (was_of_land_or_sums && (offer.asked > last.asked || offer.ceded < last.ceded)) {
            notes.note(Happening::terms_harden, scene.id);
        }
        if (offer.number == haggling_offers) {
            notes.note(Happening::long_haggling, scene.id);
        }
    }
    last = offer;
}

void AccordLooker::look_at_accord(const HappeningScene& scene, HappeningNotes& notes) {
    const sim::Event& event = scene.event;
    const bool was_at_war =
        event.polity.exists() && event.other.exists() && event.polity != event.other &&
        scene.before.was_at_war[scene.run.world.enmity(event.polity, event.other).index];
    std::vector<std::uint32_t> payers;
    std::vector<std::uint32_t> ceders;
    for (const sim::Change& change : scene.changes()) {
        if (change.kind != sim::ChangeKind::term) {
            continue;
        }
        const auto article = static_cast<sim::Article>(change.detail);
        if (article == sim::Article::alliance) {
            notes.note(Happening::alliance_made, scene.id);
            alliances_.push_back(
                {event.polity, event.other, sim::PolityId(std::size_t{change.object}), event.day});
        } else if (article == sim::Article::market) {
            notes.note(Happening::border_market_open, scene.id);
        } else if (article == sim::Article::keep_conquests) {
            notes.note(Happening::conquests_to_be_kept, scene.id);
            // What either takes of the third; the one who pays has it for its dues.
            ceders.insert(ceders.end(), {event.polity.index, event.other.index});
        } else if (article == sim::Article::peace || article == sim::Article::truce) {
            if (was_at_war) {
                notes.note(Happening::war_ended_by_accord, scene.id);
            }
        } else if (is_lump_sum(article)) {
            notes.note(Happening::lump_sum_agreed, scene.id);
            if (was_at_war) {
                notes.note(Happening::war_bought_off, scene.id);
            }
        } else if (sim::members_of(article).yearly) {
            notes.note(Happening::yearly_dues_agreed, scene.id);
            payers.push_back(change.subject);
        } else if (article == sim::Article::cede || article == sim::Article::share) {
            ceders.push_back(change.subject);
        }
    }
    const bool is_exchange = std::ranges::any_of(payers, [&](std::uint32_t payer) {
        return std::ranges::any_of(ceders, [&](std::uint32_t ceder) { return ceder != payer; });
    });
    if (is_exchange) {
        notes.note(Happening::land_for_dues, scene.id);
    }
}

void AccordLooker::look_at_war(const HappeningScene& scene, const sim::Change& change,
                               HappeningNotes& notes) const {
    const sim::PolityId one(std::size_t{change.subject});
    const sim::PolityId other(std::size_t{change.object});
    for (const Alliance& alliance : alliances_) {
        const auto is_ally = [&](sim::PolityId court) {
            return court == alliance.one || court == alliance.other;
        };
        if (is_ally(one) && is_ally(other)) {
            notes.note(Happening::allies_fall_out, scene.id);
        }
        if ((!is_ally(one) || other != alliance.third) &&
            (!is_ally(other) || one != alliance.third)) {
            continue;
        }
        if (scene.event.day.number - alliance.since.number >= late_days) {
            notes.note(Happening::ally_comes_late, scene.id);
        }
        if (scene.run.world.at_war(alliance.one, alliance.third) &&
            scene.run.world.at_war(alliance.other, alliance.third)) {
            notes.note(Happening::allies_at_war_together, scene.id);
        }
    }
}

void AccordLooker::look_at_cession(const HappeningScene& scene, const sim::Change& change,
                                   HappeningNotes& notes) const {
    if (static_cast<sim::ControlHow>(change.detail) != sim::ControlHow::treaty) {
        return;
    }
    notes.note(Happening::place_handed_over, scene.id);
    const std::pair<std::size_t, std::size_t> giver{change.subject,
                                                    scene.before.holder[change.subject].index};
    if (std::ranges::find(sacked_, giver) != sacked_.end()) {
        notes.note(Happening::plundered_place_handed_over, scene.id);
    }
}

}  // namespace lab
