// Orders as text, read and written with the names of the data pack.
#include "api/order_text.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "simulation/calendar/julian.hpp"
#include "tests/support/real_pack.hpp"
#include "tests/support/source_folder.hpp"

namespace {

using api::Language;

const api::Context& context() {
    static const api::Context the(test_support::load_pack("data/jin_song"));
    return the;
}

/// The first armies of the order of battle; 17 and 200 were raised in the run.
std::vector<sim::ForceId> forces() {
    std::vector<sim::ForceId> slots;
    for (std::size_t i = 0; i < 200; ++i) {
        slots.emplace_back(i);
    }
    slots[17] = sim::ForceId::none();
    slots.push_back(sim::ForceId::none());
    return slots;
}

std::string id_of_force(std::size_t row) {
    return std::string(context().texts().forces[row].id);
}

/// The order written again, or the code of the error.
std::string read_and_write(const std::string& text) {
    const auto slots = forces();
    const auto order = api::read_order(text, "order", context(), slots, Language::english);
    return order ? api::write_order(order.value(), context(), slots)
                 : std::string(api::error_name(order.error().code));
}

api::Json error_of(const std::string& text, Language language = Language::english) {
    const auto slots = forces();
    const auto order = api::read_order(text, "order", context(), slots, language);
    EXPECT_FALSE(order.has_value()) << text;
    return order ? api::Json() : api::error_json(order.error(), language);
}

TEST(order_text, reads_ids_names_and_chinese) {
    const std::string army = id_of_force(12);
    const std::string plain = "1125-11-01 jin march " + army + " to kaifeng";
    EXPECT_EQ(read_and_write(plain), plain);
    EXPECT_EQ(read_and_write("1125-11-01  Jin  march " + army + " to 開封"), plain);
    EXPECT_EQ(read_and_write("1125-11-01 金 進軍 " + army + " to Kaifeng"), plain);
    EXPECT_EQ(read_and_write("1125-11-01 song levy 5,000 at Zhending"),
              "1125-11-01 song levy 5000 at zhending");
    EXPECT_EQ(read_and_write("1125-11-01 jin appoint Wanyan Zonghan to " + army),
              "1125-11-01 jin appoint wanyan-zonghan to " + army);
    EXPECT_EQ(read_and_write("1125-11-01 western xia fortify at kaifeng"),
              "1125-11-01 xia fortify at kaifeng");
}

TEST(order_text, takes_a_regnal_date) {
    EXPECT_EQ(read_and_write("靖康元年閏十一月二十五日 song recall army-200"),
              "1127-01-09 song recall army-200");
    EXPECT_EQ(read_and_write("Jingkang 1, intercalary month 11, day 25 song recall army-200"),
              "1127-01-09 song recall army-200");
}

TEST(order_text, reads_every_kind) {
    const std::string a = id_of_force(3);
    for (const std::string& rest : {"march " + a + " to taiyuan",
                                    "split 500 from " + a,
                                    "join " + a + " into army-200",
                                    "detach 500 from " + a + " under yue-fei",
                                    "besiege taiyuan with " + a + " then massacre",
                                    "assault with " + a + " then clemency",
                                    "raise-siege with " + a,
                                    std::string("sortie at taiyuan"),
                                    std::string("sortie at taiyuan with 500"),
                                    std::string("parley at taiyuan offering mercy"),
                                    "parley with " + a + " offering ransom of 1000",
                                    std::string("surrender at taiyuan"),
                                    "surrender with " + a,
                                    std::string("fortify at taiyuan"),
                                    std::string("levy 500 at taiyuan"),
                                    std::string("recruit 500 at taiyuan"),
                                    "recruit 500 at taiyuan into " + a,
                                    "disband " + a,
                                    std::string("build-ships 20 at hangzhou"),
                                    "raid taiyuan with " + a,
                                    "burn taiyuan with " + a,
                                    "breach-dike at kaifeng with " + a,
                                    "appoint yue-fei to " + a,
                                    "dismiss " + a,
                                    "recall " + a,
                                    "send-scouts from " + a + " to taiyuan",
                                    "set-stance " + a + " to retreat"}) {
        const std::string text = "1130-05-04 song " + rest;
        EXPECT_EQ(read_and_write(text), text);
    }
}

TEST(order_text, what_follows_the_fall_is_clemency_unless_said) {
    EXPECT_EQ(read_and_write("1130-05-04 song besiege taiyuan with army-200"),
              "1130-05-04 song besiege taiyuan with army-200 then clemency");
}

TEST(order_text, names_what_is_wrong_with_the_nearest) {
    EXPECT_EQ(read_and_write(""), "order.form");
    EXPECT_EQ(read_and_write("1130-05-04 song"), "order.form");
    EXPECT_EQ(read_and_write("1130-05-04 song march army-200"), "order.form");
    EXPECT_EQ(read_and_write("1130-05-04 song march army-200 to"), "order.form");
    EXPECT_EQ(read_and_write("1130-05-04 song disband army-200 now then"), "army.unknown");
    EXPECT_EQ(read_and_write("1130-05-04 song surrender"), "order.form");
    EXPECT_EQ(read_and_write("1130-05-04 song surrender at taiyuan with army-200"), "order.form");
    EXPECT_EQ(read_and_write("1130-05-04 song levy many at taiyuan"), "parameter.type");
    EXPECT_EQ(read_and_write("1130-05-04 song levy 9999999999 at taiyuan"), "parameter.type");
    EXPECT_EQ(read_and_write("1130-05 song recall army-200"), "order.day");
    EXPECT_EQ(read_and_write("1130-02-30 song recall army-200"), "date.impossible");
    EXPECT_EQ(read_and_write("1130-05-04 song recall army-201"), "army.unknown");
    EXPECT_EQ(error_of("1130-05-04 song marhc army-200 to taiyuan")["nearest"][0], "march");
    EXPECT_EQ(error_of("1130-05-04 sogn recall army-200")["code"], "polity.unknown");
    EXPECT_EQ(error_of("1130-05-04 song march army-200 to taiyan")["nearest"][0], "taiyuan");
    EXPECT_EQ(error_of("1130-05-04 song appoint yue-fie to army-200")["nearest"][0], "yue-fei");
    EXPECT_EQ(error_of("1130-05-04 song assault with army-200 then masacre")["nearest"][0],
              "massacre");
    EXPECT_EQ(error_of("1130-05-04 song march army-200")["hint"],
              "Write it as: DATE COURT march ARMY to PLACE.");
    EXPECT_EQ(error_of("1130-05-04 song march army-200", Language::chinese)["hint"],
              "寫法：日期 朝廷 march ARMY to PLACE。");
}

TEST(order_text, a_term_names_what_its_article_reads) {
    for (const char* text : {"1126-02-01 song offer silver-yearly to jin of 300000",
                             "1126-02-01 jin demand cede from song at taiyuan",
                             "1126-02-01 song offer alliance to jin against liao",
                             "1126-02-01 song offer alliance to jin of 1127-01-11 against liao",
                             "1126-02-01 song offer hostage to jin",
                             "1126-02-01 song offer share to jin at yanjing against liao",
                             "1126-02-01 song offer hostage to jin for zhao-gou",
                             "1126-02-01 song demand return-people from jin",
                             "1126-02-01 song demand return-people from jin for zhao-huan",
                             "1126-02-01 song offer peace to jin", "1126-02-01 jin aim at song",
                             "1126-02-01 jin aim at song for taiyuan", "1126-02-01 jin rest"}) {
        EXPECT_EQ(read_and_write(text), text);
    }
    EXPECT_EQ(read_and_write("1126-02-01 song 許款 歲銀 to 金 of 300,000"),
              "1126-02-01 song offer silver-yearly to jin of 300000");
    for (const char* text :
         {"1126-02-01 song offer silver-yearly to jin", "1126-02-01 song offer cede to jin",
          "1126-02-01 song offer peace to jin of 3", "1126-02-01 song offer alliance to jin",
          "1126-02-01 song offer to jin",
          "1126-02-01 song offer cede to jin at taiyuan against liao"}) {
        EXPECT_EQ(read_and_write(text), "order.form") << text;
    }
    EXPECT_EQ(read_and_write("1126-02-01 song offer alliance to jin of 1127-02-30 against liao"),
              "date.impossible");
    EXPECT_EQ(read_and_write("1126-02-01 song offer none to jin"), "parameter.value");
    EXPECT_EQ(error_of("1126-02-01 song offer aliance to jin against liao")["nearest"][0],
              "alliance");
}

TEST(order_text, every_example_of_the_page_is_read) {
    std::ifstream page(test_support::source_folder() + "/docs/formats/orders.md");
    int examples = 0;
    for (std::string line; std::getline(page, line);) {
        std::vector<std::string> code;  // What stands between backticks.
        std::istringstream parts(line);
        std::string part;
        for (int i = 0; std::getline(parts, part, '`'); ++i) {
            if (i % 2 == 1) {
                code.push_back(part);
            }
        }
        const bool is_form = code.size() == 2 && line.starts_with("| `");
        if (is_form) {
            const std::string text = "1130-05-04 song " + code[1];
            EXPECT_EQ(read_and_write(text), text);
            ++examples;
        } else if (line.starts_with("    1")) {
            EXPECT_EQ(read_and_write(line.substr(4)), line.substr(4));
            ++examples;
        }
    }
    EXPECT_EQ(examples, static_cast<int>(sim::order_kind_count) + 3);
}

TEST(order_text, tells_the_day_before_the_armies_are_known) {
    const auto day = api::read_order_day("1130-05-04 song march nobody to nowhere", "order",
                                         context(), Language::english);
    ASSERT_TRUE(day.has_value());
    EXPECT_EQ(sim::format_date(day.value()), "1130-05-04");
    EXPECT_FALSE(api::read_order_day("hello", "order", context(), Language::english).has_value());
}

}  // namespace
