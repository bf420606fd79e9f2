#include "report/page.hpp"

#include <gtest/gtest.h>

namespace report {
namespace {

PageParts parts_of(std::string shell) {
    PageParts parts;
    parts.shell = std::move(shell);
    parts.title = "Jin & <Song>";
    parts.language = "en";
    parts.stage = "{}";
    parts.data = R"({"a":"</script><!--jinsong:title-->"})";
    return parts;
}

TEST(Page, fills_each_place_and_keeps_the_rest) {
    EXPECT_EQ(write_page(parts_of("<title><!--jinsong:title--></title>\n")),
              "<title>Jin &amp; &lt;Song></title>\n");
}

TEST(Page, data_can_neither_end_its_element_nor_be_filled) {
    const std::string page = write_page(parts_of("<!--jinsong:data-->"));
    EXPECT_EQ(page,
              "<script type=\"application/json\" id=\"data\">"
              "{\"a\":\"\\u003c/script>\\u003c!--jinsong:title-->\"}</script>");
}

TEST(Page, body_is_taken_as_it_is_and_the_main_module_runs) {
    PageParts parts = parts_of("<!--jinsong:body--><!--jinsong:main-->");
    parts.body = "<main id=\"report\"><!--jinsong:title--></main>\n";
    parts.main = "jinsong/report/main.js";
    EXPECT_EQ(write_page(parts),
              "<main id=\"report\"><!--jinsong:title--></main>\n"
              "<script type=\"module\">import 'jinsong/report/main.js';</script>");
}

TEST(Page, modules_are_found_by_bare_name) {
    PageParts parts = parts_of("<!--jinsong:modules-->");
    parts.modules = {{"jinsong/map/view.js", "f"}};
    EXPECT_EQ(write_page(parts),
              "<script type=\"importmap\">{\"imports\":{\"jinsong/map/view.js\":"
              "\"data:text/javascript;charset=utf-8;base64,Zg==\"}}</script>");
}

TEST(Page, style_names_assets_and_pictures_reach_the_program) {
    PageParts parts = parts_of("<!--jinsong:style--><!--jinsong:assets-->");
    parts.style = "@font-face{src:url(asset:serif)}";
    parts.assets = {{"serif", "font/woff2", "foo"}, {"relief", "image/webp", "bar"}};
    EXPECT_EQ(write_page(parts),
              "<style>\n@font-face{src:url(data:font/woff2;base64,Zm9v)}</style>"
              "<script type=\"application/json\" id=\"assets\">"
              "{\"relief\":\"data:image/webp;base64,YmFy\"}</script>");
}

TEST(Page, opens_in_the_language_asked_for) {
    PageParts parts = parts_of("<html lang=\"<!--jinsong:language-->\">");
    parts.language = "zh";
    EXPECT_EQ(write_page(parts), "<html lang=\"zh-Hant\">");
}

}  // namespace
}  // namespace report
