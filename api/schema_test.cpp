// The published request schema must say what the decoder says.
#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <set>
#include <sstream>

#include "api/request.hpp"
#include "tests/support/source_folder.hpp"

namespace {

api::Json read_schema(const std::string& name) {
    std::ifstream file(test_support::source_folder() + "/api/schema/" + name);
    std::stringstream text;
    text << file.rdbuf();
    return api::Json::parse(text.str(), nullptr, false);
}

TEST(schema, lists_the_calls_and_parameters_of_the_decoder) {
    const api::Json schema = read_schema("request.schema.json");
    ASSERT_FALSE(schema.is_discarded());
    ASSERT_EQ(schema["$defs"].size(), api::call_specs().size());
    for (const api::CallSpec& spec : api::call_specs()) {
        const std::string name(spec.name);
        ASSERT_TRUE(schema["$defs"].contains(name)) << name;
        const api::Json& call = schema["$defs"][name];
        EXPECT_EQ(call["description"], std::string(spec.meaning)) << name;
        EXPECT_EQ(call["properties"].size(), spec.parameters.size() + 2) << name;
        std::set<std::string> required;
        for (const api::Json& parameter : call["required"]) {
            required.insert(parameter.get<std::string>());
        }
        for (const api::ParameterSpec& parameter : spec.parameters) {
            const std::string key(parameter.name);
            ASSERT_TRUE(call["properties"].contains(key)) << name << "." << key;
            EXPECT_EQ(required.contains(key), parameter.required) << name << "." << key;
            constexpr std::array types = {"string", "integer", "boolean", "array"};
            EXPECT_EQ(call["properties"][key]["type"],
                      types[static_cast<std::size_t>(parameter.type)])
                << name << "." << key;
        }
    }
}

TEST(schema, has_an_answer_for_every_call) {
    const api::Json schema = read_schema("answer.schema.json");
    ASSERT_FALSE(schema.is_discarded());
    for (const api::CallSpec& spec : api::call_specs()) {
        EXPECT_TRUE(schema["$defs"].contains("answer_" + std::string(spec.name))) << spec.name;
    }
}

}  // namespace
