#include "cli/arguments.hpp"

#include <gtest/gtest.h>

#include "cli/nearest.hpp"

namespace cli {
namespace {

CommandLine parse(const std::vector<std::string>& words) {
    return parse_command_line(words, Language::english);
}

TEST(Arguments, command_positional_and_options) {
    const CommandLine line = parse({"at", "1127-02-01", "--place", "taiyuan", "--json"});
    ASSERT_FALSE(line.error.has_value());
    ASSERT_NE(line.command, nullptr);
    EXPECT_EQ(line.command->name, "at");
    EXPECT_EQ(line.arguments.value("DATE"), "1127-02-01");
    EXPECT_EQ(line.arguments.value("--place"), "taiyuan");
    EXPECT_TRUE(line.arguments.has("--json"));
    EXPECT_FALSE(line.arguments.has("--detail"));
}

TEST(Arguments, options_may_stand_before_the_command) {
    const CommandLine line = parse({"--lang", "zh", "--data=/x", "why", "1127-kaifeng-falls"});
    ASSERT_FALSE(line.error.has_value());
    EXPECT_EQ(line.command->name, "why");
    EXPECT_EQ(line.arguments.value("--data"), "/x");
    EXPECT_EQ(line.arguments.value("EVENT"), "1127-kaifeng-falls");
}

TEST(Arguments, the_last_of_two_counts) {
    EXPECT_EQ(parse({"at", "1127", "--place", "a", "--place", "b"}).arguments.value("--place"),
              "b");
}

TEST(Arguments, two_words_make_a_command) {
    const CommandLine line = parse({"scenario", "pack", "dir", "-o", "file"});
    ASSERT_FALSE(line.error.has_value());
    EXPECT_EQ(line.command->name, "scenario pack");
    EXPECT_EQ(line.arguments.value("DIR"), "dir");
    EXPECT_EQ(line.arguments.value("--output"), "file");
}

TEST(Arguments, names_of_commands_are_no_commands_further_on) {
    const CommandLine line = parse({"help", "at"});
    ASSERT_FALSE(line.error.has_value());
    EXPECT_EQ(line.command->name, "help");
    EXPECT_EQ(line.arguments.value("COMMAND"), "at");
}

TEST(Arguments, words_of_a_date_are_joined) {
    EXPECT_EQ(parse({"date", "靖康元年", "閏十一月"}).arguments.value("DATE"), "靖康元年 閏十一月");
}

TEST(Arguments, a_typo_is_answered_with_the_nearest) {
    const auto command = parse({"chronicel"}).error;
    ASSERT_TRUE(command.has_value());
    EXPECT_EQ(command->hint, "did you mean: chronicle?");
    const auto option = parse({"at", "1127", "--palce", "x"}).error;
    ASSERT_TRUE(option.has_value());
    EXPECT_EQ(option->what, "there is no option '--palce' here");
    EXPECT_EQ(option->hint, "did you mean: --place?");
    const auto half = parse({"scenario", "chek", "x"}).error;
    ASSERT_TRUE(half.has_value());
    EXPECT_EQ(half->hint, "did you mean: check?");
    const auto choice = parse({"route", "a", "b", "--traveller", "armie"}).error;
    ASSERT_TRUE(choice.has_value());
    EXPECT_EQ(choice->hint, "did you mean: army?");
}

TEST(Arguments, says_what_is_missing_or_too_much) {
    EXPECT_EQ(parse({"at"}).error->hint, "for example: jinsong at 1127-02-01");
    EXPECT_EQ(parse({"why", "a", "b"}).error->what, "'b' is one word too many");
    EXPECT_EQ(parse({"at", "1127", "--place"}).error->what,
              "the option --place needs a value: --place PLACE");
    EXPECT_EQ(parse({"chronicle", "--limit", "many"}).error->what,
              "--limit takes a whole number from 0 to 999,999,999, not 'many'");
    EXPECT_EQ(parse({"scenario"}).error->what, "'scenario' is only half a command");
}

TEST(Arguments, help_needs_nothing_else) {
    const CommandLine line = parse({"at", "--help"});
    EXPECT_FALSE(line.error.has_value());
    EXPECT_TRUE(line.wants_help);
    EXPECT_TRUE(parse({"--version"}).wants_version);
    EXPECT_EQ(parse({}).command, nullptr);
}

TEST(Arguments, what_follows_two_dashes_is_left_alone_for_completion) {
    const CommandLine line = parse({"complete", "--", "at", "--pla"});
    ASSERT_FALSE(line.error.has_value());
    EXPECT_EQ(line.arguments.rest, (std::vector<std::string>{"at", "--pla"}));
}

TEST(Arguments, early_values_are_found_without_reading_the_rest) {
    EXPECT_EQ(early_value({"at", "--lang", "zh", "--nonsense"}, "--lang"), "zh");
    EXPECT_EQ(early_value({"--lang=zh"}, "--lang"), "zh");
    EXPECT_EQ(early_value({"complete", "--", "--lang", "zh"}, "--lang"), "");
    EXPECT_EQ(early_value({"--lang"}, "--lang"), "");
}

TEST(Commands, every_one_has_a_help_with_examples_that_can_be_read) {
    for (const CommandSpec* command : all_commands()) {
        EXPECT_FALSE(command->examples.empty()) << command->name;
        for (const Example& example : command->examples) {
            std::vector<std::string> words;
            std::string word;
            bool quoted = false;
            // What stands behind a pipe is another program's.
            const std::string ours(example.line.substr(0, example.line.find(" | ")));
            for (const char c : ours + " ") {
                if (c == '"') {
                    quoted = !quoted;
                } else if (c == ' ' && !quoted) {
                    words.push_back(word);
                    word.clear();
                } else {
                    word += c;
                }
            }
            ASSERT_EQ(words.front(), "jinsong");
            words.erase(words.begin());
            const CommandLine line = parse(words);
            EXPECT_FALSE(line.error.has_value()) << example.line << ": " << line.error->what;
        }
    }
}

TEST(Nearest, finds_swaps_changes_and_beginnings) {
    EXPECT_EQ(edit_distance("taiyaun", "taiyuan"), 1U);
    EXPECT_EQ(edit_distance("", "abc"), 3U);
    const std::vector<std::string> known{"at", "chronicle", "why", "date"};
    EXPECT_EQ(nearest_words("chron", known), std::vector<std::string>{"chronicle"});
    EXPECT_EQ(nearest_words("dtae", known, 1), std::vector<std::string>{"date"});
    EXPECT_TRUE(nearest_words("xyzzy", known).empty());
}

}  // namespace
}  // namespace cli
