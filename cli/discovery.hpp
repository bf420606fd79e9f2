// Discovery: where the data pack is, and the files that the program brings along.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace cli {

struct Discovery {
    std::string path;    ///< Of the pack's folder or file; empty: not found.
    std::string origin;  ///< "--data", "JINSONG_DATA" where a person named it; else empty.
    std::vector<std::string> looked;  ///< Where it was looked for, in order.
};

/// The places where it was looked for, in one line.
[[nodiscard]] std::string looked_in(const Discovery& discovery);

/// Looks for the pack: what --data names (`option`, may be empty); what JINSONG_DATA names; beside
/// the installed program, as ../share/jinsong/jin_song or jin_song.pack; and, for a program that
/// was not installed, in the sources that it was built from. What a person named is taken as it is,
/// whether it is there or not.
[[nodiscard]] Discovery find_pack(const std::string& option);

/// Looks for a folder of the program's own: `installed` in ../share/jinsong of the installed
/// program, `source` in the sources that a program in its build folder was built from.
[[nodiscard]] Discovery find_own_folder(const std::string& installed, const std::string& source);

/// Looks for the folder of map layers: what --map names (`option`, may be empty); what JINSONG_MAP
/// names; else the program's own.
[[nodiscard]] Discovery find_map(const std::string& option);

/// The path of the program war_probe, which counts what rules cost: beside this program, or where
/// ./dev bench builds it from the same sources. Empty: it is not there.
[[nodiscard]] std::string find_war_probe();

}  // namespace cli
