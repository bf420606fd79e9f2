// The table of calls: names, parameters and what they mean. The published JSON Schema, the help
// of the command line and the decoder all come from here.
#include <array>
#include <span>

#include "api/request.hpp"

namespace api {

namespace {

using enum ParameterType;

constexpr std::array<ParameterSpec, 4> at_parameters = {{
    {"date", text, true, "a Julian or regnal date"},
    {"place", text, false, "id or name of one place"},
    {"polity", text, false, "id or name of one court"},
    {"run", text, false, "record (the replay), or free: the run that the session has lived last"},
}};
constexpr std::array<ParameterSpec, 11> chronicle_parameters = {{
    {"from", text, false, "first date"},
    {"to", text, false, "last date"},
    {"kind", text, false, "kind of event"},
    {"place", text, false, "id or name of a place"},
    {"person", text, false, "id or name of a person"},
    {"polity", text, false, "id or name of a court"},
    {"tier", text, false, "main or minor"},
    {"origin", text, false, "record (events as told), or all (also facts and rules)"},
    {"limit", count, false, "how many events at most"},
    {"offset", count, false, "how many events to pass over"},
    {"run", text, false, "record (the replay), or free: the run that the session has lived last"},
}};
constexpr std::array<ParameterSpec, 5> why_parameters = {{
    {"event", text, false, "id of an event; or give a place and a date"},
    {"place", text, false, "id or name of a place whose holder is to be explained"},
    {"date", text, false, "the date at which the place is looked at"},
    {"depth", count, false, "how many steps of causes to unfold"},
    {"run", text, false, "record (the replay), or free: the run that the session has lived last"},
}};
constexpr std::array<ParameterSpec, 2> date_parameters = {{
    {"text", text, true, "a Julian or regnal date, in Latin or Chinese writing"},
    {"court", text, false, "the court whose almanac is used"},
}};
constexpr std::array<ParameterSpec, 4> list_parameters = {{
    {"id", text, false, "one entry, shown whole"},
    {"query", text, false, "words to search for: id, English, pinyin or Chinese characters"},
    {"limit", count, false, "how many entries at most"},
    {"offset", count, false, "how many entries to pass over"},
}};
constexpr std::array<ParameterSpec, 5> route_parameters = {{
    {"from", text, true, "id or name of the place to start from"},
    {"to", text, true, "id or name of the place to reach"},
    {"date", text, false, "the date whose borders close the way; without it all ways are open"},
    {"polity", text, false, "the court that travels; default: who holds the start"},
    {"traveller", text, false, "envoy, army, cavalry, courier, baggage or ship"},
}};
constexpr std::array<ParameterSpec, 4> frontier_parameters = {{
    {"date", text, true, "a Julian or regnal date"},
    {"polity", text, true, "id or name of a court"},
    {"other", text, false, "id or name of its neighbour; default: all neighbours"},
    {"run", text, false, "record (the replay), or free: the run that the session has lived last"},
}};
constexpr std::array<ParameterSpec, 4> state_parameters = {{
    {"date", text, true, "a Julian or regnal date"},
    {"table", text, false, "one table of the world"},
    {"column", text, false, "one column of that table"},
    {"run", text, false, "record (the replay), or free: the run that the session has lived last"},
}};
constexpr std::array<ParameterSpec, 14> run_parameters = {{
    {"from", text, false,
     "the day from which the record is silent and rules decide; default: when the first decision "
     "of 'do' falls"},
    {"until", text, false, "the last day; default: the end of the record's span"},
    {"seed", count, false, "what chance is keyed by; default 0"},
    {"member", count, false, "which of the futures of a seed; default 0"},
    {"orders", list, false, "orders of courts, each as a text"},
    {"do", list, false, "decisions answered otherwise, or as the record did: DECISION=OPTION"},
    {"hold", count, false, "for how many days the orders of 'do' hold; default 0: not at all"},
    {"set", list, false, "what is changed by hand at the fork, as garrison(kaifeng)=20000"},
    {"without", list, false, "names of rules that are switched off"},
    {"unite", list, false,
     "tribes that are united on another day than the record's, or never: TRIBES=DATE"},
    {"decisions", flag, false, "whether courts decide for themselves; default true"},
    {"as", text, false, "id or name of a court for which only the orders speak"},
    {"sample_laws", count, false,
     "percent of its value within which each law is drawn for this member; default 0: the laws as "
     "they stand"},
    {"sample_posterior", flag, false,
     "whether the laws that have a posterior range are drawn within it for this member; default "
     "false"},
}};
constexpr std::array<ParameterSpec, 7> play_parameters = {{
    {"as", text, false, "id or name of the court that is played"},
    {"from", text, false,
     "the day from which the record is silent and rules decide; default: when the first decision "
     "of 'do' falls"},
    {"do", list, false, "decisions of the first ten days, answered: DECISION=OPTION"},
    {"seed", count, false, "what chance is keyed by; default 0"},
    {"member", count, false, "which of the futures of a seed; default 0"},
    {"unite", list, false,
     "tribes that are united on another day than the record's, or never: TRIBES=DATE"},
    {"resume", flag, false, "sits down in the free run that the session has lived last"},
}};
constexpr std::array<ParameterSpec, 3> order_parameters = {{
    {"orders", list, false, "orders of the court, each as a text"},
    {"do", list, false, "decisions of the court in these ten days, answered: DECISION=OPTION"},
    {"anew", flag, false, "first takes back what has been given for these ten days"},
}};
constexpr std::array<ParameterSpec, 2> turn_parameters = {{
    {"orders", list, false, "orders of the court, each as a text"},
    {"decide", flag, false, "what is decided is left to the court of the rules"},
}};
constexpr std::array<ParameterSpec, 1> fit_parameters = {{
    {"set", flag, false, "also set the parameters anew on the training part"},
}};

constexpr std::array<ParameterSpec, 2> fit_society_parameters = {{
    {"part", text, false, "training or held_back: only the figures of this part"},
    {"futures", count, false, "how many free futures are asked for prosperity; default 100"},
}};

constexpr std::array<ParameterSpec, 3> plausibility_parameters = {{
    {"members", count, false, "how many futures are lived from each fork; default 20"},
    {"seed", count, false, "what chance is keyed by; default 1"},
    {"measure", text, false, "one measure by its id; default: all"},
}};

constexpr std::array<ParameterSpec, 4> score_parameters = {{
    {"forks", list, false, "days from which futures are forked; default: those of 'set'"},
    {"set", text, false, "training, test or all: the days that the laboratory keeps; default all"},
    {"members", count, false, "how many futures are lived from each fork; default 20"},
    {"seed", count, false, "what chance is keyed by; default 1"},
}};

constexpr std::array<ParameterSpec, 14> whatif_parameters = {{
    {"do", list, false, "the change: decisions, each as DECISION=OPTION"},
    {"orders", list, false, "the change: orders in the name of any court, from the fork on"},
    {"set", list, false, "what is changed by hand at the fork, as garrison(kaifeng)=20000"},
    {"ask", list, true, "ids of outcomes, or expressions of yes or no or of a number"},
    {"against", list, false,
     "decisions of the branch without the change; default: its courts are free"},
    {"against_orders", list, false, "orders of the branch without the change"},
    {"hold", count, false,
     "for how many days the orders of decisions hold in both branches; default 0: not at all"},
    {"from", text, false,
     "the day of the fork; default: when the first decision falls, or the first order"},
    {"until", text, false,
     "the day at which is asked; default: the natural horizon of the first outcome, or ten years"},
    {"seed", count, false, "what chance is keyed by; default 1"},
    {"members", count, false, "how many futures are lived, each both ways; default 100"},
    {"first", count, false, "the first member; default 0"},
    {"sample_laws", count, false,
     "percent of its value within which each law is drawn for each member; default 0: the laws as "
     "they stand"},
    {"sample_posterior", flag, false,
     "whether the laws that have a posterior range are drawn within it for each member; default "
     "false"},
}};
/// Of an ensemble the members come one by one.
constexpr std::span ensemble_parameters = std::span(whatif_parameters).first<10>();
constexpr std::array<ParameterSpec, 2> ensemble_live_parameters = {{
    {"first", count, false, "the first member; default 0"},
    {"members", count, false, "how many futures are lived, each both ways; default 1"},
}};
constexpr std::array<ParameterSpec, 1> ensemble_take_parameters = {{
    {"members", list, true, "members as ensemble_live tells them"},
}};

constexpr std::array<ParameterSpec, 11> compare_parameters = {{
    {"do", list, false, "the change: decisions, each as DECISION=OPTION"},
    {"orders", list, false, "the change: orders in the name of any court, from the fork on"},
    {"set", list, false, "what is changed by hand at the fork, as garrison(kaifeng)=20000"},
    {"ask", list, false, "ids of outcomes, or expressions of yes or no or of a number"},
    {"against", list, false,
     "decisions of the branch without the change; default: its courts are free"},
    {"against_orders", list, false, "orders of the branch without the change"},
    {"hold", count, false,
     "for how many days the orders of decisions hold in both branches; default 0: not at all"},
    {"from", text, false,
     "the day of the fork; default: when the first decision falls, or the first order"},
    {"until", text, false,
     "the last day; default: the natural horizon of the first outcome, or ten years"},
    {"seed", count, false, "what chance is keyed by; default 1"},
    {"member", count, false, "which of the futures of a seed; default 0"},
}};

constexpr std::array<CallSpec, 37> specs = {{
    {"at", "The state of the world at the end of a day.", at_parameters},
    {"chronicle", "The events of a span, told in order.", chronicle_parameters},
    {"why", "The tree of causes of an event, or of a place being held as it is.", why_parameters},
    {"date", "A date in both calendars.", date_parameters},
    {"places", "The places, or one with its history.", list_parameters},
    {"people", "The people, or one with posts and events.", list_parameters},
    {"polities", "The states, courts and bands, or one with rulers and seats.", list_parameters},
    {"treaties", "The treaties, offers and demands, or one with its clauses.", list_parameters},
    {"decisions", "The points of decision, or one with its options.", list_parameters},
    {"outcomes", "The questions that can be asked of a state.", list_parameters},
    {"techniques", "Weapons and techniques, or one with who took it up.", list_parameters},
    {"eras", "The era names of all courts.", list_parameters},
    {"sources", "The works cited, or one with how often it is cited.", list_parameters},
    {"readings", "Where the sources disagree, and which reading is the default.", list_parameters},
    {"route", "The quickest way between two places on a date.", route_parameters},
    {"frontier", "Where two courts border each other, and along what.", frontier_parameters},
    {"run", "Lives a free run: rules decide from a day on. Other calls can then look at it.",
     run_parameters},
    {"play", "Sits down at a court of a free run, which is lived turn by turn.", play_parameters},
    {"seat", "What the court that is played knows, and what it has heard.", {}},
    {"order", "Gives orders of the court that is played, for the ten days to come.",
     order_parameters},
    {"turn", "Lives the ten days to come, after giving orders.", turn_parameters},
    {"undo", "Goes back to before the last turn, its orders given but not yet sent.", {}},
    {"review", "Ends the game: what was believed beside what was so.", {}},
    {"fit_war", "How well the rules of war agree with what is attested.", fit_parameters},
    {"fit_society", "How well the rules of people and money agree with what is attested.",
     fit_society_parameters},
    {"plausibility", "How often free futures bring about what a historian would find credible.",
     plausibility_parameters},
    {"score", "How well free futures foretell the record, against simpler forecasters.",
     score_parameters},
    {"whatif", "Futures lived without a change and with it, and what the change makes of them.",
     whatif_parameters},
    {"ensemble", "Opens an ensemble of what-if pairs, whose members come bit by bit.",
     ensemble_parameters},
    {"ensemble_live", "Lives members of the open ensemble and tells each as a text.",
     ensemble_live_parameters},
    {"ensemble_take", "Takes members into the open ensemble, wherever they were lived.",
     ensemble_take_parameters},
    {"ensemble_answer", "What the members say that the open ensemble has taken.", {}},
    {"compare",
     "One future without a change and with it: where they part, and how each came to its end.",
     compare_parameters},
    {"turning_points", "The world at the turning points of the record.", {}},
    {"state", "Columns of the world by their field list, as numbers.", state_parameters},
    {"verify_record", "Replays the whole record and gives its digest.", {}},
    {"info", "What this is: pack, span, counts, calls.", {}},
}};

}  // namespace

std::span<const CallSpec> call_specs() {
    return specs;
}

}  // namespace api
