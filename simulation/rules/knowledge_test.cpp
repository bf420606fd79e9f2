#include "simulation/rules/knowledge.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "tests/support/text_table.hpp"

namespace sim {
namespace {

const KnowledgeLaws laws;

constexpr std::array<const char*, channel_count> channel_names = {
    "officers", "siege_lines", "army", "scouts", "spies", "merchants", "refugees", "defectors"};

Channel channel_of(const std::string& name) {
    for (std::uint32_t i = 0; i < channel_count; ++i) {
        if (name == channel_names[i]) {
            return static_cast<Channel>(i);
        }
    }
    ADD_FAILURE() << "no channel " << name;
    return Channel::officers;
}

Draw draw_of(std::uint32_t member) {
    return Draw({4, member}, 12, 8, 99);
}

ReportInputs sighting(Channel channel) {
    ReportInputs in;
    in.recipient = PolityId(1);
    in.kind = ReportKind::army_sighting;
    in.channel = channel;
    in.subject = 5;
    in.value = 2;
    in.place = PlaceId(7);
    in.men = Men(20'000);
    in.observed = Day(1000);
    in.courier_time = Millidays(4000);
    return in;
}

TEST(Knowledge, news_is_on_the_way_by_its_table) {
    for (const auto& row : test_support::read_table("news_delay.table", 2)) {
        EXPECT_EQ(delay_days(channel_of(row.inputs[0]), Millidays(std::stoi(row.inputs[1])), laws),
                  std::stoi(row.outcome))
            << row.where;
    }
    EXPECT_EQ(delay_days(Channel::officers, no_passage, laws), no_report);
}

TEST(Knowledge, news_ages_by_its_table) {
    for (const auto& row : test_support::read_table("news_trust.table", 3)) {
        const ReportKind kind =
            row.inputs[0] == "army" ? ReportKind::army_sighting : ReportKind::holder;
        EXPECT_NEAR(trust_permille(kind, channel_of(row.inputs[1]), std::stoi(row.inputs[2]), laws),
                    std::stoi(row.outcome), 1)
            << row.where;
    }
}

TEST(Knowledge, the_better_informed_arrive_first) {
    for (std::uint32_t i = 2; i <= static_cast<std::uint32_t>(Channel::refugees); ++i) {
        EXPECT_LE(delay_days(static_cast<Channel>(i - 1), Millidays(5000), laws),
                  delay_days(static_cast<Channel>(i), Millidays(5000), laws))
            << channel_names[i];
    }
}

TEST(Knowledge, a_court_with_nobody_to_see_does_not_hear) {
    for (std::uint32_t member = 0; member < 200; ++member) {
        EXPECT_FALSE(resolve_sight({}, laws, draw_of(member)).seen);
    }
}

TEST(Knowledge, own_officers_siege_lines_and_armies_near_by_always_see) {
    SightInputs army_near;
    army_near.nearest_army = Millidays(laws.army_sight_millidays);
    SightInputs army_far;
    army_far.nearest_army = Millidays(laws.army_sight_millidays + 1);
    SightInputs lines;
    lines.in_siege_lines = true;
    SightInputs all = lines;
    all.own_officers = true;
    all.refugees_permille = 1000;
    for (std::uint32_t member = 0; member < 100; ++member) {
        const Sight near = resolve_sight(army_near, laws, draw_of(member));
        EXPECT_TRUE(near.seen);
        EXPECT_EQ(near.channel, Channel::army);
        EXPECT_FALSE(resolve_sight(army_far, laws, draw_of(member)).seen);
        EXPECT_EQ(resolve_sight(lines, laws, draw_of(member)).channel, Channel::siege_lines);
        EXPECT_EQ(resolve_sight(all, laws, draw_of(member)).channel, Channel::officers);
    }
}

TEST(Knowledge, half_a_net_of_spies_tells_half_as_often) {
    SightInputs full;
    full.spies_permille = 1000;
    SightInputs half;
    half.spies_permille = 500;
    int by_full = 0;
    int by_half = 0;
    for (std::uint32_t member = 0; member < 8000; ++member) {
        by_full += resolve_sight(full, laws, draw_of(member)).seen ? 1 : 0;
        by_half += resolve_sight(half, laws, draw_of(member)).seen ? 1 : 0;
    }
    EXPECT_NEAR(by_full / 8000.0, 0.250, 0.02);
    EXPECT_NEAR(by_half / 8000.0, 0.125, 0.02);
}

TEST(Knowledge, strength_is_misjudged_by_mean_and_spread_of_its_channel) {
    for (const Channel channel : {Channel::army, Channel::spies, Channel::refugees}) {
        const ChannelLaws by = laws_of(channel, laws);
        double sum = 0;
        double squares = 0;
        constexpr std::uint32_t members = 4000;
        for (std::uint32_t member = 0; member < members; ++member) {
            const Men told = reported_men(Men(20'000), channel, laws, draw_of(member));
            const double error = std::log(told.value / 20'000.0);
            sum += error;
            squares += error * error;
        }
        const double mean = sum / members;
        EXPECT_NEAR(mean, by.bias_permille / 1000.0, 0.04);
        EXPECT_NEAR(std::sqrt(squares / members - mean * mean), by.sd_permille / 1000.0, 0.04);
    }
}

TEST(Knowledge, refugees_make_a_host_larger_than_scouts_do) {
    EXPECT_GT(laws_of(Channel::refugees, laws).bias_permille,
              laws_of(Channel::scouts, laws).bias_permille);
    EXPECT_GT(laws_of(Channel::refugees, laws).sd_permille,
              laws_of(Channel::scouts, laws).sd_permille);
}

TEST(Knowledge, of_its_own_host_a_court_knows_the_strength) {
    ReportInputs in = sighting(Channel::army);
    in.of_own_host = true;
    for (std::uint32_t member = 0; member < 50; ++member) {
        EXPECT_EQ(resolve_report(in, laws, draw_of(member)).report.men, Men(20'000));
    }
}

TEST(Knowledge, a_report_says_when_it_was_seen_and_when_it_is_read) {
    const ReportOutcome out = resolve_report(sighting(Channel::army), laws, draw_of(0));
    ASSERT_TRUE(out.sent);
    EXPECT_EQ(out.report.observed, Day(1000));
    EXPECT_EQ(out.report.arrives, Day(1007));
    EXPECT_EQ(out.report.place, PlaceId(7));
    EXPECT_EQ(out.report.false_report, 0U);
}

TEST(Knowledge, without_a_way_no_report_is_sent) {
    ReportInputs in = sighting(Channel::officers);
    in.courier_time = no_passage;
    EXPECT_FALSE(resolve_report(in, laws, draw_of(0)).sent);
}

TEST(Knowledge, some_reports_are_false_but_never_those_of_ones_own_officers) {
    ReportInputs in = sighting(Channel::refugees);
    in.kind = ReportKind::holder;
    in.men = Men(0);
    in.rumour_value = 3;
    int lies = 0;
    for (std::uint32_t member = 0; member < 4000; ++member) {
        const Report report = resolve_report(in, laws, draw_of(member)).report;
        EXPECT_EQ(report.value, report.false_report == 1 ? 3U : 2U);
        lies += static_cast<int>(report.false_report);
    }
    EXPECT_NEAR(lies / 4000.0, laws.refugees_false_permille / 1000.0, 0.02);
    in.channel = Channel::officers;
    for (std::uint32_t member = 0; member < 200; ++member) {
        EXPECT_EQ(resolve_report(in, laws, draw_of(member)).report.false_report, 0U);
    }
}

TEST(Knowledge, where_nothing_else_could_be_told_nothing_is_false) {
    const ReportInputs in = sighting(Channel::refugees);
    for (std::uint32_t member = 0; member < 500; ++member) {
        EXPECT_EQ(resolve_report(in, laws, draw_of(member)).report.false_report, 0U);
    }
}

TEST(Knowledge, later_news_replaces_earlier_however_late_it_is_read) {
    Report report;
    report.observed = Day(50);
    report.arrives = Day(90);
    report.channel = Channel::spies;
    EXPECT_TRUE(supersedes(report, Day::none(), Channel::officers));
    EXPECT_TRUE(supersedes(report, Day(49), Channel::officers));
    EXPECT_FALSE(supersedes(report, Day(51), Channel::refugees));
    EXPECT_TRUE(supersedes(report, Day(50), Channel::merchants));
    EXPECT_FALSE(supersedes(report, Day(50), Channel::spies));
    EXPECT_FALSE(supersedes(report, Day(50), Channel::scouts));
}

// --- What system 21 must show ------------------------------------------------------------------

/// What one court believes of who holds a place, written by reports alone.
struct Belief {
    PolityId holder;
    Day since;
    Channel by = Channel::refugees;

    /// Takes in what has arrived by `today`.
    void read(const std::vector<Report>& mail, Day today) {
        for (const Report& report : mail) {
            if (report.arrives <= today && supersedes(report, since, by)) {
                *this = {PolityId(report.value), report.observed, report.channel};
            }
        }
    }
};

/// The fall of a place on day 100, as one court is told of it. Before it, holder 1 was reported.
std::vector<Report> mail_of(PolityId court, Channel channel, Millidays courier_time) {
    std::vector<Report> mail;
    for (const std::uint32_t holder : {1U, 2U}) {
        ReportInputs in;
        in.recipient = court;
        in.channel = channel;
        in.subject = 7;
        in.value = holder;
        in.place = PlaceId(7);
        in.observed = Day(holder == 1 ? 20 : 100);
        in.courier_time = courier_time;
        mail.push_back(resolve_report(in, laws, draw_of(court.index)).report);
    }
    return mail;
}

TEST(shows, the_same_true_state_gives_two_courts_two_maps) {
    const auto near = mail_of(PolityId(0), Channel::officers, Millidays(2500));
    const auto far = mail_of(PolityId(1), Channel::merchants, Millidays(2500));
    const auto holder_on = [](const std::vector<Report>& mail, std::int32_t day) {
        Belief belief;
        belief.read(mail, Day(day));
        return belief.holder;
    };
    EXPECT_EQ(holder_on(near, 10), PolityId::none());  // Nobody has told it anything yet.
    EXPECT_EQ(holder_on(near, 102), PolityId(1));      // It has fallen, and no court knows.
    EXPECT_EQ(holder_on(near, 103), PolityId(2));
    EXPECT_EQ(holder_on(far, 103), PolityId(1));  // The other still has the old map.
    EXPECT_EQ(holder_on(far, 129), PolityId(1));
    EXPECT_EQ(holder_on(far, 130), PolityId(2));
}

TEST(shows, old_news_that_comes_late_does_not_turn_a_belief_back) {
    Belief belief{PolityId(2), Day(100), Channel::merchants};
    std::vector<Report> late = mail_of(PolityId(1), Channel::refugees, Millidays(9000));
    late.pop_back();  // Only that of day 20, read on day 133.
    belief.read(late, Day(200));
    EXPECT_EQ(belief.holder, PolityId(2));
}

TEST(shows, a_belief_does_not_depend_on_the_order_in_which_mail_is_opened) {
    std::vector<Report> mail = mail_of(PolityId(0), Channel::spies, Millidays(1000));
    const std::vector<Report> more = mail_of(PolityId(0), Channel::army, Millidays(1000));
    mail.insert(mail.end(), more.begin(), more.end());
    for (std::size_t turn = 0; turn < mail.size(); ++turn) {
        std::rotate(mail.begin(), mail.begin() + 1, mail.end());
        Belief belief;
        belief.read(mail, Day(500));
        EXPECT_EQ(belief.holder, PolityId(2));
        EXPECT_EQ(belief.since, Day(100));
        EXPECT_EQ(belief.by, Channel::army);
    }
}

TEST(KnowledgeLaws, every_parameter_reaches_a_place_of_its_own_and_lies_in_its_range) {
    EXPECT_TRUE(all_in_range(KnowledgeLaws{}, knowledge_law_fields()));
    KnowledgeLaws marked;
    std::int32_t mark = 100'000;
    for (const KnowledgeLawField& field : knowledge_law_fields()) {
        marked.*field.member = mark++;
    }
    mark = 100'000;
    for (const KnowledgeLawField& field : knowledge_law_fields()) {
        EXPECT_EQ(marked.*field.member, mark++) << field.name;
    }
}

}  // namespace
}  // namespace sim
