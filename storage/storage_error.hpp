// StorageError: why a kept run could not be written or read, as a value. Bad files, full disks and
// read-only folders are no bugs: each has a code for programs and a sentence and a hint for people.
#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "simulation/foundation/result.hpp"

namespace storage {

enum class StorageErrorCode : std::uint32_t {
    not_found,       ///< There is no file of that name.
    is_a_folder,     ///< A folder stands where a file should be.
    folder_missing,  ///< The folder that should hold the file does not exist.
    already_exists,  ///< A file stands there and was not to be replaced.
    not_a_run_file,  ///< Something else: another program's file, a text, noise.
    empty_file,      ///< Has no bytes.
    newer_version,   ///< Written by a later version of the form than this program reads.
    older_version,   ///< Written by an earlier version of the form than this program reads.
    damaged,         ///< Cut short, overwritten, or at odds with itself.
    locked,          ///< Another process is writing it.
    disk_full,       ///< No room; what was committed before is safe.
    read_only,       ///< The file or its folder may not be written.
    no_permission,   ///< The file may not be read.
    pack_mismatch,   ///< Made from another data pack, or another version of it.
    out_of_order,    ///< What was to be added does not follow what the run holds.
    out_of_memory,
    io_failed,  ///< The system refused for a reason of its own, which `what` repeats.
};
inline constexpr std::uint32_t storage_error_code_count = 17;

/// The name of the enumerator ("disk_full"): a stable code for machines.
[[nodiscard]] const char* storage_error_name(StorageErrorCode code);

struct StorageError {
    StorageErrorCode code = StorageErrorCode::io_failed;
    std::string what;   ///< One sentence without a full stop.
    std::string where;  ///< The path; "memory" for a run that is not on disk.
    std::string hint;   ///< What to do; may be empty.
};

/// An error with the usual hint of its code.
[[nodiscard]] StorageError storage_error(StorageErrorCode code, std::string where,
                                         std::string what);

template <typename Value>
using Result = sim::Result<Value, StorageError>;
/// Nothing, or why a step failed.
using Outcome = sim::Outcome<StorageError>;
using Failure = sim::Failure<StorageError>;

/// A failed Result with the usual hint of its code.
[[nodiscard]] inline Failure fail(StorageErrorCode code, std::string where, std::string what) {
    return Failure{storage_error(code, std::move(where), std::move(what))};
}

}  // namespace storage
