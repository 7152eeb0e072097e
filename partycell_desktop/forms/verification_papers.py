"""20-KNĐ, the letter that asks another committee about a life record, and the paper of a member who goes there.

Hướng dẫn 06-HD/TW, 3.4: about whom is asked, what, and how long the answer may take. The letters are made for each
inquiry of its own.
"""

from datetime import date

from partycell_desktop.domain.candidates import CandidateFile, Verification
from partycell_desktop.domain.items import item_of
from partycell_desktop.domain.names import fold
from partycell_desktop.domain.posts import Post, posts_on
from partycell_desktop.forms import candidate_facts as facts_of
from partycell_desktop.forms.compose import Fact, flag
from partycell_desktop.forms.letterhead import certifying, committee_letterhead, letterhead, signing
from partycell_desktop.forms.material import Applicant, Facts, Material, Subject, merged
from partycell_desktop.forms.passages import Passage, PassageKind, passage_facts
from partycell_desktop.words import N_, _

SENDING_PASSAGES = (Passage("19-KNĐ.valid_until", N_("The paper holds until"), needed=False, kind=PassageKind.LINE),)


def asked_by_letter(file: CandidateFile) -> list[int]:
    """The inquiries for which a letter is sent: nobody goes there, and nothing says that they need not be asked."""
    return [each.id for each in file.verifications if not _goes_there(each) and not each.exempt_reason]


def asked_in_person(file: CandidateFile) -> list[int]:
    """The inquiries for which a member goes there."""
    return [each.id for each in file.verifications if _goes_there(each)]


def _goes_there(each: Verification) -> bool:
    return bool(each.verifier_id or each.verifier)


def sent_on(applicant: Applicant) -> date | None:
    """The day on which the letter of this inquiry was sent."""
    return facts_of.own_day(_inquiry(applicant).sent_on)


def _inquiry(applicant: Applicant) -> Verification:
    return next((each for each in applicant.file.verifications if each.id == applicant.part), Verification())


def letter(material: Material) -> Facts:
    """Every fact of the letter that asks about the life record."""
    one, issuer = material.candidate, material.issuer
    known, source = _inquiry(one), f"{one.place}/verifications"
    rule = "verification.abroad_working_days" if known.abroad else "verification.working_days"
    days = material.terms.get(rule)
    return merged(
        letterhead(material),
        facts_of.own_name(issuer),
        facts_of.document_number(known.number, "CV", issuer, source),
        facts_of.person(one),
        _asked(known, source),
        {
            "working_days": Fact(str(days) if days else None, "cell:rules", _("Working days for the answer")),
            "about_applicant": flag(fold(one.subject.person.full_name) in fold(known.about)),
            "has_seal": flag(issuer.cell.has_seal),
        },
        certifying(issuer),
        signing(issuer),
    )


def _asked(known: Verification, source: str) -> Facts:
    return {
        "addressed_to": Fact(known.place, source, item_of(Verification, "place").title),
        "about": Fact(known.about, source, item_of(Verification, "about").title),
    }


def sending(material: Material) -> Facts:
    """Every fact of the paper that introduces the member who verifies; the base committee signs it."""
    one = material.candidate
    known, source = _inquiry(one), f"{one.place}/verifications"
    goes = one.helpers.get(known.verifier_id)
    name = goes.person.full_name if goes else known.verifier
    return merged(
        committee_letterhead(material),
        facts_of.own_name(material.issuer),
        facts_of.person(one),
        _asked(known, source),
        {
            "verifier": Fact(name, source, item_of(Verification, "verifier").title),
            "verifier_words": Fact(_words(goes, _cell(material), material.day) if goes else None, needed=False),
        },
        passage_facts(material, SENDING_PASSAGES),
    )


def _cell(material: Material) -> str:
    return material.issuer.names[0].name if material.issuer.names else ""


def _words(goes: Subject, cell: str, day: date) -> str:
    """What the member is, as it follows the name: the posts, else the job, and the cell."""
    posts = [each.title for each in posts_on(goes.entries(Post, "post"), day)]
    words = "; ".join(posts) or goes.person.job_title or goes.person.occupation
    return "".join(f", {part}" for part in (words, f"đảng viên {cell}" if cell else "") if part)
