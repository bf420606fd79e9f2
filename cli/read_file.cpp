#include "cli/read_file.hpp"

#include <cstdio>
#include <memory>

namespace cli {

std::optional<std::string> read_file(const std::string& path) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"),
                                                               std::fclose);
    if (file == nullptr) {
        return std::nullopt;
    }
    std::string bytes;
    char part[65536];
    while (const std::size_t count = std::fread(part, 1, sizeof part, file.get())) {
        bytes.append(part, count);
    }
    if (std::ferror(file.get()) != 0) {
        return std::nullopt;
    }
    return bytes;
}

}  // namespace cli
