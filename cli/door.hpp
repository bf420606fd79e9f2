// Door: the one door of the program to the engine. The pack is loaded when it is first needed.
#pragma once

#include <memory>
#include <string>

#include "api/api.hpp"
#include "cli/context.hpp"

namespace cli {

class Door {
  public:
    Door();
    ~Door();
    Door(const Door&) = delete;
    Door& operator=(const Door&) = delete;

    /// Loads the pack, the first time. On failure tells why, once, and is false.
    [[nodiscard]] bool open(Context& context);
    /// The reply to a request. The door must be open.
    [[nodiscard]] Json call(const Json& request);
    /// What stands behind the door, for what requests cannot do: keep a run in files, measure it.
    /// The door must be open.
    [[nodiscard]] api::Session& session();

  private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace cli
