// Context: what a command has to work with.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments.hpp"
#include "cli/output.hpp"
#include "cli/render/json.hpp"
#include "cli/render/names.hpp"
#include "cli/render/page.hpp"

namespace cli {

namespace exit_code {
inline constexpr int ok = 0;
inline constexpr int no = 1;     ///< The answer is no, or the work failed.
inline constexpr int wrong = 2;  ///< The request was wrong.
}  // namespace exit_code

class Door;

struct Context {
    const CommandSpec* command;
    Arguments arguments;
    Output* out;   ///< Data.
    Output* talk;  ///< Everything else.
    Look look;
    Look talk_look;
    Door* door;
    /// Where parameters come from that no option gives: "orders[2]" from "orders.txt:5".
    std::map<std::string, std::string, std::less<>> origins = {};

    [[nodiscard]] Language language() const { return look.language; }
    [[nodiscard]] bool json() const { return arguments.has("--json"); }
    template <typename... Values>
    [[nodiscard]] std::string say(Key key, const Values&... values) const {
        return text(look.language, key, values...);
    }
};

/// One failure in the form in which all are told: what is wrong, where, what to do.
struct Failure {
    std::string what;
    std::string where;  ///< May be empty.
    std::string hint;   ///< May be empty.
};

/// Tells failures on stderr: "jinsong: WHAT" and, below it, where and what to do.
void tell(Context& context, const Failure& failure);

/// A request of the command's name with the parameters that its options and arguments give.
[[nodiscard]] Json request_of(const Context& context, std::string_view call);

/// The answer's content, or nothing after telling on stderr what was wrong (and, with --json,
/// printing the errors on stdout). `code` is then the exit code.
struct Answered {
    Json content;
    int code = exit_code::ok;
    [[nodiscard]] bool ok() const { return code == exit_code::ok; }
};
[[nodiscard]] Answered ask(Context& context, const Json& request);

/// The same for a reply that has been had by another way than Door::call.
[[nodiscard]] Answered receive(Context& context, const Json& request, Json reply);

/// Asks without telling failures: the content, or null.
[[nodiscard]] Ask quiet_ask(Context& context);

/// Prints JSON on stdout, two blanks a level.
void print_json(Context& context, const Json& content);

/// Prints what the page holds.
void print(Context& context, Page& page);

/// The whole way of most commands: ask, then print as JSON or by `show`.
[[nodiscard]] int answer(Context& context, const Json& request,
                         const std::function<void(Page&, Names&, const Json&)>& show);

}  // namespace cli
