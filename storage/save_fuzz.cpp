// Feeds noise to the readers of saves: sim::load_world with the check of its values, and
// read_archive with all that is done with a run after that. Nothing may stop the program. Input is
// either the bytes of a save or a list of edits of a good one, which gets much further in.
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

#include "storage/archive.hpp"
#include "storage/csv_tables.hpp"
#include "storage/restore.hpp"
#include "storage/run_writer.hpp"
#include "storage/state_check.hpp"
#include "storage/test_setting.hpp"

namespace storage {
namespace {

// Where the digest of the rest stands: behind the mark, or behind mark and version.
constexpr std::size_t snapshot_digest_at = 4;
constexpr std::size_t snapshot_body_at = 16;
constexpr std::size_t archive_digest_at = 8;
constexpr std::size_t archive_body_at = 16;

/// Writes the digest that fits the content, since noise would never get past it.
void mend_digest(std::vector<std::byte>& bytes, std::size_t digest_at, std::size_t body_at) {
    if (bytes.size() < body_at) {
        return;
    }
    const std::uint64_t digest = sim::digest_bytes(std::span(bytes).subspan(body_at)).bits;
    std::memcpy(bytes.data() + digest_at, &digest, sizeof digest);
}

const sim::Setting& fuzz_setting() {
    static const sim::Setting setting = make_test_setting({4, 4, 4, 9, false});
    return setting;
}

const chronicle::Timeline& fuzz_timeline() {
    static const chronicle::Timeline timeline = [] {
        chronicle::Timeline lived(fuzz_setting());
        lived.live_through(fuzz_setting().last_day);
        return lived;
    }();
    return timeline;
}

const std::vector<std::byte>& good_snapshot() {
    static const std::vector<std::byte> bytes = sim::save_world(fuzz_timeline().world_after(100));
    return bytes;
}

const std::vector<std::byte>& good_archive() {
    static const std::vector<std::byte> bytes = [] {
        const TestNames names(fuzz_setting());
        MemoryStore store(make_test_meta(fuzz_setting()), NameTable(names));
        CHECK(!RunWriter(store, names).finish(fuzz_timeline()), "a run in memory can be kept");
        return save_archive(store).value();
    }();
    return bytes;
}

/// Three bytes of place and one of change an edit; a change of nothing cuts the rest off.
void edit(std::span<const std::byte> edits, std::vector<std::byte>& bytes) {
    while (edits.size() >= 4 && !bytes.empty()) {
        std::uint32_t at = 0;
        std::memcpy(&at, edits.data(), 3);
        at %= static_cast<std::uint32_t>(bytes.size());
        if (edits[3] == std::byte{0}) {
            bytes.resize(at);
        } else {
            bytes[at] ^= edits[3];
        }
        edits = edits.subspan(4);
    }
}

void read_snapshot(std::span<const std::byte> bytes) {
    const sim::Setting& setting = fuzz_setting();
    sim::World world(setting);
    const sim::Digest before = sim::digest_world(world);
    if (sim::load_world(bytes, world) != sim::LoadError::none) {
        CHECK(sim::digest_world(world) == before, "a failed reading leaves the world as it was");
        return;
    }
    static_cast<void>(find_impossible(world, setting, 1000));
    // What was read is written again as the same state.
    sim::World again(setting);
    CHECK(sim::load_world(sim::save_world(world), again) == sim::LoadError::none,
          "what is written can be read");
    CHECK(sim::digest_world(again) == sim::digest_world(world), "and is the same");
}

void read_run(std::span<const std::byte> bytes) {
    auto read = read_archive(bytes, "fuzz");
    if (!read) {
        return;
    }
    MemoryStore& store = *read.value();
    const auto written = save_archive(store);
    CHECK(written.has_value(), "what was read can be written");
    const auto again = read_archive(written.value(), "fuzz");
    CHECK(again.has_value(), "what is written can be read");
    CHECK(save_archive(*again.value()).value() == written.value(), "and is the same");
    static_cast<void>(csv_tables(store, store.meta().pack, fuzz_setting()));
    static_cast<void>(restore_end(store, store.meta().pack, fuzz_setting()));
    const auto ticks = store.read_keyframe_ticks();
    for (const std::uint32_t tick : ticks.value()) {
        static_cast<void>(
            read_world(store.read_keyframe(tick).value(), fuzz_setting(), store.where()));
    }
}

}  // namespace
}  // namespace storage

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) {
        return 0;
    }
    // The first byte says which reader, whether the digest is mended, and what the rest is.
    const std::uint8_t choice = data[0];
    const bool is_snapshot = (choice & 1U) != 0;
    const bool is_mended = (choice & 2U) != 0;
    const bool is_edits = (choice & 4U) != 0;
    const auto input = std::as_bytes(std::span(data, size)).subspan(1);
    std::vector<std::byte> bytes(input.begin(), input.end());
    if (is_edits) {
        bytes = is_snapshot ? storage::good_snapshot() : storage::good_archive();
        storage::edit(input, bytes);
    }
    if (is_snapshot) {
        if (is_mended) {
            storage::mend_digest(bytes, storage::snapshot_digest_at, storage::snapshot_body_at);
        }
        storage::read_snapshot(bytes);
    } else {
        if (is_mended) {
            storage::mend_digest(bytes, storage::archive_digest_at, storage::archive_body_at);
        }
        storage::read_run(bytes);
    }
    return 0;
}
