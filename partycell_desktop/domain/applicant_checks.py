"""Who may join: age, education, course, work, life story, special subjects, re-admission, each as a check."""

import re
from collections.abc import Iterable
from datetime import date

from partycell_desktop.domain import roster as story
from partycell_desktop.domain.candidate_bench import CONSENT_OVER_AGE, COURSE, Answer, Bench, Check, no_rule
from partycell_desktop.domain.candidates import CandidateFile, Phase
from partycell_desktop.domain.dates import add_months, full_years_between, shown_day
from partycell_desktop.domain.names import same_person_key
from partycell_desktop.domain.record_lists import month_gaps
from partycell_desktop.domain.stages import WAS_MEMBER, SpecialPaper
from partycell_desktop.words import _, n_


def cell_day(file: CandidateFile, bench: Bench) -> date:
    """The day on which the cell considers the admission: of the vote, or the day asked for while there is none."""
    votes = file.votes_of(Phase.ADMISSION)
    held = votes[-1].held_on if votes else None
    return held.first_day() if held else bench.day


def age(file: CandidateFile, bench: Bench) -> Check:
    """From 18 full years up to 60 at the time the cell considers, counted by month (294-QĐ/TW 1.1.1); above with the
    written consent of a higher committee before the decision (06-HD/TW 1.1)."""
    day = cell_day(file, bench)
    least, most = bench.rule(file, "age.least", day), bench.rule(file, "age.most", day)
    if least is None or most is None:
        return no_rule("age", _("Age at the meeting of the cell"))
    says = _("From {least} to {most} years of age").format(least=least.number, most=most.number)
    born = file.person.born_on
    if born is None:
        return Check("age", says, Answer.UNKNOWN, _("the date of birth is not known"), least.cite, "person.born_on")
    youngest, oldest = full_years_between(born.last_day(), day), full_years_between(born.first_day(), day)
    if youngest < least.number:
        full = add_months(born.last_day(), 12 * least.number)
        answer = Answer.NO if oldest < least.number else Answer.UNKNOWN
        return Check(
            "age",
            says,
            answer,
            _("{years} years are full on {day}").format(years=least.number, day=shown_day(full)),
            least.cite,
            "person.born_on",
        )
    # "Đủ 60" ends with the month in which the sixty years are full.
    last = add_months(born.first_day(), 12 * most.number)
    if (day.year, day.month) > (last.year, last.month):
        consent = file.paper(CONSENT_OVER_AGE)
        detail = (
            _("over {years}: written consent noted").format(years=most.number)
            if consent
            else _("over {years}: the written consent of the committee is needed before the decision").format(
                years=most.number
            )
        )
        return Check("age", says, Answer.LOOK if consent else Answer.NO, detail, most.cite, "papers")
    return Check(
        "age",
        says,
        Answer.YES,
        n_("{age} year on {day}", "{age} years on {day}", oldest).format(age=oldest, day=shown_day(day)),
        least.cite,
    )


def education(file: CandidateFile, bench: Bench) -> Check:
    """Lower secondary school; in remote and minority areas primary school (294-QĐ/TW 1.2; wording changed by 208)."""
    rule = bench.rule(file, "education.least", cell_day(file, bench))
    says = _("Education: lower secondary school or more")
    if rule is None:
        return no_rule("education", says)
    person = file.person
    text = person.general_education
    if not text:
        answer, detail = Answer.UNKNOWN, _("the general education is not known")
    elif _below_lower_secondary(text):
        if file.candidacy.remote_area:
            answer, detail = Answer.LOOK, _("{text}: remote or minority area").format(text=text)
        else:
            answer, detail = Answer.NO, text
    else:
        answer, detail = Answer.YES, text
    return Check("education", says, answer, detail, rule.cite, "person.general_education")


def _below_lower_secondary(text: str) -> bool:
    words = same_person_key(text)
    if any(each in words for each in ("tieu hoc", "biet doc", "biet viet")):
        return True
    grade = re.match(r"\s*([0-9]{1,2})\s*/\s*(10|12)\b", text)
    if grade is None:
        return False
    # Class 9 of twelve, or class 7 of the ten of the old system, ended the lower secondary school.
    return int(grade[1]) < (9 if grade[2] == "12" else 7)


def course(file: CandidateFile, bench: Bench) -> Check:
    """The certificate of the course on the Party is at most 60 months old when the cell considers (06-HD/TW 5.4b)."""
    day = cell_day(file, bench)
    rule = bench.rule(file, "course.valid_months", day)
    says = _("Certificate of the course on the Party is valid")
    if rule is None:
        return no_rule("course", says)
    paper = file.paper(COURSE)
    if paper is None:
        return Check("course", says, Answer.NO, _("no certificate of the course yet"), rule.cite, "papers")
    if paper.dated_on is None:
        return Check("course", says, Answer.UNKNOWN, _("the certificate has no date"), rule.cite, "papers")
    ends = add_months(paper.dated_on.first_day(), rule.number)
    answer = Answer.YES if day <= ends else Answer.NO
    return Check("course", says, answer, _("valid until {day}").format(day=shown_day(ends)), rule.cite, "papers")


def work(file: CandidateFile, bench: Bench) -> Check:
    """Continuous work of twelve months, or the cell of the residence admits (06-HD/TW 6.2c)."""
    day = cell_day(file, bench)
    rule = bench.rule(file, "contract.months", day)
    says = _("Continuous work here for {months} months").format(months=rule.number if rule else "…")
    if rule is None:
        return no_rule("work", says)
    since = file.candidacy.works_since or file.person.recruited_on
    if since is None:
        detail = _("since when the person works here is not known")
        return Check("work", says, Answer.UNKNOWN, detail, rule.cite, "candidacy.works_since")
    full = add_months(since.last_day() if not since.is_full else since.first_day(), rule.number)
    if day >= full:
        detail = _("since {day}").format(day=since.shown())
        return Check("work", says, Answer.YES, detail, rule.cite, "candidacy.works_since")
    detail = _("full on {day}; until then the cell of the residence admits").format(day=shown_day(full))
    return Check("work", says, Answer.NO, detail, rule.cite, "candidacy.works_since")


def life_story(file: CandidateFile, bench: Bench) -> Check:
    """Work and posts follow each other month by month (38-HD/BTCTW I.1.4.2, item 15)."""
    says = _("Life story without a missing month")
    cite = bench.cite
    if not file.periods:
        return Check("life_story", says, Answer.NO, _("the work history is empty"), cite, "person.life_period")
    gaps = month_gaps(file.periods, bench.day)
    if gaps:
        told = ", ".join(_gap(begin, end) for begin, end in gaps[:3])
        return Check("life_story", says, Answer.NO, _("missing: {gaps}").format(gaps=told), cite, "person.life_period")
    return Check("life_story", says, Answer.YES, "", cite, "person.life_period")


def _gap(begin: date, end: date) -> str:
    last = add_months(end, -1)
    first = f"{begin:%m/%Y}"
    return first if (begin.year, begin.month) == (last.year, last.month) else f"{first}–{last:%m/%Y}"


def special(file: CandidateFile, bench: Bench) -> Check:
    """Special subjects need extra papers, each by its own document; they must be there before the dossier is made."""
    says = _("Extra papers of special subjects")
    wanted = special_papers(file, bench.special)
    if not wanted:
        return Check("special", says, Answer.YES, _("no special subject"), None, "papers")
    lacking = [each for each in wanted if file.paper(each.type_number) is None]
    cite = next((each.cite for each in lacking or wanted if each.cite), bench.cite)
    if lacking:
        names = "; ".join(each.title for each in lacking)
        return Check("special", says, Answer.NO, _("lacking: {list}").format(list=names), cite, "papers")
    return Check("special", says, Answer.YES, "", cite, "papers")


def special_papers(file: CandidateFile, known: Iterable[SpecialPaper]) -> list[SpecialPaper]:
    """The extra papers that the special subjects of a candidacy ask for, of those that the stages know."""
    return [
        each
        for each in known
        if (_was_out(file) is not None if each.subject == WAS_MEMBER else getattr(file.candidacy, each.subject))
    ]


def _was_out(file: CandidateFile) -> date | None:
    """The day on which the person left the Party, where there was a membership before this candidacy."""
    opened = file.candidacy.opened_on
    for each in reversed(story.in_order(file.events)):
        if each.kind in ("name_removed", "resigned", "expelled", "left_party", "annulled") and each.on is not None:
            return each.on.first_day() if opened is None or each.on.first_day() <= opened.last_day() else None
    return None


def readmission(file: CandidateFile, bench: Bench) -> Check:
    """Re-admission after 36 months outside, once only, with the consent of the provincial committee (294-QĐ/TW 3.5)."""
    says = _("Re-admission")
    left = _was_out(file)
    if left is None:
        return Check("readmission", says, Answer.YES, _("first admission"))
    rule = bench.rule(file, "readmission.months")
    if rule is None:
        return no_rule("readmission", says)
    if sum(each.kind is story.Happened.READMITTED for each in file.events) > 0:
        return Check("readmission", says, Answer.NO, _("was admitted again once already"), rule.cite)
    full = add_months(left, rule.number)
    if bench.day < full:
        detail = _("{months} months outside the Party are full on {day}").format(
            months=rule.number, day=shown_day(full)
        )
        return Check("readmission", says, Answer.NO, detail, rule.cite)
    return Check("readmission", says, Answer.YES, _("left on {day}").format(day=shown_day(left)), rule.cite)


def twice(file: CandidateFile, bench: Bench) -> Check:
    """Nobody is in the book twice."""
    says = _("Entered once only")
    if bench.twins:
        detail = _("{names} may be the same person").format(names=", ".join(bench.twins))
        return Check("twice", says, Answer.LOOK, detail, None, "person.full_name")
    return Check("twice", says, Answer.YES)
