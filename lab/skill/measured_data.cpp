// Written by tools/skill/table.py. Do not edit.
#include <array>

#include "lab/skill/measured.hpp"

namespace lab {

namespace {

constexpr std::array<MeasuredSkill, 4> skills = {{
    {1,
     9,
     200,
     {-124653, -912745, 178730, 574219},
     {-149460, -944887, 159680, 519531},
     993123,
     974380},
    {2,
     9,
     200,
     {-418146, -1534659, 72903, 222656},
     {-451413, -1588857, 49363, 210938},
     989189,
     972673},
    {5,
     9,
     200,
     {-439222, -1698686, 5496, 148438},
     {-489024, -1780250, -30578, 117188},
     985299,
     952935},
    {10,
     9,
     200,
     {109494, -350997, 404618, 574219},
     {67821, -407166, 376247, 769531},
     980220,
     943731},
}};

}  // namespace

std::span<const MeasuredSkill> measured_skills() {
    return skills;
}

std::string_view measured_pack() {
    return "35cf974d93086b6a";
}

}  // namespace lab
