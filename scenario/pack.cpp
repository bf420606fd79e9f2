#include "scenario/pack.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "scenario/tables.hpp"
#include "scenario/text.hpp"
#include "simulation/foundation/check.hpp"

namespace scenario {

namespace {

// The high bit shows a channel of 7 bits, the line ends one that rewrites them.
constexpr std::string_view magic = "\x89JSPACK\n";
constexpr std::uint32_t archive_version = 1;
constexpr std::size_t head_bytes = 8 + 4 + 4 + 8;
constexpr std::uint32_t name_bytes_max = 64;
constexpr std::uint32_t file_count_max = 256;

sim::Digest digest_text(std::string_view text) {
    return sim::digest_bytes(std::as_bytes(std::span(text)));
}

template <typename Number>
void put_number(std::string& bytes, Number number) {
    char raw[sizeof number];
    std::memcpy(raw, &number, sizeof number);  // Little-endian: see digest.hpp.
    bytes.append(raw, sizeof number);
}

/// Names, sizes and digests of the files that `counts` says: what the content hash is taken of.
template <typename Counts>
std::string write_list(const PackFiles& files, Counts counts) {
    std::string list;
    for (const PackFile& file : files.files()) {
        if (!counts(file)) {
            continue;
        }
        put_number(list, static_cast<std::uint32_t>(file.name.size()));
        put_number(list, static_cast<std::uint64_t>(file.bytes.size()));
        put_number(list, digest_text(file.bytes).bits);
        list += file.name;
    }
    return list;
}

struct Entry {
    std::string_view name;
    std::uint64_t size = 0;
    std::uint64_t digest = 0;
};

bool is_name(std::string_view name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
    });
}

class ArchiveReader {
  public:
    ArchiveReader(std::string_view name, std::string_view bytes) : name_(name), bytes_(bytes) {}

    sim::Result<PackFiles, Diagnostics> read();

  private:
    bool read_head();
    bool read_list();
    bool read_files();
    bool fail(Code code, std::string message, std::string hint) {
        diagnostics_.add({std::string(name_), 0, 0, code, std::move(message), std::move(hint)});
        return false;
    }
    bool ends_early() {
        return fail(Code::archive_truncated,
                    "the file ends after " + std::to_string(bytes_.size()) + " bytes",
                    "copy it again whole");
    }
    template <typename Number>
    bool take(Number& number) {
        if (bytes_.size() - at_ < sizeof number) {
            return false;
        }
        std::memcpy(&number, bytes_.data() + at_, sizeof number);
        at_ += sizeof number;
        return true;
    }

    std::string_view name_;
    std::string_view bytes_;
    std::size_t at_ = 0;
    std::uint32_t count_ = 0;
    std::uint64_t content_ = 0;
    std::vector<Entry> entries_;
    PackFiles files_;
    Diagnostics diagnostics_;
};

sim::Result<PackFiles, Diagnostics> ArchiveReader::read() {
    if (read_head() && read_list() && read_files()) {
        return std::move(files_);
    }
    return sim::Failure{std::move(diagnostics_)};
}

bool ArchiveReader::read_head() {
    if (bytes_.substr(0, magic.size()) != magic) {
        return fail(Code::archive_magic, "the file is not a packed scenario",
                    "make one with `scenario pack`");
    }
    at_ = magic.size();
    std::uint32_t version = 0;
    if (!take(version) || !take(count_) || !take(content_)) {
        return ends_early();
    }
    if (version != archive_version) {
        return fail(Code::archive_version,
                    "the packed scenario has version " + std::to_string(version),
                    "this program reads version " + std::to_string(archive_version));
    }
    if (count_ > file_count_max) {
        return fail(Code::archive_corrupt, "it claims " + std::to_string(count_) + " files",
                    "copy it again");
    }
    return true;
}

bool ArchiveReader::read_list() {
    for (std::uint32_t number = 0; number < count_; ++number) {
        Entry entry;
        std::uint32_t name_bytes = 0;
        if (!take(name_bytes) || !take(entry.size) || !take(entry.digest)) {
            return ends_early();
        }
        if (name_bytes > name_bytes_max) {
            return fail(Code::archive_corrupt, "a file name is too long", "copy it again");
        }
        if (bytes_.size() - at_ < name_bytes) {
            return ends_early();
        }
        entry.name = bytes_.substr(at_, name_bytes);
        at_ += name_bytes;
        if (!is_name(entry.name) || (!entries_.empty() && entries_.back().name >= entry.name)) {
            return fail(Code::archive_corrupt, "the list of files is damaged", "copy it again");
        }
        entries_.push_back(entry);
    }
    if (digest_text(bytes_.substr(head_bytes, at_ - head_bytes)).bits != content_) {
        return fail(Code::archive_corrupt, "the list of files does not fit the content hash",
                    "copy it again");
    }
    return true;
}

bool ArchiveReader::read_files() {
    for (const Entry& entry : entries_) {
        if (bytes_.size() - at_ < entry.size) {
            return ends_early();
        }
        const auto size = static_cast<std::size_t>(entry.size);
        const std::string_view content = bytes_.substr(at_, size);
        at_ += size;
        if (digest_text(content).bits != entry.digest) {
            return fail(Code::archive_corrupt, in_ticks(entry.name) + " does not fit its checksum",
                        "copy it again");
        }
        files_.put({std::string(entry.name), std::string(content), {}, {}, false});
    }
    if (at_ != bytes_.size()) {
        return fail(Code::archive_trailing,
                    std::to_string(bytes_.size() - at_) + " bytes follow the end", "copy it again");
    }
    return true;
}

}  // namespace

void PackFiles::put(PackFile file) {
    const auto place = std::lower_bound(
        files_.begin(), files_.end(), file.name,
        [](const PackFile& known, const std::string& name) { return known.name < name; });
    if (place != files_.end() && place->name == file.name) {
        *place = std::move(file);
    } else {
        files_.insert(place, std::move(file));
    }
}

const PackFile* PackFiles::find(std::string_view name) const {
    const auto file = std::find_if(files_.begin(), files_.end(),
                                   [name](const PackFile& known) { return known.name == name; });
    return file == files_.end() ? nullptr : &*file;
}

bool is_pack_file(std::string_view name) {
    return name == bibliography_file || name == laws_file || name == posteriors_file ||
           name == metadata_file || table_of_file(name).has_value();
}

sim::Digest content_digest(const PackFiles& files) {
    return digest_text(
        write_list(files, [](const PackFile& file) { return file.name != posteriors_file; }));
}

std::string posteriors_hash(const PackFiles& files) {
    const PackFile* file = files.find(posteriors_file);
    return file == nullptr ? std::string() : format_content_hash(digest_text(file->bytes));
}

std::string format_content_hash(sim::Digest digest) {
    return sim::format_digest(digest).substr(2);
}

std::string write_archive(const PackFiles& files) {
    const std::string list = write_list(files, [](const PackFile&) { return true; });
    std::string bytes(magic);
    put_number(bytes, archive_version);
    put_number(bytes, static_cast<std::uint32_t>(files.files().size()));
    put_number(bytes, digest_text(list).bits);
    bytes += list;
    for (const PackFile& file : files.files()) {
        CHECK(is_name(file.name) && file.name.size() <= name_bytes_max, "a name no reader takes");
        bytes += file.bytes;
    }
    return bytes;
}

sim::Result<PackFiles, Diagnostics> read_archive(std::string_view name, std::string_view bytes) {
    return ArchiveReader(name, bytes).read();
}

}  // namespace scenario
