#include "cli/run_meta.hpp"

#include <array>
#include <ctime>

#include "cli/run_names.hpp"
#include "cli/version.hpp"

namespace cli {
namespace {

std::string now_utc() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    std::array<char, 24> written{};
    const std::size_t size =
        std::strftime(written.data(), written.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    return {written.data(), size};
}

}  // namespace

storage::RunMeta new_run_meta(const scenario::Scenario& scenario, const std::string& command) {
    storage::RunMeta meta;
    meta.engine_version = version_number();
    meta.pack = stamp_of(scenario);
    meta.command = command;
    meta.created = now_utc();
    meta.first_day = scenario.setting.first_day;
    meta.last_day = scenario.setting.last_day;
    return meta;
}

}  // namespace cli
