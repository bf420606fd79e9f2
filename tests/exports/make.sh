#!/bin/sh
# Writes every export into a folder, for the checks: tests/exports/make.sh PROGRAM FOLDER
set -eu
program="$1" folder="$2"
rm -rf "$folder"
mkdir -p "$folder"
export LC_ALL=C.UTF-8
out() {
    name="$1"
    shift
    "$program" export "$@" -o "$folder/$name" 2>>"$folder/talk.txt"
}
for day in 1114-01-01 1127-02-01 1142-10-01 1234-03-01 1279-12-31; do
    out "day_$day.geojson" geojson "$day" --what all
done
out spans.geojson geojson --what places,routes,armies
out spans_cells.geojson geojson --what cells --from 1127 --to 1142
out linked_places.json linked-places
out linked_places_base.json linked-places --base https://example.org/jin-song/
out csv csv
out timeline.json timeline
out timeline_zh.json timeline --lang zh --tier main
out told.gexf gexf
out all.gexf gexf --origin all
out sources.bib bibtex
out event.bib bibtex --event 1127-kaifeng-falls
"$program" record --out "$folder/run" >"$folder/record.txt" 2>>"$folder/talk.txt"
# Made twice, every export is the same to the byte.
out again.geojson geojson 1142-10-01 --what all
cmp "$folder/again.geojson" "$folder/day_1142-10-01.geojson"
rm "$folder/again.geojson"
