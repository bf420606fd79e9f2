#include "cli/free_run_file.hpp"

#include <utility>

#include "chronicle/timeline.hpp"
#include "cli/render/words.hpp"
#include "cli/run_meta.hpp"
#include "cli/run_names.hpp"
#include "cli/storage_words.hpp"
#include "storage/disk/run_file.hpp"
#include "storage/plan_codec.hpp"

namespace cli {

namespace {

constexpr std::string_view do_option = " --do ";

/// "run --do dp053=leave-yue-fei": what was asked for, as far as the plan does not hold it.
std::string command_of(const api::Session& session) {
    std::string command = "run";
    for (const std::string& choice : session.run_choices()) {
        command += std::string(do_option) + choice;
    }
    return command;
}

std::vector<std::string> choices_of(const std::string& command) {
    std::vector<std::string> choices;
    for (std::size_t at = command.find(do_option); at != std::string::npos;
         at = command.find(do_option, at + 1)) {
        const std::size_t start = at + do_option.size();
        choices.push_back(command.substr(start, command.find(' ', start) - start));
    }
    return choices;
}

}  // namespace

std::optional<KeptRun> read_kept_run(Context& context, api::Session& session,
                                     const std::string& path) {
    const auto fail = [&context](const storage::StorageError& error) {
        tell(context, failure_of(context.language(), error));
        return std::nullopt;
    };
    auto opened = storage::open_run_file(path, storage::RunAccess::read, storage::FileCheck::quick);
    if (!opened) {
        return fail(opened.error());
    }
    storage::RunStore& store = *opened.value();
    const sim::Setting& setting = session.scenario().setting;
    if (const auto mismatch = storage::check_pack(store, stamp_of(session.scenario()))) {
        return fail(*mismatch);
    }
    const sim::Plan& plan = store.meta().plan;
    const auto digests = store.read_digests();
    if (!digests) {
        return fail(digests.error());
    }
    if (!plan.fork_day.exists() || digests.value().empty() ||
        !storage::fits_setting(plan, setting)) {
        tell(context, {context.say("run.not_free", path), {}, context.say("run.not_free_hint")});
        return std::nullopt;
    }
    const auto ticks = static_cast<std::uint32_t>(digests.value().size());
    return KeptRun{plan, choices_of(store.meta().command),
                   sim::last_day_of_tick(setting, ticks - 1), digests.value().back()};
}

bool open_kept_run(Context& context, api::Session& session, const std::string& path) {
    const auto kept = read_kept_run(context, session, path);
    if (!kept) {
        return false;
    }
    session.begin_run(kept->plan, kept->choices);
    session.live_run(kept->until);
    session.look_at_run(true);
    const sim::Digest digest = session.timeline().digests().back();
    session.look_at_run(false);
    if (digest != kept->digest) {
        tell(context, {context.say("run.other_engine", path, sim::format_digest(digest),
                                   sim::format_digest(kept->digest)),
                       {},
                       context.say("run.other_engine_hint", path)});
    }
    return true;
}

RunKeeper::RunKeeper(api::Session& session, storage::NameSource& names, std::string path)
    : session_(session), names_(names), path_(std::move(path)) {
    session_.look_at_run(true);
}

RunKeeper::~RunKeeper() {
    session_.look_at_run(false);
}

bool RunKeeper::open(Context& context, const sim::Plan& plan) {
    storage::RunMeta meta = new_run_meta(session_.scenario(), command_of(session_));
    meta.plan = plan;
    auto created = storage::create_run_file(path_, meta, storage::NameTable(names_),
                                            storage::ExistingFile::replace);
    if (!created) {
        tell(context, failure_of(context.language(), created.error()));
        return false;
    }
    store_ = std::move(created.value());
    writer_.emplace(*store_, names_, storage::sparse_states);
    return true;
}

void RunKeeper::keep() {
    writer_->after_tick(session_.timeline());
}

bool RunKeeper::close(Context& context, bool whole) {
    storage::Outcome failed = writer_->first_error();
    if (!failed) {
        failed =
            whole ? writer_->finish(session_.timeline()) : writer_->catch_up(session_.timeline());
    }
    const storage::RunCounts counts = store_->counts();
    const storage::Outcome closing = store_->close();
    if (failed || closing) {
        tell(context, failure_of(context.language(), failed ? *failed : *closing));
        return false;
    }
    context.talk->write(context.say("run.wrote", path_, grouped(counts.events),
                                    grouped(counts.ticks),
                                    sim::format_digest(session_.timeline().digests().back())) +
                        "\n");
    return true;
}

}  // namespace cli
