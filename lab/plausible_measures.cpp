#include "lab/plausible_measures.hpp"

#include <array>
#include <cmath>
#include <map>

namespace lab {

namespace {

constexpr std::array<MeasureText, measure_count> measures = {{
    {"seat_lost", "Liao has lost its Supreme Capital by the end of 1130", "1130年末之前遼失上京",
     "futures", "縱演", 0.60, 0.95},
    {"rising_crushed", "the Jurchen rising is crushed by the end of 1117",
     "1117年末之前女真起事被平", "futures", "縱演", 0.05, 0.30},
    {"war_comes", "open war between Jin and Song by the end of 1127", "1127年末之前金宋公然交戰",
     "futures", "縱演", 0.55, 0.90},
    {"seat_held", "Song still holds Kaifeng at the end of 1135", "1135年末宋仍守開封", "futures",
     "縱演", 0.15, 0.60},
    {"client_kept",
     "Jin keeps a client Chinese state in Henan or Shandong three years or more by 1145",
     "1145年之前金於河南或山東扶立漢人屬國三年以上", "futures", "縱演", 0.45, 0.85},
    {"border_on_river", "the border lies within 150 km of the Huai in 1150",
     "1150年疆界距淮河150公里以內", "futures", "縱演", 0.50, 0.90},
    {"ruler_overthrown", "the Jin emperor is deposed or killed by his own side by mid-1162",
     "1162年中之前金帝為己方所廢或所弒", "futures", "縱演", 0.35, 0.80},
    {"state_gone", "Jin no longer exists as a state with a capital at the end of 1234",
     "1234年末金已非有都之國", "futures", "縱演", 0.50, 0.90},
    {"blockade_falls", "a walled prefecture blockaded over six months without relief falls",
     "有城之州被圍逾六月而無援者陷", "sieges", "圍城", 0.60, 0.90},
    {"cold_season", "Jin-initiated offensives on Song begin between the 10th and 2nd lunar months",
     "金攻宋始於十月至二月之間", "offensives", "攻勢", 0.55, 0.85},
    {"payment_counts",
     "a yearly payment lowers the payer's war chest and raises the receiver's, against the same "
     "future without it",
     "與無歲輸之同一縱演相比，歲輸減輸者之庫而增受者之庫", "pairs", "對", 0.85, 1.0},
    {"ruler_taken", "an emperor present in a capital at its capture is captured or dies",
     "都城陷時在城之帝被俘或死", "captures", "破城", 0.85, 1.0},
    {"flow_southward", "net flow of people southward from fought-over provinces",
     "被兵諸路之民南徙者多於北徙", "futures", "縱演", 0.90, 1.0},
}};

constexpr std::uint32_t bit(Measure measure) {
    return 1U << static_cast<std::uint32_t>(measure);
}

constexpr std::array<ForkText, 11> forks = {{
    {"1114-10",
     {1114, 10, 1},
     {1130, 12, 31},
     "jurchen",
     "liao",
     false,
     bit(Measure::seat_lost) | bit(Measure::rising_crushed)},
    {"1123-06", {1123, 6, 1}, {1127, 12, 31}, "jin", "song", false, bit(Measure::war_comes)},
    {"1125-10", {1125, 10, 1}, {1135, 12, 31}, "jin", "song", false, bit(Measure::seat_held)},
    {"1125-12", {1125, 12, 1}, {1135, 12, 31}, "jin", "song", false, bit(Measure::cold_season)},
    {"1126-01",
     {1126, 1, 1},
     {1135, 12, 31},
     "jin",
     "song",
     false,
     bit(Measure::flow_southward) | bit(Measure::cold_season)},
    {"1130-06", {1130, 6, 1}, {1145, 12, 31}, "jin", "song", false, bit(Measure::client_kept)},
    {"1140-05",
     {1140, 5, 1},
     {1150, 12, 31},
     "jin",
     "song",
     false,
     bit(Measure::border_on_river) | bit(Measure::cold_season)},
    {"1161-09", {1161, 9, 1}, {1162, 6, 30}, "jin", "song", false, bit(Measure::ruler_overthrown)},
    {"1211-02", {1211, 2, 1}, {1234, 12, 31}, "mongol", "jin", false, bit(Measure::state_gone)},
    {"1142-06", {1142, 6, 1}, {1147, 5, 31}, "jin", "song", true, bit(Measure::payment_counts)},
    {"1165-06", {1165, 6, 1}, {1170, 5, 31}, "jin", "song", true, bit(Measure::payment_counts)},
}};

bool has_word(std::string_view text, std::string_view word) {
    return text.find(word) != std::string_view::npos;
}

}  // namespace

const MeasureText& text_of(Measure measure) {
    return measures[static_cast<std::size_t>(measure)];
}

std::span<const ForkText> fork_texts() {
    return forks;
}

sim::JulianDate judged_on(Measure measure, const ForkText& fork) {
    return measure == Measure::rising_crushed ? sim::JulianDate{1117, 12, 31} : fork.until;
}

bool Cast::find(const scenario::Scenario& scenario, Cast& cast) {
    cast.south = scenario.find_polity("song");
    cast.north = scenario.find_polity("jin");
    cast.rising = scenario.find_polity("jurchen");
    cast.elder = scenario.find_polity("liao");
    cast.south_seat = scenario.find_place("kaifeng");
    cast.elder_seat = scenario.find_place("linhuang");
    const std::optional<std::uint32_t> river = scenario.find(scenario::Table::barriers, "huai");
    if (!cast.south.exists() || !cast.north.exists() || !cast.rising.exists() ||
        !cast.elder.exists() || !cast.south_seat.exists() || !cast.elder_seat.exists() || !river ||
        !scenario.calendar) {
        return false;
    }
    const sim::Map& map = scenario.setting.map;
    std::map<std::string_view, std::uint32_t> circuits;
    for (std::size_t i = 0; i < map.places.size(); ++i) {
        if (map.places[i].water == sim::BarrierId(*river)) {
            cast.river.emplace_back(i);
        }
        const scenario::PlaceRow& row = scenario.texts.places[i];
        cast.is_middle.push_back(has_word(row.modern_place, "Henan") ||
                                 has_word(row.modern_place, "Shandong"));
        const auto number = static_cast<std::uint32_t>(circuits.size());
        cast.circuit.push_back(circuits.try_emplace(row.circuit.en, number).first->second);
    }
    cast.circuits = static_cast<std::uint32_t>(circuits.size());
    cast.lunar = &scenario.calendar->lunar;
    return !cast.river.empty();
}

double distance_km(const sim::Map& map, sim::PlaceId a, sim::PlaceId b) {
    constexpr double earth_km = 6371;
    constexpr double millidegree = 3.14159265358979323846 / 180'000;
    const sim::PlaceDefinition& from = map.places[a.index];
    const sim::PlaceDefinition& to = map.places[b.index];
    const double latitude_from = from.latitude_millidegrees * millidegree;
    const double latitude_to = to.latitude_millidegrees * millidegree;
    const double up = std::sin((latitude_to - latitude_from) / 2);
    const double along =
        std::sin((to.longitude_millidegrees - from.longitude_millidegrees) * millidegree / 2);
    const double chord = up * up + std::cos(latitude_from) * std::cos(latitude_to) * along * along;
    return 2 * earth_km * std::asin(std::sqrt(chord));
}

}  // namespace lab
