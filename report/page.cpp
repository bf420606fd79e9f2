#include "report/page.hpp"

#include "api/json.hpp"
#include "atlas/base64.hpp"

namespace report {
namespace {

using api::Json;

void replace_all(std::string& text, std::string_view what, std::string_view by) {
    std::size_t at = text.find(what);
    while (at != std::string::npos) {
        text.replace(at, what.size(), by);
        at = text.find(what, at + by.size());
    }
}

std::string data_url(std::string_view media_type, std::string_view bytes) {
    return "data:" + std::string(media_type) + ";base64," + atlas::base64(bytes);
}

/// JSON within a script element: "<" could end the element or begin a comment.
std::string in_script(std::string json) {
    replace_all(json, "<", "\\u003c");
    return json;
}

std::string escaped(std::string text) {
    replace_all(text, "&", "&amp;");
    replace_all(text, "<", "&lt;");
    replace_all(text, "\"", "&quot;");
    return text;
}

std::string json_script(std::string_view id, std::string json) {
    return "<script type=\"application/json\" id=\"" + std::string(id) + "\">" +
           in_script(std::move(json)) + "</script>";
}

std::string style_element(const PageParts& parts) {
    std::string style = parts.style;
    for (const Asset& asset : parts.assets) {
        replace_all(style, "asset:" + asset.name, data_url(asset.media_type, asset.bytes));
    }
    return "<style>\n" + style + "</style>";
}

/// Pictures that the program draws; fonts are in the style already.
std::string assets_script(const PageParts& parts) {
    Json assets = Json::object();
    for (const Asset& asset : parts.assets) {
        if (asset.media_type.starts_with("image/")) {
            assets[asset.name] = data_url(asset.media_type, asset.bytes);
        }
    }
    return json_script("assets", api::dump(assets));
}

std::string import_map(const PageParts& parts) {
    Json imports = Json::object();
    for (const Module& module : parts.modules) {
        imports[module.name] = data_url("text/javascript;charset=utf-8", module.text);
    }
    return "<script type=\"importmap\">" + in_script(api::dump(Json{{"imports", imports}})) +
           "</script>";
}

}  // namespace

std::string write_page(const PageParts& parts) {
    // In one pass, so that nothing in the data is taken for a place to fill.
    const std::vector<std::pair<std::string, std::string>> places{
        {"language", parts.language == "zh" ? "zh-Hant" : "en"},
        {"title", escaped(parts.title)},
        {"style", style_element(parts)},
        {"body", parts.body},
        {"assets", assets_script(parts)},
        {"stage", json_script("stage", parts.stage)},
        {"data", json_script("data", parts.data)},
        {"modules", import_map(parts)},
        {"main", "<script type=\"module\">import '" + parts.main + "';</script>"}};
    constexpr std::string_view opening = "<!--jinsong:";
    constexpr std::string_view closing = "-->";
    std::string page;
    std::size_t from = 0;
    for (;;) {
        const std::size_t at = parts.shell.find(opening, from);
        const std::size_t end =
            at == std::string::npos ? at : parts.shell.find(closing, at + opening.size());
        if (end == std::string::npos) {
            return page + parts.shell.substr(from);
        }
        page.append(parts.shell, from, at - from);
        const std::string name = parts.shell.substr(at + opening.size(), end - at - opening.size());
        for (const auto& [place, text] : places) {
            if (place == name) {
                page += text;
            }
        }
        from = end + closing.size();
    }
}

}  // namespace report
