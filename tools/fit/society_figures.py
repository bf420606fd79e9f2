"""Tables and plots of docs/fit_society.md from the answer of `jinsong fit society --json`."""
import society_plots

TOPICS = {
    "circuits": "households by circuit (shares)", "registers": "whole registers",
    "cities": "cities", "peoples": "settlers of the conquerors", "streams": "refugees and losses",
    "revenue": "revenue and treasury", "army": "cost and food of armies",
    "tribute": "yearly payments", "grain": "grain stored and carried",
    "trade": "border markets and customs", "prices": "price of grain", "paper": "paper money",
}
MEASURES = {
    "court_register": "registers there that it holds", "counted_register": "registers there",
    "register_kept": "share of the registers of {from} kept",
    "people_kept": "share of the people of {from} kept",
    "urban_persons": "persons within the walls", "settlers": "Jurchen and Khitan households",
    "settler_share": "the same, of its registers",
    "settlers_at": "Jurchen and Khitan households there",
    "came": "persons who came since {from} to what it holds",
    "left": "households who left since {from}",
    "income": "income without notes, strings", "account_line": "that line of its account, strings",
    "army_cost": "pay and grain of armies, strings", "army_share": "armies, of its spending",
    "tribute_share": "paid to others, of its income", "cash": "coin in the treasury, strings",
    "silver": "silver in the treasury, taels", "stores": "grain in its granaries, shi",
    "army_grain": "food of the armies there, shi", "court_army_grain": "food of its armies, shi",
    "capital_grain": "grain brought to the capital, shi",
    "market_duty": "duty of the border market, strings",
    "market_trade": "goods through its border markets, strings",
    "grain_price": "price of a shi in its land, strings",
    "paper_outstanding": "notes outstanding, strings", "paper_value": "worth of a note, of par",
}
ASKED = {
    "people": ("registers at the end by those of the beginning", "at least"),
    "revenue": ("income in grain, last five years by first five", "at least"),
    "food": ("household-years in famine, of all", "at most"),
    "pay": ("months of army cost owed at the end", "at most"),
    "money": ("worth of a note at the end, of par", "at least"),
    "quiet": ("men in bands for a household at the end", "at most"),
}
COUNTS = (("song", 1162), ("jin", 1207), ("song", 1223))


def part_name(row):
    return row["part"].replace("_", " ")


def number(value):
    return f"{value:,}" if isinstance(value, int) else f"{value:.3g}"


def percent(permille, sign=""):
    return f"{permille / 10:{sign}.0f}%"


def sources(row):
    """Citations by key, as the tables have them; an estimate says that it is one."""
    cited = [one["key"] + (f"({one['locator']})" if one["locator"] else "")
             for one in row["sources"]]
    return ", ".join(cited) if cited else "estimate"


def topic_table(fit):
    rows = ["| topic | within a fifth, training | off by | within a fifth, held back | off by |",
            "|---|---|---|---|---|"]
    for topic, words in TOPICS.items():
        cells = []
        for part in ("training", "held_back"):
            found = [row for row in fit["topics"]
                     if row["topic"] == topic and row["part"] == part]
            cells += ([f"{found[0]['within_fifth']} of {found[0]['count']}",
                       f"{found[0]['median_factor_permille'] / 1000:.2f}"] if found
                      else ["", ""])
        rows.append(f"| {words} | {' | '.join(cells)} |")
    return rows


def count_table(fit):
    rows = ["| count | part | circuits within a fifth | of their households | "
            "households in the wrong circuit |", "|---|---|---|---|---|"]
    for row in sorted(fit["counts"], key=lambda row: (row["year"], row["part"] != "training")):
        rows.append(f"| {row['polity'].capitalize()} {row['year']} | {part_name(row)} | "
                    f"{row['within_fifth']} of {row['count']} | "
                    f"{percent(row['households_within_permille'])} | "
                    f"{percent(row['misplaced_permille'])} |")
    return rows


def circuits_of(fit, polity, year):
    rows = [row for row in fit["figures"] if row["topic"] == "circuits"
            and row["polity"] == polity and row["year"] == year]
    return sorted(rows, key=lambda row: -row["attested_share_permille"])


def circuit_table(fit, polity, year):
    rows = ["| circuit | part | attested, thousands | by the rules | share attested | by the rules "
            "| error of the share |", "|---|---|---|---|---|---|---|"]
    for row in circuits_of(fit, polity, year):
        rows.append(f"| {row['region']} | {part_name(row)} | {row['attested'] / 1000:,.0f} | "
                    f"{row['modelled'] / 1000:,.0f} | "
                    f"{row['attested_share_permille'] / 10:.1f}% | "
                    f"{row['modelled_share_permille'] / 10:.1f}% | "
                    f"{percent(row['error_permille'], '+')} |")
    return rows


def figure_table(fit, topics):
    rows = ["| row | where | year | compared with | attested | by the rules | error | part | "
            "sources |", "|---|---|---|---|---|---|---|---|---|"]
    for row in fit["figures"]:
        if row["topic"] not in topics:
            continue
        attested = number(row["attested"])
        if row["low"] is not None:
            attested += f" ({number(row['low'])} to {number(row['high'])})"
        where = row["polity"].capitalize() + ("" if row["region"] in ("all", "empire")
                                              else f", {row['region']}")
        rows.append(f"| {row['row']} | {where} | {row['year']} | "
                    f"{MEASURES[row['measure']].format(**row)} | {attested} | "
                    f"{number(row['modelled'])} | {percent(row['error_permille'], '+')} | "
                    f"{part_name(row)} | {sources(row)} |")
    return rows


def prosperity_table(fit):
    prosperity = fit["prosperity"]
    futures = prosperity["futures"]
    rows = ["| asked | bound | in the replay | | in stable futures |", "|---|---|---|---|---|"]
    for row in prosperity["asked"]:
        words, side = ASKED[row["name"]]
        rows.append(f"| {words} | {side} {row['bound_permille'] / 1000:.2f} | "
                    f"{row['replay_permille'] / 1000:.3f} | "
                    f"{'met' if row['replay_met'] else 'not met'} | "
                    f"{row['futures_met']} of {futures['stable']} |")
    share = futures["prosperous"] / max(futures["stable"], 1)
    rows += ["", f"In the replay: {'prosperous' if prosperity['replay_prosperous'] else 'not'}. Of "
                 f"{futures['count']} free futures the border stayed in {futures['stable']}; of "
                 f"these {futures['prosperous']} prospered in all of it: {share:.0%} (95%: "
                 f"{percent(futures['low_permille'])} to {percent(futures['high_permille'])}). "
                 f"Risings in a free future: {futures['risings_permille'] / 1000:.1f} in the mean; "
                 f"the record names {prosperity['risings_attested']} in these years."]
    return rows


def tables(fit):
    made = {
        "society-topics": topic_table(fit),
        "society-counts": count_table(fit),
        "society-registers": figure_table(fit, ("registers",)),
        "society-people": figure_table(fit, ("cities", "peoples", "streams")),
        "society-money": figure_table(fit, ("revenue", "army", "tribute")),
        "society-goods": figure_table(fit, ("grain", "trade", "prices")),
        "society-paper": figure_table(fit, ("paper",)),
        "society-prosperity": prosperity_table(fit),
    }
    for polity, year in COUNTS:
        made[f"society-{polity}-{year}"] = circuit_table(fit, polity, year)
    return made


def pictures(fit):
    made = {
        "registers.svg": society_plots.registers(fit, "Registered households"),
        "finance.svg": society_plots.finance(fit, "What Song takes in and pays its armies"),
        "paper.svg": society_plots.paper(fit, "Paper money"),
    }
    for polity, year in COUNTS:
        name = f"Shares of the circuits of {polity.capitalize()}, {year}"
        made[f"circuits_{polity}_{year}.svg"] = society_plots.shares(
            circuits_of(fit, polity, year), name)
    return made
