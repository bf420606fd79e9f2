#include "cli/output.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstddef>

namespace cli {
namespace {

constexpr std::size_t buffer_bytes_most = 65536;

}  // namespace

void Output::write(std::string_view text) {
    if (closed_ || error_ != 0) {
        return;
    }
    buffer_ += text;
    if (buffer_.size() >= buffer_bytes_most) {
        flush();
    }
}

void Output::flush() {
    std::size_t done = 0;
    while (done < buffer_.size() && !closed_ && error_ == 0) {
        const ssize_t count = ::write(descriptor_, buffer_.data() + done, buffer_.size() - done);
        if (count >= 0) {
            done += static_cast<std::size_t>(count);
        } else if (errno == EPIPE) {
            closed_ = true;
        } else if (errno != EINTR) {
            error_ = errno;
        }
    }
    buffer_.clear();
}

}  // namespace cli
