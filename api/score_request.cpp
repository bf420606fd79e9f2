#include "api/score_request.hpp"

#include <algorithm>

#include "scenario/nearest.hpp"

namespace api {

namespace {

constexpr std::uint32_t usual_members = 20;
constexpr std::uint32_t most_members = 10000;
constexpr std::uint32_t usual_seed = 1;
constexpr std::array<std::string_view, 3> sets = {"training", "test", "all"};

std::string listed_sets() {
    std::string list;
    for (const std::string_view set : sets) {
        list += (list.empty() ? "" : ", ") + std::string(set);
    }
    return list;
}

/// The days on which a hindcast can begin, as a sentence needs them.
std::string span_of_days(const sim::Setting& setting) {
    return sim::format_date(setting.first_day) + " … " +
           sim::format_date(lab::last_hindcast_day(setting));
}

bool can_begin(const sim::Setting& setting, sim::Day day) {
    return day >= setting.first_day && day <= lab::last_hindcast_day(setting);
}

lab::HindcastAsked asked_of(sim::Day day) {
    for (const lab::HindcastDay& known : lab::hindcast_days()) {
        if (sim::day_of(known.date) == day) {
            return {std::string(known.id), day, known.set};
        }
    }
    return {sim::format_date(day), day, std::nullopt};
}

void read_forks(Context& context, const Request& request, Parameters& parameters,
                std::vector<lab::HindcastAsked>& forks) {
    for (const std::string& text : request.texts("forks")) {
        const auto date = read_date(text, "forks", context.dates(), request.language());
        if (!date) {
            parameters.add(date.error());
        } else if (!can_begin(context.setting(), date.value().first)) {
            parameters.add(
                {ErrorCode::parameter_value, text, "forks", span_of_days(context.setting()), {}});
        } else {
            forks.push_back(asked_of(date.value().first));
        }
    }
}

void read_set(Context& context, const Request& request, Parameters& parameters,
              std::vector<lab::HindcastAsked>& forks) {
    const std::string set = request.has("set") ? request.text("set") : "all";
    if (std::ranges::find(sets, set) == sets.end()) {
        const auto near = scenario::nearest_names(set, sets);
        parameters.add(
            {ErrorCode::parameter_value, set, "set", listed_sets(), {near.begin(), near.end()}});
        return;
    }
    for (const lab::HindcastDay& known : lab::hindcast_days()) {
        const sim::Day day = sim::day_of(known.date);
        const bool is_training = known.set == lab::ForkSet::training;
        if (can_begin(context.setting(), day) && (set == "all" || is_training == (set != "test"))) {
            forks.push_back({std::string(known.id), day, known.set});
        }
    }
    if (forks.empty()) {
        // A pack of another age: only days of one's own can be asked.
        parameters.add({ErrorCode::parameter_missing, "forks", "forks", "", {}});
    }
}

}  // namespace

sim::Result<ScoreAsked, std::vector<Error>> read_score_request(Context& context,
                                                               const Request& request) {
    Parameters parameters(request, context);
    ScoreAsked asked;
    asked.members = request.count("members", usual_members);
    asked.seed = request.count("seed", usual_seed);
    if (asked.members == 0 || asked.members > most_members) {
        parameters.add({ErrorCode::parameter_value,
                        std::to_string(asked.members),
                        "members",
                        "1 … " + std::to_string(most_members),
                        {}});
    }
    if (!request.has("forks")) {
        read_set(context, request, parameters, asked.forks);
    } else if (request.has("set")) {
        // Days that are named need no set.
        parameters.add({ErrorCode::parameter_unknown, "set", "set", "forks", {}});
    } else {
        read_forks(context, request, parameters, asked.forks);
    }
    if (parameters.failed()) {
        return sim::Failure{parameters.errors()};
    }
    std::ranges::sort(asked.forks, {}, &lab::HindcastAsked::day);
    const auto last = std::unique(asked.forks.begin(), asked.forks.end());
    asked.forks.erase(last, asked.forks.end());
    return asked;
}

Json fork_set_json(std::optional<lab::ForkSet> set) {
    return set ? Json(*set == lab::ForkSet::training ? "training" : "test") : Json();
}

Json score_asked_json(const ScoreAsked& asked) {
    Json json;
    json["forks"] = Json::array();
    for (const lab::HindcastAsked& fork : asked.forks) {
        Json row;
        row["from"] = fork.id;
        row["date"] = sim::format_date(fork.day);
        row["set"] = fork_set_json(fork.set);
        json["forks"].push_back(std::move(row));
    }
    json["members"] = asked.members;
    json["seed"] = asked.seed;
    return json;
}

ScoreAsked score_asked_of(const Json& json) {
    ScoreAsked asked;
    for (const Json& row : json["forks"]) {
        asked.forks.push_back(
            asked_of(sim::parse_date(row["date"].get<std::string>()).value().first));
    }
    asked.members = json["members"].get<std::uint32_t>();
    asked.seed = json["seed"].get<std::uint32_t>();
    return asked;
}

}  // namespace api
