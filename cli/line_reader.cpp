#include "cli/line_reader.hpp"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <utility>

#ifdef JINSONG_LINE_EDITOR
#include <editline/readline.h>
#endif

#include "cli/terminal.hpp"

namespace cli {
namespace {

#ifdef JINSONG_LINE_EDITOR

// The editor's callbacks can reach nothing else.
const Completions* completions_now = nullptr;  // NOLINT(*-non-const-global-variables)
bool is_first_now = true;                      // NOLINT(*-non-const-global-variables)

// The candidate of that number, in memory that the editor frees; null: there is none.
char* candidate(const char* beginning, int number) {
    const std::vector<std::string> words = (*completions_now)(beginning, is_first_now);
    const auto at = static_cast<std::size_t>(number);
    return at < words.size() ? strdup(words[at].c_str()) : nullptr;
}

// The editor asks with 0 first and then with anything else, until there is none.
char* next_candidate(const char* beginning, int is_going_on) {
    static int number = 0;
    number = is_going_on == 0 ? 0 : number + 1;
    return candidate(beginning, number);
}

char** complete(const char* beginning, int start, int /*end*/) {
    is_first_now = start == 0;
    rl_attempted_completion_over = 1;  // Files have no place here.
    return rl_completion_matches(beginning, next_candidate);
}

std::optional<std::string> next_of_person(const std::string& prompt) {
    char* typed = readline(prompt.c_str());
    if (typed == nullptr) {
        return std::nullopt;
    }
    std::string line(typed);
    std::free(typed);
    if (line.find_first_not_of(" \t") != std::string::npos) {
        add_history(line.c_str());
    }
    return line;
}

#endif

}  // namespace

LineReader::LineReader(const InterruptGuard& interrupt, Completions completions)
    : interrupt_(interrupt),
      completions_(std::move(completions)),
      is_person_(is_terminal(STDIN_FILENO)) {
#ifdef JINSONG_LINE_EDITOR
    if (is_person_) {
        std::setlocale(LC_CTYPE, "");  // For characters of more than one byte.
        completions_now = &completions_;
        rl_attempted_completion_function = complete;
    }
#endif
}

LineReader::~LineReader() {
#ifdef JINSONG_LINE_EDITOR
    completions_now = nullptr;
    rl_attempted_completion_function = nullptr;
#endif
}

std::optional<std::string> LineReader::next(const std::string& prompt) {
#ifdef JINSONG_LINE_EDITOR
    if (is_person_) {
        return interrupt_.came() ? std::nullopt : next_of_person(prompt);
    }
#else
    if (is_person_) {
        std::fputs(prompt.c_str(), stdout);
        std::fflush(stdout);
    }
#endif
    return next_of_pipe();
}

std::optional<std::string> LineReader::next_of_pipe() {
    while (!interrupt_.came()) {
        const std::size_t end = buffer_.find('\n');
        if (end != std::string::npos || (ended_ && !buffer_.empty())) {
            std::string line = buffer_.substr(0, end);
            buffer_.erase(0, end == std::string::npos ? end : end + 1);
            if (!line.empty() && line.back() == '\r') {
                line.pop_back();
            }
            return line;
        }
        if (ended_) {
            return std::nullopt;
        }
        // A signal between the question above and the waiting is noticed a second later.
        constexpr int milliseconds = 1000;
        pollfd in{STDIN_FILENO, POLLIN, 0};
        if (poll(&in, 1, milliseconds) <= 0) {
            continue;
        }
        std::array<char, 4096> bytes{};
        const ssize_t count = read(STDIN_FILENO, bytes.data(), bytes.size());
        if (count > 0) {
            buffer_.append(bytes.data(), static_cast<std::size_t>(count));
        } else if (count == 0 || errno != EINTR) {
            ended_ = true;
        }
    }
    return std::nullopt;
}

}  // namespace cli
