// Requests: every call of the API with its parameters, and the decoder that checks a request
// against them. Nothing behind the decoder sees a request that does not fit its call.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "api/error.hpp"
#include "api/json.hpp"
#include "simulation/foundation/result.hpp"

namespace api {

/// The largest request that is read, in bytes.
inline constexpr std::size_t request_bytes_max = 65536;

enum class ParameterType : std::uint32_t { text, count, flag, list };

struct ParameterSpec {
    std::string_view name;
    ParameterType type = ParameterType::text;
    bool required = false;
    std::string_view meaning;  ///< One phrase, for help and schema.
};

struct CallSpec {
    std::string_view name;
    std::string_view meaning;  ///< One sentence.
    std::span<const ParameterSpec> parameters;
};

/// All calls, in the order in which they are documented.
[[nodiscard]] std::span<const CallSpec> call_specs();

/// A request whose call exists and whose parameters have the right names and types.
class Request {
  public:
    Request(const CallSpec& spec, Language language, Json parameters)
        : spec_(&spec), language_(language), parameters_(std::move(parameters)) {}

    [[nodiscard]] const CallSpec& spec() const { return *spec_; }
    [[nodiscard]] Language language() const { return language_; }
    [[nodiscard]] bool has(std::string_view name) const { return find(name) != nullptr; }
    /// The text given, or "" if the parameter is absent.
    [[nodiscard]] std::string text(std::string_view name) const;
    /// The whole number given (0..10^9), or `otherwise`.
    [[nodiscard]] std::uint32_t count(std::string_view name, std::uint32_t otherwise) const;
    [[nodiscard]] bool flag(std::string_view name) const;
    /// The texts of a list, none of them empty; no texts if it is absent.
    [[nodiscard]] std::vector<std::string> texts(std::string_view name) const;

  private:
    [[nodiscard]] const Json* find(std::string_view name) const;

    const CallSpec* spec_;
    Language language_;
    Json parameters_;
};

/// All that is wrong with a request, and the language to say it in.
struct RequestErrors {
    std::string call;
    Language language = Language::english;
    std::vector<Error> errors;
};

/// Reads and checks a request. All mistakes are reported at once.
[[nodiscard]] sim::Result<Request, RequestErrors> decode_request(std::string_view text);

}  // namespace api
