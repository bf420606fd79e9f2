#include "lab/society_measure.hpp"

#include <algorithm>

namespace lab {

namespace {

using PlaceNumber = std::int32_t PlaceYear::*;

class Measurer {
  public:
    Measurer(const SocietyFigure& figure, std::span<const SocietyYear> years, const sim::Laws& laws)
        : figure_(figure),
          years_(years),
          laws_(laws),
          year_(at(figure.year)),
          court_(year_.courts[figure.polity.index]) {}

    [[nodiscard]] double value() const;

  private:
    [[nodiscard]] const SocietyYear& at(std::int32_t year) const {
        const std::int64_t place = std::int64_t{year} - years_.front().year;
        const auto last = static_cast<std::int64_t>(years_.size()) - 1;
        return years_[static_cast<std::size_t>(std::clamp<std::int64_t>(place, 0, last))];
    }
    [[nodiscard]] double of_people() const;
    [[nodiscard]] double of_court() const;
    [[nodiscard]] double of_grain_and_trade() const;

    /// Sum over the named places.
    [[nodiscard]] double there(const SocietyYear& year, PlaceNumber number) const {
        double sum = 0;
        for (const sim::PlaceId place : figure_.places) {
            sum += year.places[place.index].*number;
        }
        return sum;
    }
    /// Sum over all that the court holds in the figure's year, of the numbers of `year`.
    [[nodiscard]] double held(const SocietyYear& year, PlaceNumber number) const {
        double sum = 0;
        for (std::size_t i = 0; i < year.places.size(); ++i) {
            sum += year_.places[i].holder == figure_.polity ? year.places[i].*number : 0;
        }
        return sum;
    }
    template <typename Sum>
    [[nodiscard]] double since(Sum sum) const {
        double all = 0;
        for (std::int32_t year = figure_.from; year <= figure_.year; ++year) {
            all += sum(at(year));
        }
        return all;
    }
    [[nodiscard]] double weighted_register() const {
        double sum = 0;
        for (std::size_t i = 0; i < figure_.places.size(); ++i) {
            const PlaceYear& place = year_.places[figure_.places[i].index];
            const double weight = figure_.weights.empty() ? 1 : figure_.weights[i];
            sum += place.holder == figure_.polity ? weight * place.registered : 0;
        }
        return sum;
    }

    const SocietyFigure& figure_;
    std::span<const SocietyYear> years_;
    const sim::Laws& laws_;
    const SocietyYear& year_;
    const CourtYear& court_;
};

double share(double part, double whole) {
    return whole > 0 ? part / whole : 0;
}

double as_double(std::int64_t value) {
    return static_cast<double>(value);
}

double Measurer::of_people() const {
    const double persons = laws_.muster.household_persons;
    switch (figure_.measure) {
        case Measure::court_register:
            return weighted_register();
        case Measure::counted_register:
            return there(year_, &PlaceYear::registered);
        case Measure::register_kept:
            return share(there(year_, &PlaceYear::registered),
                         there(at(figure_.from), &PlaceYear::registered));
        case Measure::people_kept:
            return share(there(year_, &PlaceYear::households),
                         there(at(figure_.from), &PlaceYear::households));
        case Measure::urban_persons:
            return persons * there(year_, &PlaceYear::urban);
        case Measure::settlers:
            return held(year_, &PlaceYear::settlers);
        case Measure::settler_share:
            return share(held(year_, &PlaceYear::settlers), held(year_, &PlaceYear::registered));
        case Measure::settlers_at:
            return there(year_, &PlaceYear::settlers);
        case Measure::came:
            return persons *
                   since([&](const SocietyYear& year) { return held(year, &PlaceYear::moved); });
        case Measure::left:
            return -since([&](const SocietyYear& year) { return there(year, &PlaceYear::moved); });
        default:
            return of_court();
    }
}

double Measurer::of_court() const {
    switch (figure_.measure) {
        case Measure::income:
            return as_double(court_.income());
        case Measure::account_line:
            return as_double(court_.of(figure_.line));
        case Measure::army_cost:
            return as_double(court_.army_cost());
        case Measure::army_share:
            return share(as_double(court_.army_cost()), as_double(court_.spending()));
        case Measure::tribute_share:
            return share(as_double(court_.of(sim::BudgetLine::tribute_out)),
                         as_double(court_.income()));
        case Measure::cash:
            return as_double(court_.cash);
        case Measure::silver:
            return as_double(court_.silver);
        case Measure::paper_outstanding:
            return as_double(court_.paper);
        case Measure::paper_value:
            return court_.paper_value / 1000.0;
        default:
            return of_grain_and_trade();
    }
}

double Measurer::of_grain_and_trade() const {
    switch (figure_.measure) {
        case Measure::stores:
            return held(year_, &PlaceYear::stores);
        case Measure::army_grain:
            return there(year_, &PlaceYear::army_grain);
        case Measure::court_army_grain:
            return held(year_, &PlaceYear::army_grain);
        case Measure::capital_grain:
            return court_.capital.exists() ? year_.places[court_.capital.index].brought : 0;
        case Measure::market_duty:
            return there(year_, &PlaceYear::market) * laws_.fiscal.market_duty_permille / 1000;
        case Measure::market_trade:
            return held(year_, &PlaceYear::market);
        case Measure::grain_price:
            return court_.grain_price / 1000.0 * laws_.harvest.grain_millistrings / 1000;
        default:
            return 0;
    }
}

double Measurer::value() const {
    return of_people();
}

}  // namespace

double modelled(const SocietyFigure& figure, std::span<const SocietyYear> years,
                const sim::Laws& laws) {
    return Measurer(figure, years, laws).value();
}

}  // namespace lab
