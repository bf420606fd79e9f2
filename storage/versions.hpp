// Versions of the form of a kept run. One line a change, never reordered or removed.
#pragma once

#include <cstdint>

namespace storage {

enum class RunFormat : std::uint32_t {
    // Added at the end only. The number of a file is its `user_version` and `format_version`.
    tables_with_names = 1,  ///< meta, names, ticks, events, causes, changes, keyframes.
    plan = 2,               ///< meta also keeps the plan of a free run.
};

/// What this program writes.
inline constexpr std::uint32_t run_format_written = static_cast<std::uint32_t>(RunFormat::plan);
/// The oldest that it reads.
inline constexpr std::uint32_t run_format_oldest =
    static_cast<std::uint32_t>(RunFormat::tables_with_names);

}  // namespace storage
