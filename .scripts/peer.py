#!/usr/bin/env python3
"""Works out the cases of the built-in scheme in plain Python: a yardstick, and a second opinion.

It was written from the rules, not from the program: it reads the same scheme, regime and rates,
takes cases one a line, and writes the bytes that `pbcalc batch --format csv` writes. Arithmetic is
exact (whole numbers, and fractions where a share needs one). It knows the members that
.scripts/generate-cases writes and checks nothing: a case it cannot read keeps a row and no codes.
Uses orjson when it is there, the json of the standard library otherwise (or when told --json).
"""

import functools
import glob
import math
import os
import sys
from fractions import Fraction

import json

loads = json.loads
if "--json" not in sys.argv:
    try:
        from orjson import loads
    except ImportError:
        pass

FIXTURES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "fixtures")
COLUMNS = (
    "case_id,scheme,scheme_version,date,status,missing,eligibility,points,band,band_from_week,"
    "band_to_week,budget_week,contribution_max_week,full_cost,plan_week,plan_one_off,plan_verdict,"
    "basis,cost_week,person_pays_week,council_pays_week,flags,fault_codes,source"
)
WEEKS = 52
TIMES = {"week": 52, "fortnight": 26, "four-weeks": 13, "month": 12, "quarter": 4, "year": 1}
OUTCOMES = (
    "nutrition", "personal-hygiene", "toilet-needs", "clothed", "safe-at-home", "habitable-home",
    "relationships", "work-and-learning", "community", "caring-for-a-child",
)


def document(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file, parse_float=Fraction)


def pence(amount):
    """Pounds as whole pence; a float stands within a penny's fraction of the digits it came from."""
    return round(amount * 100)


@functools.lru_cache(None)
def exact(number):
    return number if isinstance(number, int) else Fraction(repr(number))


def nearest(value):
    """To a whole penny, ties away from zero; nothing here is below zero."""
    return value if isinstance(value, int) else math.floor(value + Fraction(1, 2))


def ratio(value, by):
    """A quotient that stays a whole number when it is one."""
    if by == 1:
        return value
    if isinstance(value, int) and value % by == 0:
        return value // by
    return Fraction(value, by)


def pounds(amount):
    return f"{amount // 100}.{amount % 100:02d}"


# The rules, made ready once.

SCHEME = document(f"{FIXTURES}/schemes/exampleshire-2026.json")
REGIME = document(f"{FIXTURES}/regimes/{SCHEME['contribution']['regime']}.json")
YEARS = [
    (rates["from"], rates["to"], {cell["id"]: pence(cell["value"]) for cell in rates["cells"]})
    for rates in map(document, sorted(glob.glob(f"{FIXTURES}/rates/england-*.json")))
]
SHARES = {share["id"]: Fraction(share["share"]) for share in SCHEME["questionnaire"]["unpaidSupport"]["shares"]}
PART = math.lcm(*(share.denominator for share in SHARES.values()))
SHARES = {name: int(share * PART) for name, share in SHARES.items()}
QUESTIONS = SCHEME["questionnaire"]["questions"]
WEIGHT = math.lcm(*(Fraction(question["weight"]).denominator for question in QUESTIONS))
# Points are counted in whole numbers of this part of a point, so that no share needs a fraction.
UNIT = WEIGHT * PART
POINTS = [
    (question["id"], "notApplicable" in question,
     {answer["id"]: int(answer["points"] * question["weight"] * UNIT) for answer in question["answers"]})
    for question in QUESTIONS
]
PLACES = {question[0]: index for index, question in enumerate(POINTS)}
BANDS = [
    (int(band["fromPoints"] * UNIT), int(band.get("belowPoints", 10**6) * UNIT), band["id"],
     pence(band["fromPerWeek"]) if "fromPerWeek" in band else None,
     pence(band["toPerWeek"]) if "toPerWeek" in band else None)
    for band in SCHEME["allocation"]["bands"]
]
LOWEST = min(band[0] for band in BANDS if band[3] is not None)
PRICES = {service["id"]: pence(service["price"]) if "price" in service else None for service in SCHEME["prices"]["services"]}
(ADJUSTER,) = SCHEME["allocation"]["adjusters"]
NIGHT = PLACES[ADJUSTER["question"]]
NIGHTS = {added["answer"]: added["quantity"] * PRICES[added["service"]] for added in ADJUSTER["additions"]}
CAPITAL = {kind["id"]: kind["treatment"] == "counted" for kind in REGIME["capitalKinds"]}
STEP, STEP_WORTH = pence(REGIME["capital"]["step"]), pence(REGIME["capital"]["incomePerStep"])
INCOME = {}
for kind in REGIME["incomeKinds"]:
    cells = {rate["id"]: rate.get("cell") for rate in kind.get("rates", [])}
    night = kind.get("nightDifference")
    INCOME[kind["id"]] = (
        kind["treatment"] == "counted", pence(kind.get("ignoreUpTo", 0)),
        night and (night["higher"], cells[night["higher"]], cells[night["lower"]]),
    )
GUARANTEE = REGIME["minimumIncomeGuarantee"]
PENSION_AGE = [
    (row.get("bornFrom", ""), row.get("bornTo", "~"), row) for row in REGIME["pensionAge"]["rows"]
]


def age(born, day):
    return int(day[:4]) - int(born[:4]) - (day[5:] < born[5:])


@functools.lru_cache(100_000)
def has_pension_age(born, day):
    for first, last, row in PENSION_AGE:
        if first <= born <= last:
            break
    else:
        return False
    if "reached" in row:
        return day >= row["reached"]
    months = row.get("months", 0)
    if not months:
        return age(born, day) >= row["years"]
    month = int(born[5:7]) - 1 + months
    year = int(born[:4]) + row["years"] + month // 12
    month = month % 12 + 1
    lengths = (31, 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return day >= f"{year:04d}-{month:02d}-{min(int(born[8:]), lengths[month - 1]):02d}"


# The stages.

def eligibility(findings, missing):
    if findings is None:
        missing.append("eligibility")
        return "undetermined"
    outcomes = findings.get("outcomes", {})
    states = [outcomes.get(outcome, "unknown") for outcome in OUTCOMES]
    unable, unknown = states.count("unable"), states.count("unknown")
    enough = "yes" if unable >= 2 else "unknown" if unable + unknown >= 2 else "no"
    impairment = findings.get("impairment", "unknown")
    impact = findings.get("significantImpact", "unknown")
    parts = (impairment, enough, impact)
    if "no" in parts:
        return "power" if "meetUnderPower" in findings else "not-eligible"
    if "unknown" not in parts:
        return "eligible"
    if impairment == "unknown":
        missing.append("eligibility.impairment")
    if enough == "unknown":
        missing += [f"eligibility.outcomes.{name}" for name, state in zip(OUTCOMES, states) if state == "unknown"]
    if impact == "unknown":
        missing.append("eligibility.significantImpact")
    return "undetermined"


def score(case, missing):
    """Points after unpaid support, and what presence at night adds; None while a question is open."""
    answers = case.get("answers")
    if answers is None:
        missing.append("answers")
        return None
    counted, said, open_questions = [], [], []
    for name, may_not_apply, choices in POINTS:
        answer = answers.get(name)
        if isinstance(answer, dict):
            answer = answer["state"] if "state" in answer else answer.get("agreed")
            if answer == "not-applicable" and may_not_apply:
                counted.append(0)
                said.append(None)
                continue
        if answer in choices:
            counted.append(choices[answer])
            said.append(answer)
        else:
            open_questions.append("answers." + name)
    if open_questions:
        missing += open_questions
        return None
    total, night, met = sum(counted), NIGHTS.get(said[NIGHT], 0), {}
    day = max(case["date"], case.get("starts", ""))
    for support in case.get("unpaidSupport", ()):
        agreed = support.get("agreed")
        if support["willing"] and support["able"] and agreed and agreed <= day <= support.get("until", "~"):
            place = PLACES[support["question"]]
            met[place] = min(PART, met.get(place, 0) + SHARES[support["share"]])
    for place, share in met.items():
        total -= counted[place] // PART * share
    return total, ratio(night * (PART - met.get(NIGHT, 0)), PART)


def weekly(amount, every, sharers=1):
    """Whole pence as 52 times the person's weekly amount."""
    return ratio(pence(amount) * TIMES[every], sharers)


def counted_income(lines, finance, rates):
    total = 0
    for line in lines:
        is_counted, ignored, night = INCOME[line["kind"]]
        if not is_counted:
            continue
        own = weekly(line["amount"], line["every"], line.get("sharedBy", 1))
        if ignored:
            own = max(0, own - ignored * WEEKS)
        elif night and line.get("rate") == night[0] and not finance.get("paidNightCare"):
            own = max(0, own - (rates[night[1]] - rates[night[2]]) * WEEKS)
        total += own
    return total


def guarantee(person, finance, rates, day):
    """The minimum income guarantee; None while the partner's age decides it and is not known."""
    born, household, children = person["born"], person["household"], person["children"]
    own = has_pension_age(born, day)
    pension = own
    if not own and household == "couple":
        if "partnerBorn" not in person:
            return None
        pension = has_pension_age(person["partnerBorn"], day)
    years = age(born, day)
    for row in GUARANTEE["personalAmounts"]:
        if (
            row.get("household", household) == household
            and row.get("pensionAge", pension) == pension
            and row.get("children", children > 0) == (children > 0)
            and row.get("ageFrom", 0) <= years < row.get("ageBelow", 1000)
        ):
            total = rates[row["cell"]]
            break
    total += children * rates[GUARANTEE["child"]] if children else 0
    stated = {premium["kind"]: premium["applies"] for premium in finance.get("premiums", ())}
    income = finance["income"]
    for premium in GUARANTEE["premiums"]:
        applies = stated.get(premium["id"])
        if applies is None:
            applies = not (premium["endsAtPensionAge"] and own) and any(
                line["kind"] == fact["income"] and fact.get("rate", line.get("rate")) == line.get("rate")
                for fact in premium["facts"] for line in income
            )
        if applies:
            total += rates[premium[household]]
    return total


def contribution(case, day, missing):
    """`(full cost, maximum)`: the maximum is None for the full cost; None altogether is unknown."""
    person = case["person"]
    if person.get("chargingExempt"):
        return False, 0
    finance = case.get("finance") or {"status": "not-yet"}
    status = finance["status"]
    if status == "not-yet":
        missing.append("finance")
        return None
    if status in ("declined", "light-touch-above"):
        return True, None
    if status == "light-touch-below":
        return False, pence(finance["chargePerWeek"])
    unknown = ["finance." + part for part in ("income", "capital", "housing", "disabilityCosts") if part not in finance]
    if "capital" not in finance:
        missing += unknown
        return None
    for first, last, rates in YEARS:
        if first <= day <= last:
            break
    capital = sum(
        ratio(pence(item["amount"]), item.get("owners", 1)) for item in finance["capital"] if CAPITAL[item["kind"]]
    )
    if capital > rates["capital.upper"]:
        return True, None
    missing += unknown
    tariff = math.ceil(Fraction(max(0, capital - rates["capital.lower"]), STEP)) * STEP_WORTH
    if "income" not in finance:
        return None
    kept = guarantee(person, finance, rates, day)
    if kept is None:
        missing.append("person.partnerBorn")
        return None
    left = counted_income(finance["income"], finance, rates) + (tariff - kept) * WEEKS
    for cost in finance.get("housing", ()):
        net = max(0, pence(cost["amount"]) - pence(cost.get("help", 0)))
        left -= ratio(net * TIMES[cost["every"]], cost.get("sharedBy", 1))
    for cost in finance.get("disabilityCosts", ()):
        left -= weekly(cost["allowed"], cost["every"], cost.get("sharedBy", 1))
    return False, max(0, math.floor(ratio(left, WEEKS)))


def plan(lines):
    """`(a week, once, chargeable a week, stretches, whether weeks differ)`: what the council's lines come to."""
    # Yearly amounts are held 52 times as large, so that a part of the year stays a whole number.
    year, once, chargeable, costs, running, direct, ends = 0, 0, 0, [], [], [], set()
    for line in lines:
        if line["funding"] != "council":
            continue
        price = pence(line["price"]) if "price" in line else PRICES[line["service"]]
        each = price * exact(line["quantity"])
        if line["every"] == "once":
            once += nearest(each)
            continue
        weeks = line.get("weeks", WEEKS)
        cost = each * TIMES[line["every"]] * weeks
        year += cost
        costs.append((weeks, ratio(cost, weeks)))
        if line["charge"] == "means-tested":
            chargeable += cost
            running.append((weeks, ratio(cost, weeks)))
        if line["route"] == "direct-payment":
            direct.append((weeks, ratio(cost, weeks)))
        if weeks != WEEKS:
            ends.add(weeks)
    stretches, uneven, before = [], set(), 0
    for end in sorted(ends | {WEEKS}) if ends else ():
        runs = lambda lines: nearest(ratio(sum(cost for weeks, cost in lines if weeks > before), WEEKS))
        stretches.append((end - before, runs(running)))
        uneven.add((runs(costs), runs(running), runs(direct)))
        before = end
    week = lambda amount: nearest(ratio(amount, WEEKS * WEEKS))
    return week(year), once, week(chargeable), stretches, len(uneven) > 1


def charge(outcome, chargeable, stretches):
    """What the person pays a week, and whether that is everything that can be charged."""
    is_full, most = outcome
    if is_full:
        return chargeable, True
    if not stretches:
        return min(most, chargeable), 0 < chargeable <= most
    if all(amount <= most for _, amount in stretches):
        return chargeable, any(amount for _, amount in stretches)
    return sum(weeks * min(most, amount) for weeks, amount in stretches) // WEEKS, False


def row(case, source):
    missing, flags = [], []
    day = case.get("starts", case["date"])
    decision = eligibility(case.get("eligibility"), missing)
    may_have_budget = decision != "not-eligible"
    points = score(case, missing)
    band, budget = None, None
    if points and may_have_budget:
        total, night = points
        band = next(band for band in BANDS if band[0] <= total < band[1])
        if band[3] is None:
            flags.append("below-lowest-band" if total < LOWEST else "above-highest-band")
        else:
            budget = nearest(ratio(band[3] + band[4], 2) + night)
            limit = nearest(band[4] + night)
    outcome = contribution(case, day, missing)
    if outcome and outcome[1] is not None and ("finance.housing" in missing or "finance.disabilityCosts" in missing):
        flags.append("provisional")
    bought = None
    verdict = "no-plan"
    if "plan" in case:
        bought = plan(case["plan"]["lines"])
        if bought[4]:
            flags.append("uneven-weeks")
        verdict = "no-budget" if budget is None else "over-budget" if bought[0] > limit else "within-budget"
    else:
        missing.append("plan")
    basis, cost, pays = None, None, None
    is_full_cost = outcome and outcome[0]
    if may_have_budget and (bought or budget is not None):
        basis, cost = ("plan", bought[0]) if bought else ("budget", budget)
        if outcome:
            pays, is_full_cost = charge(outcome, bought[2] if bought else budget, bought[3] if bought else ())
    hundredths = points and Fraction(points[0] * 100, UNIT)
    return ",".join((
        case["id"], SCHEME["id"], SCHEME["version"], case["date"], "ok", ";".join(missing), decision,
        pounds(int(hundredths)) if points else "",
        band[2] if band else "",
        pounds(band[3]) if budget is not None else "",
        pounds(band[4]) if budget is not None else "",
        pounds(budget) if budget is not None else "",
        pounds(outcome[1]) if outcome and outcome[1] is not None else "",
        ("true" if is_full_cost else "false") if outcome else "",
        pounds(bought[0]) if bought else "",
        pounds(bought[1]) if bought else "",
        verdict, basis or "",
        pounds(cost) if cost is not None else "",
        pounds(pays) if pays is not None else "",
        pounds(cost - pays) if pays is not None else "",
        ";".join(flags), "", source,
    ))


def main():
    (path,) = [word for word in sys.argv[1:] if word != "--json"] or ["-"]
    lines = sys.stdin.buffer if path == "-" else open(path, "rb")
    name = "'-" if path == "-" else os.path.basename(path)
    write = sys.stdout.buffer.write
    write(COLUMNS.encode() + b"\r\n")
    for number, text in enumerate(lines, 1):
        source = f"{name}:{number}"
        try:
            written = row(loads(text), source)
        except (ValueError, KeyError, TypeError, StopIteration):
            written = ",,,,faults" + "," * 19 + source
        write(written.encode() + b"\r\n")


if __name__ == "__main__":
    main()
