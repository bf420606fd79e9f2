// What the histories tell comes about of itself: among some futures from several days there is a
// member and an event for each kind. Those that never come about yet are named at the end.
#include "lab/happenings.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>
#include <string>

#include "courts/utility_court.hpp"
#include "scenario/directory/read_directory.hpp"
#include "simulation/calendar/julian.hpp"

namespace {

using lab::Happening;

struct Fork {
    sim::JulianDate from;
    std::uint32_t years = 0;
};
constexpr std::array<Fork, 6> forks = {{{{1114, 10, 1}, 14},
                                        {{1125, 10, 1}, 10},
                                        {{1130, 6, 1}, 12},
                                        {{1140, 5, 1}, 10},
                                        {{1161, 9, 1}, 10},
                                        {{1211, 2, 1}, 24}}};
constexpr std::uint32_t members_most = 24;

using Found = std::array<bool, lab::happening_count>;

/// Tells of each kind the first member and event that it is found in.
void live(const sim::Run& base, std::uint32_t member, std::uint32_t years,
          const std::vector<std::string_view>& ids, Found& found) {
    sim::Run run = base;
    run.plan.chance = {3, member};
    run.keeps_decisions = true;
    lab::HappeningLooker looker(run);
    for (std::uint32_t tick = 0; tick < years * 36; ++tick) {
        looker.before(run);
        sim::advance_tick(run);
        looker.after(run);
    }
    for (std::uint32_t i = 0; i < lab::happening_count; ++i) {
        const sim::EventId first = looker.first(static_cast<Happening>(i));
        if (!found[i] && first.exists()) {
            found[i] = true;
            const sim::Event& event = run.log[first];
            const sim::JulianDate day = sim::julian_date_of(event.day);
            const auto name = [&](sim::PolityId polity) {
                return polity.exists() ? std::string(ids[polity.index]) : "-";
            };
            std::printf("%s: member %u, event %u, %d-%02d-%02d, %s and %s\n",
                        std::string(lab::happening_name(static_cast<Happening>(i))).c_str(), member,
                        first.index, day.year, day.month, day.day, name(event.polity).c_str(),
                        name(event.other).c_str());
        }
    }
}

Found find_all(const std::set<Happening>& wanted) {
    const auto loaded =
        scenario::load_directory(std::string(JINSONG_SOURCE_DIR) + "/data/jin_song");
    const sim::Setting& setting = loaded.value().setting;
    const auto has_all = [&](const Found& found) {
        return std::all_of(wanted.begin(), wanted.end(), [&](Happening happening) {
            return found[static_cast<std::size_t>(happening)];
        });
    };
    Found found{};
    sim::Run record(setting);
    record.plan.digest_ticks = 36;
    for (const Fork& fork : forks) {
        const sim::Day day = sim::day_of(fork.from);
        while (record.world.next_tick() < sim::tick_holding(setting, day)) {
            sim::advance_tick(record);
        }
        sim::Run base = record;
        base.plan.fork_day = day;
        base.plan.courts_decide = true;
        base.decider = std::make_shared<courts::UtilityCourt>(setting.laws.decision);
        for (std::uint32_t member = 0; member < members_most && !has_all(found); ++member) {
            live(base, member, fork.years, loaded.value().ids(scenario::Table::polities), found);
        }
    }
    return found;
}

TEST(happenings, each_kind_comes_about_in_some_future) {
    std::set<Happening> wanted;
    for (std::uint32_t i = 0; i < lab::happening_count; ++i) {
        wanted.insert(static_cast<Happening>(i));
    }
    // Not seen yet in any free future.
    const std::set<Happening> unseen = {Happening::client_dropped};
    for (const Happening happening : unseen) {
        wanted.erase(happening);
    }
    const Found found = find_all(wanted);
    for (const Happening happening : wanted) {
        EXPECT_TRUE(found[static_cast<std::size_t>(happening)]) << lab::happening_name(happening);
    }
}

}  // namespace
