"""The forms about candidates and probationary members, and the samples of invented people for them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from partycell_desktop.domain.candidates import IntroducedBy
from partycell_desktop.domain.code_list import CodeList
from partycell_desktop.forms import (
    admission_resolution,
    applicant_life,
    application,
    candidate_lists,
    candidate_samples,
    ceremonies,
    gathered_opinions,
    introduction,
    moving_certificate,
    personal_samples,
    probation_papers,
    recognition_resolution,
    union_drafts,
    verification_papers,
)
from partycell_desktop.forms import cell_resolutions as resolutions
from partycell_desktop.forms.form import About, Form, no_day
from partycell_desktop.forms.material import Applicant, Facts, Material
from partycell_desktop.forms.passages import Passage


def _of(
    *candidates: Applicant, dated: Callable[[Applicant], date | None] = no_day
) -> Callable[[dict[str, CodeList]], Material]:
    """A sample about invented candidates, on the day that their record has for the paper."""

    def sample(lists: dict[str, CodeList]) -> Material:
        return candidate_samples.material_of(*candidates, lists=lists, day=dated(candidates[0]))

    return sample


def _typed(
    candidate: Applicant, dated: Callable[[Applicant], date | None]
) -> Callable[[dict[str, CodeList]], Material]:
    """A sample of what an applicant writes, as the paper itself; without the option it is a guide for the hand."""

    def sample(lists: dict[str, CodeList]) -> Material:
        return replace(_of(candidate, dated=dated)(lists), options={"typed": "yes"})

    return sample


def _resolution(
    key: str,
    facts: Callable[[Material], Facts],
    type_number: int,
    dated: Callable[[Applicant], date | None],
    passages: tuple[Passage, ...],
    stage: str,
) -> Form:
    """A small resolution of the cell, on one person or on several at one meeting."""
    whose = {
        "nq-pcgd": (candidate_samples.other_applicant(),),
        "nq-gddb": (candidate_samples.probationer(),),
    }.get(key, (candidate_samples.applicant(), candidate_samples.other_applicant()))
    return Form(
        key,
        About.CANDIDATES,
        facts,
        _of(*whose, dated=dated),
        is_prescribed=False,
        type_number=type_number,
        dated=dated,
        passages=passages,
        stages=(stage,),
    )


CANDIDATE_FORMS: tuple[Form, ...] = (
    Form(
        "1-knd",
        About.CANDIDATE,
        application.facts,
        _typed(personal_samples.applicant(), application.written_on),
        type_number=37,
        dated=application.written_on,
        passages=application.PASSAGES,
        by_hand=True,
        stages=("file",),
    ),
    Form(
        "2-knd",
        About.CANDIDATE,
        applicant_life.facts,
        _typed(personal_samples.applicant(), applicant_life.written_on),
        type_number=1,
        dated=applicant_life.written_on,
        passages=applicant_life.PASSAGES,
        by_hand=True,
        stages=("file",),
    ),
    Form(
        "3-knd",
        About.CANDIDATE,
        introduction.facts,
        _of(candidate_samples.applicant(part=1), dated=introduction.given_on),
        type_number=39,
        dated=introduction.given_on,
        passages=introduction.PASSAGES,
        parts=introduction.by_members,
        stages=("file",),
    ),
    Form(
        "4-knd",
        About.CANDIDATE,
        union_drafts.youth,
        _of(personal_samples.young_applicant(), dated=union_drafts.given_on(IntroducedBy.YOUTH_UNION)),
        type_number=40,
        dated=union_drafts.given_on(IntroducedBy.YOUTH_UNION),
        passages=union_drafts.YOUTH_PASSAGES,
        stages=("file",),
    ),
    Form(
        "4a-knd",
        About.CANDIDATE,
        union_drafts.trade_union,
        _of(personal_samples.applicant(), dated=union_drafts.given_on(IntroducedBy.TRADE_UNION)),
        type_number=41,
        dated=union_drafts.given_on(IntroducedBy.TRADE_UNION),
        passages=union_drafts.TRADE_UNION_PASSAGES,
        stages=("file",),
    ),
    Form(
        "5-knd",
        About.CANDIDATE,
        gathered_opinions.facts,
        _of(candidate_samples.applicant(), dated=gathered_opinions.gathered_on),
        type_number=42,
        dated=gathered_opinions.gathered_on,
        stages=("opinions",),
    ),
    Form(
        "6-knd",
        About.CANDIDATE,
        admission_resolution.facts,
        _of(candidate_samples.applicant(), dated=admission_resolution.held_on),
        type_number=43,
        dated=admission_resolution.held_on,
        passages=admission_resolution.PASSAGES,
        stages=("cell_vote",),
    ),
    Form(
        "10-knd",
        About.CANDIDATE,
        probation_papers.self_review,
        _of(candidate_samples.probationer(), dated=probation_papers.reviewed_on),
        type_number=47,
        dated=probation_papers.reviewed_on,
        passages=probation_papers.SELF_REVIEW_PASSAGES,
        stages=("recognition_vote",),
    ),
    Form(
        "11-knd",
        About.CANDIDATE,
        probation_papers.remark,
        _of(candidate_samples.probationer(), dated=probation_papers.remarked_on),
        type_number=48,
        dated=probation_papers.remarked_on,
        passages=probation_papers.REMARK_PASSAGES,
        stages=("recognition_vote",),
    ),
    Form(
        "12-knd",
        About.CANDIDATE,
        gathered_opinions.recognition_facts,
        _of(candidate_samples.probationer(), dated=gathered_opinions.recognition_gathered_on),
        type_number=49,
        dated=gathered_opinions.recognition_gathered_on,
        stages=("recognition_vote",),
    ),
    Form(
        "13-knd",
        About.CANDIDATE,
        recognition_resolution.facts,
        _of(candidate_samples.probationer(), dated=recognition_resolution.held_on),
        type_number=50,
        dated=recognition_resolution.held_on,
        passages=recognition_resolution.PASSAGES,
        stages=("recognition_vote",),
    ),
    Form(
        "17-knd",
        About.CANDIDATE,
        moving_certificate.facts,
        _of(candidate_samples.moved_applicant(), dated=moving_certificate.moved_on),
        type_number=53,
        dated=moving_certificate.moved_on,
        passages=moving_certificate.PASSAGES,
    ),
    Form(
        "19-knd",
        About.CANDIDATE,
        verification_papers.sending,
        _of(candidate_samples.applicant(part=2), dated=verification_papers.sent_on),
        type_number=96,
        dated=verification_papers.sent_on,
        passages=verification_papers.SENDING_PASSAGES,
        parts=verification_papers.asked_in_person,
        stages=("verification",),
    ),
    Form(
        "20-knd",
        About.CANDIDATE,
        verification_papers.letter,
        _of(candidate_samples.applicant(part=1), dated=verification_papers.sent_on),
        type_number=97,
        dated=verification_papers.sent_on,
        parts=verification_papers.asked_by_letter,
        stages=("verification",),
    ),
    _resolution(
        "nq-ctd",
        resolutions.sympathisers,
        201,
        resolutions.sympathiser_day,
        resolutions.SYMPATHISER_PASSAGES,
        "sympathiser",
    ),
    _resolution(
        "nq-pcgd",
        resolutions.assignment,
        202,
        resolutions.assignment_day,
        resolutions.ASSIGNMENT_PASSAGES,
        "sympathiser",
    ),
    _resolution("nq-bdnt", resolutions.course, 203, resolutions.course_day, resolutions.COURSE_PASSAGES, "course"),
    _resolution(
        "nq-lhs", resolutions.dossier, 204, resolutions.dossier_day, resolutions.DOSSIER_PASSAGES, "file_allowed"
    ),
    _resolution(
        "nq-gddb",
        resolutions.probation_help,
        202,
        resolutions.probation_day,
        resolutions.PROBATION_PASSAGES,
        "probation",
    ),
    Form(
        "ct-lkn",
        About.CANDIDATE,
        ceremonies.admission,
        _of(candidate_samples.probationer(), dated=ceremonies.admitted_on),
        is_prescribed=False,
        dated=ceremonies.admitted_on,
        stages=("ceremony",),
    ),
    Form(
        "ct-lcb",
        About.CANDIDATE,
        ceremonies.recognition,
        _of(personal_samples.recognised_member(), dated=ceremonies.announced_on),
        is_prescribed=False,
        dated=ceremonies.announced_on,
        stages=("official",),
    ),
    Form(
        "ds-ctd",
        About.CANDIDATES,
        candidate_lists.sympathisers,
        _of(candidate_samples.applicant(), candidate_samples.other_applicant()),
        is_prescribed=False,
        stages=(
            "course",
            "file_allowed",
            "file",
            "verification",
            "opinions",
            "cell_vote",
            "committee",
            "decision",
            "ceremony",
        ),
    ),
    Form(
        "ds-dvdb",
        About.CANDIDATES,
        candidate_lists.probationers,
        _of(candidate_samples.probationer(), dated=recognition_resolution.held_on),
        is_prescribed=False,
        stages=("probation", "recognition_vote", "recognition_committee", "official"),
    ),
)
