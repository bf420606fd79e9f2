// Output: text on its way to a file descriptor. A reader who goes away ends the output quietly; a
// full disk is an error that the program must tell.
#pragma once

#include <string>
#include <string_view>

namespace cli {

class Output {
  public:
    /// Writes to an open descriptor, which is not closed.
    explicit Output(int descriptor) : descriptor_(descriptor) {}

    /// Writes the text, by way of a buffer of 64 KiB.
    void write(std::string_view text);
    /// Writes what the buffer holds. Called before the program ends and before it waits.
    void flush();

    /// Whether the reader has closed the pipe. What is written from then on is dropped.
    [[nodiscard]] bool closed() const { return closed_; }
    /// The errno of the first failure other than a closed pipe; 0: none.
    [[nodiscard]] int error() const { return error_; }
    [[nodiscard]] int descriptor() const { return descriptor_; }

  private:
    int descriptor_;
    bool closed_ = false;
    int error_ = 0;
    std::string buffer_;
};

}  // namespace cli
