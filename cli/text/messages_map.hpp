// What the command map says.
#pragma once

#include <array>

#include "cli/text/message.hpp"

namespace cli {

inline constexpr auto messages_map = std::to_array<Message>({
    {"summary.map", "draw the map of a day", "繪某日之地圖"},
    {"example.map", "the map of the peace, as a picture for any browser", "和議後之圖"},
    {"example.map_png", "for print, with names in both languages, as PNG",
     "供印刷之 PNG，地名中英並列"},
    {"example.map_focus", "the armies around one city", "一城周圍之兵馬"},
    {"example.map_pipe", "into a pipe, in Chinese", "以中文輸出至管線"},
    {"option.map_layer",
     "what is shown: control (default), claims, households, armies, techniques or insurgency",
     "所示：control（疆域，預設）、claims（宣稱）、households（戶口）、armies（兵馬）、techniques"
     "（技術）或 insurgency（義軍變亂）"},
    {"option.map_focus",
     "only the country around a place, or of a court, or a box WEST,SOUTH,EAST,NORTH in degrees",
     "僅繪一地周圍、一國所據，或經緯度方框：西,南,東,北"},
    {"option.map_names", "names on the map: en, zh or both (default: as --lang)",
     "圖上地名：en、zh 或 both（預設依 --lang）"},
    {"option.map_print", "white paper and thin lines", "白紙細線，供印刷"},
    {"option.map_screen", "warm paper (default)", "暖色紙（預設）"},
    {"option.map_size", "width of the picture in pixels, 400 to 8000 (default 1600)",
     "圖寬，以像素計，400 至 8000（預設 1600）"},
    {"option.map_out",
     "the file to write, ending in .svg or .png; - writes SVG to standard output (default: "
     "DATE-LAYER.svg)",
     "輸出檔，以 .svg 或 .png 結尾；- 則輸出 SVG 至標準輸出（預設 日期-圖層.svg）"},
    {"option.map_folder", "the folder of map layers (default: found by itself)",
     "地圖圖層資料夾（預設自行尋找）"},
    {"map.wrote", "Wrote {0}: {1}, {2} x {3}, {4} bytes", "已存 {0}：{1}，{2} x {3}，{4} 位元組"},
    {"map.ending", "'{0}' does not end in .svg or .png", "「{0}」並非以 .svg 或 .png 結尾"},
    {"map.ending_hint", "the ending says what is written: -o map.svg or -o map.png",
     "依結尾決定格式：-o map.svg 或 -o map.png"},
    {"map.json_pipe", "--json and -o - cannot both have standard output",
     "--json 與 -o - 不能同用標準輸出"},
    {"map.json_pipe_hint", "give a file: -o map.svg", "請指定檔案：-o map.svg"},
    {"map.size", "a picture of {0} pixels cannot be made", "無法製作寬 {0} 像素之圖"},
    {"map.box", "'{0}' is no box on the map", "「{0}」不是圖上之方框"},
    {"map.box_hint",
     "four numbers in degrees, west before east, south before north, within 70 to 145 E and 17 to "
     "55 N: --focus 110,32,120,38",
     "四個數，先西後東、先南後北，東經70至145、北緯17至55：--focus 110,32,120,38"},
    {"map.focus_unknown", "there is no place or court '{0}'", "沒有名為「{0}」的地點或政權"},
    {"map.focus_hint", "jinsong places WORD and jinsong polities WORD search",
     "jinsong places 詞、jinsong polities 詞 可檢索"},
    {"map.focus_nothing", "{0} holds no place on that day", "{0}當日未據一地"},
    {"map.not_found", "the map layers were not found", "找不到地圖圖層"},
    {"map.missing", "the map layer {0} cannot be read: {1}", "無法讀取地圖圖層 {0}：{1}"},
    {"map.broken", "the map layer {0} cannot be used: it {1}", "地圖圖層 {0} 無法使用：{1}"},
    {"map.say_where", "set JINSONG_MAP to the folder of the layers (jinsong map also takes --map)",
     "請以 JINSONG_MAP 指明圖層所在（jinsong map 亦可用 --map）"},
    {"map.foreign", "the map layers in {0} have no land for any place of this data pack",
     "{0} 之圖層與此資料包無一地相合"},
    {"map.foreign_hint", "give the layers that belong to the pack: --map FOLDER",
     "請以 --map 指明與資料包相合之圖層"},
    {"map.write_hint", "choose another file with -o", "請以 -o 另擇檔案"},
    {"map.no_program", "PNG needs the program rsvg-convert, which was not found",
     "製作 PNG 須用 rsvg-convert，未找到此程式"},
    {"map.no_program_hint", "install the package librsvg2-bin, or write SVG: -o map.svg",
     "請安裝套件 librsvg2-bin，或改存 SVG：-o map.svg"},
    {"map.program_failed", "rsvg-convert could not make {0}: {1}",
     "rsvg-convert 無法製作 {0}：{1}"},
});

}  // namespace cli
