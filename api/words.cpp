#include "api/words.hpp"

#include <array>

#include "simulation/foundation/check.hpp"

namespace api {

namespace {

struct Word {
    const char* en;
    const char* zh;
};

constexpr std::array<Word, 10> offices = {{
    {"ruler", "君主"},
    {"heir", "儲君"},
    {"regent", "攝政"},
    {"chief minister", "宰相"},
    {"minister", "大臣"},
    {"general", "將帥"},
    {"field commander", "前線統帥"},
    {"prefect", "守臣"},
    {"envoy", "使臣"},
    {"rebel leader", "起事首領"},
}};

constexpr std::array<Word, 6> reign_ends = {{
    {"dies", "去世"},
    {"is captured", "被俘"},
    {"is deposed", "被廢"},
    {"abdicates", "退位"},
    {"is killed", "被弒"},
    {"loses the throne with the dynasty", "國亡失位"},
}};

constexpr std::array<Word, 12> deaths = {{
    {"dies", "去世"},
    {"dies of illness", "病卒"},
    {"is executed", "被處死"},
    {"dies", "卒"},
    {"is assassinated", "遇刺身亡"},
    {"takes their own life", "自盡"},
    {"falls in battle", "陣亡"},
    {"dies in captivity", "卒於囚中"},
    {"is killed in a mutiny", "死於兵變"},
    {"drowns", "溺亡"},
    {"is forced to die", "被迫自盡"},
    {"dies, reportedly by poison", "傳為毒死"},
}};

struct GoodWord {
    const char* en;         ///< After the number.
    const char* zh_before;  ///< Before the number.
    const char* zh_after;   ///< After it.
};

constexpr std::array<GoodWord, sim::good_count> goods = {{
    {" taels of silver", "銀", "兩"},
    {" bolts of silk", "絹", "匹"},
    {" strings of cash", "錢", "貫"},
    {" shi of grain", "糧", "石"},
    {" taels of gold", "金", "兩"},
    {" horses", "馬", "匹"},
    {" items", "物", "件"},
}};

template <std::size_t Size>
Phrase phrase_of(const std::array<Word, Size>& words, std::size_t value) {
    CHECK(value < Size, "a value without a word");
    return {words[value].en, words[value].zh};
}

}  // namespace

Phrase office_phrase(sim::Office office) {
    return phrase_of(offices, static_cast<std::size_t>(office));
}

Phrase reign_end_phrase(sim::ReignEnd end) {
    return phrase_of(reign_ends, static_cast<std::size_t>(end));
}

Phrase death_phrase(sim::DeathKind kind) {
    return phrase_of(deaths, static_cast<std::size_t>(kind));
}

Phrase amount_phrase(sim::Good good, std::int64_t amount) {
    const GoodWord& word = goods[static_cast<std::size_t>(good)];
    return {grouped(amount) + word.en, word.zh_before + grouped_zh(amount) + word.zh_after};
}

std::string grouped(std::int64_t number) {
    std::string digits = std::to_string(number < 0 ? -number : number);
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, ",");
    }
    return (number < 0 ? "-" : "") + digits;
}

std::string grouped_zh(std::int64_t number) {
    constexpr std::int64_t wan = 10000;
    if (number < wan) {
        return std::to_string(number);
    }
    const std::int64_t rest = number % wan;
    const std::int64_t whole = number / wan;
    const std::string head = whole < wan
                                 ? std::to_string(whole)
                                 : std::to_string(whole / wan) + "億" +
                                       (whole % wan == 0 ? "" : std::to_string(whole % wan));
    const bool has_wan = whole < wan || whole % wan != 0;
    return head + (has_wan ? "萬" : "") + (rest == 0 ? "" : std::to_string(rest));
}

}  // namespace api
