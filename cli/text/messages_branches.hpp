// Branches of a file: what run and branches say of them.
#pragma once

#include <array>

#include "cli/text/message.hpp"

namespace cli {

inline constexpr auto messages_branches = std::to_array<Message>({
    {"summary.branches", "the tree of branches in a file, and two of them compared",
     "檔中諸支之樹，並較其二"},
    {"argument.branches", "a file of branches (see: jinsong run --keep)",
     "諸支之檔（見 jinsong run --keep）"},
    {"example.branches", "what came of what", "何支出於何支"},
    {"example.branches_compared", "two branches: where they part, what is otherwise at the end",
     "兩支相較：何時分，終局何異"},
    {"option.branches_first", "the branch that the other is held against", "所據以較之支"},
    {"option.branches_second", "the other branch", "另一支"},
    {"option.keep", "keep the run as a branch of this file, with what it came from",
     "存為此檔之一支，並記其所出"},
    {"branches.form", "'{0}' names no branch", "「{0}」非支名"},
    {"branches.form_hint", "write FILE:BRANCH, as tree.sqlite:calm; letters, digits, - and _",
     "當作「檔:支」，如 tree.sqlite:calm；用拉丁字母、數字、- 與 _"},
    {"branches.other_file", "a branch of {0} is kept in the same file, not in {1}",
     "{0} 之支當存於同檔，不可存於 {1}"},
    {"branches.taken", "{0} has a branch '{1}' already", "{0} 已有「{1}」支"},
    {"branches.unknown", "{0} has no branch '{1}'", "{0} 無「{1}」支"},
    {"branches.known", "its branches: {0}", "其支：{0}"},
    {"branches.kept", "kept branch {0} in {1}; digest {2}", "已存「{0}」支於 {1}；校驗碼 {2}"},
    {"branches.same", "branch {0} came out as it was kept: digest {1}",
     "「{0}」支與所存同：校驗碼 {1}"},
    {"branches.differs", "branch {0} came out otherwise than it was kept", "「{0}」支與所存異"},
    {"branches.alone", "{0} does not go with a branch of a file", "{0} 不可與檔中之支並用"},
    {"branches.alone_hint",
     "with --order, --orders, --do or --set it goes another way; what it is else stays",
     "以 --order、--orders、--do 或 --set 改其途；其餘如故"},
    {"branches.needs_two", "two branches are compared with --first and --second",
     "以 --first 與 --second 較兩支"},
    {"branches.none", "The file holds no branches.", "此檔無支。"},
    {"branches.name", "Branch", "支"},
    {"branches.from", "From", "自"},
    {"branches.until", "Until", "至"},
    {"branches.digest", "Digest", "校驗碼"},
    {"branches.change", "Change", "所改"},
});

}  // namespace cli
