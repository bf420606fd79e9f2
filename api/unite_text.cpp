#include "api/unite_text.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "api/dates.hpp"
#include "api/describe.hpp"
#include "simulation/calendar/julian.hpp"

namespace api {

namespace {

constexpr std::string_view never = "never";
constexpr std::string_view never_zh = "不";

class UniteReader {
  public:
    UniteReader(Context& context, Language language, sim::Day first, sim::Day last)
        : context_(context), language_(language), first_(first), last_(last) {}

    std::optional<sim::Unification> read(const std::string& text, const std::string& where);
    std::vector<Error> errors;

  private:
    std::optional<sim::Unification> fail(ErrorCode code, const std::string& subject,
                                         const std::string& where, std::string detail = {}) {
        errors.push_back({code, subject, where, std::move(detail), {}});
        return std::nullopt;
    }
    /// Tribes that the record unites on a day of the free run.
    [[nodiscard]] bool is_open(sim::PolityId polity) const {
        const sim::Day on = context_.setting().polities[polity.index].united_on;
        return on.exists() && on >= first_;
    }
    [[nodiscard]] std::string open_tribes() const;

    Context& context_;
    Language language_;
    sim::Day first_;
    sim::Day last_;
};

std::string UniteReader::open_tribes() const {
    std::string list;
    for (std::size_t i = 0; i < context_.setting().polities.size(); ++i) {
        if (is_open(sim::PolityId(i))) {
            list += (list.empty() ? "" : ", ") + std::string(context_.polity_ids()[i]);
        }
    }
    return list.empty() ? "-" : list;
}

std::optional<sim::Unification> UniteReader::read(const std::string& text,
                                                  const std::string& where) {
    const std::size_t cut = text.find('=');
    if (cut == std::string::npos || cut == 0 || cut + 1 == text.size()) {
        return fail(ErrorCode::unite_form, text, where);
    }
    const std::string name = text.substr(0, cut);
    const std::string when = text.substr(cut + 1);
    const auto row = resolve(context_.names().polities, context_.polity_ids(), name, where,
                             ErrorCode::polity_unknown);
    if (!row) {
        errors.push_back(row.error());
        return std::nullopt;
    }
    sim::Unification wish;
    wish.tribes = sim::PolityId(row.value());
    if (!is_open(wish.tribes)) {
        return fail(ErrorCode::unite_court, name, where, open_tribes());
    }
    if (when == never || when == never_zh) {
        return wish;
    }
    const auto date = read_date(when, where, context_.dates(), language_);
    if (!date) {
        errors.push_back(date.error());
        return std::nullopt;
    }
    wish.on = date.value().first;
    if (wish.on < first_ || wish.on > last_) {
        return fail(ErrorCode::unite_day, text, where,
                    sim::format_date(first_) + " … " + sim::format_date(last_));
    }
    return wish;
}

}  // namespace

std::vector<sim::Unification> read_unifications(Context& context, const Request& request,
                                                sim::Day first, sim::Day last,
                                                std::vector<Error>& errors) {
    UniteReader reader(context, request.language(), first, last);
    std::vector<sim::Unification> wishes;
    const std::vector<std::string> texts = request.texts("unite");
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::string where = "unite[" + std::to_string(i) + "]";
        const auto wish = reader.read(texts[i], where);
        if (!wish) {
            continue;
        }
        const bool is_twice = std::any_of(
            wishes.begin(), wishes.end(),
            [&](const sim::Unification& other) { return other.tribes == wish->tribes; });
        if (is_twice) {
            reader.errors.push_back({ErrorCode::unite_form, texts[i], where, {}, {}});
        } else {
            wishes.push_back(*wish);
        }
    }
    std::sort(wishes.begin(), wishes.end(),
              [](const sim::Unification& a, const sim::Unification& b) {
                  return a.tribes < b.tribes;  // Unique: each stands once.
              });
    errors.insert(errors.end(), reader.errors.begin(), reader.errors.end());
    return wishes;
}

Json unifications_json(const Context& context, std::span<const sim::Unification> unifications) {
    Json json = Json::array();
    for (const sim::Unification& one : unifications) {
        Json entry;
        entry["tribes"] = polity_json(context, one.tribes);
        entry["on"] = one.on.exists() ? day_json(one.on) : Json(nullptr);
        json.push_back(std::move(entry));
    }
    return json;
}

}  // namespace api
