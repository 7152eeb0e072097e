"""The papers of a congress: ballot paper, minutes of the counting, resolution, report upward, extract list.

No form of them was found in a document that is in force: the fields of the minutes of the counting and the layout of
the ballot paper follow what cells have used (Quyết định 244-QĐ/TW, Điều 17, for the ballot paper). They are marked as
the program's own.
"""

from collections.abc import Iterable
from dataclasses import replace

from partycell_desktop.domain.congress import POSTS, BallotRound, Election, ElectionKind, Organ
from partycell_desktop.domain.dates import long_date
from partycell_desktop.domain.elections import Elected, has_surplus, result_of
from partycell_desktop.domain.meetings import MeetingFile, has_passed
from partycell_desktop.domain.person import home_place
from partycell_desktop.domain.vote import percent
from partycell_desktop.forms import congress_words as words_of
from partycell_desktop.forms import minutes as wording
from partycell_desktop.forms import record_facts as record
from partycell_desktop.forms.compose import Fact, Row, flag
from partycell_desktop.forms.congress_head import congress_letterhead, number_of
from partycell_desktop.forms.congress_words import count_words
from partycell_desktop.forms.document_registers import line_of_number
from partycell_desktop.forms.edition_checks import Spec
from partycell_desktop.forms.editions import Edition
from partycell_desktop.forms.letterhead import NAMES, letterhead, recipient, signing
from partycell_desktop.forms.material import Facts, Material, MeetingOnPaper, Subject, merged
from partycell_desktop.forms.minutes import ComposedPassage
from partycell_desktop.words import _

COUNTING, BALLOT, RESOLUTION, REPORT, EXTRACT = "bb-kp", "phieu-bau", "nq-dh", "bc-dh", "ds-tn"
TYPES = {COUNTING: "BB", RESOLUTION: "NQ", REPORT: "BC"}
"""The type of document that each numbered paper of a congress is."""
ROUND, PER_PAGE = "round", "per_page"
_DELEGATE = {ElectionKind.DELEGATES: "Đại biểu", ElectionKind.ALTERNATES: "Đại biểu dự khuyết"}


def _ballot(material: Material) -> tuple[BallotRound, Election, int]:
    """The ballot a paper is about, its election, and its number in it where there were several; blank ones of none."""
    file = material.on_paper.file
    wanted = material.options.get(ROUND, "")
    ballot = next((each for each in file.rounds if str(each.id) == wanted), None)
    if ballot is None:
        return BallotRound(), Election(), 0
    election = next(each for each in file.elections if each.id == ballot.election_id)
    rounds = words_of.rounds_of(file, election)
    number = 1 + [each.id for each in rounds].index(ballot.id)
    return ballot, election, number if len(rounds) > 1 else 0


def _of_the_ballot(material: Material) -> Facts:
    file = material.on_paper.file
    _round, election, number = _ballot(material)
    again = f" (lần {number})" if number else ""
    return {"elected_what": Fact(words_of.what_is_elected(election, file.congress) + again)}


def _head(material: Material, number: str, paper: str, *, congress: bool = True) -> Facts:
    """The line of the number, which `numbers` has under the name `number`; without one, which draft it is.

    Minutes of a counting are no draft any more once those of the congress are finished.
    """
    told = material.on_paper
    known = number_of(material, told.numbers.get(number, ""), TYPES[paper], congress=congress)
    return line_of_number(known, told.draft_no, final=paper == COUNTING and bool(told.file.meeting.sealed_at))


# The ballot paper.


def sheet(edition: Edition, material: Material) -> Edition:
    """The edition for a sheet with as many ballot papers as `per_page` says (1 to 4), none of them parted."""
    copies = int(material.options.get(PER_PAGE) or 1)
    if copies == 1:
        return edition
    whole: Spec = {"kind": "columns", "weights": [1], "column": [{"block": list(edition.blocks)}]}
    return replace(edition, blocks=(whole,) * copies)


def ballot_paper(material: Material) -> Facts:
    """Every fact of a ballot paper."""
    file = material.on_paper.file
    ballot, _election, _number = _ballot(material)
    names = words_of.names_of(file, ballot)
    surplus = has_surplus(ballot, names)
    own = material.issuer.names[0] if material.issuer.names else None
    return merged(
        _of_the_ballot(material),
        {
            "cell_line": Fact(own.header if own else None, NAMES, _("The name of the cell")),
            "congress_line": Fact(words_of.congress_line(file.congress)),
            "day": Fact(long_date(file.day)),
            "seats": Fact(count_words(ballot.seats)),
            "with_surplus": flag(surplus),
            "names": Fact([{"name": each.name} for each in names], f"{material.on_paper.place}/congress", _("Names")),
        },
    )


# The minutes of the counting.


def counting_minutes(material: Material) -> Facts:
    """Every fact of the minutes of a counting."""
    paper = material.on_paper
    file, place = paper.file, f"{paper.place}/congress"
    ballot, election, _number = _ballot(material)
    names = words_of.names_of(file, ballot)
    result = result_of(ballot, names)
    counting = [each.name for each in file.officers if each.organ is Organ.COUNTING]
    presidium = [each.name for each in file.officers if each.organ is Organ.PRESIDIUM]
    entitled, copies = ballot.entitled or 0, file.congress.copies
    rows: list[Row] = [
        {"name": each.name, "votes": str(each.votes), "share": percent(each.votes or 0, entitled)} for each in names
    ]
    winners: list[Row] = [
        {"winner": each.name, "won": str(each.votes), "won_share": percent(each.votes or 0, entitled)}
        for each in result.elected
    ]

    def figure(number: int | None, label: str) -> Fact:
        return Fact(None if number is None else str(number), place, label)

    return merged(
        congress_letterhead(material),
        _head(material, f"{COUNTING}.{ballot.id}", COUNTING),
        _of_the_ballot(material),
        {
            "began": Fact(wording.hour_words(ballot.started_at), place, _("Counting began at")),
            "long_day": Fact(long_date(file.day)),
            "where": Fact(file.meeting.place, f"{paper.place}/place", _("Place")),
            "head": Fact(counting[0] if counting else None, place, _("Counting committee")),
            "counters": Fact([{"counter": each} for each in counting[1:]], needed=False),
            "seats": Fact(count_words(election.seats or 0)),
            "round_seats": Fact(count_words(ballot.seats)),
            "listed": Fact("; ".join(each.name for each in names), place, _("Names")),
            "convened": figure(ballot.convened, _("Convened")),
            "entitled": figure(ballot.entitled, _("Entitled")),
            "present": figure(ballot.present, _("Present")),
            "absent": figure(None if ballot.convened is None else ballot.convened - (ballot.present or 0), _("Absent")),
            "handed_out": figure(ballot.handed_out, _("Ballots handed out")),
            "returned": figure(ballot.returned, _("Ballots returned")),
            "valid": figure(ballot.valid, _("Valid ballots")),
            "invalid": figure(ballot.invalid, _("Invalid ballots")),
            "reasons": Fact(ballot.invalid_reasons, needed=False),
            "names": Fact(rows, place, _("Names")),
            "winners": Fact(winners, needed=False),
            "tied": Fact("; ".join(each.name for each in result.tied), needed=False),
            "settled": Fact(ballot.settled, needed=False),
            "copies": Fact(count_words(copies) if copies else None, needed=False),
            "ended": Fact(wording.hour_words(ballot.ended_at), place, _("Counting ended at")),
            "writer": Fact(paper.secretary, needed=False),
            "president": Fact(presidium[0] if presidium else None, needed=False),
        },
    )


# The resolution.


def compose_congress_resolution(paper: MeetingOnPaper) -> list[ComposedPassage]:
    """The passages of the resolution of a congress; none for another meeting."""
    file = paper.file
    if not (file.elections or file.officers):
        return []
    business = [
        f"{each.title}: {line}" if line is each.conclusion else line
        for each in file.points
        if each.source not in ("secretary", "guests", "attendance", "election")
        for line in (each.conclusion,)
        if line
    ]
    parts = [
        ("THÔNG QUA CÁC NỘI DUNG TRÌNH ĐẠI HỘI", "\n".join(business), "business"),
        ("KẾT QUẢ BẦU CỬ", "\n".join(_elected_lines(file)), "elected"),
        ("TỔ CHỨC THỰC HIỆN", "\n".join(_carrying_out(file)), "carrying_out"),
    ]
    shown = [(title, text, name) for title, text, name in parts if text]
    return [
        ComposedPassage("opening", "", "\n".join(_resolved_at(paper))),
        *(
            ComposedPassage(name, f"{numeral}. {title}", text)
            for numeral, (title, text, name) in zip(wording.NUMERALS, shown, strict=False)
        ),
        ComposedPassage("closing", "", "\n".join(_adopted(file))),
    ]


def _resolved_at(paper: MeetingOnPaper) -> Iterable[str]:
    file, meeting = paper.file, paper.file.meeting
    convened, _entitled, there = words_of.convened_counts(file)
    where = f", tại {meeting.place}" if meeting.place else ""
    name = words_of.name_of_congress(file.congress)
    yield (
        f"{name[:1].upper()}{name[1:]} của {paper.cell} họp {long_date(file.day)}{where}; có "
        f"{count_words(there)}/{count_words(convened)} đảng viên chính thức được triệu tập dự đại hội, đạt tỷ lệ "
        f"{percent(there, convened)}. Sau khi thảo luận, đại hội quyết nghị:"
    )


def _elected_lines(file: MeetingFile) -> Iterable[str]:
    for election in file.elections:
        elected = words_of.result_on_paper(file, election).elected
        if elected:
            names = "; ".join(
                f"đồng chí {each.name} ({each.votes}/{each.entitled} phiếu, đạt {percent(each.votes, each.entitled)})"
                for each in elected
            )
            what = words_of.what_is_elected(election, file.congress)
            yield f"- Bầu {what} gồm {count_words(len(elected))} đồng chí: {names}."


def _carrying_out(file: MeetingFile) -> Iterable[str]:
    committee = any(each.kind is ElectionKind.COMMITTEE for each in file.elections)
    who = "chi ủy" if committee else "bí thư chi bộ"
    term = f" nhiệm kỳ {file.congress.term_name}" if file.congress.term_name else ""
    yield (
        f"Giao {who}{term} cụ thể hóa thành chương trình, kế hoạch và lãnh đạo thực hiện thắng lợi nghị quyết của đại "
        "hội. Mỗi đảng viên có trách nhiệm gương mẫu thực hiện nghị quyết."
    )


def _adopted(file: MeetingFile) -> Iterable[str]:
    organs = {each.vote_id for each in file.officers}
    votes = [each for each in file.votes if not each.candidacy_id and each.id not in organs and has_passed(each)]
    if votes:
        vote = votes[-1]
        share = percent(vote.in_favour or 0, vote.entitled or 0)
        yield (
            f"Nghị quyết được đại hội thông qua với {vote.in_favour}/{vote.entitled} đồng chí tán thành, "
            f"đạt tỷ lệ {share}."
        )


def signs_for_congress(presidium: int) -> str:
    """On whose behalf the papers of a congress are signed: its presidium, where that has several members."""
    return "T/M ĐOÀN CHỦ TỊCH" if presidium > 1 else "T/M ĐẠI HỘI"


def resolution(material: Material) -> Facts:
    """Every fact of the resolution of a congress."""
    paper = material.on_paper
    presidium = [each.name for each in paper.file.officers if each.organ is Organ.PRESIDIUM]
    return merged(
        congress_letterhead(material),
        _head(material, RESOLUTION, RESOLUTION),
        {
            "subject": Fact(words_of.name_of_congress(paper.file.congress)),
            "passages": Fact(
                wording.rows_of(paper, compose_congress_resolution(paper), RESOLUTION),
                f"{paper.place}/minutes",
                _("Wording"),
            ),
            "organ": Fact(signs_for_congress(len(presidium))),
            "president": Fact(presidium[0] if presidium else paper.chair, needed=False),
        },
        recipient(material.issuer),
    )


# What goes upward.


def report(material: Material) -> Facts:
    """Every fact of the report of the result to the committee above."""
    paper = material.on_paper
    file = paper.file
    convened, entitled, there = words_of.convened_counts(file)
    rows: list[Row] = [
        {
            "name": one.name,
            "post": POSTS.get(election.kind) or _DELEGATE[election.kind],
            "votes": f"{one.votes}/{one.entitled}",
            "share": percent(one.votes, one.entitled),
            "ballot": str(one.round_number),
        }
        for election in file.elections
        for one in words_of.result_on_paper(file, election).elected
    ]
    if file.congress.appointed_id:
        rows.append({"name": file.name_of(file.congress.appointed_id), "post": "Bí thư (được chỉ định)"})
    return merged(
        letterhead(material),
        _head(material, REPORT, REPORT, congress=False),
        recipient(material.issuer),
        {
            "subject": Fact(f"kết quả {words_of.name_of_congress(file.congress)}"),
            "subject_held": Fact(words_of.name_of_congress(file.congress)),
            "held": Fact(long_date(file.day).removeprefix("ngày ")),
            "where": Fact(file.meeting.place, f"{paper.place}/place", _("Place")),
            "cell_name": Fact(paper.cell, NAMES, _("The name of the cell")),
            "convened": Fact(count_words(convened)),
            "entitled": Fact(count_words(entitled)),
            "present": Fact(count_words(there)),
            "present_share": Fact(percent(there, convened), needed=False),
            "elected": Fact(rows, f"{paper.place}/congress", _("Result of the elections")),
            "term": Fact(file.congress.term_name, f"{paper.place}/congress", _("New term")),
        },
        signing(material.issuer),
    )


def extract_list(material: Material) -> Facts:
    """Every fact of the extract list (danh sách trích ngang) of those elected, for the approval."""
    paper = material.on_paper
    rows = [_extract(each, paper.file) for each in material.members]
    return merged(
        letterhead(material),
        {
            "subject": Fact(words_of.name_of_congress(paper.file.congress)),
            "members": Fact(rows, f"{paper.place}/congress", _("Result of the elections")),
        },
        signing(material.issuer),
    )


def posts_of(file: MeetingFile) -> dict[int, tuple[str, Elected | None]]:
    """The post that each elected member gets, with the votes for it, the secretary first; by the member's number."""
    found: dict[int, tuple[str, Elected | None]] = {}
    if file.congress.appointed_id:
        found[file.congress.appointed_id] = (POSTS[ElectionKind.SECRETARY], None)
    for kind in (ElectionKind.SECRETARY, ElectionKind.DEPUTY, ElectionKind.COMMITTEE):
        for election in file.elections:
            if election.kind is kind:
                for each in words_of.result_on_paper(file, election).elected:
                    found.setdefault(each.person_id, (POSTS[kind], each))
    return found


def _extract(member: Subject, file: MeetingFile) -> Row:
    person = member.person
    post, elected = posts_of(file).get(person.id, ("", None))
    place = f"{member.place}/general_education"
    return {
        "name": Fact(person.name, f"{member.place}/full_name", _("Full name at birth")),
        "sex": record.item_fact(member, "sex"),
        "born_on": record.born_on(member)["born_on"],
        "ethnic_group": record.item_fact(member, "ethnic_group"),
        "home": Fact(home_place(person), f"{member.place}/home_detail", _("Home place")),
        "education": Fact(
            record.joined(
                person.general_education, record.joined(person.expertise_level, person.expertise_field), by="\n"
            ),
            place,
            _("Education"),
        ),
        "theory": record.item_fact(member, "theory", needed=False),
        "joined": record.event_day(member, member.admission, _("Admitted on (ceremony)")),
        "official_on": record.event_day(member, member.recognition, _("Official member on")),
        "post": post,
        "votes": f"{elected.votes}/{elected.entitled}" if elected else "",
    }
