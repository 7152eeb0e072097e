"""How a paper looks on an edition, before the edition is kept or used."""

from partycell_desktop.domain.refusal import Refused, refuse_all
from partycell_desktop.forms.compose import compose
from partycell_desktop.forms.editions import Edition
from partycell_desktop.forms.form import About, Form
from partycell_desktop.store.shipped import load_lists
from partycell_desktop.use_cases.form_editions import asked_edition, read_own
from partycell_desktop.use_cases.paper_material import editions_of, find_form, material_for
from partycell_desktop.use_cases.printing import Preview, paper_fonts
from partycell_desktop.use_cases.session import Session


def preview_form_edition(
    session: Session, form: str, edition: str = "", shipped: bool = False, text: str = "", member_id: int = 0
) -> Preview:
    """A paper on an edition, or on the text of one that is not kept yet, of invented people or of a member.

    `edition` and `shipped` as in form_edition_text. Refused with every line of the text that is wrong.
    """
    if text:
        read = read_own(text, form, session)
        refuse_all([Refused(each.words, "text") for each in read.problems])
        assert read.edition is not None
        return preview_of(read.form, read.edition, session, member_id)
    found = find_form(session, form)
    asked = asked_edition(editions_of(session), found, edition, shipped, session.today())
    return preview_of(found, asked, session, member_id)


def preview_of(form: Form, edition: Edition, session: Session, member_id: int = 0) -> Preview:
    """A paper of a member on the day nearest to today on which the edition holds, or of the invented people.

    Papers about candidates are shown of the invented ones.
    """
    from partycell_desktop.forms.pdf import draw_all
    from partycell_desktop.forms.preview import page_count, page_image

    if member_id and form.about not in (About.BOOK, About.MEETING, About.DOCUMENT) and not form.of_candidates:
        day = max(session.today(), edition.first_day)
        day = min(day, edition.last_day) if edition.last_day else day
        material = material_for(session, form, [member_id], {"date": day.isoformat()})
    else:
        material = [form.sample(load_lists())]
    papers = [compose(form.edition(edition, each), form.facts(each)) for each in material]
    pdf = draw_all(papers, paper_fonts(session))
    return Preview(
        edition.code,
        edition.title,
        page_count(pdf),
        lambda page, scale: page_image(pdf, page, scale),
        (),
        len(material),
        edition.note,
        "",
        form.key,
    )
