// territory: builds the cells of data/map. See README.md.

#include <exception>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "tools/territory/write.hpp"

namespace {

int run(const std::filesystem::path& pack, const std::filesystem::path& map,
        const std::filesystem::path& out) {
    const territory::Layers layers = territory::read_layers(pack, map);
    const territory::Ground ground = territory::build_ground(layers);
    const territory::Spread spread = territory::spread_places(layers, ground);
    const std::vector<territory::Border> borders = territory::trace_borders(layers, ground, spread);
    const territory::CellMap cells =
        territory::build_cells(layers, spread, territory::build_segments(layers, borders));
    territory::write_cells(out, layers, cells,
                           territory::measure_cells(layers, ground, spread, cells),
                           territory::find_neighbours(cells));
    std::cerr << "territory: " << layers.places.size() << " cells, " << cells.arcs.size()
              << " arcs, " << std::filesystem::file_size(out / "cells.topojson") << " bytes\n";
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> args(argv + 1, argv + argc);
    if (args.size() < 2 || args.size() > 3) {
        std::cerr << "usage: territory PACK MAP [OUT]\n"
                     "  PACK  folder with places.csv, for instance data/jin_song\n"
                     "  MAP   folder with the layers, for instance data/map\n"
                     "  OUT   folder for cells.topojson and its tables (default: MAP)\n";
        return 2;
    }
    try {
        return run(args[0], args[1], args.size() == 3 ? args[2] : args[1]);
    } catch (const std::exception& error) {
        std::cerr << "territory: " << error.what() << "\n";
        return 1;
    }
}
