"""The short words for the kinds and states of meetings, where a list has little room."""

from partycell_desktop.domain.meetings import MeetingKind, MeetingState
from partycell_desktop.words import N_

KIND_WORDS: dict[MeetingKind, str] = {
    MeetingKind.ORDINARY: N_("monthly"),
    MeetingKind.THEMATIC: N_("thematic"),
    MeetingKind.COMBINED: N_("combined"),
    MeetingKind.EXTRAORDINARY: N_("extraordinary"),
    MeetingKind.COMMITTEE: N_("committee"),
    MeetingKind.CONGRESS: N_("congress"),
}
STATE_WORDS: dict[MeetingState, str] = {
    MeetingState.PLANNED: N_("planned"),
    MeetingState.OPENED: N_("now"),
    MeetingState.HELD: N_("to finish"),
    MeetingState.FINISHED: N_("finished"),
    MeetingState.CANCELLED: N_("called off"),
}
STATE_TONES: dict[MeetingState, str] = {
    MeetingState.PLANNED: "neutral",
    MeetingState.OPENED: "accent",
    MeetingState.HELD: "gold",
    MeetingState.FINISHED: "green",
    MeetingState.CANCELLED: "neutral",
}
