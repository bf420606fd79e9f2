// whatif: the same futures without a change and with it, on all processors, with progress. What is
// finished is told.
#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "api/whatif.hpp"
#include "cli/branch_book.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/crew.hpp"
#include "cli/door.hpp"
#include "cli/free_run_options.hpp"
#include "cli/interrupt.hpp"
#include "cli/law_spread.hpp"
#include "cli/order_file.hpp"
#include "cli/page_files.hpp"
#include "cli/progress.hpp"
#include "cli/render/whatif.hpp"
#include "cli/render/words.hpp"
#include "cli/whatif_beside.hpp"
#include "cli/whatif_csv.hpp"
#include "cli/whatif_report.hpp"
#include "cli/whatif_results.hpp"
#include "simulation/foundation/fixed.hpp"

namespace cli {
namespace {

constexpr std::array<OptionSpec, 22> options{{
    change_option,
    order_option,
    orders_option,
    hold_option,
    set_option,
    against_option,
    against_order_option,
    against_orders_option,
    {.name = "--ask",
     .metavar = "QUESTION",
     .meaning = "option.whatif_ask",
     .kind = ValueKind::outcome,
     .parameter = "ask",
     .repeats = true},
    branch_from_option,
    {.name = "--until",
     .metavar = "DATE",
     .meaning = "option.whatif_until",
     .kind = ValueKind::date,
     .parameter = "until"},
    {.name = "--members", .metavar = "N", .meaning = "option.whatif_members"},
    {.name = "--seed",
     .metavar = "N",
     .meaning = "option.seed_measured",
     .kind = ValueKind::number,
     .parameter = "seed"},
    sample_laws_option,
    {.name = "--threads", .metavar = "N", .meaning = "option.threads", .kind = ValueKind::number},
    {.name = "--until-width", .metavar = "WIDTH", .meaning = "option.until_width"},
    {.name = "--out", .metavar = "FILE", .meaning = "option.whatif_out", .kind = ValueKind::file},
    {.name = "--of", .metavar = "FILE", .meaning = "option.whatif_of", .kind = ValueKind::file},
    {.name = "--beside",
     .metavar = "FILE",
     .meaning = "option.whatif_beside",
     .kind = ValueKind::file},
    {.name = "--merge",
     .metavar = "FILE",
     .meaning = "option.whatif_merge",
     .kind = ValueKind::file,
     .repeats = true},
    {.name = "--report",
     .metavar = "FILE",
     .meaning = "option.whatif_report",
     .kind = ValueKind::file},
    {.name = "--csv", .metavar = "", .meaning = "option.whatif_csv"},
}};
constexpr std::array<Example, 6> examples{{
    {"jinsong whatif --do dp023=keep-at-kaifeng --ask song-holds-kaifeng --members 200",
     "example.whatif"},
    {"jinsong whatif --do dp023=keep-at-kaifeng --ask \"count(two-huai, holder(place) = song) >= "
     "5\"",
     "example.whatif_expression"},
    {"jinsong whatif --from 1126-10-02 --order \"1126-11-20 song march d0293 to kaifeng\" --ask "
     "song-holds-kaifeng",
     "example.whatif_order"},
    {"jinsong whatif --from 1125-11-01 --until 1135-12 --ask \"holder(kaifeng) = song\"",
     "example.whatif_cloud"},
    {"jinsong whatif --of kaifeng.sqlite --report kaifeng.html", "example.whatif_report"},
    {"jinsong whatif --of kaifeng.sqlite --csv", "example.whatif_csv"},
}};

constexpr std::uint32_t members_at_once = 100;  // Between two looks at the width.

std::optional<std::uint32_t> parse(std::string_view text) {
    std::uint32_t number = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
    return code == std::errc{} && end == text.data() + text.size() ? std::optional(number)
                                                                   : std::nullopt;
}

// Between 0 and 2, the widest that an interval of a difference can be.
std::optional<double> parse_width(std::string_view text) {
    constexpr int places = 6;
    constexpr std::int64_t whole = 1000000;
    const std::optional<std::int64_t> width = sim::parse_decimal(text, places);
    return width && *width > 0 && *width < 2 * whole
               ? std::optional(static_cast<double>(*width) / whole)
               : std::nullopt;
}

// Puts --members into the request: N, or FIRST..LAST. False after telling what is wrong.
bool add_members(Context& context, Json& request) {
    const auto text = context.arguments.find("--members");
    if (!text) {
        return true;
    }
    const std::size_t dots = text->find("..");
    if (dots == std::string::npos) {
        if (const auto count = parse(*text)) {
            request["members"] = *count;
            return true;
        }
    } else {
        const auto first = parse(text->substr(0, dots));
        const auto last = parse(text->substr(dots + 2));
        if (first && last && *first <= *last && *last < api::whatif_members_most) {
            request["first"] = *first;
            request["members"] = *last - *first + 1;
            return true;
        }
    }
    tell(context,
         {context.say("whatif.members_form", *text), {}, context.say("whatif.members_hint")});
    return false;
}

struct Wish {
    std::uint32_t threads = 1;
    std::optional<double> width;
};

std::optional<Wish> read_wish(Context& context) {
    Wish wish;
    const auto threads = threads_of(context);
    if (!threads) {
        return std::nullopt;
    }
    wish.threads = *threads;
    if (const auto text = context.arguments.find("--until-width")) {
        wish.width = parse_width(*text);
        if (!wish.width) {
            tell(context,
                 {context.say("whatif.width_form", *text), {}, context.say("whatif.width_hint")});
            return std::nullopt;
        }
    }
    return wish;
}

// Tells how far it has come, how fast it goes, and how long it will take.
class Pace {
  public:
    Pace(Context& context, std::uint32_t all)
        : context_(context), progress_(context, context.say("whatif.living")), all_(all) {}
    void show(std::uint32_t done) {
        const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - began_;
        const double a_minute = 60 * done / std::max(spent.count(), 0.001);
        const double left = done == 0 ? 0 : (all_ - done) / a_minute;
        progress_.show(done, all_,
                       context_.say("whatif.rate", done, all_, static_cast<std::int64_t>(a_minute),
                                    static_cast<std::int64_t>(left + 1)));
    }

  private:
    Context& context_;
    Progress progress_;
    std::uint32_t all_;
    std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
};

// Members that are lived one after the other until somebody looks at what they say.
class Sitting {
  public:
    Sitting(const api::WhatIf& asked, ResultKeeper* keeper)
        : asked_(asked),
          keeper_(keeper),
          pairs_(asked.members),
          has_(asked.members),
          worker_(lab::worker_for(*asked.start->setting)) {
        for (std::uint32_t i = 0; keeper != nullptr && i < asked.members; ++i) {
            if (const lab::PairLived* kept = keeper->find(asked.first + i)) {
                pairs_[i] = *kept;
                has_[i] = true;
            }
        }
    }

    /// Lives those of the first `count` that are not there yet. False: it was ended before.
    bool live(std::uint32_t count, std::uint32_t threads, Pace& pace,
              const InterruptGuard& interrupt) {
        std::vector<std::uint32_t> missing;
        for (std::uint32_t i = 0; i < count; ++i) {
            if (!has_[i]) {
                missing.push_back(i);
            }
        }
        const auto live_one = [&](std::uint32_t piece) {
            const std::uint32_t i = missing[piece];
            pairs_[i] = lab::live_pair(*asked_.start, asked_.expressions,
                                       {asked_.seed, asked_.first + i}, worker_);
        };
        const auto before = count - static_cast<std::uint32_t>(missing.size());
        std::uint32_t lived = 0;
        const auto look = [&](std::span<const std::uint32_t> done) {
            lived += static_cast<std::uint32_t>(done.size());
            std::vector<storage::ResultMember> members;
            for (const std::uint32_t piece : done) {
                const std::uint32_t i = missing[piece];
                has_[i] = true;
                members.push_back(kept_member(asked_.first + i, pairs_[i]));
            }
            if (keeper_ != nullptr) {
                keeper_->keep(members);
            }
            pace.show(before + lived);
            return !interrupt.came();
        };
        const auto pieces = static_cast<std::uint32_t>(missing.size());
        return work_through({pieces, threads, live_one, look}) == pieces;
    }

    /// Those that are there from the first on.
    [[nodiscard]] std::span<const lab::PairLived> whole() const {
        const auto missing = std::ranges::find(has_, false);
        return std::span(pairs_).first(static_cast<std::size_t>(missing - has_.begin()));
    }

  private:
    const api::WhatIf& asked_;
    ResultKeeper* keeper_;
    std::vector<lab::PairLived> pairs_;
    std::vector<bool> has_;
    lab::Worker worker_;
};

// Lives the members in order of hundreds, so that where it stops does not hang on threads.
std::vector<lab::PairLived> live(Context& context, const api::WhatIf& asked, const Wish& wish,
                                 const InterruptGuard& interrupt, ResultKeeper* keeper) {
    Pace pace(context, asked.members);
    Sitting sitting(asked, keeper);
    const std::uint32_t step = wish.width ? members_at_once : asked.members;
    std::uint32_t count = 0;
    while (count < asked.members) {
        count = std::min(count + step, asked.members);
        if (!sitting.live(count, wish.threads, pace, interrupt)) {
            break;
        }
        const auto pairs = sitting.whole().first(count);
        const auto width = wish.width ? api::whatif_width(asked, pairs) : std::nullopt;
        if (width && *width < *wish.width) {
            return {pairs.begin(), pairs.end()};
        }
    }
    const auto pairs = sitting.whole();
    return {pairs.begin(), pairs.end()};
}

std::string quoted(const std::string& word) {
    return word.find_first_of(" ()<>=") == std::string::npos ? word : "\"" + word + "\"";
}

// Writes the page of --report, if one is wanted.
int write_page(Context& context, const api::WhatIf& asked, std::span<const lab::PairLived> pairs,
               const std::string& again, std::optional<report::PageParts>& page_parts) {
    if (!page_parts) {
        return exit_code::ok;
    }
    context.out->flush();
    return write_whatif_report(context, asked, pairs, again, std::move(*page_parts))
               ? exit_code::ok
               : exit_code::no;
}

// Prints the answer, and writes the page of --report. `places`: those that are held otherwise, of
// two files beside each other.
int show(Context& context, const api::WhatIf& asked, std::span<const lab::PairLived> pairs,
         const std::string& again, std::optional<report::PageParts>& page_parts,
         const std::optional<std::vector<PlaceShares>>& places = std::nullopt) {
    const scenario::Scenario& scenario = context.door->session().scenario();
    if (context.arguments.has("--csv")) {
        context.out->write(whatif_csv(scenario, asked, pairs));
        return write_page(context, asked, pairs, again, page_parts);
    }
    Json answer = api::whatif_json(scenario, asked, pairs);
    if (context.json()) {
        if (places) {
            answer["places_apart"] = places_apart_json(context, *places);
        }
        print_json(context, answer);
    } else {
        Page page(context.look);
        if (places) {
            show_places_apart(context, page, *places);
        }
        show_whatif(page, answer, again);
        print(context, page);
    }
    return write_page(context, asked, pairs, again, page_parts);
}

// Reads what the page of --report is made of, before anything is lived. False after telling what
// is missing, or why there can be no page.
bool read_parts(Context& context, const api::WhatIf& asked,
                std::optional<report::PageParts>& parts) {
    if (context.arguments.has("--report") && !asked.spread.is_none()) {
        tell(context, {context.say("whatif.sampled_page"), {}, context.say("whatif.sampled_hint")});
        return false;
    }
    if (context.arguments.has("--report")) {
        parts = read_page_parts(context, PageKind::whatif);
    }
    return parts || !context.arguments.has("--report");
}

int tell_again(Context& context) {
    int code = exit_code::no;
    const bool is_beside = context.arguments.has("--beside");
    const auto told = is_beside ? read_beside(context, code) : read_results(context, code);
    if (!told) {
        return code;
    }
    std::optional<report::PageParts> parts;
    if (!read_parts(context, told->asked, parts)) {
        return exit_code::no;
    }
    std::optional<std::vector<PlaceShares>> places;
    if (is_beside) {
        places = places_apart(*told);
    }
    const std::string again =
        is_beside ? "jinsong whatif --of " + quoted(context.arguments.value("--of")) +
                        " --beside " + quoted(context.arguments.value("--beside"))
                  : api::whatif_command(told->asked, told->pairs.size());
    return show(context, told->asked, told->pairs, again, parts, places);
}

// Reads what is asked, of the record or of a kept branch. False after telling what is wrong, with
// the exit code in `code`.
bool prepare(Context& context, const std::optional<BranchReference>& branch, const Json& request,
             api::WhatIf& asked, int& code) {
    code = exit_code::no;
    api::Session& session = context.door->session();
    const std::string text = request.dump(-1, ' ', false, Json::error_handler_t::replace);
    std::string refused;
    if (branch) {
        const auto file = open_branches(context, branch->path);
        const auto* kept = file ? find_branch(context, *file, *branch) : nullptr;
        if (kept == nullptr) {
            return false;
        }
        refused = session.prepare_whatif_of(
            {branch->path + ":" + branch->name, kept->plan, kept->until}, text, asked);
    } else {
        refused = session.prepare_whatif(text, asked);
    }
    if (!refused.empty()) {
        code = receive(context, request, Json::parse(refused)).code;
    }
    return refused.empty();
}

// Tells how many are told of those that were wanted, and how the others are lived.
void tell_stopped(Context& context, const api::WhatIf& asked, std::uint32_t done, bool is_kept) {
    context.out->flush();
    tell(context, {context.say("whatif.stopped", done, asked.members),
                   {},
                   is_kept ? context.say("whatif.goes_on")
                           : context.say("whatif.stopped_hint", asked.first + done,
                                         asked.first + asked.members - 1)});
}

int run(Context& context) {
    if (context.json() && context.arguments.has("--csv")) {
        tell(context, {context.say("results.alone", "--json", "--csv"), {}, {}});
        return exit_code::wrong;
    }
    if (context.arguments.has("--merge")) {
        return merge_results(context);
    }
    const auto branch = branch_reference(context.arguments.value("--of"));
    if (branch && !goes_from_branch(context)) {
        return exit_code::wrong;
    }
    if (!branch && context.arguments.has("--of")) {
        return tell_again(context);
    }
    if (context.arguments.has("--beside")) {
        tell(context, {context.say("results.beside_needs_of"), {}, {}});
        return exit_code::wrong;
    }
    Json request = request_of(context, "whatif");
    const auto wish = read_wish(context);
    if (!wish || !add_members(context, request) || !read_law_spread(context, request)) {
        return exit_code::wrong;
    }
    if (!add_orders_of_file(context, "--orders", "orders", request) ||
        !add_orders_of_file(context, "--against-orders", "against_orders", request) ||
        !context.door->open(context)) {
        return exit_code::no;
    }
    api::WhatIf asked;
    int code = exit_code::ok;
    if (!prepare(context, branch, request, asked, code)) {
        return code;
    }
    if (wish->width && asked.expressions.front().type() != lab::ValueType::truth) {
        tell(context, {context.say("whatif.width_question", asked.questions.front().text),
                       {},
                       context.say("whatif.width_order")});
        return exit_code::wrong;
    }
    std::optional<report::PageParts> parts;
    if (!read_parts(context, asked, parts)) {
        return exit_code::no;
    }
    const InterruptGuard interrupt;
    std::optional<ResultKeeper> keeper;
    if (const auto path = context.arguments.find("--out")) {
        keeper = ResultKeeper::open(context, *path, asked);
        if (!keeper) {
            return exit_code::no;
        }
    }
    const std::vector<lab::PairLived> pairs =
        live(context, asked, *wish, interrupt, keeper ? &*keeper : nullptr);
    const bool is_kept = !keeper || keeper->close(context);
    if (pairs.empty()) {
        tell(context,
             {context.say("whatif.nothing"), {}, keeper ? context.say("whatif.goes_on") : ""});
        return interrupt.exit_code();
    }
    const int shown = show(context, asked, pairs, api::whatif_command(asked, pairs.size()), parts);
    if (interrupt.came() && pairs.size() < asked.members) {
        tell_stopped(context, asked, static_cast<std::uint32_t>(pairs.size()), keeper.has_value());
        return interrupt.exit_code();
    }
    return is_kept ? shown : exit_code::no;
}

}  // namespace

constexpr CommandSpec whatif_command{.name = "whatif",
                                     .group = CommandGroup::run,
                                     .summary = "summary.whatif",
                                     .positionals = {},
                                     .options = options,
                                     .examples = examples,
                                     .run = run};

}  // namespace cli
