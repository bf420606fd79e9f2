#include "api/choices.hpp"

#include <algorithm>
#include <memory>
#include <optional>

#include "api/option_order.hpp"
#include "api/order_text.hpp"
#include "scenario/nearest.hpp"
#include "simulation/foundation/check.hpp"
#include "simulation/turn/run.hpp"

namespace api {

namespace {

constexpr std::uint32_t first_reason = 0x40000000;

std::vector<std::string_view> option_ids(const Context& context, std::uint32_t decision) {
    std::vector<std::string_view> ids;
    for (const scenario::DecisionOptionRow& option : context.texts().decision_options) {
        if (option.decision == decision) {
            ids.push_back(option.option);
        }
    }
    return ids;
}

std::optional<std::uint32_t> find_decision(const Context& context, std::string_view text) {
    const auto& rows = context.texts().decisions;
    const auto found = std::ranges::find_if(rows, [text](const scenario::DecisionRow& row) {
        return row.slug == text || row.id == text;
    });
    return found == rows.end() ? std::nullopt
                               : std::optional(static_cast<std::uint32_t>(found - rows.begin()));
}

std::string listed(std::span<const std::string_view> names, Language language) {
    std::string list;
    for (const std::string_view name : names) {
        list += (list.empty()                    ? ""
                 : language == Language::chinese ? "、"
                                                 : ", ") +
                std::string(name);
    }
    return list;
}

/// Reads one text; the error says which half is wrong, with names near it.
sim::Result<ChoiceWish, Error> read_wish(const Context& context, const std::string& text,
                                         const std::string& where, Language language) {
    const std::size_t cut = text.find('=');
    if (cut == std::string::npos || cut == 0 || cut + 1 == text.size()) {
        return sim::Failure{Error{ErrorCode::choice_form, text, where, {}, {}}};
    }
    const std::string decision = text.substr(0, cut);
    const auto row = find_decision(context, decision);
    if (!row) {
        std::vector<std::string_view> known;
        for (const scenario::DecisionRow& one : context.texts().decisions) {
            known.push_back(one.slug);
        }
        const auto near = scenario::nearest_names(decision, known);
        return sim::Failure{
            Error{ErrorCode::decision_unknown, decision, where, {}, {near.begin(), near.end()}}};
    }
    const std::string option = text.substr(cut + 1);
    const auto& options = context.texts().decision_options;
    for (std::size_t i = 0; i < options.size(); ++i) {
        if (options[i].decision == *row && options[i].option == option) {
            return ChoiceWish{*row, static_cast<std::uint32_t>(i)};
        }
    }
    const std::vector<std::string_view> known = option_ids(context, *row);
    const auto near = scenario::nearest_names(option, known);
    return sim::Failure{Error{ErrorCode::option_unknown,
                              option,
                              where,
                              listed(known, language),
                              {near.begin(), near.end()}}};
}

/// The world in which a choice is taken: at the end of the day before the fork, or of the tick
/// before its own.
sim::World world_before(Context& context, const sim::Plan& plan, sim::Day day) {
    const sim::Setting& setting = context.setting();
    if (day <= plan.fork_day) {
        return day > setting.first_day ? context.record_timeline().world_on(day.plus_days(-1))
                                       : context.record_timeline().world_after(0);
    }
    chronicle::Timeline timeline(setting, plan);
    const std::uint32_t tick = sim::tick_holding(setting, day);
    if (tick > 0) {
        timeline.live_through(sim::last_day_of_tick(setting, tick - 1));
    }
    return timeline.world_after(tick);
}

ChoiceLapse lapse_of_person(const sim::World& world, sim::PersonId person, sim::PolityId court) {
    if (!person.exists()) {
        return ChoiceLapse::none;
    }
    if (world.people.life[person] == sim::Phase::past) {
        return ChoiceLapse::person_dead;
    }
    if (world.people.status[person] == sim::AllegianceStatus::captive) {
        return ChoiceLapse::person_captive;
    }
    return world.people.polity[person] == court ? ChoiceLapse::none : ChoiceLapse::person_gone;
}

/// Takes choices one by one.
class ChoiceTaker {
  public:
    ChoiceTaker(Context& context, sim::Plan& plan, std::uint32_t hold_days)
        : context_(context), plan_(plan), hold_days_(static_cast<std::int32_t>(hold_days)) {}
    TakenChoice take(const ChoiceWish& wish);

  private:
    void give_orders(TakenChoice& choice, std::span<const scenario::OptionOrderRow* const> rows);
    [[nodiscard]] ChoiceLapse lapse_of(const TakenChoice& choice, const sim::World& world,
                                       std::span<const scenario::OptionOrderRow* const> rows) const;

    Context& context_;
    sim::Plan& plan_;
    std::int32_t hold_days_;
};

ChoiceLapse ChoiceTaker::lapse_of(const TakenChoice& choice, const sim::World& world,
                                  std::span<const scenario::OptionOrderRow* const> rows) const {
    const bool all_stand = std::ranges::all_of(rows, [&world](const auto* row) {
        return world.polities.phase[row->court] == sim::Phase::present;
    });
    if (!all_stand) {
        return ChoiceLapse::court_absent;
    }
    // At the fork the record has brought the person here, whatever the tables say of his office.
    const scenario::DecisionRow& decision = context_.texts().decisions[choice.wish.decision];
    return choice.day <= plan_.fork_day ? ChoiceLapse::none
                                        : lapse_of_person(world, decision.person, decision.polity);
}

void ChoiceTaker::give_orders(TakenChoice& choice,
                              std::span<const scenario::OptionOrderRow* const> rows) {
    const sim::World world = world_before(context_, plan_, choice.day);
    choice.lapse = lapse_of(choice, world, rows);
    const auto forces = world.armies.force.values();
    for (const scenario::OptionOrderRow* row : rows) {
        ChoiceOrder given;
        given.text = option_order_text(context_, *row);
        const auto order = read_order(with_armies_numbered(given.text, context_, world), "do",
                                      context_, forces, Language::english);
        CHECK(order || order.error().code == ErrorCode::army_unknown,
              "what the program writes it reads, but for armies that are not there");
        if (order && choice.lapse == ChoiceLapse::none) {
            given.order = order.value();
            given.order.reason = choice_reason(choice.wish);
            given.is_given = true;
            plan_.orders.push_back(given.order);
            if (hold_days_ > 0) {
                plan_.holds.push_back({given.order, given.order.day.plus_days(hold_days_ - 1)});
            }
        }
        choice.orders.push_back(std::move(given));
    }
    const bool any = std::ranges::any_of(choice.orders, &ChoiceOrder::is_given);
    if (!any && choice.lapse == ChoiceLapse::none) {
        choice.lapse = ChoiceLapse::armies_absent;
    }
    choice.state = any ? ChoiceState::ordered : ChoiceState::lapsed;
    sim::put_in_order(plan_.orders);
    std::ranges::sort(plan_.holds);
}

TakenChoice ChoiceTaker::take(const ChoiceWish& wish) {
    TakenChoice choice;
    choice.wish = wish;
    choice.day = decision_day(context_, wish.decision);
    const auto rows = bindings_of(context_, wish.option);
    switch (rows.front()->binding) {
        case scenario::Binding::order:
            give_orders(choice, rows);
            break;
        case scenario::Binding::record: {
            const bool has_come = record_day(context_, *rows.front()) < plan_.fork_day;
            choice.state = has_come ? ChoiceState::recorded : ChoiceState::lapsed;
            choice.lapse = has_come ? ChoiceLapse::none : ChoiceLapse::record_silent;
            break;
        }
        case scenario::Binding::silence:
            choice.state = ChoiceState::silent;
            break;
        case scenario::Binding::none:
            choice.lapse = ChoiceLapse::no_order;
            break;
    }
    return choice;
}

}  // namespace

std::uint32_t choice_reason(const ChoiceWish& wish) {
    return first_reason + wish.option;
}

bool is_choice_reason(std::uint32_t reason) {
    return reason >= first_reason;
}

sim::Result<std::vector<ChoiceWish>, std::vector<Error>> read_choice_wishes(
    const Context& context, std::span<const std::string> texts, Language language) {
    std::vector<ChoiceWish> wishes;
    std::vector<Error> errors;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::string where = "do[" + std::to_string(i) + "]";
        const auto wish = read_wish(context, texts[i], where, language);
        if (!wish) {
            errors.push_back(wish.error());
            continue;
        }
        const bool is_twice = std::ranges::any_of(wishes, [&wish](const ChoiceWish& before) {
            return before.decision == wish.value().decision;
        });
        if (is_twice) {
            errors.push_back({ErrorCode::choice_twice, texts[i], where, {}, {}});
        }
        wishes.push_back(wish.value());
    }
    if (!errors.empty()) {
        return sim::Failure{std::move(errors)};
    }
    return wishes;
}

sim::Day fork_day_of(const Context& context, std::span<const ChoiceWish> wishes) {
    CHECK(!wishes.empty(), "a day needs a decision");
    sim::Day first = option_fork_day(context, wishes.front().option);
    for (const ChoiceWish& wish : wishes) {
        first = std::min(first, option_fork_day(context, wish.option));
    }
    return first;
}

std::vector<TakenChoice> take_choices(Context& context, sim::Plan& plan,
                                      std::span<const ChoiceWish> wishes, std::uint32_t hold_days) {
    std::vector<ChoiceWish> in_order(wishes.begin(), wishes.end());
    std::ranges::stable_sort(in_order, [&context](const ChoiceWish& a, const ChoiceWish& b) {
        return decision_day(context, a.decision) < decision_day(context, b.decision);
    });
    ChoiceTaker taker(context, plan, hold_days);
    std::vector<TakenChoice> choices;
    for (const ChoiceWish& wish : in_order) {
        choices.push_back(taker.take(wish));
    }
    return choices;
}

std::uint32_t read_hold_days(const Request& request, std::vector<Error>& errors) {
    const std::uint32_t days = request.count("hold", 0);
    if (days > hold_days_most) {
        errors.push_back({ErrorCode::parameter_value,
                          std::to_string(days),
                          "hold",
                          "0 … " + std::to_string(hold_days_most),
                          {}});
    }
    return days > hold_days_most ? 0 : days;
}

std::string choice_text(const Context& context, const ChoiceWish& wish) {
    return std::string(context.texts().decisions[wish.decision].slug) + "=" +
           std::string(context.texts().decision_options[wish.option].option);
}

}  // namespace api
