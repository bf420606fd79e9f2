// Drawing: a picture while it is being made. Internal to atlas.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "atlas/colour.hpp"
#include "atlas/labels.hpp"
#include "atlas/picture.hpp"
#include "atlas/svg.hpp"

namespace atlas {

struct Theme {
    Colour page;
    Colour land;
    Colour sea;
    Colour water;  ///< Rivers, shores.
    Colour ink;
    Colour faint;   ///< Lesser words and rules.
    Colour alarm;   ///< Sieges, battles, risings.
    double stroke;  ///< What widths of lines are multiplied with.
};

/// A sign of the map that the legend explains once it has been used.
enum class Sign {
    capital,
    occupied,
    claimed,
    border,
    border_inner,
    border_uncertain,
    faded,
    force,
    siege,
    battle,
    rising,
    technique,
    households,
    canal,
    marsh,
    wall,
};

struct Drawing {
    const Stage& stage;
    const Moment& moment;
    const PictureOptions& options;
    Theme theme;
    Box frame;    ///< Of the map on the page.
    Box view;     ///< What of the stage is in the frame.
    double zoom;  ///< Units of the page for one of the stage.
    LabelSpace space;
    std::string defs;
    std::string ground;  ///< Drawn in units of the stage.
    std::string marks;   ///< Drawn in units of the page, over the ground.
    std::map<std::string, std::size_t> place_numbers;  ///< Of Moment::places, by id.
    std::vector<const MomentPlace*> cell_places;       ///< For each cell of the stage; null: none.
    std::set<std::string> realms_on_map;
    std::set<Sign> signs;
    std::map<std::string, int> counts;
    std::vector<std::string> battle_places;

    [[nodiscard]] Point on_page(StagePoint point) const {
        return {frame.left + (point.x - view.left) * zoom, frame.top + (point.y - view.top) * zoom};
    }
    [[nodiscard]] bool in_frame(Point point) const {
        return point.x > frame.left + 4 && point.x < frame.right - 4 && point.y > frame.top + 4 &&
               point.y < frame.bottom - 4;
    }
    /// Where a place is on the page, or nothing when it is unknown or outside the frame.
    [[nodiscard]] std::optional<Point> place_on_page(const std::string& id) const;
    [[nodiscard]] const Realm& realm(const std::string& id) const;
    /// The words in the language of the picture; both: English, then Chinese.
    [[nodiscard]] std::string say(const Words& words) const;
    /// A width of a line of the page, in units of the stage.
    [[nodiscard]] std::string stage_width_of(double width) const {
        return number_text(width * theme.stroke / zoom);
    }
    void use(Sign sign) { signs.insert(sign); }
};

/// The colour that a realm's land is filled with.
[[nodiscard]] Colour fill_of(const Drawing& drawing, const Realm& realm);

void draw_sea_and_land(Drawing& drawing);
void draw_waters(Drawing& drawing);
void draw_relief(Drawing& drawing);
void draw_water_names(Drawing& drawing);
void draw_realms(Drawing& drawing);
void draw_borders(Drawing& drawing);
/// Names of realms across their land. Takes the room of the names.
void draw_realm_names(Drawing& drawing);
/// Signs of the layer: forces, sieges, battles, risings, circles of households, techniques.
void draw_signs(Drawing& drawing);
/// Places with the names that find room, the most important first.
void draw_places(Drawing& drawing, double least_weight, double most_weight);
/// Title, legend, the month, scale and sources beside the map.
[[nodiscard]] std::string draw_panel(Drawing& drawing);
/// A swatch of a realm's colour and pattern.
[[nodiscard]] std::string pattern_id(const Realm& realm);

/// A flag on its staff, the foot at (x, y); men give its size.
[[nodiscard]] std::string flag(const Theme& theme, const Colour& colour, double x, double y,
                               double men);
/// How wide and high a flag is, with its staff.
[[nodiscard]] Point flag_size(double men);
[[nodiscard]] std::string star(const Theme& theme, double x, double y, double radius);
[[nodiscard]] std::string siege_ring(const Theme& theme, double x, double y);
[[nodiscard]] std::string swords(const Theme& theme, double x, double y);
[[nodiscard]] std::string rising_mark(const Theme& theme, double x, double y);
/// The radius of a circle that stands for so many households.
[[nodiscard]] double household_radius(double households);

}  // namespace atlas
