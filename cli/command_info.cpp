// info: what this program and its data are.
#include <array>

#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/render/words.hpp"

namespace cli {
namespace {

constexpr std::array<Example, 1> examples{{
    {"jinsong info", "example.info"},
}};

int run(Context& context) {
    return answer(
        context, request_of(context, "info"), [](Page& page, Names&, const Json& content) {
            const Language language = page.language();
            const Json& pack = member(content, "pack");
            const Json& span = member(content, "span");
            page.title("jinsong " + text_of(member(content, "engine"), "version"));
            page.field(page.say("info.pack"), text_of(pack, "title") + " (" +
                                                  text_of(pack, "name") + ", " +
                                                  text_of(pack, "hash") + ")");
            page.field(page.say("info.license"), text_of(pack, "license"));
            page.field(page.say("info.span"), long_date(language, text_of(span, "first")) + " – " +
                                                  long_date(language, text_of(span, "last")));
            page.heading(page.say("info.counts"));
            const Json& counts = member(content, "counts");
            if (counts.is_object()) {
                for (const auto& count : counts.items()) {
                    page.field(word(language, "count", count.key()),
                               grouped(count.value().get<std::int64_t>()), 20);
                }
            }
            page.heading(page.say("info.calls"));
            std::vector<std::string> calls;
            for (const Json& call : list_of(content, "calls")) {
                calls.push_back(text_of(call, "name"));
            }
            page.paragraph(joined(language, calls), 2);
        });
}

}  // namespace

constexpr CommandSpec info_command{.name = "info",
                                   .group = CommandGroup::help,
                                   .summary = "summary.info",
                                   .positionals = {},
                                   .options = {},
                                   .examples = examples,
                                   .run = run};

}  // namespace cli
