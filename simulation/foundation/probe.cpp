#include "simulation/foundation/probe.hpp"

#include "simulation/foundation/check.hpp"

namespace sim {

const char* probe_name(std::size_t probe) {
    static constexpr const char* names[] = {
#define JINSONG_PROBE_TEXT(name) #name,
        JINSONG_PROBES(JINSONG_PROBE_TEXT)
#undef JINSONG_PROBE_TEXT
    };
    CHECK(probe < probe_count, "no such probe");
    return names[probe];
}

}  // namespace sim
