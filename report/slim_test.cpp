#include "report/slim.hpp"

#include <gtest/gtest.h>

namespace report {
namespace {

using api::Json;

TEST(Slim, leaves_out_nothing_and_keeps_empty_texts_and_zeros) {
    const Json json = Json::parse(R"({"a":null,"b":[],"c":"","d":0,"e":false,"f":{}})");
    EXPECT_EQ(slim(json).dump(), R"({"c":"","d":0,"e":false,"f":{}})");
}

TEST(Slim, names_become_ids_and_nothing_else_does) {
    const Json json = Json::parse(
        R"([{"id":"kaifeng","name_en":"Kaifeng","name_zh":"開封府"},
            {"id":"kaifeng","name_en":"Kaifeng","name_zh":"開封府","lon":114}])");
    const Json slimmed = slim(json);
    EXPECT_EQ(slimmed[0], "kaifeng");
    EXPECT_EQ(slimmed[1]["lon"], 114);
}

TEST(Slim, sources_become_key_and_locator) {
    const Json json = Json::parse(
        R"({"sources":[{"key":"songshi","locator":"23","citation":"…"},
                       {"key":"jinshi","locator":null,"citation":"…"}]})");
    EXPECT_EQ(slim(json).dump(), R"json({"sources":["songshi(23)","jinshi"]})json");
}

}  // namespace
}  // namespace report
