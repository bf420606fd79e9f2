// Line reader: lines from standard input, one at a time, so that a signal can end the waiting.
#pragma once

#include <optional>
#include <string>

#include "cli/interrupt.hpp"

namespace cli {

class LineReader {
  public:
    /// Reads an open descriptor, which is not closed. `interrupt` outlives the reader.
    LineReader(int descriptor, const InterruptGuard& interrupt)
        : descriptor_(descriptor), interrupt_(interrupt) {}

    /// The next line without its end; nothing: there is no more, or a signal has come.
    [[nodiscard]] std::optional<std::string> next();

  private:
    int descriptor_;
    const InterruptGuard& interrupt_;
    std::string buffer_;
    bool ended_ = false;
};

}  // namespace cli
