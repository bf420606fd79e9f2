// A small invented setting for the tests of storage: three states, a few towns, and a record that
// has at least one change of every kind. Larger ones stand in for a whole pack in benchmarks.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "simulation/calendar/julian.hpp"
#include "simulation/world/setting.hpp"
#include "storage/names.hpp"
#include "storage/run_data.hpp"

namespace storage {

struct TestSize {
    std::int32_t years = 12;  ///< From 1114 on.
    std::size_t places = 6;   ///< At least 4.
    std::size_t people = 6;   ///< At least 4.
    std::int32_t changes_per_year = 9;
    /// A town taken in the third year that other settings of this kind do not have.
    bool has_extra_siege = false;
};

/// Collects facts in any order and makes a record of them.
class TestRecord {
  public:
    /// `name` is the row of the event table that tells it, or -1.
    void add(sim::JulianDate date, sim::EventKind kind, int name, std::vector<sim::Change> changes,
             bool follows_former = false) {
        Fact fact;
        fact.event.day = sim::day_of(date);
        fact.event.kind = kind;
        fact.event.origin = name < 0 ? sim::EventOrigin::fact : sim::EventOrigin::record;
        fact.event.record = name < 0 ? sim::RecordId() : sim::RecordId(static_cast<unsigned>(name));
        if (!changes.empty() && changes[0].kind == sim::ChangeKind::control) {
            fact.event.place = sim::PlaceId(changes[0].subject);
            fact.event.polity = sim::PolityId(changes[0].object);
        }
        fact.changes = std::move(changes);
        fact.follows_former = follows_former;
        facts_.push_back(std::move(fact));
    }

    [[nodiscard]] sim::Record make() {
        std::stable_sort(facts_.begin(), facts_.end(),
                         [](const Fact& a, const Fact& b) { return a.event.day < b.event.day; });
        sim::Record record;
        for (const Fact& fact : facts_) {
            sim::ForcedEvent forced;
            forced.event = fact.event;
            forced.first_change = static_cast<std::uint32_t>(record.changes.size());
            forced.change_count = static_cast<std::uint32_t>(fact.changes.size());
            record.changes.insert(record.changes.end(), fact.changes.begin(), fact.changes.end());
            forced.first_cause = static_cast<std::uint32_t>(record.causes.size());
            if (fact.follows_former && !record.events.empty()) {
                record.causes.push_back(
                    {sim::FactId(record.events.size() - 1), sim::CauseKind::recorded});
                forced.cause_count = 1;
            }
            record.events.push_back(forced);
        }
        return record;
    }

  private:
    struct Fact {
        sim::Event event;
        std::vector<sim::Change> changes;
        bool follows_former = false;
    };
    std::vector<Fact> facts_;
};

/// A change without the members that its kind does not use.
inline sim::Change test_change(sim::ChangeKind kind, std::uint32_t subject,
                               std::uint32_t object = sim::Id<void>::none_index,
                               std::uint32_t detail = 0, std::int64_t amount = 0) {
    return {kind, subject, object, detail, amount};
}

inline sim::Change test_control(std::uint32_t place, std::uint32_t holder, sim::ControlHow how) {
    return test_change(sim::ChangeKind::control, place, holder, static_cast<std::uint32_t>(how));
}

/// Towns that change hands all the time, over all years.
inline void add_test_wars(TestRecord& record, const TestSize& size) {
    using enum sim::ControlHow;
    for (std::int32_t year = 0; year < size.years; ++year) {
        for (std::int32_t i = 0; i < size.changes_per_year; ++i) {
            const std::int32_t n = year * size.changes_per_year + i;
            const auto place = static_cast<std::uint32_t>(n) % size.places;
            const auto holder = static_cast<std::uint32_t>(n / 2) % 2;
            const sim::JulianDate date{1114 + year, 1 + i % 12, 1 + (n * 7) % 28};
            record.add(date, sim::EventKind::city_taken, n % 5 == 0 ? n % 8 : -1,
                       {test_control(static_cast<std::uint32_t>(place), holder,
                                     n % 3 == 0 ? surrender : storm)},
                       n % 4 == 1);
        }
    }
}

/// One change of every other kind, in the first four years.
inline void add_test_affairs(TestRecord& record) {
    using enum sim::ChangeKind;
    using sim::EventKind;
    const auto end_of = [](auto how) { return static_cast<std::uint32_t>(how); };
    record.add({1114, 2, 1}, EventKind::state_founded, 1,
               {test_change(polity_begin, 2), test_change(accession, 2, 2),
                test_change(capital, 2, 3, end_of(sim::SeatKind::temporary)),
                test_change(overlord, 2, 0)});
    record.add({1114, 3, 5}, EventKind::birth, -1, {test_change(birth, 3)});
    record.add({1114, 4, 2}, EventKind::claim, -1, {test_change(claim_begin, 1)});
    record.add({1114, 5, 9}, EventKind::order_of_battle, -1,
               {test_change(muster, 0), test_change(muster, 1)});
    record.add({1114, 6, 1}, EventKind::siege, 2, {test_change(siege_begin, 0)});
    record.add({1114, 8, 20}, EventKind::siege_end, 2, {test_change(siege_end, 0)}, true);
    record.add({1114, 9, 1}, EventKind::appointment, -1,
               {test_change(post_begin, 1), test_change(post_end, 0)});
    record.add({1115, 1, 3}, EventKind::technology, 3, {test_change(technique_adopted, 1, 0)});
    record.add({1115, 2, 2}, EventKind::revolt, 4, {test_change(insurgency_begin, 0)});
    record.add({1115, 7, 7}, EventKind::revolt_end, 4, {test_change(insurgency_end, 0)});
    record.add({1115, 9, 9}, EventKind::census, -1,
               {test_change(census, 1, sim::PlaceId::none_index, 0, 12'345)});
    record.add({1115, 10, 1}, EventKind::order_of_battle, -1,
               {test_change(stand_down, 0), test_change(muster, 2)});
    record.add({1116, 1, 1}, EventKind::treaty, 5,
               {test_change(treaty_begin, 1), test_change(ownership, 2, 0)});
    record.add({1116, 3, 3}, EventKind::technology, -1, {test_change(technique_adopted, 1, 0)});
    record.add({1116, 5, 5}, EventKind::defection, -1,
               {test_change(allegiance, 1, 0, end_of(sim::AllegianceStatus::captive))});
    record.add(
        {1116, 6, 6}, EventKind::death, -1,
        {test_change(death, 1, sim::PersonId::none_index, end_of(sim::DeathKind::captivity))});
    record.add({1116, 7, 1}, EventKind::claim, -1, {test_change(claim_end, 0)});
    record.add({1117, 2, 2}, EventKind::abdication, 6,
               {test_change(throne_vacant, 1, 1, end_of(sim::ReignEnd::abdication)),
                test_change(accession, 1, 3)});
    record.add({1117, 4, 4}, EventKind::state_ended, 7,
               {test_change(throne_vacant, 2, 2, end_of(sim::ReignEnd::dynasty_end)),
                test_change(polity_end, 2)});
    record.add({1117, 6, 1}, EventKind::treaty_end, -1, {test_change(treaty_end, 0)});
    record.add({1117, 8, 1}, EventKind::capital_move, -1,
               {test_change(capital, 1, 2, end_of(sim::SeatKind::flight))});
}

inline void add_test_definitions(sim::Setting& setting) {
    using sim::PersonId;
    using sim::PlaceId;
    using sim::PolityId;
    setting.polities = {
        {sim::PolityKind::empire, true, PersonId(0), PlaceId(0), {}},
        {sim::PolityKind::kingdom, true, PersonId(1), PlaceId(1), {}},
        {sim::PolityKind::rebel, false, {}, {}, {}},
    };
    setting.posts = {{PersonId(0), PolityId(0), sim::Office::general, true},
                     {PersonId(2), PolityId(1), sim::Office::envoy, false}};
    setting.treaties = {{sim::TreatyStatus::concluded, true, 0, 2},
                        {sim::TreatyStatus::concluded, false, 2, 1}};
    sim::ClauseDefinition clause;
    clause.treaty = sim::TreatyId(0);
    clause.kind = sim::ClauseKind::pay_yearly;
    clause.from = PolityId(1);
    clause.to = PolityId(0);
    clause.good = sim::Good::silver_taels;
    clause.amount = sim::Amount(100'000);
    sim::ClauseDefinition rival = clause;
    rival.amount = sim::Amount(999'999);
    rival.is_default = false;
    sim::ClauseDefinition silk = clause;
    silk.treaty = sim::TreatyId(1);
    silk.good = sim::Good::silk_bolts;
    silk.amount = sim::Amount(200'000);
    setting.clauses = {clause, rival, silk};
    setting.forces.resize(3);
    for (std::size_t i = 0; i < setting.forces.size(); ++i) {
        sim::ForceDefinition& force = setting.forces[i];
        force.polity = PolityId(i % 2);
        force.commander = i == 1 ? PersonId() : PersonId(i);
        force.place = PlaceId(i);
        force.infantry = sim::Men(static_cast<std::int32_t>(1000 * (i + 1)));
        force.quality = static_cast<std::int32_t>(3 + i);
    }
    setting.sieges = {{PlaceId(2), PolityId(0), PolityId(1)}};
    setting.insurgencies = {{PolityId(1), sim::Men(3000), false}};
    setting.claims = {{PolityId(0), PlaceId(1), true}, {PolityId(1), PlaceId(0), false}};
    setting.techniques.resize(2);
    setting.army_capacity = 4;
}

inline sim::Setting make_test_setting(const TestSize& size = {}) {
    sim::Setting setting;
    setting.first_day = sim::day_of({1114, 1, 1});
    setting.last_day = sim::day_of({1113 + size.years, 12, 31});
    setting.map.places.resize(size.places);
    for (std::size_t i = 0; i < size.places; ++i) {
        const sim::PolityId holder(i % 2);
        setting.place_starts.push_back(
            {holder, holder, sim::Households(static_cast<std::int32_t>(10'000 + i)), false});
    }
    setting.people.resize(size.people);
    for (std::size_t i = 0; i < size.people; ++i) {
        setting.people[i].begins_alive = i != 3;
        setting.people[i].first_polity = sim::PolityId(i % 2);
    }
    add_test_definitions(setting);
    TestRecord record;
    add_test_wars(record, size);
    add_test_affairs(record);
    if (size.has_extra_siege) {
        record.add({1116, 8, 15}, sim::EventKind::city_taken, -1,
                   {test_control(0, 1, sim::ControlHow::defection)});
    }
    setting.record = record.make();
    return setting;
}

/// Names for a test setting: most things have an id, posts have none.
class TestNames : public NameSource {
  public:
    explicit TestNames(const sim::Setting& setting) : setting_(setting) {}

    [[nodiscard]] std::size_t count(EntityKind kind) const override {
        switch (kind) {
            case EntityKind::place:
                return setting_.map.places.size();
            case EntityKind::polity:
                return setting_.polities.size();
            case EntityKind::person:
                return setting_.people.size();
            case EntityKind::post:
                return setting_.posts.size();
            case EntityKind::treaty:
                return setting_.treaties.size();
            case EntityKind::clause:
                return setting_.clauses.size();
            case EntityKind::force:
                return setting_.forces.size();
            case EntityKind::siege:
                return setting_.sieges.size();
            case EntityKind::technique:
                return setting_.techniques.size();
            case EntityKind::insurgency:
                return setting_.insurgencies.size();
            case EntityKind::claim:
                return setting_.claims.size();
            case EntityKind::record:
                return 8;
            case EntityKind::army:
                return setting_.army_capacity;
        }
        return 0;
    }
    [[nodiscard]] std::string id(EntityKind kind, std::size_t position) const override {
        return kind == EntityKind::post
                   ? std::string()
                   : std::string(entity_word(kind)) + "-" + std::to_string(position);
    }
    [[nodiscard]] std::string name_en(EntityKind kind, std::size_t position) const override {
        return "The " + id(kind, position) + ", so called";
    }
    [[nodiscard]] std::string name_zh(EntityKind kind, std::size_t position) const override {
        return kind == EntityKind::place ? "城" + std::to_string(position) : std::string();
    }

  private:
    const sim::Setting& setting_;
};

inline RunMeta make_test_meta(const sim::Setting& setting) {
    RunMeta meta;
    meta.engine_version = "0.1.0-test";
    meta.pack = {"test_pack", "0123abcd"};
    meta.command = "jinsong record --out 'a folder'";
    meta.created = "2024-05-01T12:00:00Z";
    meta.first_day = setting.first_day;
    meta.last_day = setting.last_day;
    return meta;
}

}  // namespace storage
