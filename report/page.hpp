// Page: writes one HTML file that holds everything it needs: data, pictures, fonts, style and
// program. Nothing is fetched when it is opened.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace report {

/// A module of the page: other modules import it by its bare name, "jinsong/map/view.js".
struct Module {
    std::string name;
    std::string text;
};

/// A picture or font: `name` is what the style or the program knows it by.
struct Asset {
    std::string name;        ///< "relief".
    std::string media_type;  ///< "image/webp".
    std::string bytes;
};

struct PageParts {
    std::string shell;  ///< HTML with places to fill, "<!--jinsong:style-->" and so on.
    std::string body;   ///< HTML that is the page's own; its places are not filled.
    std::string main;   ///< Name of the module that runs the page.
    std::string title;
    std::string language;  ///< "en" or "zh": the language that the page opens in.
    std::string style;     ///< CSS; "asset:NAME" stands for the address of an asset.
    std::vector<Module> modules;
    std::vector<Asset> assets;
    std::string stage;  ///< JSON of atlas::stage_json.
    std::string data;   ///< JSON of report::gather.
};

/// The places that a shell may have: language, title, style, body, assets, stage, data, modules,
/// main.
[[nodiscard]] std::string write_page(const PageParts& parts);

}  // namespace report
