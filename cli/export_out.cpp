#include "cli/export_out.hpp"

#include "cli/render/words.hpp"
#include "cli/write_file.hpp"

namespace cli {

std::optional<exports::Days> asked_days(Context& context) {
    Json request{{"call", "chronicle"}, {"limit", 1}};
    request["lang"] = context.language() == Language::chinese ? "zh" : "en";
    for (const char* name : {"from", "to"}) {
        const std::string option = "--" + std::string(name);
        if (context.arguments.has(option)) {
            request[name] = context.arguments.value(option);
        }
    }
    const Answered answered = ask(context, request);
    if (!answered.ok()) {
        return std::nullopt;
    }
    return exports::Days{text_of(answered.content, "from"), text_of(answered.content, "to")};
}

int put_out(Context& context, const std::string& text) {
    const std::string path = context.arguments.value("--output", "-");
    if (path == "-") {
        context.out->write(text);
        return exit_code::ok;
    }
    if (!write_file(context, path, text)) {
        return exit_code::no;
    }
    tell_written(context, path, text.size());
    return exit_code::ok;
}

void tell_written(Context& context, const std::string& path, std::size_t bytes) {
    if (context.json()) {
        Json files = Json::array();
        files.push_back(Json{{"path", path}, {"bytes", bytes}});
        print_json(context, Json{{"files", files}});
        return;
    }
    context.talk->write(
        context.say("export.wrote", path, grouped(static_cast<std::int64_t>(bytes))) + "\n");
}

bool list_holds(std::string_view list, std::string_view word) {
    std::size_t at = 0;
    while (at <= list.size()) {
        const std::size_t end = std::min(list.find(',', at), list.size());
        if (list.substr(at, end - at) == word) {
            return true;
        }
        at = end + 1;
    }
    return false;
}

}  // namespace cli
