#include "storage/disk/table_folder.hpp"

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <string_view>
#include <vector>

#include "storage/disk/system_error.hpp"

namespace storage {

namespace {

namespace fs = std::filesystem;

Outcome make_folder(const std::string& folder) {
    std::error_code error;
    if (fs::is_directory(folder, error)) {
        return {};
    }
    if (fs::exists(folder, error)) {
        return storage_error(StorageErrorCode::not_found, folder,
                             "a file stands where the folder should be");
    }
    fs::create_directory(folder, error);
    return error ? Outcome(system_error(folder, "making the folder", error.value())) : Outcome{};
}

Outcome write_file(const std::string& path, std::string_view text) {
    std::FILE* file = std::fopen(path.c_str(), "wb");
    if (file == nullptr) {
        return system_error(path, "writing the table", errno);
    }
    bool good = std::fwrite(text.data(), 1, text.size(), file) == text.size();
    good = std::fflush(file) == 0 && good;
    const int number = good ? 0 : errno;
    // Some file systems tell of a full disk only when the file is closed.
    const bool closed = std::fclose(file) == 0;
    if (!good || !closed) {
        return system_error(path, "writing the table", good ? errno : number);
    }
    return {};
}

}  // namespace

Outcome write_table_folder(const std::string& folder, std::span<const CsvTable> tables) {
    Outcome error = make_folder(folder);
    const auto final_path = [&](const CsvTable& table) { return folder + "/" + table.file_name; };
    const auto made_path = [&](const CsvTable& table) { return final_path(table) + ".new"; };
    for (std::size_t i = 0; i < tables.size() && !error; ++i) {
        error = write_file(made_path(tables[i]), tables[i].text);
    }
    for (std::size_t i = 0; i < tables.size() && !error; ++i) {
        std::error_code renamed;
        fs::rename(made_path(tables[i]), final_path(tables[i]), renamed);
        if (renamed) {
            error = system_error(final_path(tables[i]), "naming the table", renamed.value());
        }
    }
    if (error) {
        for (const CsvTable& table : tables) {
            std::error_code ignored;
            fs::remove(made_path(table), ignored);
        }
    }
    return error;
}

}  // namespace storage
