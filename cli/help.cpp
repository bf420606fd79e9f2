#include "cli/help.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "cli/render/width.hpp"

namespace cli {
namespace {

std::string upper_first(std::string words) {
    if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') {
        words[0] = static_cast<char>(words[0] - 'a' + 'A');
    }
    return words;
}

std::string usage_line(const Page& page, const CommandSpec& command) {
    std::string usage = "jinsong " + std::string(command.name);
    for (const PositionalSpec& positional : command.positionals) {
        std::string word(positional.metavar);
        if (positional.repeats) {
            word += " ...";
        }
        usage += positional.required ? " " + word : " [" + word + "]";
    }
    return usage + " " + page.say("help.options_word");
}

void show_examples(Page& page, std::span<const Example> examples) {
    page.heading(page.say("help.examples"));
    for (const Example& example : examples) {
        page.line("  " + page.paint(Style::strong, example.line));
        page.paragraph(page.paint(Style::faint, text(page.language(), example.meaning)), 6);
    }
}

std::string option_names(const OptionSpec& option) {
    std::string names;
    if (!option.short_name.empty()) {
        names += std::string(option.short_name) + ", ";
    }
    names += option.name;
    if (!option.metavar.empty()) {
        names += " " + std::string(option.metavar);
    }
    return names;
}

void show_options(Page& page, std::span<const OptionSpec> options, int label_columns) {
    for (const OptionSpec& option : options) {
        page.field(page.paint(Style::strong, option_names(option)),
                   text(page.language(), option.meaning), label_columns);
    }
}

constexpr std::array<CommandGroup, 6> groups_shown{CommandGroup::ask,   CommandGroup::look_up,
                                                   CommandGroup::run,   CommandGroup::share,
                                                   CommandGroup::files, CommandGroup::help};

std::string group_title(const Page& page, CommandGroup group) {
    switch (group) {
        case CommandGroup::ask:
            return page.say("group.ask");
        case CommandGroup::look_up:
            return page.say("group.look_up");
        case CommandGroup::run:
            return page.say("group.run");
        case CommandGroup::share:
            return page.say("group.share");
        case CommandGroup::files:
            return page.say("group.files");
        case CommandGroup::help:
        case CommandGroup::hidden:
            return page.say("group.help");
    }
    return {};
}

}  // namespace

void show_overview(Page& page) {
    page.title("jinsong");
    page.paragraph(page.say("help.tagline"));
    page.paragraph(page.say("help.purpose"));
    page.heading(page.say("help.usage"));
    page.line("  " + page.say("help.usage_any"));
    page.heading(page.say("help.examples"));
    static constexpr std::array<Example, 5> examples{{
        {"jinsong at 1127-02-01", "example.at"},
        {"jinsong at 1127-02-01 --place taiyuan", "example.at_place"},
        {"jinsong why 1127-kaifeng-falls", "example.why"},
        {"jinsong chronicle --from 1118 --to 1123 --kind embassy", "example.chronicle"},
        {"jinsong date 靖康元年閏十一月二十五日", "example.date"},
    }};
    int width = 0;
    for (const Example& example : examples) {
        width = std::max(width, display_width(example.line));
    }
    for (const Example& example : examples) {
        page.field(page.paint(Style::strong, example.line), text(page.language(), example.meaning),
                   width + 2);
    }
    int name_columns = 0;
    for (const CommandSpec* command : all_commands()) {
        name_columns = std::max(name_columns, display_width(command->name) + 2);
    }
    for (const CommandGroup group : groups_shown) {
        page.heading(group_title(page, group));
        for (const CommandSpec* command : all_commands()) {
            if (command->group == group) {
                page.field(page.paint(Style::strong, command->name),
                           text(page.language(), command->summary), name_columns);
            }
        }
    }
    page.gap();
    page.paragraph(page.say("help.more"));
    page.paragraph(page.say("help.exit"));
}

void show_command_help(Page& page, const CommandSpec& command) {
    page.title(usage_line(page, command));
    page.paragraph(upper_first(text(page.language(), command.summary)) +
                   (page.language() == Language::chinese ? "。" : "."));
    int label_columns = 0;
    for (const OptionSpec& option : options_of(command)) {
        label_columns = std::max(label_columns, display_width(option_names(option)) + 2);
    }
    for (const PositionalSpec& positional : command.positionals) {
        label_columns = std::max(label_columns, display_width(positional.metavar) + 2);
    }
    if (!command.positionals.empty()) {
        page.heading(page.say("help.arguments"));
        for (const PositionalSpec& positional : command.positionals) {
            page.field(page.paint(Style::strong, positional.metavar),
                       text(page.language(), positional.meaning), label_columns);
        }
    }
    if (!command.options.empty() || command.loads_pack) {
        page.heading(page.say("help.options"));
        show_options(page, command.options, label_columns);
        if (command.loads_pack) {
            show_options(page, pack_options(), label_columns);
        }
    }
    page.heading(page.say("help.common"));
    show_options(page, common_options(), label_columns);
    show_examples(page, command.examples);
}

}  // namespace cli
