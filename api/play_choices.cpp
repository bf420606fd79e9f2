// The decisions of the record that fall to the court that is played.
#include <algorithm>

#include "api/choices.hpp"
#include "api/describe.hpp"
#include "api/option_order.hpp"
#include "api/play.hpp"

namespace api {

namespace {

bool falls_now(const Context& context, const Play& play, std::uint32_t decision) {
    const sim::Day day = decision_day(context, decision);
    return context.texts().decisions[decision].polity == play.seat->court() &&
           play.seat->day() <= day && day <= play.seat->last_day();
}

/// What is wrong with a wish; nothing: its orders can be asked for.
std::vector<Error> mistakes_of(const Context& context, const Play& play, const ChoiceWish& wish,
                               const std::string& text, const std::string& where) {
    if (!falls_now(context, play, wish.decision)) {
        // Whose it is, and when, would tell what the court cannot know.
        return {{ErrorCode::choice_other, text, where, {}, {}}};
    }
    const scenario::Binding binding = bindings_of(context, wish.option).front()->binding;
    if (binding != scenario::Binding::order && binding != scenario::Binding::silence) {
        return {{ErrorCode::choice_unbound, text, where, {}, {}}};
    }
    return {};
}

}  // namespace

Json decisions_json(const Context& context, const Play& play) {
    Json list = Json::array();
    const auto& decisions = context.texts().decisions;
    for (std::uint32_t i = 0; i < decisions.size(); ++i) {
        if (!falls_now(context, play, i)) {
            continue;
        }
        Json json{{"id", decisions[i].slug},
                  {"title_en", decisions[i].title.en},
                  {"title_zh", decisions[i].title.zh},
                  {"question_en", decisions[i].question.en},
                  {"question_zh", decisions[i].question.zh},
                  {"options", Json::array()}};
        for (const scenario::DecisionOptionRow& option : context.texts().decision_options) {
            if (option.decision == i) {
                json["options"].push_back({{"option", option.option},
                                           {"label_en", option.label.en},
                                           {"label_zh", option.label.zh}});
            }
        }
        list.push_back(std::move(json));
    }
    return list;
}

sim::Result<Json, std::vector<Error>> give_choices(Context& context, Play& play,
                                                   const std::vector<std::string>& texts,
                                                   Language language) {
    const auto wishes = read_choice_wishes(context, texts, language);
    if (!wishes) {
        return sim::Failure{wishes.error()};
    }
    std::vector<Error> errors;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        for (Error& error : mistakes_of(context, play, wishes.value()[i], texts[i],
                                        "do[" + std::to_string(i) + "]")) {
            errors.push_back(std::move(error));
        }
    }
    if (!errors.empty()) {
        return sim::Failure{std::move(errors)};
    }
    Json refused = Json::array();
    const chronicle::Timeline& timeline = *context.free_timeline();
    const sim::World world = timeline.world_after(timeline.ticks_lived());
    const auto forces = world.armies.force.values();
    for (std::size_t i = 0; i < texts.size(); ++i) {
        for (const scenario::OptionOrderRow* row : bindings_of(context, wishes.value()[i].option)) {
            if (row->binding != scenario::Binding::order || row->court != play.seat->court()) {
                continue;
            }
            const std::string text = option_order_text(context, *row);
            const auto order = read_order(with_armies_numbered(text, context, world), "do", context,
                                          forces, language);
            if (order) {
                give_together(play, text, {order.value()}, language, refused);
                continue;
            }
            const Json told = error_json(order.error(), language);
            refused.push_back({{"order", text},
                               {"code", told["code"]},
                               {"what", told["what"]},
                               {"hint", told["hint"]}});
        }
    }
    return refused;
}

}  // namespace api
