// Page: an answer on its way to the reader, as lines of a given width.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/render/paint.hpp"
#include "cli/text/text.hpp"

namespace cli {

/// How answers look: in which language, how wide, in colour or not.
struct Look {
    Language language = Language::english;
    int columns = 100;  ///< Width of a line. >= 40.
    Paint paint = Paint(false);
};

enum class Align { left, right };

struct Column {
    std::string header;
    Align align = Align::left;
    bool wraps = false;  ///< May be narrowed and its cells wrapped where the line is too short.
};

/// Rows of cells. Cells may hold colour codes; rows may be shorter than the columns.
struct Table {
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows;
    int indent = 2;
};

class Page {
  public:
    explicit Page(const Look& look) : look_(look) {}

    [[nodiscard]] const Look& look() const { return look_; }
    [[nodiscard]] Language language() const { return look_.language; }
    [[nodiscard]] std::string paint(Style style, std::string_view words) const {
        return look_.paint(style, words);
    }
    /// The message, with its places filled in.
    template <typename... Arguments>
    [[nodiscard]] std::string say(Key key, const Arguments&... arguments) const {
        return text(look_.language, key, arguments...);
    }

    /// A first line: `left` large, `right` at the far end where there is room, else below.
    void title(std::string_view left, std::string_view right = {});
    /// A blank line and the heading of a part, with `remark` in small after it.
    void heading(std::string_view words, std::string_view remark = {});
    /// Wrapped text. Lines after the first are indented by `hanging` columns more.
    void paragraph(std::string_view words, int indent = 0, int hanging = 0);
    /// A line as it is.
    void line(std::string_view words = {});
    /// A blank line, unless the page is empty or the last line is blank.
    void gap();
    void rule();
    void table(const Table& table);
    /// Label and wrapped value in two columns; nothing if the value is empty.
    void field(std::string_view label, std::string_view value, int label_columns = 14);

    /// What has been written since the last call.
    [[nodiscard]] std::string take();

  private:
    Look look_;
    std::string written_;
    bool empty_ = true;
    bool last_blank_ = false;
};

}  // namespace cli
