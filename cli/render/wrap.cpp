#include "cli/render/wrap.hpp"

#include <algorithm>

#include "cli/render/width.hpp"

namespace cli {
namespace {

constexpr std::u32string_view never_first = U"，。、；：？！）」』》〉】〕…—·,.;:?!)]%’”";
constexpr std::u32string_view never_last = U"（「『《〈【〔([‘“";

bool is_in(std::u32string_view set, char32_t code) {
    return set.find(code) != std::u32string_view::npos;
}

// Whether a line may end between two neighbours that no blank parts.
bool breaks_between(const Glyph& left, const Glyph& right) {
    if (left.columns != 2 && right.columns != 2) {
        return false;
    }
    return !is_in(never_last, left.code) && !is_in(never_first, right.code);
}

// The piece of a text that stays on one line, with the blanks that follow it.
struct Piece {
    std::string_view bytes;
    int columns = 0;
    std::string_view blanks;
};

class Pieces {
  public:
    explicit Pieces(std::string_view line) : line_(line) {}

    [[nodiscard]] bool done() const { return at_ >= line_.size(); }

    Piece next() {
        const std::size_t first = at_;
        Piece piece;
        Glyph last;
        bool has_last = false;
        while (at_ < line_.size() && line_[at_] != ' ') {
            const Glyph glyph = glyph_at(line_, at_);
            const bool counts = !glyph.code_escape && glyph.columns > 0;
            if (counts && has_last && breaks_between(last, glyph)) {
                break;
            }
            if (counts) {
                last = glyph;
                has_last = true;
            }
            piece.columns += glyph.columns;
            at_ += glyph.bytes.size();
        }
        piece.bytes = line_.substr(first, at_ - first);
        const std::size_t blank = at_;
        while (at_ < line_.size() && line_[at_] == ' ') {
            ++at_;
        }
        piece.blanks = line_.substr(blank, at_ - blank);
        return piece;
    }

  private:
    std::string_view line_;
    std::size_t at_ = 0;
};

// The colour code that is open after `text`, given the one open before it.
std::string open_after(std::string_view text, std::string open) {
    for (std::size_t at = 0; at < text.size();) {
        const Glyph glyph = glyph_at(text, at);
        if (glyph.code_escape) {
            open = glyph.bytes == "\x1B[0m" ? std::string() : std::string(glyph.bytes);
        }
        at += glyph.bytes.size();
    }
    return open;
}

void wrap_line(std::string_view source, int columns, int more_on_first,
               std::vector<std::string>& lines) {
    Pieces pieces(source);
    std::string line;
    std::string open;
    int used = 0;
    std::string_view pending;
    while (!pieces.done()) {
        const Piece piece = pieces.next();
        const int gap = static_cast<int>(pending.size());
        const int room = columns + (lines.empty() ? more_on_first : 0);
        if (used > 0 && used + gap + piece.columns > room) {
            lines.push_back(open.empty() ? line : line + "\x1B[0m");
            line = open;
            used = 0;
        } else {
            line += pending;
            used += gap;
        }
        line += piece.bytes;
        used += piece.columns;
        open = open_after(piece.bytes, std::move(open));
        pending = piece.blanks;
    }
    lines.push_back(std::move(line));
}

}  // namespace

std::vector<std::string> wrap(std::string_view text, int columns, int more_on_first) {
    std::vector<std::string> lines;
    const int room = std::max(columns, 8);
    std::size_t at = 0;
    while (true) {
        const std::size_t end = text.find('\n', at);
        wrap_line(text.substr(at, end - at), room, more_on_first, lines);
        if (end == std::string_view::npos) {
            return lines;
        }
        at = end + 1;
    }
}

}  // namespace cli
