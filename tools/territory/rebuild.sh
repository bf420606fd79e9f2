#!/usr/bin/env bash
# Rebuilds data/map/overlays.geojson and the cells after a change of places, courses or hand-made
# features. The base layers need their sources: see README.md.
set -euo pipefail

root="$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)"
cd "$root"
/usr/bin/python3 tools/territory/overlays.py
cmake -S tools/territory -B build/territory -G Ninja -DCMAKE_BUILD_TYPE=Release >/dev/null
cmake --build build/territory >/dev/null
build/territory/territory data/jin_song data/map
