#include "storage/history_tables.hpp"

#include <gtest/gtest.h>

#include <map>

#include "storage/test_run.hpp"

namespace storage {
namespace {

class HistoryTables : public testing::Test {
  protected:
    HistoryTables() {
        for (const Table& table : history_tables(run.setting, run.timeline.log())) {
            tables.emplace(table.name, flatten(table, run.table, WithNames::no));
        }
    }
    /// The rows of a table as text, cells joined by a comma; nothing is empty.
    [[nodiscard]] std::vector<std::string> rows(const std::string& name,
                                                std::size_t columns) const {
        std::vector<std::string> out;
        for (const Row& row : tables.at(name).rows) {
            std::string line;
            for (std::size_t i = 0; i < columns; ++i) {
                line += i == 0 ? "" : ",";
                if (const auto* number = std::get_if<std::int64_t>(&row[i])) {
                    line += std::to_string(*number);
                } else if (const auto* words = std::get_if<std::string>(&row[i])) {
                    line += *words;
                }
            }
            out.push_back(line);
        }
        return out;
    }
    [[nodiscard]] std::size_t column(const std::string& table, const std::string& name) const {
        const auto& columns = tables.at(table).columns;
        return static_cast<std::size_t>(std::find(columns.begin(), columns.end(), name) -
                                        columns.begin());
    }

    TestRun run;
    std::map<std::string, FlatTable> tables;
};

TEST_F(HistoryTables, are_these) {
    std::vector<std::string> names;
    names.reserve(tables.size());
    for (const auto& [name, table] : tables) {
        names.push_back(name);
    }
    EXPECT_EQ(names, (std::vector<std::string>{"allegiances", "armies", "capitals", "censuses",
                                               "claims", "control", "dues", "insurgencies", "lives",
                                               "overlords", "polities", "posts", "reigns", "sieges",
                                               "techniques", "treaties"}));
}

// The spans of control say the same as the world does, on every day of the run.
TEST_F(HistoryTables, control_agrees_with_the_world_on_every_day) {
    const FlatTable& control = tables.at("control");
    const std::size_t from = column("control", "from_day");
    const std::size_t to = column("control", "to_day");
    for (sim::Day day = run.setting.first_day; day <= run.setting.last_day;
         day = day.plus_days(7)) {
        const sim::World world = run.timeline.world_on(day);
        std::size_t places = 0;
        for (const Row& row : control.rows) {
            const bool holds =
                std::get<std::int64_t>(row[from]) <= day.number &&
                (row[to].index() == 0 || day.number < std::get<std::int64_t>(row[to]));
            if (!holds) {
                continue;
            }
            ++places;
            const sim::PlaceId place(
                *run.table.find(EntityKind::place, std::get<std::string>(row[0])));
            const auto holder = run.table.find(EntityKind::polity, std::get<std::string>(row[1]));
            EXPECT_EQ(world.places.holder[place].index, holder) << sim::format_date(day);
            EXPECT_EQ(run.table.id(EntityKind::polity, world.places.owner[place].index),
                      std::get<std::string>(row[2]))
                << sim::format_date(day);
        }
        EXPECT_EQ(places, run.setting.map.places.size()) << sim::format_date(day);
    }
}

TEST_F(HistoryTables, tell_who_reigned_and_how_it_ended) {
    const std::vector<std::string> reigns = rows("reigns", 6);
    EXPECT_EQ(reigns, (std::vector<std::string>{
                          "polity-0,person-0,2127947,1114-01-01,,",
                          "polity-1,person-1,2127947,1114-01-01,2129075,1117-02-02",
                          "polity-1,person-3,2129075,1117-02-02,,",
                          "polity-2,person-2,2127978,1114-02-01,2129136,1117-04-04",
                      }));
    const std::size_t how = column("reigns", "end_how");
    EXPECT_EQ(tables.at("reigns").rows[1][how], Value(std::string("abdication")));
    EXPECT_EQ(tables.at("reigns").rows[3][how], Value(std::string("dynasty_end")));
    EXPECT_EQ(tables.at("reigns").rows[1][column("reigns", "end_record")],
              Value(std::string("record-6")));
}

TEST_F(HistoryTables, tell_states_seats_and_overlords) {
    EXPECT_EQ(rows("polities", 5)[2], "polity-2,2127978,1114-02-01,2129136,1117-04-04");
    EXPECT_EQ(rows("capitals", 3), (std::vector<std::string>{
                                       "polity-0,place-0,seat",
                                       "polity-1,place-1,seat",
                                       "polity-1,place-2,flight",
                                       "polity-2,place-3,temporary",
                                   }));
    EXPECT_EQ(rows("overlords", 6),
              std::vector<std::string>{"polity-2,polity-0,2127978,1114-02-01,2129136,1117-04-04"});
}

TEST_F(HistoryTables, tell_lives_and_allegiances) {
    const std::size_t how = column("lives", "end_how");
    EXPECT_EQ(rows("lives", 1).size(), 6U);
    EXPECT_EQ(tables.at("lives").rows[1][how], Value(std::string("captivity")));
    EXPECT_EQ(rows("lives", 3)[3], "person-3,2128010,1114-03-05");
    EXPECT_EQ(rows("allegiances", 3)[1], "person-1,polity-1,member");
    EXPECT_EQ(rows("allegiances", 3)[2], "person-1,polity-0,captive");
}

TEST_F(HistoryTables, tell_posts_treaties_sieges_and_the_rest) {
    EXPECT_EQ(rows("posts", 8),
              (std::vector<std::string>{
                  "#0,person-0,polity-0,general,2127947,1114-01-01,2128190,1114-09-01",
                  "#1,person-2,polity-1,envoy,2128190,1114-09-01,,"}));
    EXPECT_EQ(rows("treaties", 6),
              (std::vector<std::string>{"treaty-0,concluded,2127947,1114-01-01,2129194,1117-06-01",
                                        "treaty-1,concluded,2128677,1116-01-01,,"}));
    EXPECT_EQ(rows("sieges", 8),
              std::vector<std::string>{
                  "siege-0,place-2,polity-0,polity-1,2128098,1114-06-01,2128178,1114-08-20"});
    EXPECT_EQ(rows("insurgencies", 7),
              std::vector<std::string>{
                  "insurgency-0,polity-1,3000,2128344,1115-02-02,2128499,1115-07-07"});
    EXPECT_EQ(
        rows("claims", 7),
        (std::vector<std::string>{"claim-0,polity-0,place-1,2127947,1114-01-01,2128859,1116-07-01",
                                  "claim-1,polity-1,place-0,2128038,1114-04-02,,"}));
    EXPECT_EQ(rows("techniques", 4),
              std::vector<std::string>{"technique-1,polity-0,2128314,1115-01-03"});
    EXPECT_EQ(rows("censuses", 4).back(), "place-1,12345,2128563,1115-09-09");
    EXPECT_EQ(rows("censuses", 4).size(), 7U);
}

TEST_F(HistoryTables, tell_armies_from_muster_to_standing_down) {
    EXPECT_EQ(rows("armies", 6), (std::vector<std::string>{
                                     "force-0,polity-0,person-0,place-0,,1000",
                                     "force-1,polity-1,,place-1,,2000",
                                     "force-2,polity-0,person-2,place-2,,3000",
                                 }));
    const std::size_t to = column("armies", "to_date");
    EXPECT_EQ(tables.at("armies").rows[0][to], Value(std::string("1115-10-01")));
    EXPECT_EQ(tables.at("armies").rows[1][to], Value());
}

// Three yearly payments of the first treaty before its end, then nine of the second.
TEST_F(HistoryTables, tell_dues_as_they_fell_due) {
    std::int64_t silver = 0;
    std::int64_t silk = 0;
    for (const Row& row : tables.at("dues").rows) {
        const std::int64_t amount = std::get<std::int64_t>(row[5]);
        (row[4] == Value(std::string("silver_taels")) ? silver : silk) += amount;
        EXPECT_EQ(row[2], Value(std::string("polity-1")));
    }
    const sim::World end = run.timeline.world_after(run.timeline.ticks_lived());
    EXPECT_EQ(silver, end.clauses.fallen_due[sim::ClauseId(0)].value);
    EXPECT_EQ(silk, end.clauses.fallen_due[sim::ClauseId(2)].value);
    EXPECT_GT(silver, 0);
    EXPECT_GT(silk, 0);
}

TEST_F(HistoryTables, events_stand_with_their_causes) {
    const StoredLog stored = run.keep()->read_log().value();
    const FlatTable events =
        flatten(event_table(stored.log, stored.notes), run.table, WithNames::no);
    ASSERT_EQ(events.rows.size(), stored.log.size());
    std::size_t with_causes = 0;
    for (std::size_t i = 0; i < events.rows.size(); ++i) {
        const auto& causes = std::get<std::string>(events.rows[i][10]);
        const auto separators =
            static_cast<std::size_t>(std::count(causes.begin(), causes.end(), ';'));
        const std::size_t told = causes.empty() ? 0 : separators + 1;
        EXPECT_EQ(told, stored.log.causes_of(sim::EventId(i)).size());
        with_causes += causes.empty() ? 0 : 1;
    }
    EXPECT_GT(with_causes, 10U);
}

}  // namespace
}  // namespace storage
