# jinsong_flags: what every target of the project is compiled with.
add_library(jinsong_flags INTERFACE)
target_compile_options(jinsong_flags INTERFACE
    -ffp-contract=off -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # Optimising once more at the link takes 20 s a program: only who asks for it does
    # (property JINSONG_LINK_OPTIMISED).
    set(wants_lto "$<BOOL:$<TARGET_PROPERTY:JINSONG_LINK_OPTIMISED>>")
    target_link_options(jinsong_flags INTERFACE "$<IF:${wants_lto},-flto=auto,-fno-lto>")
    # g++ 12 warns falsely of overlapping copies in string concatenation at -O2 and above, and of
    # copies out of bounds in it where the headers are read once.
    target_compile_options(jinsong_flags INTERFACE -Wno-restrict -Wno-array-bounds
        -Wno-stringop-overflow -Wno-stringop-overread)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND NOT CMAKE_CXX_FLAGS MATCHES "libc\\+\\+"
   AND NOT CMAKE_SYSTEM_NAME STREQUAL "WASI")
    # libstdc++ 12 marks deprecated what its own std::stable_sort calls (preset fuzz).
    target_compile_options(jinsong_flags INTERFACE -Wno-deprecated-declarations)
endif()
if(NOT CMAKE_SYSTEM_NAME STREQUAL "WASI")
    # Most libraries are built without type information, so that a check of virtual tables by the
    # sanitizer would find fault with every object that crosses from them into a test.
    target_compile_options(jinsong_flags INTERFACE -fno-omit-frame-pointer -fno-sanitize=vptr)
endif()
