#include "cli/run_names.hpp"

#include <functional>

#include "chronicle/timeline.hpp"

namespace cli {
namespace {

using storage::EntityKind;

struct Named {
    std::string id;
    std::string en;
    std::string zh;
};

template <typename Row>
Named named(const Row& row) {
    return {std::string(row.id), std::string(row.name.en), std::string(row.name.zh)};
}

Named name_of(const scenario::Scenario& scenario, EntityKind kind, std::size_t at) {
    const scenario::Texts& texts = scenario.texts;
    switch (kind) {
        case EntityKind::place:
            return named(texts.places[at]);
        case EntityKind::polity:
            return named(texts.polities[at]);
        case EntityKind::person:
            if (at >= texts.people.size()) {
                const scenario::LaterPerson& later =
                    scenario.later_people[at - texts.people.size()];
                return {later.id, later.name_en, later.name_zh};
            }
            return named(texts.people[at]);
        case EntityKind::treaty:
            return named(texts.treaties[at]);
        case EntityKind::technique:
            return named(texts.techniques[at]);
        case EntityKind::insurgency:
            return named(texts.insurgencies[at]);
        case EntityKind::force:
            return {std::string(texts.forces[at].id), std::string(texts.forces[at].name), {}};
        case EntityKind::record:
            return {std::string(texts.events[at].id), std::string(texts.events[at].title.en),
                    std::string(texts.events[at].title.zh)};
        case EntityKind::clause:
            return {{},
                    std::string(texts.clauses[at].terms.en),
                    std::string(texts.clauses[at].terms.zh)};
        case EntityKind::siege: {
            const sim::PlaceId place = scenario.setting.sieges[at].place;
            const scenario::Bilingual& name = texts.places[place.index].name;
            return {{}, std::string(name.en), std::string(name.zh)};
        }
        case EntityKind::army: {
            const std::string number = std::to_string(at);
            return {"army-" + number, "Army " + number, "第" + number + "軍"};
        }
        case EntityKind::post:
        case EntityKind::claim:
            return {};
    }
    return {};
}

}  // namespace

std::size_t RunNames::count(EntityKind kind) const {
    const scenario::Scenario& scenario = session_.scenario();
    switch (kind) {
        case EntityKind::place:
            return scenario.texts.places.size();
        case EntityKind::polity:
            return scenario.texts.polities.size();
        case EntityKind::person:
            return scenario.setting.people.size();
        case EntityKind::post:
            return scenario.texts.posts.size();
        case EntityKind::treaty:
            return scenario.texts.treaties.size();
        case EntityKind::clause:
            return scenario.texts.clauses.size();
        case EntityKind::force:
            return scenario.texts.forces.size();
        case EntityKind::siege:
            return scenario.setting.sieges.size();
        case EntityKind::technique:
            return scenario.texts.techniques.size();
        case EntityKind::insurgency:
            return scenario.texts.insurgencies.size();
        case EntityKind::claim:
            return scenario.texts.claims.size();
        case EntityKind::record:
            return scenario.texts.events.size();
        case EntityKind::army:
            return scenario.setting.army_capacity;
    }
    return 0;
}

std::string RunNames::id(EntityKind kind, std::size_t position) const {
    return name_of(session_.scenario(), kind, position).id;
}

std::string RunNames::name_en(EntityKind kind, std::size_t position) const {
    return name_of(session_.scenario(), kind, position).en;
}

std::string RunNames::name_zh(EntityKind kind, std::size_t position) const {
    return name_of(session_.scenario(), kind, position).zh;
}

storage::EventTitle RunNames::title(const sim::Event& event,
                                    std::span<const sim::Change> changes) const {
    // The writer keeps the session's own timeline, so an event of it is found by where it lies.
    const std::span<const sim::Event> events = session_.timeline().log().events();
    const bool is_ours = !events.empty() && !std::less<>()(&event, events.data()) &&
                         std::less<>()(&event, events.data() + events.size());
    if (!is_ours) {
        return NameSource::title(event, changes);
    }
    const sim::EventId id(static_cast<std::size_t>(&event - events.data()));
    return {session_.event_title_en(id), session_.event_title_zh(id)};
}

storage::PackStamp stamp_of(const scenario::Scenario& scenario) {
    return {scenario.metadata.name, scenario.content_hash};
}

}  // namespace cli
