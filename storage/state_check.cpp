#include "storage/state_check.hpp"

#include <limits>
#include <set>
#include <type_traits>

#include "simulation/turn/run.hpp"
#include "storage/codec.hpp"

namespace storage {

namespace {

using sim::ArmyId;
using sim::ClockId;
using sim::PolityId;

/// How many values of a type are lawful; ids may also be none.
struct Limits {
    const sim::Setting& setting;
    std::uint32_t event_count;

    [[nodiscard]] std::size_t of(sim::PlaceId) const { return setting.map.places.size(); }
    [[nodiscard]] std::size_t of(sim::PolityId) const { return setting.polities.size(); }
    [[nodiscard]] std::size_t of(sim::PersonId) const { return setting.people.size(); }
    [[nodiscard]] std::size_t of(sim::ForceId) const { return setting.forces.size(); }
    [[nodiscard]] std::size_t of(sim::EventId) const { return event_count; }
    [[nodiscard]] std::size_t of(sim::Phase) const { return 3; }
    [[nodiscard]] std::size_t of(sim::ControlHow) const { return 9; }
    [[nodiscard]] std::size_t of(sim::SeatKind) const { return 3; }
    [[nodiscard]] std::size_t of(sim::AllegianceStatus) const { return 2; }
    [[nodiscard]] std::size_t of(sim::Stance) const { return 7; }
    [[nodiscard]] std::size_t of(sim::Winter) const { return 3; }
    [[nodiscard]] std::size_t of(sim::ReportKind) const { return sim::report_kind_count; }
    [[nodiscard]] std::size_t of(sim::Channel) const { return sim::channel_count; }
    [[nodiscard]] std::size_t of(sim::ArmyId) const { return setting.army_capacity; }
    [[nodiscard]] std::size_t of(sim::OrderKind) const { return sim::order_kind_count; }
    [[nodiscard]] std::size_t of(sim::AccordState) const { return sim::accord_state_count; }
    [[nodiscard]] std::size_t of(sim::Answer) const { return sim::answer_count; }
    [[nodiscard]] std::size_t of(sim::Article) const { return sim::article_count; }
};

template <typename Tag>
bool is_lawful(sim::Id<Tag> id, const Limits& limits) {
    return !id.exists() || id.index < limits.of(id);
}
template <typename Enumeration>
    requires std::is_enum_v<Enumeration>
bool is_lawful(Enumeration value, const Limits& limits) {
    return static_cast<std::size_t>(value) < limits.of(value);
}
bool is_lawful(sim::Day day, const Limits& limits) {
    // Reports and orders on the way may arrive after the last day; a truce may outlast it.
    constexpr std::int32_t longest_way_days = 4000;
    return !day.exists() || (limits.setting.first_day <= day &&
                             day <= limits.setting.last_day.plus_days(longest_way_days));
}
template <typename Unit, typename Representation>
bool is_lawful(sim::Quantity<Unit, Representation> quantity, const Limits&) {
    // Half the range is left for what is still to come.
    return quantity.value >= 0 && quantity.value <= std::numeric_limits<Representation>::max() / 2;
}
bool is_lawful(std::int32_t, const Limits&) {
    return true;
}
bool is_lawful(std::uint32_t, const Limits&) {
    return true;  // The clock is looked at apart.
}
bool is_lawful(sim::News news, const Limits& limits) {
    return news.holder == sim::News::nobody || news.holder < limits.setting.polities.size();
}
bool is_lawful(sim::Sighting sighting, const Limits& limits) {
    return sighting.place == sim::Sighting::nowhere ||
           sighting.place < limits.setting.map.places.size();
}
bool is_lawful(sim::SeenStrength seen, const Limits& limits) {
    const bool is_somebodys = seen.polity == 0xFFFF || seen.polity < limits.setting.polities.size();
    return is_somebodys && is_lawful(seen.stance(), limits);
}
bool is_lawful(sim::GarrisonReturn letter, const Limits& limits) {
    return letter.is_written <= 1 && letter.sent <= sim::tick_count(limits.setting);
}
bool is_lawful(sim::Fortunes fortunes, const Limits&) {
    constexpr std::uint16_t month_most = 1000;  // Counted within a month.
    return fortunes.victories <= month_most && fortunes.defeats <= month_most;
}
bool is_lawful(sim::SiegeNews siege, const Limits& limits) {
    return siege.besieger == sim::SiegeNews::nobody ||
           siege.besieger < limits.setting.polities.size();
}

std::string cell(const char* column, std::size_t row, const char* problem) {
    return std::string(column) + " of row " + std::to_string(row) + " " + problem;
}

std::string find_unlawful_cell(const sim::World& world, const Limits& limits) {
    std::string found;
    sim::each_column(world, [&](const sim::FieldInfo& field, const auto& column) {
        const auto values = column.values();
        for (std::size_t row = 0; row < values.size() && found.empty(); ++row) {
            if (!is_lawful(values[row], limits)) {
                const std::string name = std::string(field.table) + "." + field.name;
                const std::string problem = std::string("is no ") + field.value;
                found = cell(name.c_str(), row, problem.c_str());
            }
        }
    });
    return found;
}

std::string find_broken_invariant(const sim::World& world) {
    for (std::size_t i = 0; i < world.places.holder.size(); ++i) {
        if (!world.places.holder[sim::PlaceId(i)].exists()) {
            return cell("places.holder", i, "is nobody");
        }
    }
    for (std::size_t i = 0; i < world.polities.phase.size(); ++i) {
        const PolityId polity(i);
        if (world.polities.overlord[polity] == polity) {
            return cell("polities.overlord", i, "is itself");
        }
        if (world.polities.phase[polity] == sim::Phase::past &&
            world.polities.ruler[polity].exists()) {
            return cell("polities.ruler", i, "rules a state that has ended");
        }
    }
    std::set<std::uint32_t> forces;
    for (std::size_t i = 0; i < world.armies.force.size(); ++i) {
        const sim::ForceId force = world.armies.force[ArmyId(i)];
        if (!force.exists()) {
            continue;
        }
        if (!world.armies.place[ArmyId(i)].exists()) {
            return cell("armies.place", i, "is nowhere");
        }
        if (!forces.insert(force.index).second) {
            return cell("armies.force", i, "stands twice");
        }
    }
    return {};
}

std::size_t count_of(EntityKind kind, const sim::Setting& setting) {
    switch (kind) {
        case EntityKind::place:
            return setting.map.places.size();
        case EntityKind::polity:
            return setting.polities.size();
        case EntityKind::person:
            return setting.people.size();
        case EntityKind::post:
            return setting.posts.size();
        case EntityKind::treaty:
            return setting.treaties.size();
        case EntityKind::clause:
            return setting.clauses.size();
        case EntityKind::force:
            return setting.forces.size();
        case EntityKind::siege:
            return setting.sieges.size();
        case EntityKind::technique:
            return setting.techniques.size();
        case EntityKind::insurgency:
            return setting.insurgencies.size();
        case EntityKind::claim:
            return setting.claims.size();
        case EntityKind::army:
            return setting.army_capacity;
        case EntityKind::record:
            break;
    }
    return 0;
}

bool is_possible(const sim::Change& change, const sim::Setting& setting) {
    constexpr std::uint32_t none = sim::Id<void>::none_index;
    const ChangeShape shape = shape_of(change.kind);
    if (change.subject >= count_of(shape.subject, setting)) {
        return false;
    }
    return change.object == none || !shape.object ||
           change.object < count_of(*shape.object, setting);
}

}  // namespace

std::string find_impossible(const sim::EventLog& log, const sim::Setting& setting) {
    for (const sim::Event& event : log.events()) {
        const auto position = static_cast<std::size_t>(&event - log.events().data());
        for (const sim::Change& change : log.changes_of(sim::EventId(position))) {
            if (!is_possible(change, setting)) {
                return "event " + std::to_string(position) +
                       " changes something that the pack does not have";
            }
        }
    }
    return {};
}

std::string find_impossible(const sim::World& world, const sim::Setting& setting,
                            std::uint32_t event_count) {
    if (world.next_fact().index > setting.record.events.size()) {
        return "clock.next_fact lies behind the record";
    }
    const Limits limits{setting, event_count};
    if (std::string found = find_unlawful_cell(world, limits); !found.empty()) {
        return found;
    }
    return find_broken_invariant(world);
}

}  // namespace storage
