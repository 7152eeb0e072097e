"""Whether 1-KNĐ and 2-KNĐ are printed as a guide for writing them by hand, or as the papers to be signed."""

from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.use_cases.candidate_material import prints_applicants_papers
from partycell_desktop.use_cases.cell import change_setting
from partycell_desktop.words import N_

WORDS = N_("1-KNĐ, 2-KNĐ as the papers to be signed")
EXPLAINED = N_("Else a guide and checking copy is printed, for the applicant who writes by hand. Kept for the cell.")


def are_printed(desk: Desk) -> bool:
    """Whether the cell prints the papers themselves."""
    return bool(desk.look_up(prints_applicants_papers))


def print_them(desk: Desk, wanted: bool) -> bool:
    """Keep for the cell what is printed; whether it was kept."""
    return bool(desk.carry_out(change_setting, "applicant_papers", "paper" if wanted else "guide"))
