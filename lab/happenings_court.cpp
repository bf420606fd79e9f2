#include "lab/happenings_court.hpp"

namespace lab {

namespace {

constexpr std::int32_t year_days = 365;
constexpr std::int32_t settled_years = 2;
constexpr std::int32_t wandering_moves = 3;
constexpr std::int32_t prestige_lost = 150;

/// Whether an order of the decision was a recall.
bool is_recall(const sim::Run& run, std::uint32_t reason) {
    const auto found =
        std::find_if(run.decisions.begin(), run.decisions.end(),
                     [&](const sim::Decision& decision) { return decision.number == reason; });
    return reason > 0 && found != run.decisions.end() && !found->choices.empty() &&
           found->choices.front().act == static_cast<std::uint32_t>(sim::OrderKind::recall);
}

/// Whether the decision took a minister who would not have been the best but for the ruler's
/// favour.
bool is_by_favour(const sim::Run& run, std::uint32_t reason) {
    const auto found =
        std::find_if(run.decisions.begin(), run.decisions.end(),
                     [&](const sim::Decision& decision) { return decision.number == reason; });
    if (reason == 0 || found == run.decisions.end() || found->choices.size() < 2) {
        return false;
    }
    std::int32_t favour = 0;
    for (const sim::Weight& weight : found->choices[0].weights) {
        favour += weight.reason == sim::Reason::favour ? weight.permille : 0;
    }
    return favour > 0 && found->choices[0].score - favour < found->choices[1].score &&
           found->choices[1].person.exists();
}

}  // namespace

CourtLooker::CourtLooker(const sim::Run& run)
    : is_given_up_(run.world.polities.phase.size()),
      moves_(run.world.polities.phase.size()),
      has_fled_(run.world.polities.phase.size()) {
    for (const sim::Permille prestige : run.world.polities.prestige.values()) {
        prestige_.push_back(prestige.value);
    }
}

void CourtLooker::look_at_purge(const HappeningScene& scene, HappeningNotes& notes) {
    notes.note(Happening::purge, scene.id);
    for (const sim::Change& change : scene.changes()) {
        if (change.kind == sim::ChangeKind::army_command ||
            change.kind == sim::ChangeKind::officers) {
            purged_.push_back({change.subject, scene.event.polity, scene.event.day});
        }
    }
}

void CourtLooker::look_at_battle(const HappeningScene& scene, HappeningNotes& notes) const {
    constexpr std::int32_t weakened_years = 2;
    for (const Purged& purged : purged_) {
        if (purged.court == scene.event.other &&
            scene.before.army_of[purged.army] == purged.court &&
            scene.before.army_at[purged.army] == scene.event.place &&
            scene.event.day.number - purged.day.number <= weakened_years * year_days) {
            notes.note(Happening::front_weakened, scene.id);
        }
    }
}

void CourtLooker::look(const HappeningScene& scene, HappeningNotes& notes) {
    const sim::Event& event = scene.event;
    if (event.kind == sim::EventKind::purge) {
        look_at_purge(scene, notes);
    } else if (event.kind == sim::EventKind::battle) {
        look_at_battle(scene, notes);
    }
    const auto is_of = [&](sim::EventKind kind, sim::EventOrigin origin) {
        return event.kind == kind && event.origin == origin;
    };
    if ((event.kind == sim::EventKind::battle || event.kind == sim::EventKind::city_taken) &&
        event.person.exists()) {
        victories_.push_back({event.person, event.day});
    } else if (is_of(sim::EventKind::recall, sim::EventOrigin::order)) {
        notes.note(Happening::recall_obeyed, scene.id);
        const bool has_won = std::ranges::any_of(victories_, [&](const Victory& victory) {
            return victory.person == event.person && event.person.exists() &&
                   event.day.number - victory.day.number <= year_days;
        });
        if (has_won) {
            notes.note(Happening::victor_recalled, scene.id);
        }
    } else if (is_of(sim::EventKind::refusal, sim::EventOrigin::order) && event.change_count == 0 &&
               is_recall(scene.run, event.reason)) {
        notes.note(Happening::recall_refused, scene.id);
    } else if (is_of(sim::EventKind::puppet_state, sim::EventOrigin::order)) {
        notes.note(Happening::client_made, scene.id);
    } else if (is_of(sim::EventKind::defection, sim::EventOrigin::rule) && event.person.exists()) {
        notes.note(Happening::commander_defects, scene.id);
    } else if (event.kind == sim::EventKind::intelligence) {
        notes.note(Happening::defectors_news, scene.id);
    }
}

void CourtLooker::look(const HappeningScene& scene, const sim::Change& change,
                       HappeningNotes& notes) {
    switch (change.kind) {
        case sim::ChangeKind::throne_vacant:
        case sim::ChangeKind::accession:
            return look_at_throne(scene, change, notes);
        case sim::ChangeKind::capital:
            return look_at_capital(scene, change, notes);
        case sim::ChangeKind::overlord:
            return look_at_overlord(scene, change, notes);
        case sim::ChangeKind::rival:
            return notes.note(change.object == sim::Id<void>::none_index
                                  ? Happening::rival_put_down
                                  : Happening::rival_proclaimed,
                              scene.id);
        case sim::ChangeKind::regent:
            if (change.object != sim::Id<void>::none_index) {
                notes.note(scene.run.setting->people[change.object].is_consort
                               ? Happening::dowager_rules
                               : Happening::regent_rules,
                           scene.id);
            }
            return;
        case sim::ChangeKind::minister:
            if (is_by_favour(scene.run, scene.event.reason)) {
                notes.note(Happening::favourite_raised, scene.id);
            }
            return;
        case sim::ChangeKind::polity_end:
            if (scene.event.origin == sim::EventOrigin::order &&
                scene.run.setting->polities[change.subject].kind == sim::PolityKind::puppet) {
                notes.note(Happening::client_dropped, scene.id);
            }
            return;
        case sim::ChangeKind::reform:
            if (change.detail == 0) {
                notes.note(Happening::ministries_built, scene.id);
            }
            return;
        case sim::ChangeKind::exams:
            return notes.note(Happening::exams_held, scene.id);
        case sim::ChangeKind::aim:
            if (change.object != sim::Id<void>::none_index && change.amount > 0 &&
                is_claimed(scene.run, sim::PolityId(std::size_t{change.subject}),
                           sim::PlaceId(static_cast<std::size_t>(change.amount - 1)))) {
                notes.note(Happening::aim_for_claims, scene.id);
            }
            return;
        default:
            return;
    }
}

void CourtLooker::after(const sim::Run& run, HappeningNotes& notes) {
    const sim::PolityColumns& courts = run.world.polities;
    const sim::Day today =
        sim::last_day_of_tick(*run.setting, run.world.clock.next_tick[sim::ClockId(0)] - 1);
    for (std::size_t i = 0; i < has_fled_.size(); ++i) {
        const sim::PolityId court(i);
        if (!has_fled_[i] || courts.phase[court] != sim::Phase::present) {
            continue;
        }
        if (courts.capital[court].exists() && courts.capital_since[court].exists() &&
            today.number - courts.capital_since[court].number >= settled_years * year_days) {
            notes.note(Happening::court_settles, courts.capital_event[court]);
        }
        if (courts.prestige[court].value <= prestige_[i] - prestige_lost) {
            notes.note(Happening::prestige_falls, courts.capital_event[court]);
        }
    }
}

void CourtLooker::look_at_throne(const HappeningScene& scene, const sim::Change& change,
                                 HappeningNotes& notes) {
    const sim::PolityId court(std::size_t{change.subject});
    if (change.kind == sim::ChangeKind::accession) {
        if (std::find(bereft_.begin(), bereft_.end(), court) != bereft_.end()) {
            notes.note(Happening::house_restored, scene.id);
        }
        if (scene.run.setting->people[change.object].is_of_house) {
            notes.note(Happening::house_continued, scene.id);
        }
        if (is_given_up_[court.index]) {
            notes.note(Happening::heir_enthroned, scene.id);
        }
        is_given_up_[court.index] = false;
        return;
    }
    const auto end = static_cast<sim::ReignEnd>(change.detail);
    is_given_up_[court.index] = end == sim::ReignEnd::abdication;
    if (end == sim::ReignEnd::abdication) {
        if (scene.before.was_besieged(scene.before.capital[court.index])) {
            notes.note(Happening::abdication_under_siege, scene.id);
        }
        if (wars_of(scene.run, court) > 0) {
            notes.note(Happening::abdication_under_threat, scene.id);
        } else if (scene.event.origin == sim::EventOrigin::rule) {
            notes.note(Happening::ruler_retires, scene.id);
        }
    } else if (end == sim::ReignEnd::deposed) {
        notes.note(Happening::ruler_deposed, scene.id);
    } else if (end == sim::ReignEnd::assassination) {
        notes.note(Happening::ruler_murdered, scene.id);
    } else if (end == sim::ReignEnd::capture) {
        notes.note(Happening::ruler_captured, scene.id);
        bereft_.push_back(court);
    }
}

void CourtLooker::look_at_capital(const HappeningScene& scene, const sim::Change& change,
                                  HappeningNotes& notes) {
    if (static_cast<sim::SeatKind>(change.detail) == sim::SeatKind::flight) {
        notes.note(Happening::court_flees, scene.id);
        has_fled_[change.subject] = true;
    } else if (static_cast<sim::SeatKind>(change.detail) == sim::SeatKind::temporary &&
               scene.event.kind == sim::EventKind::capital_move &&
               scene.event.origin == sim::EventOrigin::rule) {
        notes.note(Happening::seat_follows_rival, scene.id);
    }
    if (++moves_[change.subject] == wandering_moves) {
        notes.note(Happening::court_wanders, scene.id);
    }
}

void CourtLooker::look_at_overlord(const HappeningScene& scene, const sim::Change& change,
                                   HappeningNotes& notes) const {
    if (change.object != sim::Id<void>::none_index) {
        const bool is_by_accord = std::ranges::any_of(scene.changes(), [](const auto& other) {
            return other.kind == sim::ChangeKind::accord_begin;
        });
        if (is_by_accord) {
            notes.note(Happening::vassal_made, scene.id);
        }
        return;
    }
    // By its own proclamation, or by its war upon its overlord.
    if (scene.event.polity.index == change.subject &&
        (scene.event.kind == sim::EventKind::state_founded ||
         scene.event.kind == sim::EventKind::hostilities)) {
        notes.note(Happening::vassal_breaks_away, scene.id);
    }
}

}  // namespace lab
