// Clauses of offers as text, with the names of the data pack.
#include "api/clause_text.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "tests/support/real_names.hpp"
#include "tests/support/source_folder.hpp"

namespace {

using api::Language;
using sim::Article;
using test_support::id_of;

const api::Context& context() {
    return test_support::real_context();
}
sim::PolityId court(std::string_view id) {
    return test_support::court_named(id);
}
api::ClauseSides sides() {
    return {court("song"), court("jin")};
}

/// The clauses written again, or the codes of the errors.
std::string again(const std::string& text, Language language = Language::english) {
    const auto terms = api::read_clauses(text, "clauses", context(), sides(), language);
    if (terms) {
        return api::write_clauses(terms.value(), context(), sides(), language);
    }
    std::string codes;
    for (const api::Error& error : terms.error()) {
        codes += (codes.empty() ? "" : " ") + std::string(api::error_name(error.code));
    }
    return codes;
}

TEST(clause_text, reads_terms_into_data) {
    const auto read = api::read_clauses(
        "Peace; they cede Taiyuan; pay 300,000 taels of silver each year; alliance against Liao",
        "clauses", context(), sides(), Language::english);
    ASSERT_TRUE(read.has_value());
    const sim::TermList& terms = read.value();
    EXPECT_EQ(terms[0].article, Article::peace);
    EXPECT_EQ(terms[1].article, Article::cede);
    EXPECT_EQ(terms[1].giver, court("jin"));
    EXPECT_EQ(terms[1].place, id_of<sim::PlaceId>(context().place_ids(), "taiyuan"));
    EXPECT_EQ(terms[2].article, Article::silver_yearly);
    EXPECT_EQ(terms[2].giver, court("song"));
    EXPECT_EQ(terms[2].amount, 300'000);
    EXPECT_EQ(terms[3].third, court("liao"));
    EXPECT_EQ(terms[4].article, Article::none);
}

TEST(clause_text, writes_what_it_reads_in_one_way) {
    EXPECT_EQ(again("rank nephew; market; truce 5 years; they return Zhao Huan"),
              "we rank as nephew; we open a market; truce for 5 years; they return Zhao Huan");
    EXPECT_EQ(again("Jin cedes taiyuan; song pays 1000 bolts of silk a year; truce 1 year"),
              "they cede Taiyuan; we pay 1,000 bolts of silk each year; truce for 1 year");
    EXPECT_EQ(again("我割太原；金還趙桓；歲輸銀30萬兩；合攻遼", Language::chinese),
              "我割太原府；彼還趙桓；我歲輸銀30萬兩；合攻遼");
    EXPECT_EQ(again("alliance against Liao on 1122-03; send a hostage"),
              "alliance against Liao on 1122-03-01; we send a hostage");
    EXPECT_EQ(again("alliance against Liao on 1122-03-05; they send Zhao Huan as hostage",
                    Language::chinese),
              "合攻遼期以1122-03-05；彼以趙桓為質");
    EXPECT_EQ(again("合攻遼期以1122-03-05；彼送質"),
              "alliance against Liao on 1122-03-05; they send a hostage");
    EXPECT_EQ(again("alliance against Liao on 1122-02-30"), "date.impossible");
    // Read in one language, written in the other.
    EXPECT_EQ(again("彼讓遼之太原；講和"), "they leave Taiyuan of Liao; peace");
    EXPECT_EQ(again("they return captives; in secret", Language::chinese), "彼還俘；密之");
}

TEST(clause_text, tells_all_mistakes_at_once_with_what_is_near) {
    EXPECT_EQ(again("cede taiyaun; ceed taiyuan; pay 0 taels of silver once"),
              "place.unknown clause.form clause.form");
    EXPECT_EQ(again(" ; "), "clause.count");
    EXPECT_EQ(again("peace;peace;peace;peace;peace;peace;peace;peace;peace"), "clause.count");
    EXPECT_EQ(again("pay 99999999999 taels of silver once"), "clause.form");
    const auto read =
        api::read_clauses("ceed taiyuan", "clauses", context(), sides(), Language::english);
    ASSERT_FALSE(read.has_value());
    ASSERT_FALSE(read.error()[0].nearest.empty());
    EXPECT_EQ(read.error()[0].nearest[0], "cede PLACE");
}

TEST(clause_text, the_page_shows_the_form_of_every_article) {
    std::ifstream page(test_support::source_folder() + "/docs/formats/clauses.md");
    std::stringstream text;
    text << page.rdbuf();
    for (std::uint32_t i = 1; i < sim::article_count; ++i) {
        const auto article = static_cast<Article>(i);
        const std::string name = "| `" + std::string(sim::article_name(article)) + "` | ";
        EXPECT_NE(text.str().find(name), std::string::npos) << name;
        for (const Language language : {Language::english, Language::chinese}) {
            const std::string form = "`" + api::clause_form(article, language) + "`";
            EXPECT_NE(text.str().find(form), std::string::npos) << form;
        }
    }
    EXPECT_EQ(again("peace; we rank as nephew; we pay 300,000 taels of silver each year; they "
                    "return captives",
                    Language::chinese),
              "講和；我稱姪；我歲輸銀30萬兩；彼還俘");
}

}  // namespace
