#include "api/surgery_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <span>

#include "api/words.hpp"
#include "chronicle/timeline.hpp"
#include "scenario/nearest.hpp"
#include "simulation/turn/run.hpp"

namespace api {

namespace {

/// What a part of a text names.
enum class Part : std::uint32_t { none, place, court, other, person, amount };

/// One form: NAME(first, second) = value.
struct Form {
    sim::SurgeryKind kind;
    std::string_view name;
    Part first = Part::none;
    Part second = Part::none;
    Part value = Part::none;
    std::string_view example;
};
constexpr std::array<Form, sim::surgery_kind_count> forms = {{
    {sim::SurgeryKind::garrison, "garrison", Part::place, Part::none, Part::amount,
     "garrison(kaifeng)=20000"},
    {sim::SurgeryKind::treasury, "treasury", Part::court, Part::none, Part::amount,
     "treasury(song)=5000000"},
    {sim::SurgeryKind::death, "dead", Part::person, Part::none, Part::none, "dead(yue-fei)"},
    {sim::SurgeryKind::holder, "holder", Part::place, Part::none, Part::court,
     "holder(taiyuan)=song"},
    {sim::SurgeryKind::treaty, "no-treaty", Part::court, Part::other, Part::none,
     "no-treaty(song, jin)"},
}};

struct FaultWords {
    sim::SurgeryFault fault;
    const char* en;
    const char* zh;
};
constexpr std::array<FaultWords, sim::surgery_fault_count> faults = {{
    {sim::SurgeryFault::none, "", ""},
    {sim::SurgeryFault::same, "it is so already", "本已如此"},
    {sim::SurgeryFault::amount, "the amount must lie in 0 … 200,000 men, 0 … 100,000,000 strings",
     "數須在兵 0 至 20 萬、錢 0 至 1 億貫之內"},
    {sim::SurgeryFault::place_empty, "nobody holds the place", "此地無主"},
    {sim::SurgeryFault::besieged, "an army lies before the place: end the siege first",
     "此地被圍，當先解圍"},
    {sim::SurgeryFault::army_there, "an army of another court stands there", "他國之軍在其地"},
    {sim::SurgeryFault::seat, "a court sits there: choose another place", "此為都城，請改他地"},
    {sim::SurgeryFault::court_gone, "the court does not stand on that day", "其日無此朝廷"},
    {sim::SurgeryFault::person_gone, "the person is dead, or not born yet", "其人已死，或尚未生"},
    {sim::SurgeryFault::unbound, "no treaty binds the two", "兩國無約"},
}};

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') {
        text.remove_prefix(1);
    }
    while (!text.empty() && text.back() == ' ') {
        text.remove_suffix(1);
    }
    return text;
}

/// The pieces of NAME(A, B) = C; what is not there is empty.
struct Pieces {
    std::string_view name;
    std::string_view first;
    std::string_view second;
    std::string_view value;
};
std::optional<Pieces> pieces_of(std::string_view text) {
    const std::size_t open = text.find('(');
    const std::size_t close = text.find(')');
    if (open == std::string_view::npos || close == std::string_view::npos || close < open) {
        return std::nullopt;
    }
    const std::string_view inside = text.substr(open + 1, close - open - 1);
    const std::size_t comma = inside.find(',');
    std::string_view rest = trimmed(text.substr(close + 1));
    if (!rest.empty() && rest.front() != '=') {
        return std::nullopt;
    }
    rest = rest.empty() ? rest : trimmed(rest.substr(1));
    return Pieces{trimmed(text.substr(0, open)), trimmed(inside.substr(0, comma)),
                  comma == std::string_view::npos ? "" : trimmed(inside.substr(comma + 1)), rest};
}

std::string listed() {
    std::string list;
    for (const Form& form : forms) {
        list += (list.empty() ? "" : ", ") + std::string(form.example);
    }
    return list;
}

/// Reads one text part by part.
class Reader {
  public:
    Reader(const Context& context, std::string text, std::string where, std::vector<Error>& errors)
        : context_(context), text_(std::move(text)), where_(std::move(where)), errors_(errors) {}

    std::optional<sim::Surgery> read();

  private:
    bool take(Part part, std::string_view piece);
    bool take_amount(std::string_view piece);
    template <typename IdType>
    bool take_name(const NameTable& table, std::span<const std::string_view> ids,
                   std::string_view piece, ErrorCode code, IdType& id);

    const Context& context_;
    std::string text_;
    std::string where_;
    std::vector<Error>& errors_;
    sim::Surgery read_;
    bool is_formed_ = true;
};

template <typename IdType>
bool Reader::take_name(const NameTable& table, std::span<const std::string_view> ids,
                       std::string_view piece, ErrorCode code, IdType& id) {
    const auto row = resolve(table, ids, piece, where_, code);
    if (!row) {
        errors_.push_back(row.error());
        return false;
    }
    id = IdType(std::size_t{row.value()});
    return true;
}

bool Reader::take_amount(std::string_view piece) {
    std::string digits(piece);
    std::erase(digits, ',');
    const auto [end, code] =
        std::from_chars(digits.data(), digits.data() + digits.size(), read_.amount);
    is_formed_ = code == std::errc{} && end == digits.data() + digits.size();
    return is_formed_;
}

bool Reader::take(Part part, std::string_view piece) {
    is_formed_ = piece.empty() == (part == Part::none);
    if (!is_formed_ || part == Part::none) {
        return is_formed_;
    }
    const NameTables& names = context_.names();
    switch (part) {
        case Part::place:
            return take_name(names.places, context_.place_ids(), piece, ErrorCode::place_unknown,
                             read_.place);
        case Part::court:
            return take_name(names.polities, context_.polity_ids(), piece,
                             ErrorCode::polity_unknown, read_.court);
        case Part::other:
            return take_name(names.polities, context_.polity_ids(), piece,
                             ErrorCode::polity_unknown, read_.other);
        case Part::person:
            return take_name(names.people, context_.person_ids(), piece, ErrorCode::person_unknown,
                             read_.person);
        default:
            return take_amount(piece);
    }
}

std::optional<sim::Surgery> Reader::read() {
    const auto pieces = pieces_of(text_);
    const auto form = std::ranges::find(forms, pieces ? pieces->name : "", &Form::name);
    is_formed_ = form != forms.end();
    if (is_formed_) {
        read_.kind = form->kind;
        if (take(form->first, pieces->first) && take(form->second, pieces->second) &&
            take(form->value, pieces->value)) {
            return read_;
        }
    }
    if (!is_formed_) {
        errors_.push_back({ErrorCode::surgery_form, text_, where_, listed(), {}});
    }
    return std::nullopt;
}

std::string where_of(std::size_t i) {
    return "set[" + std::to_string(i) + "]";
}

}  // namespace

std::vector<sim::Surgery> read_surgery(const Context& context, const Request& request,
                                       std::vector<Error>& errors) {
    std::vector<sim::Surgery> list;
    const std::vector<std::string> texts = request.texts("set");
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (const auto one = Reader(context, texts[i], where_of(i), errors).read()) {
            list.push_back(*one);
        }
    }
    return list;
}

std::string write_surgery(const Context& context, const sim::Surgery& surgery) {
    const auto form = std::ranges::find(forms, surgery.kind, &Form::kind);
    const auto word = [&](Part part) {
        switch (part) {
            case Part::place:
                return std::string(context.place_ids()[surgery.place.index]);
            case Part::court:
                return std::string(context.polity_ids()[surgery.court.index]);
            case Part::other:
                return std::string(context.polity_ids()[surgery.other.index]);
            case Part::person:
                return std::string(context.person_ids()[surgery.person.index]);
            case Part::amount:
                return std::to_string(surgery.amount);
            case Part::none:
                break;
        }
        return std::string();
    };
    const std::string second = word(form->second);
    const std::string value = word(form->value);
    return std::string(form->name) + "(" + word(form->first) +
           (second.empty() ? "" : ", " + second) + ")" + (value.empty() ? "" : "=" + value);
}

std::vector<std::string> surgery_texts(const Context& context, const sim::Plan& plan) {
    std::vector<std::string> texts;
    for (const sim::Surgery& one : plan.surgery) {
        texts.push_back(write_surgery(context, one) +
                        (one.on.exists() ? " on " + sim::format_date(one.on) : ""));
    }
    return texts;
}

void try_surgery(Context& context, const sim::Plan& plan, const Request& request,
                 std::vector<Error>& errors) {
    if (plan.surgery.empty()) {
        return;
    }
    chronicle::Timeline& record = context.record_timeline();
    const sim::Day eve = plan.fork_day.plus_days(-1);
    const sim::World world =
        eve < context.setting().first_day ? record.world_after(0) : record.world_on(eve);
    sim::Run fork(context.setting(), plan, world, sim::EventLog(record.log().size()));
    try_surgery(fork, request, errors);
}

void try_surgery(sim::Run& run, const Request& request, std::vector<Error>& errors) {
    const sim::SurgeryResult done = sim::operate_all(run);
    if (done.fault != sim::SurgeryFault::none) {
        const FaultWords& words = faults[static_cast<std::size_t>(done.fault)];
        const bool chinese = request.language() == Language::chinese;
        errors.push_back({ErrorCode::surgery_impossible,
                          request.texts("set")[done.at],
                          where_of(done.at),
                          chinese ? words.zh : words.en,
                          {}});
    }
}

}  // namespace api
