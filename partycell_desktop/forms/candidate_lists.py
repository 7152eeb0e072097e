"""Lists of the people on the way into the Party: sympathisers, and probationary members. The layout is the program's.

That the cell keeps them: Hướng dẫn 38-HD/BTCTW, I.1.1 (sympathisers) and V.1 (probationary members).
"""

from collections.abc import Callable

from partycell_desktop.domain.candidates import CandidateStep
from partycell_desktop.domain.dates import shown_day
from partycell_desktop.domain.record_lists import Paper
from partycell_desktop.forms import candidate_facts as facts_of
from partycell_desktop.forms import record_facts as record
from partycell_desktop.forms.compose import Fact, Row
from partycell_desktop.forms.letterhead import letterhead, signing
from partycell_desktop.forms.material import Applicant, Facts, Material, merged
from partycell_desktop.words import _

COURSE = 38


def sympathisers(material: Material) -> Facts:
    """Every fact of the list of sympathisers: since when, who helps, whether the course was taken."""

    def row(one: Applicant) -> Row:
        since = (one.file.step("sympathiser") or CandidateStep()).done_on
        paper = one.file.paper(COURSE) or Paper()
        return {
            "since": Fact(
                record.date_words(since), f"{one.place}/steps", _("Sympathiser of the Party since"),
                doubt=record.doubt_of(since),
            ),
            "mentor": facts_of.mentor_name(one, facts_of.mentor(one, material.day)),
            "course": record.joined(paper.number, record.date_words(paper.dated_on)),
        }  # fmt: skip

    return _list(material, row)


def probationers(material: Material) -> Facts:
    """Every fact of the list of probationary members: admission, decision, who helps, when the probation is full."""

    def row(one: Applicant) -> Row:
        admitted, ends = one.subject.admission, one.probation_ends
        steps = f"{one.place}/steps"
        day = admitted.on if admitted else None
        decision = record.joined(
            admitted.decision_number if admitted else "",
            record.date_words(admitted.decided_on if admitted else None),
        )
        return {
            "admitted": Fact(record.date_words(day), steps, _("Admitted on (ceremony)"), doubt=record.doubt_of(day)),
            "decision": Fact(decision, steps, _("Date of the decision to admit")),
            "mentor": facts_of.mentor_name(one, facts_of.mentor(one, material.day, probation=True)),
            "ends": Fact(shown_day(ends) if ends else None, steps, _("The probation is full on")),
        }

    return _list(material, row)


def _list(material: Material, row: Callable[[Applicant], Row]) -> Facts:
    people: list[Row] = [{**_person(each), **row(each)} for each in material.candidates]
    return merged(
        letterhead(material),
        {
            "people": Fact(people, material.candidate.place, _("People of the list")),
            "how_many": Fact(str(len(people))),
        },
        signing(material.issuer),
    )


def _person(one: Applicant) -> Row:
    return {
        "person_name": facts_of.full_name(one)["person_name"],
        "sex": one.subject.person.sex,
        "born": record.born_on(one.subject)["born_on"],
        "work": facts_of.work(one)["work"],
        "remark": None,
    }
