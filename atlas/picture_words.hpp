// The words of the pictures, in both languages.
#pragma once

#include "atlas/drawing.hpp"

namespace atlas {

/// What a layer shows: the subtitle.
[[nodiscard]] Words layer_title(Layer layer);
/// What the legend says of a sign.
[[nodiscard]] Words sign_meaning(Sign sign);
/// "11 October 1142" and "1142年10月11日" of "1142-10-11".
[[nodiscard]] Words long_day(const std::string& day);
/// "11 Oct" and "10月11日"; less where less is known.
[[nodiscard]] Words short_day(const std::string& day);

namespace panel_words {
inline const Words realms{"Realms", "諸國"};
inline const Words signs{"Signs", "圖例"};
inline const Words month{"In this month", "是月"};
inline const Words places{"places", "處"};
inline const Words place{"place", "處"};
inline const Words not_holding{"holds no place; owns or claims", "未據地，惟有主權或宣稱"};
inline const Words ended{"holds out after its end on", "國亡而餘城固守，亡於"};
inline const Words under{"acknowledges", "奉"};
inline const Words rests_on{"Who held what rests on", "所據"};
inline const Words cells{
    "The land around a place is constructed by cost of travel, not surveyed: borders between "
    "places are estimates. Old rivers and shores are estimates too. Albers equal-area projection, "
    "25° and 47° N.",
    "各地轄境依行程推算，並非實測；兩地之間的疆界皆屬估計，古河道與海岸亦然。亞爾勃斯等積圓錐投影，"
    "標準緯線北緯25°、47°。"};
inline const Words households_note{"Households are estimates between counts.",
                                   "戶數於兩次著籍之間為估計。"};
inline const Words forces_note{"Strengths are mostly estimates.", "兵數多屬估計。"};
inline const Words confidence{
    "Of the places shown, so many rest on works that agree, on one "
    "work, on inference:",
    "所示各地，諸書相合、一書所載、推斷者依次為："};
}  // namespace panel_words

}  // namespace atlas
