// The end of a game: what was believed beside what was so. Declared in play.hpp.
#include <algorithm>

#include "api/describe.hpp"
#include "api/play.hpp"
#include "simulation/turn/army.hpp"

namespace api {

namespace {

/// What a court holds in truth.
struct Holdings {
    std::int64_t places = 0;
    std::int64_t households = 0;
};

Holdings holdings_of(const sim::World& world, sim::PolityId court) {
    Holdings holdings;
    for (std::size_t i = 0; i < world.places.holder.size(); ++i) {
        const sim::PlaceId place(i);
        if (world.places.holder[place] == court) {
            holdings.places += 1;
            holdings.households += world.places.households[place].value;
        }
    }
    return holdings;
}

Json score_json(chronicle::Timeline& timeline, const Play& play, const sim::World& now) {
    const sim::PolityId court = play.seat->court();
    const std::uint32_t fork = sim::tick_holding(timeline.setting(), timeline.plan().fork_day);
    const Holdings before = holdings_of(timeline.world_after(fork), court);
    const Holdings after = holdings_of(now, court);
    Json json;
    json["stands"] = play.seat->stands();
    json["turns"] = timeline.ticks_lived() - fork;
    json["places_before"] = before.places;
    json["places"] = after.places;
    json["households_before"] = before.households;
    json["households"] = after.households;
    // Of its land and people at the beginning; 0 if it is no more.
    json["land_permille"] = play.seat->stands() && before.places > 0
                                ? after.places * 1000 / before.places
                                : std::int64_t{0};
    json["people_permille"] = play.seat->stands() && before.households > 0
                                  ? after.households * 1000 / before.households
                                  : std::int64_t{0};
    return json;
}

Json places_review(const Context& context, const sim::View& view, const sim::World& world) {
    Json json = Json::array();
    for (std::size_t i = 0; i < view.places.size(); ++i) {
        const sim::PlaceId place(i);
        if (view.places[i].holder == world.places.holder[place]) {
            continue;
        }
        Json entry;
        entry["place"] = place_json(context, place);
        entry["believed"] = polity_json(context, view.places[i].holder);
        entry["truth"] = polity_json(context, world.places.holder[place]);
        entry["news_date"] = day_json(view.places[i].news_day);
        json.push_back(std::move(entry));
    }
    return json;
}

/// One army as it was believed and as it was; `men_believed` below 0: it was not known.
Json army_review(const Context& context, const Play& play, const sim::World& world,
                 sim::ArmyId army, sim::PolityId polity, sim::PlaceId place_believed,
                 std::int32_t men_believed) {
    const bool is_there = world.armies.polity[army] == polity;
    Json entry;
    entry["army"] = army_name(army, context, play.names());
    entry["polity"] = polity_json(context, polity);
    entry["place_believed"] = place_json(context, place_believed);
    entry["men_believed"] = men_believed < 0 ? Json(nullptr) : Json(men_believed);
    entry["place"] = is_there ? place_json(context, world.armies.place[army]) : Json(nullptr);
    entry["men"] = is_there ? sim::men_of(world.armies, army).value : 0;
    return entry;
}

Json armies_review(const Context& context, const Play& play, const sim::World& world) {
    const sim::View& view = play.seat->view();
    Json json = Json::array();
    std::vector<bool> is_told(world.armies.polity.size());
    for (const sim::OwnArmyView& seen : view.own_armies) {
        is_told[seen.army.index] = true;
        json.push_back(
            army_review(context, play, world, seen.army, view.court, seen.place, seen.men.value));
    }
    for (const sim::SightingView& seen : view.sightings) {
        is_told[seen.army.index] = true;
        json.push_back(
            army_review(context, play, world, seen.army, seen.polity, seen.place, seen.men.value));
    }
    for (std::size_t i = 0; i < is_told.size(); ++i) {
        const sim::ArmyId army(i);
        const sim::PolityId polity = world.armies.polity[army];
        if (polity.exists() && !is_told[i]) {
            json.push_back(
                army_review(context, play, world, army, polity, sim::PlaceId::none(), -1));
        }
    }
    return json;
}

}  // namespace

Json review_json(Context& context, const Play& play) {
    chronicle::Timeline& timeline = *context.free_timeline();
    const sim::World world = timeline.world_after(timeline.ticks_lived());
    Json json;
    json["court"] = polity_json(context, play.seat->court());
    json["from"] = day_json(timeline.plan().fork_day);
    json["until"] = day_json(play.seat->view().today);
    json["score"] = score_json(timeline, play, world);
    json["places"] = places_review(context, play.seat->view(), world);
    json["armies"] = armies_review(context, play, world);
    json["digest"] =
        sim::format_digest(timeline.digests().empty() ? sim::Digest{} : timeline.digests().back());
    return json;
}

}  // namespace api
