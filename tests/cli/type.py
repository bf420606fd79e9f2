#!/usr/bin/env python3
"""Types into a program in a terminal of its own and prints what it shows, without its colours.

    type.py 'tre\\t\\r' 'quit\\r' -- jinsong play --as song

Each text is typed once the program has shown a prompt ("> ") for the former one.
"""

import os
import pty
import re
import select
import sys
import time

SECONDS_MAX = 20


def main() -> int:
    cut = sys.argv.index("--")
    typed = [text.encode().decode("unicode_escape") for text in sys.argv[1:cut]]
    process, terminal = pty.fork()
    if process == 0:
        os.environ.update(TERM="xterm", LC_ALL="C.UTF-8")
        os.execvp(sys.argv[cut + 1], sys.argv[cut + 1 :])
    shown, seen, end = b"", 0, time.time() + SECONDS_MAX
    while time.time() < end:
        if select.select([terminal], [], [], 0.1)[0]:
            try:
                part = os.read(terminal, 65536)
            except OSError:  # So a terminal on Linux says that nobody is there any more.
                break
            if not part:
                break
            shown += part
        elif typed and b"> " in shown[seen:]:
            seen = len(shown)
            os.write(terminal, typed.pop(0).encode())
    print(re.sub(r"\x1b\[[0-9;]*[A-Za-z]", "", shown.decode("utf-8", "replace")).replace("\r", ""))
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


if __name__ == "__main__":
    sys.exit(main())
