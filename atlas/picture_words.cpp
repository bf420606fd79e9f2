#include "atlas/picture_words.hpp"

#include <array>

namespace atlas {
namespace {

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

// The number in two digits of a date; 0 for none.
std::size_t part(const std::string& day, std::size_t at) {
    if (day.size() < at + 2 || day[at] < '0' || day[at] > '9' || day[at + 1] < '0' ||
        day[at + 1] > '9') {
        return 0;
    }
    return static_cast<std::size_t>((day[at] - '0') * 10 + (day[at + 1] - '0'));
}

std::string month_name(std::size_t month) {
    return month >= 1 && month <= 12 ? std::string(months[month - 1]) : std::string();
}

}  // namespace

Words layer_title(Layer layer) {
    switch (layer) {
        case Layer::control:
            return {"Who held what", "疆域"};
        case Layer::claims:
            return {"Claims and possession", "所據與所主"};
        case Layer::households:
            return {"Households", "戶口"};
        case Layer::armies:
            return {"Armies", "兵馬"};
        case Layer::techniques:
            return {"Techniques, where first attested", "技術初見之地"};
        case Layer::insurgency:
            return {"Risings and bands", "義軍與變亂"};
    }
    return {};
}

Words sign_meaning(Sign sign) {
    switch (sign) {
        case Sign::capital:
            return {"Seat of a court", "都城、行在"};
        case Sign::occupied:
            return {"Occupied: stripes of its owner", "占領（條紋為原主）"};
        case Sign::claimed:
            return {"Claimed by another: thin stripes", "他國宣稱（細條紋）"};
        case Sign::border:
            return {"Border of realms", "國界"};
        case Sign::border_inner:
            return {"Between a realm and its puppet", "宗主與屬國之間"};
        case Sign::border_uncertain:
            return {"Border uncertain", "未定之界"};
        case Sign::faded:
            return {"Roamed over, not administered", "游牧之地，未設州縣"};
        case Sign::force:
            return {"Force, by strength", "軍隊（依兵數）"};
        case Sign::siege:
            return {"Under siege", "被圍"};
        case Sign::battle:
            return {"Battle in this month", "是月戰事"};
        case Sign::rising:
            return {"Rising or band", "義軍、變亂"};
        case Sign::technique:
            return {"First attested here", "初見於此"};
        case Sign::households:
            return {"Households", "戶數"};
        case Sign::canal:
            return {"Canal", "運河"};
        case Sign::marsh:
            return {"Marsh", "沼澤"};
        case Sign::wall:
            return {"Rampart", "長城、界壕"};
    }
    return {};
}

Words long_day(const std::string& day) {
    const std::size_t month = part(day, 5);
    const std::size_t number = part(day, 8);
    const std::string year = day.substr(0, 4);
    return {std::to_string(number) + " " + month_name(month) + " " + year,
            year + "年" + std::to_string(month) + "月" + std::to_string(number) + "日"};
}

Words short_day(const std::string& day) {
    const std::size_t month = part(day, 5);
    const std::size_t number = part(day, 8);
    if (month == 0) {
        return {day, day};
    }
    const std::string zh_month = std::to_string(month) + "月";
    if (number == 0) {
        return {month_name(month).substr(0, 3), zh_month};
    }
    return {std::to_string(number) + " " + month_name(month).substr(0, 3),
            zh_month + std::to_string(number) + "日"};
}

}  // namespace atlas
