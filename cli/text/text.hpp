// Text: everything that the program says, by key, in both languages. The sentences stand in the
// tables messages_*.hpp; a key that no table has does not compile.
#pragma once

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "cli/text/language.hpp"
#include "cli/text/messages_answer.hpp"
#include "cli/text/messages_branches.hpp"
#include "cli/text/messages_compare.hpp"
#include "cli/text/messages_exports.hpp"
#include "cli/text/messages_fit.hpp"
#include "cli/text/messages_fit_society.hpp"
#include "cli/text/messages_help.hpp"
#include "cli/text/messages_map.hpp"
#include "cli/text/messages_options.hpp"
#include "cli/text/messages_play.hpp"
#include "cli/text/messages_run.hpp"
#include "cli/text/messages_score.hpp"
#include "cli/text/messages_talk.hpp"
#include "cli/text/messages_things.hpp"
#include "cli/text/messages_whatif.hpp"
#include "cli/text/messages_words.hpp"

namespace cli {

namespace text_detail {

template <std::size_t... sizes>
constexpr auto join(const std::array<Message, sizes>&... tables) {
    std::array<Message, (sizes + ...)> all{};
    std::size_t at = 0;
    const auto append = [&](const auto& table) {
        for (const Message& message : table) {
            all[at++] = message;
        }
    };
    (append(tables), ...);
    return all;
}

}  // namespace text_detail

/// Every message of the program.
inline constexpr auto messages = text_detail::join(
    messages_answer, messages_branches, messages_compare, messages_exports, messages_fit,
    messages_fit_society, messages_help, messages_map, messages_options, messages_play,
    messages_run, messages_score, messages_talk, messages_things, messages_whatif, messages_words);

/// The name of a message, checked when the program is compiled.
class Key {
  public:
    // Not explicit: a key is written as its name.
    consteval Key(const char* name) : index_(messages.size()) {
        const std::string_view wanted(name);
        for (std::size_t i = 0; i < messages.size(); ++i) {
            if (messages[i].key == wanted) {
                index_ = i;
            }
        }
        if (index_ == messages.size()) {
            throw "no table of messages has this key";
        }
    }
    [[nodiscard]] constexpr std::size_t index() const { return index_; }

  private:
    std::size_t index_;
};

/// The message in a language, with its places {0}, {1} ... filled in.
template <typename... Arguments>
[[nodiscard]] std::string text(Language language, Key key, const Arguments&... arguments) {
    const Message& message = messages[key.index()];
    const std::string_view pattern = language == Language::chinese ? message.zh : message.en;
    if constexpr (sizeof...(Arguments) == 0) {
        return std::string(pattern);
    } else {
        return fmt::format(fmt::runtime(pattern), arguments...);
    }
}

/// The word for a value of a vocabulary of the data: word(l, "how", "storm") is the message
/// "how.storm". Nothing if the vocabulary lacks the value (a pack may bring its own).
[[nodiscard]] std::optional<std::string_view> find_word(Language language, std::string_view family,
                                                        std::string_view value);

/// As find_word; a value without a word is shown as it is, '_' and '-' as blanks.
[[nodiscard]] std::string word(Language language, std::string_view family, std::string_view value);

}  // namespace cli
