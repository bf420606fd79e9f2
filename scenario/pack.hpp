// Pack: the files of one scenario as bytes, apart from where they came from; and their one
// canonical file, which is what the browser, Python and the server load and what saves name by its
// content hash. The format of the file is told in docs/formats/pack.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/csv.hpp"
#include "scenario/diagnostic.hpp"
#include "simulation/foundation/digest.hpp"
#include "simulation/foundation/result.hpp"

namespace scenario {

/// One file of a pack.
struct PackFile {
    std::string name;
    std::string bytes;
    // A file may have been compiled from another that people edit (laws.csv from laws.toml). Then
    // mistakes are reported at the original:
    std::string original_name;               ///< Or empty.
    std::vector<TextPlace> original_places;  ///< By line of `bytes`, the header first.
    bool is_unreadable = false;  ///< The original could not be read, which was reported.
};

/// Files in the order of their names, each name once.
class PackFiles {
  public:
    /// Adds a file, or replaces the one of that name.
    void put(PackFile file);

    [[nodiscard]] const PackFile* find(std::string_view name) const;
    [[nodiscard]] std::span<const PackFile> files() const { return files_; }

  private:
    std::vector<PackFile> files_;
};

/// Whether the loader reads a file of this name: a table, sources.bib, laws.csv,
/// law_posteriors.csv, datapackage.json.
/// All else in a folder (a licence, a page to read) is not part of the pack.
[[nodiscard]] bool is_pack_file(std::string_view name);

/// The content hash: XXH64 of the list of names, sizes and XXH64s of the files, in order of name,
/// without the posterior ranges of laws, by which no world lives unless that is asked for. The same
/// for a folder and for the archive made of it.
[[nodiscard]] sim::Digest content_digest(const PackFiles& files);

/// The hash of the posterior ranges of laws, as format_content_hash writes one; empty: it has none.
[[nodiscard]] std::string posteriors_hash(const PackFiles& files);

/// A content digest as people and links see it: 16 small hexadecimal digits.
[[nodiscard]] std::string format_content_hash(sim::Digest digest);

/// The canonical file.
[[nodiscard]] std::string write_archive(const PackFiles& files);

/// Reads a canonical file; `name` is what mistakes are reported under. Truncated, foreign, newer
/// or damaged files give diagnostics.
[[nodiscard]] sim::Result<PackFiles, Diagnostics> read_archive(std::string_view name,
                                                               std::string_view bytes);

}  // namespace scenario
