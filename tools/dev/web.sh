# Sourced by ./dev: the web app, one folder of static files.

app_folder="$root/build/web"

# make_app: engine, pack and record, and the app around them.
make_app() {
    local record="$root/build/record.html" jinsong="$root/build/release/bin/jinsong"
    ensure_node_modules web/app
    build_preset release jinsong
    build_preset wasm jinsong_wasm
    rm -f "$pack_file"
    "$jinsong" scenario pack data/jin_song -o "$pack_file"
    "$jinsong" report --data data/jin_song --lang en --output "$record"
    node web/app/tools/prepare.mjs "$record" build/wasm/bin/jinsong.wasm "$pack_file" \
        tests/digests/record.txt build/web_data
    node web/app/tools/types.mjs
    (cd web/app && npx --no-install vite build --logLevel warn)
}

# serve_app PORT: until it is interrupted. Others on the network cannot reach it.
serve_app() {
    say "The app: http://127.0.0.1:$1/ (Ctrl-C ends it; build/web works on any static host too)"
    exec /usr/bin/python3 -m http.server --bind 127.0.0.1 --directory "$app_folder" "$1"
}
