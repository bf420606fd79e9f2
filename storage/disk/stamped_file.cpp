#include "storage/disk/stamped_file.hpp"

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>
#include <variant>

#include "storage/disk/run_path.hpp"
#include "storage/disk/system_error.hpp"

namespace storage {

namespace {

namespace fs = std::filesystem;

constexpr const char* making = "making the file";

Outcome write_new(const std::string& path, const FileStamp& stamp,
                  const std::function<Outcome(Connection&)>& fill) {
    // Made without SQLite, which would hide what the system says when it cannot be.
    std::FILE* file = std::fopen(path.c_str(), "wb");
    if (file == nullptr) {
        return system_error(path, making, errno);
    }
    std::fclose(file);
    auto opened = Connection::open(path, SqliteOpen::write);
    if (!opened) {
        return opened.error();
    }
    Connection& connection = opened.value();
    Transaction transaction(connection);
    const std::string mark = "PRAGMA application_id = " + std::to_string(stamp.application_id) +
                             "; PRAGMA user_version = " + std::to_string(stamp.version);
    Outcome error = connection.run("PRAGMA journal_mode = MEMORY", making);
    error = error ? error : transaction.begin();
    error = error ? error : connection.run(mark.c_str(), making);
    error = error ? error : fill(connection);
    return error ? error : transaction.commit();
}

std::int64_t number_of(const Result<Value>& value) {
    const auto* number = value ? std::get_if<std::int64_t>(&value.value()) : nullptr;
    return number == nullptr ? -1 : *number;
}

}  // namespace

Outcome make_stamped(const std::string& path, const FileStamp& stamp,
                     const std::function<Outcome(Connection&)>& fill) {
    if (Outcome problem = check_new_path(path)) {
        return problem;
    }
    if (path_exists(path)) {
        return storage_error(StorageErrorCode::already_exists, path, "there is a file already");
    }
    const std::string made = path + ".new";
    std::error_code error;
    fs::remove(made, error);
    Outcome failed = write_new(made, stamp, fill);
    if (!failed) {
        fs::rename(made, path, error);
        if (error) {
            failed = system_error(path, "naming the file", error.value());
        }
    }
    if (failed) {
        fs::remove(made, error);
        failed->where = path;
    }
    return failed;
}

Outcome check_stamped_path(const std::string& path, const FileStamp& stamp) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) {
        return storage_error(StorageErrorCode::not_found, path, "there is no such file");
    }
    if (status.type() == fs::file_type::directory) {
        return storage_error(StorageErrorCode::is_a_folder, path, "it is a folder, not a file");
    }
    if (error) {
        return storage_error(StorageErrorCode::no_permission, path, error.message());
    }
    if (status.type() != fs::file_type::regular || fs::file_size(path, error) == 0) {
        return storage_error(StorageErrorCode::not_a_run_file, path, stamp.absence);
    }
    return {};
}

Outcome check_stamp(Connection& connection, const std::string& path, const FileStamp& stamp) {
    const auto mark = connection.ask("PRAGMA application_id");
    if (!mark) {
        return mark.error();
    }
    if (number_of(mark) != std::int64_t{stamp.application_id}) {
        return storage_error(StorageErrorCode::not_a_run_file, path, stamp.absence);
    }
    const std::int64_t version = number_of(connection.ask("PRAGMA user_version"));
    if (version != std::int64_t{stamp.version}) {
        return storage_error(StorageErrorCode::newer_version, path,
                             "its form is version " + std::to_string(version) +
                                 "; this program reads " + std::to_string(stamp.version));
    }
    const auto pages = connection.ask("PRAGMA quick_check(1)");
    const auto* text = pages ? std::get_if<std::string>(&pages.value()) : nullptr;
    if (text == nullptr || *text != "ok") {
        return storage_error(StorageErrorCode::damaged, path,
                             text == nullptr ? "its pages cannot be read" : *text);
    }
    return {};
}

}  // namespace storage
