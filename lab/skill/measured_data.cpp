// Written by tools/skill/table.py. Do not edit.
#include <array>

#include "lab/skill/measured.hpp"

namespace lab {

namespace {

constexpr std::array<MeasuredSkill, 4> skills = {{
    {1,
     9,
     200,
     {-171150, -1094675, 183413, 496094},
     {-196983, -1133445, 164126, 429688},
     991851,
     974541},
    {2,
     9,
     200,
     {-376124, -1590686, 113691, 265625},
     {-408405, -1642855, 91475, 226563},
     988147,
     974297},
    {5,
     9,
     200,
     {-311028, -1468073, 70210, 343750},
     {-356394, -1541416, 37170, 253906},
     981168,
     960169},
    {10,
     9,
     200,
     {90036, -302850, 313833, 593750},
     {47451, -355297, 280478, 750000},
     976511,
     931276},
}};

}  // namespace

std::span<const MeasuredSkill> measured_skills() {
    return skills;
}

std::string_view measured_pack() {
    return "704690685a8264eb";
}

}  // namespace lab
