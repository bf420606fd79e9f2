// The page of a what-if: what it gathers is what the pairs say, the same whenever it is made, and
// every event that it tells happened in the future that it tells it of.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "report/whatif/figures.hpp"
#include "report/whatif/futures.hpp"
#include "report/whatif/gather.hpp"
#include "tests/support/real_pack.hpp"

namespace {

using api::Json;

constexpr std::uint32_t members = 12;

struct Lived {
    api::WhatIf asked;
    std::vector<lab::PairLived> pairs;
    Json request;
};

const Lived& lived() {
    static const Lived made = [] {
        Lived lived;
        lived.request = {{"call", "whatif"},
                         {"do", {"1126-autumn-defence=keep-at-kaifeng"}},
                         {"ask", {"song-holds-kaifeng", "exists(jin)"}},
                         {"until", "1127-03-31"},
                         {"hold", 120},  // Left free, the court leads the armies off again.
                         {"seed", 1}};
        api::Session& session = test_support::real_session();
        EXPECT_EQ(session.prepare_whatif(api::dump(lived.request), lived.asked), "");
        const lab::Worker worker = lab::worker_for(*lived.asked.start->setting);
        for (std::uint32_t member = 0; member < members; ++member) {
            lived.pairs.push_back(lab::live_pair(*lived.asked.start, lived.asked.expressions,
                                                 {lived.asked.seed, member}, worker));
        }
        return lived;
    }();
    return made;
}

report::Asked asked() {
    return {&lived().asked, lived().pairs, lived().request, "jinsong whatif …", "0.1.0"};
}

const Json& gathered() {
    static const Json data = report::gather_whatif(test_support::real_session(), asked());
    return data;
}

TEST(whatif_report, chances_of_a_place_are_those_of_all_futures) {
    const Json& map = gathered()["map"];
    const auto& scenario = test_support::real_session().scenario();
    const auto& places = scenario.ids(scenario::Table::places);
    ASSERT_EQ(map["with"].size(), places.size());
    for (const char* side : {"without", "with"}) {
        for (const Json& of_place : map[side]) {
            std::uint32_t sum = 0;
            for (std::size_t i = 1; i < of_place.size(); i += 2) {
                sum += of_place[i].get<std::uint32_t>();
            }
            EXPECT_EQ(sum, members);
        }
        // What is asked is who holds Kaifeng: the map and the answer say the same.
        const auto kaifeng = std::ranges::find(places, "kaifeng") - places.begin();
        std::uint32_t song = 0;
        const Json& shares = map[side][static_cast<std::size_t>(kaifeng)];
        for (std::size_t i = 0; i < shares.size(); i += 2) {
            const auto court = shares[i].get<std::int32_t>();
            if (court >= 0 && map["courts"][static_cast<std::size_t>(court)] == "song") {
                song = shares[i + 1].get<std::uint32_t>();
            }
        }
        EXPECT_EQ(song, gathered()["answer"]["questions"][0][side]["hits"]);
    }
}

/// How many futures, at each look, by the holder's number; from its steps.
std::map<std::int32_t, std::vector<std::uint32_t>> unfolded(const Json& steps, std::size_t looks) {
    std::map<std::int32_t, std::vector<std::uint32_t>> futures;
    for (const Json& of_court : steps) {
        std::vector<std::uint32_t>& counts = futures[of_court[0].get<std::int32_t>()];
        counts.resize(looks);
        for (std::size_t i = 1; i < of_court.size(); i += 2) {
            std::fill(counts.begin() + of_court[i].get<std::ptrdiff_t>(), counts.end(),
                      of_court[i + 1].get<std::uint32_t>());
        }
    }
    return futures;
}

TEST(whatif_report, who_holds_a_place_over_time_is_what_all_ways_say) {
    const Json& map = gathered()["map"];
    const auto& courts = test_support::real_session().scenario().ids(scenario::Table::polities);
    const report::Asked of = asked();
    const report::Ways ways(of);
    const std::size_t looks = ways.look_ticks().size() + 1;
    std::size_t moving = 0;
    for (const report::Side side : {report::Side::without, report::Side::with}) {
        const char* name = report::side_names[static_cast<std::size_t>(side)];
        std::vector<lab::Trajectory> all;
        for (std::size_t pair = 0; pair < ways.count(); ++pair) {
            all.push_back(ways.way(pair, side));
        }
        for (std::size_t place = 0; place < map["over_time"].size(); ++place) {
            const Json& told = map["over_time"][place];
            const auto number = [&](sim::PolityId court) {
                const auto found = std::ranges::find(map["courts"], Json(courts[court.index]));
                return court.exists() ? static_cast<std::int32_t>(found - map["courts"].begin())
                                      : -1;
            };
            const auto held =
                told.is_null()
                    ? std::map<std::int32_t,
                               std::vector<std::uint32_t>>{{map["fork"][place].get<std::int32_t>(),
                                                            std::vector<std::uint32_t>(looks,
                                                                                       members)}}
                    : unfolded(told[name], looks);
            moving += told.is_null() ? 0 : 1;
            std::vector<std::uint32_t> sums(looks);
            for (const auto& [court, futures] : held) {
                for (std::size_t look = 0; look < looks; ++look) {
                    sums[look] += futures[look];
                    const auto there = std::ranges::count_if(all, [&](const auto& way) {
                        return number(look == 0 ? ways.fork().places.holder.values()[place]
                                                : way.looks[look - 1].holder[place]) == court;
                    });
                    ASSERT_EQ(futures[look], there) << place << " " << look;
                }
            }
            EXPECT_EQ(sums, std::vector<std::uint32_t>(looks, members));
            const Json& last = map[name][place];
            for (std::size_t i = 0; i < last.size(); i += 2) {
                EXPECT_EQ(held.at(last[i].get<std::int32_t>()).back(), last[i + 1]);
            }
        }
    }
    EXPECT_GT(moving, 0U);
}

TEST(whatif_report, the_record_over_time_ends_as_the_record_does) {
    const Json& map = gathered()["map"];
    bool moves = false;
    for (std::size_t place = 0; place < map["over_time"].size(); ++place) {
        const Json& told = map["over_time"][place];
        if (told.is_null()) {
            EXPECT_EQ(map["record"][place], map["fork"][place]);
        } else {
            EXPECT_EQ(told["record"][1], map["fork"][place]);
            EXPECT_EQ(told["record"].back(), map["record"][place]);
            moves = moves || told["record"].size() > 2;
        }
    }
    EXPECT_TRUE(moves);
}

TEST(whatif_report, fans_open_from_one_day_and_their_quantiles_rise) {
    const Json& fans = gathered()["fans"];
    ASSERT_FALSE(fans["courts"].empty());
    EXPECT_EQ(fans["courts"][0]["id"], "song");
    for (const Json& court : fans["courts"]) {
        for (const char* figure : {"places", "households", "cash"}) {
            EXPECT_EQ(court[figure]["with"][0], court[figure]["without"][0]);
            EXPECT_EQ(court[figure]["with"].size(), fans["days"].size());
            for (const Json& fan : court[figure]["with"]) {
                EXPECT_TRUE(std::is_sorted(fan.begin(), fan.end()));
            }
        }
    }
}

TEST(whatif_report, curves_fall_and_count_who_is_left) {
    const Json& lives = gathered()["survival"];
    ASSERT_EQ(lives.size(), 2U);
    EXPECT_EQ(lives[0]["id"], "kaifeng");
    EXPECT_EQ(lives[0]["holder"], "song");
    EXPECT_EQ(lives[1]["kind"], "court");
    for (const char* side : {"without", "with"}) {
        double before = 1;
        for (const Json& step : lives[0][side]["curve"]) {
            EXPECT_LT(step[1].get<double>(), before);
            before = step[1].get<double>();
        }
        EXPECT_EQ(lives[0][side]["at_risk"][0][1], members);
        // Nobody is out of sight before the end: what is left is the share of the curve.
        const double left = lives[0][side]["at_risk"].back()[1].get<double>();
        EXPECT_NEAR(left / members, before, 1e-4);
    }
}

TEST(whatif_report, reliability_holds_what_the_answer_says_of_the_surest) {
    const Json& skill = gathered()["answer"]["skill"];
    std::size_t nearest = 0;
    for (const Json& horizon : gathered()["reliability"]) {
        ASSERT_FALSE(horizon["bins"].empty());
        for (const Json& bin : horizon["bins"]) {
            ASSERT_EQ(bin.size(), 5U);
            EXPECT_GT(bin[2].get<int>(), 0);
        }
        if (horizon["years"] == skill["years"]) {
            ++nearest;
            EXPECT_EQ(horizon["bins"].back()[0], skill["surest_chance"]);
            EXPECT_EQ(horizon["bins"].back()[1], skill["surest_happened"]);
        }
    }
    EXPECT_EQ(nearest, 1U);
}

TEST(whatif_report, typical_is_nearer_to_all_than_the_strangest) {
    const Json& futures = gathered()["futures"];
    const Json& typical = futures["pairs"][futures["typical"].get<std::size_t>()];
    ASSERT_FALSE(futures["strange"].empty());
    const Json& strangest = futures["pairs"][futures["strange"][0].get<std::size_t>()];
    EXPECT_LT(typical["distance"].get<double>(), strangest["distance"].get<double>());
    EXPECT_NE(typical["member"], strangest["member"]);
}

TEST(whatif_report, tells_of_each_future_what_happened_in_it) {
    api::Session& session = test_support::real_session();
    for (const Json& pair : gathered()["futures"]["pairs"]) {
        Json request = lived().request;
        request["call"] = "compare";
        request["member"] = pair["member"];
        // It leaves the future with the change behind as the free run.
        ASSERT_TRUE(Json::parse(session.call(api::dump(request)))["ok"].get<bool>());
        ASSERT_FALSE(pair["with"]["events"].empty());
        for (const Json& event : pair["with"]["events"]) {
            const Json why = Json::parse(session.call(api::dump(
                Json{{"call", "why"}, {"run", "free"}, {"event", event["event"]}, {"depth", 1}})));
            ASSERT_TRUE(why["ok"].get<bool>()) << event;
            EXPECT_EQ(why["answer"]["event"]["title_en"], event["title_en"]);
            EXPECT_EQ(why["answer"]["event"]["date"], event["date"]);
        }
        const auto at = pair["member"].get<std::size_t>();
        EXPECT_EQ(pair["with"]["answers"], Json(lived().pairs[at].with.values));
    }
}

TEST(whatif_report, the_deciding_pair_answers_otherwise_and_its_path_ends_where_it_turned) {
    const Json& futures = gathered()["futures"];
    ASSERT_FALSE(futures["deciding"].is_null());
    const Json& pair = futures["pairs"][futures["deciding"].get<std::size_t>()];
    EXPECT_NE(pair["with"]["answers"][0], pair["without"]["answers"][0]);
    for (const char* side : {"without", "with"}) {
        const Json& turn = pair[side]["turn"];
        if (!turn.is_null() && !turn["path"].is_null()) {
            EXPECT_EQ(turn["path"]["steps"].back()["event"], turn["event"]["event"]);
        }
    }
}

TEST(whatif_report, the_same_pairs_give_the_same_page) {
    const Json again = report::gather_whatif(test_support::real_session(), asked());
    EXPECT_EQ(api::dump(again), api::dump(gathered()));
    EXPECT_EQ(report::title_of(again, true), "防秋之兵置於何處");
}

TEST(whatif_report, ways_that_are_cut_are_not_whole) {
    std::vector<lab::PairLived> pairs = lived().pairs;
    report::Asked cut = asked();
    EXPECT_TRUE(report::Ways(cut).are_whole());
    pairs[3].with.way.pop_back();
    cut.pairs = pairs;
    EXPECT_FALSE(report::Ways(cut).are_whole());
}

}  // namespace
