// Titles of embassies, treaties, dues and aims. Declared in war_title.hpp.
#include "api/describe.hpp"
#include "api/term_words.hpp"
#include "api/war_title.hpp"

namespace api {

namespace {

using sim::Change;
using sim::ChangeKind;

Phrase polity_of(const WarTeller& teller, std::uint32_t position) {
    return polity_phrase(teller.context, sim::PolityId(position));
}

Phrase sent_title(const WarTeller& teller, const Change& change) {
    const std::vector<sim::Term> terms = told_terms(teller.changes);
    const Phrase court = teller.polity();
    const Phrase other = polity_of(teller, change.object);
    const Phrase offer = offer_phrase(teller.context, terms, teller.event.polity);
    const bool is_secret = change.detail != 0;
    const bool is_named = teller.event.person.exists();
    const std::string who_en = is_named ? teller.person().en : "an envoy";
    const std::string who_zh = is_named ? teller.person().zh : "使";
    return {court.en + " sends " + who_en + (is_secret ? " in secret" : "") + " to " + other.en +
                " and " + offer.en,
            court.zh + (is_secret ? "密遣" : "遣") + who_zh + "如" + other.zh + "，" + offer.zh};
}

Phrase received_title(const WarTeller& teller) {
    const std::vector<sim::Term> terms = told_terms(teller.changes);
    const Phrase court = teller.polity();
    const Phrase sender = teller.other();
    const Phrase offer = offer_phrase(teller.context, terms, teller.event.other);
    return {court.en + " hears the envoy of " + sender.en + ", who " + offer.en,
            court.zh + "見" + sender.zh + "使，" + offer.zh};
}

Phrase answered_title(const WarTeller& teller, const Change& change) {
    const Phrase court = teller.polity();
    const Phrase other = teller.other();
    return static_cast<sim::Answer>(change.detail) == sim::Answer::accepted
               ? Phrase{court.en + " accepts what " + other.en + " offers",
                        court.zh + "允" + other.zh + "之議"}
               : Phrase{court.en + " turns down what " + other.en + " offers",
                        court.zh + "卻" + other.zh + "之議"};
}

Phrase held_title(const WarTeller& teller) {
    const Phrase holder = teller.polity();
    const Phrase sender = teller.other();
    const bool is_named = teller.event.person.exists();
    return is_named
               ? Phrase{holder.en + " holds " + teller.person().en + ", the envoy of " + sender.en,
                        holder.zh + "留" + sender.zh + "使" + teller.person().zh}
               : Phrase{holder.en + " holds the envoy of " + sender.en,
                        holder.zh + "留" + sender.zh + "使"};
}

Phrase joint_march_title(const WarTeller& teller, const Change& change) {
    const Phrase ally = teller.polity();
    const Phrase other = teller.other();
    switch (static_cast<sim::Joined>(change.detail)) {
        case sim::Joined::in_time:
            return {ally.en + " marches in time for its joint war with " + other.en,
                    ally.zh + "如期會" + other.zh + "師"};
        case sim::Joined::late:
            return {ally.en + " lets the day of its joint war with " + other.en + " go by",
                    ally.zh + "失會師於" + other.zh + "之期"};
        case sim::Joined::at_last:
            break;
    }
    return {ally.en + " marches at last in its joint war with " + other.en,
            ally.zh + "後期而會" + other.zh + "師"};
}

Phrase closed_title(const WarTeller& teller, const Change& change) {
    const Phrase court = teller.polity();
    const Phrase other = polity_of(teller, change.object);
    if (static_cast<sim::Answer>(change.detail) == sim::Answer::detained) {
        return held_title(teller);
    }
    return static_cast<sim::Answer>(change.detail) == sim::Answer::refused
               ? Phrase{"The envoy of " + court.en + " comes home from " + other.en +
                            " with a refusal",
                        court.zh + "使還自" + other.zh + "，議不諧"}
               : Phrase{court.en + " gets no answer from " + other.en,
                        court.zh + "議於" + other.zh + "，不報"};
}

Phrase begun_title(const WarTeller& teller) {
    const std::vector<sim::Term> terms = told_terms(teller.changes);
    const Phrase one = teller.polity();
    const Phrase other = teller.other();
    Phrase title{one.en + " and " + other.en + " come to terms", one.zh + "與" + other.zh + "定約"};
    Phrase mutual;
    std::vector<sim::Term> shared;
    for (const sim::Term& term : terms) {
        if (sim::members_of(term.article).mutual) {
            shared.push_back(term);
        }
    }
    if (!shared.empty()) {
        mutual = given_phrase(teller.context, shared, sim::PolityId::none(), true);
        title = {one.en + " and " + other.en + " agree on " + mutual.en,
                 one.zh + "與" + other.zh + "約" + mutual.zh};
    }
    const auto add = [&](sim::PolityId giver, const Phrase& name, const Phrase& taker) {
        const Phrase given = given_phrase(teller.context, terms, giver, false);
        if (!given.en.empty()) {
            title.en += "; " + name.en + " grants " + taker.en + " " + given.en;
            title.zh += "；" + name.zh + "以" + given.zh + "許" + taker.zh;
        }
    };
    add(teller.event.polity, one, other);
    add(teller.event.other, other, one);
    return title;
}

Phrase ended_title(const WarTeller& teller, const Change& change) {
    const Phrase one = teller.polity();
    const Phrase other = teller.other();
    switch (static_cast<sim::AccordEnd>(change.detail)) {
        case sim::AccordEnd::expired:
            return {"The accord of " + one.en + " and " + other.en + " runs out",
                    one.zh + other.zh + "之約期滿"};
        case sim::AccordEnd::broken:
            return change.object == sim::Id<void>::none_index
                       ? Phrase{"War makes the accord of " + one.en + " and " + other.en + " void",
                                one.zh + other.zh + "兵釁開，約廢"}
                       : Phrase{one.en + " breaks its accord with " + other.en + " by war",
                                one.zh + "敗盟於" + other.zh};
        case sim::AccordEnd::renounced:
            return {one.en + " renounces its accord with " + other.en,
                    one.zh + "絕約於" + other.zh};
        case sim::AccordEnd::replaced:
            return {"Older terms of " + one.en + " and " + other.en + " give way to new ones",
                    one.zh + other.zh + "改訂前約"};
        case sim::AccordEnd::party_gone:
            break;
    }
    return {"The accord of " + one.en + " and " + other.en + " ends with one of them",
            one.zh + other.zh + "之約，國亡而罷"};
}

Phrase dues_title(const WarTeller& teller, const Change& change) {
    const Phrase payer = teller.polity();
    const Phrase taker = teller.other();
    const Phrase sum = amount_phrase(static_cast<sim::Good>(change.detail), change.amount);
    return change.kind == ChangeKind::dues_paid
               ? Phrase{payer.en + " pays " + taker.en + " " + sum.en + ", as agreed",
                        payer.zh + "輸" + sum.zh + "於" + taker.zh}
               : Phrase{payer.en + " does not pay " + taker.en + " the " + sum.en + " that it owes",
                        payer.zh + "不輸" + taker.zh + "所約" + sum.zh};
}

Phrase withholding_title(const WarTeller& teller, const Change& change) {
    const Phrase payer = teller.polity();
    const Phrase taker = teller.other();
    return change.detail != 0 ? Phrase{payer.en + " withholds its yearly dues from " + taker.en,
                                       payer.zh + "停歲輸於" + taker.zh}
                              : Phrase{payer.en + " pays its yearly dues to " + taker.en + " again",
                                       payer.zh + "復歲輸於" + taker.zh};
}

Phrase aim_title(const WarTeller& teller, const Change& change) {
    const Phrase court = polity_of(teller, change.subject);
    if (change.object == sim::Id<void>::none_index) {
        return {court.en + " gives up its plans of war", court.zh + "罷兵議"};
    }
    const Phrase other = polity_of(teller, change.object);
    if (change.amount > 0) {
        const Phrase place = teller.place_of(static_cast<std::uint32_t>(change.amount - 1));
        return {court.en + " means to take " + place.en + " from " + other.en,
                court.zh + "圖" + other.zh + "之" + place.zh};
    }
    return {court.en + " turns against " + other.en, court.zh + "圖" + other.zh};
}

Phrase peace_title(const WarTeller& teller) {
    const Phrase one = teller.polity();
    const Phrase other = teller.other();
    return {"The war of " + one.en + " and " + other.en + " is at an end",
            one.zh + other.zh + "兵解"};
}

}  // namespace

std::optional<Phrase> envoy_title(const WarTeller& teller) {
    if (teller.changes.empty()) {
        return std::nullopt;
    }
    const Change& change = teller.changes[0];
    switch (change.kind) {
        case ChangeKind::envoy_sent:
            return sent_title(teller, change);
        case ChangeKind::envoy_received:
            return received_title(teller);
        case ChangeKind::offer_answered:
            return answered_title(teller, change);
        case ChangeKind::offer_closed:
            return closed_title(teller, change);
        case ChangeKind::accord_begin:
            return begun_title(teller);
        case ChangeKind::accord_end:
            return ended_title(teller, change);
        case ChangeKind::dues_paid:
        case ChangeKind::dues_owed:
            return dues_title(teller, change);
        case ChangeKind::withholding:
            return withholding_title(teller, change);
        case ChangeKind::joint_march:
            return joint_march_title(teller, change);
        case ChangeKind::aim:
            return aim_title(teller, change);
        case ChangeKind::party: {
            const Phrase court = polity_of(teller, change.subject);
            const std::string percent = std::to_string(change.amount / 10) + "%";
            return Phrase{"The war party at " + court.en + " weighs " + percent,
                          court.zh + "主戰之議居" + percent};
        }
        case ChangeKind::hostility_end:
            return teller.event.kind == sim::EventKind::negotiation
                       ? std::optional(peace_title(teller))
                       : std::nullopt;
        default:
            return std::nullopt;
    }
}

}  // namespace api
