#include "storage/archive.hpp"

#include <gtest/gtest.h>

#include <cstring>

#include "storage/test_run.hpp"

namespace storage {
namespace {

constexpr std::size_t header_bytes = 16;

/// After a change of the content, the digest that fits it.
void mend_digest(std::vector<std::byte>& bytes) {
    const std::uint64_t digest = sim::digest_bytes(std::span(bytes).subspan(header_bytes)).bits;
    std::memcpy(bytes.data() + 8, &digest, sizeof digest);
}

class Archive : public testing::Test {
  protected:
    Archive() : store(run.keep()), bytes(save_archive(*store).value()) {}

    StorageErrorCode error_of(const std::vector<std::byte>& archive) {
        const auto read = read_archive(archive, "x");
        return read ? static_cast<StorageErrorCode>(storage_error_code_count) : read.error().code;
    }

    TestRun run;
    std::unique_ptr<MemoryStore> store;
    std::vector<std::byte> bytes;
};

TEST_F(Archive, holds_the_whole_run) {
    const auto read = read_archive(bytes, "x");
    ASSERT_TRUE(read) << read.error().what;
    MemoryStore& copy = *read.value();
    EXPECT_EQ(copy.meta(), store->meta());
    EXPECT_EQ(copy.names(), store->names());
    EXPECT_EQ(copy.counts(), store->counts());
    EXPECT_EQ(copy.read_digests().value(), store->read_digests().value());
    EXPECT_EQ(copy.read_log().value().notes, store->read_log().value().notes);
    EXPECT_EQ(copy.read_tables().value(), store->read_tables().value());
    // What it holds is all that makes the bytes: the same run gives the same archive.
    EXPECT_EQ(save_archive(copy).value(), bytes);
}

TEST_F(Archive, of_an_unfinished_run_is_unfinished) {
    MemoryStore begun(run.meta, run.table);
    chronicle::Timeline timeline(run.setting);
    timeline.live_through(run.setting.first_day.plus_days(100));
    ASSERT_FALSE(RunWriter(begun, run.names).catch_up(timeline));
    const auto read = read_archive(save_archive(begun).value(), "x");
    ASSERT_TRUE(read) << read.error().what;
    EXPECT_EQ(read.value()->counts(), begun.counts());
    EXPECT_FALSE(read.value()->counts().finished);
}

TEST_F(Archive, other_bytes_are_told_apart) {
    EXPECT_EQ(error_of({}), StorageErrorCode::empty_file);
    EXPECT_EQ(error_of(std::vector<std::byte>(100, std::byte{7})),
              StorageErrorCode::not_a_run_file);
    EXPECT_EQ(error_of({bytes.begin(), bytes.begin() + 9}), StorageErrorCode::damaged);
    std::vector<std::byte> newer = bytes;
    newer[4] = std::byte{99};
    EXPECT_EQ(error_of(newer), StorageErrorCode::newer_version);
    newer[4] = std::byte{0};
    EXPECT_EQ(error_of(newer), StorageErrorCode::older_version);
}

TEST_F(Archive, cut_anywhere_it_is_damaged) {
    for (std::size_t length = 16; length < bytes.size(); length += 1 + bytes.size() / 50) {
        std::vector<std::byte> cut(bytes.begin(), bytes.begin() + static_cast<long>(length));
        EXPECT_EQ(error_of(cut), StorageErrorCode::damaged) << length;
        mend_digest(cut);
        EXPECT_EQ(error_of(cut), StorageErrorCode::damaged) << length;
    }
}

TEST_F(Archive, a_changed_byte_is_found) {
    for (std::size_t at = header_bytes; at < bytes.size(); at += 1 + bytes.size() / 50) {
        std::vector<std::byte> changed = bytes;
        changed[at] ^= std::byte{0x10};
        EXPECT_EQ(error_of(changed), StorageErrorCode::damaged) << at;
    }
}

// Whoever mends the digest gets past it; the reader still must not fall.
TEST_F(Archive, a_changed_byte_with_a_fitting_digest_never_stops_the_reader) {
    std::uint64_t read_well = 0;
    for (std::size_t at = header_bytes; at < bytes.size(); at += 1 + bytes.size() / 250) {
        std::vector<std::byte> changed = bytes;
        changed[at] ^= std::byte{0x81};
        mend_digest(changed);
        const auto read = read_archive(changed, "x");
        read_well += read ? 1U : 0U;
        EXPECT_TRUE(read || read.error().code == StorageErrorCode::damaged);
    }
    EXPECT_GT(read_well, 0U);  // A changed letter of a title is no damage that could be seen.
}

TEST_F(Archive, a_run_can_be_copied_from_store_to_store) {
    MemoryStore copy(store->meta(), store->names());
    EXPECT_FALSE(copy_run(*store, copy));
    EXPECT_EQ(save_archive(copy).value(), bytes);
    const Outcome twice = copy_run(*store, copy);
    ASSERT_TRUE(twice);
    EXPECT_EQ(twice->code, StorageErrorCode::out_of_order);
}

}  // namespace
}  // namespace storage
