#include "cli/door.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include "cli/discovery.hpp"
#include "cli/free_run_file.hpp"
#include "cli/pack_files.hpp"

namespace cli {
namespace {

constexpr std::size_t mistakes_shown = 5;

void tell_mistakes(Context& context, const std::string& path,
                   const scenario::Diagnostics& diagnostics) {
    tell(context, {context.say("pack.broken", path, diagnostics.size()),
                   {},
                   context.say("pack.broken_hint", path)});
    const std::size_t shown = std::min(mistakes_shown, diagnostics.items().size());
    for (std::size_t i = 0; i < shown; ++i) {
        context.talk->write("  " + mistake_words(context.talk_look.paint, diagnostics.items()[i]) +
                            "\n");
    }
    if (diagnostics.size() > shown) {
        context.talk->write("  " + context.say("pack.and_more", diagnostics.size() - shown) + "\n");
    }
}

}  // namespace

struct Door::Inside {
    std::optional<api::Session> session;
    bool failed = false;
};

Door::Door() : inside_(std::make_unique<Inside>()) {}
Door::~Door() = default;

bool Door::open(Context& context) {
    if (inside_->session || inside_->failed) {
        return !inside_->failed;
    }
    inside_->failed = true;
    const Discovery discovery = find_pack(context.arguments.value("--data"));
    if (discovery.path.empty()) {
        tell(context,
             {context.say("pack.not_found"), context.say("pack.looked", looked_in(discovery)),
              context.say("pack.say_where")});
        return false;
    }
    std::error_code ignored;
    if (!std::filesystem::exists(discovery.path, ignored)) {
        tell(context, {context.say("pack.missing_at", discovery.path, discovery.origin),
                       {},
                       context.say("pack.say_where")});
        return false;
    }
    auto loaded = load_pack(discovery.path);
    if (!loaded) {
        tell_mistakes(context, discovery.path, loaded.error());
        return false;
    }
    inside_->session.emplace(std::make_shared<const scenario::Scenario>(std::move(loaded.value())));
    // Answers are then given from a kept run instead of the record.
    const auto kept = context.arguments.find("--run");
    inside_->failed = kept && !open_kept_run(context, *inside_->session, *kept);
    return !inside_->failed;
}

Json Door::call(const Json& request) {
    return Json::parse(
        inside_->session->call(request.dump(-1, ' ', false, Json::error_handler_t::replace)));
}

api::Session& Door::session() {
    return *inside_->session;
}

}  // namespace cli
