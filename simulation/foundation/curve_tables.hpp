// The tables behind curves.hpp. Made by tools/curves/make_tables.py; only curves.cpp uses them.
#pragma once

#include <cstdint>

namespace sim::curve_tables {

extern const std::uint32_t natural_log[257];
extern const std::uint32_t logistic[385];
extern const std::uint32_t decay[385];

}  // namespace sim::curve_tables
