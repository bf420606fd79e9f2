#include "storage/disk/system_error.hpp"

#include <gtest/gtest.h>

#include <cerrno>

namespace storage {
namespace {

TEST(SystemError, numbers_of_the_system_have_codes) {
    EXPECT_EQ(code_of_errno(ENOSPC), StorageErrorCode::disk_full);
    EXPECT_EQ(code_of_errno(EDQUOT), StorageErrorCode::disk_full);
    EXPECT_EQ(code_of_errno(EROFS), StorageErrorCode::read_only);
    EXPECT_EQ(code_of_errno(EACCES), StorageErrorCode::read_only);
    EXPECT_EQ(code_of_errno(ENOENT), StorageErrorCode::folder_missing);
    EXPECT_EQ(code_of_errno(EISDIR), StorageErrorCode::is_a_folder);
    EXPECT_EQ(code_of_errno(EIO), StorageErrorCode::io_failed);
    const StorageError error = system_error("a/b", "writing", ENOSPC);
    EXPECT_EQ(error.where, "a/b");
    EXPECT_EQ(error.what, "writing failed: No space left on device");
}

}  // namespace
}  // namespace storage
