// The replay against tables that the engine does not read: who held what at 25 dates, and against
// the tables of reigns and treaties at every date that they name.
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "chronicle/timeline.hpp"
#include "simulation/calendar/julian.hpp"
#include "tests/support/answer_path.hpp"
#include "tests/support/real_pack.hpp"
#include "tests/support/source_folder.hpp"

namespace {

using test_support::Answer;
using test_support::real_session;

struct HolderRow {
    std::string place;
    std::string month;
    std::string holder;
    std::string confidence;
};

std::vector<std::string> split_line(const std::string& line) {
    std::vector<std::string> cells;
    std::istringstream stream(line);
    for (std::string cell; std::getline(stream, cell, ',');) {
        cells.push_back(cell);
    }
    return cells;
}

std::vector<HolderRow> read_holders() {
    std::ifstream file(test_support::source_folder() + "/tests/record/holders.csv");
    std::vector<HolderRow> rows;
    std::string line;
    std::getline(file, line);
    EXPECT_EQ(line, "place,date,holder,confidence");
    while (std::getline(file, line)) {
        const auto cells = split_line(line);
        EXPECT_EQ(cells.size(), 4U) << line;
        rows.push_back({cells[0], cells[1], cells[2], cells[3]});
    }
    return rows;
}

/// Lines "place month reason" of differences that are known and explained.
std::map<std::string, std::string> read_known_differences() {
    std::ifstream file(test_support::source_folder() + "/tests/record/known_differences.txt");
    EXPECT_TRUE(file.good());
    std::map<std::string, std::string> known;
    std::string line;
    while (std::getline(file, line)) {
        if (line.empty() || line[0] == '#') {
            continue;
        }
        std::istringstream words(line);
        std::string place;
        std::string month;
        std::string reason;
        words >> place >> month;
        std::getline(words, reason);
        EXPECT_GT(reason.size(), 10U) << "a known difference needs its reason: " << line;
        known[place + " " + month] = reason;
    }
    return known;
}

Answer ask(const Answer& request) {
    const auto reply = Answer::parse(real_session().call(request.dump()), nullptr, false);
    EXPECT_TRUE(reply.value("ok", false)) << request.dump() << "\n" << reply.dump();
    return reply.value("answer", Answer());
}

TEST(record, agrees_with_the_table_of_holders) {
    const scenario::Scenario& scenario = real_session().scenario();
    const auto known = read_known_differences();
    std::map<std::string, sim::World> worlds;
    std::size_t all = 0;
    std::size_t agreed = 0;
    std::size_t sure = 0;
    std::size_t sure_agreed = 0;
    std::set<std::string> different;
    for (const HolderRow& row : read_holders()) {
        if (!worlds.contains(row.month)) {
            const auto month = sim::parse_date(row.month);
            ASSERT_TRUE(month.has_value()) << row.month;
            worlds.emplace(row.month, real_session().timeline().world_on(month.value().last));
        }
        const sim::PlaceId place = scenario.find_place(row.place);
        ASSERT_TRUE(place.exists()) << row.place;
        const sim::PolityId holder = worlds.at(row.month).places.holder[place];
        const bool same = scenario.texts.polities[holder.index].id == row.holder;
        all += 1;
        agreed += same ? 1 : 0;
        sure += row.confidence == "high" ? 1 : 0;
        sure_agreed += row.confidence == "high" && same ? 1 : 0;
        if (!same) {
            different.insert(row.place + " " + row.month);
            EXPECT_TRUE(known.contains(row.place + " " + row.month))
                << row.place << " " << row.month << ": table " << row.holder << ", replay "
                << scenario.texts.polities[holder.index].id;
        }
    }
    for (const auto& [key, reason] : known) {
        EXPECT_TRUE(different.contains(key)) << key << " is listed as different but agrees";
    }
    EXPECT_EQ(all, 8250U);
    EXPECT_GE(agreed * 1000, all * 970);
    EXPECT_GE(sure_agreed * 1000, sure * 990);
    RecordProperty("agreed", static_cast<int>(agreed));
    std::cout << agreed << " of " << all << " rows agree, " << sure_agreed << " of " << sure
              << " of high confidence\n";
}

TEST(record, every_reign_of_the_table_is_a_reign_of_the_replay) {
    const scenario::Scenario& scenario = real_session().scenario();
    chronicle::Timeline& timeline = real_session().timeline();
    const sim::Day first = scenario.setting.first_day;
    const sim::Day last = scenario.setting.last_day;
    std::size_t asked = 0;
    for (const scenario::ReignRow& reign : scenario.texts.reigns) {
        const bool to_the_day =
            reign.accession.precision == sim::DatePrecision::day &&
            (!scenario::exists(reign.end) || reign.end.precision == sim::DatePrecision::day);
        // While another was the chief ruler, a rival's reign is told but does not hold the throne.
        const sim::Day throned =
            reign.rival_until.exists() ? reign.rival_until : reign.accession.last;
        const sim::Day begins = std::max(throned, first);
        sim::Day ends = scenario::exists(reign.end) ? reign.end.first : last;
        // On the day of its end a reign is over.
        ends = std::min(to_the_day ? ends.plus_days(-1) : ends.plus_days(-31), last);
        for (const sim::Day day : {begins, ends}) {
            if (begins > ends) {
                continue;
            }
            const sim::World world = timeline.world_on(day);
            EXPECT_EQ(world.polities.ruler[reign.polity], reign.ruler)
                << reign.id << " on " << sim::format_date(day);
            ++asked;
        }
    }
    EXPECT_GT(asked, 80U);
}

TEST(record, every_treaty_of_the_table_is_in_force_between_its_dates) {
    const scenario::Scenario& scenario = real_session().scenario();
    chronicle::Timeline& timeline = real_session().timeline();
    const sim::Day first = scenario.setting.first_day;
    const sim::Day last = scenario.setting.last_day;
    std::size_t asked = 0;
    for (std::size_t i = 0; i < scenario.texts.treaties.size(); ++i) {
        const scenario::TreatyRow& treaty = scenario.texts.treaties[i];
        const sim::TreatyId id(i);
        const auto in_force = [&](sim::Day day) {
            return timeline.world_on(day).treaties.phase[id] == sim::Phase::present;
        };
        const bool binding = scenario.setting.treaties[i].status == sim::TreatyStatus::concluded ||
                             scenario.setting.treaties[i].status == sim::TreatyStatus::unilateral;
        if (!binding || !scenario::exists(treaty.until)) {
            EXPECT_FALSE(in_force(last)) << treaty.id;
            continue;
        }
        if (treaty.date.last > first && treaty.date.first <= last) {
            EXPECT_TRUE(in_force(treaty.date.last)) << treaty.id;
            EXPECT_FALSE(in_force(treaty.date.first.plus_days(-1))) << treaty.id;
        }
        if (treaty.until.first > first && treaty.until.first <= last) {
            EXPECT_FALSE(in_force(treaty.until.last)) << treaty.id;
            EXPECT_TRUE(in_force(treaty.until.first.plus_days(-1))) << treaty.id;
        }
        ++asked;
    }
    EXPECT_GT(asked, 15U);
}

TEST(record, dues_between_song_and_the_north_are_those_of_the_treaties) {
    struct Due {
        const char* day;
        const char* to;
        long long silver;
        long long silk;
    };
    // Outcome questions 31 and 32 of the pack, and the Chanyuan peace as amended in 1042.
    const std::vector<Due> dues = {
        {"1115-06-01", "liao", 200000, 300000},
        {"1124-06-01", "jin", 200000, 300000},
        {"1126-12-01", "jin", 0, 0},
        {"1130-01-01", "jin", 0, 0},
        {"1145-06-01", "jin", 250000, 250000},
        {"1160-06-01", "jin", 250000, 250000},
        {"1162-06-01", "jin", 0, 0},
        {"1170-06-01", "jin", 200000, 200000},
        {"1200-06-01", "jin", 200000, 200000},
        {"1207-01-01", "jin", 0, 0},
        {"1210-06-01", "jin", 300000, 300000},
        {"1220-01-01", "jin", 0, 0},
    };
    for (const Due& due : dues) {
        const Answer answer = ask({{"call", "at"}, {"date", due.day}, {"polity", "song"}});
        long long silver = 0;
        long long silk = 0;
        for (const Answer& entry : answer["courts"][0]["dues_payable"]) {
            if (entry["to"] == due.to) {
                silver += entry["good"] == "silver_taels" ? entry["amount"].get<long long>() : 0;
                silk += entry["good"] == "silk_bolts" ? entry["amount"].get<long long>() : 0;
            }
        }
        EXPECT_EQ(silver, due.silver) << due.day << " silver to " << due.to;
        EXPECT_EQ(silk, due.silk) << due.day << " silk to " << due.to;
    }
}

TEST(record, every_event_shows_its_sources_and_every_source_is_in_the_bibliography) {
    const scenario::Scenario& scenario = real_session().scenario();
    EXPECT_EQ(scenario.texts.events.size(), 610U);
    for (const scenario::EventRow& event : scenario.texts.events) {
        EXPECT_GT(event.provenance.citation_count, 0U) << event.id;
    }
    for (const scenario::Citation& citation : scenario.texts.citations) {
        EXPECT_LT(citation.source.index, scenario.bibliography.entries().size());
    }
    const Answer answer = ask({{"call", "chronicle"}, {"limit", 1000}});
    ASSERT_EQ(answer["events"].size(), 610U);
    for (const Answer& event : answer["events"]) {
        EXPECT_FALSE(event["sources"].empty()) << event["event"];
        EXPECT_FALSE(event["title_en"].get<std::string>().empty()) << event["event"];
        EXPECT_FALSE(event["summary_zh"].get<std::string>().empty()) << event["event"];
    }
}

TEST(record, the_digests_are_the_kept_ones) {
    std::ifstream file(test_support::source_folder() + "/tests/digests/record.txt");
    ASSERT_TRUE(file.good());
    std::vector<std::string> kept;
    for (std::string line; std::getline(file, line);) {
        kept.push_back(line);
    }
    const Answer answer = ask({{"call", "verify_record"}});
    ASSERT_EQ(kept.size(), 1 + answer["yearly"].size() + answer["futures"].size());
    EXPECT_GE(answer["futures"].size(), 40U);
    for (std::size_t year = 0; year < answer["yearly"].size(); ++year) {
        ASSERT_EQ(kept[year + 1], answer["yearly"][year].get<std::string>())
            << "the replay changes in " << 1114 + year
            << "; if that is meant, run ./dev digest and say so in the commit";
    }
    EXPECT_EQ(kept[0], answer["digest"].get<std::string>());
}

}  // namespace
