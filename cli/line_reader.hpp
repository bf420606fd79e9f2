// Line reader: lines from standard input, one at a time: from a terminal with history and with
// completion by the tab key, else as they come, so that a signal can end the waiting.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/interrupt.hpp"

namespace cli {

/// The words that may stand where a word begins so. `is_first`: it is the first of its line.
using Completions =
    std::function<std::vector<std::string>(const std::string& beginning, bool is_first)>;

class LineReader {
  public:
    /// `interrupt` outlives the reader. Only one reader at a time asks a terminal.
    LineReader(const InterruptGuard& interrupt, Completions completions);
    ~LineReader();
    LineReader(const LineReader&) = delete;
    LineReader& operator=(const LineReader&) = delete;

    /// Whether lines are typed by a person, who has seen the prompt and what was typed.
    [[nodiscard]] bool is_person() const { return is_person_; }
    /// The next line without its end, after showing `prompt` to a person; nothing: there is no
    /// more, or a signal has come.
    [[nodiscard]] std::optional<std::string> next(const std::string& prompt);

  private:
    [[nodiscard]] std::optional<std::string> next_of_pipe();

    const InterruptGuard& interrupt_;
    Completions completions_;
    bool is_person_;
    std::string buffer_;
    bool ended_ = false;
};

}  // namespace cli
