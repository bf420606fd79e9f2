// Every broken pack of tests/bad_packs is the tiny pack with a patch, and must give exactly the
// diagnostics that it lists. With JINSONG_UPDATE_BAD_PACKS=1 the lists are written anew, to be
// read in the diff.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "scenario/directory/read_directory.hpp"
#include "tests/support/source_folder.hpp"

namespace scenario {
namespace {

const std::string tests_folder = test_support::source_folder() + "/tests/";

/// One line "key: value" of a .bad file; `value` keeps its escapes.
struct Step {
    std::string key;
    std::string value;
};

struct BadPack {
    std::string name;
    std::vector<std::string> head;  // Comments.
    std::vector<Step> steps;
    std::vector<std::string> expected;
};

/// \n, \r, \xHH.
std::string without_escapes(const std::string& text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\\' || at + 1 == text.size()) {
            plain += text[at];
        } else if (text[at + 1] == 'x') {
            plain += static_cast<char>(std::stoi(text.substr(at + 2, 2), nullptr, 16));
            at += 3;
        } else {
            ++at;
            plain += text[at] == 'n' ? '\n' : text[at] == 'r' ? '\r' : text[at];
        }
    }
    return plain;
}

std::string bytes_of_hexadecimal(std::istringstream& words) {
    std::string bytes;
    for (std::string word; words >> word;) {
        bytes += static_cast<char>(std::stoi(word, nullptr, 16));
    }
    return bytes;
}

BadPack read_bad_pack(const std::filesystem::path& path) {
    BadPack pack;
    pack.name = path.stem().string();
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        const std::size_t colon = line.find(':');
        if (line.empty() || line.front() == '#') {
            pack.head.push_back(line);
        } else if (line.rfind("expect: ", 0) == 0) {
            pack.expected.push_back(line.substr(8));
        } else {
            EXPECT_NE(colon, std::string::npos) << path << ": " << line;
            const std::size_t begin = std::min(colon + 2, line.size());
            pack.steps.push_back({line.substr(0, colon), line.substr(begin)});
        }
    }
    return pack;
}

std::vector<BadPack> read_bad_packs() {
    std::vector<BadPack> packs;
    for (const auto& entry : std::filesystem::directory_iterator(tests_folder + "bad_packs")) {
        if (entry.path().extension() == ".bad") {
            packs.push_back(read_bad_pack(entry.path()));
        }
    }
    std::sort(packs.begin(), packs.end(),
              [](const BadPack& a, const BadPack& b) { return a.name < b.name; });
    return packs;
}

const SourceFiles& tiny_files() {
    static const SourceFiles files = read_source_files(tests_folder + "tiny_pack").value();
    return files;
}

/// The tiny pack with a patch applied.
class PatchedPack {
  public:
    explicit PatchedPack(const BadPack& pack) : name_(pack.name), files_(tiny_files()) {
        for (const Step& step : pack.steps) {
            apply(step);
        }
    }

    Diagnostics load() {
        if (is_archive_) {
            const auto read = read_archive("tiny.pack", archive_);
            return read ? Diagnostics() : read.error();
        }
        const auto loaded = load_sources(assemble_pack(files_));
        return loaded ? Diagnostics() : loaded.error();
    }

  private:
    void apply(const Step& step) {
        std::string& bytes = files_[file_];
        if (step.key == "file") {
            files_.erase("");
            file_ = step.value;
        } else if (step.key == "replace") {
            replaced_ = without_escapes(step.value);
        } else if (step.key == "with") {
            replace(bytes, without_escapes(step.value));
        } else if (step.key == "append") {
            bytes += without_escapes(step.value) + "\n";
        } else if (step.key == "prepend") {
            bytes.insert(0, without_escapes(step.value));
        } else if (step.key == "create") {
            bytes = without_escapes(step.value);
        } else if (step.key == "cut_end") {
            bytes.resize(bytes.size() - std::stoul(step.value));
        } else if (step.key == "remove") {
            files_.erase(file_);
        } else if (step.key == "archive") {
            apply_to_archive(step.value);
        } else {
            ADD_FAILURE() << name_ << ": no such step: " << step.key;
        }
    }

    void replace(std::string& bytes, const std::string& with) {
        const std::size_t at = bytes.find(replaced_);
        ASSERT_NE(at, std::string::npos) << name_ << ": not in the file: " << replaced_;
        ASSERT_EQ(bytes.find(replaced_, at + 1), std::string::npos)
            << name_ << ": twice in the file: " << replaced_;
        bytes.replace(at, replaced_.size(), with);
    }

    void apply_to_archive(const std::string& what) {
        if (!is_archive_) {
            files_.erase("");
            archive_ = write_archive(assemble_pack(files_).files);
            is_archive_ = true;
        }
        std::istringstream words(what);
        std::string verb;
        std::size_t number = 0;
        words >> verb;
        if (verb == "append") {
            archive_ += bytes_of_hexadecimal(words);
        } else if (words >> number; verb == "keep") {
            archive_.resize(number);
        } else {
            const std::string bytes = bytes_of_hexadecimal(words);
            ASSERT_NE(archive_.compare(number, bytes.size(), bytes), 0)
                << name_ << " changes nothing";
            archive_.replace(number, bytes.size(), bytes);
        }
    }

    std::string name_;
    SourceFiles files_;
    std::string file_;
    std::string replaced_;
    std::string archive_;
    bool is_archive_ = false;
};

std::vector<std::string> formatted(const Diagnostics& diagnostics) {
    std::vector<std::string> lines;
    for (const Diagnostic& diagnostic : diagnostics.items()) {
        lines.push_back(format_diagnostic(diagnostic));
    }
    return lines;
}

void write_bad_pack(const BadPack& pack, const std::vector<std::string>& expected) {
    std::ofstream file(tests_folder + "bad_packs/" + pack.name + ".bad");
    for (const std::string& line : pack.head) {
        file << line << "\n";
    }
    for (const Step& step : pack.steps) {
        file << step.key << ":" << (step.value.empty() ? "" : " ") << step.value << "\n";
    }
    for (const std::string& line : expected) {
        file << "expect: " << line << "\n";
    }
}

TEST(BadPacks, each_gives_exactly_its_diagnostics) {
    const bool update = std::getenv("JINSONG_UPDATE_BAD_PACKS") != nullptr;
    const std::vector<BadPack> packs = read_bad_packs();
    EXPECT_GE(packs.size(), 30U);
    for (const BadPack& pack : packs) {
        const std::vector<std::string> found = formatted(PatchedPack(pack).load());
        EXPECT_FALSE(found.empty()) << pack.name << " is not bad at all";
        if (update) {
            write_bad_pack(pack, found);
        } else {
            EXPECT_EQ(found, pack.expected) << pack.name;
        }
    }
}

TEST(BadPacks, every_code_but_those_of_the_file_system_is_shown_by_one) {
    std::set<Code> shown = {Code::pack_unreadable, Code::pack_too_large};
    for (const BadPack& pack : read_bad_packs()) {
        const Diagnostics diagnostics = PatchedPack(pack).load();
        for (const Diagnostic& diagnostic : diagnostics.items()) {
            shown.insert(diagnostic.code);
        }
    }
    for (const DiagnosticRule& rule : diagnostic_rules()) {
        EXPECT_TRUE(shown.count(rule.code) == 1) << rule.name;
    }
}

TEST(BadPacks, the_pack_that_is_patched_is_good) {
    const auto loaded = load_sources(assemble_pack(tiny_files()));
    EXPECT_TRUE(loaded.has_value());
}

}  // namespace
}  // namespace scenario
