// scenario check, scenario pack: data packs as files.
#include <array>
#include <utility>

#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/pack_files.hpp"
#include "cli/render/words.hpp"
#include "cli/write_file.hpp"

namespace cli {
namespace {

constexpr std::array<PositionalSpec, 1> check_positionals{{
    {.metavar = "PACK", .meaning = "argument.folder", .kind = ValueKind::folder},
}};
constexpr std::array<OptionSpec, 1> check_options{{
    {.name = "--json", .metavar = "", .meaning = "option.json"},
}};
constexpr std::array<Example, 1> check_examples{{
    {"jinsong scenario check data/jin_song", "example.scenario_check"},
}};
constexpr std::array<PositionalSpec, 1> pack_positionals{{
    {.metavar = "DIR", .meaning = "argument.folder", .kind = ValueKind::folder},
}};
constexpr std::array<OptionSpec, 1> pack_options_own{{
    {.name = "--output",
     .metavar = "FILE",
     .meaning = "option.pack_out",
     .kind = ValueKind::file,
     .short_name = "-o"},
}};
constexpr std::array<Example, 1> pack_examples{{
    {"jinsong scenario pack data/jin_song -o jin_song.pack", "example.scenario_pack"},
}};

std::string counts(const Context& context, const scenario::Scenario& scenario) {
    const scenario::Texts& texts = scenario.texts;
    return context.say("check.counts", texts.places.size(), texts.people.size(),
                       texts.polities.size(), texts.events.size(), scenario.content_hash);
}

// Prints the mistakes as the answer of a check.
void print_mistakes(Context& context, const std::string& path,
                    const scenario::Diagnostics& diagnostics) {
    for (const scenario::Diagnostic& diagnostic : diagnostics.items()) {
        context.out->write(mistake_words(context.look.paint, diagnostic) + "\n");
    }
    if (diagnostics.dropped() > 0) {
        context.out->write(context.say("check.dropped", diagnostics.dropped()) + "\n");
    }
    context.out->flush();
    context.talk->write(context.say("check.mistakes", path, diagnostics.size()) + "\n");
}

int run_check(Context& context) {
    const std::string path = context.arguments.value("PACK");
    const auto loaded = load_pack(path);
    if (context.json()) {
        Json report{{"path", path}, {"ok", loaded.has_value()}};
        if (loaded) {
            report["content"] = loaded.value().content_hash;
        }
        report.update(mistakes_json(loaded ? scenario::Diagnostics() : loaded.error()));
        print_json(context, report);
    } else if (loaded) {
        context.out->write(context.say("check.fine", path, counts(context, loaded.value())) + "\n");
    } else {
        print_mistakes(context, path, loaded.error());
    }
    return loaded ? exit_code::ok : exit_code::no;
}

int run_pack(Context& context) {
    const std::string folder = context.arguments.value("DIR");
    if (!context.arguments.has("--output")) {
        tell(context, {context.say("usage.missing", "--output", context.say("option.pack_out")),
                       {},
                       context.say("usage.for_example", pack_examples[0].line)});
        return exit_code::wrong;
    }
    auto sources = scenario::read_directory(folder);
    if (!sources) {
        print_mistakes(context, folder, sources.error());
        return exit_code::no;
    }
    const scenario::PackFiles files = sources.value().files;
    const auto loaded = scenario::load_sources(std::move(sources.value()));
    if (!loaded) {
        print_mistakes(context, folder, loaded.error());
        return exit_code::no;
    }
    const std::string path = context.arguments.value("--output");
    const std::string archive = scenario::write_archive(files);
    if (!write_file(context, path, archive)) {
        return exit_code::no;
    }
    context.out->write(context.say("pack.written", path,
                                   grouped(static_cast<std::int64_t>(archive.size())),
                                   loaded.value().content_hash) +
                       "\n");
    return exit_code::ok;
}

}  // namespace

constexpr CommandSpec scenario_check_command{.name = "scenario check",
                                             .group = CommandGroup::files,
                                             .summary = "summary.scenario_check",
                                             .positionals = check_positionals,
                                             .options = check_options,
                                             .examples = check_examples,
                                             .run = run_check,
                                             .loads_pack = false};
constexpr CommandSpec scenario_pack_command{.name = "scenario pack",
                                            .group = CommandGroup::files,
                                            .summary = "summary.scenario_pack",
                                            .positionals = pack_positionals,
                                            .options = pack_options_own,
                                            .examples = pack_examples,
                                            .run = run_pack,
                                            .loads_pack = false};

}  // namespace cli
