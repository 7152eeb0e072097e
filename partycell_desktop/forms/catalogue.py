"""Every form of the program in one list; those about candidates come from candidate_forms.py.

Code, title, document and day are in the editions (resources/forms); a key is for ever.
"""

from dataclasses import replace

from partycell_desktop.domain.code_list import CodeList
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.forms import (
    badge_papers,
    book_pages,
    card_list,
    contents,
    document_registers,
    dossier_cover,
    life_record,
    meeting_numbers,
    member_list,
    member_record,
    recovery_sheet,
    register,
    register_samples,
    samples,
    supplement,
    task_list,
    to_do_list,
    transfer_worksheet,
    year_plan_paper,
    year_results,
)
from partycell_desktop.forms.candidate_forms import CANDIDATE_FORMS
from partycell_desktop.forms.editions import form_key
from partycell_desktop.forms.form import About, Form, Starts
from partycell_desktop.forms.material import Material
from partycell_desktop.forms.meeting_forms import MEETING_FORMS
from partycell_desktop.forms.money_forms import MONEY_FORMS
from partycell_desktop.forms.written_forms import WRITTEN_FORMS
from partycell_desktop.words import _


def _one(lists: dict[str, CodeList]) -> Material:
    return samples.material_of(samples.rich_member(), lists=lists)


def _several(lists: dict[str, CodeList]) -> Material:
    members = (samples.rich_member(), samples.plain_member(), samples.bare_member())
    return samples.material_of(*members, lists=lists)


def _with_badge(lists: dict[str, CodeList]) -> Material:
    return samples.material_of(samples.member_with_badge(), lists=lists)


def _two_badges(lists: dict[str, CodeList]) -> Material:
    return samples.material_of(samples.member_with_badge(), samples.old_member_with_badge(), lists=lists)


def _leaving(lists: dict[str, CodeList]) -> Material:
    options = {"to": "Chi bộ Công ty Cổ phần Thí Dụ, Đảng bộ phường Thí Dụ", "dues_month": "02/2026"}
    return samples.material_of(samples.rich_member(), lists=lists, **options)


def _key(lists: dict[str, CodeList]) -> Material:
    groups = " ".join(f"{number * 4093 % 65536:04X}" for number in range(1, 18))
    return samples.material_of(lists=lists, key=groups, file="chi-bo-minh-hoa.sochibo")


def _dues(lists: dict[str, CodeList]) -> Material:
    return replace(samples.material_of(lists=lists, span="month"), dues=samples.dues())


def _outgoing(lists: dict[str, CodeList]) -> Material:
    sample = samples.material_of(lists=lists, period="Nhiệm kỳ 2025 - 2030")
    return replace(sample, outgoing=register_samples.OUTGOING, missing=register_samples.MISSING)


def _incoming(lists: dict[str, CodeList]) -> Material:
    return replace(samples.material_of(lists=lists, period="Năm 2026"), incoming=register_samples.INCOMING)


_MEMBER_FORMS: tuple[Form, ...] = (
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
)
_BOOK_FORMS: tuple[Form, ...] = (
    Form("kq-ptdv", About.BOOK, year_results.facts, year_results.sample, is_prescribed=False, of_year=True),
    Form("so-vbdi", About.BOOK, document_registers.outgoing, _outgoing, is_prescribed=False, of_register="outgoing"),
    Form("so-vbden", About.BOOK, document_registers.incoming, _incoming, is_prescribed=False, of_register="incoming"),
    Form("tk-shcb", About.BOOK, meeting_numbers.facts, meeting_numbers.sample, is_prescribed=False, of_meetings=True),
    Form("bia-so", About.BOOK, book_pages.cover, book_pages.sample, is_prescribed=False),
    Form("mo-so", About.BOOK, book_pages.opening, book_pages.sample, is_prescribed=False),
    Form("khoa-so", About.BOOK, book_pages.closing, book_pages.sample, is_prescribed=False),
    Form("viec-can-lam", About.BOOK, to_do_list.facts, _dues, is_prescribed=False, of_dues=True),
    Form(task_list.FORM, About.BOOK, task_list.facts, task_list.sample, is_prescribed=False, of_tasks=True),
    Form(
        year_plan_paper.FORM,
        About.BOOK,
        year_plan_paper.facts,
        year_plan_paper.sample,
        is_prescribed=False,
        of_plan=True,
    ),
    Form("khoi-phuc", About.BOOK, recovery_sheet.facts, _key, is_prescribed=False),
)

FORMS = (*_MEMBER_FORMS, *CANDIDATE_FORMS, *MEETING_FORMS, *WRITTEN_FORMS, *MONEY_FORMS, *_BOOK_FORMS)


def get_form(code: str) -> Form:
    """The form that people write "2-HSĐV" or "2-hsdv"; Refused where the program has none."""
    key = form_key(code)
    found = next((each for each in FORMS if each.key == key), None)
    if found is None:
        known = ", ".join(each.key for each in FORMS)
        raise Refused(_("There is no form “{code}”. The forms are: {known}.").format(code=code, known=known), "code")
    return found
