// Archive: a whole kept run as one piece of bytes, for where there is no disk: a run made in the
// browser is downloaded as one and read back from one. The form is in docs/formats/run_file.md.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "storage/memory_store.hpp"
#include "storage/run_store.hpp"

namespace storage {

/// All that `store` holds. Errors: those of reading it.
[[nodiscard]] Result<std::vector<std::byte>> save_archive(RunStore& store);

/// A run from an archive. `where` names it in errors: empty_file, not_a_run_file, newer_version,
/// older_version, damaged.
[[nodiscard]] Result<std::unique_ptr<MemoryStore>> read_archive(std::span<const std::byte> bytes,
                                                                const std::string& where);

/// Copies what `from` holds into an empty run `to` of the same meta and names, and finishes it if
/// `from` is finished. Errors: those of reading and appending.
[[nodiscard]] Outcome copy_run(RunStore& from, RunStore& to);

}  // namespace storage
