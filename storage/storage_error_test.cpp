#include "storage/storage_error.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace storage {
namespace {

TEST(StorageError, every_code_has_a_name_of_its_own_and_a_hint) {
    std::set<std::string> names;
    for (std::uint32_t i = 0; i < storage_error_code_count; ++i) {
        const auto code = static_cast<StorageErrorCode>(i);
        EXPECT_TRUE(names.insert(storage_error_name(code)).second) << storage_error_name(code);
        const StorageError error = storage_error(code, "a/b", "it broke");
        EXPECT_EQ(error.where, "a/b");
        EXPECT_EQ(error.what, "it broke");
        EXPECT_FALSE(error.hint.empty()) << storage_error_name(code);
    }
    EXPECT_STREQ(storage_error_name(StorageErrorCode::not_found), "not_found");
    EXPECT_STREQ(storage_error_name(StorageErrorCode::disk_full), "disk_full");
    EXPECT_STREQ(storage_error_name(StorageErrorCode::io_failed), "io_failed");
}

}  // namespace
}  // namespace storage
