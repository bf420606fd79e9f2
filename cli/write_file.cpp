#include "cli/write_file.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace cli {
namespace {

bool write_bytes(const std::string& path, const std::string& bytes) {
    errno = 0;
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    return !file.fail();
}

}  // namespace

bool write_file(Context& context, const std::string& path, const std::string& bytes) {
    std::error_code ignored;
    const bool special =
        std::filesystem::exists(path, ignored) && !std::filesystem::is_regular_file(path, ignored);
    const std::string part = special ? path : path + ".part";
    bool written = write_bytes(part, bytes);
    int cause = errno;
    if (!special) {
        if (written && std::rename(part.c_str(), path.c_str()) != 0) {
            written = false;
            cause = errno;
        }
        if (!written) {
            std::remove(part.c_str());
        }
    }
    if (!written) {
        tell(context, {context.say("talk.disk", path, std::strerror(cause)),
                       {},
                       context.say("talk.disk_hint")});
    }
    return written;
}

}  // namespace cli
