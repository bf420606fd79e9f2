#include "cli/context.hpp"

#include <array>
#include <charconv>
#include <sstream>
#include <utility>

#include "cli/door.hpp"
#include "cli/render/wrap.hpp"

namespace cli {
namespace {

std::string nearest_hint(Language language, const Json& error) {
    std::string names;
    for (const Json& name : list_of(error, "nearest")) {
        names += names.empty() ? "" : ", ";
        names += name.get<std::string>();
    }
    return names.empty() ? std::string() : text(language, "usage.did_you_mean", names);
}

// What to do about an error, in words of the command line instead of those of requests.
std::string advice(const Context& context, const Json& error) {
    const std::string code = text_of(error, "code");
    if (code == "place.unknown") {
        return context.say("advice.places");
    }
    if (code == "person.unknown") {
        return context.say("advice.people");
    }
    if (code == "polity.unknown") {
        return context.say("advice.polities");
    }
    if (code == "event.unknown") {
        return context.say("advice.events");
    }
    if (code == "era.unknown" || code == "date.form") {
        return context.say("advice.dates");
    }
    if (code == "item.unknown") {
        return context.say("advice.items", context.command->name);
    }
    return text_of(error, "hint");
}

// The option or argument that gave a parameter: "--place", "DATE".
std::string giver(const Context& context, std::string_view asked) {
    const std::string_view parameter = asked.substr(0, asked.find('['));
    for (const PositionalSpec& positional : context.command->positionals) {
        // The entry of a list is asked for by its id, or searched.
        if (positional.parameter == parameter || (parameter == "id" && !positional.required)) {
            return std::string(positional.metavar);
        }
    }
    for (const OptionSpec& option : context.command->options) {
        if (option.parameter == parameter) {
            return std::string(option.name);
        }
    }
    return std::string(parameter);
}

// What the request gave for a parameter, or for an entry of a list: "orders[2]".
std::string given_for(const Json& request, const std::string& parameter) {
    const std::size_t bracket = parameter.find('[');
    if (bracket == std::string::npos) {
        return text_of(request, parameter);
    }
    std::size_t position = 0;
    std::from_chars(parameter.data() + bracket + 1, parameter.data() + parameter.size(), position);
    const Json& list = list_of(request, parameter.substr(0, bracket));
    return position < list.size() && list[position].is_string()
               ? "\"" + list[position].get<std::string>() + "\""
               : std::string();
}

int exit_code_of(const Json& error) {
    const std::string code = text_of(error, "code");
    const bool is_answer =
        code == "route.none" || code == "event.not_yet" || code == "event.absent";
    return is_answer ? exit_code::no : exit_code::wrong;
}

void add_parameter(Json& request, const OptionSpec& option, const std::string& value) {
    const std::string name(option.parameter);
    if (option.metavar.empty()) {
        request[name] = true;
    } else if (option.repeats) {
        request[name] = Json::array();
        std::istringstream values(value);
        std::string one;
        while (std::getline(values, one, repeat_mark)) {
            request[name].push_back(one);
        }
        if (value.empty()) {
            request[name].push_back(value);  // Given, and empty: for the answer to refuse.
        }
    } else if (option.kind == ValueKind::number) {
        request[name] = std::stoll(value);
    } else {
        request[name] = value;
    }
}

}  // namespace

void tell(Context& context, const Failure& failure) {
    const Paint& paint = context.talk_look.paint;
    const auto write = [&](const std::string& words, const std::string& lead,
                           const std::string& indent) {
        bool first = true;
        for (const std::string& line :
             wrap(words, context.talk_look.columns - static_cast<int>(indent.size()))) {
            context.talk->write((first ? lead : indent) + line + "\n");
            first = false;
        }
    };
    write(failure.what, paint(Style::bad, "jinsong:") + " ", "         ");
    if (!failure.where.empty()) {
        write(context.say("talk.where", failure.where), "         ", "         ");
    }
    if (!failure.hint.empty()) {
        write(failure.hint, "         ", "         ");
    }
}

Json request_of(const Context& context, std::string_view call) {
    Json request;
    request["call"] = call;
    request["lang"] = context.language() == Language::chinese ? "zh" : "en";
    if (context.arguments.has("--run")) {
        request["run"] = "free";
    }
    for (const PositionalSpec& positional : context.command->positionals) {
        if (!positional.parameter.empty() && context.arguments.has(positional.metavar)) {
            request[std::string(positional.parameter)] =
                context.arguments.value(positional.metavar);
        }
    }
    for (const OptionSpec& option : context.command->options) {
        if (!option.parameter.empty() && context.arguments.has(option.name)) {
            add_parameter(request, option, context.arguments.value(option.name));
        }
    }
    return request;
}

Answered ask(Context& context, const Json& request) {
    Answered answered;
    if (!context.door->open(context)) {
        answered.code = exit_code::no;
        return answered;
    }
    return receive(context, request, context.door->call(request));
}

Answered receive(Context& context, const Json& request, Json reply) {
    Answered answered;
    const Json& ok = member(reply, "ok");
    if (ok.is_boolean() && ok.get<bool>()) {
        answered.content = std::move(reply["answer"]);
        return answered;
    }
    if (context.json()) {
        print_json(context, Json{{"errors", list_of(reply, "errors")}});
    }
    for (const Json& error : list_of(reply, "errors")) {
        answered.code = std::max(answered.code, exit_code_of(error));
        const std::string parameter = text_of(error, "where");
        const auto origin = context.origins.find(parameter);
        std::string where =
            origin != context.origins.end() ? origin->second : giver(context, parameter);
        const std::string given = given_for(request, parameter);
        if (!where.empty() && !given.empty()) {
            where += " " + given;
        }
        std::string hint = nearest_hint(context.language(), error);
        if (!hint.empty() && context.language() == Language::english) {
            hint += " ";
        }
        hint += advice(context, error);
        tell(context, {text_of(error, "what"), where, hint});
    }
    if (answered.code == exit_code::ok) {
        tell(context,
             {context.say("talk.defect", reply.dump()), {}, context.say("talk.defect_hint")});
        answered.code = exit_code::no;
    }
    return answered;
}

Ask quiet_ask(Context& context) {
    return [&context](const Json& request) -> Json {
        if (!context.door->open(context)) {
            return Json();
        }
        return member(context.door->call(request), "answer");
    };
}

void print_json(Context& context, const Json& content) {
    context.out->write(content.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
}

void print(Context& context, Page& page) {
    context.out->write(page.take());
}

int answer(Context& context, const Json& request,
           const std::function<void(Page&, Names&, const Json&)>& show) {
    const Answered answered = ask(context, request);
    if (!answered.ok()) {
        return answered.code;
    }
    if (context.json()) {
        print_json(context, answered.content);
        return exit_code::ok;
    }
    Page page(context.look);
    Names names(context.language(), quiet_ask(context));
    show(page, names, answered.content);
    print(context, page);
    return exit_code::ok;
}

}  // namespace cli
