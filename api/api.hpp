// The one door. Whoever wants something of the engine (command line, browser, another program)
// asks here, in JSON, and is answered in JSON. No input or output, no exceptions, no threads: one
// session is used by one caller at a time. docs/formats/api.md tells every call and answer.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/scenario.hpp"

namespace chronicle {
class Timeline;
}
namespace lab {
struct PairLived;
}
namespace sim {
struct Plan;
}

namespace api {

class Context;
struct KeptPast;
struct WhatIf;

class Session {
  public:
    explicit Session(std::shared_ptr<const scenario::Scenario> scenario);
    ~Session();
    Session(Session&&) noexcept;
    Session& operator=(Session&&) noexcept;

    /// Answers one request. Always gives JSON: {"ok":true,"call","answer"} or
    /// {"ok":false,"call","errors":[{"code","what","where","hint","nearest"}]}. A request that is
    /// not understood changes nothing.
    [[nodiscard]] std::string call(std::string_view request);

    [[nodiscard]] const scenario::Scenario& scenario() const;
    /// The timeline behind the answers, for those who keep it (storage) or measure it: the replay,
    /// or the free run while it is looked at.
    [[nodiscard]] chronicle::Timeline& timeline();

    // For hosts that live a free run step by step, or go on with a kept one. The call `run` is all
    // of it at once.

    /// Reads a request of the call `run` and lives up to its fork. Answers as call does; the answer
    /// is {"from","until","last_choice"}: the days of the fork, of the end that was asked for and
    /// of the last decision that it answers, or null.
    [[nodiscard]] std::string begin_run(std::string_view request);
    /// The same with a plan that is known already; its fork day lies in the setting's span (CHECK).
    /// `answered`: the decisions that it answers, as texts DECISION=OPTION (run_choices).
    void begin_run(const sim::Plan& plan, std::span<const std::string> answered = {});
    /// The decisions that the free run answers, as texts that begin_run reads.
    [[nodiscard]] std::vector<std::string> run_choices() const;
    /// Lives the free run on through the tick that holds `day`. There must be one (CHECK).
    void live_run(sim::Day day);
    /// What the call `run` answers, for the free run as far as it has been lived.
    [[nodiscard]] std::string run_answer();
    /// Whether timeline, titles and references are those of the free run. A request says for itself
    /// what it looks at.
    void look_at_run(bool looks);

    /// Reads a request of the call `score`, for hosts that live its futures themselves. Answers as
    /// call does; the answer is {"forks":[{"from","date","set"}],"members","seed"}
    /// (score_request.hpp).
    [[nodiscard]] std::string read_score(std::string_view request);

    /// Begins a run that is that of a plan, which answers decisions as `answered` says, and goes
    /// another way from a later day on, as a request of the call `run` says (read_branch_wish).
    /// Answers as begin_run of a request does; `from` is the day of what is changed.
    [[nodiscard]] std::string begin_branch(const sim::Plan& plan,
                                           std::span<const std::string> answered,
                                           std::string_view request);

    /// Lives two plans to a day, and answers as the call `compare` does; of the request, which is
    /// one of that call, only `ask` is read. `names`: what the two are called.
    [[nodiscard]] std::string compare_plans(std::span<const sim::Plan, 2> plans,
                                            std::span<const std::string, 2> names, sim::Day until,
                                            std::string_view request);

    /// For hosts that live the members of a what-if themselves, on several threads: reads a request
    /// of the call `whatif` into `asked`, which outlives neither the session nor its scenario.
    /// Gives the reply that tells what is wrong, or an empty text.
    [[nodiscard]] std::string prepare_whatif(std::string_view request, WhatIf& asked);

    /// The same for futures that go on from a kept run (read_whatif_of).
    [[nodiscard]] std::string prepare_whatif_of(const KeptPast& kept, std::string_view request,
                                                WhatIf& asked);

    /// The ensemble that the session puts together, and in `pairs` its members without a gap from
    /// the lowest on; null: none, or none yet. Valid until the next call.
    [[nodiscard]] const WhatIf* ensemble(std::vector<lab::PairLived>& pairs);

    /// The title of an event of the timeline, in English and in Chinese.
    [[nodiscard]] std::string event_title_en(sim::EventId event);
    [[nodiscard]] std::string event_title_zh(sim::EventId event);
    /// How people refer to an event of the timeline: "1127-kaifeng-falls", "posts.17", "rule.90".
    [[nodiscard]] std::string event_reference(sim::EventId event);

  private:
    std::unique_ptr<Context> context_;
};

/// Mistakes of a data pack in the form of an API answer, for those who load packs themselves:
/// {"ok":false,"call":"load","errors":[{"code","what","where":"file:line:column","hint"}]}.
[[nodiscard]] std::string diagnostics_answer(const scenario::Diagnostics& diagnostics);

}  // namespace api
