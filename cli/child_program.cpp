#include "cli/child_program.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string_view>

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
int start(std::vector<std::string>& words, const Pipe& input, const Pipe& answer, int captured,
          pid_t& child) {
    std::vector<char*> arguments;
    for (std::string& word : words) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input.read_end, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, answer.write_end, captured);
    const int failed =
        posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
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
                    ? start(words, questions, answers, descriptor, child)
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

}  // namespace cli
