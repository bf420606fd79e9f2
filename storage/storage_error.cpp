#include "storage/storage_error.hpp"

#include <array>

namespace storage {

namespace {

struct CodeTexts {
    const char* name;
    const char* hint;
};

constexpr std::array<CodeTexts, storage_error_code_count> code_texts = {{
    {"not_found", "check the name; a run is written by a command that names a file to save to"},
    {"is_a_folder", "name a file inside that folder"},
    {"folder_missing", "make the folder first, or name another place"},
    {"already_exists", "choose another name, or say that the file may be replaced"},
    {"not_a_run_file", "name a file that this program has saved"},
    {"empty_file", "the file was never written; run again, or restore it from a copy"},
    {"newer_version", "update this program"},
    {"older_version", "read it with the version that wrote it, or run it anew"},
    {"damaged", "restore it from a copy, or run it anew with the same pack and seed"},
    {"locked", "wait until the other program has finished, or stop it"},
    {"disk_full", "make room and go on; what was saved before is safe"},
    {"read_only", "save to another folder, or make this one writable"},
    {"no_permission", "ask the owner of the file for leave to read it"},
    {"pack_mismatch", "use the pack that the run was made from"},
    {"out_of_order", "open the run again and go on from what it holds"},
    {"out_of_memory", "close other programs"},
    {"io_failed", "check the disk"},
}};

}  // namespace

const char* storage_error_name(StorageErrorCode code) {
    return code_texts[static_cast<std::size_t>(code)].name;
}

StorageError storage_error(StorageErrorCode code, std::string where, std::string what) {
    return {code, std::move(what), std::move(where),
            code_texts[static_cast<std::size_t>(code)].hint};
}

}  // namespace storage
