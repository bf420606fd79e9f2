#include "cli/complete.hpp"

#include <algorithm>
#include <set>

#include "cli/door.hpp"

namespace cli {
namespace {

bool begins(std::string_view word, std::string_view beginning) {
    return word.substr(0, beginning.size()) == beginning;
}

// A candidate line. Tabs and newlines would break its form; no text has them.
std::string line(std::string_view candidate, std::string_view meaning) {
    return std::string(candidate) + "\t" + std::string(meaning);
}

std::string table_of(ValueKind kind) {
    switch (kind) {
        case ValueKind::place:
            return "places";
        case ValueKind::person:
            return "people";
        case ValueKind::polity:
            return "polities";
        case ValueKind::treaty:
            return "treaties";
        case ValueKind::decision:
            return "decisions";
        case ValueKind::outcome:
            return "outcomes";
        case ValueKind::technique:
            return "techniques";
        case ValueKind::source:
            return "sources";
        default:
            return {};
    }
}

void add_rows(Context& context, const std::string& table, std::string_view typed,
              std::vector<std::string>& lines) {
    const Json answer = quiet_ask(context)(Json{{"call", table}, {"limit", 1000000}});
    for (const Json& row : list_of(answer, table)) {
        const std::string id = text_of(row, table == "sources" ? "key" : "id");
        if (begins(id, typed)) {
            std::string name = localized(row, "name", context.language());
            name = name.empty() ? localized(row, "title", context.language()) : name;
            name = name.empty() ? localized(row, "question", context.language()) : name;
            lines.push_back(line(id, name.empty() ? text_of(row, "citation") : name));
        }
    }
}

void add_events(Context& context, std::string_view typed, std::vector<std::string>& lines) {
    const Json answer = quiet_ask(context)(Json{{"call", "chronicle"}, {"limit", 1000000}});
    for (const Json& event : list_of(answer, "events")) {
        const std::string id = text_of(event, "event");
        if (begins(id, typed)) {
            lines.push_back(line(id, localized(event, "title", context.language())));
        }
    }
}

void add_values(Context& context, ValueKind kind, Choices choices, std::string_view typed,
                std::vector<std::string>& lines) {
    for (const std::string_view choice : choices) {
        if (begins(choice, typed)) {
            lines.push_back(line(choice, ""));
        }
    }
    if (kind == ValueKind::law_spread && begins(law_spread_word, typed)) {
        lines.push_back(line(law_spread_word, ""));
    }
    if (kind == ValueKind::file || kind == ValueKind::folder) {
        lines.emplace_back(kind == ValueKind::file ? ":files" : ":folders");
    } else if (kind == ValueKind::event) {
        add_events(context, typed, lines);
    } else if (kind == ValueKind::command) {
        for (const CommandSpec* command : all_commands()) {
            if (command->group != CommandGroup::hidden && begins(command->name, typed)) {
                lines.push_back(line(command->name, text(context.language(), command->summary)));
            }
        }
    } else if (!table_of(kind).empty()) {
        add_rows(context, table_of(kind), typed, lines);
    }
}

void add_command_words(Context& context, const std::string& first, std::string_view typed,
                       std::vector<std::string>& lines) {
    std::set<std::string> told;
    for (const CommandSpec* command : all_commands()) {
        const std::string name(command->name);
        if (command->group == CommandGroup::hidden) {
            continue;
        }
        const std::size_t blank = name.find(' ');
        std::string word = name.substr(0, blank);
        if (!first.empty()) {
            if (word != first || blank == std::string::npos) {
                continue;
            }
            word = name.substr(blank + 1);
        }
        if (begins(word, typed) && told.insert(word).second) {
            lines.push_back(line(word, text(context.language(), command->summary)));
        }
    }
}

const OptionSpec* find_option(const std::vector<OptionSpec>& options, std::string_view name) {
    const auto at = std::find_if(options.begin(), options.end(), [name](const OptionSpec& option) {
        return option.name == name || option.short_name == name;
    });
    return at == options.end() ? nullptr : &*at;
}

// The command among the finished words, and how many positionals follow it.
struct Line {
    const CommandSpec* command = nullptr;
    std::string first_word;  ///< Of a two-word command that is not finished.
    std::size_t positionals = 0;
    bool bare = true;  ///< No command word at all.
};

Line read_line(const std::vector<std::string>& words, const std::vector<OptionSpec>& known) {
    Line read;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (begins(words[i], "-")) {
            const std::vector<OptionSpec> options =
                read.command != nullptr ? options_of(*read.command) : known;
            const OptionSpec* option = find_option(options, words[i]);
            i += option != nullptr && !option->metavar.empty() ? 1 : 0;
        } else if (read.command != nullptr) {
            ++read.positionals;
        } else if (read.first_word.empty()) {
            read.bare = false;
            read.command = find_command(words[i]);
            read.first_word = words[i];
        } else {
            read.command = find_command(read.first_word + " " + words[i]);
        }
    }
    return read;
}

}  // namespace

std::vector<std::string> complete(Context& context, const std::vector<std::string>& words) {
    std::vector<std::string> lines;
    std::vector<std::string> finished = words;
    const std::string typed = words.empty() ? std::string() : words.back();
    if (!finished.empty()) {
        finished.pop_back();
    }
    std::vector<OptionSpec> options(common_options().begin(), common_options().end());
    options.insert(options.end(), pack_options().begin(), pack_options().end());
    const Line read = read_line(finished, options);
    if (read.command != nullptr) {
        options = options_of(*read.command);
    }
    if (!finished.empty()) {
        const OptionSpec* before = find_option(options, finished.back());
        if (before != nullptr && !before->metavar.empty()) {
            add_values(context, before->kind, before->choices, typed, lines);
            return lines;
        }
    }
    if (begins(typed, "-")) {
        for (const OptionSpec& option : options) {
            if (begins(option.name, typed)) {
                lines.push_back(line(option.name, text(context.language(), option.meaning)));
            }
        }
        return lines;
    }
    if (read.command == nullptr) {
        add_command_words(context, read.first_word, typed, lines);
        return lines;
    }
    const auto positionals = read.command->positionals;
    if (!positionals.empty()) {
        const std::size_t at = std::min(read.positionals, positionals.size() - 1);
        if (at == read.positionals || positionals[at].repeats) {
            add_values(context, positionals[at].kind, {}, typed, lines);
        }
    }
    return lines;
}

}  // namespace cli
