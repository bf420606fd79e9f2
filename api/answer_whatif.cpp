// whatif: futures lived without a change and with it.
#include <vector>

#include "api/answers.hpp"
#include "api/whatif.hpp"

namespace api {

Answer answer_whatif(Context& context, const Request& request) {
    const auto asked = read_whatif(context, request);
    if (!asked) {
        return sim::Failure{asked.error()};
    }
    const WhatIf& whatif = asked.value();
    const lab::Worker worker = lab::worker_for(context.setting());
    std::vector<lab::PairLived> pairs;
    for (std::uint32_t i = 0; i < whatif.members; ++i) {
        pairs.push_back(lab::live_pair(*whatif.start, whatif.expressions,
                                       {whatif.seed, whatif.first + i}, worker));
    }
    return whatif_json(context.scenario(), whatif, pairs);
}

}  // namespace api
