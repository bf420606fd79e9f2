// Failures of saved runs, told in the language of the reader.
#pragma once

#include "cli/context.hpp"
#include "storage/storage_error.hpp"

namespace cli {

[[nodiscard]] Failure failure_of(Language language, const storage::StorageError& error);

}  // namespace cli
