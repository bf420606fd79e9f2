// Text tables: tests as rows of words. "#" begins a comment; a row is `inputs -> outcome`.
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "tests/support/source_folder.hpp"

namespace test_support {

struct TableRow {
    std::string where;                ///< file:line, for messages.
    std::vector<std::string> inputs;  ///< The words before "->".
    std::string outcome;              ///< The word after it.
};

/// Reads tests/tables/<name>. Fails the running test if the file is missing, empty or ragged.
inline std::vector<TableRow> read_table(const std::string& name, std::size_t input_count) {
    const std::string path = source_folder() + "/tests/tables/" + name;
    std::ifstream file(path);
    EXPECT_TRUE(file.good()) << path;
    std::vector<TableRow> rows;
    std::string line;
    for (int number = 1; std::getline(file, line); ++number) {
        line = line.substr(0, line.find('#'));
        std::istringstream words(line);
        TableRow row;
        row.where = name + ":" + std::to_string(number);
        for (std::string word; words >> word && word != "->";) {
            row.inputs.push_back(word);
        }
        words >> row.outcome;
        if (row.inputs.empty()) {
            continue;
        }
        EXPECT_EQ(row.inputs.size(), input_count) << row.where;
        EXPECT_FALSE(row.outcome.empty()) << row.where;
        rows.push_back(row);
    }
    EXPECT_FALSE(rows.empty()) << path;
    return rows;
}

}  // namespace test_support
