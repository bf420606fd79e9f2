#include "cli/whatif_results.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <sstream>
#include <string_view>
#include <utility>
#include <vector>

#include "api/law_spread.hpp"
#include "chronicle/timeline.hpp"
#include "cli/door.hpp"
#include "cli/open_results.hpp"
#include "cli/render/words.hpp"
#include "cli/run_meta.hpp"
#include "cli/storage_words.hpp"
#include "lab/ensemble/trajectory.hpp"

namespace cli {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line, repeat_mark);) {
        lines.push_back(line);
    }
    return lines;
}

void tell_written(Context& context, const std::string& path, const storage::ResultMeta& meta,
                  std::span<const storage::ResultMember> members) {
    context.talk->write(context.say("results.wrote", path,
                                    grouped(static_cast<std::int64_t>(members.size())),
                                    sim::format_digest(storage::content_digest(meta, members))) +
                        "\n");
}

// Leaves of what was asked the questions of --ask only. False after telling which is not kept.
bool choose_questions(Context& context, ToldResults& told) {
    const auto wish = context.arguments.find("--ask");
    if (!wish) {
        return true;
    }
    std::string known;
    for (const api::WhatIfQuestion& question : told.asked.questions) {
        known += (known.empty() ? "" : ", ") + question.text;
    }
    std::vector<std::size_t> chosen;
    for (const std::string& text : lines_of(*wish)) {
        const auto& questions = told.asked.questions;
        const auto found = std::ranges::find(questions, text, &api::WhatIfQuestion::text);
        if (found == questions.end()) {
            tell(context, {context.say("results.question", text), "--ask " + text,
                           context.say("results.question_hint", known)});
            return false;
        }
        chosen.push_back(static_cast<std::size_t>(found - questions.begin()));
    }
    const auto pick = [&](const auto& all) {
        auto picked = all;
        picked.clear();
        for (const std::size_t i : chosen) {
            picked.push_back(all[i]);
        }
        return picked;
    };
    told.asked.questions = pick(told.asked.questions);
    told.asked.expressions = pick(told.asked.expressions);
    for (lab::PairLived& pair : told.pairs) {
        pair.without.values = pick(pair.without.values);
        pair.with.values = pick(pair.with.values);
    }
    return true;
}

// Tells which of `others` was given beside an option that takes up files. False: one was.
bool goes_without(Context& context, std::string_view option,
                  std::span<const std::string_view> others) {
    for (const std::string_view other : others) {
        if (context.arguments.has(other)) {
            tell(context, {context.say("results.alone", other, option), {}, {}});
            return false;
        }
    }
    return true;
}

// The same of all options of whatif but one.
bool goes_alone(Context& context, std::string_view option, std::string_view allowed) {
    std::vector<std::string_view> others{
        "--do",         "--order", "--orders", "--set",     "--against-order", "--against-orders",
        "--ask",        "--from",  "--until",  "--members", "--seed",          "--until-width",
        "--out",        "--of",    "--merge",  "--report",  "--against",       "--hold",
        "--sample-laws"};
    std::erase_if(others, [&](std::string_view one) { return one == option || one == allowed; });
    if (option == "--of") {
        std::erase(others, "--report");
    } else {
        others.insert(others.end(), {"--beside", "--csv"});
    }
    return goes_without(context, option, others);
}

// Reads all shards. Nothing after telling which cannot be, or does not belong.
std::optional<std::vector<storage::ResultMember>> read_shards(Context& context,
                                                              std::span<const std::string> paths,
                                                              storage::ResultMeta& meta) {
    std::vector<storage::ResultMember> all;
    for (const std::string& path : paths) {
        auto file = storage::ResultFile::open(path, storage::ResultAccess::read);
        auto members = file ? file.value().read()
                            : storage::Result<std::vector<storage::ResultMember>>(
                                  storage::Failure{file.error()});
        if (!members) {
            tell_storage(context, members.error());
            return std::nullopt;
        }
        if (path == paths.front()) {
            meta = file.value().meta();
        } else if (tell_difference(context, path, file.value().meta(), meta)) {
            return std::nullopt;
        }
        std::ranges::move(members.value(), std::back_inserter(all));
        std::ranges::sort(all, {}, &storage::ResultMember::member);
        const auto twice = std::ranges::adjacent_find(all, {}, &storage::ResultMember::member);
        if (twice != all.end()) {
            tell(context, {context.say("results.twice", twice->member), path,
                           context.say("results.twice_hint")});
            return std::nullopt;
        }
    }
    return all;
}

}  // namespace

bool goes_from_branch(Context& context) {
    constexpr std::array<std::string_view, 6> others{"--do",  "--against", "--hold",
                                                     "--out", "--report",  "--beside"};
    return goes_without(context, "--of FILE:BRANCH", others);
}

storage::ResultMember kept_member(std::uint32_t member, const lab::PairLived& pair) {
    const auto kept = [](const lab::Branch& branch) {
        return storage::ResultBranch{branch.digest, branch.values, branch.way};
    };
    return {member, kept(pair.without), kept(pair.with)};
}

std::optional<ResultKeeper> ResultKeeper::open(Context& context, const std::string& path,
                                               const api::WhatIf& asked) {
    const storage::ResultMeta meta = meta_of(context, asked);
    auto file = storage::ResultFile::create(path, meta);
    if (!file && file.error().code == storage::StorageErrorCode::already_exists) {
        file = storage::ResultFile::open(path, storage::ResultAccess::write);
    }
    if (!file) {
        tell_storage(context, file.error());
        return std::nullopt;
    }
    if (tell_difference(context, path, file.value().meta(), meta)) {
        return std::nullopt;
    }
    ResultKeeper keeper(std::move(file.value()), path);
    auto members = keeper.file_.read();
    if (!members) {
        tell_storage(context, members.error());
        return std::nullopt;
    }
    for (storage::ResultMember& member : members.value()) {
        keeper.numbers_.push_back(member.member);
        keeper.pairs_.push_back(pair_of(std::move(member)));
    }
    return keeper;
}

const lab::PairLived* ResultKeeper::find(std::uint32_t member) const {
    const auto found = std::ranges::lower_bound(numbers_, member);
    return found == numbers_.end() || *found != member
               ? nullptr
               : &pairs_[static_cast<std::size_t>(found - numbers_.begin())];
}

void ResultKeeper::keep(std::span<const storage::ResultMember> members) {
    if (!failed_ && !members.empty()) {
        failed_ = file_.append(members);
    }
}

bool ResultKeeper::close(Context& context) {
    const auto members = file_.read();
    const storage::Outcome closing = file_.close();
    if (members) {
        tell_written(context, path_, file_.meta(), members.value());
    }
    const storage::Outcome error = failed_   ? failed_
                                   : members ? closing
                                             : storage::Outcome(members.error());
    if (error) {
        tell_storage(context, *error);
    }
    return !error;
}

std::optional<ToldResults> read_results(Context& context, int& code) {
    code = exit_code::wrong;
    if (!goes_alone(context, "--of", "--ask")) {
        return std::nullopt;
    }
    auto results = open_results(context, context.arguments.value("--of"), code);
    if (!results) {
        return std::nullopt;
    }
    ToldResults told;
    told.asked = std::move(results->asked);
    for (storage::ResultMember& member : results->members) {
        if (told.pairs.empty()) {
            told.asked.first = member.member;
        }
        if (member.member != told.asked.first + told.pairs.size()) {
            tell(context, {context.say("results.gap", told.asked.first + told.pairs.size()),
                           results->path, context.say("results.gap_hint")});
            break;
        }
        told.pairs.push_back(pair_of(std::move(member)));
    }
    if (told.pairs.empty()) {
        tell(context, {context.say("results.none"), results->path, {}});
        return std::nullopt;
    }
    told.asked.members = static_cast<std::uint32_t>(told.pairs.size());
    code = exit_code::wrong;
    return choose_questions(context, told) ? std::optional(std::move(told)) : std::nullopt;
}

std::optional<KeptFuture> find_future(Context& context, int& code) {
    code = exit_code::wrong;
    constexpr std::array<std::string_view, 15> others{
        "--from",         "--until", "--seed",    "--do",      "--order",
        "--orders",       "--hold",  "--set",     "--without", "--unite",
        "--no-decisions", "--as",    "--program", "--resume",  "--sample-laws"};
    if (!goes_without(context, "--of", others)) {
        return std::nullopt;
    }
    const auto number = context.arguments.find("--member");
    if (!number) {
        tell(context, {context.say("results.needs_member"), {}, {}});
        return std::nullopt;
    }
    auto results = open_results(context, context.arguments.value("--of"), code);
    if (!results) {
        return std::nullopt;
    }
    const lab::PairStart& start = *results->asked.start;
    const bool is_with = context.arguments.value("--branch", "with") == "with";
    const sim::Day silent = (is_with ? start.with : start.without).fork_day;
    if (start.sampling && silent != start.first_day()) {
        tell(context, {context.say("results.sampled"), results->path,
                       context.say("results.sampled_hint", *number)});
        return std::nullopt;
    }
    const auto found = std::ranges::find(results->members, std::stoll(*number),
                                         [](const auto& one) { return std::int64_t{one.member}; });
    if (found == results->members.end()) {
        tell(context, {context.say("results.no_member", *number), results->path, {}});
        return std::nullopt;
    }
    KeptFuture kept;
    kept.asked = std::move(results->asked);
    kept.asked.first = found->member;
    kept.asked.members = 1;
    kept.pair = pair_of(std::move(*found));
    kept.is_with = is_with;
    kept.path = std::move(results->path);
    return kept;
}

Json run_request(const KeptFuture& kept) {
    const api::WhatIf& asked = kept.asked;
    const sim::Plan& plan = kept.is_with ? asked.start->with : asked.start->without;
    Json request{{"call", "run"},
                 {"from", sim::format_date(plan.fork_day)},
                 {"until", sim::format_date(asked.start->until)},
                 {"seed", asked.seed},
                 {"member", asked.first}};
    const std::vector<std::string>& choices = kept.is_with ? asked.changes : asked.against;
    const std::vector<std::string>& orders = kept.is_with ? asked.orders : asked.against_orders;
    if (!choices.empty()) {
        request["do"] = choices;
    }
    if (!orders.empty()) {
        request["orders"] = orders;
    }
    if (kept.is_with && !asked.surgery.empty()) {
        request["set"] = asked.surgery;
    }
    if (!choices.empty() && asked.hold_days > 0) {
        request["hold"] = asked.hold_days;
    }
    api::ask_law_spread(asked.spread, request);
    return request;
}

bool is_as_kept(Context& context, const KeptFuture& kept) {
    const api::WhatIf& asked = kept.asked;
    const sim::World& fork = asked.start->at.world;
    const lab::PairLived pair =
        lab::live_pair(*asked.start, asked.expressions, {asked.seed, asked.first},
                       lab::worker_for(*asked.start->setting));
    const lab::Branch& branch = kept.is_with ? kept.pair.with : kept.pair.without;
    const auto way =
        lab::unpack_trajectory(branch.way, fork.places.holder.values(), fork.polities.phase.size());
    context.door->session().look_at_run(true);
    chronicle::Timeline& timeline = context.door->session().timeline();
    const bool is_same =
        pair == kept.pair && way && !way->looks.empty() &&
        way->looks.back() == lab::look_at(timeline.world_after(timeline.ticks_lived()));
    const std::string digest = sim::format_digest(branch.digest);
    if (is_same) {
        context.talk->write(context.say("results.same", asked.first, kept.path, digest) + "\n");
    } else {
        const lab::Branch& now = kept.is_with ? pair.with : pair.without;
        tell(context, {context.say("results.differs", asked.first, kept.path),
                       digest + "\n  " + sim::format_digest(now.digest),
                       context.say("results.differs_hint")});
    }
    return is_same;
}

int merge_results(Context& context) {
    if (!goes_alone(context, "--merge", "--out")) {
        return exit_code::wrong;
    }
    if (!context.arguments.has("--out")) {
        tell(context, {context.say("results.merge_out"), {}, {}});
        return exit_code::wrong;
    }
    storage::ResultMeta meta;
    const auto members = read_shards(context, lines_of(context.arguments.value("--merge")), meta);
    if (!members) {
        return exit_code::no;
    }
    const std::string path = context.arguments.value("--out");
    auto file = storage::ResultFile::create(path, meta);
    storage::Outcome error = file ? file.value().append(*members) : storage::Outcome(file.error());
    if (file) {
        const storage::Outcome closing = file.value().close();
        error = error ? error : closing;
    }
    if (error) {
        tell_storage(context, *error);
        return exit_code::no;
    }
    tell_written(context, path, meta, *members);
    return exit_code::ok;
}

}  // namespace cli
