#include "lab/skill/hindcast_days.hpp"

#include <array>

namespace lab {

namespace {

constexpr std::array<HindcastDay, 21> days = {{
    {"1115-01", {1115, 1, 1}, ForkSet::training},  {"1120-05", {1120, 5, 1}, ForkSet::training},
    {"1122-03", {1122, 3, 1}, ForkSet::training},  {"1123-05", {1123, 5, 1}, ForkSet::test},
    {"1125-10", {1125, 10, 1}, ForkSet::training}, {"1126-10", {1126, 10, 1}, ForkSet::training},
    {"1128-09", {1128, 9, 1}, ForkSet::test},      {"1129-07", {1129, 7, 1}, ForkSet::training},
    {"1130-09", {1130, 9, 1}, ForkSet::training},  {"1132-08", {1132, 8, 1}, ForkSet::test},
    {"1134-03", {1134, 3, 1}, ForkSet::training},  {"1136-10", {1136, 10, 1}, ForkSet::training},
    {"1138-12", {1138, 12, 1}, ForkSet::test},     {"1140-05", {1140, 5, 1}, ForkSet::training},
    {"1161-09", {1161, 9, 1}, ForkSet::training},  {"1163-05", {1163, 5, 1}, ForkSet::test},
    {"1206-05", {1206, 5, 1}, ForkSet::test},      {"1211-03", {1211, 3, 1}, ForkSet::training},
    {"1214-05", {1214, 5, 1}, ForkSet::test},      {"1217-04", {1217, 4, 1}, ForkSet::test},
    {"1232-01", {1232, 1, 1}, ForkSet::test},
}};

}  // namespace

std::span<const HindcastDay> hindcast_days() {
    return days;
}

}  // namespace lab
