"""The files of the project, as the tidy checks see them."""

import dataclasses
import pathlib
import subprocess

CPP_SUFFIXES = (".cpp", ".hpp", ".h", ".cc")
WEB_SUFFIXES = (".js", ".mjs", ".ts", ".tsx", ".css", ".html")
CODE_SUFFIXES = CPP_SUFFIXES + WEB_SUFFIXES + (".py", ".sh", ".cmake")
CODE_NAMES = ("dev", "run", "CMakeLists.txt")
# Text that is not code: checked for layout and stray words, not for width and size.
PROSE_SUFFIXES = (".md", ".txt", ".json", ".toml", ".yml", ".yaml", ".cff", ".bib", ".csv")
PROSE_SUFFIXES += (".geojson",)


@dataclasses.dataclass(frozen=True, order=True)
class Finding:
    """One thing that is wrong: where, which check says so, what it is and what to do."""

    path: str
    line: int
    check: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: [{self.check}] {self.message}"


class Tree:
    """Path (with '/', from the root) to text. Files that are not UTF-8 text are left out."""

    def __init__(self, files: dict[str, str]):
        self._files = dict(sorted(files.items()))

    @classmethod
    def of_folder(cls, root: pathlib.Path) -> "Tree":
        """All files that git tracks or would track; without git, all that are not hidden."""
        files = {}
        for path in sorted(_list_paths(root)):
            full = root / path
            if not full.is_file() or full.is_symlink():
                continue
            try:
                files[path] = full.read_bytes().decode("utf-8")
            except UnicodeDecodeError:
                files[path] = "\ufffd" if path.endswith(CODE_SUFFIXES + PROSE_SUFFIXES) else ""
        return cls(files)

    def paths(self, suffixes: tuple[str, ...] = ("",), under: str = "") -> list[str]:
        return [p for p in self._files if p.endswith(suffixes) and p.startswith(under)]

    def code_paths(self) -> list[str]:
        return [p for p in self._files if p.endswith(CODE_SUFFIXES) or _name(p) in CODE_NAMES]

    def text_paths(self) -> list[str]:
        """Code and prose; not the data formats that other checks own."""
        prose = set(self.paths(PROSE_SUFFIXES)) | set(self.code_paths())
        return sorted(prose)

    def __contains__(self, path: str) -> bool:
        return path in self._files

    def __getitem__(self, path: str) -> str:
        return self._files[path]

    def folders(self) -> set[str]:
        """Every folder that holds a file, at any depth."""
        result = set()
        for path in self._files:
            parts = path.split("/")[:-1]
            for depth in range(len(parts)):
                result.add("/".join(parts[: depth + 1]))
        return result


def is_test_file(path: str) -> bool:
    """Files that are built into test programs, benchmarks or fuzz programs only."""
    stem = _name(path).rsplit(".", 1)[0]
    top = path.split("/", 1)[0]
    if top in ("tests", "benchmarks") or stem.startswith("test_"):
        return True
    return stem.endswith(("_test", "_bench", "_fuzz"))


def _name(path: str) -> str:
    return path.rsplit("/", 1)[-1]


def _list_paths(root: pathlib.Path) -> list[str]:
    command = ["git", "-C", str(root), "ls-files", "-z", "--cached", "--others"]
    try:
        listing = subprocess.run(
            [*command, "--exclude-standard"], check=True, capture_output=True
        ).stdout
        return [p for p in listing.decode("utf-8").split("\0") if p]
    except (OSError, subprocess.CalledProcessError):
        return [
            path.relative_to(root).as_posix()
            for path in root.rglob("*")
            if path.is_file() and not _is_left_out(path.relative_to(root))
        ]


def _is_left_out(path: pathlib.Path) -> bool:
    top = path.parts[0]
    return top in ("build", "out", ".git", ".cache") or "node_modules" in path.parts
