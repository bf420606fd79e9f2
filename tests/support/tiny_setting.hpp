// A tiny setting built in code, for tests of the turn, the chronicle and storage: three places, two
// courts, two rulers, one treaty with a yearly due, one army, one siege. All names are numbers.
#pragma once

#include <vector>

#include "simulation/calendar/julian.hpp"
#include "simulation/world/setting.hpp"

namespace test_support {

inline constexpr sim::PolityId north{0};
inline constexpr sim::PolityId south{1};
inline constexpr sim::PlaceId hill{0};
inline constexpr sim::PlaceId ford{1};
inline constexpr sim::PlaceId port{2};
inline constexpr sim::PersonId king{0};
inline constexpr sim::PersonId heir{1};

inline sim::Day day(int year, int month, int day_of_month) {
    return sim::day_of({year, month, day_of_month});
}

/// Adds a forced event; facts must be added in order of day. Gives back its id.
inline sim::FactId force(sim::Setting& setting, sim::Day when, sim::EventKind kind,
                         const std::vector<sim::Change>& changes,
                         const std::vector<sim::ForcedCause>& causes = {}) {
    sim::Record& record = setting.record;
    sim::ForcedEvent forced;
    forced.event.day = when;
    forced.event.kind = kind;
    forced.event.origin = sim::EventOrigin::fact;
    forced.first_change = static_cast<std::uint32_t>(record.changes.size());
    forced.change_count = static_cast<std::uint32_t>(changes.size());
    forced.first_cause = static_cast<std::uint32_t>(record.causes.size());
    forced.cause_count = static_cast<std::uint32_t>(causes.size());
    record.changes.insert(record.changes.end(), changes.begin(), changes.end());
    record.causes.insert(record.causes.end(), causes.begin(), causes.end());
    record.events.push_back(forced);
    return sim::FactId(record.events.size() - 1);
}

inline sim::Change change(sim::ChangeKind kind, std::uint32_t subject,
                          std::uint32_t object = sim::Id<void>::none_index,
                          std::uint32_t detail = 0, std::int64_t amount = 0) {
    return {kind, subject, object, detail, amount};
}

/// Years 1200..1204 with an empty record.
inline sim::Setting tiny_setting() {
    sim::Setting setting;
    setting.first_day = day(1200, 1, 1);
    setting.last_day = day(1204, 12, 31);
    setting.map.places.resize(3);
    setting.place_starts = {{north, north, sim::Households(1000)},
                            {south, south, sim::Households(2000)},
                            {south, south, sim::Households(3000)}};
    setting.polities.resize(2);
    setting.polities[0] = {sim::PolityKind::empire, true, king, hill, sim::PolityId::none()};
    setting.polities[1] = {sim::PolityKind::kingdom, true, sim::PersonId::none(), port,
                           sim::PolityId::none()};
    setting.people.resize(2);
    setting.people[0] = {true, north};
    setting.people[1] = {true, north};
    setting.treaties.resize(1);
    setting.treaties[0] = {sim::TreatyStatus::concluded, false, 0, 2};
    setting.clauses.resize(2);
    setting.clauses[0] = {sim::TreatyId(0),
                          sim::ClauseKind::pay_yearly,
                          south,
                          north,
                          sim::Good::silver_taels,
                          sim::Amount(500),
                          {},
                          {},
                          true};
    setting.clauses[1] = {sim::TreatyId(0),
                          sim::ClauseKind::pay_yearly,
                          south,
                          north,
                          sim::Good::silver_taels,
                          sim::Amount(900),
                          {},
                          {},
                          false};
    setting.forces.resize(1);
    setting.forces[0].polity = north;
    setting.forces[0].place = hill;
    setting.forces[0].infantry = sim::Men(700);
    setting.sieges.resize(1);
    setting.sieges[0] = {ford, north, south};
    setting.techniques.resize(2);
    setting.army_capacity = 2;
    return setting;
}

/// The tiny setting with a record of a short war: a siege, the fall of the ford, a treaty.
inline sim::Setting tiny_war() {
    using enum sim::ChangeKind;
    sim::Setting setting = tiny_setting();
    force(setting, day(1200, 2, 5), sim::EventKind::order_of_battle, {change(muster, 0)});
    const sim::FactId siege =
        force(setting, day(1200, 3, 4), sim::EventKind::siege, {change(siege_begin, 0)});
    force(setting, day(1200, 3, 25), sim::EventKind::city_taken,
          {change(control, ford.index, north.index)}, {{siege, sim::CauseKind::recorded}});
    force(setting, day(1200, 3, 25), sim::EventKind::siege_end, {change(siege_end, 0)});
    force(setting, day(1200, 6, 1), sim::EventKind::treaty, {change(treaty_begin, 0)});
    force(setting, day(1201, 1, 1), sim::EventKind::order_of_battle, {change(stand_down, 0)});
    force(setting, day(1202, 7, 7), sim::EventKind::succession,
          {change(throne_vacant, north.index, king.index),
           change(accession, north.index, test_support::heir.index)});
    force(setting, day(1203, 3, 30), sim::EventKind::treaty_end, {change(treaty_end, 0)});
    return setting;
}

}  // namespace test_support
