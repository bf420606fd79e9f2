// The numbers of independent libraries: tests/statistics/reference.table, made by make_reference.py
// there.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "tests/support/source_folder.hpp"

namespace test_support {

struct ReferenceRow {
    std::string asked;             ///< What is reckoned.
    std::vector<double> inputs;    ///< Before "->".
    std::vector<double> expected;  ///< After it.
    std::string line;              ///< For messages.
};

/// All rows. Fails the running test if the file is missing.
inline std::vector<ReferenceRow> read_reference() {
    const std::string path = source_folder() + "/tests/statistics/reference.table";
    std::ifstream file(path);
    EXPECT_TRUE(file.good()) << path;
    std::vector<ReferenceRow> rows;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.front() == '#') {
            continue;
        }
        ReferenceRow row;
        row.line = line;
        std::istringstream words(line);
        words >> row.asked;
        bool is_after = false;
        for (std::string word; words >> word;) {
            if (word == "->") {
                is_after = true;
            } else {
                (is_after ? row.expected : row.inputs).push_back(std::stod(word));
            }
        }
        rows.push_back(row);
    }
    return rows;
}

/// Holds what was reckoned against a row, to 1e-12; of numbers above 1 in proportion.
inline void expect_reference(const std::vector<double>& found, const ReferenceRow& row) {
    ASSERT_EQ(found.size(), row.expected.size()) << row.line;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const double scale = std::max(1.0, std::abs(row.expected[i]));
        EXPECT_NEAR(found[i] / scale, row.expected[i] / scale, 1e-12) << row.line;
    }
}

/// Numbers of no shape in particular, by the rule of make_reference.py.
inline std::vector<double> reference_values(std::uint32_t count, std::uint32_t salt) {
    std::vector<double> values;
    std::uint64_t state = salt;
    for (std::uint32_t i = 0; i < count; ++i) {
        state = (state * 1103515245 + 12345) % 2147483648U;
        values.push_back(static_cast<double>(state % 100000) / 8 - 3000);
    }
    return values;
}

}  // namespace test_support
