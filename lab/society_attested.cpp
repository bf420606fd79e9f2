#include "lab/society_attested.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "lab/attested.hpp"
#include "lab/society_keys.hpp"
#include "simulation/calendar/julian.hpp"

namespace lab {

namespace {

using scenario::Scenario;

constexpr std::array<std::string_view, topic_count> topic_names = {
    "circuits", "registers", "cities", "peoples", "streams", "revenue",
    "army",     "tribute",   "grain",  "trade",   "prices",  "paper"};
constexpr std::array<std::string_view, measure_count> measure_names = {
    "court_register", "counted_register", "register_kept", "people_kept", "urban_persons",
    "settlers",       "settler_share",    "settlers_at",   "came",        "left",
    "income",         "account_line",     "army_cost",     "army_share",  "tribute_share",
    "cash",           "silver",           "stores",        "army_grain",  "court_army_grain",
    "capital_grain",  "market_duty",      "market_trade",  "grain_price", "paper_outstanding",
    "paper_value"};

constexpr double millionth = 1e-6;
constexpr std::size_t circuits_of_a_count = 5;  ///< Fewer regions of one date are no count of all.
constexpr std::int32_t years_of_a_count = 10;   ///< Within which a circuit may have been counted.

std::int32_t year_of(const sim::FuzzyDate& date) {
    return sim::julian_date_of(date.first).year;
}

void add_place(std::vector<sim::PlaceId>& places, sim::PlaceId place) {
    if (place.exists() && std::find(places.begin(), places.end(), place) == places.end()) {
        places.push_back(place);
    }
}

/// A circuit as the counts by prefecture know it.
struct Circuit {
    std::vector<sim::PlaceId> places;  ///< Those of its prefectures that the map has.
    double counted = 0;                ///< Households of all its prefectures.
    double mapped = 0;                 ///< Of those that stand for a place of the map.
    scenario::Provenance provenance;
    std::string_view row;
};
using Circuits = std::map<std::string_view, Circuit>;

class Gatherer {
  public:
    explicit Gatherer(const Scenario& scenario)
        : scenario_(scenario),
          first_(sim::julian_date_of(scenario.setting.first_day).year),
          last_(sim::julian_date_of(scenario.setting.last_day).year - 1) {}

    std::vector<SocietyFigure> gather() {
        for (std::size_t i = 0; i < scenario_.setting.polities.size(); ++i) {
            gather_counts(sim::PolityId(i));
        }
        gather_named();
        gather_economy();
        for (SocietyFigure& figure : figures_) {
            figure.is_held_back = is_held_back(figure.series);
        }
        return std::move(figures_);
    }

  private:
    [[nodiscard]] bool is_in_span(std::int32_t year) const {
        return year >= first_ && year <= last_;
    }
    [[nodiscard]] std::string_view polity_id(sim::PolityId polity) const {
        return scenario_.ids(scenario::Table::polities)[polity.index];
    }
    /// The circuits of a court by the latest counts up to `year`.
    [[nodiscard]] Circuits circuits_of(sim::PolityId polity, std::int32_t from,
                                       std::int32_t year) const;
    [[nodiscard]] double count_of(const scenario::PrefectureCountRow& row) const;
    void gather_counts(sim::PolityId polity);
    void add_carried(SocietyFigure& figure, const Circuit& circuit) const;
    void gather_carried(sim::PolityId polity, const Circuits& base);
    void gather_counted(sim::PolityId polity, std::int32_t year, const Circuits& circuits);
    void gather_registers(sim::PolityId polity, const Circuits& base, bool is_carried);
    void gather_named();
    void gather_economy();
    [[nodiscard]] SocietyFigure from_row(const scenario::PopulationRow& row) const;
    [[nodiscard]] std::vector<sim::PlaceId> places_of(
        sim::PolityId polity, std::span<const std::string_view> names) const;

    const Scenario& scenario_;
    std::int32_t first_;
    std::int32_t last_;
    std::vector<SocietyFigure> figures_;
};

/// A prefecture's households; those of its place's own count where the two differ (readings.csv).
double Gatherer::count_of(const scenario::PrefectureCountRow& row) const {
    for (const scenario::HouseholdCountRow& count : scenario_.texts.household_counts) {
        if (row.place_match == "seat" && count.place == row.place && count.date == row.date) {
            return count.households;
        }
    }
    return row.households;
}

Circuits Gatherer::circuits_of(sim::PolityId polity, std::int32_t from, std::int32_t year) const {
    std::map<std::pair<std::string_view, std::string_view>, const scenario::PrefectureCountRow*>
        latest;
    for (const scenario::PrefectureCountRow& row : scenario_.texts.prefecture_counts) {
        const std::int32_t at = year_of(row.date);
        if (row.polity == polity && at >= from && at <= year) {
            const auto*& kept = latest[{row.circuit, row.prefecture_zh}];
            kept = kept == nullptr || kept->date.first < row.date.first ? &row : kept;
        }
    }
    Circuits circuits;
    for (const auto& [key, row] : latest) {
        Circuit& circuit = circuits[key.first];
        circuit.counted += count_of(*row);
        circuit.mapped += row->place_match == "seat" ? count_of(*row) : 0;
        if (row->place_match == "seat") {
            add_place(circuit.places, row->place);
        }
        if (circuit.row.empty() || row->id < circuit.row) {
            circuit.row = row->id;
            circuit.provenance = row->provenance;
        }
    }
    return circuits;
}

SocietyFigure Gatherer::from_row(const scenario::PopulationRow& row) const {
    SocietyFigure figure;
    figure.table = "population";
    figure.row = row.id;
    figure.provenance = row.provenance;
    figure.polity = row.polity;
    figure.region = row.region;
    figure.year = year_of(row.date);
    figure.attested = static_cast<double>(row.value_millionths) * millionth;
    const auto bound = [](const std::optional<std::int64_t>& value) {
        return value ? std::optional(static_cast<double>(*value) * millionth) : std::nullopt;
    };
    figure.low = bound(row.low_millionths);
    figure.high = bound(row.high_millionths);
    return figure;
}

/// The places of a circuit that was counted before the first day: what the map leaves out of it is
/// taken to move as the rest does.
void Gatherer::add_carried(SocietyFigure& figure, const Circuit& circuit) const {
    double mapped = 0;
    for (const sim::PlaceId place : circuit.places) {
        mapped += scenario_.setting.place_starts[place.index].households.value;
    }
    const double weight = mapped > 0 ? circuit.counted / mapped : 0;
    figure.places.insert(figure.places.end(), circuit.places.begin(), circuit.places.end());
    figure.weights.resize(figure.places.size(), weight);
}

/// Circuits of a court that was counted before the first day, in each later count of all of them.
void Gatherer::gather_carried(sim::PolityId polity, const Circuits& base) {
    std::map<std::int32_t, std::vector<const scenario::PopulationRow*>> by_year;
    for (const scenario::PopulationRow& row : scenario_.texts.population) {
        if (row.polity == polity && row.measure == "households" && base.contains(row.region) &&
            is_in_span(year_of(row.date))) {
            by_year[year_of(row.date)].push_back(&row);
        }
    }
    for (auto& [year, rows] : by_year) {
        if (rows.size() < circuits_of_a_count) {
            continue;
        }
        for (const auto& [other, more] : by_year) {
            if (other < year && other + years_of_a_count >= year &&
                more.size() < circuits_of_a_count) {
                rows.insert(rows.end(), more.begin(), more.end());
            }
        }
        for (const scenario::PopulationRow* row : rows) {
            const Circuit& circuit = base.at(row->region);
            SocietyFigure figure = from_row(*row);
            figure.series = "circuit/" + std::string(polity_id(polity)) + "/";
            figure.series += row->region;
            figure.measure = Measure::court_register;
            figure.year = year;
            add_carried(figure, circuit);
            figures_.push_back(std::move(figure));
        }
    }
}

/// Circuits of a court that is counted within the span: those prefectures that the map has.
void Gatherer::gather_counted(sim::PolityId polity, std::int32_t year, const Circuits& circuits) {
    for (const auto& [name, circuit] : circuits) {
        if (circuit.places.empty()) {
            continue;
        }
        SocietyFigure figure;
        figure.series = "circuit/" + std::string(polity_id(polity)) + "/";
        figure.series += name;
        figure.table = "prefecture_counts";
        figure.row = circuit.row;
        figure.provenance = circuit.provenance;
        figure.measure = Measure::counted_register;
        figure.polity = polity;
        figure.region = name;
        figure.year = year;
        figure.attested = circuit.mapped;
        figure.places = circuit.places;
        figures_.push_back(std::move(figure));
    }
}

/// Counts of a whole court. What the map leaves out of it is taken to move as the rest does.
void Gatherer::gather_registers(sim::PolityId polity, const Circuits& base, bool is_carried) {
    SocietyFigure whole;
    double mapped = 0;
    for (const auto& [name, circuit] : base) {
        if (is_carried) {
            add_carried(whole, circuit);
        } else {
            whole.places.insert(whole.places.end(), circuit.places.begin(), circuit.places.end());
        }
        mapped += circuit.mapped;
    }
    const std::size_t first = figures_.size();
    double at_count = 0;
    for (const scenario::PopulationRow& row : scenario_.texts.population) {
        if (row.polity != polity || row.region != "empire" || row.measure != "households" ||
            row.basis != "census" || !is_in_span(year_of(row.date))) {
            continue;
        }
        SocietyFigure figure = from_row(row);
        figure.series = "register/" + std::string(polity_id(polity));
        figure.topic = Topic::registers;
        figure.measure = Measure::court_register;
        figure.places = whole.places;
        figure.weights = whole.weights;
        figures_.push_back(std::move(figure));
        at_count = figures_.back().attested;
    }
    for (std::size_t i = first; !is_carried && mapped > 0 && i < figures_.size(); ++i) {
        figures_[i].weights.assign(whole.places.size(), at_count / mapped);
    }
}

void Gatherer::gather_counts(sim::PolityId polity) {
    const Circuits before = circuits_of(polity, 0, first_ - 1);
    if (!before.empty()) {
        gather_carried(polity, before);
        gather_registers(polity, before, true);
        return;
    }
    std::vector<std::int32_t> years;
    for (const scenario::PrefectureCountRow& row : scenario_.texts.prefecture_counts) {
        const std::int32_t year = year_of(row.date);
        if (row.polity == polity && is_in_span(year) &&
            std::find(years.begin(), years.end(), year) == years.end()) {
            years.push_back(year);
        }
    }
    for (const std::int32_t year : years) {
        const Circuits counted = circuits_of(polity, year, year);
        gather_counted(polity, year, counted);
        if (year == years.back()) {
            gather_registers(polity, counted, false);
        }
    }
}

/// Places of named circuits, by any count of that court.
std::vector<sim::PlaceId> Gatherer::places_of(sim::PolityId polity,
                                              std::span<const std::string_view> names) const {
    std::vector<sim::PlaceId> places;
    for (const auto& [name, circuit] : circuits_of(polity, 0, last_)) {
        if (names.empty() || std::find(names.begin(), names.end(), name) != names.end()) {
            for (const sim::PlaceId place : circuit.places) {
                add_place(places, place);
            }
        }
    }
    return places;
}

void Gatherer::gather_named() {
    for (const NamedCount& named : named_counts()) {
        const auto row = scenario_.find(scenario::Table::population, named.row);
        if (!row) {
            continue;
        }
        SocietyFigure figure = from_row(scenario_.texts.population[*row]);
        figure.series = std::string("count/") + std::string(named.series);
        figure.topic = named.topic;
        figure.measure = named.measure;
        figure.year = named.year > 0 ? named.year : figure.year;
        figure.from = named.from;
        if (!named.place.empty()) {
            add_place(figure.places, scenario_.find_place(named.place));
        } else {
            figure.places = places_of(figure.polity, named.circuits);
        }
        if (figure.measure == Measure::settler_share) {
            const auto whole = scenario_.find(scenario::Table::population, named.of_row);
            const double of =
                whole ? static_cast<double>(scenario_.texts.population[*whole].value_millionths) *
                            millionth
                      : 0;
            figure.attested = of > 0 ? figure.attested / of : 0;
        }
        if (named.is_loss) {
            // What is lost of nearly all is told better by what is left.
            std::swap(figure.low, figure.high);
            figure.attested = 1 - figure.attested;
            figure.low = figure.low ? std::optional(1 - *figure.low) : std::nullopt;
            figure.high = figure.high ? std::optional(1 - *figure.high) : std::nullopt;
        }
        if (is_in_span(figure.year) && !figure.places.empty() && figure.attested > 0) {
            figures_.push_back(std::move(figure));
        }
    }
}

void Gatherer::gather_economy() {
    for (const scenario::EconomyRow& row : scenario_.texts.economy) {
        const EconomyKey* key = economy_key(row.key, row.unit);
        const std::int32_t year = std::max(year_of(row.year), key != nullptr ? key->not_before : 0);
        if (key == nullptr || !is_in_span(year)) {
            continue;
        }
        SocietyFigure figure;
        figure.series = std::string("economy/") + std::string(key->series);
        figure.table = "economy";
        figure.row = row.id;
        figure.provenance = row.provenance;
        figure.topic = key->topic;
        figure.measure = key->measure;
        figure.polity = scenario_.find_polity(row.polity == "both" ? key->polity : row.polity);
        figure.region = row.region;
        figure.year = year;
        figure.attested = static_cast<double>(row.value_millionths) * millionth * key->attested_by;
        figure.line = key->line;
        if (!key->place.empty()) {
            add_place(figure.places, scenario_.find_place(key->place));
        }
        if (!figure.polity.exists() || (!key->place.empty() && figure.places.empty())) {
            continue;
        }
        // Notes of several terms that are out in the same year are one sum.
        if (key->is_summed && !figures_.empty() && figures_.back().series == figure.series &&
            figures_.back().year == figure.year) {
            figures_.back().attested += figure.attested;
            continue;
        }
        figures_.push_back(std::move(figure));
    }
}

}  // namespace

std::string_view topic_name(Topic topic) {
    return topic_names[static_cast<std::size_t>(topic)];
}

std::string_view measure_name(Measure measure) {
    return measure_names[static_cast<std::size_t>(measure)];
}

std::vector<SocietyFigure> gather_society(const Scenario& scenario) {
    return Gatherer(scenario).gather();
}

}  // namespace lab
