#include "exports/gexf.hpp"

#include <array>
#include <set>

#include "exports/credits.hpp"

namespace exports {
namespace {

struct Attribute {
    const char* member;  ///< Of the event as the API tells it.
    const char* title;
};

constexpr std::array<Attribute, 10> attributes{{
    {"title_zh", "title_zh"},
    {"date", "date"},
    {"precision", "precision"},
    {"kind", "kind"},
    {"origin", "origin"},
    {"tier", "tier"},
    {"place", "place"},
    {"polity", "polity"},
    {"other", "other"},
    {"confidence", "confidence"},
}};

std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

// "1127-01" -> "1127-01-01": a graph in time takes whole days.
std::string whole_day(std::string date) {
    while (date.size() < 10) {
        date += "-01";
    }
    return date;
}

std::string attribute_value(std::size_t number, const std::string& value) {
    return value.empty() ? std::string()
                         : "<attvalue for=\"" + std::to_string(number) + "\" value=\"" +
                               escaped(value) + "\"/>";
}

std::string node(const Json& event) {
    const std::string reference = text_of(event, "event");
    std::string text = "<node id=\"" + escaped(reference) + "\" label=\"" +
                       escaped(text_of(event, "title_en")) + "\" start=\"" +
                       whole_day(text_of(event, "date")) + "\"><attvalues>";
    for (std::size_t i = 0; i < attributes.size(); ++i) {
        text += attribute_value(i, text_of(event, attributes[i].member));
    }
    text += attribute_value(attributes.size(), sources_text(list_of(event, "sources")));
    return text + "</attvalues></node>\n";
}

std::string meta(const Record& record) {
    const Credits credits = credits_of(record);
    std::string rights = credits.license.empty() ? std::string() : "; " + credits.license;
    rights += credits.license_url.empty() ? std::string() : " " + credits.license_url;
    return "<meta><creator>" + escaped(credits.generator) + "</creator><description>" +
           escaped(credits.title + ", version " + credits.version + rights) +
           ". Nodes are events, edges lead from a cause to its effect; dates are Julian."
           "</description></meta>\n";
}

}  // namespace

std::string gexf(Record& record, const Days& days, Origins origins) {
    std::string nodes;
    std::string edges;
    std::set<std::string> known;
    std::size_t edge_count = 0;
    for (const Json& event : record.events()) {
        const bool told = text_of(event, "origin") == "record";
        const std::string date = whole_day(text_of(event, "date"));
        if ((origins == Origins::told && !told) || !overlaps(date, date, days)) {
            continue;
        }
        const std::string reference = text_of(event, "event");
        known.insert(reference);
        nodes += node(event);
        for (const Json& cause : list_of(event, "causes")) {
            const std::string from = text_of(cause, "event");
            if (known.count(from) == 0) {
                continue;
            }
            edges += "<edge id=\"" + std::to_string(edge_count++) + "\" source=\"" + escaped(from) +
                     "\" target=\"" + escaped(reference) + "\" start=\"" + date + "\"><attvalues>" +
                     attribute_value(0, text_of(cause, "kind")) + "</attvalues></edge>\n";
        }
    }
    std::string text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n" +
        meta(record) +
        "<graph defaultedgetype=\"directed\" mode=\"dynamic\" timeformat=\"date\">\n"
        "<attributes class=\"node\" mode=\"static\">\n";
    for (std::size_t i = 0; i <= attributes.size(); ++i) {
        const char* title = i < attributes.size() ? attributes[i].title : "sources";
        text += "<attribute id=\"" + std::to_string(i) + "\" title=\"" + title +
                "\" type=\"string\"/>\n";
    }
    text +=
        "</attributes>\n<attributes class=\"edge\" mode=\"static\">\n"
        "<attribute id=\"0\" title=\"cause_kind\" type=\"string\"/>\n</attributes>\n";
    return text + "<nodes>\n" + nodes + "</nodes>\n<edges>\n" + edges +
           "</edges>\n</graph>\n</gexf>\n";
}

}  // namespace exports
