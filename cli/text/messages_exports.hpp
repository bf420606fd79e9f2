// What the program says of exports and of queries.
#pragma once

#include <array>

#include "cli/text/message.hpp"

namespace cli {

inline constexpr auto messages_exports = std::to_array<Message>({
    {"group.share", "Take it elsewhere", "匯出與查詢"},
    {"summary.export_geojson", "places, cells, routes and armies for maps (GeoJSON)",
     "地點、轄境、道路、兵馬，供製圖（GeoJSON）"},
    {"summary.export_linked_places", "the gazetteer for the World Historical Gazetteer (JSON-LD)",
     "地名錄，供世界歷史地名庫（JSON-LD）"},
    {"summary.export_csv", "the history as tables, with a data package (CSV)",
     "歷史諸表並附資料包說明（CSV）"},
    {"summary.export_timeline", "events for TimelineJS (JSON)", "事件，供 TimelineJS（JSON）"},
    {"summary.export_gexf", "events and their causes as a network, for Gephi (GEXF)",
     "事件與因果之網，供 Gephi（GEXF）"},
    {"summary.export_bibtex", "the works cited (BibTeX)", "所引文獻（BibTeX）"},
    {"argument.export_day",
     "the state of one day; without it: spans of time with first and last day",
     "某日之狀；不寫則列各時段及其起訖"},
    {"argument.bibtex_day", "only works on which the state of that day rests",
     "僅限該日之狀所據文獻"},
    {"option.what", "places (default), cells, routes, armies, or all; several joined by commas",
     "places（預設）、cells、routes、armies 或 all；多項以逗號相連"},
    {"option.export_out", "the file to write (default: -, the standard output)",
     "輸出檔（預設 -，即標準輸出）"},
    {"option.export_folder", "the folder to write; it is made if it is missing",
     "輸出資料夾；無則新建"},
    {"option.table", "only this table, on the standard output", "僅此一表，印於標準輸出"},
    {"option.base", "what identifiers begin with; give the address where you publish the file",
     "識別碼之前綴；請用公開此檔之網址"},
    {"option.bibtex_event", "only works on which this event and its causes rest; id",
     "僅限該事及其所由之文獻；代號"},
    {"option.bibtex_place", "only works on which the history of this place rests; id or name",
     "僅限該地沿革所據文獻；代號或名稱"},
    {"example.export_geojson", "the map after the peace of 1142, as points and as areas",
     "紹興和議後之輿圖，兼點與面"},
    {"example.export_geojson_spans", "who held which place, with first and last day",
     "何地為誰所據，附起訖之日"},
    {"example.export_geojson_armies", "the armies at the end of 1141", "1141 年末之兵馬"},
    {"example.export_linked_places", "every place with its names, holders and roads",
     "諸地及其名稱、據有者與道路"},
    {"example.export_csv", "every table, with datapackage.json", "全部諸表，附 datapackage.json"},
    {"example.export_csv_table", "one table on the standard output", "單表印於標準輸出"},
    {"example.export_timeline", "the main events in Chinese", "要事，以中文"},
    {"example.export_gexf", "also the facts of other tables and what follows by rule",
     "並含他表所載與依例而生者"},
    {"example.export_bibtex", "the whole bibliography", "全部文獻"},
    {"example.export_bibtex_event", "the works behind one event", "一事所據文獻"},
    {"export.wrote", "Wrote {0}: {1} bytes", "已存 {0}：{1} 位元組"},
    {"export.wrote_folder", "Wrote {1} files to {0}", "已將 {1} 檔存於 {0}"},
    {"export.day_or_span", "a day, or --from and --to: not both", "日期與 --from、--to 不可並用"},
    {"export.one_table", "several tables do not fit into one output", "諸表不能併為一份輸出"},
    {"export.base", "'{0}' cannot begin an identifier", "「{0}」不能作識別碼之前綴"},
    {"export.base_hint", "for example: https://example.org/jin-song/",
     "例如：https://example.org/jin-song/"},
    {"export.no_map", "the layers of the map were not found", "找不到地圖圖層"},
    {"export.no_map_hint", "leave cells out, or install the program anew",
     "可略去 cells，或重新安裝本程式"},
});

}  // namespace cli
