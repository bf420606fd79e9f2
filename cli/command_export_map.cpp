// export geojson, export linked-places: the record for maps and gazetteers.
#include <array>

#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/door.hpp"
#include "cli/export_out.hpp"
#include "cli/map_folder.hpp"
#include "exports/geojson.hpp"
#include "exports/linked_places.hpp"

namespace cli {
namespace {

constexpr std::array<std::string_view, 5> features{"places", "cells", "routes", "armies", "all"};

constexpr std::array<PositionalSpec, 1> geojson_positionals{{
    {.metavar = "DATE",
     .meaning = "argument.export_day",
     .kind = ValueKind::date,
     .parameter = "date",
     .required = false,
     .repeats = true},
}};
constexpr std::array<OptionSpec, 4> geojson_options{{
    {.name = "--what",
     .metavar = "LIST",
     .meaning = "option.what",
     .choices = features,
     .list = true},
    from_option,
    to_option,
    output_option,
}};
constexpr std::array<Example, 3> geojson_examples{{
    {"jinsong export geojson 1142-10-01 --what places,cells -o 1142.geojson",
     "example.export_geojson"},
    {"jinsong export geojson --from 1127 --to 1142 -o spans.geojson",
     "example.export_geojson_spans"},
    {"jinsong export geojson 1141 --what armies", "example.export_geojson_armies"},
}};

constexpr std::array<OptionSpec, 2> linked_places_options{{
    {.name = "--base", .metavar = "URI", .meaning = "option.base"},
    output_option,
}};
constexpr std::array<Example, 1> linked_places_examples{{
    {"jinsong export linked-places --base https://example.org/jin-song/ -o places.json",
     "example.export_linked_places"},
}};

int run_geojson(Context& context) {
    const bool on_day = context.arguments.has("DATE");
    if (on_day && (context.arguments.has("--from") || context.arguments.has("--to"))) {
        tell(context, {context.say("export.day_or_span"),
                       {},
                       context.say("usage.for_example", geojson_examples[0].line)});
        return exit_code::wrong;
    }
    exports::GeojsonChoice choice;
    if (on_day) {
        Json request{{"call", "at"}, {"date", context.arguments.value("DATE")}};
        request["lang"] = context.language() == Language::chinese ? "zh" : "en";
        const Answered answered = ask(context, request);
        if (!answered.ok()) {
            return answered.code;
        }
        choice.day = text_of(member(answered.content, "date"), "day");
    } else {
        const auto days = asked_days(context);
        if (!days) {
            return exit_code::wrong;
        }
        choice.days = *days;
    }
    const std::string what = context.arguments.value("--what", "places");
    const bool all = list_holds(what, "all");
    choice.places = all || list_holds(what, "places");
    choice.routes = all || list_holds(what, "routes");
    choice.armies = all || list_holds(what, "armies");
    std::optional<MapLayers> map;
    if (all || list_holds(what, "cells")) {
        map = load_map_layers(context);
        if (!map) {
            return exit_code::no;
        }
        choice.layers = &map->layers;
    }
    exports::Record record(context.door->session());
    return put_out(context, exports::geojson(record, choice));
}

int run_linked_places(Context& context) {
    if (!context.door->open(context)) {
        return exit_code::no;
    }
    exports::Record record(context.door->session());
    const std::string base = context.arguments.value("--base", exports::usual_base(record));
    if (base.find(':') == std::string::npos || base.find_first_of(" \t\"<>") != std::string::npos) {
        tell(context, {context.say("export.base", base), {}, context.say("export.base_hint")});
        return exit_code::wrong;
    }
    return put_out(context, exports::linked_places(record, base));
}

}  // namespace

constexpr CommandSpec export_geojson_command{.name = "export geojson",
                                             .group = CommandGroup::share,
                                             .summary = "summary.export_geojson",
                                             .positionals = geojson_positionals,
                                             .options = geojson_options,
                                             .examples = geojson_examples,
                                             .run = run_geojson};
constexpr CommandSpec export_linked_places_command{.name = "export linked-places",
                                                   .group = CommandGroup::share,
                                                   .summary = "summary.export_linked_places",
                                                   .positionals = {},
                                                   .options = linked_places_options,
                                                   .examples = linked_places_examples,
                                                   .run = run_linked_places};

}  // namespace cli
