// The haggling of Song and Jin from 1118 to 1123 in the replay: paper after paper, what was asked
// and offered in each, and that of eleven only two ever bound.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "simulation/calendar/julian.hpp"
#include "simulation/turn/run.hpp"
#include "tests/support/real_pack.hpp"

namespace {

using scenario::Table;

const scenario::Scenario& pack() {
    static const auto the = test_support::load_pack("data/jin_song");
    return *the;
}

/// One paper between the two, as it stood in the replay.
struct Paper {
    std::string id;
    sim::Day first_bound;  ///< none: it never was in force.
    sim::Day last_bound;
    std::int64_t strings = 0;  ///< Yearly dues of Song to Jin by it, a tael or bolt at two strings.
    int offered_land = 0;      ///< Clauses by which Jin gives land.
};

std::vector<Paper> papers() {
    const auto ids = pack().ids(Table::treaties);
    const auto courts = pack().ids(Table::polities);
    const sim::Setting& setting = pack().setting;
    std::vector<Paper> found;
    std::vector<sim::TreatyId> rows;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const std::string id(ids[i]);
        if (id < "1118" || id >= "1124") {
            continue;
        }
        Paper paper{id, {}, {}, 0, 0};
        const sim::TreatyDefinition& treaty = setting.treaties[i];
        for (std::uint32_t c = 0; c < treaty.clause_count; ++c) {
            const sim::ClauseDefinition& clause = setting.clauses[treaty.first_clause + c];
            if (!clause.is_default || !clause.from.exists()) {
                continue;
            }
            const std::string giver(courts[clause.from.index]);
            if (clause.kind == sim::ClauseKind::pay_yearly && giver == "song") {
                paper.strings +=
                    clause.amount.value * (clause.good == sim::Good::cash_strings ? 1 : 2);
            }
            paper.offered_land += clause.kind == sim::ClauseKind::cede && giver == "jin" ? 1 : 0;
        }
        found.push_back(paper);
        rows.emplace_back(i);
    }
    sim::Run run(setting);
    while (sim::next_tick_first_day(run) < sim::day_of({1126, 1, 1})) {
        sim::advance_tick(run);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (run.world.treaties.phase[rows[i]] == sim::Phase::present) {
                const sim::Day today = sim::next_tick_first_day(run);
                found[i].first_bound = found[i].first_bound.exists() ? found[i].first_bound : today;
                found[i].last_bound = today;
            }
        }
    }
    return found;
}

const Paper& paper(const std::vector<Paper>& all, const std::string& id) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Paper& one) { return one.id == id; });
    EXPECT_NE(found, all.end()) << id;
    return *found;
}

TEST(haggling, of_eleven_papers_of_1118_to_1123_two_bound_and_one_after_the_other) {
    const std::vector<Paper> all = papers();
    EXPECT_EQ(all.size(), 11U);
    EXPECT_EQ(std::count_if(all.begin(), all.end(),
                            [](const Paper& one) { return one.first_bound.exists(); }),
              2);
    const Paper& alliance = paper(all, "1120-sea-alliance");
    const Paper& treaty = paper(all, "1123-treaty");
    EXPECT_GE(alliance.first_bound, sim::day_of({1120, 8, 1}));
    EXPECT_LT(alliance.last_bound, treaty.first_bound);
    EXPECT_GE(treaty.last_bound, sim::day_of({1125, 11, 1})) << "until Jin broke it";
}

TEST(haggling, the_price_of_yanjing_rises_from_mission_to_mission_and_the_claim_is_cut) {
    const std::vector<Paper> all = papers();
    const std::int64_t agreed = paper(all, "1120-sea-alliance").strings;
    EXPECT_EQ(agreed, 1'000'000) << "what Liao had been paid";
    EXPECT_EQ(paper(all, "1118-sea-first-offer").strings, 0);
    EXPECT_EQ(paper(all, "1120-song-wider-claim").strings, agreed) << "more land for the same";
    EXPECT_GT(paper(all, "1123-song-extra-offer").strings, agreed);
    EXPECT_EQ(paper(all, "1123-tax-demand").strings, 2 * agreed) << "after the defeats of 1122";
    EXPECT_GT(paper(all, "1123-treaty").offered_land, 0);
}

}  // namespace
