#include "exports/json.hpp"

#include <gtest/gtest.h>

namespace exports {
namespace {

TEST(ExportsJson, text_with_list_is_json_with_one_item_a_line) {
    Json head;
    head["title"] = "A \"record\"";
    Json items = Json::array();
    items.push_back(Json{{"id", 1}, {"name", "開封"}});
    items.push_back(Json{{"id", 2}, {"name", "Bian"}});
    const std::string text = text_with_list(head, "features", items);
    EXPECT_NE(text.find("\n{\"id\":2,\"name\":\"Bian\"}\n"), std::string::npos);
    const Json read = Json::parse(text);
    EXPECT_EQ(read["title"], "A \"record\"");
    EXPECT_EQ(read["features"], items);
}

TEST(ExportsJson, empty_list_is_still_json) {
    const Json read = Json::parse(text_with_list(Json::object(), "events", Json::array()));
    EXPECT_TRUE(read["events"].empty());
}

TEST(ExportsJson, absent_members_give_nothing) {
    Json object;
    object["number"] = 3;
    object["nothing"] = nullptr;
    EXPECT_TRUE(member(object, "other").is_null());
    EXPECT_EQ(text_of(object, "number"), "");
    EXPECT_EQ(text_of(object, "nothing"), "");
    EXPECT_TRUE(list_of(object, "number").empty());
    EXPECT_TRUE(member(Json::array(), "number").is_null());
    EXPECT_TRUE(text_or_null("").is_null());
    EXPECT_EQ(text_or_null("x"), "x");
}

}  // namespace
}  // namespace exports
