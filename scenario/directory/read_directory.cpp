#include "scenario/directory/read_directory.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

#include "scenario/directory/laws_toml.hpp"
#include "scenario/tables.hpp"

namespace scenario {

namespace {

constexpr std::string_view laws_source_file = "laws.toml";

Diagnostics unreadable(const std::string& path, std::string reason) {
    Diagnostics diagnostics;
    diagnostics.add(
        {path, 0, 0, Code::pack_unreadable, "cannot be read: " + std::move(reason), {}});
    return diagnostics;
}

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

bool is_table_file(std::string_view name) {
    constexpr std::string_view ending = ".csv";
    return name.size() > ending.size() && name.substr(name.size() - ending.size()) == ending &&
           name != laws_file && name != posteriors_file;
}

}  // namespace

sim::Result<std::string, Diagnostics> read_file(const std::string& path) {
    const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rb"));
    if (file == nullptr) {
        return sim::Failure{unreadable(path, std::strerror(errno))};
    }
    std::string bytes;
    std::error_code no_size;
    const auto size = std::filesystem::file_size(path, no_size);
    constexpr std::size_t step_bytes = 1 << 16;
    std::size_t used = 0;
    bytes.resize(no_size ? step_bytes : static_cast<std::size_t>(size) + 1);
    while (true) {
        const std::size_t read =
            std::fread(bytes.data() + used, 1, bytes.size() - used, file.get());
        used += read;
        if (read == 0) {
            break;
        }
        if (used == bytes.size()) {
            bytes.resize(bytes.size() + step_bytes);
        }
    }
    if (std::ferror(file.get()) != 0) {
        return sim::Failure{unreadable(path, std::strerror(errno))};
    }
    bytes.resize(used);
    return bytes;
}

PackSources assemble_pack(const SourceFiles& sources) {
    PackSources pack;
    for (const auto& [name, bytes] : sources) {
        if (name == laws_source_file) {
            CompiledLaws compiled = compile_laws(name, bytes, pack.diagnostics);
            pack.files.put(std::move(compiled.laws));
            if (compiled.posteriors) {
                pack.files.put(std::move(*compiled.posteriors));
            }
        } else if (name == metadata_file) {
            pack.files.put({name, head_of_metadata(bytes), {}, {}, false});
        } else if (name == bibliography_file || is_table_file(name)) {
            pack.files.put({name, bytes, {}, {}, false});
        }
    }
    return pack;
}

sim::Result<SourceFiles, Diagnostics> read_source_files(const std::string& path) {
    SourceFiles sources;
    std::error_code error;
    std::filesystem::directory_iterator entries(path, error);
    if (error) {
        return sim::Failure{unreadable(path, error.message())};
    }
    Diagnostics diagnostics;
    for (const std::filesystem::directory_iterator end; entries != end; entries.increment(error)) {
        if (error) {
            return sim::Failure{unreadable(path, error.message())};
        }
        std::error_code not_known;
        if (!entries->is_regular_file(not_known)) {
            continue;
        }
        const std::string name = entries->path().filename().string();
        const bool is_wanted = name == laws_source_file || name == bibliography_file ||
                               name == metadata_file || is_table_file(name);
        if (!is_wanted) {
            continue;
        }
        sim::Result<std::string, Diagnostics> bytes = read_file(entries->path().string());
        if (bytes) {
            sources.emplace(name, std::move(bytes.value()));
        } else {
            diagnostics.add_all(bytes.error());
        }
    }
    if (!diagnostics.empty()) {
        return sim::Failure{std::move(diagnostics)};
    }
    return sources;
}

sim::Result<PackSources, Diagnostics> read_directory(const std::string& path) {
    sim::Result<SourceFiles, Diagnostics> sources = read_source_files(path);
    if (!sources) {
        return sim::Failure{sources.error()};
    }
    return assemble_pack(sources.value());
}

sim::Result<Scenario, Diagnostics> load_sources(PackSources sources) {
    sim::Result<Scenario, Diagnostics> loaded = load(std::move(sources.files));
    if (sources.diagnostics.empty()) {
        return loaded;
    }
    Diagnostics all = std::move(sources.diagnostics);
    if (!loaded) {
        all.add_all(loaded.error());
    }
    all.sort();
    return sim::Failure{std::move(all)};
}

sim::Result<Scenario, Diagnostics> load_directory(const std::string& path) {
    sim::Result<PackSources, Diagnostics> sources = read_directory(path);
    if (!sources) {
        return sim::Failure{sources.error()};
    }
    return load_sources(std::move(sources.value()));
}

}  // namespace scenario
