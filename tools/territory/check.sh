#!/usr/bin/env bash
# Builds the overlays and the cells twice and compares them with the committed files, byte by byte.
#   tools/territory/check.sh [PROGRAM]
# PROGRAM is a built "territory"; without it, one is built in build/territory.
set -euo pipefail

root="$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)"
cd "$root"
export LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1

program="${1:-}"
if [ -z "$program" ]; then
    cmake -S tools/territory -B build/territory -G Ninja -DCMAKE_BUILD_TYPE=Release >/dev/null
    cmake --build build/territory >/dev/null
    program=build/territory/territory
fi

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
status=0
for round in first second; do
    mkdir "$work/$round"
    /usr/bin/python3 tools/territory/overlays.py --out "$work/$round/overlays.geojson" >/dev/null
    "$program" data/jin_song data/map "$work/$round"
    for name in overlays.geojson cells.topojson cell_areas.csv cell_neighbours.csv; do
        if ! cmp -s "$work/$round/$name" "data/map/$name"; then
            echo "check: the $round build of data/map/$name differs from the committed file" >&2
            echo "       if that is meant: tools/territory/rebuild.sh, look at the map, commit" >&2
            status=1
        fi
    done
done
[ "$status" -ne 0 ] || echo 'check: two builds equal the committed files'
exit "$status"
