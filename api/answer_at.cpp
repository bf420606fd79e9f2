// at, frontier: the state of the world at the end of a day.
#include "api/answers.hpp"
#include "api/describe.hpp"
#include "api/event_json.hpp"
#include "api/moment.hpp"

namespace api {

namespace {

/// Events of the record that began on the day.
Json events_on(Context& context, sim::Day day) {
    Json json = Json::array();
    const sim::EventLog& log = context.timeline().log();
    for (std::size_t i = 0; i < log.size(); ++i) {
        const sim::Event& event = log[sim::EventId(i)];
        if (event.day == day && event.origin == sim::EventOrigin::record) {
            json.push_back(event_brief(context, sim::EventId(i)));
        }
    }
    return json;
}

}  // namespace

Answer answer_at(Context& context, const Request& request) {
    Parameters parameters(request, context);
    const sim::FuzzyDate date = parameters.date("date");
    const sim::PlaceId place = parameters.place("place");
    const sim::PolityId polity = parameters.polity("polity");
    if (parameters.failed()) {
        return parameters.failure();
    }
    // A month or year is looked at on its last day: what the span left behind.
    const sim::Day day = date.last;
    const sim::World world = context.timeline().world_on(day);
    Json json;
    json["date"] = date_json(day, context.dates());
    json["places"] = places_json(context, world, place);
    json["courts"] = courts_json(context, world, day, polity);
    json["armies"] = armies_json(context, world, place, polity);
    json["sieges"] = sieges_json(context, world);
    json["insurgencies"] = insurgencies_json(context, world);
    json["captives"] = captives_json(context, world);
    if (polity.exists()) {
        json["posts"] = posts_json(context, world, polity);
        json["techniques"] = Json::array();
        for (std::size_t i = 0; i < context.texts().techniques.size(); ++i) {
            const sim::AdoptionId adoption = world.adoption(sim::TechniqueId(i), polity);
            if (world.adoptions.since[adoption].exists()) {
                json["techniques"].push_back(context.texts().techniques[i].id);
            }
        }
    }
    json["events_on_day"] = events_on(context, day);
    return json;
}

Answer answer_frontier(Context& context, const Request& request) {
    Parameters parameters(request, context);
    const sim::FuzzyDate date = parameters.date("date");
    const sim::PolityId polity = parameters.polity("polity");
    const sim::PolityId other = parameters.polity("other");
    if (parameters.failed()) {
        return parameters.failure();
    }
    const sim::World world = context.timeline().world_on(date.last);
    Json json;
    json["date"] = date_json(date.last, context.dates());
    json["polity"] = polity_json(context, polity);
    json["neighbours"] = frontier_json(context, world, polity, other);
    return json;
}

}  // namespace api
