"""A congress in the words of its papers: its organs, who was convened, each ballot and whom it elected."""

from collections.abc import Iterable, Sequence

from partycell_desktop.domain.congress import (
    DELEGATION,
    ORGAN_WORDS,
    BallotName,
    BallotRound,
    Congress,
    Election,
    ElectionKind,
    Organ,
    ProposedBy,
    Withdrawal,
)
from partycell_desktop.domain.congress_state import is_convened
from partycell_desktop.domain.elections import ElectionResult, outcome_of, result_of
from partycell_desktop.domain.meetings import MeetingFile
from partycell_desktop.domain.vote import percent

_WHAT = {
    ElectionKind.COMMITTEE: "chi ủy",
    ElectionKind.SECRETARY: "bí thư chi bộ",
    ElectionKind.DEPUTY: "phó bí thư chi bộ",
    ElectionKind.DELEGATES: "đại biểu dự đại hội cấp trên",
    ElectionKind.ALTERNATES: "đại biểu dự khuyết dự đại hội cấp trên",
}
_LEFT_BLANK = "……"


def what_is_elected(election: Election, congress: Congress) -> str:
    """What an election is about: "chi ủy, nhiệm kỳ 2025 - 2030"."""
    term = f", nhiệm kỳ {congress.term_name}" if congress.term_name else ""
    return _WHAT[election.kind] + (term if election.kind not in DELEGATION else "")


def congress_line(congress: Congress) -> str:
    """The line of the congress at the head of its papers."""
    return f"ĐẠI HỘI LẦN THỨ {congress.ordinal.upper() or _LEFT_BLANK}"


def name_of_congress(congress: Congress) -> str:
    """The congress in a sentence: "đại hội lần thứ III, nhiệm kỳ 2025 - 2030"."""
    ordinal = f" lần thứ {congress.ordinal}" if congress.ordinal else ""
    term = f", nhiệm kỳ {congress.term_name}" if congress.term_name else ""
    return f"đại hội{ordinal}{term}"


def count_words(number: int) -> str:
    """A number of people as papers write it: below ten with a nought."""
    return f"{number:02d}" if 0 < number < 10 else str(number)


def rounds_of(file: MeetingFile, election: Election) -> list[BallotRound]:
    """The ballots of an election, in their order."""
    return [each for each in file.rounds if each.election_id == election.id]


def names_of(file: MeetingFile, ballot: BallotRound) -> list[BallotName]:
    """The names on the paper of a ballot, in their order."""
    return [each for each in file.ballot_names if each.round_id == ballot.id]


def result_on_paper(file: MeetingFile, election: Election) -> ElectionResult:
    """An election after its ballots, as the frozen figures tell it."""
    names = {each.id: names_of(file, each) for each in file.rounds}
    return outcome_of(election, rounds_of(file, election), names, ())


def convened_counts(file: MeetingFile) -> tuple[int, int, int]:
    """Official members convened, those who count, and those of them who are there."""
    counting = {each.member_id for each in file.voters() if each.counts}
    there = sum(each.came and each.person_id in counting for each in file.roll)
    return sum(map(is_convened, file.roll)), len(counting), there


def organ_lines(file: MeetingFile) -> Iterable[str]:
    """The organs of the congress, a line each; the first of an organ leads it."""
    for organ in Organ:
        names = [each.name for each in file.officers if each.organ is organ]
        if names:
            one, several = ORGAN_WORDS[organ]
            words = one if len(names) == 1 else several
            led = " (trưởng ban)" if organ is Organ.COUNTING else ""
            yield f"{words[:1].upper()}{words[1:]}: đồng chí {names[0]}{led}{_others(names[1:])}."


def _others(names: Sequence[str]) -> str:
    return "".join(f"; đồng chí {each}" for each in names)


def turnout_lines(file: MeetingFile) -> Iterable[str]:
    """Who was convened and who came, as the convenor reports it."""
    if not file.roll:
        return
    convened, entitled, there = convened_counts(file)
    yield (
        f"Đảng viên chính thức được triệu tập: {count_words(convened)} đồng chí; có mặt {count_words(there)} đồng chí, "
        f"đạt {percent(there, convened)}; được tính vào số thành viên của đại hội: {count_words(entitled)} đồng chí."
    )


def election_lines(file: MeetingFile) -> Iterable[str]:
    """The elections of the congress for its minutes: the list, each ballot with its figures, who is elected."""
    congress = file.congress
    for number, election in enumerate(file.elections, 1):
        seats = f", số lượng cần bầu: {count_words(election.seats)} đồng chí" if election.seats else ""
        yield f"{number}. Bầu {what_is_elected(election, congress)}{seats}."
        yield from _nominations(file, election)
        rounds = rounds_of(file, election)
        for at, ballot in enumerate(rounds, 1):
            if ballot.is_counted:
                yield from _ballot_lines(file, ballot, f"lần {at}" if len(rounds) > 1 else "")
        if election.closed:
            yield f"{election.closed.rstrip('.')}."
    if congress.appointed_id:
        yield (
            f"Qua các lần bỏ phiếu không bầu được bí thư; đồng chí {file.name_of(congress.appointed_id)} được cấp ủy "
            f"cấp trên chỉ định giữ chức bí thư chi bộ ({congress.appointment})."
        )


def _nominations(file: MeetingFile, election: Election) -> Iterable[str]:
    nominees = [each for each in file.nominees if each.election_id == election.id]
    gone = [each for each in nominees if each.withdrawal is Withdrawal.RELEASED]
    if nominees:
        yield f"Danh sách đề cử, ứng cử: {'; '.join(each.name for each in nominees)}."
    for each in nominees:
        if each.proposed is not ProposedBy.CONVENOR and each.support is not None:
            how = f" do {each.proposer} đề cử" if each.proposer else ""
            yield f"- Đồng chí {each.name}{how}: {each.support} đồng chí đồng ý đưa vào danh sách."
    for each in gone:
        votes = f", {each.withdrawal_votes} đồng chí tán thành" if each.withdrawal_votes is not None else ""
        why = f" ({each.withdrawal_reason})" if each.withdrawal_reason else ""
        yield f"- Đồng chí {each.name} xin rút{why}; đại hội đồng ý cho rút{votes}."


def _ballot_lines(file: MeetingFile, ballot: BallotRound, number: str) -> Iterable[str]:
    names = names_of(file, ballot)
    result = result_of(ballot, names)
    head = f"Bỏ phiếu {number}" if number else "Bỏ phiếu kín"
    reasons = f" ({ballot.invalid_reasons})" if ballot.invalid_reasons else ""
    yield (
        f"{head}: phát ra {ballot.handed_out} phiếu, thu về {ballot.returned} phiếu, hợp lệ {ballot.valid} phiếu, "
        f"không hợp lệ {ballot.invalid} phiếu{reasons}. Kết quả:"
    )
    for each in names:
        share = percent(each.votes or 0, ballot.entitled or 0)
        yield f"- Đồng chí {each.name}: {each.votes}/{ballot.entitled} phiếu, đạt {share}."
    if ballot.settled:
        yield f"{ballot.settled.rstrip('.')}."
    if result.elected:
        yield f"Trúng cử: {'; '.join(each.name for each in result.elected)}."
    elif not result.tied:
        yield "Không có đồng chí nào trúng cử."
    if result.tied:
        yield f"Bằng phiếu nhau, chưa trúng cử: {'; '.join(each.name for each in result.tied)}."
