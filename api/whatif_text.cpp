// A what-if in one form, however it was asked: as a request, and as a command.
#include "api/law_spread.hpp"
#include "api/whatif.hpp"
#include "simulation/calendar/julian.hpp"

namespace api {

namespace {

std::string quoted(const std::string& word) {
    return word.find_first_of(" ()<>=") == std::string::npos ? word : "\"" + word + "\"";
}

}  // namespace

Json whatif_request(const WhatIf& asked) {
    Json request{{"call", "whatif"}, {"ask", Json::array()}};
    const auto put = [&request](const char* name, const std::vector<std::string>& texts) {
        if (!texts.empty()) {
            request[name] = texts;
        }
    };
    put("do", asked.changes);
    put("orders", asked.orders);
    put("set", asked.surgery);
    put("against", asked.against);
    put("against_orders", asked.against_orders);
    for (const WhatIfQuestion& question : asked.questions) {
        request["ask"].push_back(question.text);
    }
    if (asked.hold_days > 0) {
        request["hold"] = asked.hold_days;
    }
    ask_law_spread(asked.spread, request);
    request["from"] = sim::format_date(asked.start->first_day());
    request["until"] = sim::format_date(asked.start->until);
    request["seed"] = asked.seed;
    return request;
}

std::string whatif_command(const WhatIf& asked, std::size_t members) {
    std::string line = "jinsong whatif";
    if (!asked.past.empty()) {
        line += " --of " + quoted(asked.past);
    }
    for (const std::string& one : asked.changes) {
        line += " --do " + one;
    }
    for (const std::string& one : asked.orders) {
        line += " --order " + quoted(one);
    }
    for (const std::string& one : asked.surgery) {
        line += " --set " + quoted(one);
    }
    for (const std::string& one : asked.against) {
        line += " --against " + one;
    }
    for (const std::string& one : asked.against_orders) {
        line += " --against-order " + quoted(one);
    }
    for (const WhatIfQuestion& one : asked.questions) {
        line += " --ask " + quoted(one.text);
    }
    if (asked.hold_days > 0) {
        line += " --hold " + std::to_string(asked.hold_days);
    }
    if (!asked.spread.is_none()) {
        line += " --sample-laws " + asked.spread.text();
    }
    const std::string last = std::to_string(asked.first + members - 1);
    return line + " --from " + sim::format_date(asked.start->first_day()) + " --until " +
           sim::format_date(asked.start->until) + " --members " + std::to_string(asked.first) +
           ".." + last + " --seed " + std::to_string(asked.seed);
}

}  // namespace api
