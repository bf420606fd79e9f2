// What a court has heard, as sentences and as data. Declared in play.hpp.
#include <algorithm>

#include "api/describe.hpp"
#include "api/event_reference.hpp"
#include "api/event_title.hpp"
#include "api/play.hpp"
#include "api/words.hpp"

namespace api {

namespace {

using chronicle::News;
using chronicle::NewsKind;

/// What the sentences about a piece of news are made of.
struct NewsWords {
    Phrase place;
    Phrase polity;
    Phrase other;
    Phrase person;
    std::string army;
    std::string men_en;
    std::string men_zh;
    std::string amount_en;
    std::string amount_zh;
    bool has_polity = false;
    bool has_person = false;
    bool has_place = false;
    bool is_own = false;  ///< It is about the court itself.
};

NewsWords words_of(const Context& context, const Play& play, const News& news) {
    NewsWords words;
    words.place = place_phrase(context, news.place);
    words.polity = polity_phrase(context, news.polity);
    words.other = polity_phrase(context, news.other);
    words.person = person_phrase(context, news.person);
    words.army = news.army.exists() ? army_name(news.army, context, play.names()) : "";
    words.men_en = grouped(news.men.value);
    words.men_zh = grouped_zh(news.men.value);
    words.amount_en = grouped(news.amount);
    words.amount_zh = grouped_zh(news.amount);
    words.has_polity = news.polity.exists();
    words.has_person = news.person.exists();
    words.has_place = news.place.exists();
    words.is_own = news.polity == play.seat->court();
    return words;
}

Phrase place_title(NewsKind kind, const NewsWords& w) {
    switch (kind) {
        case NewsKind::place_won:
            return w.has_polity ? Phrase{w.place.en + " is ours, won from " + w.polity.en,
                                         "得" + w.place.zh + "於" + w.polity.zh}
                                : Phrase{w.place.en + " is ours", w.place.zh + "歸我"};
        case NewsKind::place_lost:
            return w.has_polity ? Phrase{w.place.en + " is lost to " + w.polity.en,
                                         w.place.zh + "失於" + w.polity.zh}
                                : Phrase{w.place.en + " is lost", w.place.zh + "失守"};
        case NewsKind::place_changed:
            return w.has_polity
                       ? Phrase{w.polity.en + " holds " + w.place.en + " now",
                                w.place.zh + "今屬" + w.polity.zh}
                       : Phrase{"Nobody holds " + w.place.en + " now", w.place.zh + "今無主"};
        case NewsKind::siege_begun:
            return {w.place.en + " is besieged by " + w.polity.en, w.polity.zh + "圍" + w.place.zh};
        default:
            return {"The siege of " + w.place.en + " is over", w.place.zh + "之圍已解"};
    }
}

Phrase army_title(NewsKind kind, const NewsWords& w) {
    switch (kind) {
        case NewsKind::army_sighted:
            return {"An army of " + w.polity.en + " (" + w.army + "), some " + w.men_en +
                        " men, is seen at " + w.place.en,
                    w.polity.zh + "軍（" + w.army + "）約" + w.men_zh + "人，見於" + w.place.zh};
        case NewsKind::army_moved:
            return {"Our army " + w.army + " writes from " + w.place.en + ": " + w.men_en + " men",
                    "我軍" + w.army + "自" + w.place.zh + "奏報：" + w.men_zh + "人"};
        case NewsKind::army_weaker:
            return {"Our army " + w.army + " has lost " + w.amount_en + " men and has " + w.men_en +
                        " left",
                    "我軍" + w.army + "失" + w.amount_zh + "人，餘" + w.men_zh + "人"};
        case NewsKind::army_raised:
            return {"A new army " + w.army + " of " + w.men_en + " men stands at " + w.place.en,
                    "新軍" + w.army + w.men_zh + "人，駐" + w.place.zh};
        case NewsKind::army_gone:
            return {"Our army " + w.army + ", last heard of at " + w.place.en + ", is no more",
                    "我軍" + w.army + "前在" + w.place.zh + "，今已不存"};
        default:
            return w.has_person ? Phrase{w.person.en + " commands our army " + w.army + " now",
                                         w.person.zh + "今領我軍" + w.army}
                                : Phrase{"Our army " + w.army + " has no commander",
                                         "我軍" + w.army + "今無主帥"};
    }
}

Phrase bond_title(NewsKind kind, const NewsWords& w) {
    switch (kind) {
        case NewsKind::war:
            return {"We are at war with " + w.polity.en, "與" + w.polity.zh + "交兵"};
        case NewsKind::war_over:
            return {"The war with " + w.polity.en + " is over", "與" + w.polity.zh + "罷兵"};
        case NewsKind::bound:
            return {"A treaty binds us and " + w.polity.en, "與" + w.polity.zh + "有約"};
        case NewsKind::unbound:
            return {"Nothing binds us and " + w.polity.en + " any more",
                    "與" + w.polity.zh + "之約已絕"};
        case NewsKind::offer:
            return {w.polity.en + " has an offer for us", w.polity.zh + "遣使來議"};
        case NewsKind::offer_refused:
            return {"Our envoy is back from " + w.polity.en + " without an agreement",
                    "我使還自" + w.polity.zh + "，議不諧"};
        default:
            return {w.polity.en + " has not paid what it owes us", w.polity.zh + "所欠歲輸未至"};
    }
}

Phrase court_title(NewsKind kind, const NewsWords& w) {
    const Phrase court = w.is_own ? Phrase{"our court", "我朝"} : w.polity;
    switch (kind) {
        case NewsKind::court_risen:
            return {"There is a new court: " + w.polity.en, w.polity.zh + "今立"};
        case NewsKind::court_gone:
            return w.is_own ? Phrase{"Our court is no more", "我朝已亡"}
                            : Phrase{w.polity.en + " is no more", w.polity.zh + "已亡"};
        case NewsKind::ruler:
            return w.has_person
                       ? Phrase{w.person.en + " rules " + court.en + " now",
                                w.person.zh + "今主" + court.zh}
                       : Phrase{"The throne of " + court.en + " is vacant", court.zh + "君位空"};
        case NewsKind::capital:
            return w.has_place ? Phrase{"The seat of " + court.en + " is at " + w.place.en + " now",
                                        court.zh + "今駐" + w.place.zh}
                               : Phrase{"The seat of " + court.en + " is nowhere now",
                                        court.zh + "今無駐所"};
        case NewsKind::minister:
            return w.has_person
                       ? Phrase{w.person.en + " is our chief minister now", w.person.zh + "今為相"}
                       : Phrase{"We have no chief minister", "朝中今無相"};
        case NewsKind::heir:
            return w.has_person ? Phrase{w.person.en + " is our heir now", w.person.zh + "今為儲嗣"}
                                : Phrase{"We have no heir", "今無儲嗣"};
        case NewsKind::person_gone:
            return {w.person.en + " is gone from our court: dead, taken or gone over",
                    w.person.zh + "已不在朝：或卒、或被執、或附敵"};
        default:
            return {w.person.en + " is with us now", w.person.zh + "今在我朝"};
    }
}

Phrase title_of(NewsKind kind, const NewsWords& words) {
    switch (kind) {
        case NewsKind::place_won:
        case NewsKind::place_lost:
        case NewsKind::place_changed:
        case NewsKind::siege_begun:
        case NewsKind::siege_over:
            return place_title(kind, words);
        case NewsKind::army_sighted:
        case NewsKind::army_moved:
        case NewsKind::army_weaker:
        case NewsKind::army_raised:
        case NewsKind::army_gone:
        case NewsKind::command_changed:
            return army_title(kind, words);
        case NewsKind::war:
        case NewsKind::war_over:
        case NewsKind::bound:
        case NewsKind::unbound:
        case NewsKind::offer:
        case NewsKind::offer_refused:
        case NewsKind::dues_missed:
            return bond_title(kind, words);
        default:
            return court_title(kind, words);
    }
}

Json report(std::string_view kind, sim::Day day, sim::Day today, const Phrase& title) {
    Json json;
    json["kind"] = kind;
    json["date"] = day_json(day);
    json["age_days"] = day.exists() ? Json(std::max(today.number - day.number, 0)) : Json(nullptr);
    json["title_en"] = title.en;
    json["title_zh"] = title.zh;
    return json;
}

Json news_json(const Context& context, const Play& play, const News& news) {
    Json json = report(chronicle::news_kind_name(news.kind), news.day, play.seat->view().today,
                       title_of(news.kind, words_of(context, play, news)));
    json["place"] = place_id_json(context, news.place);
    json["army"] =
        news.army.exists() ? Json(army_name(news.army, context, play.names())) : Json(nullptr);
    json["polity"] = polity_id_json(context, news.polity);
    json["person"] = person_id_json(context, news.person);
    json["men"] = news.men.value > 0 ? Json(news.men.value) : Json(nullptr);
    return json;
}

Json outcome_json(Context& context, const Play& play, const chronicle::OrderOutcome& outcome) {
    const bool looked = context.looks_at_free();
    context.look_at_free(true);
    Json json = report(outcome.is_done ? "order_done" : "order_failed", outcome.day,
                       play.seat->view().today, event_title(context, outcome.event));
    context.look_at_free(looked);
    json["place"] = place_id_json(context, outcome.place);
    json["army"] = nullptr;
    json["polity"] = nullptr;
    json["person"] = person_id_json(context, outcome.person);
    json["men"] = nullptr;
    return json;
}

}  // namespace

Json reports_json(Context& context, const Play& play) {
    Json json = Json::array();
    for (const chronicle::OrderOutcome& outcome : play.seat->outcomes()) {
        json.push_back(outcome_json(context, play, outcome));
    }
    for (const News& news : play.seat->news()) {
        json.push_back(news_json(context, play, news));
    }
    return json;
}

}  // namespace api
