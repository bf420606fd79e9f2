// An ensemble that several sessions share: the answer is that of one, and nothing foreign gets in.
#include <gtest/gtest.h>

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "api/base64.hpp"
#include "api/json.hpp"
#include "tests/support/real_pack.hpp"

namespace {

using api::Json;

constexpr const char* asked =
    R"("do":["dp023=keep-at-kaifeng"],"ask":["song-holds-kaifeng","song-army"],)"
    R"("until":"1127-01","seed":3)";

Json call(api::Session& session, const std::string& request) {
    return Json::parse(session.call(request), nullptr, false);
}

api::Session fresh() {
    static const auto pack = test_support::load_pack("data/jin_song");
    return api::Session(pack);
}

Json open_ensemble(api::Session& session) {
    return call(session, std::string(R"({"call":"ensemble",)") + asked + "}");
}

std::vector<std::string> live(api::Session& session, int first, int members) {
    const Json lived = call(session, R"({"call":"ensemble_live","first":)" + std::to_string(first) +
                                         R"(,"members":)" + std::to_string(members) + "}");
    return lived["answer"]["members"].get<std::vector<std::string>>();
}

Json take(api::Session& session, const std::vector<std::string>& members) {
    return call(session, api::dump(Json{{"call", "ensemble_take"}, {"members", members}}));
}

std::string code_of(const Json& reply) {
    return reply["ok"].get<bool>() ? "" : reply["errors"][0]["code"].get<std::string>();
}

TEST(shared_ensemble, answers_what_one_session_answers) {
    api::Session one = fresh();
    api::Session other = fresh();
    api::Session gathering = fresh();
    for (api::Session* session : {&one, &other, &gathering}) {
        ASSERT_TRUE(open_ensemble(*session)["ok"].get<bool>());
    }
    EXPECT_EQ(code_of(call(gathering, R"({"call":"ensemble_answer"})")), "ensemble.empty");
    const std::vector<std::string> late = live(other, 2, 2);
    // Members 2 and 3 come first: nothing is told but what is whole from the lowest on.
    EXPECT_EQ(take(gathering, late)["answer"], (Json{{"members", 2}, {"first", 2}, {"whole", 2}}));
    EXPECT_EQ(take(gathering, live(one, 0, 1))["answer"]["whole"], 1);
    EXPECT_EQ(take(gathering, live(one, 1, 1))["answer"]["whole"], 4);
    EXPECT_EQ(take(gathering, late)["answer"]["members"], 4);
    const Json shared = call(gathering, R"({"call":"ensemble_answer"})");
    const Json alone = call(one, std::string(R"({"call":"whatif","members":4,)") + asked + "}");
    ASSERT_TRUE(alone["ok"].get<bool>());
    EXPECT_EQ(api::dump(shared["answer"]), api::dump(alone["answer"]));
}

TEST(shared_ensemble, tells_one_form_of_what_is_asked) {
    api::Session session = fresh();
    const Json opened = open_ensemble(session)["answer"];
    EXPECT_EQ(opened["request"]["do"][0], "1126-autumn-defence=keep-at-kaifeng");
    EXPECT_EQ(opened["questions"][0]["kind"], "yes_no");
    EXPECT_EQ(opened["questions"][1]["kind"], "number");
    Json again = opened["request"];
    again["call"] = "ensemble";
    EXPECT_EQ(call(session, api::dump(again))["answer"], opened);
}

TEST(shared_ensemble, takes_nothing_foreign) {
    api::Session session = fresh();
    for (const char* name : {"ensemble_live", "ensemble_answer"}) {
        EXPECT_EQ(code_of(call(session, std::string(R"({"call":")") + name + "\"}")),
                  "ensemble.absent");
    }
    EXPECT_EQ(code_of(take(session, {"0"})), "ensemble.absent");
    ASSERT_TRUE(open_ensemble(session)["ok"].get<bool>());
    const std::string member = live(session, 0, 1)[0];
    std::string cut = member;
    cut.pop_back();
    std::string other_number = member;
    other_number.replace(0, 1, "x");
    for (const std::string& text : {cut, other_number, member + " ", std::string("0  "),
                                    member.substr(0, member.rfind(' ')), std::string("0")}) {
        EXPECT_EQ(code_of(take(session, {text})), "member.form") << text.substr(0, 60);
    }
    // One that is refused leaves the others out too.
    EXPECT_EQ(code_of(take(session, {member, cut})), "member.form");
    EXPECT_EQ(code_of(call(session, R"({"call":"ensemble_answer"})")), "ensemble.empty");
    ASSERT_EQ(code_of(take(session, {member})), "");
    std::string differing = member;
    const std::size_t digest = member.find(' ', member.find(' ') + 1) + 1;
    differing[digest] = member[digest] == '0' ? '1' : '0';
    EXPECT_EQ(code_of(take(session, {differing})), "member.other");
}

TEST(shared_ensemble, lives_a_limited_number_at_once) {
    api::Session session = fresh();
    ASSERT_TRUE(open_ensemble(session)["ok"].get<bool>());
    EXPECT_EQ(code_of(call(session, R"({"call":"ensemble_live","members":1001})")),
              "parameter.value");
}

TEST(base64, is_that_of_the_standard) {
    const auto bytes = [](std::string_view text) {
        return std::as_bytes(std::span(text.data(), text.size()));
    };
    // RFC 4648, section 10.
    const std::vector<std::pair<std::string, std::string>> vectors{{"", ""},
                                                                   {"f", "Zg=="},
                                                                   {"fo", "Zm8="},
                                                                   {"foo", "Zm9v"},
                                                                   {"foob", "Zm9vYg=="},
                                                                   {"fooba", "Zm9vYmE="},
                                                                   {"foobar", "Zm9vYmFy"}};
    for (const auto& [plain, text] : vectors) {
        EXPECT_EQ(api::write_base64(bytes(plain)), text);
        const auto back = api::read_base64(text);
        ASSERT_TRUE(back.has_value()) << text;
        EXPECT_EQ(std::string(reinterpret_cast<const char*>(back->data()), back->size()), plain);
    }
    for (const char* wrong : {"Zg", "Zg=", "Zh==", "Z===", "Zm9v=", "Zm 9", "===="}) {
        EXPECT_FALSE(api::read_base64(wrong).has_value()) << wrong;
    }
}

}  // namespace
