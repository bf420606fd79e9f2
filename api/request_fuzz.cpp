// The request decoder must take any bytes and never crash.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "api/request.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto request = api::decode_request(text);
    if (!request) {
        for (const api::Error& error : request.error().errors) {
            (void)api::dump(api::error_json(error, request.error().language));
        }
    }
    return 0;
}
