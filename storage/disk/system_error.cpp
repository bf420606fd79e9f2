#include "storage/disk/system_error.hpp"

#include <cerrno>
#include <cstring>

namespace storage {

StorageErrorCode code_of_errno(int number) {
    switch (number) {
        case ENOSPC:
        case EDQUOT:
        case EFBIG:
            return StorageErrorCode::disk_full;
        case EACCES:
        case EPERM:
        case EROFS:
            return StorageErrorCode::read_only;
        case ENOENT:
            return StorageErrorCode::folder_missing;
        case EISDIR:
        case ENOTDIR:
            return StorageErrorCode::is_a_folder;
        case EEXIST:
            return StorageErrorCode::already_exists;
        case ENOMEM:
            return StorageErrorCode::out_of_memory;
        default:
            return StorageErrorCode::io_failed;
    }
}

StorageError system_error(const std::string& path, const std::string& doing, int number) {
    return storage_error(code_of_errno(number), path, doing + " failed: " + std::strerror(number));
}

}  // namespace storage
