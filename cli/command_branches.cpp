// branches: the tree of a file, and two of its branches side by side.
#include <array>
#include <utility>

#include "cli/branch_book.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/door.hpp"
#include "cli/render/compare.hpp"
#include "cli/render/words.hpp"

namespace cli {
namespace {

constexpr std::array<PositionalSpec, 1> positionals{{
    {.metavar = "FILE", .meaning = "argument.branches", .kind = ValueKind::file},
}};
constexpr std::array<OptionSpec, 3> options{{
    {.name = "--first", .metavar = "BRANCH", .meaning = "option.branches_first"},
    {.name = "--second", .metavar = "BRANCH", .meaning = "option.branches_second"},
    {.name = "--ask",
     .metavar = "QUESTION",
     .meaning = "option.compare_ask",
     .kind = ValueKind::outcome,
     .parameter = "ask",
     .repeats = true},
}};
constexpr std::array<Example, 2> examples{{
    {"jinsong branches tree.sqlite", "example.branches"},
    {"jinsong branches tree.sqlite --first calm --second war --ask song-holds-kaifeng",
     "example.branches_compared"},
}};

Json branch_json(const storage::KeptBranch& branch) {
    return {{"name", branch.name},
            {"parent", branch.parent.empty() ? Json(nullptr) : Json(branch.parent)},
            {"from", sim::format_date(branch.from)},
            {"until", sim::format_date(branch.until)},
            {"change", branch.change},
            {"seed", branch.plan.chance.seed},
            {"member", branch.plan.chance.member},
            {"digest_from", sim::format_digest(branch.at_from)},
            {"digest_end", sim::format_digest(branch.at_end)},
            {"created", branch.created}};
}

// The branches that come of one, each before its own children.
void add_rows(const storage::BranchFile& file, const std::string& parent, std::size_t depth,
              Table& table) {
    for (const storage::KeptBranch& branch : file.branches()) {
        if (branch.parent == parent) {
            table.rows.push_back({std::string(2 * depth, ' ') + branch.name,
                                  sim::format_date(branch.from), sim::format_date(branch.until),
                                  sim::format_digest(branch.at_end), branch.change});
            add_rows(file, branch.name, depth + 1, table);
        }
    }
}

int show_tree(Context& context, const storage::BranchFile& file) {
    if (context.json()) {
        Json list = Json::array();
        for (const storage::KeptBranch& branch : file.branches()) {
            list.push_back(branch_json(branch));
        }
        print_json(context, {{"branches", list}});
        return exit_code::ok;
    }
    Page page(context.look);
    Table table;
    table.columns = {{page.say("branches.name"), Align::left, false},
                     {page.say("branches.from"), Align::left, false},
                     {page.say("branches.until"), Align::left, false},
                     {page.say("branches.digest"), Align::left, false},
                     {page.say("branches.change"), Align::left, true}};
    add_rows(file, "", 0, table);
    if (table.rows.empty()) {
        page.paragraph(page.say("branches.none"));
    } else {
        page.table(table);
    }
    print(context, page);
    return exit_code::ok;
}

int compare(Context& context, const storage::BranchFile& file, const std::string& path) {
    const std::array<std::string, 2> names{context.arguments.value("--first"),
                                           context.arguments.value("--second")};
    const auto* first = find_branch(context, file, {path, names[0]});
    const auto* second = first ? find_branch(context, file, {path, names[1]}) : nullptr;
    if (second == nullptr) {
        return exit_code::no;
    }
    Json request = request_of(context, "compare");
    const std::array<sim::Plan, 2> plans{first->plan, second->plan};
    const Answered answered =
        receive(context, request,
                Json::parse(context.door->session().compare_plans(
                    plans, names, std::min(first->until, second->until), request.dump())));
    if (!answered.ok()) {
        return answered.code;
    }
    if (context.json()) {
        print_json(context, answered.content);
    } else {
        Page page(context.look);
        show_compare(page, answered.content);
        print(context, page);
    }
    return exit_code::ok;
}

int run(Context& context) {
    const bool is_comparing = context.arguments.has("--first") && context.arguments.has("--second");
    for (const char* option : {"--first", "--second", "--ask"}) {
        if (context.arguments.has(option) && !is_comparing) {
            tell(context, {context.say("branches.needs_two"),
                           {},
                           context.say("usage.for_example", examples[1].line)});
            return exit_code::wrong;
        }
    }
    if (!context.door->open(context)) {
        return exit_code::no;
    }
    const std::string path = context.arguments.value("FILE");
    const auto file = open_branches(context, path);
    if (!file) {
        return exit_code::no;
    }
    return is_comparing ? compare(context, *file, path) : show_tree(context, *file);
}

}  // namespace

constexpr CommandSpec branches_command{.name = "branches",
                                       .group = CommandGroup::run,
                                       .summary = "summary.branches",
                                       .positionals = positionals,
                                       .options = options,
                                       .examples = examples,
                                       .run = run};

}  // namespace cli
