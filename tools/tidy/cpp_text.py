"""A small reader of C++ text: enough to see includes, words and function bodies, no more."""

import dataclasses
import re

_TOKEN = re.compile(
    r"""
      (?P<line_comment>//[^\n]*)
    | (?P<block_comment>/\*.*?\*/)
    | (?P<raw>R"(?P<tag>[^()\\\s]{0,16})\(.*?\)(?P=tag)")
    | (?P<string>"(?:[^"\\\n]|\\.)*")
    | (?P<number>\b\d[\w']*)
    | (?P<char>'(?:[^'\\\n]|\\.)+')
    """,
    re.VERBOSE | re.DOTALL,
)
_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(<[^>\n]+>|"[^"\n]+")', re.MULTILINE)
_DIRECTIVE = re.compile(r"^[ \t]*#(?:[^\n\\]|\\.)*(?:\\\n(?:[^\n\\]|\\.)*)*", re.MULTILINE)
_SCOPE = re.compile(
    r"^(?:template\s*<.*>\s*)?(?:export\s+|inline\s+|typedef\s+|static\s+|constexpr\s+)*"
    r"(?:namespace|extern|class|struct|enum|union|concept)\b",
    re.DOTALL,
)


@dataclasses.dataclass(frozen=True)
class Include:
    line: int
    target: str  # without quotes or angle brackets
    is_system: bool


@dataclasses.dataclass(frozen=True)
class Function:
    first_line: int
    last_line: int
    header: str

    @property
    def length(self) -> int:
        return self.last_line - self.first_line + 1


def strip(text: str) -> str:
    """The text with comments and the insides of literals blanked; every line keeps its place."""

    def blank(match: re.Match) -> str:
        token = match.group(0)
        if match.lastgroup == "number":
            return token.replace("'", "_")
        kept = '""' if token[0] in '"R' else ""
        body = re.sub(r"[^\n]", " ", token[len(kept) :])
        return kept + body

    return _TOKEN.sub(blank, text)


def includes(text: str) -> list[Include]:
    # Comments are blanked one for one, so a position means the same in both texts; the targets
    # are read from the original, because strip() empties what stands in quotes.
    stripped = strip(text)
    result = []
    for match in _INCLUDE.finditer(text):
        if not stripped[match.start() : match.end()].lstrip().startswith("#"):
            continue
        target = match.group(1)
        line = text.count("\n", 0, match.start(1)) + 1
        result.append(Include(line, target[1:-1], target[0] == "<"))
    return result


def functions(text: str) -> list[Function]:
    """Functions with a body, outermost ones only (a lambda belongs to the function around it)."""
    code = _DIRECTIVE.sub(lambda m: re.sub(r"[^\n]", " ", m.group(0)), strip(text))
    result = []
    depth = 0
    function_depth = None
    header_start = 0
    first_line = 0
    header = ""
    for match in re.finditer(r"[{};]", code):
        mark, at = match.group(0), match.start()
        if mark == "{":
            if function_depth is None:
                header = code[header_start:at].strip()
                if _opens_function(header):
                    function_depth = depth
                    lead = len(code[header_start:at]) - len(code[header_start:at].lstrip())
                    first_line = code.count("\n", 0, header_start + lead) + 1
            depth += 1
        elif mark == "}":
            depth -= 1
            if function_depth is not None and depth == function_depth:
                last_line = code.count("\n", 0, at) + 1
                result.append(Function(first_line, last_line, " ".join(header.split())))
                function_depth = None
        header_start = at + 1
    return result


def _opens_function(header: str) -> bool:
    return ")" in header and not header.endswith("=") and not _SCOPE.match(header)
