// route: the quickest way between two places on a date, and what hostile land closes.
#include <array>
#include <set>

#include "api/answers.hpp"
#include "api/describe.hpp"
#include "scenario/nearest.hpp"
#include "scenario/vocabulary.hpp"
#include "simulation/map/passage.hpp"
#include "simulation/map/shortest_path.hpp"
#include "simulation/map/travel.hpp"

namespace api {

namespace {

struct TravellerWord {
    std::string_view word;
    sim::Traveller traveller;
};
constexpr std::array<TravellerWord, 6> travellers = {{
    {"envoy", sim::Traveller::envoy},
    {"army", sim::Traveller::foot},
    {"cavalry", sim::Traveller::cavalry},
    {"courier", sim::Traveller::courier},
    {"baggage", sim::Traveller::baggage},
    {"ship", sim::Traveller::ship},
}};

struct Question {
    sim::PlaceId from;
    sim::PlaceId to;
    sim::FuzzyDate date;   ///< Without days: every way is open, in May.
    sim::PolityId polity;  ///< Who travels; none: whoever holds the start.
    sim::Traveller traveller = sim::Traveller::envoy;
};

bool in_treaty(const Context& context, const sim::World& world, sim::PolityId a, sim::PolityId b) {
    for (std::size_t i = 0; i < context.setting().treaties.size(); ++i) {
        if (world.treaties.phase[sim::TreatyId(i)] != sim::Phase::present) {
            continue;
        }
        bool has_a = false;
        bool has_b = false;
        for (const sim::PolityId party : context.texts().treaties[i].parties) {
            has_a |= party == a;
            has_b |= party == b;
        }
        if (has_a && has_b) {
            return true;
        }
    }
    return false;
}

bool are_bound(const sim::World& world, sim::PolityId a, sim::PolityId b) {
    return a == b || world.polities.overlord[a] == b || world.polities.overlord[b] == a;
}

/// Who lets the traveller through: the own court, whoever is bound to it as lord or vassal, the
/// court at the end of the journey, and a third court that is in treaty with both of these, which
/// would have no mission pass to its enemy. Armies go through own and bound land only.
std::vector<std::uint8_t> friends_of(const Context& context, const sim::World& world,
                                     sim::PolityId traveller, sim::PolityId host,
                                     sim::Traveller kind) {
    std::vector<std::uint8_t> lets_through(context.texts().polities.size(), 0);
    const bool mission = kind == sim::Traveller::envoy || kind == sim::Traveller::courier;
    for (std::size_t i = 0; i < lets_through.size(); ++i) {
        const sim::PolityId polity(i);
        const bool third_party =
            in_treaty(context, world, polity, traveller) && in_treaty(context, world, polity, host);
        lets_through[i] =
            are_bound(world, polity, traveller) || (mission && (polity == host || third_party));
    }
    return lets_through;
}

sim::Traveller read_traveller(const Request& request, Parameters& parameters) {
    const std::string word = request.has("traveller") ? request.text("traveller") : "envoy";
    std::vector<std::string_view> known;
    std::string listed;
    for (const TravellerWord& entry : travellers) {
        if (entry.word == word) {
            return entry.traveller;
        }
        known.push_back(entry.word);
        listed += (listed.empty() ? "" : ", ") + std::string(entry.word);
    }
    const auto near = scenario::nearest_names(word, known);
    parameters.add(
        {ErrorCode::parameter_value, word, "traveller", listed, {near.begin(), near.end()}});
    return sim::Traveller::envoy;
}

Json leg_json(const Context& context, const sim::Leg& leg) {
    const sim::RouteDefinition& route = context.setting().map.routes[leg.route.index];
    Json json;
    json["from"] = place_json(context, leg.from);
    json["to"] = place_json(context, leg.to);
    json["mode"] = scenario::word_of(route.mode);
    json["days"] = static_cast<double>(leg.time.value) / 1000;
    json["length_km"] = route.length_km.value;
    json["crosses"] = route.crosses.exists()
                          ? Json(context.texts().barriers[route.crosses.index].id)
                          : Json(nullptr);
    return json;
}

Json path_json(const Context& context, const sim::Path& path) {
    Json json;
    std::int64_t length_km = 0;
    std::set<std::string_view> modes;
    json["days"] = sim::whole_days(path.time);
    json["length_km"] = 0;
    json["modes"] = Json::array();
    json["legs"] = Json::array();
    for (const sim::Leg& leg : path.legs) {
        const sim::RouteDefinition& route = context.setting().map.routes[leg.route.index];
        length_km += route.length_km.value;
        modes.insert(scenario::word_of(route.mode));
        json["legs"].push_back(leg_json(context, leg));
    }
    json["length_km"] = length_km;
    json["modes"] = modes;
    return json;
}

class Journeys {
  public:
    Journeys(const Context& context, const Question& question, std::int32_t month)
        : context_(context), question_(question) {
        const sim::Map& map = context.setting().map;
        sim::Journey journey;
        journey.traveller = question.traveller;
        journey.modes = sim::usual_modes(question.traveller);
        journey.season.month = month;
        times_.resize(map.routes.size());
        weights_.resize(map.routes.size());
        sim::fill_route_times(map, context.setting().laws.march, journey, times_);
        sim::fill_route_weights(map, context.setting().laws.march, question.traveller, times_,
                                weights_);
    }

    [[nodiscard]] std::optional<sim::Path> find(std::span<const std::uint8_t> closed) {
        return sim::find_path(context_.graph(), {times_, weights_, closed}, question_.from,
                              question_.to, sim::ClosedEnd::allowed, tree_);
    }

  private:
    const Context& context_;
    const Question& question_;
    std::vector<sim::Millidays> times_;
    std::vector<sim::Millidays> weights_;
    sim::PathTree tree_;
};

/// The courts whose land the open way would have crossed.
std::vector<sim::PolityId> closers(const std::optional<sim::Path>& open_way,
                                   std::span<const std::uint8_t> closed, const sim::World& world,
                                   sim::PlaceId end) {
    std::set<sim::PolityId> found;
    if (open_way) {
        for (const sim::Leg& leg : open_way->legs) {
            if (leg.to != end && closed[leg.to.index] != 0) {
                found.insert(world.places.holder[leg.to]);
            }
        }
    }
    return {found.begin(), found.end()};
}

Answer answer_on_date(Context& context, const Question& question, Json json) {
    const sim::World world = context.timeline().world_on(question.date.last);
    const sim::PolityId traveller =
        question.polity.exists() ? question.polity : world.places.holder[question.from];
    const sim::PolityId host = world.places.holder[question.to];
    std::vector<std::uint8_t> closed(context.texts().places.size());
    sim::close_hostile_land(world.places.holder.values(),
                            friends_of(context, world, traveller, host, question.traveller),
                            closed);
    Journeys journeys(context, question, sim::julian_date_of(question.date.last).month);
    const std::optional<sim::Path> open_way = journeys.find({});
    const std::optional<sim::Path> way = journeys.find(closed);
    const std::vector<sim::PolityId> by = closers(open_way, closed, world, question.to);
    if (!way) {
        std::string names;
        for (const sim::PolityId polity : by) {
            names += (names.empty() ? "" : ", ") + polity_phrase(context, polity).en;
        }
        const std::string ends = std::string(context.place_ids()[question.from.index]) + " – " +
                                 std::string(context.place_ids()[question.to.index]);
        return sim::Failure{std::vector<Error>{
            {ErrorCode::route_none, ends, "to", names.empty() ? "-" : names, {}}}};
    }
    json["date"] = date_json(question.date.last, context.dates());
    json["polity"] = polity_json(context, traveller);
    json["closed_by"] = Json::array();
    for (const sim::PolityId polity : by) {
        json["closed_by"].push_back(polity_json(context, polity));
    }
    json.update(path_json(context, *way));
    json["if_open"] = open_way ? path_json(context, *open_way) : Json(nullptr);
    return json;
}

}  // namespace

Answer answer_route(Context& context, const Request& request) {
    Parameters parameters(request, context);
    Question question;
    question.from = parameters.place("from");
    question.to = parameters.place("to");
    question.date = parameters.date("date");
    question.polity = parameters.polity("polity");
    question.traveller = read_traveller(request, parameters);
    if (parameters.failed()) {
        return parameters.failure();
    }
    Json json;
    json["from"] = place_json(context, question.from);
    json["to"] = place_json(context, question.to);
    json["traveller"] = request.has("traveller") ? request.text("traveller") : "envoy";
    if (question.date.last.exists()) {
        return answer_on_date(context, question, std::move(json));
    }
    constexpr std::int32_t open_month = 5;  // No ice, no gales, no high water.
    Journeys journeys(context, question, open_month);
    const std::optional<sim::Path> way = journeys.find({});
    if (!way) {
        const std::string ends = std::string(context.place_ids()[question.from.index]) + " – " +
                                 std::string(context.place_ids()[question.to.index]);
        return sim::Failure{std::vector<Error>{{ErrorCode::route_none, ends, "to", "-", {}}}};
    }
    json["date"] = nullptr;
    json["polity"] = nullptr;
    json["closed_by"] = Json::array();
    json.update(path_json(context, *way));
    return json;
}

}  // namespace api
