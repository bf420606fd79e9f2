#include "cli/law_spread.hpp"

#include <charconv>
#include <cstdint>
#include <string>

namespace cli {

bool read_law_spread(Context& context, Json& request) {
    const auto text = context.arguments.find(sample_laws_option.name);
    if (!text) {
        return true;
    }
    request.erase("sample_laws");
    if (*text == law_spread_word) {
        request["sample_posterior"] = true;
        context.origins["sample_posterior"] = sample_laws_option.name;
        return true;
    }
    std::uint32_t percent = 0;
    const char* const last = text->data() + text->size();
    const auto [end, code] = std::from_chars(text->data(), last, percent);
    if (code != std::errc{} || end != last) {
        tell(
            context,
            {context.say("whatif.sample_form", *text), {}, context.say("whatif.sample_form_hint")});
        return false;
    }
    request["sample_laws"] = percent;
    return true;
}

bool samples_laws(const Context& context) {
    return context.arguments.value(sample_laws_option.name, "0") != "0";
}

}  // namespace cli
