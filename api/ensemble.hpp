// An ensemble that is put together in a session: pairs of futures that it lives itself, or that
// other sessions have lived and handed over as texts. So browsers share the work among workers, and
// the answer is that of one session which lived them all. docs/formats/api.md.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/context.hpp"
#include "api/whatif.hpp"

namespace api {

struct Ensemble {
    WhatIf asked;
    lab::Worker worker;
    std::map<std::uint32_t, lab::PairLived> members;  ///< By number; there may be gaps.

    /// The members without a gap from the lowest on; WhatIf::first becomes the lowest.
    [[nodiscard]] std::vector<lab::PairLived> whole();
};

/// A member as one text: its number, then for each branch the bits of its values, its digest and
/// its way.
[[nodiscard]] std::string write_member(std::uint32_t member, const lab::PairLived& pair);

struct ReadMember {
    std::uint32_t member = 0;
    lab::PairLived pair;
};
/// Back again; nothing unless it can be a member of this ensemble.
[[nodiscard]] std::optional<ReadMember> read_member(const WhatIf& asked, std::string_view text);

}  // namespace api
