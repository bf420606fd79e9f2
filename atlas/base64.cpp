#include "atlas/base64.hpp"

#include <cstdint>

namespace atlas {

std::string base64(std::string_view bytes) {
    constexpr std::string_view letters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        std::uint32_t group = 0;
        for (std::size_t next = at; next < at + 3; ++next) {
            group = group << 8U;
            group |= next < bytes.size() ? static_cast<unsigned char>(bytes[next]) : 0U;
        }
        for (std::size_t letter = 0; letter < 4; ++letter) {
            const bool past = at + letter > bytes.size();
            text += past ? '=' : letters[(group >> (18U - 6U * letter)) & 63U];
        }
    }
    return text;
}

}  // namespace atlas
