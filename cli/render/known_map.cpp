#include "cli/render/known_map.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <set>
#include <vector>

#include "cli/render/words.hpp"

namespace cli {
namespace {

constexpr int rows_most = 32;
constexpr int columns_most = 96;
constexpr int days_fresh = 90;
constexpr double degrees_around = 4.0;  ///< East and west of a focus.

struct Window {
    double west = 180;
    double east = -180;
    double south = 90;
    double north = -90;
    [[nodiscard]] bool holds(double lon, double lat) const {
        return lon >= west && lon <= east && lat >= south && lat <= north;
    }
};

double degrees(const Json& place, const char* name) {
    const Json& value = member(place, name);
    return value.is_number() ? value.get<double>() : 0.0;
}

/// A letter for each court that holds something, out of its id where it is free.
std::map<std::string, char> letters_of(const Json& view) {
    std::map<std::string, std::int64_t> counts;
    for (const Json& place : list_of(view, "places")) {
        if (const std::string holder = text_of(place, "holder"); !holder.empty()) {
            counts[holder] += 1;
        }
    }
    std::vector<std::pair<std::int64_t, std::string>> order;
    for (const auto& [court, count] : counts) {
        order.emplace_back(-count, court);
    }
    std::sort(order.begin(), order.end());
    std::map<std::string, char> letters;
    std::set<char> taken;
    for (const auto& [count, court] : order) {
        for (const char c : court + "abcdefghijklmnopqrstuvwxyz") {
            const auto upper = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
            if (upper >= 'A' && upper <= 'Z' && taken.insert(upper).second) {
                letters[court] = upper;
                break;
            }
        }
    }
    return letters;
}

Window window_of(const std::map<std::string, const Json*>& rows, const std::string& focus) {
    Window window;
    if (const auto at = rows.find(focus); at != rows.end()) {
        const double lon = degrees(*at->second, "lon");
        const double lat = degrees(*at->second, "lat");
        return {lon - degrees_around, lon + degrees_around, lat - degrees_around / 2,
                lat + degrees_around / 2};
    }
    for (const auto& [id, row] : rows) {
        window.west = std::min(window.west, degrees(*row, "lon"));
        window.east = std::max(window.east, degrees(*row, "lon"));
        window.south = std::min(window.south, degrees(*row, "lat"));
        window.north = std::max(window.north, degrees(*row, "lat"));
    }
    return window;
}

/// How a place is drawn, and how much it matters where two fall together.
struct Sign {
    char letter = '.';
    int weight = 0;
};

class Drawing {
  public:
    Drawing(const Window& window, int columns) : window_(window), columns_(columns) {
        // A letter is twice as high as wide, a degree of latitude some fifth longer than one of
        // longitude.
        const double wide = std::max(window.east - window.west, 0.1);
        const double high = std::max(window.north - window.south, 0.1);
        rows_ = std::clamp(static_cast<int>(columns * high * 1.2 / wide / 2), 8, rows_most);
        signs_.resize(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_),
                      Sign{' ', -1});
    }

    void put(double lon, double lat, Sign sign) {
        const auto step = [](double part, int count) {
            return std::clamp(static_cast<int>(std::floor(part * count)), 0, count - 1);
        };
        const int column = step((lon - window_.west) / (window_.east - window_.west), columns_);
        const int row = step((window_.north - lat) / (window_.north - window_.south), rows_);
        Sign& there = signs_[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
                             static_cast<std::size_t>(column)];
        if (sign.weight > there.weight) {
            there = sign;
        }
    }

    void show(Page& page) const {
        for (std::size_t row = 0; row < static_cast<std::size_t>(rows_); ++row) {
            std::string line;
            for (std::size_t column = 0; column < static_cast<std::size_t>(columns_); ++column) {
                line += signs_[row * static_cast<std::size_t>(columns_) + column].letter;
            }
            line.erase(line.find_last_not_of(' ') + 1);
            page.line(line.empty() ? "" : "  " + line);
        }
    }

  private:
    Window window_;
    int columns_;
    int rows_ = 0;
    std::vector<Sign> signs_;
};

Sign sign_of(const Json& place, const std::map<std::string, char>& letters) {
    const auto letter = letters.find(text_of(place, "holder"));
    if (letter == letters.end()) {
        return {'.', 0};
    }
    if (member(place, "is_besieged") == Json(true)) {
        return {'*', 4};
    }
    const auto age = number_of(place, "age_days");
    const bool is_fresh = !age || *age <= days_fresh;
    const bool is_own = member(place, "is_own") == Json(true);
    return {is_fresh ? letter->second
                     : static_cast<char>(std::tolower(static_cast<unsigned char>(letter->second))),
            is_own ? 1 : 2};
}

}  // namespace

void show_known_map(Page& page, Names& names, const Json& view, const Json& places,
                    const std::string& focus) {
    std::map<std::string, const Json*> rows;
    for (const Json& row : list_of(places, "places")) {
        rows[text_of(row, "id")] = &row;
    }
    const std::map<std::string, char> letters = letters_of(view);
    const Window window = window_of(rows, focus);
    Drawing drawing(window, std::min(page.look().columns - 4, columns_most));
    std::vector<std::string> inside;
    for (const Json& place : list_of(view, "places")) {
        const auto row = rows.find(text_of(place, "id"));
        if (row == rows.end()) {
            continue;
        }
        const double lon = degrees(*row->second, "lon");
        const double lat = degrees(*row->second, "lat");
        if (!window.holds(lon, lat)) {
            continue;
        }
        const Sign sign = sign_of(place, letters);
        drawing.put(lon, lat, sign);
        inside.push_back(std::string(1, sign.letter) + " " +
                         localized(place, "name", page.language()));
    }
    for (const Json& army : list_of(view, "armies")) {
        const auto row = rows.find(id_of(member(army, "place")));
        if (row != rows.end() &&
            window.holds(degrees(*row->second, "lon"), degrees(*row->second, "lat"))) {
            drawing.put(degrees(*row->second, "lon"), degrees(*row->second, "lat"), {'@', 3});
        }
    }
    drawing.show(page);
    page.gap();
    std::vector<std::string> legend;
    for (const auto& [court, letter] : letters) {
        legend.push_back(std::string(1, letter) + " " + names.polity(Json(court)));
    }
    page.paragraph(page.say("play.map_legend", joined(page.language(), legend)), 2, 2);
    if (!focus.empty()) {
        page.paragraph(joined(page.language(), inside), 2, 2);
    }
}

}  // namespace cli
