#include "cli/open_results.hpp"

#include <utility>

#include "cli/door.hpp"
#include "cli/render/words.hpp"
#include "cli/run_meta.hpp"
#include "cli/storage_words.hpp"
#include "cli/whatif_results.hpp"
#include "lab/ensemble/trajectory.hpp"

namespace cli {
namespace {

std::string request_text(const Json& request) {
    return request.dump(-1, ' ', false, Json::error_handler_t::replace);
}

lab::Branch branch_of(storage::ResultBranch kept) {
    return {std::move(kept.answers), kept.digest, std::move(kept.way)};
}

std::string text_of_key(const storage::ResultMeta& meta, const std::string& key) {
    if (key == "request") {
        return meta.request;
    }
    if (key == "engine_version") {
        return meta.engine_version;
    }
    return key == "record" ? sim::format_digest(meta.record)
                           : meta.pack.name + " " + meta.pack.hash;
}

// What is wrong with a member of a file, or null.
const char* damage_of(const storage::ResultMember& member, const api::WhatIf& asked) {
    if (member.with.answers.size() != asked.questions.size()) {
        return "rows are missing in 'answers'";
    }
    const sim::World& fork = asked.start->at.world;
    for (const auto& [branch, orders] : {std::pair{&member.without, &asked.plan_orders[0]},
                                         std::pair{&member.with, &asked.plan_orders[1]}}) {
        const auto way = lab::unpack_trajectory(branch->way, fork.places.holder.values(),
                                                fork.polities.phase.size());
        if (!way || way->looks.empty() || way->orders.size() != orders->size()) {
            return "a way in 'members' cannot be read";
        }
    }
    return nullptr;
}

}  // namespace

storage::ResultMeta meta_of(const Context& context, const api::WhatIf& asked) {
    const scenario::Scenario& scenario = context.door->session().scenario();
    storage::RunMeta run = new_run_meta(scenario, "whatif");
    if (asked.spread.is_posterior) {  // Which the content hash of the pack does not hold.
        run.pack.hash += "+" + scenario.posteriors_hash;
    }
    return {run.engine_version, run.pack, request_text(api::whatif_request(asked)),
            sim::digest_world(asked.start->at.world), run.created};
}

void tell_storage(Context& context, const storage::StorageError& error) {
    tell(context, failure_of(context.language(), error));
}

bool tell_difference(Context& context, const std::string& path, const storage::ResultMeta& kept,
                     const storage::ResultMeta& now) {
    const std::string key = storage::first_difference(kept, now);
    if (!key.empty()) {
        tell(context, {context.say("results.other", path, key),
                       text_of_key(kept, key) + "\n  " + text_of_key(now, key),
                       context.say("results.other_hint")});
    }
    return !key.empty();
}

std::optional<OpenResults> open_results(Context& context, const std::string& path, int& code) {
    code = exit_code::no;
    OpenResults results;
    results.path = path;
    auto file = storage::ResultFile::open(results.path, storage::ResultAccess::read);
    auto members =
        file ? file.value().read()
             : storage::Result<std::vector<storage::ResultMember>>(storage::Failure{file.error()});
    if (!members) {
        tell_storage(context, members.error());
        return std::nullopt;
    }
    if (!context.door->open(context)) {
        return std::nullopt;
    }
    results.meta = file.value().meta();
    results.members = std::move(members.value());
    const std::string& request = results.meta.request;
    const std::string refused = context.door->session().prepare_whatif(request, results.asked);
    if (!refused.empty()) {
        code = receive(context, Json::parse(request, nullptr, false), Json::parse(refused)).code;
        return std::nullopt;
    }
    if (tell_difference(context, results.path, results.meta, meta_of(context, results.asked))) {
        return std::nullopt;
    }
    for (const storage::ResultMember& member : results.members) {
        const char* damage = damage_of(member, results.asked);
        if (damage != nullptr) {
            tell_storage(context, storage::storage_error(storage::StorageErrorCode::damaged,
                                                         results.path, damage));
            return std::nullopt;
        }
    }
    return results;
}

lab::PairLived pair_of(storage::ResultMember member) {
    return {branch_of(std::move(member.without)), branch_of(std::move(member.with))};
}

}  // namespace cli
