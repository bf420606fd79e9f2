#include "scenario/laws.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace scenario {
namespace {

/// laws.csv with every parameter at the upper end of its range.
std::string all_laws() {
    std::string csv = "name,value,unit,minimum,maximum,source,reasoning,meaning\n";
    for (const LawParameter& parameter : law_parameters()) {
        csv += parameter.name + "," + std::to_string(parameter.maximum) + "," +
               std::string(parameter.unit) + "," + std::to_string(parameter.minimum) + "," +
               std::to_string(parameter.maximum) + ",estimate,because,it means\n";
    }
    return csv;
}

LawsRead read(const std::string& csv, Diagnostics& diagnostics) {
    static CsvTable kept;  // What the texts point into.
    static PackFiles files;
    files.put({"laws.csv", csv, {}, {}, false});
    return read_laws(files, Bibliography(), kept, diagnostics);
}

TEST(Laws, every_parameter_reaches_its_rule) {
    Diagnostics diagnostics;
    const LawsRead read_all = read(all_laws(), diagnostics);
    EXPECT_TRUE(diagnostics.empty());
    EXPECT_EQ(read_all.laws.dues_month, 12);
    EXPECT_EQ(read_all.laws.prescription_years, 100);
    EXPECT_EQ(read_all.laws.march.foot_km_per_day, 60);
    EXPECT_TRUE(sim::are_lawful(read_all.laws.march));
    EXPECT_EQ(read_all.texts.size(), law_parameters().size());
    EXPECT_TRUE(std::any_of(read_all.texts.begin(), read_all.texts.end(),
                            [](const LawText& law) { return law.name == "control.prescription"; }));
}

TEST(Laws, parameters_have_names_of_their_own_in_order) {
    const std::vector<LawParameter> parameters = law_parameters();
    for (std::size_t i = 1; i < parameters.size(); ++i) {
        EXPECT_LT(parameters[i - 1].name, parameters[i].name);
    }
}

TEST(Laws, a_parameter_twice_is_told_at_its_original) {
    PackFiles files;
    PackFile file;
    file.name = "laws.csv";
    file.bytes = all_laws() + "dues.month,3,month,1,12,estimate,because,it means\n";
    file.original_name = "laws.toml";
    file.original_places.assign(law_parameters().size() + 1, {1, 1});
    file.original_places.push_back({77, 5});
    files.put(file);
    CsvTable kept;
    Diagnostics diagnostics;
    (void)read_laws(files, Bibliography(), kept, diagnostics);
    ASSERT_EQ(diagnostics.size(), 1U);
    EXPECT_EQ(format_diagnostic(diagnostics.items()[0]),
              "laws.toml:77:5: key.duplicate: `dues.month` stands twice");
}

TEST(Laws, foreign_columns_are_refused) {
    Diagnostics diagnostics;
    (void)read("name,value\ndues.month,3\n", diagnostics);
    ASSERT_EQ(diagnostics.size(), 1U);
    EXPECT_EQ(diagnostics.items()[0].code, Code::column_order);
}

LawsRead read_with(const std::string& posteriors, Diagnostics& diagnostics) {
    static CsvTable kept;
    static PackFiles files;
    files.put({"laws.csv", all_laws(), {}, {}, false});
    files.put({"law_posteriors.csv", posteriors, {}, {}, false});
    return read_laws(files, Bibliography(), kept, diagnostics);
}

TEST(Laws, a_posterior_stands_beside_its_law_and_changes_no_value) {
    Diagnostics diagnostics;
    const LawsRead plain = read(all_laws(), diagnostics);
    const LawsRead read_all = read_with("name,low,high\ndues.month,3,5\n", diagnostics);
    EXPECT_TRUE(diagnostics.empty());
    for (const LawText& law : read_all.texts) {
        EXPECT_EQ(law.posterior.has_value(), law.name == "dues.month") << law.name;
    }
    const auto dues = std::ranges::find(read_all.texts, "dues.month", &LawText::name);
    ASSERT_TRUE(dues != read_all.texts.end() && dues->posterior);
    EXPECT_EQ(dues->posterior->low, 3);
    EXPECT_EQ(dues->posterior->high, 5);
    EXPECT_EQ(read_all.laws.dues_month, plain.laws.dues_month) << "12, outside its posterior";
}

TEST(Laws, posteriors_of_nothing_or_in_another_form_are_refused) {
    for (const char* csv : {"name,low,high\ndues.moth,3,5\n", "name,low\ndues.month,3\n",
                            "name,low,high\ndues.month,3,\n", "name,low,high\ndues.month,0,5\n",
                            "name,low,high\ndues.month,3,13\n"}) {
        Diagnostics diagnostics;
        const LawsRead read_all = read_with(csv, diagnostics);
        EXPECT_EQ(diagnostics.size(), 1U) << csv;
        EXPECT_TRUE(std::ranges::none_of(read_all.texts, [](const LawText& law) {
            return law.posterior.has_value();
        })) << csv;
    }
}

}  // namespace
}  // namespace scenario
