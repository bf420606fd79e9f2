// CHECK: a condition that only a bug in this program can break. It stays on in release builds and
// stops loudly. Bad input is never a CHECK (it is a diagnostic), nor is a lawful refusal (a value).
#pragma once

namespace sim {

/// Where a check failed. The pointers live as long as the program.
struct CheckFailure {
    const char* condition;
    const char* message;
    const char* file;
    int line;
};

/// Called once with the failure before the program aborts; may print or unwind to a test harness.
using CheckHandler = void (*)(const CheckFailure&);

/// Sets the handler of this process and gives back the former one. Without one the program aborts
/// in silence, since the simulation does no input or output of its own.
CheckHandler set_check_handler(CheckHandler handler);

/// Calls the handler, then aborts. Never returns.
[[noreturn]] void fail_check(const CheckFailure& failure);

}  // namespace sim

#define CHECK(condition, message)                                           \
    do {                                                                    \
        if (!(condition)) [[unlikely]] {                                    \
            ::sim::fail_check({#condition, (message), __FILE__, __LINE__}); \
        }                                                                   \
    } while (false)
