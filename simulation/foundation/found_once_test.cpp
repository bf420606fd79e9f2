#include "simulation/foundation/found_once.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <thread>
#include <vector>

namespace sim {
namespace {

TEST(FoundOnce, keeps_what_is_found_first) {
    const FoundOnce<int> place;
    EXPECT_EQ(place.get(), nullptr);
    const int* first = place.keep(std::make_unique<const int>(7));
    EXPECT_EQ(*first, 7);
    EXPECT_EQ(place.keep(std::make_unique<const int>(8)), first);
    EXPECT_EQ(place.get(), first);
}

TEST(FoundOnce, gives_back_the_memory_of_many) {
    const auto seen = std::make_shared<int>(0);
    {
        const FoundOnce<std::shared_ptr<int>[]> place;
        auto many = std::make_unique<std::shared_ptr<int>[]>(2);
        many[0] = many[1] = seen;
        EXPECT_EQ(place.keep(std::move(many))[1], seen);
        EXPECT_EQ(seen.use_count(), 3);
    }
    EXPECT_EQ(seen.use_count(), 1);
}

TEST(FoundAt, remembers_where_it_lies) {
    const int kept = 7;
    const FoundAt<int> place;
    EXPECT_EQ(place.get(), nullptr);
    EXPECT_EQ(&place.remember(kept), &kept);
    EXPECT_EQ(place.get(), &kept);
}

TEST(FoundOnce, is_the_same_for_all_threads) {
    constexpr int places = 1000;
    const std::vector<FoundOnce<int>> found(places);
    std::vector<std::vector<const int*>> seen(4);
    std::vector<std::thread> threads;
    for (auto& mine : seen) {
        threads.emplace_back([&] {
            for (int i = 0; i < places; ++i) {
                const auto& place = found[static_cast<std::size_t>(i)];
                const int* known = place.get();
                mine.push_back(known != nullptr ? known
                                                : place.keep(std::make_unique<const int>(i)));
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    for (const auto& mine : seen) {
        EXPECT_EQ(mine, seen.front());
    }
    EXPECT_EQ(*seen.front().back(), places - 1);
}

}  // namespace
}  // namespace sim
