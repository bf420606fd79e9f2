#include "cli/interrupt.hpp"

#include <csignal>

namespace cli {
namespace {

// A signal handler can reach nothing else.
volatile std::sig_atomic_t came_flag = 0;  // NOLINT(*-non-const-global-variables)

extern "C" void note_signal(int signal) {
    came_flag = signal;
}

}  // namespace

InterruptGuard::InterruptGuard()
    : former_interrupt_(std::signal(SIGINT, note_signal)),
      former_terminate_(std::signal(SIGTERM, note_signal)) {
    came_flag = 0;
}

InterruptGuard::~InterruptGuard() {
    std::signal(SIGINT, former_interrupt_);
    std::signal(SIGTERM, former_terminate_);
}

bool InterruptGuard::came() const {
    return came_flag != 0;
}

int InterruptGuard::exit_code() const {
    constexpr int killed_by_signal = 128;  // As shells count.
    return killed_by_signal + came_flag;
}

}  // namespace cli
