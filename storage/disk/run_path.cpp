#include "storage/disk/run_path.hpp"

#include <filesystem>
#include <string_view>
#include <utility>

#include "storage/disk/sqlite.hpp"
#include "storage/versions.hpp"

namespace storage {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t header_bytes = 100;
constexpr std::string_view sqlite_mark("SQLite format 3\0", 16);
constexpr std::size_t write_version_at = 18;
constexpr char wal_version = 2;
constexpr std::size_t user_version_at = 60;
constexpr std::size_t application_id_at = 68;

/// The header of a file, shorter if the file is.
Result<std::string> read_header(const std::string& path) {
    const auto connection = Connection::open(path, SqliteOpen::read);
    return connection ? connection.value().read_beginning(header_bytes)
                      : Result<std::string>(Failure{connection.error()});
}

/// Numbers of the header are big-endian.
std::uint32_t header_number(std::string_view header, std::size_t at) {
    std::uint32_t number = 0;
    for (const char byte : header.substr(at, 4)) {
        number = number << 8U | static_cast<unsigned char>(byte);
    }
    return number;
}

Outcome refuse(StorageErrorCode code, const std::string& path, std::string what) {
    return storage_error(code, path, std::move(what));
}

Outcome check_version(std::uint32_t version, const std::string& path) {
    const std::string text = "its form is version " + std::to_string(version) +
                             "; this program reads " + std::to_string(run_format_oldest) + " to " +
                             std::to_string(run_format_written);
    if (version > run_format_written) {
        return refuse(StorageErrorCode::newer_version, path, text);
    }
    if (version < run_format_oldest) {
        return refuse(StorageErrorCode::older_version, path, text);
    }
    return {};
}

}  // namespace

Outcome check_run_path(const std::string& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) {
        return refuse(StorageErrorCode::not_found, path, "there is no such file");
    }
    if (status.type() == fs::file_type::directory) {
        return refuse(StorageErrorCode::is_a_folder, path, "it is a folder, not a file");
    }
    if (error) {
        return refuse(StorageErrorCode::no_permission, path, error.message());
    }
    if (status.type() != fs::file_type::regular) {
        return refuse(StorageErrorCode::not_a_run_file, path, "it is no regular file");
    }
    const auto header = read_header(path);
    if (!header) {
        return refuse(StorageErrorCode::no_permission, path, header.error().what);
    }
    const std::string& bytes = header.value();
    if (fs::file_size(path, error) == 0) {
        return refuse(StorageErrorCode::empty_file, path, "it has no bytes");
    }
    // SQLite takes a file of one byte for an empty one; it is something else all the same.
    if (bytes.empty() || bytes.compare(0, sqlite_mark.size(), sqlite_mark, 0, bytes.size()) != 0) {
        return refuse(StorageErrorCode::not_a_run_file, path, "it is no SQLite file");
    }
    if (bytes.size() < header_bytes) {
        return refuse(StorageErrorCode::damaged, path, "it ends in the middle of its header");
    }
    if (header_number(bytes, application_id_at) != run_application_id) {
        return refuse(StorageErrorCode::not_a_run_file, path,
                      "it is an SQLite file of another program");
    }
    return check_version(header_number(bytes, user_version_at), path);
}

Outcome check_new_path(const std::string& path) {
    std::error_code error;
    if (path.empty() || path.back() == '/' || fs::is_directory(path, error)) {
        return refuse(StorageErrorCode::is_a_folder, path, "it is a folder, not a file");
    }
    const fs::path folder = fs::path(path).parent_path();
    if (!folder.empty() && !fs::is_directory(folder, error)) {
        return refuse(StorageErrorCode::folder_missing, path,
                      "there is no folder " + folder.string());
    }
    return {};
}

bool path_exists(const std::string& path) {
    std::error_code error;
    return fs::exists(fs::symlink_status(path, error));
}

std::string wal_path(const std::string& path) {
    return path + "-wal";
}
std::string shared_memory_path(const std::string& path) {
    return path + "-shm";
}
std::string rollback_path(const std::string& path) {
    return path + "-journal";
}

bool was_cut_off(const std::string& path) {
    const auto header = read_header(path);
    const bool counts_on_wal = header && header.value().size() == header_bytes &&
                               header.value()[write_version_at] == wal_version;
    return counts_on_wal || path_exists(rollback_path(path));
}

std::uint64_t file_bytes(const std::string& path) {
    std::error_code error;
    const std::uintmax_t bytes = fs::file_size(path, error);
    return error ? 0 : std::uint64_t{bytes};
}

}  // namespace storage
