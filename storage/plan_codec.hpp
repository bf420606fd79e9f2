// Plan codec: the plan of a run as rows of its table of meta, and back. docs/formats/run_file.md
// tells the keys.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "simulation/turn/plan.hpp"
#include "simulation/world/setting.hpp"
#include "storage/schema.hpp"

namespace storage {

/// Key and value of each row.
using MetaTexts = std::map<std::string, std::string, std::less<>>;

[[nodiscard]] MetaTexts encode_plan(const sim::Plan& plan);

/// The plan that the texts of a table of meta hold; nothing if they mean nothing. Other keys are
/// left aside.
[[nodiscard]] std::optional<sim::Plan> decode_plan(const MetaTexts& texts);

/// Whether everything that a plan names is there in the setting.
[[nodiscard]] bool fits_setting(const sim::Plan& plan, const sim::Setting& setting);

}  // namespace storage
