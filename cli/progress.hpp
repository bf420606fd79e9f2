// Progress: one line on a terminal that says how far a work has come; nothing in a pipe.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "cli/context.hpp"

namespace cli {

class Progress {
  public:
    /// `label` says what is being done.
    Progress(Context& context, std::string label);
    /// Takes the line away.
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// Shows `done` of `all`, with a remark ("1142"), at most some twenty times a second.
    void show(std::uint32_t done, std::uint32_t all, const std::string& remark);

  private:
    Context& context_;
    std::string label_;
    bool on_;
    bool shown_ = false;
    std::chrono::steady_clock::time_point last_;
};

}  // namespace cli
