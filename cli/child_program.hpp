// Child program: another program, run to its end with one of its outputs read, or talked to line by
// line.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace cli {

struct ChildRun {
    int error = 0;      ///< The errno for which it could not be started; ENOENT: no such program.
    bool well = false;  ///< It ran and ended with exit code 0.
    std::string said;   ///< What it wrote on the captured descriptor.
};

/// What of a child is read; the other one goes where this program's own goes.
enum class Captured { output, errors };

/// Runs words[0], looked up on the PATH, with the other words as its arguments. It gets `input` on
/// its standard input. `words` is not empty.
[[nodiscard]] ChildRun run_child(std::vector<std::string> words, const std::string& input,
                                 Captured captured);

/// What came of waiting for a line.
enum class Heard {
    line,
    late,         ///< None came in time. When it comes, it is passed over.
    gone,         ///< The program has closed its output, or has ended.
    interrupted,  ///< A signal came meanwhile; it may be waited for again.
};

/// A program that is told something line by line and answers each line with one.
class TalkingProgram {
  public:
    TalkingProgram() = default;
    TalkingProgram(const TalkingProgram&) = delete;
    TalkingProgram& operator=(const TalkingProgram&) = delete;
    /// Ends the program, if it does not end by itself when its input is closed.
    ~TalkingProgram();

    /// Starts a command line by the shell. Gives back the errno, 0 for none.
    [[nodiscard]] int start(const std::string& command);
    /// Says a line and waits for the answer, at most so many seconds in all. The answer is put into
    /// `line`, without its end.
    [[nodiscard]] Heard ask(const std::string& said, int seconds, std::string& line);
    /// Says a line that needs no answer; gives up after so many seconds if nobody reads.
    void say(const std::string& said, int seconds);

    /// An answer longer than this is no answer.
    static constexpr std::size_t line_bytes_most = 1 << 20;

  private:
    [[nodiscard]] bool push();
    [[nodiscard]] bool pull();
    [[nodiscard]] bool take_line(std::string& line);

    int to_child_ = -1;
    int from_child_ = -1;
    int process_ = 0;
    bool is_gone_ = false;
    std::string unsaid_;       ///< Of what was to be said.
    std::string heard_;        ///< Of the line that is coming.
    std::size_t unheard_ = 0;  ///< Answers that are late.
    bool is_waiting_ = false;  ///< For the answer to the line said last.
};

}  // namespace cli
