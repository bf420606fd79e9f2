#include "cli/render/fit.hpp"

#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include "cli/render/words.hpp"

namespace cli {
namespace {

std::int64_t whole(const Json& object, std::string_view key) {
    return number_of(object, key).value_or(0);
}

// Thousandths as a decimal: "0.507", "-0.693".
std::string decimal(const Json& object, std::string_view key) {
    return fmt::format("{:.3f}", static_cast<double>(whole(object, key)) / 1000);
}

std::string percent(const Json& object, std::string_view key) {
    return fmt::format("{}%", (whole(object, key) + 5) / 10);
}

std::string part_word(const Page& page, const Json& object) {
    return page.say(text_of(object, "part") == "training" ? Key("fit.training")
                                                          : Key("fit.held_back"));
}

Table score_table(const Page& page) {
    Table table;
    table.columns = {{page.say("fit.forecaster"), Align::left, true},
                     {page.say("fit.count"), Align::right, false},
                     {page.say("fit.log_score"), Align::right, false},
                     {page.say("fit.brier"), Align::right, false},
                     {page.say("fit.ahead"), Align::right, false}};
    return table;
}

void add_score(Table& table, std::string name, const Json& score) {
    table.rows.push_back({std::move(name), std::to_string(whole(score, "count")),
                          decimal(score, "log_score_permille"), decimal(score, "brier_permille"),
                          percent(score, "ahead_permille")});
}

void show_battle_part(Page& page, const Json& part) {
    page.heading(page.say("fit.battles"), part_word(page, part));
    Table table = score_table(page);
    const Json& all = member(part, "all");
    const Json& told = member(part, "told");
    add_score(table, page.say("fit.rule"), member(all, "rule"));
    add_score(table, page.say("fit.strength"), member(all, "strength"));
    add_score(table, page.say("fit.coin"), member(all, "coin"));
    add_score(table, page.say("fit.rule_told"), member(told, "rule"));
    add_score(table, page.say("fit.strength_told"), member(told, "strength"));
    add_score(table, page.say("fit.rule_bare"), member(part, "bare"));
    for (const Json& kind : list_of(part, "kinds")) {
        if (whole(member(kind, "rule"), "count") > 0) {
            const std::string name = word(page.language(), "battle_kind", text_of(kind, "kind"));
            add_score(table, page.say("fit.rule_kind", name), member(kind, "rule"));
        }
    }
    page.table(table);
    const auto gain = [&](std::string_view key, Key words) {
        const Json& band = member(part, key);
        page.paragraph(
            page.say(words, decimal(band, "low_permille"), decimal(band, "high_permille")), 2, 2);
    };
    gain("gain_on_coin", "fit.gain_coin");
    gain("gain_on_strength", "fit.gain_strength");
}

void show_siege_part(Page& page, const Json& part) {
    page.heading(page.say("fit.sieges"), part_word(page, part));
    Table scores = score_table(page);
    add_score(scores, page.say("fit.rule"), member(part, "rule"));
    add_score(scores, page.say("fit.rate"), member(part, "rate"));
    add_score(scores, page.say("fit.coin"), member(part, "coin"));
    page.table(scores);
    page.paragraph(
        page.say("fit.fell", percent(part, "fell_permille"), percent(part, "fell_rule_permille")),
        2, 2);
    page.gap();
    Table curve;
    curve.columns = {{page.say("fit.days"), Align::right, false},
                     {page.say("fit.attested"), Align::right, false},
                     {page.say("fit.band"), Align::right, false},
                     {page.say("fit.by_rule"), Align::right, false},
                     {"", Align::left, false}};
    for (const Json& point : list_of(part, "curve")) {
        curve.rows.push_back(
            {std::to_string(whole(point, "days")), percent(point, "attested_permille"),
             percent(point, "low_permille") + "–" + percent(point, "high_permille"),
             percent(point, "rule_permille"),
             member(point, "is_inside").get<bool>() ? std::string() : page.say("fit.outside")});
    }
    page.table(curve);
}

void show_losses(Page& page, const Json& losses) {
    page.heading(page.say("fit.losses"));
    Table table;
    table.columns = {{page.say("fit.fight"), Align::left, true},
                     {page.say("fit.side"), Align::left, false},
                     {page.say("fit.attested"), Align::right, false},
                     {page.say("fit.by_rule"), Align::right, false},
                     {page.say("fit.factor"), Align::right, false}};
    for (const Json& loss : losses) {
        const double factor = static_cast<double>(whole(loss, "expected")) /
                              static_cast<double>(whole(loss, "attested"));
        table.rows.push_back({text_of(loss, "id"),
                              page.say(text_of(loss, "side") == "attacker" ? Key("fit.attacker")
                                                                           : Key("fit.defender")),
                              grouped(whole(loss, "attested")), grouped(whole(loss, "expected")),
                              fmt::format("{:.2f}", factor)});
    }
    page.table(table);
}

void show_marches(Page& page, const Json& marches) {
    page.heading(page.say("fit.marches"));
    page.paragraph(page.say("fit.moves", std::to_string(whole(marches, "moves")),
                            std::to_string(whole(marches, "as_foot")),
                            std::to_string(whole(marches, "as_cavalry"))),
                   2, 2);
    std::vector<std::string> told;
    for (const Json& rate : list_of(marches, "told_m_per_day")) {
        told.push_back(fmt::format("{:.1f}", rate.get<double>() / 1000));
    }
    page.paragraph(page.say("fit.rates", joined(page.language(), told),
                            std::to_string(whole(marches, "baggage_km_per_day")),
                            std::to_string(whole(marches, "foot_km_per_day")),
                            std::to_string(whole(marches, "cavalry_km_per_day"))),
                   2, 2);
}

void show_setting(Page& page, const Json& setting) {
    page.heading(page.say("fit.setting"));
    Table table;
    table.columns = {{page.say("fit.parameter"), Align::left, true},
                     {page.say("fit.prior"), Align::right, false},
                     {page.say("fit.value"), Align::right, false}};
    for (const Json& row : list_of(setting, "parameters")) {
        table.rows.push_back({text_of(row, "name"), std::to_string(whole(row, "prior")),
                              std::to_string(whole(row, "value"))});
    }
    page.table(table);
    page.paragraph(page.say("fit.setting_scores", decimal(setting, "battle_log_score_permille"),
                            decimal(setting, "battle_prior_log_score_permille"),
                            decimal(setting, "battle_crossed_log_score_permille")),
                   2, 2);
}

}  // namespace

void show_fit(Page& page, const Json& answer) {
    page.title(page.say("fit.title"));
    page.paragraph(page.say("fit.explained"));
    const Json& battles = member(answer, "battles");
    for (const Json& part : list_of(battles, "parts")) {
        show_battle_part(page, part);
    }
    for (const Json& part : list_of(member(answer, "sieges"), "parts")) {
        show_siege_part(page, part);
    }
    show_losses(page, list_of(battles, "losses"));
    show_marches(page, member(answer, "marches"));
    if (member(answer, "setting").is_object()) {
        show_setting(page, member(answer, "setting"));
    }
}

void show_each_fit(Page& page, const Json& answer) {
    page.heading(page.say("fit.each_battle"));
    Table battles;
    battles.columns = {{page.say("fit.fight"), Align::left, true},
                       {page.say("fit.part"), Align::left, false},
                       {page.say("fit.winner"), Align::left, false},
                       {page.say("fit.chance_attacker"), Align::right, false},
                       {page.say("fit.chance_strength"), Align::right, false}};
    for (const Json& row : list_of(member(answer, "battles"), "forecasts")) {
        const bool won = member(row, "attacker_won").get<bool>();
        battles.rows.push_back({text_of(row, "id"), part_word(page, row),
                                page.say(won ? Key("fit.attacker") : Key("fit.defender")),
                                percent(row, "rule_permille"), percent(row, "strength_permille")});
    }
    page.table(battles);
    page.heading(page.say("fit.each_siege"));
    Table sieges;
    sieges.columns = {{page.say("fit.fight"), Align::left, true},
                      {page.say("fit.part"), Align::left, false},
                      {page.say("fit.outcome"), Align::left, false},
                      {page.say("fit.days"), Align::right, false},
                      {page.say("fit.chance_fall"), Align::right, false},
                      {page.say("fit.days_rule"), Align::right, false}};
    for (const Json& row : list_of(member(answer, "sieges"), "forecasts")) {
        const bool fell = member(row, "fell").get<bool>();
        sieges.rows.push_back({text_of(row, "id"), part_word(page, row),
                               page.say(fell ? Key("fit.has_fallen") : Key("fit.has_held")),
                               std::to_string(whole(row, "days")), percent(row, "fall_permille"),
                               std::to_string(whole(row, "low_days")) + "–" +
                                   std::to_string(whole(row, "high_days"))});
    }
    page.table(sieges);
}

}  // namespace cli
