// The names of the real data pack: ids of its rows by what they are called there.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <span>
#include <string_view>

#include "api/context.hpp"
#include "tests/support/real_pack.hpp"

namespace test_support {

inline const api::Context& real_context() {
    static const api::Context context(load_pack("data/jin_song"));
    return context;
}

template <typename IdType>
IdType id_of(std::span<const std::string_view> ids, std::string_view id) {
    const auto at = std::find(ids.begin(), ids.end(), id);
    EXPECT_NE(at, ids.end()) << id;
    return IdType(static_cast<std::size_t>(at - ids.begin()));
}
inline sim::PolityId court_named(std::string_view id) {
    return id_of<sim::PolityId>(real_context().polity_ids(), id);
}

}  // namespace test_support
