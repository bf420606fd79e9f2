// How reigns end in free futures from the beginning of the record to its end, against how they end
// in the record: a ruler may fall to his own side, and most do not; of those who do, more are put
// down from the throne than killed. JINSONG_MEMBERS=100 counts over more futures than the twelve.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "courts/utility_court.hpp"
#include "scenario/directory/read_directory.hpp"
#include "simulation/calendar/julian.hpp"
#include "simulation/turn/run.hpp"
#include "tests/support/source_folder.hpp"

namespace {

constexpr std::size_t reign_end_count = 6;
#ifdef __SANITIZE_ADDRESS__
constexpr std::uint32_t members_least = 1;  // Shares are asked where futures are not so slow.
#else
constexpr std::uint32_t members_least = 12;
#endif
constexpr std::array<const char*, reign_end_count> words = {
    "death", "capture", "deposed", "abdication", "assassination", "dynasty_end"};

std::uint32_t member_count() {
    const char* asked = std::getenv("JINSONG_MEMBERS");
    return asked == nullptr ? members_least
                            : std::max(static_cast<std::uint32_t>(std::atoi(asked)), members_least);
}

/// Reigns by how they ended, in the years up to 1200 and after.
struct Reigns {
    std::array<std::array<int, reign_end_count>, 2> ended{};

    void count(std::int32_t year, sim::ReignEnd end) {
        ended[year <= 1200 ? 0 : 1][static_cast<std::size_t>(end)] += 1;
    }
    [[nodiscard]] int all(std::size_t century) const {
        int sum = 0;
        for (const int one : ended[century]) {
            sum += one;
        }
        return sum;
    }
    [[nodiscard]] int of(sim::ReignEnd end) const {
        return ended[0][static_cast<std::size_t>(end)] + ended[1][static_cast<std::size_t>(end)];
    }
    [[nodiscard]] int by_own_side(std::size_t century) const {
        return ended[century][static_cast<std::size_t>(sim::ReignEnd::deposed)] +
               ended[century][static_cast<std::size_t>(sim::ReignEnd::assassination)];
    }
    void print(const char* of) const {
        for (std::size_t century = 0; century < ended.size(); ++century) {
            std::printf("%s, %s: %d reigns end, %d by their own side:", of,
                        century == 0 ? "to 1200" : "from 1201", all(century), by_own_side(century));
            for (std::size_t i = 0; i < reign_end_count; ++i) {
                std::printf(" %s %d", words[i], ended[century][i]);
            }
            std::printf("\n");
        }
    }
};

/// Bands and client states are no houses that coups are counted of.
bool counts(const sim::Setting& setting, sim::PolityId court) {
    const sim::PolityKind kind = setting.polities[court.index].kind;
    return kind != sim::PolityKind::rebel && kind != sim::PolityKind::puppet;
}

void add(const sim::Run& run, std::size_t from, Reigns& reigns) {
    for (std::size_t i = from; i < run.log.next_id().index; ++i) {
        const sim::EventId id(i);
        for (const sim::Change& change : run.log.changes_of(id)) {
            if (change.kind == sim::ChangeKind::throne_vacant &&
                counts(*run.setting, sim::PolityId(std::size_t{change.subject}))) {
                reigns.count(sim::julian_date_of(run.log[id].day).year,
                             static_cast<sim::ReignEnd>(change.detail));
            }
        }
    }
}

TEST(reigns, end_by_their_own_side_sometimes_and_mostly_not) {
    const auto loaded = scenario::load_directory(test_support::source_folder() + "/data/jin_song");
    const sim::Setting& setting = loaded.value().setting;
    const std::uint32_t last = sim::tick_count(setting);
    Reigns record;
    sim::Run told(setting);
    told.plan.digest_ticks = 36;
    const sim::Day fork = sim::day_of({1114, 10, 1});
    sim::Run base = told;
    while (told.world.next_tick() < last) {
        sim::advance_tick(told);
        if (told.world.next_tick() == sim::tick_holding(setting, fork)) {
            base = told;
        }
    }
    add(told, 0, record);
    record.print("record");

    Reigns free;
    base.plan.fork_day = fork;
    base.plan.courts_decide = true;
    base.decider = std::make_shared<courts::UtilityCourt>(setting.laws.decision);
    int futures_without_name = 0;
    const std::uint32_t members = member_count();
    for (std::uint32_t member = 0; member < members; ++member) {
        sim::Run run = base;
        run.plan.chance = {1, member};
        const std::size_t from = run.log.next_id().index;
        while (run.world.next_tick() < last) {
            sim::advance_tick(run);
        }
        add(run, from, free);
        int thrones = 0;
        int named = 0;
        for (std::size_t i = 0; i < setting.polities.size(); ++i) {
            const sim::PolityId court(i);
            const bool is_seated = counts(setting, court) &&
                                   run.world.polities.phase[court] == sim::Phase::present &&
                                   run.world.polities.capital[court].exists();
            thrones += is_seated ? 1 : 0;
            named += is_seated && run.world.polities.ruler[court].exists() ? 1 : 0;
        }
        futures_without_name += 2 * named < thrones ? 1 : 0;
    }
    free.print("free");
    if (members < 12) {
        return;  // Too few for shares: that nothing breaks is what is asked.
    }
    EXPECT_GT(record.of(sim::ReignEnd::deposed), record.of(sim::ReignEnd::assassination));
    // In a hundred futures three are put down for two who are killed; twelve scatter.
    EXPECT_GT(4 * free.of(sim::ReignEnd::deposed), 3 * free.of(sim::ReignEnd::assassination))
        << "whoever is in hand is put down, not killed";
    EXPECT_GT(free.of(sim::ReignEnd::assassination), 0);
    EXPECT_GT(free.of(sim::ReignEnd::abdication), 0);
    EXPECT_LT(futures_without_name, static_cast<int>(members / 6))
        << "houses and courts do not run out of people";
    for (std::size_t century = 0; century < 2; ++century) {
        ASSERT_GT(free.all(century), 50);
        const double share = static_cast<double>(free.by_own_side(century)) / free.all(century);
        EXPECT_GT(share, 0.05) << "it happens";
        EXPECT_LT(share, 0.35) << "to some";
    }
}

}  // namespace
