// MemoryStore: the twin of a run file, without a disk: for the browser and for tests.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "storage/run_store.hpp"

namespace storage {

class MemoryStore final : public RunStore {
  public:
    MemoryStore(RunMeta meta, NameTable names);

    [[nodiscard]] const std::string& where() const override { return where_; }
    [[nodiscard]] const RunMeta& meta() const override { return meta_; }
    [[nodiscard]] const NameTable& names() const override { return names_; }
    [[nodiscard]] RunCounts counts() const override;

    Result<std::vector<sim::Digest>> read_digests() override { return digests_; }
    Result<StoredLog> read_log() override { return stored_; }
    Result<std::vector<std::uint32_t>> read_keyframe_ticks() override;
    Result<SavedKeyframe> read_keyframe(std::uint32_t tick) override;
    Result<std::vector<FlatTable>> read_tables() override { return tables_; }

    Outcome append(const RunPart& part) override;
    Outcome finish(std::span<const FlatTable> tables) override;
    Outcome close() override { return {}; }

  private:
    std::string where_ = "memory";
    RunMeta meta_;
    NameTable names_;
    std::vector<sim::Digest> digests_;
    StoredLog stored_;
    std::vector<SavedKeyframe> keyframes_;
    std::vector<FlatTable> tables_;
    bool finished_ = false;
};

}  // namespace storage
