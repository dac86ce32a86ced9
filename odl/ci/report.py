"""What the cases of an operation say about it."""

ORDER = ("failed", "verified", "unsupported", "not run")
CHECKS = ("shape and kind", "forward", "forward and gradient")
DISTRIBUTION = "distribution"
RUN_TIME = "refused at run time"
# Findings that say that the converter failed, and not that the target has no form.
FAULTS = {"INTERNAL", "OUTPUT-INVALID", "PRINT-CONFLICT", "RULES-GRAPH", "RULES-NO-FIXPOINT", "RULES-UNDO"}


def refusal(case, file):
    """Why a case was not converted, None where it was."""
    first, last = case["span"]
    errors = [f for f in file["findings"] if f["severity"] == "error"]
    mine = [f for f in errors if first <= f["line"] <= last]
    mine += [f for f in errors if not mine and f["line"] <= 0]
    if not mine and file["status"] in ("failed", "invalid"):
        return {"status": "not run", "reason": "the file was not converted"}
    if not mine:
        return None
    status = "failed" if mine[0]["code"] in FAULTS else "unsupported"
    return {"status": status, "reason": f"{mine[0]['code']}: {mine[0]['message']}"}


def described(case):
    """A case as a person would write it."""
    return {
        "name": case["name"],
        "interface": case["interface"],
        "style": case["style"],
        "text": "; ".join(case["lines"]),
    }


def judged(outcomes):
    """The outcomes, where what a framework refuses at run time fails unless another case is right.

    An error that names the reason says nothing for a mapping of which no call was ever right.
    """
    if any(o["status"] == "verified" for o in outcomes.values()):
        return outcomes
    return {
        name: {**o, "status": "failed"} if o.get("reason", "").startswith(RUN_TIME) else o
        for name, o in outcomes.items()
    }


def row(cases, outcomes):
    """The entry of an operation for one target, of the outcomes of its cases by name."""
    outcomes = judged(outcomes)
    by_name = {case["name"]: case for case in cases}
    counts = {status: 0 for status in ORDER}
    for outcome in outcomes.values():
        counts[outcome["status"]] += 1
    status = next((one for one in ORDER if counts[one]), "not run")
    found = {"status": status, "cases": {k: n for k, n in counts.items() if n}}
    if status == "verified":
        checks = {o["checks"] for o in outcomes.values() if o["status"] == "verified"}
        best = next((one for one in reversed(CHECKS) if one in checks), "")
        drawn = [DISTRIBUTION] if DISTRIBUTION in checks else []
        found["checks"] = ", ".join([best] * bool(best) * (not drawn or best != CHECKS[0]) + drawn)
    open_cases = [(by_name[n], o) for n, o in outcomes.items() if o["status"] not in ("verified",)]
    open_cases.sort(key=lambda one: ORDER.index(one[1]["status"]))
    if status != "verified" and open_cases:
        found["reason"] = open_cases[0][1]["reason"]
    if open_cases:
        found["open"] = [
            {**described(c), "status": o["status"], "reason": o["reason"]} for c, o in open_cases
        ]
    return found


def own(name, made, met):
    """The entry, if a call is one of the operation; `met` are the operations of all calls."""
    if made["status"] != "verified" or name in met:
        return made
    others = ", ".join(sorted(met))
    return absent("not run", f"calls of it become those of other operations ({others})")


def absent(status, reason):
    """An entry without cases."""
    return {"status": status, "cases": {}, "reason": reason}
