// The calendar of the data pack, read straight from its tables, so that the tests of the calendar
// need neither the loader nor a compiled pack.
#pragma once

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "simulation/calendar/chinese_date.hpp"
#include "tests/support/source_folder.hpp"

namespace test_support {

/// One row of a CSV table by column name.
using CsvRow = std::map<std::string, std::string>;

inline std::vector<std::string> split_csv_line(const std::string& line) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (line[at] == '"' && quoted && at + 1 < line.size() && line[at + 1] == '"') {
            cells.back() += line[++at];
        } else if (line[at] == '"') {
            quoted = !quoted;
        } else if (line[at] == ',' && !quoted) {
            cells.emplace_back();
        } else {
            cells.back() += line[at];
        }
    }
    return cells;
}

/// Reads a table of the pack; JINSONG_TEST_PACK names another folder than data/jin_song/.
inline std::vector<CsvRow> read_pack_table(const std::string& name) {
    const char* const folder = std::getenv("JINSONG_TEST_PACK");
    const std::string path =
        (folder != nullptr ? folder : test_support::source_folder() + "/data/jin_song") + "/" +
        name;
    std::ifstream file(path);
    EXPECT_TRUE(file.good()) << path;
    std::string line;
    std::getline(file, line);
    const std::vector<std::string> header = split_csv_line(line);
    std::vector<CsvRow> rows;
    while (std::getline(file, line)) {
        const std::vector<std::string> cells = split_csv_line(line);
        EXPECT_EQ(cells.size(), header.size()) << path << ": " << line;
        CsvRow& row = rows.emplace_back();
        for (std::size_t at = 0; at < header.size() && at < cells.size(); ++at) {
            row[header[at]] = cells[at];
        }
    }
    EXPECT_FALSE(rows.empty()) << path;
    return rows;
}

/// Everything the tests need of the pack. Courts are numbered as they come in polities.csv.
class PackCalendar {
  public:
    PackCalendar() {
        read_courts();
        read_months();
        read_eras();
    }

    [[nodiscard]] sim::PolityId court(const std::string& id) const {
        for (std::size_t at = 0; at < court_ids_.size(); ++at) {
            if (court_ids_[at] == id) {
                return sim::PolityId(at);
            }
        }
        ADD_FAILURE() << "no polity " << id;
        return sim::PolityId::none();
    }
    [[nodiscard]] const std::string& court_id(sim::PolityId court) const {
        return court_ids_.at(court.index);
    }
    [[nodiscard]] const std::vector<CsvRow>& month_cells() const { return month_cells_; }
    [[nodiscard]] const std::vector<sim::LunarMonthRow>& month_rows() const { return month_rows_; }
    [[nodiscard]] const std::vector<sim::EraRow>& era_rows() const { return era_rows_; }
    [[nodiscard]] const sim::LunarCalendar& lunar() const { return *lunar_; }
    [[nodiscard]] const sim::EraTable& eras() const { return *eras_; }
    [[nodiscard]] sim::RegnalCalendar regnal() const { return {*lunar_, *eras_, names_}; }
    [[nodiscard]] const std::string& era_name(sim::EraId era) const {
        return names_.names.at((*eras_)[era].name).zh;
    }

  private:
    void read_courts() {
        for (CsvRow& row : read_pack_table("polities.csv")) {
            const sim::PolityId id(court_ids_.size());
            court_ids_.push_back(row["id"]);
            // "Jin (Jurchen)" and "蒙古/大元": a remark in brackets, several names.
            std::istringstream zh(row["name_zh"].substr(0, row["name_zh"].find("（")));
            for (std::string name; std::getline(zh, name, '/');) {
                court_names_.push_back({id, name});
            }
            court_names_.push_back({id, row["name_en"].substr(0, row["name_en"].find(" ("))});
        }
    }

    void read_months() {
        month_cells_ = read_pack_table("lunar_months.csv");
        for (CsvRow& row : month_cells_) {
            const auto cycle = sim::parse_cycle(row["first_day_sexagenary"]);
            EXPECT_TRUE(cycle.has_value()) << row["first_day_sexagenary"];
            month_rows_.push_back({court(row["court"]), std::stoi(row["lunar_year"]),
                                   std::stoi(row["month"]), row["leap"] == "1",
                                   sim::parse_date(row["first_day"]).value().first,
                                   std::stoi(row["length"]), cycle.value_or(sim::Sexagenary{})});
        }
        const std::array<sim::PolityId, 2> default_courts = {court("song"), court("mongol")};
        auto built = sim::LunarCalendar::build(month_rows_, default_courts);
        if (!built) {
            for (const sim::AlmanacProblem& problem : built.error()) {
                ADD_FAILURE() << "lunar_months.csv:" << problem.row + 2 << ": "
                              << sim::almanac_error_name(problem.error);
            }
        }
        lunar_ = built.value();
    }

    void read_eras() {
        std::vector<sim::EraName> names;
        for (CsvRow& row : read_pack_table("eras.csv")) {
            const std::string& zh = row["name_zh"];
            std::uint32_t name = 0;
            while (name < names.size() && names[name].zh != zh) {
                ++name;
            }
            if (name == names.size()) {
                names.push_back({zh, row["name_pinyin"], {}});
            }
            era_rows_.push_back({court(row["polity"]), name, std::stoi(row["first_year"]),
                                 std::stoi(row["last_year"]), sim::parse_date(row["start"]).value(),
                                 sim::parse_date(row["end"]).value()});
        }
        names_ = sim::EraNames(std::move(names), court_names_);
        auto built = sim::EraTable::build(era_rows_, *lunar_);
        if (!built) {
            for (const sim::EraProblem& problem : built.error()) {
                ADD_FAILURE() << "eras.csv, era " << problem.row << ": "
                              << sim::era_error_name(problem.error);
            }
        }
        eras_ = built.value();
    }

    std::vector<std::string> court_ids_;
    std::vector<sim::CourtName> court_names_;
    std::vector<CsvRow> month_cells_;
    std::vector<sim::LunarMonthRow> month_rows_;
    std::vector<sim::EraRow> era_rows_;
    std::optional<sim::LunarCalendar> lunar_;
    std::optional<sim::EraTable> eras_;
    sim::EraNames names_;
};

/// Read once for all tests of a program.
inline const PackCalendar& pack_calendar() {
    static const PackCalendar pack;
    return pack;
}

}  // namespace test_support
