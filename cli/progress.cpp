#include "cli/progress.hpp"

#include <algorithm>
#include <utility>

#include "cli/render/width.hpp"
#include "cli/terminal.hpp"

namespace cli {
namespace {

constexpr auto pause = std::chrono::milliseconds(50);

}  // namespace

Progress::Progress(Context& context, std::string label)
    : context_(context),
      label_(std::move(label)),
      on_(is_terminal(context.talk->descriptor()) && environment("TERM") != "dumb") {}

Progress::~Progress() {
    if (shown_) {
        context_.talk->write("\r\x1B[K");
        context_.talk->flush();
    }
}

void Progress::show(std::uint32_t done, std::uint32_t all, const std::string& remark) {
    const auto now = std::chrono::steady_clock::now();
    if (!on_ || all == 0 || (shown_ && done < all && now - last_ < pause)) {
        return;
    }
    last_ = now;
    shown_ = true;
    const std::string percent = std::to_string(std::uint64_t{done} * 100 / all) + "%";
    const int room = context_.talk_look.columns - display_width(label_) - display_width(remark) -
                     static_cast<int>(percent.size()) - 6;
    const int width = std::clamp(room, 10, 60);
    const auto filled =
        static_cast<int>(std::uint64_t{done} * static_cast<std::uint64_t>(width) / all);
    std::string bar;
    for (int i = 0; i < width; ++i) {
        bar += i < filled ? "█" : "░";
    }
    context_.talk->write("\r" + label_ + " " + remark + " " +
                         context_.talk_look.paint(Style::date, bar) + " " + percent + "\x1B[K");
    context_.talk->flush();
}

}  // namespace cli
