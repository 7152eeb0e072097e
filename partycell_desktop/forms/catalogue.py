"""Every form of the program in one list: its key, what it is about, how its facts are made, one filled sample.

Code, title, document and day are in the editions (resources/forms); a key is for ever.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from partycell_desktop.domain.candidates import CandidateFile, IntroducedBy
from partycell_desktop.domain.code_list import CodeList
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.forms import (
    admission_resolution,
    applicant_life,
    application,
    badge_papers,
    candidate_lists,
    candidate_samples,
    card_list,
    ceremonies,
    contents,
    dossier_cover,
    gathered_opinions,
    introduction,
    life_record,
    member_list,
    member_record,
    moving_certificate,
    personal_samples,
    probation_papers,
    recognition_resolution,
    recovery_sheet,
    register,
    samples,
    supplement,
    to_do_list,
    transfer_worksheet,
    union_drafts,
    verification_papers,
)
from partycell_desktop.forms import cell_resolutions as resolutions
from partycell_desktop.forms.editions import Edition, form_key
from partycell_desktop.forms.material import Applicant, Facts, Material
from partycell_desktop.forms.passages import Passage
from partycell_desktop.words import _


class About(StrEnum):
    """Whom a paper is about."""

    MEMBER = "member"  # one member; several members have one paper each
    MEMBERS = "members"  # a list of several members
    BOOK = "book"  # the book itself
    CANDIDATE = "candidate"  # one candidate; several candidates have one paper each
    CANDIDATES = "candidates"  # several candidates: a list, or a resolution on all of them


class Starts(StrEnum):
    """Whom a paper of several members takes when nobody is named."""

    COUNTED = "counted"  # who belongs to the cell on the day
    EVERYBODY = "everybody"  # whoever has a register number
    NO_CARD = "no_card"  # official members without a card
    BADGE = "badge"  # whoever reaches a badge by the next round


def _no_day(_applicant: Applicant) -> date | None:
    return None


def _as_it_is(edition: Edition, _material: Material) -> Edition:
    return edition


@dataclass(frozen=True)
class Form:
    """One form. `is_prescribed` is False for what no document prescribes: a list or sheet of the program's own.

    `in_dossier` says that it is one of a member's own papers, which a bound dossier may hold; `type_number` is its
    number among the document types of a dossier, by which it finds its place there (0: it stands in front).
    `edition` fits the edition to the material where a paper is made of what the user chose.

    Of papers about candidates: `dated` gives the day that the record has for the paper, `passages` are the texts that
    a person writes for it, `parts` the numbers of the inquiries or introducers of which each gets a paper of its own,
    and `stages` those in which candidates stand for whom the paper is meant when nobody is named.
    """

    key: str
    about: About
    facts: Callable[[Material], Facts]
    sample: Callable[[dict[str, CodeList]], Material]
    starts: Starts = Starts.COUNTED
    is_prescribed: bool = True
    in_dossier: bool = False
    type_number: int = 0
    snapshot: Callable[[Material], dict[str, str]] | None = None
    edition: Callable[[Edition, Material], Edition] = _as_it_is
    dated: Callable[[Applicant], date | None] = _no_day
    passages: tuple[Passage, ...] = ()
    parts: Callable[[CandidateFile], Sequence[int]] | None = None
    stages: tuple[str, ...] = ()
    of_dues: bool = False  # a list of what falls due

    @property
    def of_candidates(self) -> bool:
        """Whether it is a paper about candidates."""
        return self.about in (About.CANDIDATE, About.CANDIDATES)


def _one(lists: dict[str, CodeList]) -> Material:
    return samples.material_of(samples.rich_member(), lists=lists)


def _several(lists: dict[str, CodeList]) -> Material:
    members = (samples.rich_member(), samples.plain_member(), samples.bare_member())
    return samples.material_of(*members, lists=lists)


def _with_badge(lists: dict[str, CodeList]) -> Material:
    return samples.material_of(samples.member_with_badge(), lists=lists)


def _two_badges(lists: dict[str, CodeList]) -> Material:
    other = replace(samples.plain_member(), badge=samples.member_with_badge().badge)
    return samples.material_of(samples.member_with_badge(), other, lists=lists)


def _leaving(lists: dict[str, CodeList]) -> Material:
    options = {"to": "Chi bộ Công ty Cổ phần Thí Dụ, Đảng bộ phường Thí Dụ", "dues_month": "02/2026"}
    return samples.material_of(samples.rich_member(), lists=lists, **options)


def _key(lists: dict[str, CodeList]) -> Material:
    groups = " ".join(f"{number * 4093 % 65536:04X}" for number in range(1, 18))
    return samples.material_of(lists=lists, key=groups, file="chi-bo-minh-hoa.sochibo")


def _dues(lists: dict[str, CodeList]) -> Material:
    return replace(samples.material_of(lists=lists, span="month"), dues=samples.dues())


def _of(
    *candidates: Applicant, dated: Callable[[Applicant], date | None] = _no_day
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


FORMS: tuple[Form, ...] = (
    Form("1-hsdv", About.MEMBER, life_record.facts, _one, in_dossier=True, type_number=2),
    Form("2-hsdv", About.MEMBER, member_record.facts, _one, in_dossier=True, type_number=3),
    Form(
        "3-hsdv",
        About.MEMBER,
        supplement.facts,
        _one,
        in_dossier=True,
        type_number=4,
        snapshot=supplement.snapshot,
    ),
    Form("muc-luc", About.MEMBER, contents.facts, _one, in_dossier=True),
    Form("so-dsdv", About.MEMBERS, register.facts, _several, Starts.EVERYBODY),
    Form("dsdv", About.MEMBERS, member_list.facts, _several, is_prescribed=False, edition=member_list.edition_for),
    Form("1-tdv", About.MEMBERS, card_list.facts, _several, Starts.NO_CARD),
    Form("tk-hhd", About.MEMBER, badge_papers.declaration, _with_badge, Starts.BADGE, in_dossier=True, type_number=103),
    Form("ds-hhd", About.MEMBERS, badge_papers.proposal, _two_badges, Starts.BADGE),
    Form("bk-shd", About.MEMBER, transfer_worksheet.facts, _leaving, is_prescribed=False),
    Form("bia-hs", About.MEMBERS, dossier_cover.facts, _one, is_prescribed=False),
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
        "5-knd",
        About.CANDIDATE,
        gathered_opinions.facts,
        _of(candidate_samples.applicant(), dated=gathered_opinions.gathered_on),
        type_number=42,
        dated=gathered_opinions.gathered_on,
        stages=("opinions",),
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
        "20-knd",
        About.CANDIDATE,
        verification_papers.letter,
        _of(candidate_samples.applicant(part=1), dated=verification_papers.sent_on),
        type_number=97,
        dated=verification_papers.sent_on,
        parts=verification_papers.asked_by_letter,
        stages=("verification",),
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
        "17-knd",
        About.CANDIDATE,
        moving_certificate.facts,
        _of(candidate_samples.moved_applicant(), dated=moving_certificate.moved_on),
        type_number=53,
        dated=moving_certificate.moved_on,
        passages=moving_certificate.PASSAGES,
    ),
    Form("viec-can-lam", About.BOOK, to_do_list.facts, _dues, is_prescribed=False, of_dues=True),
    Form(
        "1-knd",
        About.CANDIDATE,
        application.facts,
        _typed(personal_samples.applicant(), application.written_on),
        type_number=37,
        dated=application.written_on,
        passages=application.PASSAGES,
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
    Form("khoi-phuc", About.BOOK, recovery_sheet.facts, _key, is_prescribed=False),
)


def get_form(code: str) -> Form:
    """The form that people write "2-HSĐV" or "2-hsdv"; Refused where the program has none."""
    key = form_key(code)
    found = next((each for each in FORMS if each.key == key), None)
    if found is None:
        known = ", ".join(each.key for each in FORMS)
        raise Refused(_("There is no form “{code}”. The forms are: {known}.").format(code=code, known=known), "code")
    return found
