// Picture: a whole map of a day as one SVG text, with title, legend, scale and what it rests on.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "atlas/clip.hpp"
#include "atlas/moment.hpp"
#include "atlas/stage.hpp"

namespace atlas {

/// What the picture is about.
enum class Layer { control, claims, households, armies, techniques, insurgency };

struct LayerName {
    Layer layer;
    std::string_view name;
};
/// All layers, with the names by which people ask for them.
[[nodiscard]] std::span<const LayerName> layer_names();

/// In what language words on the picture are.
enum class Naming { english, chinese, both };

struct PictureOptions {
    Layer layer = Layer::control;
    Naming naming = Naming::english;
    bool print = false;           ///< White paper and thinner lines instead of warm paper.
    std::optional<Box> focus;     ///< What must be seen, in units of the stage; nothing: all.
    int width_px = 1600;          ///< The size that the picture asks for; 200 or more.
    std::string_view relief_png;  ///< The bytes of relief_stage.png; empty: no relief.
};

struct Picture {
    std::string svg;
    /// {"layer","day","width","height","legend":[{"id","name_en","name_zh","colour","pattern",
    /// "places"}],"signs":[...],"counts":{...}}: what is on the picture.
    Json summary;
};

/// Width and height of every picture in its own units: A4, lying.
inline constexpr double page_width = 1600;
inline constexpr double page_height = 1131;

[[nodiscard]] Picture draw_picture(const Stage& stage, const Moment& moment,
                                   const PictureOptions& options);

}  // namespace atlas
