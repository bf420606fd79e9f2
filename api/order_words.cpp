#include "api/order_words.hpp"

#include <array>
#include <span>

#include "simulation/foundation/check.hpp"

namespace api {

namespace {

struct Word {
    const char* name;
    const char* en;
    const char* zh;
};

constexpr std::array<Word, sim::order_kind_count> kinds = {{
    {"march", "march", "進軍"},
    {"split", "split off", "分兵"},
    {"join", "join", "合兵"},
    {"detach", "detach", "分遣"},
    {"besiege", "besiege", "圍城"},
    {"assault", "assault", "攻城"},
    {"raise_siege", "raise the siege", "解圍"},
    {"sortie", "sally out", "出擊"},
    {"parley", "parley", "議款"},
    {"surrender", "surrender", "投降"},
    {"fortify", "fortify", "築城"},
    {"levy", "levy", "徵兵"},
    {"recruit", "recruit", "募軍"},
    {"disband", "disband", "遣散"},
    {"build_ships", "build ships", "造船"},
    {"raid", "raid", "抄掠"},
    {"burn", "burn the stores", "焚積聚"},
    {"breach_dike", "breach the dike", "決河"},
    {"appoint", "appoint", "命帥"},
    {"dismiss", "dismiss", "罷帥"},
    {"recall", "recall", "召還"},
    {"send_scouts", "send scouts", "遣斥候"},
    {"set_stance", "set the stance", "定態勢"},
    {"tax", "set taxes", "定賦"},
    {"remit", "remit taxes", "蠲賦"},
    {"spend", "spend on works", "興役"},
    {"pay", "pay soldiers", "給餉"},
    {"feed", "buy grain", "和糴"},
    {"mint", "mint coin", "鑄錢"},
    {"issue_paper", "issue paper money", "造楮幣"},
    {"redeem_paper", "redeem paper money", "收楮幣"},
    {"open_market", "open a border market", "置榷場"},
    {"close_market", "shut a border market", "罷榷場"},
    {"settle", "settle households", "屯田"},
    {"move_people", "move people", "徙民"},
    {"send_relief", "send relief", "賑濟"},
    {"reform", "reform the ministries", "更定官制"},
    {"hold_exams", "hold examinations", "開科"},
    {"perform_rites", "perform the great rites", "郊祀"},
    {"amnesty", "proclaim an amnesty", "大赦"},
    {"appoint_minister", "appoint a chief minister", "命相"},
    {"dismiss_minister", "dismiss the chief minister", "罷相"},
    {"execute", "execute", "誅"},
    {"name_heir", "name an heir", "立儲"},
    {"move_capital", "move the capital", "遷都"},
    {"flee", "flee", "出奔"},
    {"abdicate", "abdicate", "禪位"},
    {"enthrone", "enthrone", "立君"},
    {"proclaim", "proclaim itself", "建號"},
    {"make_puppet", "set up a client state", "扶立"},
    {"unmake_puppet", "abolish a client state", "廢國"},
    {"offer", "offer terms", "許款"},
    {"demand", "ask for terms", "索款"},
    {"accept", "accept an offer", "允議"},
    {"reject", "turn an offer down", "卻議"},
    {"renounce", "renounce a treaty", "絕約"},
    {"withhold", "withhold yearly dues", "停歲輸"},
    {"resume", "pay yearly dues again", "復歲輸"},
    {"aim", "aim at a court", "圖取"},
    {"rest", "rest from war", "息兵"},
}};

constexpr std::array<Word, sim::fate_count> fates = {{
    {"clemency", "clemency", "寬宥"},
    {"plunder", "plunder", "縱掠"},
    {"enslave", "enslave", "俘掠"},
    {"massacre", "massacre", "屠城"},
}};

constexpr std::array<Word, sim::terms_count> terms = {{
    {"mercy", "lives and goods spared", "免死保產"},
    {"march_out", "the garrison goes free", "縱守軍出城"},
    {"keep_post", "the commander keeps his post", "仍領舊職"},
    {"ransom", "a ransom", "納銀贖城"},
    {"truce", "a truce", "暫時休兵"},
}};

constexpr std::array<Word, sim::stance_option_count> stances = {{
    {"garrison", "garrison", "守城"},
    {"field", "field", "野戍"},
    {"advance", "advance", "進取"},
    {"siege", "siege", "圍攻"},
    {"retreat", "retreat", "退避"},
    {"fleet", "fleet", "舟師"},
}};

constexpr std::array<Word, sim::works_count> works = {{
    {"walls", "walls", "城防"},
    {"dikes", "dikes", "隄防"},
    {"land", "land laid waste", "墾荒"},
}};

constexpr std::array<Word, sim::culture_count> peoples = {{
    {"han", "Han", "漢人"},
    {"khitan", "Khitan", "契丹"},
    {"jurchen", "Jurchen", "女真"},
    {"bohai", "Bohai", "渤海"},
    {"tangut", "Tangut", "党項"},
    {"mongol", "Mongol", "蒙古"},
    {"korean", "Korean", "高麗"},
    {"other", "other", "他族"},
}};

constexpr std::array<Word, sim::movers_count> movers = {{
    {"households", "households", "民戶"},
    {"captives", "captives", "俘口"},
}};

constexpr std::array<Word, sim::reform_aim_count> aims = {{
    {"ministries", "ministries", "官制"},
    {"old_ways", "old ways", "舊俗"},
}};

constexpr std::array<Word, sim::article_count> articles = {{
    {"none", "nothing", "無"},
    {"peace", "peace", "講和"},
    {"truce", "a truce", "休兵"},
    {"cede", "the cession of a place", "割地"},
    {"cash_once", "cash", "輸錢"},
    {"silver_once", "silver", "輸銀"},
    {"silk_once", "silk", "輸絹"},
    {"cash_yearly", "cash each year", "歲錢"},
    {"silver_yearly", "silver each year", "歲銀"},
    {"silk_yearly", "silk each year", "歲絹"},
    {"as_equals", "equal rank", "敵國之禮"},
    {"as_younger_brother", "the rank of younger brother", "稱弟"},
    {"as_nephew", "the rank of nephew", "稱姪"},
    {"as_vassal", "submission as a vassal", "稱臣"},
    {"recognition", "recognition of a title", "認號"},
    {"alliance", "an alliance", "合攻"},
    {"keep_conquests", "that each keep what it takes", "各有所得"},
    {"share", "a share of what is taken", "分地"},
    {"market", "a border market", "通榷場"},
    {"return_people", "the return of captives", "還俘"},
    {"hostage", "a hostage", "納質"},
    {"passage", "passage for armies", "假道"},
    {"secrecy", "secrecy", "密使"},
}};

/// A set of options: its values, and how any of them stands in a form.
struct Set {
    std::span<const Word> words;
    const char* in_form;
};

constexpr std::array<Set, option_set_count> sets = {{
    {fates, "FATE"},
    {terms, "TERMS"},
    {stances, "STANCE"},
    {works, "WORKS"},
    {peoples, "PEOPLE"},
    {movers, "MOVERS"},
    {aims, "AIM"},
    {articles, "ARTICLE"},
}};

const Set& set_of(OptionSet set) {
    return sets[static_cast<std::size_t>(set)];
}

std::span<const Word> words_of(OptionSet set) {
    return set_of(set).words;
}

}  // namespace

Phrase order_kind_phrase(sim::OrderKind kind) {
    const auto at = static_cast<std::size_t>(kind);
    CHECK(at < kinds.size() && sim::order_kind_name(kind) == kinds[at].name,
          "the words stand in the order of the kinds");
    return {kinds[at].en, kinds[at].zh};
}

OptionSet option_set_of(sim::OrderKind kind) {
    switch (kind) {
        case sim::OrderKind::besiege:
        case sim::OrderKind::assault:
            return OptionSet::fate;
        case sim::OrderKind::parley:
            return OptionSet::terms;
        case sim::OrderKind::spend:
            return OptionSet::works;
        case sim::OrderKind::settle:
            return OptionSet::people;
        case sim::OrderKind::move_people:
            return OptionSet::movers;
        case sim::OrderKind::reform:
            return OptionSet::aim;
        case sim::OrderKind::offer:
        case sim::OrderKind::demand:
            return OptionSet::article;
        default:
            CHECK(kind == sim::OrderKind::set_stance, "this kind of order has no option");
            return OptionSet::stance;
    }
}

std::uint32_t option_count(OptionSet set) {
    return static_cast<std::uint32_t>(words_of(set).size());
}

std::string_view option_word(OptionSet set) {
    return set_of(set).in_form;
}

std::string_view option_name(OptionSet set, std::uint32_t option) {
    CHECK(option < option_count(set), "an option without a name");
    return words_of(set)[option].name;
}

Phrase option_phrase(OptionSet set, std::uint32_t option) {
    CHECK(option < option_count(set), "an option without a word");
    return {words_of(set)[option].en, words_of(set)[option].zh};
}

}  // namespace api
