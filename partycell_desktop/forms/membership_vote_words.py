"""A vote on an admission or a recognition, as the minutes tell of it: in full sentences, with both shares.

Hướng dẫn 06-HD/TW, 5.1: card or secret ballot; where the share is not reached, the full result goes up all the same.
"""

from collections.abc import Iterable

from partycell_desktop.domain.candidates import Phase
from partycell_desktop.domain.meetings import MeetingFile, MeetingVote, has_passed, turnout_of
from partycell_desktop.domain.threshold import find_threshold
from partycell_desktop.domain.vote import percent, read_voters
from partycell_desktop.forms.letterhead import committee_name
from partycell_desktop.forms.material import Issuer

_DECIDES = {
    Phase.ADMISSION: "đề nghị cấp ủy có thẩm quyền xem xét, quyết định kết nạp đảng viên",
    Phase.RECOGNITION: "đề nghị cấp ủy có thẩm quyền xem xét, quyết định công nhận đảng viên chính thức",
}


def membership_vote_words(vote: MeetingVote, file: MeetingFile) -> str:
    """The vote in sentences: who counted and who did not, the numbers with their shares of both, what follows."""
    return " ".join(_sentences(vote, file))


def _sentences(vote: MeetingVote, file: MeetingFile) -> Iterable[str]:
    entitled, official = vote.entitled or 0, turnout_of(file.roll).official
    way = f", hình thức {vote.way}" if vote.way else ""
    yield f"- {vote.matter}{way}."
    present = f"có mặt {_people(vote.present or 0)} đồng chí"
    left_out = _left_out(vote, official - entitled)
    yield (
        f"Chi bộ có {_people(official)} đảng viên chính thức; {_people(entitled)} đồng chí được tính khi biểu quyết, "
        f"{present}{left_out}."
    )
    if vote.handed_out is not None:
        yield (
            f"Số phiếu phát ra {vote.handed_out}, thu về {vote.returned or 0}, hợp lệ "
            f"{(vote.returned or 0) - (vote.invalid or 0)}, không hợp lệ {vote.invalid or 0}."
        )
    yield f"Tán thành: {_share(vote.in_favour or 0, entitled, official)}."
    yield f"Không tán thành: {_against(vote, entitled, official)}."
    threshold = find_threshold(vote.share)
    wanted = f" {threshold.amount}" if threshold else ""
    if has_passed(vote):
        yield f"Kết quả đạt tỷ lệ từ{wanted} trở lên theo quy định; chi bộ {_DECIDES[Phase(vote.phase)]}."
    else:
        yield (
            f"Kết quả không đạt tỷ lệ từ{wanted} trở lên theo quy định; chi bộ báo cáo đầy đủ kết quả biểu quyết "
            "lên cấp ủy có thẩm quyền."
        )


def recipients_of_resolution(issuer: Issuer) -> str:
    """To whom 6-KNĐ and 13-KNĐ go, as the register has it: the committee above; one stays in the cell."""
    above = f"- {committee_name(issuer.upper.name)},\n" if issuer.upper else ""
    return f"{above}- Lưu Chi bộ."


def _people(number: int) -> str:
    return f"{number:02d}" if 0 < number < 10 else str(number)


def _share(number: int, entitled: int, official: int) -> str:
    both = f"; {percent(number, official)} tổng số đảng viên chính thức" if official != entitled and official else ""
    return f"{_people(number)} đồng chí, đạt {percent(number, entitled)} số đảng viên được tính{both}"


def _against(vote: MeetingVote, entitled: int, official: int) -> str:
    if not vote.against:
        return "không"
    reason = f" (lý do: {vote.against_reason.strip(' .')})" if vote.against_reason else ""
    return f"{_share(vote.against, entitled, official)}{reason}"


def _left_out(vote: MeetingVote, number: int) -> str:
    """Who is an official member and does not count; probationary members and guests never vote anyhow."""
    if number <= 0:
        return ""
    names = [each for each in read_voters(vote.voters) if not each.counts]
    return f"; {_people(number)} đồng chí không tính theo quy định" if names else ""
