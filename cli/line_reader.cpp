#include "cli/line_reader.hpp"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace cli {

std::optional<std::string> LineReader::next() {
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
        pollfd in{descriptor_, POLLIN, 0};
        if (poll(&in, 1, milliseconds) <= 0) {
            continue;
        }
        std::array<char, 4096> bytes{};
        const ssize_t count = read(descriptor_, bytes.data(), bytes.size());
        if (count > 0) {
            buffer_.append(bytes.data(), static_cast<std::size_t>(count));
        } else if (count == 0 || errno != EINTR) {
            ended_ = true;
        }
    }
    return std::nullopt;
}

}  // namespace cli
