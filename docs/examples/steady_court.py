#!/usr/bin/env python3
"""A program that plays a court: takes what is offered to end a war, and keeps its walls manned.

    jinsong run --from 1125-11-01 --as song --program "python3 docs/examples/steady_court.py"

What it is told and may answer: docs/formats/program.md. Nothing but Python 3 is needed.
"""

import json
import sys

TRUST_LEAST = 500  # thousandths: older sightings are not acted upon
LEVY_MEN = 1000


def threatened(view):
    """Own places where an army of an enemy has been seen of late, the most men first."""
    own = {place["id"] for place in view["places"] if place["is_own"]}
    seen = [
        (army["men"], army["place"]["id"])
        for army in view["sightings"]
        if army["polity"] in view["enemies"] and army["trust_permille"] >= TRUST_LEAST
    ]
    return [place for _, place in sorted(seen, reverse=True) if place in own]


def orders_of(view):
    orders = []
    for accord in view["accords"]:
        if accord["state"] == "on_table" and not accord["is_own_offer"]:
            wants_peace = any(term["article"] in ("peace", "truce") for term in accord["terms"])
            answer = "accept" if wants_peace else "reject"
            orders.append(f"{answer} from {accord['other']['id']}")
    for place in threatened(view)[:3]:
        orders.append(f"levy {LEVY_MEN} at {place}")
    return orders


for line in sys.stdin:
    message = json.loads(line)
    if message["type"] == "end":
        break
    for refusal in message["refused"]:
        print(f"{refusal['order']}: {refusal['what']}", file=sys.stderr)
    print(json.dumps({"orders": orders_of(message["view"])}), flush=True)
