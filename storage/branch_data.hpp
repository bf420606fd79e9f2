// A branch: one run that is kept by how it is lived, and what it came from. Branches of one file
// are a tree: each begins with the record or with another. docs/formats/branches.md.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "simulation/foundation/digest.hpp"
#include "simulation/turn/plan.hpp"

namespace storage {

struct KeptBranch {
    std::string name;    ///< is_branch_name.
    std::string parent;  ///< A branch that stands before it; empty: the record.
    sim::Day from;       ///< The day of what is changed; before it the branch is its parent.
    sim::Day until;      ///< As far as it was lived.
    std::string change;  ///< What is changed, as options of the command.
    std::vector<std::string> choices;  ///< Decisions that the whole run answers.
    sim::Plan plan;                    ///< Of the whole run, from the record on.
    sim::Digest at_from;               ///< Chained, before the tick that holds `from`.
    sim::Digest at_end;                ///< Chained, after the last tick.
    std::string created;               ///< When, in UTC; may be empty.
    friend bool operator==(const KeptBranch&, const KeptBranch&) = default;
};

/// Letters, digits, "_" and "-" of ASCII; 1 to 60 of them.
[[nodiscard]] bool is_branch_name(std::string_view name);

}  // namespace storage
