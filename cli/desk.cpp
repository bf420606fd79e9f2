#include "cli/desk.hpp"

#include <algorithm>
#include <utility>

#include "cli/door.hpp"
#include "cli/nearest.hpp"
#include "cli/program_player.hpp"
#include "cli/render/known_map.hpp"
#include "cli/render/seat.hpp"
#include "cli/render/words.hpp"
#include "simulation/calendar/julian.hpp"

namespace cli {
namespace {

constexpr std::string_view blanks = " \t";
constexpr int turns_at_once_most = 36 * 20;

std::string trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(blanks);
    return first == std::string_view::npos
               ? std::string()
               : std::string(text.substr(first, text.find_last_not_of(blanks) - first + 1));
}

// The first word of a line and the rest of it.
std::pair<std::string, std::string> cut(const std::string& line) {
    const std::size_t end = line.find_first_of(blanks);
    return {line.substr(0, end), end == std::string::npos ? "" : trimmed(line.substr(end))};
}

// Those of the words that begin so; one alone if it is the word itself, or if all others only go on
// where it ends: "ord" means order, not orders.
std::vector<std::string> beginning_with(const std::string& beginning,
                                        const std::vector<std::string>& words) {
    std::vector<std::string> found;
    for (const std::string& word : words) {
        if (word == beginning) {
            return {word};
        }
        if (!beginning.empty() && word.compare(0, beginning.size(), beginning) == 0) {
            found.push_back(word);
        }
    }
    const auto shortest = std::min_element(
        found.begin(), found.end(),
        [](const std::string& a, const std::string& b) { return a.size() < b.size(); });
    const bool others_go_on =
        shortest != found.end() &&
        std::all_of(found.begin(), found.end(), [&shortest](const std::string& word) {
            return word.compare(0, shortest->size(), *shortest) == 0;
        });
    return others_go_on ? std::vector<std::string>{*shortest} : found;
}

sim::Day day_of(const Json& object, std::string_view name) {
    const auto parsed = sim::parse_date(text_of(object, name));
    return parsed ? parsed.value().last : sim::Day::none();
}

}  // namespace

const std::vector<Desk::Command>& Desk::commands() {
    static const std::vector<Command> table{
        {"reports", "奏報", "play.help_reports", &Desk::do_reports},
        {"map", "地圖", "play.help_map", &Desk::do_map},
        {"armies", "軍", "play.help_armies", &Desk::do_armies},
        {"places", "地", "play.help_places", &Desk::do_places},
        {"courts", "諸國", "play.help_courts", &Desk::do_courts},
        {"treasury", "國用", "play.help_treasury", &Desk::do_treasury},
        {"people", "人物", "play.help_people", &Desk::do_people},
        {"offers", "諸議", "play.help_offers", &Desk::do_offers},
        {"accords", "盟約", "play.help_accords", &Desk::do_accords},
        {"offer", "議", "play.help_offer", &Desk::do_offer},
        {"do", "斷", "play.help_do", &Desk::do_decision},
        {"order", "令", "play.help_order", &Desk::do_order},
        {"orders", "諸令", "play.help_orders", &Desk::do_orders},
        {"cancel", "撤令", "play.help_cancel", &Desk::do_cancel},
        {"next", "下旬", "play.help_next", &Desk::do_next},
        {"until", "至", "play.help_until", &Desk::do_until},
        {"undo", "悔", "play.help_undo", &Desk::do_undo},
        {"save", "存", "play.help_save", &Desk::do_save},
        {"review", "覆盤", "play.help_review", &Desk::do_review},
        {"help", "助", "play.help_help", &Desk::do_help},
        {"quit", "罷", "play.help_quit", &Desk::do_quit},
    };
    return table;
}

std::vector<std::string> Desk::command_names() {
    std::vector<std::string> names;
    for (const Command& command : commands()) {
        names.emplace_back(command.name);
    }
    return names;
}

Desk::Desk(Context& context, const InterruptGuard& interrupt, Json seat, std::string file)
    : context_(context),
      interrupt_(interrupt),
      names_(context.language(), quiet_ask(context)),
      seat_(std::move(seat)),
      file_(std::move(file)) {}

std::string Desk::prompt() const {
    return own() + " " + text_of(seat_, "date") + "> ";
}

void Desk::say(const std::string& words) {
    Page page(context_.look);
    page.paragraph(words, 2, 2);
    show(page);
}

void Desk::complain(const std::string& what, const std::string& hint) {
    Page page(context_.look);
    page.paragraph(page.paint(Style::bad, what), 2, 2);
    if (!hint.empty()) {
        page.paragraph(hint, 4, 2);
    }
    show(page);
}

void Desk::show(Page& page) {
    print(context_, page);
    context_.out->flush();
}

// The answer, or null after telling what is wrong.
Json Desk::ask_door(Json request) {
    request["lang"] = context_.language() == Language::chinese ? "zh" : "en";
    const Json reply = context_.door->call(request);
    for (const Json& error : list_of(reply, "errors")) {
        complain(text_of(error, "what"), text_of(error, "hint"));
    }
    return member(reply, "answer");
}

void Desk::greet() {
    Page page(context_.look);
    show_seat_head(page, seat_);
    show_reports(page, seat_);
    show_decisions(page, seat_);
    page.paragraph(page.paint(Style::faint, page.say("play.greeting")), 2, 2);
    show(page);
}

// The kinds of order that can be given now, as they are written.
std::vector<std::string> Desk::kinds() const {
    std::vector<std::string> names;
    for (const Json& form : list_of(seat_, "orders")) {
        names.push_back(cut(form.get<std::string>()).first);
    }
    return names;
}

std::vector<std::string> Desk::completions(const std::string& beginning, bool is_first) const {
    std::vector<std::string> words = kinds();
    const Json& view = member(seat_, "view");
    if (is_first) {
        const std::vector<std::string> names = command_names();
        words.insert(words.end(), names.begin(), names.end());
    } else {
        for (const char* list : {"places", "courts", "people"}) {
            for (const Json& row : list_of(view, list)) {
                words.push_back(text_of(row, "id"));
            }
        }
        for (const Json& army : list_of(view, "armies")) {
            words.push_back(text_of(army, "army"));
        }
        for (const Json& decision : list_of(seat_, "decisions")) {
            for (const Json& option : list_of(decision, "options")) {
                words.push_back(text_of(decision, "id") + "=" + text_of(option, "option"));
            }
        }
    }
    std::erase_if(words, [&beginning](const std::string& word) {
        return word.compare(0, beginning.size(), beginning) != 0;
    });
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

bool Desk::obey(const std::string& line) {
    const auto [word, rest] = cut(trimmed(line));
    if (word.empty() || word.front() == '#') {
        return true;
    }
    for (const Command& command : commands()) {
        if (word == command.name || word == command.name_zh) {
            (this->*command.deed)(rest);
            return !leaves_;
        }
    }
    // Else the beginning of a command, or an order without the word before it.
    const std::vector<std::string> names = command_names();
    const std::vector<std::string> orders = kinds();
    std::vector<std::string> fitting = beginning_with(word, names);
    const std::vector<std::string> fitting_orders = beginning_with(word, orders);
    const bool is_order = std::find(orders.begin(), orders.end(), word) != orders.end();
    for (const std::string& kind : fitting_orders) {
        if (std::find(fitting.begin(), fitting.end(), kind) == fitting.end()) {
            fitting.push_back(kind);
        }
    }
    if (is_order || (fitting.size() == 1 && !fitting_orders.empty())) {
        give_kind(is_order ? word : fitting[0], rest);
    } else if (fitting.size() == 1) {
        for (const Command& command : commands()) {
            if (command.name == fitting[0]) {
                (this->*command.deed)(rest);
            }
        }
    } else if (!fitting.empty()) {
        complain(context_.say("play.several", word), joined(context_.language(), fitting));
    } else if (static_cast<unsigned char>(word.front()) >= 0x80) {
        give(trimmed(line));  // Kinds of order have Chinese names that are not listed here.
    } else {
        std::vector<std::string> known = names;
        known.insert(known.end(), orders.begin(), orders.end());
        const auto near = nearest_words(word, known);
        complain(context_.say("play.unknown", word),
                 near.empty()
                     ? context_.say("play.try_help")
                     : context_.say("usage.did_you_mean", joined(context_.language(), near)));
    }
    return !leaves_;
}

void Desk::do_reports(const std::string& /*rest*/) {
    Page page(context_.look);
    show_reports(page, seat_);
    show(page);
}

void Desk::do_map(const std::string& rest) {
    std::string focus;
    if (!rest.empty()) {
        const Json found = ask_door(Json{{"call", "places"}, {"id", rest}});
        if (list_of(found, "places").empty()) {
            return;
        }
        focus = text_of(list_of(found, "places")[0], "id");
    }
    constexpr int all = 1000000;
    const Json places = ask_door(Json{{"call", "places"}, {"limit", all}});
    Page page(context_.look);
    show_known_map(page, names_, member(seat_, "view"), places, focus);
    show(page);
}

void Desk::do_armies(const std::string& rest) {
    Page page(context_.look);
    show_known_armies(page, names_, member(seat_, "view"), rest == "all" || rest == "全");
    show(page);
}

void Desk::do_places(const std::string& rest) {
    std::string court = own();
    if (!rest.empty()) {
        const Json found = ask_door(Json{{"call", "polities"}, {"id", rest}});
        if (list_of(found, "polities").empty()) {
            return;
        }
        court = text_of(list_of(found, "polities")[0], "id");
    }
    Page page(context_.look);
    show_known_places(page, member(seat_, "view"), court, own());
    show(page);
}

void Desk::do_courts(const std::string& /*rest*/) {
    Page page(context_.look);
    show_courts(page, names_, member(seat_, "view"), own());
    show(page);
}

void Desk::do_treasury(const std::string& /*rest*/) {
    Page page(context_.look);
    show_treasury(page, member(seat_, "view"));
    show(page);
}

void Desk::do_people(const std::string& /*rest*/) {
    Page page(context_.look);
    show_known_people(page, member(seat_, "view"));
    show(page);
}

void Desk::do_offers(const std::string& /*rest*/) {
    Page page(context_.look);
    show_accords(page, member(seat_, "view"), true);
    show(page);
}

void Desk::do_accords(const std::string& /*rest*/) {
    Page page(context_.look);
    show_accords(page, member(seat_, "view"), false);
    show(page);
}

// "jin peace; we cede taiyuan", with or without a colon after the court.
void Desk::do_offer(const std::string& rest) {
    const auto [court, clauses] = cut(rest);
    const bool has_mark =
        rest.find(':') != std::string::npos || rest.find("：") != std::string::npos;
    if (court.empty()) {
        complain(context_.say("play.offer_form"), context_.say("play.offer_hint"));
        return;
    }
    // Without clauses the answer says how clauses are written.
    give("offer " + (has_mark ? rest : court + ": " + (clauses.empty() ? "?" : clauses)));
}

void Desk::do_order(const std::string& rest) {
    if (rest.empty()) {
        Page page(context_.look);
        for (const Json& form : list_of(seat_, "orders")) {
            page.line("  " + form.get<std::string>());
        }
        show(page);
        return;
    }
    const auto [word, after] = cut(rest);
    const std::vector<std::string> fitting = beginning_with(word, kinds());
    if (fitting.size() > 1) {
        complain(context_.say("play.several", word), joined(context_.language(), fitting));
    } else if (fitting.size() == 1) {
        give_kind(fitting[0], after);
    } else {
        give(rest);
    }
}

// "1140-recall-yue-fei=leave-yue-fei"; alone: the decisions of these ten days.
void Desk::do_decision(const std::string& rest) {
    if (!rest.empty()) {
        give(Json{{"call", "order"}, {"do", Json::array({rest})}});
        return;
    }
    Page page(context_.look);
    show_decisions(page, seat_);
    if (list_of(seat_, "decisions").empty()) {
        page.paragraph(page.say("play.no_decision"), 2);
    }
    show(page);
}

void Desk::give_kind(const std::string& kind, const std::string& rest) {
    give(rest.empty() ? kind : kind + " " + rest);
}

void Desk::give(const std::string& order) {
    give(Json{{"call", "order"}, {"orders", Json::array({order})}});
}

void Desk::give(Json request) {
    const Json answer = ask_door(std::move(request));
    if (!answer.is_object()) {
        return;
    }
    show_refused(member(answer, "refused"));
    const std::size_t before = list_of(seat_, "given").size();
    const Json& given = list_of(answer, "given");
    if (given.size() > before) {
        is_saved_ = false;
        say(context_.say("play.is_given", given.size()));
    }
    seat_["given"] = given;
}

void Desk::show_refused(const Json& refused) {
    for (const Json& entry : refused) {
        complain(text_of(entry, "what"), text_of(entry, "hint"));
    }
}

void Desk::do_orders(const std::string& /*rest*/) {
    const Json& given = list_of(seat_, "given");
    if (given.empty()) {
        say(context_.say("play.none_given"));
    }
    for (const Json& order : given) {
        say(order.get<std::string>());
    }
}

void Desk::do_cancel(const std::string& /*rest*/) {
    const Json answer = ask_door(Json{{"call", "order"}, {"anew", true}});
    if (answer.is_object()) {
        seat_["given"] = list_of(answer, "given");
        is_saved_ = false;
        say(context_.say("play.cancelled"));
    }
}

// Lives ten days; false after telling why not.
bool Desk::live_once() {
    Json answer = ask_door(Json{{"call", "turn"}});
    if (!answer.is_object()) {
        return false;
    }
    seat_ = std::move(answer);
    is_saved_ = false;
    return true;
}

void Desk::do_next(const std::string& rest) {
    int turns = 1;
    if (!rest.empty()) {
        const bool is_number = rest.find_first_not_of("0123456789") == std::string::npos;
        turns = is_number && rest.size() < 5 ? std::stoi(rest) : 0;
        if (turns < 1 || turns > turns_at_once_most) {
            complain(context_.say("play.next_form", turns_at_once_most), {});
            return;
        }
    }
    for (int i = 0; i < turns && !interrupt_.came(); ++i) {
        if (!live_once()) {
            return;
        }
        Page page(context_.look);
        show_seat_head(page, seat_);
        show_reports(page, seat_);
        show_decisions(page, seat_);
        show(page);
        if (text_of(seat_, "state") != "sits") {
            return;
        }
    }
}

void Desk::do_until(const std::string& rest) {
    const bool wants_report = rest.empty() || rest == "report" || rest == "奏報";
    sim::Day last = sim::Day::none();
    if (!wants_report) {
        const Json dates = ask_door(Json{{"call", "date"}, {"text", rest}});
        if (list_of(dates, "readings").empty()) {
            return;
        }
        last = day_of(list_of(dates, "readings")[0], "text");
        if (last < day_of(seat_, "date")) {
            complain(context_.say("play.is_over", rest), {});
            return;
        }
    }
    for (int i = 0; i < turns_at_once_most && !interrupt_.came(); ++i) {
        if (!live_once() || text_of(seat_, "state") != "sits") {
            break;
        }
        if (wants_report ? !list_of(seat_, "reports").empty() : day_of(seat_, "date") > last) {
            break;
        }
        if (!wants_report && !list_of(seat_, "reports").empty()) {
            Page page(context_.look);
            page.paragraph(
                page.paint(Style::date, long_date(page.language(), text_of(seat_, "date"))), 2);
            show_reports(page, seat_);
            show(page);
        }
    }
    Page page(context_.look);
    show_seat_head(page, seat_);
    show_reports(page, seat_);
    show_decisions(page, seat_);
    show(page);
}

void Desk::do_undo(const std::string& /*rest*/) {
    Json answer = ask_door(Json{{"call", "undo"}});
    if (answer.is_object()) {
        seat_ = std::move(answer);
        is_saved_ = false;
        Page page(context_.look);
        show_seat_head(page, seat_);
        show(page);
    }
}

void Desk::do_save(const std::string& rest) {
    if (!rest.empty()) {
        file_ = rest;
    }
    if (file_.empty()) {
        complain(context_.say("play.save_form"), {});
        return;
    }
    if (text_of(seat_, "turn") == "0") {
        complain(context_.say("play.save_early"), {});
        return;
    }
    if (keep_free_run(context_, file_, true)) {
        is_saved_ = true;
        say(context_.say("play.saved", file_, text_of(seat_, "digest")));
    }
    context_.talk->flush();
}

bool Desk::save_at_end() {
    if (file_.empty() || is_saved_ || text_of(seat_, "turn") == "0") {
        return true;
    }
    const bool is_kept = keep_free_run(context_, file_, true);
    if (is_kept) {
        say(context_.say("play.saved", file_, text_of(seat_, "digest")));
    }
    return is_kept;
}

void Desk::do_review(const std::string& /*rest*/) {
    const Json answer = ask_door(Json{{"call", "review"}});
    if (answer.is_object()) {
        Page page(context_.look);
        show_review(page, answer);
        show(page);
        leaves_ = true;
    }
}

void Desk::do_help(const std::string& /*rest*/) {
    Page page(context_.look);
    constexpr int label_columns = 18;
    for (const Command& command : commands()) {
        page.field(page.paint(Style::strong,
                              std::string(command.name) + " " + std::string(command.name_zh)),
                   text(context_.language(), command.meaning), label_columns);
    }
    page.paragraph(page.say("play.help_more"), 2, 2);
    show(page);
}

void Desk::do_quit(const std::string& /*rest*/) {
    leaves_ = true;
}

}  // namespace cli
