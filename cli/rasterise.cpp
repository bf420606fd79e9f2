#include "cli/rasterise.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
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

// Starts the program with the pipes as its input and its error output. The errno, 0 for none.
int start(const std::string& path, const Pipe& input, const Pipe& errors, pid_t& child) {
    std::array<std::string, 5> words{"rsvg-convert", "--format=png", "--unlimited", "--output",
                                     path};
    std::array<char*, words.size() + 1> arguments{};
    for (std::size_t at = 0; at < words.size(); ++at) {
        arguments[at] = words[at].data();
    }
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input.read_end, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, errors.write_end, STDERR_FILENO);
    const int failed =
        posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    return failed;
}

}  // namespace

bool write_png(Context& context, const std::string& svg, const std::string& path) {
    Pipe input;
    Pipe errors;
    pid_t child = 0;
    const int failed = input.open() && errors.open() ? start(path, input, errors, child) : errno;
    if (failed == ENOENT) {
        tell(context, {context.say("map.no_program"), {}, context.say("map.no_program_hint")});
        return false;
    }
    if (failed != 0) {
        tell(context, {context.say("map.program_failed", path, std::strerror(failed)), {}, {}});
        return false;
    }
    Pipe::shut(input.read_end);
    Pipe::shut(errors.write_end);
    write_all(input.write_end, svg);
    Pipe::shut(input.write_end);
    std::string said = read_all(errors.read_end);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        said = said.substr(0, said.find('\n'));
        tell(context,
             {context.say("map.program_failed", path, said), {}, context.say("map.write_hint")});
        return false;
    }
    return true;
}

}  // namespace cli
