"""Commit messages: "area: imperative" in at most 72 columns, and exactly one trailer at the end.

The trailer is "No behaviour change" or "Digest: 0x<16 hex> (was 0x<16 hex>|none)". The newest
Digest must be what tests/digests/record.txt begins with, and its "was" the Digest before it.
The first commit and merges are not read; the messages of the commits that
tools/tidy/commit_exceptions.txt lists are let pass, since published history stays as it is.
"""

import dataclasses
import pathlib
import re
import subprocess

from source_tree import Finding

NAME = "commit-trailer"
SUBJECT_COLUMNS_MAX = 72
RECORD_DIGESTS = "tests/digests/record.txt"
EXCEPTIONS = "tools/tidy/commit_exceptions.txt"

_SUBJECT = re.compile(r"^[a-z0-9_./-]+(?:, [a-z0-9_./-]+)*: \S")
_TRAILER_LIKE = re.compile(r"^(?:Digest:.*|No behaviou?r change\.?)$", re.IGNORECASE)
_DIGEST = re.compile(r"^Digest: (0x[0-9a-f]{16}) \(was (0x[0-9a-f]{16}|none)\)$")
_NO_CHANGE = "No behaviour change"


@dataclasses.dataclass(frozen=True)
class Commit:
    hash: str
    subject: str
    message: str


def check(root: pathlib.Path) -> tuple[list[Finding], list[str]]:
    """Findings, and notes about what could not be checked here."""
    try:
        commits, notes = read_commits(root)
    except (OSError, subprocess.CalledProcessError):
        return [], ["commit messages were not checked: this folder is no git repository"]
    skipped = _exceptions(root)
    findings = [
        Finding(f"commit {commit.hash[:10]}", 1, NAME, problem)
        for commit in commits
        if commit.hash not in skipped
        for problem in message_problems(commit)
    ]
    record = root / RECORD_DIGESTS
    if record.is_file():
        first_line = record.read_text(encoding="utf-8").split("\n", 1)[0]
        findings += digest_problems(commits, first_line)
    else:
        notes.append(f"{RECORD_DIGESTS} is not there; Digest trailers were not compared with it")
    return findings, notes


def message_problems(commit: Commit) -> list[str]:
    problems = []
    if len(commit.subject) > SUBJECT_COLUMNS_MAX:
        problems.append(f"the subject has {len(commit.subject)} columns; 72 at most")
    if not _SUBJECT.match(commit.subject):
        problems.append("the subject is not 'area: what it does, in the imperative'")
    lines = [line for line in commit.message.split("\n") if line.strip()]
    trailers = [line for line in lines if _TRAILER_LIKE.match(line)]
    last = lines[-1] if lines else ""
    if last != _NO_CHANGE and not _DIGEST.match(last):
        problems.append(
            f"the last line must be '{_NO_CHANGE}' or 'Digest: 0x... (was 0x...)', not '{last}'"
        )
    elif len(trailers) > 1:
        problems.append("there is more than one trailer")
    return problems


def digest_problems(commits: list[Commit], record_line: str) -> list[Finding]:
    """`commits` newest first; `record_line` must hold the digest that the newest names."""
    named = []
    for commit in commits:
        last = commit.message.rstrip().rsplit("\n", 1)[-1]
        match = _DIGEST.match(last)
        if match:
            named.append((commit, match.group(1), match.group(2)))
    in_record = re.search(r"0x[0-9a-f]{16}", record_line)
    if in_record is None:
        return [Finding(RECORD_DIGESTS, 1, NAME, "the first line holds no digest (0x, 16 digits)")]
    if not named:
        return []
    newest, digest, former = named[0]
    findings = []
    if digest != in_record.group(0):
        message = f"the newest Digest trailer ({newest.hash[:10]}) says {digest}"
        findings.append(Finding(RECORD_DIGESTS, 1, NAME, f"{message}, the file another"))
    expected = named[1][1] if len(named) > 1 else "none"
    if former != expected and len(named) > 1:
        message = f"says 'was {former}', but the Digest before it is {expected}"
        findings.append(Finding(f"commit {newest.hash[:10]}", 1, NAME, message))
    return findings


def read_commits(root: pathlib.Path) -> tuple[list[Commit], list[str]]:
    """Commits newest first, without merges and without the first commit of the project."""
    notes = []
    shallow = _git(root, "rev-parse", "--is-shallow-repository").strip() == "true"
    if shallow:
        notes.append("this clone is shallow; only the commits that are here were checked")
    log = _git(root, "log", "--no-merges", "--format=%H%x01%P%x01%s%x01%B%x02", "HEAD")
    commits = []
    for entry in log.split("\x02"):
        if not entry.strip():
            continue
        commit_hash, parents, subject, message = entry.strip("\n").split("\x01")
        if parents:
            commits.append(Commit(commit_hash, subject, message))
    return commits, notes


def _exceptions(root: pathlib.Path) -> set[str]:
    path = root / EXCEPTIONS
    if not path.is_file():
        return set()
    lines = path.read_text(encoding="utf-8").split("\n")
    return {line.split()[0] for line in lines if line.strip() and not line.startswith("#")}


def _git(root: pathlib.Path, *arguments: str) -> str:
    return subprocess.run(
        ["git", "-C", str(root), *arguments], check=True, capture_output=True, text=True
    ).stdout
