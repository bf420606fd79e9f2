// RunStore: one kept run, wherever it is kept. On disk it is one SQLite file (storage/disk); where
// there is no disk, in the browser, it is in memory (memory_store.hpp) and travels as an archive.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "storage/names.hpp"
#include "storage/run_data.hpp"
#include "storage/schema.hpp"
#include "storage/storage_error.hpp"

namespace storage {

class RunStore {
  public:
    RunStore() = default;
    RunStore(const RunStore&) = delete;
    RunStore& operator=(const RunStore&) = delete;
    /// Closes as `close` does, but tells nobody of an error.
    virtual ~RunStore() = default;

    /// The path; "memory" for a run that is not on disk.
    [[nodiscard]] virtual const std::string& where() const = 0;
    [[nodiscard]] virtual const RunMeta& meta() const = 0;
    [[nodiscard]] virtual const NameTable& names() const = 0;
    [[nodiscard]] virtual RunCounts counts() const = 0;

    /// The chained digest after each tick, from tick 0 on. Errors: damaged, io_failed.
    virtual Result<std::vector<sim::Digest>> read_digests() = 0;
    /// All events. Errors: damaged, io_failed.
    virtual Result<StoredLog> read_log() = 0;
    /// The ticks of all keyframes, in order. Errors: damaged, io_failed.
    virtual Result<std::vector<std::uint32_t>> read_keyframe_ticks() = 0;
    /// The last keyframe at or before `tick`; damaged if there is none.
    virtual Result<SavedKeyframe> read_keyframe(std::uint32_t tick) = 0;
    /// The tables for readers, in order of name; none before the run was finished.
    virtual Result<std::vector<FlatTable>> read_tables() = 0;

    /// Adds the next part, whole or not at all; once it returns well, the part outlives the death
    /// of this process. Errors: out_of_order, disk_full, read_only, io_failed.
    virtual Outcome append(const RunPart& part) = 0;
    /// Adds the tables for readers and marks the run as finished. Errors as those of append.
    virtual Outcome finish(std::span<const FlatTable> tables) = 0;
    /// Ends writing; a file on disk is then one file. Nothing else may be called afterwards.
    virtual Outcome close() = 0;
};

/// pack_mismatch if the run was made from another pack or another state of it.
[[nodiscard]] Outcome check_pack(const RunStore& store, const PackStamp& pack);

/// Why a part cannot follow what a run holds (out_of_order), or nothing.
[[nodiscard]] Outcome check_follows(const RunCounts& counts, const RunPart& part,
                                    const std::string& where);

}  // namespace storage
