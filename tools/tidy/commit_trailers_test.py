import pathlib
import subprocess
import tempfile
import unittest

import commit_trailers
from commit_trailers import Commit, digest_problems, message_problems

ONE = "0x" + "1" * 16
TWO = "0x" + "2" * 16


def commit(message, name="c"):
    return Commit(name * 40, message.split("\n", 1)[0], message)


class Messages(unittest.TestCase):
    def test_good_messages(self):
        digests = [f"Digest: {ONE} (was {TWO})", f"Digest: {ONE} (was none)"]
        for trailer in ["No behaviour change", *digests]:
            message = f"siege, turn: starve before storming\n\nWhy.\n\n{trailer}\n"
            self.assertEqual(message_problems(commit(message)), [], trailer)

    def test_bad_messages(self):
        bad = {
            "no trailer": "siege: starve\n\nWhy.\n",
            "trailer is not last": "siege: starve\n\nNo behaviour change\n\nMore.\n",
            "two trailers": f"siege: starve\n\nDigest: {ONE} (was none)\nNo behaviour change\n",
            "short digest": "siege: starve\n\nDigest: 0x12 (was none)\n",
            "no former digest": f"siege: starve\n\nDigest: {ONE}\n",
            "no area": "Starve before storming\n\nNo behaviour change\n",
            "long subject": "siege: " + "s" * 66 + "\n\nNo behaviour change\n",
        }
        for name, message in bad.items():
            with self.subTest(name):
                self.assertEqual(len(message_problems(commit(message))), 1)


class Digests(unittest.TestCase):
    newest = commit(f"a: b\n\nDigest: {TWO} (was {ONE})\n", "a")
    quiet = commit("a: b\n\nNo behaviour change\n", "b")
    first = commit(f"a: b\n\nDigest: {ONE} (was none)\n", "c")

    def test_newest_trailer_equals_the_record(self):
        commits = [self.quiet, self.newest, self.first]
        self.assertEqual(digest_problems(commits, f"record {TWO}"), [])
        self.assertEqual(len(digest_problems(commits, f"record {ONE}")), 1)

    def test_former_digest_is_that_of_the_trailer_before(self):
        wrong = commit(f"a: b\n\nDigest: {TWO} (was none)\n")
        self.assertEqual(len(digest_problems([wrong, self.first], TWO)), 1)

    def test_record_without_a_digest(self):
        self.assertEqual(len(digest_problems([self.first], "nothing")), 1)


class Repository(unittest.TestCase):
    def setUp(self):
        self._folder = tempfile.TemporaryDirectory()
        self.addCleanup(self._folder.cleanup)
        self.root = pathlib.Path(self._folder.name)

    def git(self, *arguments):
        identity = ["-c", "user.name=t", "-c", "user.email=t@example.org"]
        command = ["git", "-C", str(self.root), *identity, *arguments]
        subprocess.run(command, check=True, capture_output=True)

    def commit(self, message):
        self.git("commit", "--allow-empty", "-m", message)

    def test_without_git_it_says_so(self):
        findings, notes = commit_trailers.check(self.root)
        self.assertEqual(findings, [])
        self.assertIn("no git repository", notes[0])

    def test_first_commit_is_exempt_and_the_next_is_not(self):
        self.git("init", "-q")
        self.commit("Begin")
        self.commit("Go on")
        findings, _ = commit_trailers.check(self.root)
        self.assertEqual(len(findings), 2)

    def test_listed_exceptions_are_not_read(self):
        self.git("init", "-q")
        self.commit("Begin")
        self.commit("Go on")
        head = subprocess.run(
            ["git", "-C", str(self.root), "rev-parse", "HEAD"],
            check=True, capture_output=True, text=True,
        ).stdout
        path = self.root / commit_trailers.EXCEPTIONS
        path.parent.mkdir(parents=True)
        path.write_text(f"# why\n{head.strip()} made elsewhere\n", encoding="utf-8")
        self.assertEqual(commit_trailers.check(self.root)[0], [])

    def test_shallow_clone_checks_what_is_there(self):
        self.git("init", "-q")
        for subject in ("Begin", "a: bad", "a: good"):
            self.commit(subject + "\n\nNo behaviour change")
        with tempfile.TemporaryDirectory() as clone:
            subprocess.run(
                ["git", "clone", "-q", "--depth=1", self.root.as_uri(), clone],
                check=True, capture_output=True,
            )
            findings, notes = commit_trailers.check(pathlib.Path(clone))
        self.assertEqual(findings, [])
        self.assertTrue(any("shallow" in note for note in notes))


if __name__ == "__main__":
    unittest.main()
