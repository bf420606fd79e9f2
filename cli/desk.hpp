// Desk: where a person plays a court in the terminal, one line at a time. It asks the door like
// everybody else, so it knows what the court knows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/context.hpp"
#include "cli/interrupt.hpp"
#include "cli/render/names.hpp"

namespace cli {

class Desk {
  public:
    /// `seat` is the answer of the call `play`; `file` is where the game is saved, or empty.
    Desk(Context& context, const InterruptGuard& interrupt, Json seat, std::string file);

    /// What stands before each line that is read.
    [[nodiscard]] std::string prompt() const;
    /// Shows where things stand.
    void greet();
    /// Does what a line says. False: the game is to be left.
    [[nodiscard]] bool obey(const std::string& line);
    /// Saves the game where it is to be saved, if it is; false after telling why it could not be.
    [[nodiscard]] bool save_at_end();

    /// What may stand where a word begins so: commands and kinds of order first in a line, then
    /// the ids of what the court knows. In order.
    [[nodiscard]] std::vector<std::string> completions(const std::string& beginning,
                                                       bool is_first) const;

    /// The commands by name, each with its Chinese one.
    [[nodiscard]] static std::vector<std::string> command_names();

  private:
    using Deed = void (Desk::*)(const std::string& rest);
    struct Command {
        std::string_view name;
        std::string_view name_zh;
        Key meaning;
        Deed deed;
    };
    static const std::vector<Command>& commands();

    void do_reports(const std::string& rest);
    void do_map(const std::string& rest);
    void do_armies(const std::string& rest);
    void do_places(const std::string& rest);
    void do_courts(const std::string& rest);
    void do_treasury(const std::string& rest);
    void do_people(const std::string& rest);
    void do_offers(const std::string& rest);
    void do_accords(const std::string& rest);
    void do_offer(const std::string& rest);
    void do_decision(const std::string& rest);
    void do_order(const std::string& rest);
    void do_orders(const std::string& rest);
    void do_cancel(const std::string& rest);
    void do_next(const std::string& rest);
    void do_until(const std::string& rest);
    void do_undo(const std::string& rest);
    void do_save(const std::string& rest);
    void do_review(const std::string& rest);
    void do_help(const std::string& rest);
    void do_quit(const std::string& rest);

    [[nodiscard]] Json ask_door(Json request);
    [[nodiscard]] bool live_once();
    void give(const std::string& order);
    void give(Json request);
    void give_kind(const std::string& kind, const std::string& rest);
    void show_refused(const Json& refused);
    void say(const std::string& words);
    void complain(const std::string& what, const std::string& hint);
    void show(Page& page);
    [[nodiscard]] std::vector<std::string> kinds() const;
    [[nodiscard]] std::string own() const { return id_of(member(seat_, "court")); }

    Context& context_;
    const InterruptGuard& interrupt_;
    Names names_;
    Json seat_;
    std::string file_;
    bool leaves_ = false;
    bool is_saved_ = true;  ///< Nothing has been done since it was saved.
};

}  // namespace cli
