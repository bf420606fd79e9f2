// What if: a request for pairs of futures made into what the laboratory lives, and what was lived
// made into an answer. Hosts with threads live the members themselves. docs/whatif.md.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "api/context.hpp"
#include "api/json.hpp"
#include "api/plan_orders.hpp"
#include "lab/ensemble/pairs.hpp"

namespace api {

struct WhatIfQuestion {
    std::optional<std::uint32_t> outcome;  ///< Position in Texts::outcomes; none: an expression.
    std::string expression;
    std::string text;  ///< As it was asked.
};

/// Pairs of futures as they are asked for.
struct WhatIf {
    std::optional<lab::PairStart> start;  ///< Always there once it has been read.
    std::vector<lab::Expression> expressions;
    std::vector<WhatIfQuestion> questions;  ///< One each.
    std::vector<std::string> changes;       ///< DECISION=OPTION of the branch with the change,
    std::vector<std::string> against;       ///< and of the one without it.
    std::vector<std::string> orders;        ///< Orders from outside of the branch with the change,
    std::vector<std::string> against_orders;  ///< and of the one without it.
    std::vector<std::string> surgery;         ///< What is changed by hand at the fork of that with.
    /// All orders of the plan without and of that with the change: those of decisions too.
    std::array<std::vector<ToldOrder>, 2> plan_orders;
    std::string past;             ///< The kept run from which the futures go on; empty: the record.
    lab::LawSpread spread;        ///< Within which laws are drawn for each member.
    std::uint32_t hold_days = 0;  ///< For which the orders of decisions hold, in both branches.
    std::uint32_t seed = 1;
    std::uint32_t first = 0;
    std::uint32_t members = 100;
};

inline constexpr std::uint32_t whatif_members_most = 1000000;

/// Reads a request of the call `whatif`, of `ensemble`, or of `compare`, which need not ask
/// anything, and replays the record to the fork. All mistakes at once.
[[nodiscard]] sim::Result<WhatIf, std::vector<Error>> read_whatif(Context& context,
                                                                  const Request& request);

/// Reads what a request asks, into `asked`. Mistakes are added to `errors`.
void read_questions(const Context& context, const Request& request, WhatIf& asked,
                    std::vector<Error>& errors);

/// Reads members, seed and how laws are sampled. Mistakes are added to `errors`.
void read_members(const Context& context, const Request& request, WhatIf& asked,
                  std::vector<Error>& errors);
/// The last day that is lived: as said, or by what is asked. none after telling why not.
[[nodiscard]] sim::Day whatif_until(const Context& context, const WhatIf& asked, sim::Day from,
                                    sim::Day said, std::vector<Error>& errors);
/// Lets the members live by the laws that are asked for.
void sample_laws(const Context& context, WhatIf& asked);

/// A run as it was kept.
struct KeptPast {
    std::string name;  ///< FILE:BRANCH.
    sim::Plan plan;
    sim::Day until;  ///< As far as it was lived.
};
/// Reads a request of the call `whatif` for futures that go on from a kept run. `from`, if it is
/// not said, is the day after its end. Orders and surgery are the change; decisions are not read.
[[nodiscard]] sim::Result<WhatIf, std::vector<Error>> read_whatif_of(Context& context,
                                                                     const KeptPast& kept,
                                                                     const Request& request);

/// Two plans lived to a day, as the call `compare` tells of them; of the request only `ask` is
/// read.
[[nodiscard]] sim::Result<Json, std::vector<Error>> compare_two(
    Context& context, std::span<const sim::Plan, 2> plans, std::span<const std::string, 2> names,
    sim::Day until, const Request& request);

/// {"outcome","expression","question_en","question_zh"}.
[[nodiscard]] Json question_json(const scenario::Scenario& scenario,
                                 const WhatIfQuestion& question);

/// What is asked of each member, as a request of the call `whatif`, in one form however it was
/// written: without members and first.
[[nodiscard]] Json whatif_request(const WhatIf& asked);

/// The command that lives the same members again: so many from WhatIf::first on.
[[nodiscard]] std::string whatif_command(const WhatIf& asked, std::size_t members);

/// What the call `whatif` answers, of one or more members. `pairs`: from WhatIf::first on, in
/// order.
[[nodiscard]] Json whatif_json(const scenario::Scenario& scenario, const WhatIf& asked,
                               std::span<const lab::PairLived> pairs);

/// How wide the interval of the difference of the first question is, or of its share where nothing
/// is changed; nothing unless it is one of yes or no. One pair or more.
[[nodiscard]] std::optional<double> whatif_width(const WhatIf& asked,
                                                 std::span<const lab::PairLived> pairs);

}  // namespace api
