#include "api/event_title.hpp"

#include <array>
#include <utility>

#include "api/agreement.hpp"
#include "api/describe.hpp"
#include "api/event_reference.hpp"
#include "api/lookup.hpp"
#include "api/war_title.hpp"

namespace api {

namespace {

using sim::Change;
using sim::ChangeKind;

/// What a title is made of.
struct Teller {
    Context& context;
    sim::EventId id;
    const sim::Event& event;

    [[nodiscard]] Phrase place(std::uint32_t index) const {
        return place_phrase(context, id_of<sim::PlaceId>(index));
    }
    [[nodiscard]] Phrase polity(std::uint32_t index) const {
        return polity_phrase(context, id_of<sim::PolityId>(index));
    }
    [[nodiscard]] Phrase person(std::uint32_t index) const {
        return person_phrase(context, id_of<sim::PersonId>(index));
    }

    template <typename IdType>
    static IdType id_of(std::uint32_t index) {
        IdType id;
        id.index = index;
        return id;
    }
};

Phrase both(const scenario::Bilingual& text) {
    return {std::string(text.en), std::string(text.zh)};
}

Phrase control_title(const Teller& teller, const Change& change, std::size_t position) {
    const Phrase place = teller.place(change.subject);
    const Phrase to = teller.polity(change.object);
    Phrase from{"its holder", "原主"};
    const auto row = row_of_change(teller.context, teller.id, position);
    if (row && row->table == scenario::Table::control_changes) {
        from = polity_phrase(teller.context, teller.context.texts().control_changes[row->row].from);
    }
    switch (static_cast<sim::ControlHow>(change.detail)) {
        case sim::ControlHow::storm:
            return {to.en + " takes " + place.en + " from " + from.en,
                    to.zh + "攻取" + from.zh + "之" + place.zh};
        case sim::ControlHow::surrender:
            return {place.en + " surrenders to " + to.en, place.zh + "降於" + to.zh};
        case sim::ControlHow::abandoned:
            return {from.en + " leaves " + place.en + "; " + to.en + " holds it",
                    from.zh + "棄" + place.zh + "，" + to.zh + "據之"};
        case sim::ControlHow::treaty:
            return {place.en + " passes by treaty from " + from.en + " to " + to.en,
                    from.zh + "依約以" + place.zh + "予" + to.zh};
        case sim::ControlHow::revolt:
            return {place.en + " rises against " + from.en + "; " + to.en + " holds it",
                    place.zh + "起事反" + from.zh + "，歸" + to.zh};
        case sim::ControlHow::defection:
            return {place.en + " goes over from " + from.en + " to " + to.en,
                    place.zh + "守將叛" + from.zh + "附" + to.zh};
        case sim::ControlHow::administrative:
            return {place.en + " is put under " + to.en, place.zh + "改隸" + to.zh};
        case sim::ControlHow::raid:
            return {to.en + " raids " + place.en + ", held by " + from.en,
                    to.zh + "襲據" + from.zh + "之" + place.zh};
        case sim::ControlHow::returned:
            return {place.en + " returns from " + from.en + " to " + to.en,
                    from.zh + "還" + place.zh + "於" + to.zh};
    }
    return {place.en, place.zh};
}

Phrase ownership_title(const Teller& teller, const Change& change) {
    const Phrase place = teller.place(change.subject);
    const Phrase to = teller.polity(change.object);
    return {place.en + " counts as " + to.en + "'s own", place.zh + "視同" + to.zh + "本土"};
}

Phrase polity_title(const Teller& teller, const Change& change) {
    const Phrase polity = teller.polity(change.subject);
    switch (change.kind) {
        case ChangeKind::polity_begin:
            return {polity.en + " comes into being", polity.zh + "立"};
        case ChangeKind::polity_end:
            return {polity.en + " comes to an end", polity.zh + "亡"};
        case ChangeKind::accession: {
            const Phrase ruler = teller.person(change.object);
            return {ruler.en + " comes to rule " + polity.en,
                    ruler.zh + "繼為" + polity.zh + "之主"};
        }
        case ChangeKind::throne_vacant: {
            const Phrase ruler = teller.person(change.object);
            const Phrase end = reign_end_phrase(static_cast<sim::ReignEnd>(change.detail));
            return {ruler.en + ", ruler of " + polity.en + ", " + end.en,
                    polity.zh + "主" + ruler.zh + end.zh};
        }
        case ChangeKind::capital: {
            const auto seat = Teller::id_of<sim::PlaceId>(change.object);
            if (!seat.exists()) {
                return {"The court of " + polity.en + " is without a seat",
                        polity.zh + "行朝無定所"};
            }
            const Phrase place = place_phrase(teller.context, seat);
            return {"The court of " + polity.en + " moves to " + place.en,
                    polity.zh + "移都" + place.zh};
        }
        default: {
            const auto overlord = Teller::id_of<sim::PolityId>(change.object);
            if (!overlord.exists()) {
                return {polity.en + " has no overlord any more", polity.zh + "不復稱臣"};
            }
            const Phrase lord = polity_phrase(teller.context, overlord);
            return {polity.en + " becomes a vassal of " + lord.en, polity.zh + "臣屬" + lord.zh};
        }
    }
}

Phrase person_title(const Teller& teller, const Change& change) {
    const Phrase person = teller.person(change.subject);
    if (change.kind == ChangeKind::birth) {
        return {person.en + " is born", person.zh + "生"};
    }
    if (change.kind == ChangeKind::death) {
        const Phrase how = death_phrase(static_cast<sim::DeathKind>(change.detail));
        return {person.en + " " + how.en, person.zh + how.zh};
    }
    const Phrase polity = teller.polity(change.object);
    const bool captive =
        static_cast<sim::AllegianceStatus>(change.detail) == sim::AllegianceStatus::captive;
    return captive ? Phrase{person.en + " is a captive of " + polity.en,
                            person.zh + "為" + polity.zh + "所俘"}
                   : Phrase{person.en + " serves " + polity.en, person.zh + "歸屬" + polity.zh};
}

Phrase post_title(const Teller& teller, const Change& change) {
    const sim::PostDefinition& post = teller.context.setting().posts[change.subject];
    const Phrase person = person_phrase(teller.context, post.person);
    const Phrase polity = polity_phrase(teller.context, post.polity);
    const Phrase office = office_phrase(post.office);
    return change.kind == ChangeKind::post_begin
               ? Phrase{person.en + " is " + office.en + " of " + polity.en,
                        person.zh + "為" + polity.zh + office.zh}
               : Phrase{person.en + " is no longer " + office.en + " of " + polity.en,
                        person.zh + "不復為" + polity.zh + office.zh};
}

Phrase treaty_title(const Teller& teller, const Change& change) {
    const Phrase name = both(teller.context.texts().treaties[change.subject].name);
    return change.kind == ChangeKind::treaty_begin
               ? Phrase{name.en + " comes into force", name.zh + "生效"}
               : Phrase{name.en + " is no longer in force", name.zh + "失效"};
}

Phrase siege_title(const Teller& teller, const Change& change) {
    const sim::SiegeDefinition& siege = teller.context.setting().sieges[change.subject];
    const Phrase place = place_phrase(teller.context, siege.place);
    const Phrase attacker = polity_phrase(teller.context, siege.attacker);
    return change.kind == ChangeKind::siege_begin
               ? Phrase{attacker.en + " lays siege to " + place.en, attacker.zh + "圍" + place.zh}
               : Phrase{"The siege of " + place.en + " by " + attacker.en + " ends",
                        attacker.zh + "圍" + place.zh + "之役止"};
}

Phrase insurgency_title(const Teller& teller, const Change& change) {
    const Phrase name = both(teller.context.texts().insurgencies[change.subject].name);
    return change.kind == ChangeKind::insurgency_begin
               ? Phrase{name.en + ": the rising begins", name.zh + "起事"}
               : Phrase{name.en + ": the rising ends", name.zh + "平息"};
}

Phrase claim_title(const Teller& teller, const Change& change) {
    const sim::ClaimDefinition& claim = teller.context.setting().claims[change.subject];
    const Phrase polity = polity_phrase(teller.context, claim.polity);
    const Phrase place = place_phrase(teller.context, claim.place);
    return change.kind == ChangeKind::claim_begin
               ? Phrase{polity.en + " lays claim to " + place.en,
                        polity.zh + "主張" + place.zh + "為己有"}
               : Phrase{polity.en + " gives up its claim to " + place.en,
                        polity.zh + "放棄對" + place.zh + "之主張"};
}

Phrase due_title(const Teller& teller, std::span<const Change> changes) {
    Phrase sum;
    for (const Change& change : changes) {
        const sim::ClauseDefinition& clause = teller.context.setting().clauses[change.subject];
        const Phrase amount = amount_phrase(clause.good, change.amount);
        sum.en += (sum.en.empty() ? "" : " and ") + amount.en;
        sum.zh += (sum.zh.empty() ? "" : "、") + amount.zh;
    }
    const Phrase from = polity_phrase(teller.context, teller.event.polity);
    const Phrase to = polity_phrase(teller.context, teller.event.other);
    return {sum.en + " fall due from " + from.en + " to " + to.en,
            from.zh + "應輸" + sum.zh + "於" + to.zh};
}

Phrase change_title(const Teller& teller, const Change& change, std::size_t position) {
    switch (change.kind) {
        case ChangeKind::control:
            return control_title(teller, change, position);
        case ChangeKind::ownership:
            return ownership_title(teller, change);
        case ChangeKind::claim_begin:
        case ChangeKind::claim_end:
            return claim_title(teller, change);
        case ChangeKind::birth:
        case ChangeKind::death:
        case ChangeKind::allegiance:
            return person_title(teller, change);
        case ChangeKind::post_begin:
        case ChangeKind::post_end:
            return post_title(teller, change);
        case ChangeKind::treaty_begin:
        case ChangeKind::treaty_end:
            return treaty_title(teller, change);
        case ChangeKind::siege_begin:
        case ChangeKind::siege_end:
            return siege_title(teller, change);
        case ChangeKind::technique_adopted: {
            const Phrase name = both(teller.context.texts().techniques[change.subject].name);
            const Phrase polity = teller.polity(change.object);
            return {polity.en + " takes up: " + name.en, polity.zh + "始用" + name.zh};
        }
        case ChangeKind::insurgency_begin:
        case ChangeKind::insurgency_end:
            return insurgency_title(teller, change);
        case ChangeKind::census: {
            const Phrase place = teller.place(change.subject);
            return {grouped(change.amount) + " households are counted at " + place.en,
                    place.zh + "計戶" + grouped_zh(change.amount)};
        }
        case ChangeKind::muster:
        case ChangeKind::stand_down:
        case ChangeKind::due:
            return {};  // Told for the whole event.
        default:
            return polity_title(teller, change);
    }
}

bool is_order_of_battle(std::span<const Change> changes) {
    return changes[0].kind == ChangeKind::muster || changes[0].kind == ChangeKind::stand_down;
}

/// What is changed, counting a court's ownership of a place it takes as one with the taking.
std::size_t count_told(std::span<const Change> changes) {
    std::size_t told = 0;
    for (const Change& change : changes) {
        told += change.kind == ChangeKind::ownership ? 0 : 1;
    }
    return told;
}

Phrase composed_title(Context& context, sim::EventId id) {
    const sim::EventLog& log = context.timeline().log();
    const sim::Event& event = log[id];
    if (event.origin == sim::EventOrigin::record && event.record.exists()) {
        return both(context.texts().events[event.record.index].title);
    }
    if (event.origin == sim::EventOrigin::rule || event.origin == sim::EventOrigin::order) {
        if (auto title = war_title(context, id)) {
            return *std::move(title);
        }
    }
    const std::span<const Change> changes = log.changes_of(id);
    const Teller teller{context, id, event};
    if (changes.empty()) {
        return {"Nothing changes", "無變更"};
    }
    if (is_order_of_battle(changes)) {
        return {"The armies as they stood", "各軍部署"};
    }
    if (changes[0].kind == ChangeKind::due) {
        return due_title(teller, changes);
    }
    Phrase title = change_title(teller, changes[0], 0);
    const std::size_t told = count_told(changes);
    if (told > 1 && changes[0].kind == ChangeKind::census) {
        title = {"Households are counted at " + std::to_string(told) + " places",
                 std::to_string(told) + "處計戶"};
    } else if (told == 2 && changes.size() == 2) {
        const Phrase second = change_title(teller, changes[1], 1);
        title = {title.en + "; " + second.en, title.zh + "；" + second.zh};
    } else if (told > 1) {
        title.en += ", and " + std::to_string(told - 1) + " more";
        title.zh += "等" + std::to_string(told) + "事";
    }
    return title;
}

}  // namespace

Phrase event_title(Context& context, sim::EventId id) {
    Phrase title = composed_title(context, id);
    // The record's own titles are written by hand.
    if (context.timeline().log()[id].origin != sim::EventOrigin::record) {
        for (const scenario::PolityRow& polity : context.texts().polities) {
            title.en = agreeing(std::move(title.en), short_name(polity.name.en));
        }
    }
    return title;
}

}  // namespace api
