#include "cli/render/whatif.hpp"

#include <fmt/format.h>

#include "cli/render/words.hpp"

namespace cli {
namespace {

double real(const Json& json, const char* name) {
    const Json& found = member(json, name);
    return found.is_number() ? found.get<double>() : 0;
}

std::string number_text(double number) {
    return number > -100 && number < 100 ? fmt::format("{:.3g}", number)
                                         : grouped(static_cast<std::int64_t>(number));
}

std::string percent(double share) {
    return fmt::format("{:.1f}", 100 * share);
}

std::string p_text(const Json& json) {
    const Json& p = member(json, "p");
    if (!p.is_number()) {
        return "–";
    }
    const double value = p.get<double>();
    return value < 0.0001 ? "< 0.0001" : fmt::format("{:.4f}", value);
}

void field(Page& page, const std::string& label, const std::string& value) {
    constexpr int label_columns = 18;
    page.field(label, value, label_columns);
}

std::string estimate_text(const Page& page, const Json& estimate) {
    return estimate.is_null()
               ? page.say("whatif.unknown")
               : page.say("whatif.interval", fmt::format("{:.2f}", real(estimate, "value")),
                          fmt::format("{:.2f}", real(estimate, "low")),
                          fmt::format("{:.2f}", real(estimate, "high")));
}

std::string share_text(const Page& page, const Json& share, std::int64_t members) {
    return page.say("whatif.share", percent(real(share, "value")), percent(real(share, "low")),
                    percent(real(share, "high")), number_of(share, "hits").value_or(0), members);
}

std::string causation_text(const Page& page, const Json& causation) {
    return page.say("whatif.causation", estimate_text(page, member(causation, "necessity")),
                    estimate_text(page, member(causation, "sufficiency")),
                    estimate_text(page, member(causation, "both")));
}

void show_worth(Page& page, const Json& question) {
    const Json& worth = member(question, "worth_of_pairing");
    field(page, page.say("whatif.pairing"),
          worth.is_null() ? page.say("whatif.unknown")
                          : page.say("whatif.worth", number_text(worth.get<double>())));
}

std::string mean_text(const Page& page, const Json& branch) {
    std::string fan;
    for (const Json& one : list_of(branch, "quantiles")) {
        fan += (fan.empty() ? "" : " ") + number_text(one.get<double>());
    }
    return page.say("whatif.mean", number_text(real(branch, "mean")), fan);
}

// Where nothing is changed: what all futures say.
void show_cloud(Page& page, const Json& question, std::int64_t members) {
    const Json& all = member(question, "without");
    field(page, page.say("whatif.futures"),
          text_of(question, "kind") == "yes_no" ? share_text(page, all, members)
                                                : mean_text(page, all));
}

void show_truth(Page& page, const Json& question, std::int64_t members) {
    field(page, page.say("whatif.without"), share_text(page, member(question, "without"), members));
    field(page, page.say("whatif.with"), share_text(page, member(question, "with"), members));
    const Json& difference = member(question, "difference");
    field(page, page.say("whatif.difference"),
          page.say("whatif.points", fmt::format("{:+.1f}", 100 * real(difference, "value")),
                   fmt::format("{:+.1f}", 100 * real(difference, "low")),
                   fmt::format("{:+.1f}", 100 * real(difference, "high")), p_text(question)));
    field(page, page.say("whatif.ratio"), estimate_text(page, member(question, "risk_ratio")));
    field(page, page.say("whatif.brings"), causation_text(page, member(question, "brings_about")));
    field(page, page.say("whatif.prevents"), causation_text(page, member(question, "prevents")));
    show_worth(page, question);
    field(page, "",
          page.say("whatif.halve", grouped(number_of(question, "members_to_halve").value_or(0))));
}

void show_number(Page& page, const Json& question) {
    field(page, page.say("whatif.without"), mean_text(page, member(question, "without")));
    field(page, page.say("whatif.with"), mean_text(page, member(question, "with")));
    const Json& difference = member(question, "difference");
    field(page, page.say("whatif.difference"),
          difference.is_null() ? page.say("whatif.unknown")
                               : page.say("whatif.gap", number_text(real(difference, "value")),
                                          number_text(real(difference, "low")),
                                          number_text(real(difference, "high")), p_text(question)));
    show_worth(page, question);
}

/// The orders of both branches: in how many futures each stood, and why not in the others.
void show_fates(Page& page, const Json& fates, std::int64_t members) {
    for (const auto& [side, label] :
         {std::pair{"without", Key("whatif.without")}, std::pair{"with", Key("whatif.with")}}) {
        for (const Json& order : list_of(fates, side)) {
            const Json& why = member(order, "most_often");
            std::string told =
                text_of(order, "order") + " — " +
                page.say("whatif.stood", number_of(order, "stood").value_or(0), members);
            if (!why.is_null()) {
                told += page.say("whatif.refused", number_of(why, "times").value_or(0),
                                 localized(why, "why", page.language()));
            }
            const Json& hold = member(order, "hold");
            if (!hold.is_null()) {
                told += page.say("whatif.held", number_of(hold, "days").value_or(0),
                                 number_of(hold, "whole").value_or(0), members,
                                 fmt::format("{:.0f}", real(hold, "mean_days")));
            }
            field(page, page.say(label), told);
        }
    }
}

std::string gain_text(const Page& page, const Json& gain) {
    const auto number = [&](const char* name) {
        return member(gain, name).is_number() ? fmt::format("{:.2f}", real(gain, name))
                                              : page.say("whatif.endless");
    };
    return page.say("whatif.gain", number("value"), number("low"), number("high"), p_text(gain));
}

/// How far the model has been right before, and what that means for the answer.
void show_skill(Page& page, const Json& skill, bool is_changed) {
    const std::string verdict = text_of(skill, "verdict");
    std::string told = page.say(
        "whatif.skill", number_of(skill, "years").value_or(0), number_of(skill, "days").value_or(0),
        gain_text(page, member(skill, "on_persistence")),
        gain_text(page, member(skill, "on_climatology")), percent(real(skill, "surest_chance")),
        percent(real(skill, "surest_happened")));
    told += verdict == "better" ? page.say("whatif.skill_better")
            : verdict == "worse"
                ? page.say(is_changed ? Key("whatif.skill_worse") : Key("whatif.cloud_worse"))
                : page.say(is_changed ? Key("whatif.skill_unsure") : Key("whatif.cloud_unsure"));
    const Json& is_same = member(skill, "is_of_this_data");
    if (is_same.is_boolean() && !is_same.get<bool>()) {
        told += page.say("whatif.skill_other");
    }
    page.heading(page.say("whatif.skill_title"));
    page.paragraph(told, 2);
}

}  // namespace

void show_branches(Page& page, Key title, const Json& answer) {
    const auto said = [&](const char* choices, const char* orders) {
        std::vector<std::string> texts = texts_of(list_of(answer, choices));
        for (const std::string& order : texts_of(list_of(answer, orders))) {
            texts.push_back(page.say("whatif.ordered", order));
        }
        if (std::string_view(orders) == "orders") {
            for (const std::string& one : texts_of(list_of(answer, "set"))) {
                texts.push_back(page.say("whatif.set", one));
            }
        }
        return texts.empty() ? page.say("whatif.free") : joined(page.language(), texts);
    };
    page.title(page.say(title, said("do", "orders")));
    page.paragraph(page.say("whatif.against", said("against", "against_orders")));
}

void show_whatif(Page& page, const Json& answer, const std::string& again) {
    const std::int64_t members = number_of(answer, "members").value_or(0);
    const bool is_changed = member(answer, "changed") != Json(false);
    const std::string until = text_of(answer, "until");
    const std::int64_t first = number_of(answer, "first").value_or(0);
    const std::int64_t seed = number_of(answer, "seed").value_or(0);
    if (is_changed) {
        show_branches(page, "whatif.title", answer);
        page.paragraph(page.say("whatif.about", text_of(answer, "from"), until, grouped(members),
                                first, seed));
    } else {
        page.title(page.say("whatif.cloud", text_of(answer, "from")));
        page.paragraph(page.say("whatif.cloud_about", until, grouped(members), first, seed));
    }
    if (const std::string past = text_of(answer, "of"); !past.empty()) {
        page.paragraph(page.say("whatif.of_branch", past));
    }
    if (const auto percent = number_of(answer, "sample_laws").value_or(0); percent > 0) {
        page.paragraph(page.say("whatif.sampled", percent));
    }
    if (member(answer, "sample_posterior") == Json(true)) {
        page.paragraph(page.say("whatif.sampled_posterior"));
    }
    show_fates(page, member(answer, "order_fates"), members);
    for (const Json& question : list_of(answer, "questions")) {
        page.heading(localized(question, "question", page.language()),
                     text_of(question, "outcome"));
        if (!is_changed) {
            show_cloud(page, question, members);
        } else if (text_of(question, "kind") == "yes_no") {
            show_truth(page, question, members);
        } else {
            show_number(page, question);
        }
    }
    show_skill(page, member(answer, "skill"), is_changed);
    page.gap();
    page.paragraph(page.paint(Style::faint, page.say("whatif.how_far")));
    page.gap();
    field(page, page.say("whatif.digest"), text_of(answer, "digest"));
    field(page, page.say("whatif.again"), again);
}

}  // namespace cli
