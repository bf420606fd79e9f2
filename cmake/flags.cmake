# jinsong_flags: what every target of the project is compiled with.
add_library(jinsong_flags INTERFACE)
target_compile_options(jinsong_flags INTERFACE
    -ffp-contract=off -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # g++ 12 warns falsely of overlapping copies in string concatenation at -O2 and above.
    target_compile_options(jinsong_flags INTERFACE -Wno-restrict)
endif()
if(NOT CMAKE_SYSTEM_NAME STREQUAL "WASI")
    target_compile_options(jinsong_flags INTERFACE -fno-omit-frame-pointer)
endif()
