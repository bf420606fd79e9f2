#include <algorithm>

#include "simulation/turn/happen.hpp"
#include "simulation/turn/minds_phase.hpp"

namespace sim {

namespace {

// Each art is asked of once a year, a quarter of them in each quarter: they come and spread over
// years.
constexpr std::int32_t months_of_a_year = 12;
constexpr std::size_t quarters = 4;
constexpr std::int32_t days_of_a_month = 30;
constexpr std::int32_t days_of_a_year = 360;

std::int32_t months_between(Day from, Day to) {
    return (to.number - from.number) / days_of_a_month;
}

/// A court as one that could learn.
struct Learner {
    PolityId court;
    std::int32_t arsenals = 0;
    std::int32_t arsenals_permille = 0;
    bool is_in_siege = false;
    std::vector<std::uint8_t> at_war_with;  ///< By polity.
};

class Learning {
  public:
    explicit Learning(TickContext& tick)
        : tick_(tick),
          world_(tick.world),
          most_(spread_chance({1000, 1000, 1000, 1000, 1000, 1000, months_of_a_year},
                              tick.setting.laws.technique)) {
        list_courts();
    }
    void run();

  private:
    void list_courts();
    [[nodiscard]] bool was_ever_known(TechniqueId technique) const;
    bool appears(TechniqueId technique);
    void spreads(TechniqueId technique, std::span<const PolityId> users);
    [[nodiscard]] SpreadInputs exposure(const Learner& learner,
                                        std::span<const PolityId> users) const;
    void adopt(TechniqueId technique, PolityId court, PolityId from);
    [[nodiscard]] Draw draw(TechniqueId technique, PolityId court) const {
        return tick_.draw(ChanceSystem::technique, world_.adoption(technique, court).index);
    }

    TickContext& tick_;
    World& world_;
    /// The chance of who is exposed in every way.
    Ratio most_;
    std::vector<PolityId> present_;  ///< Polities that exist.
    std::vector<Learner> learners_;
    std::vector<PlaceId> taken_arsenals_;  ///< Within a year.
};

void Learning::list_courts() {
    std::vector<std::int32_t> arsenals(world_.polities.phase.size());
    std::vector<std::uint8_t> in_siege(world_.polities.phase.size());
    std::int32_t most = 1;
    for (std::size_t i = 0; i < world_.places.holder.size(); ++i) {
        const PolityId holder = world_.places.holder[PlaceId(i)];
        if (!holder.exists()) {
            continue;
        }
        if (tick_.setting.place_starts[i].has_arsenal) {
            const Day since = world_.places.holder_since[PlaceId(i)];
            if (since.exists() && since > tick_.last_day.plus_days(-days_of_a_year)) {
                taken_arsenals_.push_back(PlaceId(i));
            }
            most = std::max(most, ++arsenals[holder.index]);
        }
        if (const PolityId besieger = world_.places.besieger[PlaceId(i)]; besieger.exists()) {
            in_siege[holder.index] = 1;
            in_siege[besieger.index] = 1;
        }
    }
    for (std::size_t i = 0; i < arsenals.size(); ++i) {
        if (world_.polities.phase[PolityId(i)] != Phase::present) {
            continue;
        }
        present_.emplace_back(i);
        if (world_.polities.capital[PolityId(i)].exists()) {
            learners_.push_back(
                {PolityId(i), arsenals[i], arsenals[i] * 1000 / most, in_siege[i] != 0, {}});
            for (std::size_t other = 0; other < arsenals.size(); ++other) {
                learners_.back().at_war_with.push_back(
                    world_.at_war(PolityId(i), PolityId(other)) ? 1 : 0);
            }
        }
    }
}

void Learning::adopt(TechniqueId technique, PolityId court, PolityId from) {
    Event event = rule_event(tick_.last_day, EventKind::technology);
    event.polity = court;
    event.other = from;
    event.place = world_.polities.capital[court];
    const Change change{ChangeKind::technique_adopted, technique.index, court.index, 0, 0};
    happen(tick_.run, event, {}, std::span(&change, 1));
}

bool Learning::appears(TechniqueId technique) {
    const TechniqueDefinition& definition = tick_.setting.techniques[technique.index];
    if (!definition.first_attested.exists()) {
        return false;
    }
    const std::int32_t months =
        (tick_.last_day.number - definition.first_attested.number) / days_of_a_month;
    if (months < -tick_.setting.laws.technique.appear_window_months) {
        return false;
    }
    for (const Learner& learner : learners_) {
        const AppearInputs in{months, learner.arsenals_permille, learner.is_in_siege ? 1000 : 0,
                              learner.court == definition.polity, months_of_a_year};
        if (resolve_appear(in, tick_.setting.laws.technique, draw(technique, learner.court))) {
            tick_.reach(ProbeName::technique_appeared);
            adopt(technique, learner.court, PolityId::none());
            return true;
        }
    }
    return false;
}

SpreadInputs Learning::exposure(const Learner& learner, std::span<const PolityId> users) const {
    const TechniqueLaws& laws = tick_.setting.laws.technique;
    SpreadInputs in;
    in.months = months_of_a_year;
    in.arsenals_permille = learner.arsenals_permille;
    for (const PolityId user : users) {
        if (learner.at_war_with[user.index] != 0) {
            in.fire_permille =
                std::max(in.fire_permille, learner.is_in_siege ? laws.siege_exposure_permille
                                                               : laws.war_exposure_permille);
        } else {
            in.contact_permille = laws.contact_exposure_permille;
        }
    }
    for (const PlaceId place : taken_arsenals_) {
        if (world_.places.holder[place] == learner.court &&
            std::ranges::find(users, world_.places.owner[place]) != users.end()) {
            in.captured_permille = 1000;
        }
    }
    in.users_permille =
        static_cast<std::int32_t>(users.size() * 1000 / std::max<std::size_t>(learners_.size(), 1));
    in.users_permille = std::min(in.users_permille, 1000);
    return in;
}

void Learning::spreads(TechniqueId technique, std::span<const PolityId> users) {
    for (const Learner& learner : learners_) {
        if (std::ranges::find(users, learner.court) != users.end()) {
            continue;
        }
        const Draw chance = draw(technique, learner.court);
        if (!chance.happens(most_, static_cast<std::uint32_t>(TechniqueDraw::spread))) {
            continue;  // No exposure would be enough: most draws need not ask for it.
        }
        if (resolve_spread(exposure(learner, users), tick_.setting.laws.technique, chance)) {
            tick_.reach(ProbeName::technique_spread);
            adopt(technique, learner.court, users.front());
        }
    }
}

/// By anybody, also by who is no more.
bool Learning::was_ever_known(TechniqueId technique) const {
    const std::size_t polities = world_.polities.phase.size();
    const auto since =
        world_.adoptions.since.values().subspan(technique.index * polities, polities);
    return std::ranges::any_of(since, [](Day day) { return day.exists(); });
}

void Learning::run() {
    std::vector<PolityId> users;
    const auto quarter = static_cast<std::size_t>(tick_.season.month / 3 - 1);
    for (std::size_t t = quarter; t < tick_.setting.techniques.size(); t += quarters) {
        const TechniqueId technique(t);
        const TechniqueDefinition& points = tick_.setting.techniques[t];
        const bool is_of_war = points.siege_attack != 0 || points.siege_defence != 0 ||
                               points.field != 0 || points.naval != 0 || points.morale != 0;
        if (!is_of_war) {
            continue;  // The arts of peace are not for this rule.
        }
        users.clear();
        for (const PolityId polity : present_) {
            if (world_.adoptions.since[world_.adoption(technique, polity)].exists()) {
                users.push_back(polity);
            }
        }
        if (users.empty() && !was_ever_known(technique)) {
            appears(technique);
        } else if (!users.empty() && users.size() < learners_.size()) {
            spreads(technique, users);
        }
    }
}

}  // namespace

void technique_phase(TickContext& tick) {
    if (tick.is_quarter_end()) {
        Learning(tick).run();
    }
}

TechniqueModifiers techniques_of(const TickContext& tick, PolityId court) {
    TechniqueModifiers sum_milli;
    for (std::size_t i = 0; court.exists() && i < tick.setting.techniques.size(); ++i) {
        const Day since = tick.world.adoptions.since[tick.world.adoption(TechniqueId(i), court)];
        if (!since.exists()) {
            continue;
        }
        const TechniqueDefinition& technique = tick.setting.techniques[i];
        // What was known before the record is everywhere.
        const std::int32_t extent = since <= tick.setting.first_day
                                        ? 1000
                                        : extent_permille(months_between(since, tick.last_day),
                                                          tick.setting.laws.technique);
        add_technique(sum_milli,
                      {technique.siege_attack, technique.siege_defence, technique.field,
                       technique.naval, technique.morale},
                      extent);
    }
    return technique_points(sum_milli);
}

}  // namespace sim
