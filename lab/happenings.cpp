#include "lab/happenings.hpp"

#include <algorithm>

#include "simulation/calendar/julian.hpp"
#include "simulation/orders/term.hpp"

namespace lab {

namespace {

constexpr std::array<std::string_view, happening_count> names = {"abdication_under_siege",
                                                                 "ruler_captured",
                                                                 "house_restored",
                                                                 "ruler_murdered",
                                                                 "siege_bought_off",
                                                                 "war_bought_off",
                                                                 "treaty_reneged_on",
                                                                 "recall_obeyed",
                                                                 "recall_refused",
                                                                 "joint_siege",
                                                                 "client_made",
                                                                 "client_dropped",
                                                                 "retreat_opens_city",
                                                                 "commander_defects",
                                                                 "secret_mission",
                                                                 "secret_mission_by_sea",
                                                                 "alliance_made",
                                                                 "court_flees",
                                                                 "abdication_under_threat",
                                                                 "ruler_deposed",
                                                                 "rival_proclaimed",
                                                                 "rival_put_down",
                                                                 "regent_rules",
                                                                 "defectors_news",
                                                                 "house_continued"};
constexpr std::int32_t soon_days = 90;

bool is_lump_sum(sim::Article article) {
    return article == sim::Article::cash_once || article == sim::Article::silver_once ||
           article == sim::Article::silk_once;
}

/// Whether an order of the decision was a recall.
bool is_recall(const sim::Run& run, std::uint32_t reason) {
    const auto found =
        std::find_if(run.decisions.begin(), run.decisions.end(),
                     [&](const sim::Decision& decision) { return decision.number == reason; });
    return reason > 0 && found != run.decisions.end() && !found->choices.empty() &&
           found->choices.front().act == static_cast<std::uint32_t>(sim::OrderKind::recall);
}

bool is_at_war(const sim::Run& run, sim::PolityId court) {
    for (std::size_t i = 0; i < run.world.polities.phase.size(); ++i) {
        if (run.world.at_war(court, sim::PolityId(i))) {
            return true;
        }
    }
    return false;
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

std::string_view happening_name(Happening happening) {
    return names[static_cast<std::size_t>(happening)];
}

HappeningLooker::HappeningLooker(const sim::Run& run) : next_(run.log.next_id()) {}

void HappeningLooker::note(Happening happening) {
    sim::EventId& first = first_[static_cast<std::size_t>(happening)];
    first = first.exists() ? first : current_;
}

void HappeningLooker::before(const sim::Run& run) {
    const sim::World& world = run.world;
    capital_.assign(world.polities.capital.values().begin(), world.polities.capital.values().end());
    army_at_.assign(world.armies.place.values().begin(), world.armies.place.values().end());
    is_besieged_.clear();
    for (const sim::PolityId besieger : world.places.besieger.values()) {
        is_besieged_.push_back(besieger.exists());
    }
    was_at_war_.clear();
    for (const sim::Day since : world.enmities.since.values()) {
        was_at_war_.push_back(since.exists());
    }
}

void HappeningLooker::after(const sim::Run& run) {
    for (; next_ < run.log.next_id(); next_ = sim::EventId(next_.index + 1)) {
        look_at(run, next_);
    }
    look_for_joint_sieges(run);
}

void HappeningLooker::look_at(const sim::Run& run, sim::EventId id) {
    const sim::Event& event = run.log[id];
    current_ = id;
    const auto is_of = [&](sim::EventKind kind, sim::EventOrigin origin) {
        return event.kind == kind && event.origin == origin;
    };
    if (is_of(sim::EventKind::recall, sim::EventOrigin::order)) {
        note(Happening::recall_obeyed);
    } else if (is_of(sim::EventKind::refusal, sim::EventOrigin::order) && event.change_count == 0 &&
               is_recall(run, event.reason)) {
        note(Happening::recall_refused);
    } else if (is_of(sim::EventKind::puppet_state, sim::EventOrigin::order)) {
        note(Happening::client_made);
    } else if (is_of(sim::EventKind::defection, sim::EventOrigin::rule) && event.person.exists()) {
        note(Happening::commander_defects);
    } else if (event.kind == sim::EventKind::intelligence) {
        note(Happening::defectors_news);
    }
    for (const sim::Change& change : run.log.changes_of(id)) {
        look_at(run, event, change);
    }
    if (event.change_count > 0 &&
        run.log.changes_of(id).front().kind == sim::ChangeKind::accord_begin) {
        look_at_accord(run, event);
    }
}

void HappeningLooker::look_at(const sim::Run& run, const sim::Event& event,
                              const sim::Change& change) {
    switch (change.kind) {
        case sim::ChangeKind::investment_end:
            if (static_cast<sim::InvestmentEnd>(change.detail) == sim::InvestmentEnd::ransom) {
                note(Happening::siege_bought_off);
            }
            return;
        case sim::ChangeKind::accord_end: {
            const auto how = static_cast<sim::AccordEnd>(change.detail);
            if (how == sim::AccordEnd::broken || how == sim::AccordEnd::renounced) {
                note(Happening::treaty_reneged_on);
            }
            return;
        }
        case sim::ChangeKind::withholding:
            if (change.detail == 1) {
                note(Happening::treaty_reneged_on);
            }
            return;
        case sim::ChangeKind::army_sent:
            if (event.kind == sim::EventKind::departure && event.origin == sim::EventOrigin::rule &&
                static_cast<sim::Stance>(change.detail) == sim::Stance::retreat &&
                event.other.exists() && event.person.exists()) {
                opened_.push_back({army_at_[change.subject], event.polity, event.day});
            }
            return;
        case sim::ChangeKind::control:
            for (const Opened& opened : opened_) {
                if (opened.place.index == change.subject && event.other == opened.court &&
                    event.day.number - opened.day.number <= soon_days) {
                    note(Happening::retreat_opens_city);
                }
            }
            return;
        case sim::ChangeKind::envoy_sent:
            if (change.detail == 1) {
                note(Happening::secret_mission);
                if (goes_by_sea(run, capital_[event.polity.index], capital_[change.object],
                                event.day)) {
                    note(Happening::secret_mission_by_sea);
                }
            }
            return;
        default:
            return look_at_court(run, event, change);
    }
}

void HappeningLooker::look_at_court(const sim::Run& run, const sim::Event& event,
                                    const sim::Change& change) {
    const auto is_besieged = [&](sim::PlaceId place) {
        return place.exists() && is_besieged_[place.index];
    };
    switch (change.kind) {
        case sim::ChangeKind::throne_vacant: {
            const auto end = static_cast<sim::ReignEnd>(change.detail);
            if (end == sim::ReignEnd::abdication) {
                if (is_besieged(capital_[change.subject])) {
                    note(Happening::abdication_under_siege);
                }
                if (is_at_war(run, sim::PolityId(change.subject))) {
                    note(Happening::abdication_under_threat);
                }
            } else if (end == sim::ReignEnd::deposed) {
                note(Happening::ruler_deposed);
            } else if (end == sim::ReignEnd::assassination) {
                note(Happening::ruler_murdered);
            } else if (end == sim::ReignEnd::capture) {
                note(Happening::ruler_captured);
                bereft_.emplace_back(change.subject);
            }
            return;
        }
        case sim::ChangeKind::accession:
            if (std::find(bereft_.begin(), bereft_.end(), sim::PolityId(change.subject)) !=
                bereft_.end()) {
                note(Happening::house_restored);
            }
            if (run.setting->people[change.object].is_of_house) {
                note(Happening::house_continued);
            }
            return;
        case sim::ChangeKind::rival:
            note(change.object == sim::Id<void>::none_index ? Happening::rival_put_down
                                                            : Happening::rival_proclaimed);
            return;
        case sim::ChangeKind::regent:
            if (change.object != sim::Id<void>::none_index) {
                note(Happening::regent_rules);
            }
            return;
        case sim::ChangeKind::polity_end:
            if (event.origin == sim::EventOrigin::order &&
                run.setting->polities[change.subject].kind == sim::PolityKind::puppet) {
                note(Happening::client_dropped);
            }
            return;
        case sim::ChangeKind::capital:
            if (static_cast<sim::SeatKind>(change.detail) == sim::SeatKind::flight) {
                note(Happening::court_flees);
            }
            return;
        default:
            return;
    }
}

void HappeningLooker::look_at_accord(const sim::Run& run, const sim::Event& event) {
    const bool was_at_war = event.polity.exists() && event.other.exists() &&
                            event.polity != event.other &&
                            was_at_war_[run.world.enmity(event.polity, event.other).index];
    for (const sim::Change& change : run.log.changes_of(current_)) {
        if (change.kind == sim::ChangeKind::term) {
            const auto article = static_cast<sim::Article>(change.detail);
            if (article == sim::Article::alliance) {
                note(Happening::alliance_made);
            } else if (was_at_war && is_lump_sum(article)) {
                note(Happening::war_bought_off);
            }
        }
    }
}

void HappeningLooker::look_for_joint_sieges(const sim::Run& run) {
    const sim::World& world = run.world;
    for (std::size_t i = 0; i < world.armies.polity.size(); ++i) {
        const sim::ArmyId army(i);
        const sim::PolityId one = world.armies.polity[army];
        if (!one.exists() || world.armies.stance[army] != sim::Stance::siege) {
            continue;
        }
        for (std::size_t j = 0; j < i; ++j) {
            const sim::ArmyId ally(j);
            const sim::PolityId other = world.armies.polity[ally];
            const sim::PlaceId place = world.armies.place[army];
            if (other.exists() && other != one && world.armies.stance[ally] == sim::Stance::siege &&
                world.armies.place[ally] == place && world.places.besieger[place].exists() &&
                world.places.holder[place] != one && world.places.holder[place] != other &&
                !world.at_war(one, other)) {
                current_ = world.places.besieged_event[place];
                note(Happening::joint_siege);
            }
        }
    }
}

}  // namespace lab
