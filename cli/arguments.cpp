#include "cli/arguments.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/nearest.hpp"

namespace cli {
namespace {

bool looks_like_option(std::string_view word) {
    return word.size() > 1 && word[0] == '-';
}

std::string join(const std::vector<std::string>& words, std::string_view between) {
    std::string joined;
    for (const std::string& word : words) {
        joined += joined.empty() ? "" : between;
        joined += word;
    }
    return joined;
}

std::string did_you_mean(Language language, const std::vector<std::string>& near,
                         const std::string& otherwise) {
    return near.empty() ? otherwise : text(language, "usage.did_you_mean", join(near, ", "));
}

// Whether the option takes the word after it as its value.
bool takes_next_word(std::string_view word) {
    if (word.find('=') != std::string_view::npos) {
        return false;
    }
    const auto takes = [word](const OptionSpec& option) {
        return (option.name == word || option.short_name == word) && !option.metavar.empty();
    };
    const auto common = common_options();
    const auto pack = pack_options();
    return std::any_of(common.begin(), common.end(), takes) ||
           std::any_of(pack.begin(), pack.end(), takes);
}

/// The first words of the commands; or the words that may follow `first`.
std::vector<std::string> command_names(const std::string& first = {}) {
    std::vector<std::string> names;
    for (const CommandSpec* command : all_commands()) {
        if (command->group != CommandGroup::hidden) {
            const std::string name(command->name);
            const std::size_t blank = name.find(' ');
            if (first.empty()) {
                names.push_back(name.substr(0, blank));
            } else if (blank != std::string::npos && name.substr(0, blank) == first) {
                names.push_back(name.substr(blank + 1));
            }
        }
    }
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

UsageError half_a_command(Language language, const std::string& first, const std::string& second) {
    const std::vector<std::string> known = command_names(first);
    if (second.empty()) {
        return {text(language, "usage.half_command", first),
                text(language, "usage.known", join(known, ", "))};
    }
    return {text(language, "usage.unknown_command", first + " " + second),
            did_you_mean(language, nearest_words(second, known),
                         text(language, "usage.known", join(known, ", ")))};
}

// Finds the command among the words and takes its name out of them.
const CommandSpec* take_command(std::vector<std::string>& words, Language language,
                                std::optional<UsageError>& error) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (looks_like_option(words[i])) {
            i += takes_next_word(words[i]) ? 1 : 0;
            continue;
        }
        const std::string first = words[i];
        const auto at = words.begin() + static_cast<std::ptrdiff_t>(i);
        if (const CommandSpec* command = find_command(first)) {
            words.erase(at);
            return command;
        }
        const bool begins_a_name =
            std::any_of(all_commands().begin(), all_commands().end(), [&](const CommandSpec* c) {
                return c->name.substr(0, first.size() + 1) == first + " ";
            });
        if (!begins_a_name) {
            error = unknown_command(language, first);
            return nullptr;
        }
        const bool has_second = i + 1 < words.size() && !looks_like_option(words[i + 1]);
        const std::string second = has_second ? words[i + 1] : std::string();
        std::string both = first;
        both += " " + second;
        if (const CommandSpec* command = find_command(both)) {
            words.erase(at, at + 2);
            return command;
        }
        error = half_a_command(language, first, second);
        return nullptr;
    }
    return nullptr;
}

std::string parser_name(const OptionSpec& option) {
    std::string name(option.name);
    if (!option.short_name.empty()) {
        name += "," + std::string(option.short_name);
    }
    return name;
}

UsageError unknown_option(Language language, const std::string& word,
                          const std::vector<OptionSpec>& options) {
    const std::string name = word.substr(0, word.find('='));
    std::vector<std::string> known;
    known.reserve(options.size());
    for (const OptionSpec& option : options) {
        known.emplace_back(option.name);
    }
    return {text(language, "usage.unknown_option", name),
            did_you_mean(language, nearest_words(name, known),
                         text(language, "usage.known", join(known, " ")))};
}

// What CLI11 found wrong: nearly always an option without its value.
UsageError reading_error(Language language, const CLI::ParseError& problem,
                         const std::vector<OptionSpec>& options) {
    const std::string said = problem.what();
    for (const OptionSpec& option : options) {
        if (said.substr(0, option.name.size()) == option.name && !option.metavar.empty()) {
            return {text(language, "usage.needs_value", option.name, option.metavar),
                    text(language, option.meaning)};
        }
    }
    return {text(language, "usage.cannot_read", said), text(language, "usage.see_help")};
}

std::optional<UsageError> check_value(Language language, const OptionSpec& option,
                                      const std::string& value) {
    if (option.kind == ValueKind::number) {
        const bool digits = !value.empty() && value.size() <= 9 &&
                            value.find_first_not_of("0123456789") == std::string::npos;
        if (!digits) {
            return UsageError{text(language, "usage.not_a_number", option.name, value),
                              text(language, option.meaning)};
        }
    }
    if (option.choices.empty()) {
        return std::nullopt;
    }
    const std::vector<std::string> known(option.choices.begin(), option.choices.end());
    std::size_t at = 0;
    while (at <= value.size()) {
        const char mark = option.list ? ',' : repeat_mark;
        const std::size_t end = option.list || option.repeats
                                    ? std::min(value.find(mark, at), value.size())
                                    : value.size();
        const std::string item = value.substr(at, end - at);
        if (std::find(known.begin(), known.end(), item) == known.end()) {
            return UsageError{text(language, "usage.not_a_choice", option.name, item),
                              did_you_mean(language, nearest_words(item, known),
                                           text(language, "usage.known", join(known, ", ")))};
        }
        at = end + 1;
    }
    return std::nullopt;
}

std::optional<UsageError> assign_positionals(Language language, const CommandSpec& command,
                                             std::vector<std::string> words, Arguments& arguments) {
    std::size_t next = 0;
    for (const PositionalSpec& positional : command.positionals) {
        if (next >= words.size()) {
            if (positional.required) {
                return UsageError{text(language, "usage.missing", positional.metavar,
                                       text(language, positional.meaning)),
                                  command.examples.empty() ? text(language, "usage.see_help")
                                                           : text(language, "usage.for_example",
                                                                  command.examples.front().line)};
            }
            return std::nullopt;
        }
        std::string value = words[next++];
        while (positional.repeats && next < words.size()) {
            value += " " + words[next++];
        }
        arguments.values[std::string(positional.metavar)] = std::move(value);
    }
    if (next < words.size()) {
        return UsageError{text(language, "usage.too_many", words[next]),
                          text(language, "usage.see_command_help", command.name)};
    }
    return std::nullopt;
}

}  // namespace

UsageError unknown_command(Language language, const std::string& name) {
    return {text(language, "usage.unknown_command", name),
            did_you_mean(language, nearest_words(name, command_names()),
                         text(language, "usage.see_help"))};
}

std::string early_value(const std::vector<std::string>& words, std::string_view option) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--") {
            break;
        }
        if (words[i] == option && i + 1 < words.size()) {
            return words[i + 1];
        }
        if (words[i].size() > option.size() && words[i].compare(0, option.size(), option) == 0 &&
            words[i][option.size()] == '=') {
            return words[i].substr(option.size() + 1);
        }
    }
    return {};
}

namespace {

using FoundValues = std::vector<std::pair<const OptionSpec*, std::string>>;

// Lets CLI11 take the options out of the words. What is left goes to `rest`.
std::optional<UsageError> read_options(Language language, const std::vector<std::string>& words,
                                       const std::vector<OptionSpec>& options, FoundValues& found,
                                       std::vector<std::string>& rest) {
    CLI::App app;
    app.set_help_flag();
    app.allow_extras();
    std::vector<std::pair<bool, std::string>> slots(options.size());
    for (std::size_t i = 0; i < options.size(); ++i) {
        auto& slot = slots[i];
        const bool repeats = options[i].repeats;
        const auto take = [&slot, repeats](const std::vector<std::string>& values) {
            slot = {true, values.empty() ? std::string()
                          : repeats      ? join(values, std::string(1, repeat_mark))
                                         : values.back()};
            return true;
        };
        if (options[i].metavar.empty()) {
            app.add_flag_callback(parser_name(options[i]), [&slot] { slot = {true, "1"}; });
        } else {
            app.add_option(parser_name(options[i]), take)
                ->expected(1)
                ->multi_option_policy(repeats ? CLI::MultiOptionPolicy::TakeAll
                                              : CLI::MultiOptionPolicy::TakeLast);
        }
    }
    try {
        std::vector<std::string> reversed(words.rbegin(), words.rend());
        app.parse(reversed);
    } catch (const CLI::ParseError& problem) {
        return reading_error(language, problem, options);
    }
    for (std::size_t i = 0; i < options.size(); ++i) {
        if (slots[i].first) {
            found.emplace_back(&options[i], slots[i].second);
        }
    }
    rest = app.remaining();
    return std::nullopt;
}

// Takes what follows "--" out of the words of a command that wants it as it is.
void take_rest(CommandLine& line, std::vector<std::string>& words) {
    const auto dashes = std::find(words.begin(), words.end(), "--");
    if (line.command == nullptr || !line.command->takes_rest || dashes == words.end()) {
        return;
    }
    line.arguments.rest.assign(dashes + 1, words.end());
    words.erase(dashes, words.end());
}

}  // namespace

CommandLine parse_command_line(const std::vector<std::string>& words_given, Language language) {
    CommandLine line;
    std::vector<std::string> words = words_given;
    line.command = take_command(words, language, line.error);
    if (line.error) {
        return line;
    }
    take_rest(line, words);
    std::vector<OptionSpec> options(common_options().begin(), common_options().end());
    if (line.command != nullptr) {
        options = options_of(*line.command);
    }
    FoundValues found;
    std::vector<std::string> rest;
    line.error = read_options(language, words, options, found, rest);
    if (line.error) {
        return line;
    }
    for (const auto& [option, value] : found) {
        line.arguments.values[std::string(option->name)] = value;
    }
    line.wants_help = line.arguments.has("--help");
    line.wants_version = line.arguments.has("--version");
    const auto unknown = std::find_if(rest.begin(), rest.end(), looks_like_option);
    if (unknown != rest.end()) {
        line.error = unknown_option(language, *unknown, options);
        return line;
    }
    for (const auto& [option, value] : found) {
        if (!line.error) {
            line.error = check_value(language, *option, value);
        }
    }
    if (!line.error && !line.wants_help && !line.wants_version && line.command != nullptr) {
        line.error = assign_positionals(language, *line.command, std::move(rest), line.arguments);
    }
    return line;
}

}  // namespace cli
