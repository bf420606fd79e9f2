#include "api/base64.hpp"

#include <algorithm>
#include <cstdint>

namespace api {

namespace {

constexpr std::string_view digits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::size_t group_bytes = 3;
constexpr std::size_t group_digits = 4;
constexpr std::uint32_t digit_bits = 6;
constexpr std::uint32_t byte_bits = 8;

}  // namespace

std::string write_base64(std::span<const std::byte> bytes) {
    std::string text;
    text.reserve((bytes.size() + 2) / group_bytes * group_digits);
    for (std::size_t at = 0; at < bytes.size(); at += group_bytes) {
        const std::size_t here = std::min(group_bytes, bytes.size() - at);
        std::uint32_t group = 0;
        for (std::size_t i = 0; i < group_bytes; ++i) {
            group <<= byte_bits;
            group |= i < here ? std::to_integer<std::uint32_t>(bytes[at + i]) : 0U;
        }
        for (std::size_t i = 0; i < group_digits; ++i) {
            const std::size_t digit = group >> (digit_bits * (group_digits - 1 - i)) & 63U;
            text.push_back(i <= here ? digits[digit] : '=');
        }
    }
    return text;
}

std::optional<std::vector<std::byte>> read_base64(std::string_view text) {
    std::vector<std::byte> bytes;
    bytes.reserve(text.size() / group_digits * group_bytes);
    std::uint32_t group = 0;
    std::uint32_t bits = 0;
    const std::string_view full = text.substr(0, text.find('='));
    for (const char letter : full) {
        const std::size_t digit = digits.find(letter);
        if (digit == std::string_view::npos) {
            return std::nullopt;
        }
        group = (group << digit_bits | static_cast<std::uint32_t>(digit)) & 0xFFFFU;
        bits += digit_bits;
        if (bits >= byte_bits) {
            bits -= byte_bits;
            bytes.push_back(static_cast<std::byte>(group >> bits & 0xFFU));
        }
    }
    // One text for the same bytes: with all its padding, and no bits that say nothing.
    return write_base64(bytes) == text ? std::optional(std::move(bytes)) : std::nullopt;
}

}  // namespace api
