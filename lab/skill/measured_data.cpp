// Written by tools/skill/table.py. Do not edit.
#include <array>

#include "lab/skill/measured.hpp"

namespace lab {

namespace {

constexpr std::array<MeasuredSkill, 4> skills = {{
    {1,
     9,
     200,
     {-51483, -619296, 180266, 773438},
     {-74677, -651187, 162533, 667969},
     992953,
     971933},
    {2,
     9,
     200,
     {-143701, -955149, 173939, 527344},
     {-170531, -994951, 153237, 457031},
     988193,
     978086},
    {5,
     9,
     200,
     {-124250, -937446, 133946, 652344},
     {-163153, -998734, 103940, 527344},
     982432,
     956499},
    {10,
     9,
     200,
     {99558, -234665, 291633, 500000},
     {57419, -286464, 255360, 726563},
     980545,
     919062},
}};

}  // namespace

std::span<const MeasuredSkill> measured_skills() {
    return skills;
}

std::string_view measured_pack() {
    return "78b1b5cfa9cc9134";
}

}  // namespace lab
