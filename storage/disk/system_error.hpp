// Errors of the operating system as StorageErrors.
#pragma once

#include <string>

#include "storage/storage_error.hpp"

namespace storage {

/// The code that an errno amounts to: disk_full, read_only, folder_missing, is_a_folder,
/// already_exists, out_of_memory or io_failed.
[[nodiscard]] StorageErrorCode code_of_errno(int number);

/// "DOING failed: what the system says".
[[nodiscard]] StorageError system_error(const std::string& path, const std::string& doing,
                                        int number);

}  // namespace storage
