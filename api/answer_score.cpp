// score: how well free futures foretell the record.
#include "api/answers.hpp"
#include "api/score_json.hpp"
#include "api/score_request.hpp"

namespace api {

Answer answer_score(Context& context, const Request& request) {
    const auto asked = read_score_request(context, request);
    if (!asked) {
        return sim::Failure{asked.error()};
    }
    const lab::Hindcasts hindcasts =
        lab::Hindcasts::prepare(context.scenario(), asked.value().forks);
    const lab::Worker worker = hindcasts.worker();
    std::vector<std::vector<lab::HindcastFuture>> futures;
    for (const lab::HindcastStart& start : hindcasts.starts()) {
        std::vector<lab::HindcastFuture>& of_start = futures.emplace_back();
        for (std::uint32_t member = 0; member < asked.value().members; ++member) {
            of_start.push_back(hindcasts.live(start, {asked.value().seed, member}, worker));
        }
    }
    return score_json(hindcasts, lab::tabulate_skill(hindcasts, futures), asked.value().members,
                      asked.value().seed);
}

}  // namespace api
