// The one door. Whoever wants something of the engine (command line, browser, another program)
// asks here, in JSON, and is answered in JSON. No input or output, no exceptions, no threads: one
// session is used by one caller at a time. docs/formats/api.md tells every call and answer.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "scenario/scenario.hpp"

namespace chronicle {
class Timeline;
}

namespace api {

class Context;

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
    /// The replay behind the answers, for those who keep it (storage) or measure it.
    [[nodiscard]] chronicle::Timeline& timeline();

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
