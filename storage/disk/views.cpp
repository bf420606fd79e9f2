#include "storage/disk/views.hpp"

#include <array>
#include <string_view>

namespace storage {
namespace {

constexpr std::array<ViewColumn, 7> control{{{"place", "place"},
                                             {"holder", "polity"},
                                             {"owner", "polity"},
                                             {"how"},
                                             {"from_date"},
                                             {"to_date"},
                                             {"event", "event"}}};
constexpr std::array<ViewColumn, 6> courts{{{"polity", "polity"},
                                            {"ruler", "person"},
                                            {"from_date"},
                                            {"to_date"},
                                            {"end_how"},
                                            {"event", "event"}}};
constexpr std::array<ViewColumn, 6> capitals{{{"polity", "polity"},
                                              {"place", "place"},
                                              {"kind"},
                                              {"from_date"},
                                              {"to_date"},
                                              {"event", "event"}}};
constexpr std::array<ViewColumn, 5> treaties{
    {{"treaty", "treaty"}, {"status"}, {"from_date"}, {"to_date"}, {"event", "event"}}};
constexpr std::array<ViewColumn, 6> dues{{{"treaty", "treaty"},
                                          {"payer", "polity"},
                                          {"payee", "polity"},
                                          {"good"},
                                          {"amount"},
                                          {"due_date"}}};
constexpr std::array<ViewColumn, 12> armies{{{"force", "force"},
                                             {"polity", "polity"},
                                             {"commander", "person"},
                                             {"place", "place"},
                                             {"objective", "place"},
                                             {"infantry_men"},
                                             {"cavalry_men"},
                                             {"ships"},
                                             {"stance"},
                                             {"from_date"},
                                             {"to_date"},
                                             {"event", "event"}}};
constexpr std::array<ViewColumn, 6> sieges{{{"place", "place"},
                                            {"attacker", "polity"},
                                            {"defender", "polity"},
                                            {"from_date"},
                                            {"to_date"},
                                            {"event", "event"}}};
constexpr std::array<ViewColumn, 5> claims{
    {{"polity", "polity"}, {"place", "place"}, {"from_date"}, {"to_date"}, {"event", "event"}}};
constexpr std::array<ViewColumn, 11> events{{{"id"},
                                             {"date"},
                                             {"kind"},
                                             {"origin"},
                                             {"record"},
                                             {"place", "place"},
                                             {"polity", "polity"},
                                             {"other", "polity"},
                                             {"person", "person"},
                                             {"title_en"},
                                             {"title_zh"}}};
constexpr std::array<ViewColumn, 3> causes{{{"event", "event"}, {"cause", "event"}, {"kind"}}};

constexpr std::array<View, 10> all_views{{{"v_armies", "armies", armies},
                                          {"v_capitals", "capitals", capitals},
                                          {"v_causes", "causes", causes},
                                          {"v_claims", "claims", claims},
                                          {"v_control", "control", control},
                                          {"v_courts", "reigns", courts},
                                          {"v_dues", "dues", dues},
                                          {"v_events", "events", events},
                                          {"v_sieges", "sieges", sieges},
                                          {"v_treaties", "treaties", treaties}}};

}  // namespace

std::span<const View> views() {
    return all_views;
}

std::string view_sql(const View& view) {
    std::string select;
    std::string joins;
    for (const ViewColumn& column : view.columns) {
        const std::string name = column.name;
        select += (select.empty() ? "t." : ", t.") + name;
        if (column.kind == nullptr) {
            continue;
        }
        const bool is_event = std::string_view(column.kind) == "event";
        const std::string text = is_event ? ".title_" : ".name_";
        const std::string joined = "n_" + name;
        for (const char* language : {"en", "zh"}) {
            select += ", " + joined + text + language + " AS " + name + "_" + language;
        }
        joins += is_event ? " LEFT JOIN main.events " + joined + " ON " + joined + ".id = t." + name
                          : " LEFT JOIN main.names " + joined + " ON " + joined + ".kind = '" +
                                column.kind + "' AND " + joined + ".id = t." + name;
    }
    return "CREATE TEMP VIEW " + std::string(view.name) + " AS SELECT " + select + " FROM main." +
           view.table + " t" + joins;
}

}  // namespace storage
