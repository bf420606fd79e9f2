#pragma once

// Writes cells.topojson, cell_areas.csv and cell_neighbours.csv.

#include <filesystem>

#include "tools/territory/measures.hpp"

namespace territory {

/// Throws LayerError when a file cannot be written.
void write_cells(const std::filesystem::path& folder, const Layers& layers, const CellMap& map,
                 const std::vector<CellFigures>& figures,
                 const std::map<std::pair<int, int>, Neighbour>& neighbours);

}  // namespace territory
