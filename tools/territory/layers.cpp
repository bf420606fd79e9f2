#include "tools/territory/layers.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

#include <nlohmann/json.hpp>

namespace territory {
namespace {

using Json = nlohmann::json;

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        throw LayerError("cannot read " + path.string());
    }
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

Json read_json(const std::filesystem::path& path) {
    try {
        return Json::parse(read_file(path));
    } catch (const Json::exception& error) {
        throw LayerError(path.string() + ": " + error.what());
    }
}

// One record of an RFC 4180 table; leaves `at` behind its line end.
std::vector<std::string> read_record(const std::string& text, std::size_t& at) {
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (quoted) {
            if (c != '"') {
                fields.back() += c;
            } else if (at + 1 < text.size() && text[at + 1] == '"') {
                fields.back() += '"';
                ++at;
            } else {
                quoted = false;
            }
        } else if (c == '"') {
            quoted = true;
        } else if (c == ',') {
            fields.emplace_back();
        } else if (c == '\n') {
            ++at;
            break;
        } else if (c != '\r') {
            fields.back() += c;
        }
    }
    return fields;
}

using Row = std::map<std::string, std::string>;

std::vector<Row> read_table(const std::filesystem::path& path) {
    const std::string text = read_file(path);
    std::size_t at = 0;
    const std::vector<std::string> header = read_record(text, at);
    std::vector<Row> rows;
    while (at < text.size()) {
        const std::vector<std::string> fields = read_record(text, at);
        if (fields.size() != header.size()) {
            throw LayerError(path.string() + ": row " + std::to_string(rows.size() + 2) + " has " +
                             std::to_string(fields.size()) + " fields, the header " +
                             std::to_string(header.size()));
        }
        Row row;
        for (std::size_t k = 0; k < header.size(); ++k) {
            row[header[k]] = fields[k];
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<Place> read_places(const std::filesystem::path& path) {
    std::vector<Place> places;
    for (const Row& row : read_table(path)) {
        Place place;
        try {
            place.id = row.at("id");
            place.at = {std::stod(row.at("lon")), std::stod(row.at("lat"))};
            place.kind = row.at("kind");
            place.terrain = row.at("terrain");
            place.households = std::stoll(row.at("households_1102"));
        } catch (const std::logic_error&) {
            throw LayerError(path.string() + ": place '" + place.id + "' lacks a number or column");
        }
        places.push_back(std::move(place));
    }
    std::sort(places.begin(), places.end(),
              [](const Place& a, const Place& b) { return a.id < b.id; });
    return places;
}

Line read_line(const Json& coordinates) {
    Line line;
    for (const Json& pair : coordinates) {
        line.push_back({pair.at(0).get<double>(), pair.at(1).get<double>()});
    }
    return line;
}

Line read_ring(const Json& coordinates) {
    Line ring = read_line(coordinates);
    ring.pop_back();
    return ring;
}

void add_river(std::vector<River>& rivers, const Json& feature) {
    const Json& properties = feature.at("properties");
    River river;
    river.id = properties.value("barrier", properties.at("id").get<std::string>());
    river.crossing_km = properties.at("crossing_km").get<int>();
    river.is_limit = properties.value("kind", "") == "limit";
    const Json& geometry = feature.at("geometry");
    if (geometry.at("type") == "LineString") {
        river.line = read_line(geometry.at("coordinates"));
        rivers.push_back(river);
        return;
    }
    for (const Json& part : geometry.at("coordinates")) {
        river.line = read_line(part);
        rivers.push_back(river);
    }
}

// The courses of the start: of the Yellow River the northern bed, which it kept until 1128.
bool is_first_course(const Json& properties) {
    const Json& from = properties.at("valid_from");
    return from.is_null() || from.get<int>() < 1114;
}

void add_overlays(Layers& layers, const Json& overlays) {
    for (const Json& feature : overlays.at("features")) {
        const Json& properties = feature.at("properties");
        const std::string kind = properties.at("kind").get<std::string>();
        if (kind == "later_land") {
            layers.later_land.push_back(read_ring(feature.at("geometry").at("coordinates").at(0)));
        } else if (kind == "lake" || kind == "marsh") {
            layers.lakes.push_back(read_ring(feature.at("geometry").at("coordinates").at(0)));
        } else if (properties.value("crossing_km", 0) > 0 && is_first_course(properties)) {
            add_river(layers.rivers, feature);
        }
    }
}

Dem read_dem(const std::filesystem::path& raw, const std::filesystem::path& header) {
    Dem dem;
    std::istringstream lines(read_file(header));
    for (std::string line; std::getline(lines, line);) {
        const std::size_t equals = line.find('=');
        const std::string value = equals == std::string::npos ? "" : line.substr(equals + 1);
        if (line.rfind("samples", 0) == 0) {
            dem.columns = std::stoi(value);
        } else if (line.rfind("lines", 0) == 0) {
            dem.rows = std::stoi(value);
        } else if (line.rfind("map info", 0) == 0) {
            std::string numbers = value.substr(value.find(',') + 1);
            std::replace(numbers.begin(), numbers.end(), ',', ' ');
            double first_column = 0;
            double first_row = 0;
            std::istringstream(numbers) >> first_column >> first_row >> dem.west >> dem.north >>
                dem.step_lon >> dem.step_lat;
        }
    }
    const std::string bytes = read_file(raw);
    const auto count = static_cast<std::size_t>(dem.columns) * static_cast<std::size_t>(dem.rows);
    if (count == 0 || bytes.size() != 2 * count || dem.step_lon <= 0 || dem.step_lat <= 0) {
        throw LayerError(raw.string() + " does not have the size that " + header.string() +
                         " says");
    }
    dem.heights.resize(count);
    for (std::size_t k = 0; k < count; ++k) {
        const auto low = static_cast<unsigned char>(bytes[2 * k]);
        const auto high = static_cast<unsigned char>(bytes[2 * k + 1]);
        dem.heights[k] = static_cast<std::int16_t>(static_cast<std::uint16_t>(low | (high << 8)));
    }
    return dem;
}

}  // namespace

double Dem::height(Point at) const {
    const double x = std::clamp((at.lon - west) / step_lon - 0.5, 0.0, columns - 1.001);
    const double y = std::clamp((north - at.lat) / step_lat - 0.5, 0.0, rows - 1.001);
    const int column = static_cast<int>(x);
    const int row = static_cast<int>(y);
    const double fx = x - column;
    const double fy = y - row;
    const auto value = [&](int dx, int dy) {
        return static_cast<double>(
            heights[static_cast<std::size_t>(row + dy) * static_cast<std::size_t>(columns) +
                    static_cast<std::size_t>(column + dx)]);
    };
    return (value(0, 0) * (1 - fx) + value(1, 0) * fx) * (1 - fy) +
           (value(0, 1) * (1 - fx) + value(1, 1) * fx) * fy;
}

Layers read_layers(const std::filesystem::path& pack, const std::filesystem::path& map) {
    Layers layers;
    layers.places = read_places(pack / "places.csv");
    try {
        const Json land = read_json(map / "land.geojson");
        for (const Json& feature : land.at("features")) {
            layers.land.push_back(read_ring(feature.at("geometry").at("coordinates").at(0)));
        }
        const Json lakes = read_json(map / "lakes.geojson");
        for (const Json& feature : lakes.at("features")) {
            layers.lakes.push_back(read_ring(feature.at("geometry").at("coordinates").at(0)));
        }
        const Json rivers = read_json(map / "rivers.geojson");
        for (const Json& feature : rivers.at("features")) {
            if (feature.at("properties").at("period") == "both") {
                add_river(layers.rivers, feature);
            }
        }
        add_overlays(layers, read_json(map / "overlays.geojson"));
    } catch (const Json::exception& error) {
        throw LayerError("a layer in " + map.string() + " lacks a member: " + error.what());
    }
    layers.dem = read_dem(map / "dem5.raw", map / "dem5.hdr");
    return layers;
}

bool is_inside(const Line& ring, Point at) {
    bool inside = false;
    for (std::size_t k = 0, before = ring.size() - 1; k < ring.size(); before = k++) {
        const Point a = ring[before];
        const Point b = ring[k];
        if ((a.lat > at.lat) != (b.lat > at.lat) &&
            at.lon < a.lon + (b.lon - a.lon) * (at.lat - a.lat) / (b.lat - a.lat)) {
            inside = !inside;
        }
    }
    return inside;
}

}  // namespace territory
