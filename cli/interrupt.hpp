// Interrupt: Ctrl-C as a question that long works ask between two steps, so that they can end with
// everything kept.
#pragma once

namespace cli {

/// While it lives, SIGINT and SIGTERM are noted instead of ending the program.
class InterruptGuard {
  public:
    InterruptGuard();
    ~InterruptGuard();
    InterruptGuard(const InterruptGuard&) = delete;
    InterruptGuard& operator=(const InterruptGuard&) = delete;

    /// Whether one of them has come.
    [[nodiscard]] bool came() const;
    /// The exit code that says so: 130 for Ctrl-C, 143 for SIGTERM. Only if one has come.
    [[nodiscard]] int exit_code() const;

  private:
    void (*former_interrupt_)(int);
    void (*former_terminate_)(int);
};

}  // namespace cli
