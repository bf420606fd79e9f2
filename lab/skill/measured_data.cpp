// Written by tools/skill/table.py. Do not edit.
#include <array>

#include "lab/skill/measured.hpp"

namespace lab {

namespace {

constexpr std::array<MeasuredSkill, 4> skills = {{
    {1,
     9,
     200,
     {-122582, -906556, 176862, 574219},
     {-147344, -936977, 157669, 515625},
     992424,
     973269},
    {2,
     9,
     200,
     {-405224, -1479695, 74583, 234375},
     {-438188, -1529364, 50574, 210938},
     989578,
     972647},
    {5,
     9,
     200,
     {-447764, -1753609, 8375, 156250},
     {-497862, -1840808, -28554, 117188},
     986072,
     950583},
    {10,
     9,
     200,
     {97713, -383364, 400689, 628906},
     {55488, -442771, 371003, 812500},
     982418,
     941818},
}};

}  // namespace

std::span<const MeasuredSkill> measured_skills() {
    return skills;
}

std::string_view measured_pack() {
    return "53bfb978da6edaa4";
}

}  // namespace lab
