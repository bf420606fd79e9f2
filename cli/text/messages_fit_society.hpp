// What the command fit society says.
#pragma once

#include <array>

#include "cli/text/message.hpp"

namespace cli {

inline constexpr auto messages_fit_society = std::to_array<Message>({
    {"summary.fit_society", "how well the rules of people and money agree with what is attested",
     "戶口財用規則與史載之合否"},
    {"example.fit_society", "how far off each topic is, and whether the greatest court prospers",
     "各題之偏差，與最大之國是否豐足"},
    {"example.fit_society_each", "every figure of the part that was not used for setting",
     "保留部分之每一數"},
    {"example.fit_society_futures", "with more free futures", "多取若干自由未來"},
    {"option.fit_society_each", "also every figure beside what the rules make of it",
     "並列每數與規則所得"},
    {"option.fit_part", "only the figures of this part", "僅列此部分之數"},
    {"option.fit_futures", "free futures that are asked for prosperity; default 100",
     "用以考察豐足之自由未來數，預設一百"},
    {"fit.society_title", "The rules of people and money against the record",
     "戶口財用規則與史載對照"},
    {"fit.society_explained",
     "The record is replayed without its counts of households; what the rules then make of people "
     "and money is put beside what is attested. Circuits are compared by their shares of the "
     "whole. "
     "A third of the series, by hash of their names, was never used for setting. What the figures "
     "mean, what misses and why: docs/fit_society.md.",
     "重演史載而不用其戶口之數，以規則所得之戶口財用與史載相較。各路以其所占之份相較。諸列之三分之"
     "一，"
     "依名雜湊保留，從未用於定參數。數字之義、不合者及其故，見 docs/fit_society.md。"},
    {"fit.by_topic", "By topic", "分題"},
    {"fit.topic", "topic", "題"},
    {"fit.within", "within 20%", "二成以內"},
    {"fit.off_by", "off by, middle case", "偏差倍數之中位"},
    {"fit.by_count", "Circuits of each count", "歷次戶籍之各路"},
    {"fit.court", "court", "國"},
    {"fit.year", "year", "年"},
    {"fit.households_within", "of the households", "占其戶"},
    {"fit.misplaced", "in the wrong circuit", "錯置之戶"},
    {"fit.prosperity", "Does {0} prosper, {1} to {2}?", "{0}自{1}至{2}年豐足否"},
    {"fit.asked", "what is asked", "所考"},
    {"fit.bound", "bound", "界"},
    {"fit.in_replay", "in the replay", "重演"},
    {"fit.met", "met", "合"},
    {"fit.not_met", "not met", "不合"},
    {"fit.in_futures", "in stable futures", "邊境不移之未來"},
    {"fit.futures",
     "Of {0} free futures the border stayed in {1}; of these {2} prospered in everything asked "
     "(95% "
     "interval of the share: {3} to {4}).",
     "自由未來 {0}，其中邊境不移者 {1}，其中所考皆合者 {2}（其份之 95% 區間：{3} 至 {4}）。"},
    {"fit.risings",
     "Risings of a free future in these years, in the land of any court: {0} in the mean; the "
     "record names {1}.",
     "諸年間自由未來各國境內之起事，平均 {0}；史載有名者 {1}。"},
    {"fit.each_figure", "Every figure", "逐數"},
    {"fit.figure", "row", "條"},
    {"fit.region", "where", "地"},
    {"fit.compared_with", "compared with", "相較者"},
    {"fit.error", "error", "誤差"},
    {"fit.error_explained", "Errors of circuits are those of their shares.",
     "各路之誤差以其份計。"},
    {"fit_topic.circuits", "households by circuit (shares)", "各路戶數（份）"},
    {"fit_topic.registers", "whole registers", "全國戶籍"},
    {"fit_topic.cities", "cities", "城"},
    {"fit_topic.peoples", "settlers of the conquerors", "征服者之屯戶"},
    {"fit_topic.streams", "refugees and losses", "流民與耗損"},
    {"fit_topic.revenue", "revenue and treasury", "歲入與庫藏"},
    {"fit_topic.army", "cost and food of armies", "軍費與軍糧"},
    {"fit_topic.tribute", "yearly payments", "歲幣"},
    {"fit_topic.grain", "grain stored and carried", "倉儲與漕運"},
    {"fit_topic.trade", "border markets and customs", "榷場與市舶"},
    {"fit_topic.prices", "price of grain", "糧價"},
    {"fit_topic.paper", "paper money", "紙幣"},
    {"fit_asked.people", "registers, end by beginning, at least", "戶籍，末比初，至少"},
    {"fit_asked.revenue", "revenue in grain, last by first five years, at least",
     "折糧歲入，末五年比初五年，至少"},
    {"fit_asked.food", "households-years lived in famine, at most", "饑荒戶年之份，至多"},
    {"fit_asked.pay", "months of army cost owed, at most", "積欠軍費月數，至多"},
    {"fit_asked.money", "worth of paper, of par, at least", "紙幣對面值，至少"},
    {"fit_asked.quiet", "men in bands for a household, at most", "每戶嘯聚之人，至多"},
    {"fit_measure.court_register", "its registers there", "其地戶籍"},
    {"fit_measure.counted_register", "registers there", "當地戶籍"},
    {"fit_measure.register_kept", "share of registers kept", "戶籍所存之份"},
    {"fit_measure.people_kept", "share of people kept", "戶口所存之份"},
    {"fit_measure.urban_persons", "persons within the walls", "城中人口"},
    {"fit_measure.settlers", "Jurchen and Khitan households", "女真契丹戶"},
    {"fit_measure.settler_share", "their share of the registers", "其占戶籍之份"},
    {"fit_measure.settlers_at", "Jurchen and Khitan households there", "當地女真契丹戶"},
    {"fit_measure.came", "persons who came", "來歸人口"},
    {"fit_measure.left", "households who left", "離去之戶"},
    {"fit_measure.income", "yearly income", "歲入"},
    {"fit_measure.account_line", "that line of the account", "帳中該項"},
    {"fit_measure.army_cost", "pay and grain of armies", "軍餉軍糧之費"},
    {"fit_measure.army_share", "their share of spending", "其占歲出之份"},
    {"fit_measure.tribute_share", "share of income paid", "所納占歲入之份"},
    {"fit_measure.cash", "coin in the treasury", "庫存錢"},
    {"fit_measure.silver", "silver in the treasury", "庫存銀"},
    {"fit_measure.stores", "grain in all granaries", "諸倉之糧"},
    {"fit_measure.army_grain", "food of the armies there", "當地軍糧"},
    {"fit_measure.court_army_grain", "food of all its armies", "全軍之糧"},
    {"fit_measure.capital_grain", "grain brought to the capital", "運京之糧"},
    {"fit_measure.market_duty", "duty of its border market", "榷場之稅"},
    {"fit_measure.market_trade", "goods through border markets", "榷場貨值"},
    {"fit_measure.grain_price", "price of grain in its land", "境內糧價"},
    {"fit_measure.paper_outstanding", "notes outstanding", "在外之鈔"},
    {"fit_measure.paper_value", "worth of a note, of par", "鈔對面值"},
});

}  // namespace cli
