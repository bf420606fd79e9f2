#include "api/request.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>

#include "tests/support/source_folder.hpp"

namespace {

std::vector<std::string> codes_of(std::string_view request) {
    const auto decoded = api::decode_request(request);
    std::vector<std::string> codes;
    if (!decoded) {
        for (const api::Error& error : decoded.error().errors) {
            codes.emplace_back(api::error_name(error.code));
        }
    }
    return codes;
}

using Codes = std::vector<std::string>;

TEST(request, a_right_one_is_taken) {
    const auto decoded = api::decode_request(R"({"call":"at","date":"1127","lang":"zh"})");
    ASSERT_TRUE(decoded.has_value());
    EXPECT_EQ(decoded.value().text("date"), "1127");
    EXPECT_EQ(decoded.value().language(), api::Language::chinese);
    EXPECT_FALSE(decoded.value().has("place"));
    EXPECT_EQ(decoded.value().count("limit", 7), 7U);
}

TEST(request, what_is_wrong_is_named) {
    EXPECT_EQ(codes_of(""), Codes{"request.not_json"});
    EXPECT_EQ(codes_of("{"), Codes{"request.not_json"});
    EXPECT_EQ(codes_of("\xff"), Codes{"request.not_json"});
    EXPECT_EQ(codes_of("[]"), Codes{"request.not_object"});
    EXPECT_EQ(codes_of("{}"), Codes{"call.missing"});
    EXPECT_EQ(codes_of(R"({"call":7})"), Codes{"call.missing"});
    EXPECT_EQ(codes_of(R"({"call":"att"})"), Codes{"call.unknown"});
    EXPECT_EQ(codes_of(R"({"call":"at"})"), Codes{"parameter.missing"});
    EXPECT_EQ(codes_of(R"({"call":"at","date":1127})"), Codes{"parameter.type"});
    EXPECT_EQ(codes_of(R"({"call":"at","date":""})"), Codes{"parameter.type"});
    EXPECT_EQ(codes_of(R"({"call":"at","date":"1127","plaec":"x"})"), Codes{"parameter.unknown"});
    EXPECT_EQ(codes_of(R"({"call":"info","lang":"fr"})"), Codes{"parameter.value"});
    EXPECT_EQ(codes_of(R"({"call":"places","limit":-1})"), Codes{"parameter.type"});
    EXPECT_EQ(codes_of(R"({"call":"places","limit":1.5})"), Codes{"parameter.type"});
    EXPECT_EQ(codes_of(std::string(api::request_bytes_max + 1, ' ')), Codes{"request.too_large"});
}

TEST(request, all_mistakes_are_told_at_once) {
    EXPECT_EQ(
        codes_of(R"({"call":"at","plaec":"x","polity":3,"lang":"fr"})"),
        (Codes{"parameter.value", "parameter.unknown", "parameter.type", "parameter.missing"}));
}

TEST(request, a_typo_gets_the_nearest_name) {
    const auto decoded = api::decode_request(R"({"call":"chronicel"})");
    ASSERT_FALSE(decoded.has_value());
    EXPECT_EQ(decoded.error().errors[0].nearest, std::vector<std::string>{"chronicle"});
}

TEST(request, deep_nesting_does_no_harm) {
    const std::string deep(60000, '[');
    EXPECT_EQ(codes_of(deep), Codes{"request.not_json"});
}

TEST(error, every_code_has_both_languages_and_stands_in_the_page) {
    std::ifstream file(test_support::source_folder() + "/docs/formats/api.md");
    std::stringstream page;
    page << file.rdbuf();
    std::set<std::string_view> names;
    for (std::uint32_t code = 0; code < api::error_code_count; ++code) {
        const api::Error error{static_cast<api::ErrorCode>(code), "X", "w", "d", {}};
        const std::string name(api::error_name(error.code));
        EXPECT_TRUE(names.insert(api::error_name(error.code)).second) << name;
        EXPECT_NE(page.str().find("`" + name + "`"), std::string::npos) << name;
        const api::Json english = api::error_json(error, api::Language::english);
        const api::Json chinese = api::error_json(error, api::Language::chinese);
        EXPECT_FALSE(english["what"].get<std::string>().empty()) << name;
        EXPECT_FALSE(english["hint"].get<std::string>().empty()) << name;
        EXPECT_NE(english["what"], chinese["what"]) << name;
        EXPECT_NE(english["hint"], chinese["hint"]) << name;
    }
}

TEST(calls, stand_in_the_page) {
    std::ifstream file(test_support::source_folder() + "/docs/formats/api.md");
    std::stringstream page;
    page << file.rdbuf();
    for (const api::CallSpec& spec : api::call_specs()) {
        EXPECT_NE(page.str().find("`" + std::string(spec.name) + "`"), std::string::npos)
            << spec.name;
        for (const api::ParameterSpec& parameter : spec.parameters) {
            EXPECT_NE(page.str().find("`" + std::string(parameter.name) + "`"), std::string::npos)
                << spec.name << " " << parameter.name;
        }
    }
}

}  // namespace
