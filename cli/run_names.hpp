// Run names: ids, names and titles of the pack for the files that storage writes.
#pragma once

#include "api/api.hpp"
#include "scenario/scenario.hpp"
#include "storage/names.hpp"
#include "storage/run_data.hpp"

namespace cli {

class RunNames final : public storage::NameSource {
  public:
    /// `session` outlives the names.
    explicit RunNames(api::Session& session) : session_(session) {}

    [[nodiscard]] std::size_t count(storage::EntityKind kind) const override;
    [[nodiscard]] std::string id(storage::EntityKind kind, std::size_t position) const override;
    [[nodiscard]] std::string name_en(storage::EntityKind kind,
                                      std::size_t position) const override;
    [[nodiscard]] std::string name_zh(storage::EntityKind kind,
                                      std::size_t position) const override;
    [[nodiscard]] storage::EventTitle title(const sim::Event& event,
                                            std::span<const sim::Change> changes) const override;

  private:
    api::Session& session_;
};

/// The pack as saved runs name it.
[[nodiscard]] storage::PackStamp stamp_of(const scenario::Scenario& scenario);

}  // namespace cli
