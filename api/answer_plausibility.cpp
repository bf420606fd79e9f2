// plausibility: how often free futures bring about what a historian would find credible.
#include <algorithm>

#include "api/answers.hpp"
#include "api/plausibility_json.hpp"
#include "lab/plausibility.hpp"
#include "scenario/nearest.hpp"

namespace api {

namespace {

constexpr std::uint32_t usual_members = 20;
constexpr std::uint32_t most_members = 10000;
constexpr std::uint32_t usual_seed = 1;

std::string listed(const std::vector<std::string_view>& names) {
    std::string list;
    for (const std::string_view name : names) {
        list += (list.empty() ? "" : ", ") + std::string(name);
    }
    return list;
}

/// What the pack lacks of those whom the measures name.
Error absent(const Context& context) {
    for (const lab::ForkText& fork : lab::fork_texts()) {
        for (const std::string_view court : {fork.one, fork.other}) {
            if (!context.scenario().find_polity(court).exists()) {
                return {ErrorCode::polity_unknown, std::string(court), "", "", {}};
            }
        }
    }
    return {ErrorCode::item_unknown, "plausibility", "", "", {}};
}

}  // namespace

Answer answer_plausibility(Context& context, const Request& request) {
    Parameters parameters(request, context);
    const std::uint32_t members = request.count("members", usual_members);
    const std::uint32_t seed = request.count("seed", usual_seed);
    if (members == 0 || members > most_members) {
        parameters.add({ErrorCode::parameter_value,
                        std::to_string(members),
                        "members",
                        "1 … " + std::to_string(most_members),
                        {}});
    }
    const std::string id = request.text("measure");
    const std::optional<lab::Measure> only = request.has("measure") ? measure_of(id) : std::nullopt;
    if (request.has("measure") && !only) {
        const std::vector<std::string_view> known = measure_ids();
        const auto near = scenario::nearest_names(id, known);
        parameters.add(
            {ErrorCode::parameter_value, id, "measure", listed(known), {near.begin(), near.end()}});
    }
    if (parameters.failed()) {
        return parameters.failure();
    }
    const auto futures = lab::Futures::prepare(context.scenario(), only);
    if (!futures) {
        return sim::Failure{std::vector<Error>{absent(context)}};
    }
    const lab::Worker worker = futures->worker();
    std::vector<std::vector<lab::Lived>> lived;
    for (const lab::Fork& fork : futures->forks()) {
        std::vector<lab::Lived>& of_fork = lived.emplace_back();
        for (std::uint32_t member = 0; member < members; ++member) {
            of_fork.push_back(futures->live(fork, {seed, member}, worker));
        }
    }
    return plausibility_json(lab::tabulate(futures->forks(), lived), members, seed);
}

}  // namespace api
