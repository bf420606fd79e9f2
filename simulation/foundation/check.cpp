#include "simulation/foundation/check.hpp"

#include <cstdlib>

namespace sim {

namespace {
// The one process-wide setting of the simulation: it can change no outcome, only what a bug prints.
CheckHandler check_handler = nullptr;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)
}  // namespace

CheckHandler set_check_handler(CheckHandler handler) {
    CheckHandler const former = check_handler;
    check_handler = handler;
    return former;
}

void fail_check(const CheckFailure& failure) {
    if (check_handler != nullptr) {
        check_handler(failure);
    }
    std::abort();
}

}  // namespace sim
