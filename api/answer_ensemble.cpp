// The calls by which an ensemble is put together: ensemble, ensemble_live, ensemble_take,
// ensemble_answer.
#include <utility>

#include "api/answers.hpp"
#include "api/describe.hpp"
#include "api/ensemble.hpp"

namespace api {

namespace {

/// Of one call of ensemble_live: what one request may keep an engine busy with.
constexpr std::uint32_t live_most = 1000;

Answer no_ensemble() {
    return sim::Failure{std::vector<Error>{{ErrorCode::ensemble_absent, "", "call", "", {}}}};
}

Json kept_json(Ensemble& ensemble) {
    const std::size_t whole = ensemble.whole().size();
    return {{"members", ensemble.members.size()},
            {"first", whole == 0 ? Json(nullptr) : Json(ensemble.asked.first)},
            {"whole", whole}};
}

}  // namespace

Answer answer_ensemble(Context& context, const Request& request) {
    auto asked = read_whatif(context, request);
    if (!asked) {
        return sim::Failure{asked.error()};
    }
    WhatIf& whatif = asked.value();
    Json json;
    json["from"] = day_json(whatif.start->with.fork_day);
    json["until"] = day_json(whatif.start->until);
    json["request"] = whatif_request(whatif);
    json["record"] = sim::format_digest(sim::digest_world(whatif.start->at.world));
    json["questions"] = Json::array();
    for (std::size_t i = 0; i < whatif.questions.size(); ++i) {
        Json question = question_json(context.scenario(), whatif.questions[i]);
        const bool is_truth = whatif.expressions[i].type() == lab::ValueType::truth;
        question["kind"] = is_truth ? "yes_no" : "number";
        json["questions"].push_back(std::move(question));
    }
    context.set_ensemble(std::make_unique<Ensemble>(
        Ensemble{std::move(whatif), lab::worker_for(context.setting()), {}}));
    return json;
}

Answer answer_ensemble_live(Context& context, const Request& request) {
    Ensemble* const ensemble = context.ensemble();
    if (ensemble == nullptr) {
        return no_ensemble();
    }
    const std::uint32_t first = request.count("first", 0);
    const std::uint32_t members = request.count("members", 1);
    if (members == 0 || members > live_most) {
        return sim::Failure{std::vector<Error>{{ErrorCode::parameter_value,
                                                std::to_string(members),
                                                "members",
                                                "1 … " + std::to_string(live_most),
                                                {}}}};
    }
    const WhatIf& asked = ensemble->asked;
    Json lived = Json::array();
    for (std::uint32_t member = first; member < first + members; ++member) {
        lived.push_back(
            write_member(member, lab::live_pair(*asked.start, asked.expressions,
                                                {asked.seed, member}, ensemble->worker)));
    }
    return Json{{"members", std::move(lived)}};
}

Answer answer_ensemble_take(Context& context, const Request& request) {
    Ensemble* const ensemble = context.ensemble();
    if (ensemble == nullptr) {
        return no_ensemble();
    }
    std::vector<Error> errors;
    std::vector<ReadMember> read;
    const std::vector<std::string> texts = request.texts("members");
    for (std::size_t i = 0; i < texts.size(); ++i) {
        auto member = read_member(ensemble->asked, texts[i]);
        const std::string where = "members[" + std::to_string(i) + "]";
        if (!member) {
            errors.push_back({ErrorCode::member_form, where, where, "", {}});
            continue;
        }
        // The same member twice is the same future, or one of the two is wrong.
        const auto kept = ensemble->members.find(member->member);
        if (kept != ensemble->members.end() && kept->second != member->pair) {
            errors.push_back(
                {ErrorCode::member_other, std::to_string(member->member), where, "", {}});
            continue;
        }
        read.push_back(std::move(*member));
    }
    if (!errors.empty()) {
        return sim::Failure{std::move(errors)};
    }
    for (ReadMember& one : read) {
        ensemble->members.insert_or_assign(one.member, std::move(one.pair));
    }
    return kept_json(*ensemble);
}

Answer answer_ensemble_answer(Context& context, const Request& /*request*/) {
    Ensemble* const ensemble = context.ensemble();
    if (ensemble == nullptr) {
        return no_ensemble();
    }
    const std::vector<lab::PairLived> pairs = ensemble->whole();
    if (pairs.empty()) {
        return sim::Failure{std::vector<Error>{{ErrorCode::ensemble_empty, "", "call", "", {}}}};
    }
    return whatif_json(context.scenario(), ensemble->asked, pairs);
}

}  // namespace api
