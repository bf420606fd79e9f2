// For tests and benchmarks of this folder only: the map of the record and who held what, read
// straight from the tables of the data pack. The loader proper is scenario/, which stands above
// this folder and cannot be named here.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "simulation/foundation/fixed.hpp"
#include "simulation/map/map.hpp"
#include "tests/support/source_folder.hpp"

namespace sim::record_map {

/// Stops the test program: these tables are the project's own, so anything odd is a broken test.
[[noreturn]] inline void give_up(const std::string& why) {
    std::cerr << "record map: " << why << '\n';
    std::abort();
}

using Row = std::map<std::string, std::string>;

inline std::vector<std::string> split_line(const std::string& line) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (quoted && line[i] == '"' && i + 1 < line.size() && line[i + 1] == '"') {
            cells.back() += line[i++];
        } else if (line[i] == '"') {
            quoted = !quoted;
        } else if (line[i] == ',' && !quoted) {
            cells.emplace_back();
        } else {
            cells.back() += line[i];
        }
    }
    return cells;
}

/// Rows of a table whose cells hold no line breaks.
inline std::vector<Row> read_table(const std::string& name) {
    const std::string path = test_support::source_folder() + "/data/jin_song/" + name + ".csv";
    std::ifstream file(path);
    std::string line;
    if (!std::getline(file, line)) {
        give_up("cannot read " + path);
    }
    const std::vector<std::string> header = split_line(line);
    std::vector<Row> rows;
    while (std::getline(file, line)) {
        const std::vector<std::string> cells = split_line(line);
        if (cells.size() != header.size()) {
            give_up("a row of another length in " + path);
        }
        Row row;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            row[header[i]] = cells[i];
        }
        rows.push_back(row);
    }
    return rows;
}

/// Ids in the order of their first mention.
class Names {
  public:
    std::size_t add(const std::string& name) {
        return positions_.emplace(name, positions_.size()).first->second;
    }
    [[nodiscard]] std::size_t at(const std::string& name) const {
        const auto found = positions_.find(name);
        if (found == positions_.end()) {
            give_up("no such id: " + name);
        }
        return found->second;
    }
    [[nodiscard]] std::size_t size() const { return positions_.size(); }

  private:
    std::map<std::string, std::size_t> positions_;
};

inline RouteMode parse_mode(const std::string& text) {
    static const std::map<std::string, RouteMode> modes = {
        {"road", RouteMode::road}, {"river", RouteMode::river}, {"canal", RouteMode::canal},
        {"sea", RouteMode::sea},   {"pass", RouteMode::pass},   {"steppe", RouteMode::steppe},
    };
    return modes.at(text);
}

inline BarrierKind parse_barrier_kind(const std::string& text) {
    static const std::map<std::string, BarrierKind> kinds = {
        {"river", BarrierKind::river}, {"canal", BarrierKind::canal}, {"wall", BarrierKind::wall}};
    return kinds.at(text);
}

class RecordMap {
  public:
    RecordMap() {
        for (const Row& row : read_table("barriers")) {
            barriers_.add(row.at("id"));
            map_.barriers.push_back({parse_barrier_kind(row.at("kind"))});
        }
        for (const Row& row : read_table("places")) {
            places_.add(row.at("id"));
            PlaceDefinition place;
            place.longitude_millidegrees = parse_scaled(row.at("lon"));
            place.latitude_millidegrees = parse_scaled(row.at("lat"));
            place.water = barrier_or_none(row.at("water"));
            place.coastal = row.at("coastal") == "1";
            map_.places.push_back(place);
        }
        for (const Row& row : read_table("routes")) {
            RouteDefinition route;
            route.from = place(row.at("from"));
            route.to = place(row.at("to"));
            route.mode = parse_mode(row.at("mode"));
            route.length_km = Kilometres(parse_scaled(row.at("length_km")) / 1000);
            route.cost_permille = parse_scaled(row.at("cost"));
            route.crosses = barrier_or_none(row.at("crosses"));
            route.winter_freezes = row.at("winter_freezes") == "1";
            map_.routes.push_back(route);
        }
        for (const Row& row : read_table("polities")) {
            polities_.add(row.at("id"));
        }
        start_ = read_table("start_control");
        changes_ = read_table("control_changes");
    }

    [[nodiscard]] const Map& map() const { return map_; }
    [[nodiscard]] PlaceId place(const std::string& id) const { return PlaceId(places_.at(id)); }
    [[nodiscard]] PolityId polity(const std::string& id) const {
        return PolityId(polities_.at(id));
    }
    [[nodiscard]] BarrierId barrier(const std::string& id) const {
        return BarrierId(barriers_.at(id));
    }

    /// Holder of every place at the end of the day "YYYY-MM-DD".
    [[nodiscard]] std::vector<PolityId> holders_on(const std::string& day) const {
        std::vector<PolityId> holders(map_.places.size());
        for (const Row& row : start_) {
            holders[place(row.at("place")).index] = polity(row.at("holder"));
        }
        for (const Row& row : changes_) {
            if (row.at("date") <= day) {
                holders[place(row.at("place")).index] = polity(row.at("to"));
            }
        }
        return holders;
    }

    /// One byte a polity, 1 for those named.
    [[nodiscard]] std::vector<std::uint8_t> letting_through(
        const std::vector<std::string>& friends) const {
        std::vector<std::uint8_t> lets_through(polities_.size(), 0);
        for (const std::string& id : friends) {
            lets_through[polity(id).index] = 1;
        }
        return lets_through;
    }

  private:
    static std::int32_t parse_scaled(const std::string& text) {
        const std::optional<std::int64_t> value = parse_decimal(text, 3);
        if (!value) {
            give_up("not a number: " + text);
        }
        return static_cast<std::int32_t>(*value);
    }
    [[nodiscard]] BarrierId barrier_or_none(const std::string& id) const {
        return id.empty() ? BarrierId::none() : barrier(id);
    }

    Map map_;
    Names places_;
    Names polities_;
    Names barriers_;
    std::vector<Row> start_;
    std::vector<Row> changes_;
};

}  // namespace sim::record_map
