#include "cli/child_program.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <string_view>
#include <utility>

namespace cli {
namespace {

struct Pipe {
    int read_end = -1;
    int write_end = -1;

    [[nodiscard]] bool open() {
        std::array<int, 2> ends{};
        if (pipe2(ends.data(), O_CLOEXEC) != 0) {
            return false;
        }
        read_end = ends[0];
        write_end = ends[1];
        return true;
    }
    static void shut(int& end) {
        if (end >= 0) {
            close(end);
        }
        end = -1;
    }
    ~Pipe() {
        shut(read_end);
        shut(write_end);
    }
};

void write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return;  // The program went away; its exit says why.
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

std::string read_all(int descriptor) {
    std::string text;
    std::array<char, 4096> buffer{};
    while (true) {
        const ssize_t count = read(descriptor, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            return text;
        }
        text.append(buffer.data(), static_cast<std::size_t>(count));
    }
}

// Starts the program with the pipes as its input and its captured output. The errno, 0 for none.
// In a group of its own, it can be ended with all that it has started.
int start(std::vector<std::string>& words, const Pipe& input, const Pipe& answer, int captured,
          bool own_group, pid_t& child) {
    std::vector<char*> arguments;
    for (std::string& word : words) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input.read_end, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, answer.write_end, captured);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    if (own_group) {
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
        posix_spawnattr_setpgroup(&attributes, 0);
    }
    const int failed =
        posix_spawnp(&child, arguments[0], &actions, &attributes, arguments.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return failed;
}

}  // namespace

ChildRun run_child(std::vector<std::string> words, const std::string& input, Captured captured) {
    Pipe questions;
    Pipe answers;
    pid_t child = 0;
    const int descriptor = captured == Captured::output ? STDOUT_FILENO : STDERR_FILENO;
    ChildRun run;
    run.error = questions.open() && answers.open()
                    ? start(words, questions, answers, descriptor, false, child)
                    : errno;
    if (run.error != 0) {
        return run;
    }
    Pipe::shut(questions.read_end);
    Pipe::shut(answers.write_end);
    write_all(questions.write_end, input);
    Pipe::shut(questions.write_end);
    run.said = read_all(answers.read_end);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    run.well = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    return run;
}

int TalkingProgram::start(const std::string& command) {
    Pipe questions;
    Pipe answers;
    if (!questions.open() || !answers.open()) {
        return errno;
    }
    std::vector<std::string> words{"sh", "-c", command};
    pid_t child = 0;
    const int failed = cli::start(words, questions, answers, STDOUT_FILENO, true, child);
    if (failed != 0) {
        return failed;
    }
    process_ = child;
    std::swap(to_child_, questions.write_end);
    std::swap(from_child_, answers.read_end);
    // A program that does not read must not keep this one from looking at the clock.
    for (const int end : {to_child_, from_child_}) {
        fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK);
    }
    return 0;
}

TalkingProgram::~TalkingProgram() {
    if (process_ == 0) {
        return;
    }
    Pipe::shut(to_child_);
    Pipe::shut(from_child_);
    constexpr int tries = 100;
    constexpr int milliseconds_between = 20;
    int status = 0;
    for (int i = 0; i < tries; ++i) {
        if (waitpid(process_, &status, WNOHANG) != 0) {
            return;
        }
        poll(nullptr, 0, milliseconds_between);
        if (i == tries / 2) {
            kill(-process_, SIGTERM);
        }
    }
    kill(-process_, SIGKILL);
    while (waitpid(process_, &status, 0) < 0 && errno == EINTR) {
    }
}

// Writes what the pipe takes. False: nobody reads any more.
bool TalkingProgram::push() {
    while (!unsaid_.empty()) {
        const ssize_t written = write(to_child_, unsaid_.data(), unsaid_.size());
        if (written > 0) {
            unsaid_.erase(0, static_cast<std::size_t>(written));
        } else if (errno != EINTR) {
            return errno == EAGAIN;
        }
    }
    return true;
}

// Reads what is there. False: no more will come.
bool TalkingProgram::pull() {
    std::array<char, 4096> buffer{};
    while (heard_.size() <= line_bytes_most) {
        const ssize_t count = read(from_child_, buffer.data(), buffer.size());
        if (count > 0) {
            heard_.append(buffer.data(), static_cast<std::size_t>(count));
        } else if (count == 0 || errno != EINTR) {
            return count != 0 && errno == EAGAIN;
        }
    }
    return heard_.find('\n') != std::string::npos;
}

// The answer to the line said last, once it is there; late answers before it are passed over.
bool TalkingProgram::take_line(std::string& line) {
    for (std::size_t end = heard_.find('\n'); end != std::string::npos; end = heard_.find('\n')) {
        line = heard_.substr(0, end);
        heard_.erase(0, end + 1);
        if (unheard_ == 0) {
            return true;
        }
        unheard_ -= 1;
    }
    return false;
}

void TalkingProgram::say(const std::string& said, int seconds) {
    using Clock = std::chrono::steady_clock;
    const Clock::time_point end = Clock::now() + std::chrono::seconds(seconds);
    unsaid_ += said + "\n";
    while (!is_gone_ && push() && !unsaid_.empty() && Clock::now() < end) {
        constexpr int milliseconds_between = 20;
        pollfd out{to_child_, POLLOUT, 0};
        poll(&out, 1, milliseconds_between);
    }
}

Heard TalkingProgram::ask(const std::string& said, int seconds, std::string& line) {
    using Clock = std::chrono::steady_clock;
    if (!is_waiting_) {
        unsaid_ += said + "\n";
        is_waiting_ = true;
    }
    const Clock::time_point end = Clock::now() + std::chrono::seconds(seconds);
    while (!is_gone_) {
        if (take_line(line)) {
            is_waiting_ = false;
            return Heard::line;
        }
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
        if (left <= 0) {
            is_waiting_ = false;
            unheard_ += 1;
            return Heard::late;
        }
        std::array<pollfd, 2> ends{{{from_child_, POLLIN, 0}, {to_child_, POLLOUT, 0}}};
        const int ready = poll(ends.data(), unsaid_.empty() ? 1 : 2, static_cast<int>(left));
        if (ready < 0 && errno == EINTR) {
            return Heard::interrupted;
        }
        if (!push()) {
            unsaid_.clear();  // It may still have something to say.
        }
        is_gone_ = !pull();
    }
    if (take_line(line)) {
        is_waiting_ = false;
        return Heard::line;
    }
    return Heard::gone;
}

}  // namespace cli
