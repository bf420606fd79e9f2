#include "simulation/world/world.hpp"

#include <gtest/gtest.h>

#include <set>

#include "tests/support/tiny_setting.hpp"

namespace {

using namespace test_support;  // NOLINT(google-build-using-namespace)

TEST(world, a_copy_is_equal_and_independent) {
    const sim::Setting setting = tiny_setting();
    sim::World world(setting);
    sim::World copy = world;
    EXPECT_EQ(sim::digest_world(world), sim::digest_world(copy));
    copy.places.holder[ford] = north;
    EXPECT_NE(sim::digest_world(world), sim::digest_world(copy));
    EXPECT_EQ(world.places.holder[ford], south);
    world = copy;
    EXPECT_EQ(world.places.holder[ford], north);
    EXPECT_EQ(sim::digest_world(world), sim::digest_world(copy));
}

TEST(world, assignment_from_another_setting_takes_its_layout) {
    const sim::Setting setting = tiny_setting();
    sim::Setting larger_setting = tiny_setting();
    larger_setting.army_capacity = 9;
    sim::World world(setting);
    const sim::World larger(larger_setting);
    world = larger;
    EXPECT_EQ(world.armies.force.size(), 9U);
    EXPECT_EQ(sim::digest_world(world), sim::digest_world(larger));
}

TEST(world, every_column_counts_in_the_digest_and_in_the_diff) {
    const sim::Setting setting = tiny_war();
    const sim::World original(setting);
    std::size_t columns = 0;
    sim::each_column(original, [&](const sim::FieldInfo&, const auto&) { ++columns; });
    for (std::size_t wanted = 0; wanted < columns; ++wanted) {
        sim::World changed = original;
        std::size_t position = 0;
        std::string name;
        bool empty = false;
        sim::each_column(changed, [&](const sim::FieldInfo& field, auto& column) {
            if (position++ == wanted) {
                name = std::string(field.table) + "." + field.name;
                empty = column.size() == 0;
                if (!empty) {
                    column.bytes()[0] ^= std::byte{1};
                }
            }
        });
        if (empty) {
            continue;
        }
        EXPECT_NE(sim::digest_world(original), sim::digest_world(changed)) << name;
        const auto cells = sim::diff_worlds(original, changed, 10);
        ASSERT_EQ(cells.size(), 1U) << name;
        EXPECT_EQ(std::string(cells[0].field.table) + "." + cells[0].field.name, name);
    }
}

TEST(world, field_names_are_unique) {
    const sim::Setting setting = tiny_setting();
    const sim::World world(setting);
    std::set<std::string> names;
    sim::each_column(world, [&](const sim::FieldInfo& field, const auto&) {
        EXPECT_TRUE(names.insert(std::string(field.table) + "." + field.name).second)
            << field.table << "." << field.name;
    });
}

TEST(snapshot, saving_and_reading_gives_the_same_world) {
    const sim::Setting setting = tiny_war();
    sim::World world(setting);
    world.places.holder[ford] = north;
    world.clauses.fallen_due[sim::ClauseId(1)] = sim::Amount(-1);
    sim::World read(setting);
    ASSERT_EQ(sim::load_world(sim::save_world(world), read), sim::LoadError::none);
    EXPECT_EQ(sim::digest_world(world), sim::digest_world(read));
}

TEST(snapshot, broken_ones_are_refused_and_change_nothing) {
    const sim::Setting setting = tiny_war();
    sim::World world(setting);
    world.places.holder[ford] = north;
    const std::vector<std::byte> saved = sim::save_world(world);
    sim::World target(setting);
    const sim::Digest before = sim::digest_world(target);

    std::vector<std::byte> foreign = saved;
    foreign[0] ^= std::byte{1};
    EXPECT_EQ(sim::load_world(foreign, target), sim::LoadError::not_a_snapshot);
    for (std::size_t length = 4; length < saved.size(); ++length) {
        const auto error = sim::load_world(std::span(saved).first(length), target);
        EXPECT_NE(error, sim::LoadError::none) << length;
    }
    for (std::size_t position = 4; position < saved.size(); ++position) {
        std::vector<std::byte> damaged = saved;
        damaged[position] ^= std::byte{0x10};
        EXPECT_NE(sim::load_world(damaged, target), sim::LoadError::none) << position;
    }
    sim::Setting larger = tiny_war();
    larger.army_capacity = 9;
    sim::World other(larger);
    EXPECT_EQ(sim::load_world(saved, other), sim::LoadError::wrong_size);
    EXPECT_EQ(sim::digest_world(target), before);
}

}  // namespace
