// Replays the record of a packed scenario and prints its digests: the last one, then one a year,
// then those of the sample futures, ten years each.
// Built by every preset without a test framework, so that each compiler's program can be compared.
//   digest_probe PACK
#include <cstdio>
#include <memory>
#include <string>

#include "chronicle/sample_futures.hpp"
#include "chronicle/timeline.hpp"
#include "scenario/pack.hpp"
#include "scenario/scenario.hpp"

namespace {

bool read_file(const char* path, std::string& bytes) {
    std::FILE* file = std::fopen(path, "rb");
    if (file == nullptr) {
        return false;
    }
    char buffer[65536];
    for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, file)) > 0;) {
        bytes.append(buffer, got);
    }
    const bool good = std::ferror(file) == 0;
    std::fclose(file);
    return good;
}

}  // namespace

int main(int argument_count, char** arguments) {
    std::string bytes;
    if (argument_count != 2 || !read_file(arguments[1], bytes)) {
        std::fputs("usage: digest_probe PACK (a readable file)\n", stderr);
        return 2;
    }
    auto files = scenario::read_archive(arguments[1], bytes);
    if (!files) {
        std::fputs("digest_probe: not a pack\n", stderr);
        return 1;
    }
    auto loaded = scenario::load(std::move(files.value()));
    if (!loaded) {
        for (const scenario::Diagnostic& diagnostic : loaded.error().items()) {
            std::fprintf(stderr, "%s\n", scenario::format_diagnostic(diagnostic).c_str());
        }
        return 1;
    }
    const sim::Setting& setting = loaded.value().setting;
    chronicle::Timeline timeline(setting);
    timeline.live_through(setting.last_day);
    const auto digests = timeline.digests();
    std::printf("%s\n", sim::format_digest(digests.back()).c_str());
    for (std::size_t tick = chronicle::keyframe_ticks - 1; tick < digests.size();
         tick += chronicle::keyframe_ticks) {
        std::printf("%s\n", sim::format_digest(digests[tick]).c_str());
    }
    for (const sim::Digest digest : chronicle::sample_digests(setting)) {
        std::printf("%s\n", sim::format_digest(digest).c_str());
    }
    return 0;
}
