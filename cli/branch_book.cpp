#include "cli/branch_book.hpp"

#include <array>
#include <filesystem>
#include <sstream>
#include <string_view>
#include <utility>

#include "chronicle/timeline.hpp"
#include "cli/door.hpp"
#include "cli/render/words.hpp"
#include "cli/run_meta.hpp"
#include "cli/run_names.hpp"
#include "cli/storage_words.hpp"
#include "storage/plan_codec.hpp"

namespace cli {
namespace {

// The options of a run that make it what it is, as they were given.
std::string change_text(const Context& context) {
    std::string text;
    for (const std::string_view option :
         {"--from", "--do", "--order", "--orders", "--hold", "--set", "--without", "--unite",
          "--as", "--seed", "--member"}) {
        const auto value = context.arguments.find(option);
        if (!value) {
            continue;
        }
        std::istringstream lines(*value);
        for (std::string line; std::getline(lines, line, repeat_mark);) {
            const bool is_plain = line.find_first_of(" ()") == std::string::npos;
            text += (text.empty() ? "" : " ") + std::string(option) + " " +
                    (is_plain ? line : "\"" + line + "\"");
        }
    }
    return context.arguments.has("--no-decisions") ? text + " --no-decisions" : text;
}

std::string names_of(const storage::BranchFile& file) {
    std::string names;
    for (const storage::KeptBranch& branch : file.branches()) {
        names += (names.empty() ? "" : ", ") + branch.name;
    }
    return names;
}

bool is_there(const std::string& path) {
    std::error_code ignored;
    return std::filesystem::exists(path, ignored);
}

// Why the file cannot take the branch, told; false: it can.
bool tell_obstacle(Context& context, const BranchReference& to, const std::string& parent_path) {
    if (!parent_path.empty() && parent_path != to.path) {
        tell(context, {context.say("branches.other_file", parent_path, to.path), {}, {}});
        return true;
    }
    if (!is_there(to.path)) {
        return false;
    }
    const auto file = open_branches(context, to.path);
    if (file && file->find(to.name) != nullptr) {
        tell(context, {context.say("branches.taken", to.path, to.name),
                       {},
                       context.say("branches.known", names_of(*file))});
    }
    return !file || file->find(to.name) != nullptr;
}

}  // namespace

std::optional<BranchReference> branch_reference(const std::string& text) {
    const std::size_t cut = text.rfind(':');
    if (cut == std::string::npos || cut == 0 || is_there(text) ||
        !storage::is_branch_name(std::string_view(text).substr(cut + 1))) {
        return std::nullopt;
    }
    return BranchReference{text.substr(0, cut), text.substr(cut + 1)};
}

std::optional<storage::BranchFile> open_branches(Context& context, const std::string& path) {
    auto file = storage::BranchFile::open(path);
    if (!file) {
        tell(context, failure_of(context.language(), file.error()));
        return std::nullopt;
    }
    const scenario::Scenario& scenario = context.door->session().scenario();
    const storage::PackStamp pack = stamp_of(scenario);
    if (file.value().pack().hash != pack.hash) {
        tell(context, failure_of(context.language(),
                                 storage::storage_error(storage::StorageErrorCode::pack_mismatch,
                                                        path, file.value().pack().hash)));
        return std::nullopt;
    }
    for (const storage::KeptBranch& branch : file.value().branches()) {
        const bool is_inside = branch.until <= scenario.setting.last_day;
        if (!is_inside || !storage::fits_setting(branch.plan, scenario.setting)) {
            tell(context, failure_of(context.language(),
                                     storage::storage_error(storage::StorageErrorCode::damaged,
                                                            path, branch.name)));
            return std::nullopt;
        }
    }
    return std::move(file.value());
}

const storage::KeptBranch* find_branch(Context& context, const storage::BranchFile& file,
                                       const BranchReference& reference) {
    const storage::KeptBranch* branch = file.find(reference.name);
    if (branch == nullptr) {
        tell(context, {context.say("branches.unknown", reference.path, reference.name),
                       {},
                       context.say("branches.known", names_of(file))});
    }
    return branch;
}

std::optional<BranchKeep> read_keep(Context& context, const std::string& parent_path,
                                    const std::string& parent, bool& failed) {
    failed = false;
    const auto wish = context.arguments.find("--keep");
    if (!wish) {
        return std::nullopt;
    }
    const auto to = branch_reference(*wish);
    failed = true;
    for (const char* other : {"--program", "--resume"}) {
        if (context.arguments.has(other)) {
            tell(context, {context.say("results.alone", "--keep", other), {}, {}});
            return std::nullopt;
        }
    }
    if (!to) {
        tell(context, {context.say("branches.form", *wish), {}, context.say("branches.form_hint")});
        return std::nullopt;
    }
    if (tell_obstacle(context, *to, parent_path)) {
        return std::nullopt;
    }
    failed = false;
    return BranchKeep{*to, parent};
}

bool keep_branch(Context& context, const BranchKeep& keep, sim::Day from) {
    api::Session& session = context.door->session();
    const storage::RunMeta meta = new_run_meta(session.scenario(), "run");
    session.look_at_run(true);
    const chronicle::Timeline& timeline = session.timeline();
    const sim::Setting& setting = timeline.setting();
    const std::uint32_t first = sim::tick_holding(setting, from);
    storage::KeptBranch branch;
    branch.name = keep.to.name;
    branch.parent = keep.parent;
    branch.from = from;
    branch.until = sim::last_day_of_tick(setting, timeline.ticks_lived() - 1);
    branch.change = change_text(context);
    branch.choices = session.run_choices();
    branch.plan = timeline.plan();
    branch.at_from = first == 0 ? sim::Digest{} : timeline.digests()[first - 1];
    branch.at_end = timeline.digests().back();
    branch.created = meta.created;
    session.look_at_run(false);
    auto file = is_there(keep.to.path) ? storage::BranchFile::open(keep.to.path)
                                       : storage::BranchFile::create(keep.to.path, meta.pack);
    storage::Outcome error = file ? file.value().add(branch) : storage::Outcome(file.error());
    if (error) {
        tell(context, failure_of(context.language(), *error));
        return false;
    }
    context.talk->write(context.say("branches.kept", keep.to.name, keep.to.path,
                                    sim::format_digest(branch.at_end)) +
                        "\n");
    return true;
}

bool is_as_branch(Context& context, const storage::KeptBranch& branch) {
    api::Session& session = context.door->session();
    session.look_at_run(true);
    const chronicle::Timeline& timeline = session.timeline();
    const std::uint32_t first = sim::tick_holding(timeline.setting(), branch.from);
    const std::uint32_t last = sim::tick_holding(timeline.setting(), branch.until);
    const sim::Digest from = first == 0 ? sim::Digest{} : timeline.digests()[first - 1];
    const bool is_same = last < timeline.ticks_lived() && from == branch.at_from &&
                         timeline.digests()[last] == branch.at_end;
    const std::string now = sim::format_digest(timeline.digests().back());
    session.look_at_run(false);
    if (is_same) {
        context.talk->write(
            context.say("branches.same", branch.name, sim::format_digest(branch.at_end)) + "\n");
    } else {
        tell(context, {context.say("branches.differs", branch.name),
                       sim::format_digest(branch.at_end) + "\n  " + now,
                       context.say("results.differs_hint")});
    }
    return is_same;
}

}  // namespace cli
