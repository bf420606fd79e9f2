#include "simulation/orders/term.hpp"

#include <array>

#include "simulation/foundation/check.hpp"

namespace sim {
namespace {

struct Row {
    Article article;
    const char* name;
    ArticleMembers members;
};

constexpr ArticleMembers once = {.amount = true};
constexpr ArticleMembers yearly = {.amount = true, .yearly = true};
constexpr ArticleMembers lower_rank = {.rank = true};

constexpr std::array<Row, article_count> rows = {{
    {Article::none, "none", {}},
    {Article::peace, "peace", {.mutual = true}},
    {Article::truce, "truce", {.amount = true, .mutual = true}},
    {Article::cede, "cede", {.place = true}},
    {Article::cash_once, "cash_once", once},
    {Article::silver_once, "silver_once", once},
    {Article::silk_once, "silk_once", once},
    {Article::cash_yearly, "cash_yearly", yearly},
    {Article::silver_yearly, "silver_yearly", yearly},
    {Article::silk_yearly, "silk_yearly", yearly},
    {Article::as_equals, "as_equals", {.mutual = true, .rank = true}},
    {Article::as_younger_brother, "as_younger_brother", lower_rank},
    {Article::as_nephew, "as_nephew", lower_rank},
    {Article::as_vassal, "as_vassal", lower_rank},
    {Article::recognition, "recognition", {}},
    {Article::alliance,
     "alliance",
     {.amount = true, .amount_optional = true, .day = true, .third = true, .mutual = true}},
    {Article::keep_conquests, "keep_conquests", {.third = true, .mutual = true}},
    {Article::share, "share", {.place = true, .third = true}},
    {Article::market, "market", {}},
    {Article::return_people, "return_people", {.person = true, .person_optional = true}},
    {Article::hostage, "hostage", {.person = true, .person_optional = true}},
    {Article::passage, "passage", {}},
    {Article::secrecy, "secrecy", {}},
}};

const Row& row_of(Article article) {
    const auto at = static_cast<std::size_t>(article);
    CHECK(at < rows.size() && rows[at].article == article, "the rows stand in order");
    return rows[at];
}

}  // namespace

ArticleMembers members_of(Article article) {
    return row_of(article).members;
}

std::string_view article_name(Article article) {
    return row_of(article).name;
}

}  // namespace sim
