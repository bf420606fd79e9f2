#include "api/law_spread.hpp"

#include <string>

namespace api {

lab::LawSpread read_law_spread(const Context& context, const Request& request,
                               std::vector<Error>& errors) {
    constexpr std::uint32_t most = 100;
    const bool chinese = request.language() == Language::chinese;
    const lab::LawSpread spread{request.count("sample_laws", 0), request.flag("sample_posterior")};
    if (spread.percent > most) {
        errors.push_back({ErrorCode::parameter_value,
                          std::to_string(spread.percent),
                          "sample_laws",
                          "0 … " + std::to_string(most),
                          {}});
    }
    if (spread.is_posterior && spread.percent > 0) {
        errors.push_back({ErrorCode::parameter_value,
                          std::to_string(spread.percent),
                          "sample_laws",
                          chinese ? "或百分數，或 sample_posterior，擇其一"
                                  : "either a percentage or sample_posterior",
                          {}});
    }
    if (spread.is_posterior && context.scenario().posteriors_hash.empty()) {
        errors.push_back({ErrorCode::parameter_value,
                          "posterior",
                          "sample_posterior",
                          chinese ? "laws.toml 中至少一條規則須有 posterior = [低, 高]"
                                  : "at least one law with posterior = [low, high] in laws.toml",
                          {}});
    }
    return spread;
}

void ask_law_spread(lab::LawSpread spread, Json& request) {
    if (spread.percent > 0) {
        request["sample_laws"] = spread.percent;
    }
    if (spread.is_posterior) {
        request["sample_posterior"] = true;
    }
}

void tell_law_spread(lab::LawSpread spread, Json& answer) {
    answer["sample_laws"] = spread.percent;
    answer["sample_posterior"] = spread.is_posterior;
}

}  // namespace api
