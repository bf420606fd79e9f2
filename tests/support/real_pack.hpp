// The real data pack, loaded once for a test program, with one session over it.
#pragma once

#include <cstdlib>
#include <iostream>
#include <memory>
#include <string>
#include <utility>

#include "api/api.hpp"
#include "scenario/directory/read_directory.hpp"
#include "scenario/scenario.hpp"
#include "tests/support/source_folder.hpp"

namespace test_support {

/// Loads a pack of the source tree; a pack with mistakes ends the test program, telling them all.
inline std::shared_ptr<const scenario::Scenario> load_pack(const std::string& folder) {
    auto loaded = scenario::load_directory(source_folder() + "/" + folder);
    if (loaded) {
        return std::make_shared<const scenario::Scenario>(std::move(loaded.value()));
    }
    for (const scenario::Diagnostic& diagnostic : loaded.error().items()) {
        std::cerr << scenario::format_diagnostic(diagnostic) << '\n';
    }
    std::exit(1);
}

/// The session over data/jin_song that all tests of a program share.
inline api::Session& real_session() {
    static api::Session session(load_pack("data/jin_song"));
    return session;
}

}  // namespace test_support
