#include "cli/storage_words.hpp"

namespace cli {

Failure failure_of(Language language, const storage::StorageError& error) {
    if (language == Language::english) {
        return {error.what, error.where, error.hint};
    }
    const std::string code = storage::storage_error_name(error.code);
    return {word(language, "storage", code), error.where, word(language, "storage_hint", code)};
}

}  // namespace cli
