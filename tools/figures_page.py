"""Tables of a page of docs/ that are made anew: they stand between `<!-- figures NAME -->` and
`<!-- end -->`."""
import re
import sys


def write(page, name, lines, path):
    """The text of the page with that table replaced; ends the tool where it has no such place."""
    mark = re.compile(rf"(<!-- figures {name} -->\n).*?(<!-- end -->)", re.DOTALL)
    if not mark.search(page):
        sys.exit(f"{path} has no place for the figures {name}")
    text = "\n".join(lines)
    return mark.sub(lambda found: f"{found[1]}\n{text}\n\n{found[2]}", page)
