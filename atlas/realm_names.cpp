// Names of realms, as large as their land has room for.
#include <algorithm>
#include <array>
#include <cmath>

#include "atlas/drawing.hpp"

namespace atlas {
namespace {

// The frame is looked at through a coarse grid; a square holds the number of its realm.
constexpr int columns = 110;
constexpr int rows = 96;
using Grid = std::vector<int>;

// Fills the squares whose middles lie inside of the rings (even-odd rule).
void fill_rings(const Drawing& drawing, const std::vector<StageLine>& rings, int value,
                Grid& grid) {
    const double width = (drawing.view.right - drawing.view.left) / columns;
    const double height = (drawing.view.bottom - drawing.view.top) / rows;
    for (int row = 0; row < rows; ++row) {
        const double y = drawing.view.top + (row + 0.5) * height;
        std::vector<double> crossings;
        for (const StageLine& ring : rings) {
            for (std::size_t next = 1; next < ring.size(); ++next) {
                const StagePoint& a = ring[next - 1];
                const StagePoint& b = ring[next];
                if ((a.y > y) != (b.y > y)) {
                    crossings.push_back(a.x + (y - a.y) * (b.x - a.x) / (b.y - a.y));
                }
            }
        }
        std::sort(crossings.begin(), crossings.end());
        for (std::size_t pair = 0; pair + 1 < crossings.size(); pair += 2) {
            const double first = (crossings[pair] - drawing.view.left) / width - 0.5;
            const double last = (crossings[pair + 1] - drawing.view.left) / width - 0.5;
            for (int column = std::max(0, static_cast<int>(std::ceil(first)));
                 column <= std::min(columns - 1, static_cast<int>(std::floor(last))); ++column) {
                grid[static_cast<std::size_t>(row * columns + column)] = value;
            }
        }
    }
}

// Squares under symbols and names that stand already are nobody's.
void clear_taken(const Drawing& drawing, Grid& grid) {
    const double width = (drawing.frame.right - drawing.frame.left) / columns;
    const double height = (drawing.frame.bottom - drawing.frame.top) / rows;
    for (const Box& box : drawing.space.taken()) {
        const auto column = [&](double x) {
            return std::clamp(static_cast<int>((x - drawing.frame.left) / width), 0, columns - 1);
        };
        const auto row = [&](double y) {
            return std::clamp(static_cast<int>((y - drawing.frame.top) / height), 0, rows - 1);
        };
        for (int down = row(box.top); down <= row(box.bottom); ++down) {
            for (int across = column(box.left); across <= column(box.right); ++across) {
                grid[static_cast<std::size_t>(down * columns + across)] = -1;
            }
        }
    }
}

// A name set in capitals with wide spaces, or in hanzi; one or two lines.
struct Title {
    std::vector<std::string> lines;
    double width = 0;   ///< At size 1.
    double height = 0;  ///< At size 1.
};

constexpr double spacing = 0.28;

std::string in_capitals(std::string words) {
    for (char& letter : words) {
        letter = letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    }
    return words;
}

std::size_t letter_count(const std::string& words) {
    return static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [](char letter) {
        return (static_cast<unsigned char>(letter) & 0xC0U) != 0x80U;
    }));
}

Title title_of(const Drawing& drawing, const Realm& realm) {
    Title title;
    if (drawing.options.naming != Naming::chinese) {
        title.lines.push_back(in_capitals(realm.name.en));
    }
    if (drawing.options.naming != Naming::english) {
        title.lines.push_back(realm.name.zh.substr(0, realm.name.zh.find('/')));
    }
    for (const std::string& words : title.lines) {
        const double spaces = spacing * static_cast<double>(letter_count(words));
        title.width = std::max(title.width, 1.12 * text_width(words, 1) + spaces);
    }
    title.height = 1.25 * static_cast<double>(title.lines.size());
    return title;
}

struct Room {
    double size = 0;  ///< Of the letters, in units of the page.
    Point middle;
};

// The largest size at which the title fits into a rectangle of the realm's squares, and where.
Room room_for(const Drawing& drawing, const Grid& grid, int value, const Title& title) {
    const double width = (drawing.frame.right - drawing.frame.left) / columns;
    const double height = (drawing.frame.bottom - drawing.frame.top) / rows;
    std::array<int, columns> above{};
    Room best;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            int& count = above[static_cast<std::size_t>(column)];
            count = grid[static_cast<std::size_t>(row * columns + column)] == value ? count + 1 : 0;
        }
        for (int first = 0; first < columns; ++first) {
            int least = rows;
            for (int last = first; last < columns; ++last) {
                least = std::min(least, above[static_cast<std::size_t>(last)]);
                if (least == 0) {
                    break;
                }
                const double size = std::min((last - first + 1) * width / title.width,
                                             least * height / title.height);
                if (size > best.size) {
                    best = {size,
                            {drawing.frame.left + (first + last + 1) * width / 2,
                             drawing.frame.top + (row + 1 - least / 2.0) * height}};
                }
            }
        }
    }
    return best;
}

void draw_title(Drawing& drawing, const Realm& realm, const Title& title, const Room& room) {
    const double size = std::min(room.size * 0.8, 46.0);
    const double half_width = title.width * size / 2;
    const double half_height = title.height * size / 2;
    drawing.space.take({room.middle.x - half_width, room.middle.y - half_height,
                        room.middle.x + half_width, room.middle.y + half_height});
    const std::string colour = text_of(readable(colour_of(realm.colour), 0.10));
    double y = room.middle.y - half_height + 0.95 * size;
    for (const std::string& words : title.lines) {
        drawing.marks += text(room.middle.x + spacing * size / 2, y, size, words,
                              "class=\"realm\" text-anchor=\"middle\" letter-spacing=\"" +
                                  number_text(spacing * size) + "\" fill=\"" + colour + "\"");
        y += 1.25 * size;
    }
}

}  // namespace

void draw_realm_names(Drawing& drawing) {
    Grid grid(static_cast<std::size_t>(columns * rows), -1);
    std::vector<std::string> realms(drawing.realms_on_map.begin(), drawing.realms_on_map.end());
    for (std::size_t number = 0; number < drawing.stage.cells.size(); ++number) {
        const MomentPlace* place = drawing.cell_places[number];
        if (place == nullptr) {
            continue;
        }
        const auto realm = std::find(realms.begin(), realms.end(), place->holder);
        if (realm != realms.end()) {
            fill_rings(drawing, drawing.stage.cells[number].rings,
                       static_cast<int>(realm - realms.begin()), grid);
        }
    }
    clear_taken(drawing, grid);
    constexpr double least_size = 12;
    for (std::size_t value = 0; value < realms.size(); ++value) {
        const Realm& realm = drawing.realm(realms[value]);
        const Title title = title_of(drawing, realm);
        const Room room = room_for(drawing, grid, static_cast<int>(value), title);
        if (room.size * 0.8 >= least_size) {
            draw_title(drawing, realm, title, room);
        }
    }
}

}  // namespace atlas
