// RunFileStore: the RunStore of an open run file. run_file.hpp makes and opens it.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "storage/disk/run_file.hpp"
#include "storage/disk/sqlite.hpp"
#include "storage/run_store.hpp"

namespace storage {

class RunFileStore final : public RunStore {
  public:
    RunFileStore(Connection connection, std::string path, RunAccess access)
        : connection_(std::move(connection)), path_(std::move(path)), access_(access) {}
    ~RunFileStore() override {
        if (connection_) {
            close();
        }
    }

    Outcome load(FileCheck check);

    [[nodiscard]] const std::string& where() const override { return path_; }
    [[nodiscard]] const RunMeta& meta() const override { return meta_; }
    [[nodiscard]] const NameTable& names() const override { return names_; }
    [[nodiscard]] RunCounts counts() const override { return counts_; }

    Result<std::vector<sim::Digest>> read_digests() override;
    Result<StoredLog> read_log() override;
    Result<std::vector<std::uint32_t>> read_keyframe_ticks() override;
    Result<SavedKeyframe> read_keyframe(std::uint32_t tick) override;
    Result<std::vector<FlatTable>> read_tables() override;
    Outcome append(const RunPart& part) override;
    Outcome finish(std::span<const FlatTable> tables) override;
    Outcome close() override;

  private:
    [[nodiscard]] Failure damaged(std::string what) const {
        return fail(StorageErrorCode::damaged, path_, std::move(what));
    }
    Outcome check_pages(FileCheck check);
    Outcome load_meta_and_names();
    /// Rows of a table that are numbered from 0 without a gap; `damaged` if they are not.
    Result<std::uint32_t> count_rows(RunTable table);
    Outcome load_counts();
    Result<std::vector<Row>> read_rows(RunTable table);
    Outcome insert(RunTable table, const Row& row);
    Outcome insert_rows(const RunPart& part);
    Outcome write_table(const FlatTable& table);
    [[nodiscard]] Outcome check_writable() const;

    std::optional<Connection> connection_;
    std::string path_;
    RunAccess access_;
    RunMeta meta_;
    NameTable names_;
    RunCounts counts_;
    std::array<std::optional<Statement>, run_table_count> inserts_;
};

}  // namespace storage
