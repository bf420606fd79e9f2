// Disks that fill up, for tests: a layer under SQLite that has room for so many bytes and no more,
// and a real file system of one mebibyte, where this process may mount one.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <utility>

namespace storage {

/// A file system of SQLite's that passes everything on to the usual one but counts what is written.
class SmallDisk {
  public:
    static void set_room(std::int64_t bytes) { room() = bytes; }

    SmallDisk() : usual_(sqlite3_vfs_find(nullptr)) {
        base() = usual_;
        vfs_ = *usual_;
        vfs_.zName = "small_disk";
        vfs_.szOsFile = usual_->szOsFile + static_cast<int>(sizeof(File));
        vfs_.xOpen = open;
        sqlite3_vfs_register(&vfs_, 1);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    ~SmallDisk() {
        sqlite3_vfs_unregister(&vfs_);
        sqlite3_vfs_register(usual_, 1);
    }

  private:
    /// What SQLite sees; the usual file lies right behind it.
    struct File {
        sqlite3_file head;
        sqlite3_io_methods methods;
    };
    static std::int64_t& room() {
        static std::int64_t bytes = 0;
        return bytes;
    }
    static sqlite3_vfs*& base() {
        static sqlite3_vfs* vfs = nullptr;
        return vfs;
    }
    static sqlite3_file* inner(sqlite3_file* file) {
        return reinterpret_cast<sqlite3_file*>(reinterpret_cast<File*>(file) + 1);
    }
    static int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out) {
        auto* outer = reinterpret_cast<File*>(file);
        file->pMethods = nullptr;
        const int result = base()->xOpen(base(), name, inner(file), flags, out);
        if (result == SQLITE_OK) {
            outer->methods = pass_all_on();
            file->pMethods = &outer->methods;
        }
        return result;
    }
    static int write(sqlite3_file* file, const void* data, int bytes, sqlite3_int64 at) {
        if (room() < bytes) {
            return SQLITE_FULL;
        }
        room() -= bytes;
        return inner(file)->pMethods->xWrite(inner(file), data, bytes, at);
    }
    static sqlite3_io_methods pass_all_on() {
        sqlite3_io_methods m{};
        m.iVersion = 1;
        m.xClose = [](sqlite3_file* f) { return inner(f)->pMethods->xClose(inner(f)); };
        m.xRead = [](sqlite3_file* f, void* d, int n, sqlite3_int64 at) {
            return inner(f)->pMethods->xRead(inner(f), d, n, at);
        };
        m.xWrite = write;
        m.xTruncate = [](sqlite3_file* f, sqlite3_int64 n) {
            return inner(f)->pMethods->xTruncate(inner(f), n);
        };
        m.xSync = [](sqlite3_file* f, int n) { return inner(f)->pMethods->xSync(inner(f), n); };
        m.xFileSize = [](sqlite3_file* f, sqlite3_int64* n) {
            return inner(f)->pMethods->xFileSize(inner(f), n);
        };
        m.xLock = [](sqlite3_file* f, int n) { return inner(f)->pMethods->xLock(inner(f), n); };
        m.xUnlock = [](sqlite3_file* f, int n) { return inner(f)->pMethods->xUnlock(inner(f), n); };
        m.xCheckReservedLock = [](sqlite3_file* f, int* n) {
            return inner(f)->pMethods->xCheckReservedLock(inner(f), n);
        };
        m.xFileControl = [](sqlite3_file* f, int n, void* d) {
            return inner(f)->pMethods->xFileControl(inner(f), n, d);
        };
        m.xSectorSize = [](sqlite3_file* f) { return inner(f)->pMethods->xSectorSize(inner(f)); };
        m.xDeviceCharacteristics = [](sqlite3_file* f) {
            return inner(f)->pMethods->xDeviceCharacteristics(inner(f));
        };
        return m;
    }

    sqlite3_vfs* usual_;
    sqlite3_vfs vfs_{};
};

constexpr std::int64_t much_room = std::int64_t{1} << 40;

/// A file system of one mebibyte, if this process may mount one.
class TinyFileSystem {
  public:
    explicit TinyFileSystem(std::string path) : path_(std::move(path)) {
        std::filesystem::create_directory(path_);
        is_mounted_ = run("mount -t tmpfs -o size=1m tmpfs '" + path_ + "'");
    }
    TinyFileSystem(const TinyFileSystem&) = delete;
    TinyFileSystem& operator=(const TinyFileSystem&) = delete;
    ~TinyFileSystem() {
        if (is_mounted_) {
            run("umount -l '" + path_ + "'");
        }
    }
    [[nodiscard]] bool is_mounted() const { return is_mounted_; }
    [[nodiscard]] std::string file(const std::string& name) const { return path_ + "/" + name; }

  private:
    static bool run(const std::string& command) {
        return std::system((command + " 2>/dev/null").c_str()) == 0;
    }

    std::string path_;
    bool is_mounted_;
};

}  // namespace storage
