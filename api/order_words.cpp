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

std::span<const Word> words_of(OptionSet set) {
    switch (set) {
        case OptionSet::fate:
            return fates;
        case OptionSet::terms:
            return terms;
        default:
            return stances;
    }
}

struct RefusalWords {
    sim::Refusal refusal;
    const char* what_en;
    const char* what_zh;
    const char* mend_en;
    const char* mend_zh;
};

constexpr std::array<RefusalWords, sim::refusal_count - 1> refusals = {{
    {sim::Refusal::kind_unknown, "There is no such kind of order.", "沒有這一種命令。",
     "Take one of the kinds that docs/formats/orders.md lists.",
     "請用 docs/formats/orders.md 所列的種類。"},
    {sim::Refusal::target_missing,
     "The order names neither an army nor a place, or both where one is meant.",
     "命令未指明軍隊或地點，或兩者並指。", "Name either the army or the place.",
     "請指明軍隊或地點之一。"},
    {sim::Refusal::member_unused, "The order names something that this kind of order does not use.",
     "命令指明了此種命令用不到的內容。", "Leave it out; the form of the kind shows what is read.",
     "請刪去；各種命令的寫法見說明。"},
    {sim::Refusal::option_unknown,
     "The order asks for a way of doing it that this kind of order does not have.",
     "此種命令沒有所指定的辦法。", "Take one of the fates, terms or stances listed for the kind.",
     "請用該種命令所列的處置、條款或態勢。"},
    {sim::Refusal::amount_absent, "The order does not say how many, or says none.",
     "命令未註明數目，或數目為零。", "Give a whole number above zero.", "請寫明大於零的整數。"},
    {sim::Refusal::court_absent, "The court does not exist on that day, so nobody gives the order.",
     "該日此朝廷不存在，無人下令。", "Choose a court that exists then, or a day on which it does.",
     "請改用當時存在的朝廷，或改換日期。"},
    {sim::Refusal::army_unknown, "There is no such army on that day.", "該日沒有這支軍隊。",
     "Choose an army that is in being; the orders of battle list them.",
     "請改用當日在編的軍隊；見兵力部署。"},
    {sim::Refusal::other_unknown, "There is no such army to join on that day.",
     "該日沒有要併入的軍隊。", "Choose an army that is in being.", "請改用當日在編的軍隊。"},
    {sim::Refusal::place_unknown, "There is no such place.", "沒有這個地點。",
     "Choose a place of the map.", "請改用地圖上的地點。"},
    {sim::Refusal::person_unknown, "There is no such person yet.", "當時尚無此人。",
     "Choose somebody who is alive on that day.", "請改用當日在世之人。"},
    {sim::Refusal::army_foreign, "The army serves another court, which alone can order it.",
     "該軍隸屬他國，非此朝廷所能命令。", "Order an army of this court.", "請命令本朝廷的軍隊。"},
    {sim::Refusal::other_foreign, "The army that is to be joined serves another court.",
     "要併入的軍隊隸屬他國。", "Choose an army of this court.", "請改用本朝廷的軍隊。"},
    {sim::Refusal::place_foreign,
     "The court does not hold the place, so nobody there carries out its orders.",
     "該地不在此朝廷之手，無人奉行。", "Take the place first, or choose one that the court holds.",
     "請先取得該地，或改用本朝廷所據之地。"},
    {sim::Refusal::place_own, "The court holds the place already, so there is nothing to attack.",
     "該地已在此朝廷之手，無可攻取。", "Choose a place that another holds.",
     "請改用他國所據之地。"},
    {sim::Refusal::place_unheld, "Nobody holds the place, so there is nobody to attack.",
     "該地無人據守，無可攻取。", "March there instead.", "改令進軍即可。"},
    {sim::Refusal::person_foreign, "The person does not serve the court.", "此人不事此朝廷。",
     "Choose somebody in its service.", "請改用本朝廷之人。"},
    {sim::Refusal::person_dead, "The person is dead.", "此人已死。",
     "Choose somebody who is alive.", "請改用在世之人。"},
    {sim::Refusal::person_captive, "The person is a captive and cannot take a command.",
     "此人被囚，不能領軍。", "Free him first, or choose somebody else.",
     "請先使其獲釋，或另擇一人。"},
    {sim::Refusal::person_commands, "The person commands an army already.", "此人已領一軍。",
     "Dismiss him from it first, join the armies, or choose somebody else.",
     "請先罷其舊軍，或合兩軍，或另擇一人。"},
    {sim::Refusal::commander_absent, "The army has no commander who could be dismissed.",
     "該軍無帥可罷。", "Appoint one if it needs a commander.", "若需主帥，請先任命。"},
    {sim::Refusal::other_same, "An army cannot join itself.", "軍隊不能併入自身。",
     "Name two armies.", "請指明兩支軍隊。"},
    {sim::Refusal::army_besieged, "The army is shut in by a siege and cannot leave.",
     "該軍被圍，不能離城。", "Relieve it, or order a sortie, a parley or a surrender.",
     "請遣軍解圍，或令其出擊、議款、投降。"},
    {sim::Refusal::army_not_besieged,
     "The army is not shut in, so there is nobody to surrender to.", "該軍未被圍，無從投降。",
     "Order it to march away or to disband.", "可令其進軍他往或遣散。"},
    {sim::Refusal::siege_already, "The army besieges this place already.", "該軍已在圍此城。",
     "Order an assault or a parley, or wait.", "可令攻城、議款，或稍待。"},
    {sim::Refusal::army_besieging,
     "The army lies before a place and cannot be used elsewhere meanwhile.",
     "該軍正在圍城，不能他用。", "Order it to raise the siege first.", "請先令其解圍。"},
    {sim::Refusal::army_not_besieging, "The army lies before no place.", "該軍未圍任何地點。",
     "Order it to besiege the place first.", "請先令其圍城。"},
    {sim::Refusal::army_marching, "The army is on the way and stands nowhere.",
     "該軍正在途中，並未駐紮。", "Wait until it arrives, or order it to another place.",
     "請待其到達，或改令進軍他處。"},
    {sim::Refusal::army_elsewhere, "The army does not stand at the place.", "該軍不在此地。",
     "March it there first.", "請先令其進軍該地。"},
    {sim::Refusal::armies_apart, "The two armies do not stand at one place.", "兩軍不在同一地點。",
     "March one of them to the other first.", "請先令一軍進至另一軍所在。"},
    {sim::Refusal::already_there, "The army stands there already.", "該軍已在該地。",
     "Nothing needs to be ordered.", "無須下令。"},
    {sim::Refusal::army_abroad,
     "The army stands on foreign land, from where its men cannot go home.",
     "該軍在他國之地，士卒無從歸鄉。", "March it to a place that the court holds first.",
     "請先令其進至本朝廷所據之地。"},
    {sim::Refusal::place_besieged, "The place is under siege, and nothing goes in or out.",
     "該地被圍，內外不通。", "Raise the siege with a relief army first.", "請先遣援軍解圍。"},
    {sim::Refusal::place_not_besieged, "Nobody besieges the place.", "該地未被圍。",
     "Nothing of this kind is needed there.", "該地無須此令。"},
    {sim::Refusal::truce_in_force, "A truce lets arms rest at the place.", "該地正在休兵。",
     "Wait until it ends, or raise the siege.", "請待休兵期滿，或令解圍。"},
    {sim::Refusal::capital_absent, "The court has no seat to which the army could come back.",
     "此朝廷無都城可歸。", "Order it to march to a place instead.", "請改令其進軍某地。"},
    {sim::Refusal::route_absent, "No way leads there that the army could take.", "無路可通該地。",
     "Try another season, another army or a nearer place.", "請改換季節、軍隊或較近的地點。"},
    {sim::Refusal::place_too_far, "The place is beyond the reach of riders who are to come back.",
     "該地太遠，騎兵往返不及。", "March the army nearer first.", "請先令該軍進至較近之處。"},
    {sim::Refusal::slots_full, "As many armies are in the field as can be kept.",
     "軍隊之數已滿，不能再立一軍。", "Join or disband an army first.", "請先合併或遣散一軍。"},
    {sim::Refusal::army_too_small, "The army has too few men for that, with something left of it.",
     "該軍兵少，不足分遣而有餘。", "Ask for fewer men.", "請減少人數。"},
    {sim::Refusal::garrison_too_small, "The garrison does not have so many men.",
     "守軍沒有這麼多人。", "Ask for fewer men, or levy some first.", "請減少人數，或先徵兵。"},
    {sim::Refusal::levy_exhausted,
     "The households of the place cannot give so many more men this year.",
     "該地民戶本年已不能再出這麼多人。",
     "Ask for fewer men, for men of another place, or wait for the new year.",
     "請減少人數，改徵他處，或待來年。"},
    {sim::Refusal::water_absent, "The place lies on no water that bears war ships.",
     "該地無可行戰船之水。", "Choose a place on a river, canal or coast.",
     "請改用臨江、臨河或臨海之地。"},
    {sim::Refusal::ships_absent, "The army has no ships.", "該軍無船。",
     "Build ships where it stands first.", "請先於其駐地造船。"},
    {sim::Refusal::yard_too_small, "The yards of the place cannot build so many ships.",
     "該地船場不能造這麼多船。", "Ask for fewer ships, or use other yards as well.",
     "請減少船數，或兼用他處船場。"},
    {sim::Refusal::works_full, "The walls of the place are as strong as they can be.",
     "該地城防已無可再增。", "Strengthen another place, or its garrison.",
     "請加固他處，或增其守軍。"},
    {sim::Refusal::works_under_way, "The walls of the place are being worked on already.",
     "該地已在築城。", "Wait until the work is done.", "請待完工。"},
    {sim::Refusal::grain_short, "There is not enough grain in store to feed those who would work.",
     "倉糧不足以供工役。", "Bring grain first, or wait for the harvest.", "請先運糧，或待秋收。"},
    {sim::Refusal::silver_short, "All goods of the place are not worth so much silver.",
     "該地財貨不值此數。", "Offer less, or other terms.", "請減其數，或改議他款。"},
    {sim::Refusal::nothing_to_burn, "Neither stores nor boats are left at the place.",
     "該地已無積聚與舟船。", "Nothing needs to be ordered.", "無須下令。"},
    {sim::Refusal::dike_absent, "There is no dike of the great river at the place.",
     "該地無大河堤防。", "Choose a place on the dike.", "請改用臨河堤之地。"},
    {sim::Refusal::dike_breached, "The dike has been breached there already.", "該地河堤已決。",
     "Nothing needs to be ordered.", "無須下令。"},
}};

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
        default:
            CHECK(kind == sim::OrderKind::set_stance, "this kind of order has no option");
            return OptionSet::stance;
    }
}

std::uint32_t option_count(OptionSet set) {
    return static_cast<std::uint32_t>(words_of(set).size());
}

std::string_view option_name(OptionSet set, std::uint32_t option) {
    CHECK(option < option_count(set), "an option without a name");
    return words_of(set)[option].name;
}

Phrase option_phrase(OptionSet set, std::uint32_t option) {
    CHECK(option < option_count(set), "an option without a word");
    return {words_of(set)[option].en, words_of(set)[option].zh};
}

RefusalText refusal_text(sim::Refusal refusal) {
    const auto at = static_cast<std::size_t>(refusal);
    CHECK(at >= 1 && at < sim::refusal_count, "a refusal without words");
    const RefusalWords& words = refusals[at - 1];
    CHECK(words.refusal == refusal, "the words stand in the order of the refusals");
    return {{words.what_en, words.what_zh}, {words.mend_en, words.mend_zh}};
}

}  // namespace api
