#include "report/whatif/figures.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "lab/statistics/quantile.hpp"
#include "lab/statistics/survival.hpp"

namespace report {
namespace {

using api::Json;

constexpr std::size_t courts_most = 3;
constexpr std::size_t times_at_risk = 6;

/// Positions in a list of ids that grows as they are met; -1 is nobody.
class CourtNumbers {
  public:
    explicit CourtNumbers(const scenario::Scenario& scenario) : scenario_(&scenario) {}
    std::int32_t of(sim::PolityId court) {
        if (!court.exists()) {
            return -1;
        }
        const auto [found, is_new] =
            number_of_.emplace(court.index, static_cast<std::int32_t>(number_of_.size()));
        if (is_new) {
            ids_.push_back(scenario_->ids(scenario::Table::polities)[court.index]);
        }
        return found->second;
    }
    [[nodiscard]] const Json& ids() const { return ids_; }

  private:
    const scenario::Scenario* scenario_;
    std::map<std::uint32_t, std::int32_t> number_of_;
    Json ids_ = Json::array();
};

Json holders_json(std::span<const sim::PolityId> holders, CourtNumbers& numbers) {
    Json list = Json::array();
    for (const sim::PolityId holder : holders) {
        list.push_back(numbers.of(holder));
    }
    return list;
}

/// By the number of a court in how many futures it holds a place, at the fork and at each look.
using Holders = std::map<std::int32_t, std::vector<std::uint32_t>>;

/// By PlaceId.
std::vector<Holders> count_holders(const Ways& ways, Side side, CourtNumbers& numbers) {
    const std::span<const sim::PolityId> fork = ways.fork().places.holder.values();
    const std::size_t looks = ways.look_ticks().size() + 1;
    const auto members = static_cast<std::uint32_t>(ways.count());
    std::vector<Holders> counts(fork.size());
    for (std::size_t place = 0; place < fork.size(); ++place) {
        counts[place][numbers.of(fork[place])].assign(looks, members);
    }
    for (std::size_t pair = 0; pair < ways.count(); ++pair) {
        const lab::Trajectory way = ways.way(pair, side);
        for (std::size_t look = 1; look <= way.looks.size(); ++look) {
            const std::vector<sim::PolityId>& holder = way.looks[look - 1].holder;
            for (std::size_t place = 0; place < fork.size(); ++place) {
                // Most places never move.
                if (holder[place] != fork[place]) {
                    Holders& of_place = counts[place];
                    of_place[numbers.of(fork[place])][look] -= 1;
                    std::vector<std::uint32_t>& futures = of_place[numbers.of(holder[place])];
                    futures.resize(looks);
                    futures[look] += 1;
                }
            }
        }
    }
    return counts;
}

/// For each place who holds it at the end, and in how many futures; most futures first.
Json shares_json(const std::vector<Holders>& counts) {
    Json list = Json::array();
    for (const Holders& of_place : counts) {
        std::vector<std::pair<std::int32_t, std::uint32_t>> sorted;
        for (const auto& [court, futures] : of_place) {
            if (futures.back() > 0) {
                sorted.emplace_back(court, futures.back());
            }
        }
        std::ranges::sort(sorted, [](const auto& one, const auto& other) {
            return one.second != other.second ? one.second > other.second : one.first < other.first;
        });
        Json shares = Json::array();
        for (const auto& [court, futures] : sorted) {
            shares.push_back(court);
            shares.push_back(futures);
        }
        list.push_back(std::move(shares));
    }
    return list;
}

/// [holder,look,futures,look,futures …] for each holder: only the looks at which they change.
Json steps_json(const Holders& of_place) {
    Json list = Json::array();
    for (const auto& [court, futures] : of_place) {
        Json steps = Json::array({court});
        std::uint32_t before = 0;
        for (std::size_t look = 0; look < futures.size(); ++look) {
            if (futures[look] != before) {
                steps.push_back(look);
                steps.push_back(futures[look]);
                before = futures[look];
            }
        }
        list.push_back(std::move(steps));
    }
    return list;
}

/// [look,holder,look,holder …] of the record, of one place.
Json record_steps(sim::PolityId fork, const RecordLooks& record, std::size_t place,
                  CourtNumbers& numbers) {
    Json steps = Json::array({0, numbers.of(fork)});
    sim::PolityId before = fork;
    for (std::size_t look = 0; look < record.size(); ++look) {
        if (record[look][place] != before) {
            before = record[look][place];
            steps.push_back(look + 1);
            steps.push_back(numbers.of(before));
        }
    }
    return steps;
}

lab::CourtLook look_of(const lab::Look& look, sim::PolityId court) {
    const auto found = std::ranges::find(look.courts, court, &lab::CourtLook::court);
    return found == look.courts.end() ? lab::CourtLook{court} : *found;
}

/// What is told of a court over time.
struct Figure {
    const char* name;
    double (*of)(const lab::CourtLook& look);
};
constexpr std::array<Figure, 3> figures = {{
    {"places", [](const lab::CourtLook& look) { return static_cast<double>(look.places); }},
    {"households", [](const lab::CourtLook& look) { return static_cast<double>(look.households); }},
    {"cash", [](const lab::CourtLook& look) { return static_cast<double>(look.cash); }},
}};
constexpr std::size_t figure_count = figures.size();

Json fan_json(std::vector<double> values) {
    const lab::Fan fan = lab::fan_of(std::move(values));
    Json json = Json::array();
    for (const double one : fan) {
        json.push_back(short_number(one, 0));
    }
    return json;
}

/// The fans of one court on one side, by figure: one for the fork and one for each look.
std::vector<Json> court_fans(const Ways& ways, sim::PolityId court, Side side) {
    std::vector<std::vector<std::vector<double>>> values(
        figure_count, std::vector<std::vector<double>>(ways.look_ticks().size()));
    for (std::size_t pair = 0; pair < ways.count(); ++pair) {
        const lab::Trajectory way = ways.way(pair, side);
        for (std::size_t look = 0; look < way.looks.size(); ++look) {
            const lab::CourtLook seen = look_of(way.looks[look], court);
            for (std::size_t figure = 0; figure < figure_count; ++figure) {
                values[figure][look].push_back(figures[figure].of(seen));
            }
        }
    }
    const lab::CourtLook fork = look_of(lab::look_at(ways.fork()), court);
    std::vector<Json> fans;
    for (std::size_t figure = 0; figure < figure_count; ++figure) {
        Json list = Json::array({fan_json({figures[figure].of(fork)})});
        for (std::vector<double>& look : values[figure]) {
            list.push_back(fan_json(std::move(look)));
        }
        fans.push_back(std::move(list));
    }
    return fans;
}

/// How long each future lasts, in days from the fork, by the tick in which it ended; 0: it did not.
Json curve_json(const Ways& ways, sim::Day fork_day, std::span<const std::uint32_t> end_ticks) {
    const auto days_after = [&](std::uint32_t ticks) {
        return ways.day_after(ticks).number - fork_day.number + 1;
    };
    std::vector<lab::Life> lives;
    for (const std::uint32_t tick : end_ticks) {
        lives.push_back({days_after(tick == 0 ? ways.ticks() : tick), tick != 0});
    }
    constexpr std::uint32_t decimals = 4;
    Json curve = Json::array();
    for (const lab::CurveStep& step : lab::survival_curve(lives, lab::normal_95)) {
        curve.push_back({step.days, short_number(step.share, decimals),
                         short_number(step.low, decimals), short_number(step.high, decimals)});
    }
    // At the beginning of so many parts of the span, and at its end.
    Json at_risk = Json::array();
    const std::uint32_t parts =
        std::min(static_cast<std::uint32_t>(times_at_risk) - 1, ways.ticks());
    for (std::uint32_t part = 0; part <= parts; ++part) {
        const std::uint32_t tick = ways.ticks() * part / parts;
        const std::int32_t day = tick == 0 ? 0 : days_after(tick);
        const auto left = std::ranges::count_if(
            end_ticks, [&](std::uint32_t end) { return end == 0 || end > tick; });
        at_risk.push_back({day, left});
    }
    return {{"curve", std::move(curve)}, {"at_risk", std::move(at_risk)}};
}

std::uint32_t tick_of_loss(const lab::Trajectory& way, sim::PlaceId place) {
    const auto found = std::ranges::find(way.losses, place, &lab::PlaceLoss::place);
    return found == way.losses.end() ? 0 : found->tick;
}

std::uint32_t tick_of_end(const lab::Trajectory& way, sim::PolityId court) {
    const auto found = std::ranges::find(way.ends, court, &lab::CourtFall::court);
    return found == way.ends.end() ? 0 : found->tick;
}

template <typename TickOf>
void add_curves(const Ways& ways, sim::Day fork_day, const TickOf& tick_of, Json& json) {
    for (const Side side : {Side::without, Side::with}) {
        std::vector<std::uint32_t> ticks;
        for (std::size_t pair = 0; pair < ways.count(); ++pair) {
            ticks.push_back(tick_of(ways.way(pair, side)));
        }
        json[side_names[static_cast<std::size_t>(side)]] = curve_json(ways, fork_day, ticks);
    }
}

/// The names in an expression, in order: ids are of small letters, digits and hyphens.
std::vector<std::string> names_in(std::string_view expression) {
    std::vector<std::string> names;
    std::string name;
    for (const char letter : std::string(expression) + " ") {
        const bool belongs = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
                             letter == '-' || letter == '_';
        if (belongs) {
            name += letter;
        } else if (!name.empty()) {
            names.push_back(std::move(name));
            name.clear();
        }
    }
    return names;
}

template <typename Id>
void add_once(std::vector<Id>& list, Id one) {
    if (one.exists() && std::ranges::find(list, one) == list.end()) {
        list.push_back(one);
    }
}

template <typename Id>
Id id_named(const scenario::Scenario& scenario, scenario::Table table, std::string_view name) {
    const auto& ids = scenario.ids(table);
    const auto found = std::ranges::find(ids, name);
    return found == ids.end() ? Id::none() : Id(static_cast<std::uint32_t>(found - ids.begin()));
}

/// How many places courts win or lose in all futures together, most first.
std::vector<sim::PolityId> busiest_courts(const Ways& ways) {
    const lab::Look fork = lab::look_at(ways.fork());
    std::vector<std::pair<std::int64_t, std::uint32_t>> moved;
    for (std::uint32_t court = 0; court < ways.fork().polities.phase.size(); ++court) {
        moved.emplace_back(0, court);
    }
    for (std::size_t pair = 0; pair < ways.count(); ++pair) {
        for (const Side side : {Side::without, Side::with}) {
            const lab::Trajectory way = ways.way(pair, side);
            for (auto& [sum, court] : moved) {
                const std::int64_t now = look_of(way.looks.back(), sim::PolityId(court)).places;
                const std::int64_t before = look_of(fork, sim::PolityId(court)).places;
                sum += now < before ? before - now : now - before;
            }
        }
    }
    std::ranges::sort(moved, [](const auto& one, const auto& other) {
        return one.first != other.first ? one.first > other.first : one.second < other.second;
    });
    std::vector<sim::PolityId> courts;
    for (const auto& [sum, court] : moved) {
        if (sum > 0) {
            courts.emplace_back(court);
        }
    }
    return courts;
}

}  // namespace

Concerned concerned_of(const Asked& asked, const Ways& ways, const scenario::Scenario& scenario) {
    Concerned concerned;
    const auto& decisions = scenario.texts.decisions;
    for (const std::string& change : asked.asked->changes) {
        const std::string decision = change.substr(0, change.find('='));
        for (const scenario::DecisionRow& row : decisions) {
            if (row.slug == decision || row.id == decision) {
                add_once(concerned.courts, row.polity);
            }
        }
    }
    // An order: its day, its court, what it is to do.
    for (const std::string& order : asked.asked->orders) {
        const std::size_t court = order.find(' ') + 1;
        add_once(concerned.courts,
                 id_named<sim::PolityId>(scenario, scenario::Table::polities,
                                         order.substr(court, order.find(' ', court) - court)));
    }
    const sim::World& fork = ways.fork();
    for (const api::WhatIfQuestion& question : asked.asked->questions) {
        for (const std::string& name : names_in(question.expression)) {
            const auto place = id_named<sim::PlaceId>(scenario, scenario::Table::places, name);
            if (place.exists() && fork.places.holder[place].exists()) {
                add_once(concerned.places, place);
            }
            const auto court = id_named<sim::PolityId>(scenario, scenario::Table::polities, name);
            add_once(concerned.courts, court);
            const bool asks_of_end = question.expression.find("exists(") != std::string::npos;
            if (asks_of_end && court.exists() &&
                fork.polities.phase[court] == sim::Phase::present) {
                add_once(concerned.fates, court);
            }
        }
    }
    for (const sim::PolityId court : busiest_courts(ways)) {
        add_once(concerned.courts, court);
    }
    concerned.courts.resize(std::min(concerned.courts.size(), courts_most));
    return concerned;
}

Json map_json(const Ways& ways, const RecordLooks& record, const scenario::Scenario& scenario) {
    const std::span<const sim::PolityId> fork = ways.fork().places.holder.values();
    CourtNumbers numbers(scenario);
    Json json;
    json["courts"] = nullptr;
    json["fork"] = holders_json(fork, numbers);
    json["record"] = holders_json(record.back(), numbers);
    const std::vector<Holders> without = count_holders(ways, Side::without, numbers);
    const std::vector<Holders> with = count_holders(ways, Side::with, numbers);
    json["without"] = shares_json(without);
    json["with"] = shares_json(with);
    json["over_time"] = Json::array();
    for (std::size_t place = 0; place < fork.size(); ++place) {
        Json in_record = record_steps(fork[place], record, place, numbers);
        const bool moves =
            in_record.size() > 2 || without[place].size() > 1 || with[place].size() > 1;
        json["over_time"].push_back(moves ? Json{{"record", std::move(in_record)},
                                                 {"without", steps_json(without[place])},
                                                 {"with", steps_json(with[place])}}
                                          : Json(nullptr));
    }
    json["courts"] = numbers.ids();
    return json;
}

Json fans_json(const Ways& ways, const Concerned& concerned, const scenario::Scenario& scenario,
               sim::Day fork_day) {
    Json json{{"days", {fork_day.number}}, {"courts", Json::array()}};
    for (const std::uint32_t ticks : ways.look_ticks()) {
        json["days"].push_back(ways.day_after(ticks).number);
    }
    for (const sim::PolityId court : concerned.courts) {
        Json told{{"id", scenario.ids(scenario::Table::polities)[court.index]}};
        for (const Side side : {Side::without, Side::with}) {
            std::vector<Json> fans = court_fans(ways, court, side);
            for (std::size_t figure = 0; figure < figure_count; ++figure) {
                told[figures[figure].name][side_names[static_cast<std::size_t>(side)]] =
                    std::move(fans[figure]);
            }
        }
        json["courts"].push_back(std::move(told));
    }
    return json;
}

Json survival_json(const Ways& ways, const Concerned& concerned, const scenario::Scenario& scenario,
                   sim::Day fork_day) {
    Json list = Json::array();
    const std::int32_t days = ways.day_after(ways.ticks()).number - fork_day.number + 1;
    const auto& courts = scenario.ids(scenario::Table::polities);
    for (const sim::PlaceId place : concerned.places) {
        const sim::PolityId holder = ways.fork().places.holder[place];
        Json json{{"kind", "place"},
                  {"id", scenario.ids(scenario::Table::places)[place.index]},
                  {"holder", courts[holder.index]},
                  {"days", days}};
        add_curves(
            ways, fork_day, [&](const lab::Trajectory& way) { return tick_of_loss(way, place); },
            json);
        list.push_back(std::move(json));
    }
    for (const sim::PolityId court : concerned.fates) {
        Json json{
            {"kind", "court"}, {"id", courts[court.index]}, {"holder", nullptr}, {"days", days}};
        add_curves(
            ways, fork_day, [&](const lab::Trajectory& way) { return tick_of_end(way, court); },
            json);
        list.push_back(std::move(json));
    }
    return list;
}

}  // namespace report
