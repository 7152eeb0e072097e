"""The account of a year (quyết toán) and the sheet with which a cell makes its finance public (công khai).

Finance and property of the Party are made public inside each committee by the year of the budget (Quy định 294-QĐ/TW,
31.2.4); no form is confirmed for a cell, so the layouts are the program's own.
"""

from collections.abc import Sequence

from partycell_desktop.domain.money import shown_number
from partycell_desktop.forms.compose import Fact, Row, flag
from partycell_desktop.forms.letterhead import letterhead, signing
from partycell_desktop.forms.material import Facts, Material, merged
from partycell_desktop.forms.money_material import AccountLine, AccountOnPaper, DuesOnPaper
from partycell_desktop.forms.money_papers import shown_amount

_SOURCES = 3
_REST = "Nguồn khác"
_TEXTS = ("title", "approved", "actual", "this", "difference")


def year_account(material: Material) -> Facts:
    """Every fact of quyết toán năm: approved estimate against what became of it, and the same money by source."""
    told = _account(material)
    names, rows = _by_source(told)
    return merged(
        letterhead(material),
        {
            "period": Fact(told.period),
            "decision": Fact(told.decision or None, needed=False),
            "lines": Fact([_settled(each) for each in told.lines], needed=False),
            **{f"source_{place}": Fact(name or None, needed=False) for place, name in enumerate(names, 1)},
            "by_source": Fact(rows, needed=False),
            "remark": Fact(None, needed=False),
        },
        signing(material.issuer),
    )


def public_sheet(material: Material) -> Facts:
    """Every fact of bảng công khai: the approved year, the period, what came together since the year began."""
    told = _account(material)
    return merged(
        letterhead(material),
        {
            "period": Fact(told.period),
            "lines": Fact([_published(each) for each in told.lines], needed=False),
            "opinions": Fact(None, needed=False),
        },
        _dues(told.dues),
        signing(material.issuer),
    )


def _dues(dues: DuesOnPaper | None) -> Facts:
    told = dues or DuesOnPaper()
    figures = {
        "collected": told.collected, "kept": told.kept, "owed": told.owed, "sent": told.sent, "left": told.left,
    }  # fmt: skip
    return {
        "has_dues": flag(dues is not None),
        **{f"dues_{name}": Fact(shown_number(amount), needed=False) for name, amount in figures.items()},
    }


def _settled(line: AccountLine) -> Row:
    approved = line.approved
    texts = {"title": line.title, "approved": _shown(approved), "actual": shown_number(line.cumulative)}
    percent = ""
    if approved is not None:
        texts["difference"] = shown_amount(line.cumulative - approved) or "0"
        percent = _percent(line.cumulative, approved)
    return {"mark": line.mark, "code": line.code, "percent": percent, **_bold(texts, line, "this")}


def _percent(actual: int, approved: int) -> str:
    """How much of an approved line was used, to a tenth of a percent, rounded half up; nothing of nothing."""
    if approved <= 0:
        return ""
    tenths = (actual * 2000 + approved) // (2 * approved)
    return f"{tenths // 10},{tenths % 10}"


def _published(line: AccountLine) -> Row:
    texts = {
        "title": line.title, "approved": _shown(line.approved), "this": shown_number(line.this),
        "actual": shown_number(line.cumulative),
    }  # fmt: skip
    return {"mark": line.mark, **_bold(texts, line, "difference")}


def _bold(texts: dict[str, str], line: AccountLine, without: str) -> Row:
    """The same texts under their own names, or under those of what is printed bold."""
    names = [name for name in _TEXTS if name != without]
    blank = {**dict.fromkeys(names, ""), **{f"bold_{name}": "" for name in names}}
    return {**blank, **{f"bold_{name}" if line.bold else name: text for name, text in texts.items()}}


def _shown(amount: int | None) -> str:
    return "" if amount is None else shown_number(amount)


def _by_source(told: AccountOnPaper) -> tuple[Sequence[str], list[Row]]:
    """The columns of the sources and the rows under them; more sources than columns share the last column."""
    names = list(told.sources)
    many = len(names) > _SOURCES
    names = [*names[: _SOURCES - 1], _REST] if many else names + [""] * (_SOURCES - len(names))
    rows: list[Row] = []
    for what, figures, bold in told.by_source:
        by_column = list(figures)
        if many:
            by_column = [*by_column[: _SOURCES - 1], sum(by_column[_SOURCES - 1 :])]
        cells = {f"in_{place}": shown_amount(amount) for place, amount in enumerate(by_column, 1)}
        blank = {f"in_{place}": "" for place in range(1, _SOURCES + 1)}
        words = {"what": "" if bold else what, "bold_what": what if bold else ""}
        total = shown_number(sum(figures))
        words |= {"in_all": "" if bold else total, "bold_all": total if bold else ""}
        rows.append({**blank, **cells, **words})
    return names, rows


def _account(material: Material) -> AccountOnPaper:
    found = material.on_money.account
    assert found is not None
    return found
