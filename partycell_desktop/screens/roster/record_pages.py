"""The tabs of a record: made at their first visit, filled when they are seen, asked together what was typed."""

from collections.abc import Callable
from datetime import date
from functools import cache, partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from partycell_desktop.domain.doubts import STORY
from partycell_desktop.domain.items import item_of, items_of
from partycell_desktop.domain.person import GROUPS, Person
from partycell_desktop.domain.record_lists import LISTS
from partycell_desktop.domain.refusal import Refused
from partycell_desktop.domain.roster import admission, recognition
from partycell_desktop.screens.parts.desk import Desk
from partycell_desktop.screens.parts.field import Field, TextField
from partycell_desktop.screens.parts.remembered import Remembered
from partycell_desktop.screens.parts.screen import Bookmark
from partycell_desktop.screens.parts.surfaces import Tabs, scrolled
from partycell_desktop.screens.roster.entry_table import EntryTable
from partycell_desktop.screens.roster.history_page import HistoryPage
from partycell_desktop.screens.roster.lists_page import ListsPage
from partycell_desktop.screens.roster.member_form import MemberForm, SecretField, groups_sheet
from partycell_desktop.screens.roster.membership import MembershipPage
from partycell_desktop.screens.roster.papers_page import PapersPage
from partycell_desktop.screens.roster.section import Section
from partycell_desktop.use_cases.cell import list_choices
from partycell_desktop.use_cases.roster import MemberRecord
from partycell_desktop.words import N_, _

DETAIL_GROUPS = ("identity", "party", "work", "education", "health", "life")
CAREER_LISTS = ("life_period", "training", "post", "journey", "social_membership", "history_trait")
FAMILY_LISTS = ("relative", "foreign_tie")
MERIT_LISTS = ("award", "badge", "honour", "discipline")
TABS: dict[str, str] = {
    "details": N_("Life record"),
    "career": N_("Career"),
    "family": N_("Household"),
    "merit": N_("Awards, discipline"),
    "membership": N_("Membership"),
    "papers": N_("Papers"),
    "history": N_("History"),
}
_TAB_OF_LIST = {
    **dict.fromkeys(CAREER_LISTS, "career"),
    **dict.fromkeys(FAMILY_LISTS, "family"),
    **dict.fromkeys(MERIT_LISTS, "merit"),
    "introducer": "membership",
    "paper": "papers",
}
_GROUPS_OF_TAB = {"details": DETAIL_GROUPS, "family": ("economy",)}
_DAYS = ("admitted_on", "decided_on", "official_on")
_WITH_A_LIST = (MembershipPage, PapersPage, HistoryPage)


class RecordPages(Tabs):
    """`roster.tabs`; each page is called `roster.tab.<name>`. `typed` when the user changed something anywhere.

    `number_wanted` with the item whose whole number is to be shown.
    """

    typed = Signal()
    number_wanted = Signal(str)

    def __init__(self, desk: Desk, remembered: Remembered) -> None:
        super().__init__("roster.tabs", _("Parts of the record"), tight=True)
        self._desk, self._remembered = desk, remembered
        self._today = date.min
        self._record: MemberRecord | None = None
        self._choices = cache(lambda name: tuple(desk.look_up(list_choices, name) or ()))
        self._pages: dict[str, QWidget] = {}
        self._forms: dict[str, MemberForm] = {}
        self._sections: dict[str, Section] = {}
        self._shown_only: dict[str, TextField] = {}
        self._fetched: set[str] = set()
        self._holders: dict[str, QVBoxLayout] = {}
        for name, words in TABS.items():
            holder = QWidget()
            holder.setObjectName(f"roster.page.{name}")
            self._holders[name] = QVBoxLayout(holder)
            self._holders[name].setContentsMargins(0, 0, 0, 0)
            self.addTab(holder, _(words))
        self.currentChanged.connect(lambda _at: self._show_page())

    # Showing.

    def show_record(self, record: MemberRecord, today: date) -> None:
        """Show another record, or the same one anew: whatever was typed is forgotten."""
        another = self._record is None or self._record.id != record.id
        self._record, self._today = record, today
        for form in self._forms.values():
            if another:
                form.cover_numbers()
            form.show_person(record.person, typing=False)
        for name, table in self.tables().items():
            table.show_entries(record.lists[name])
        self._fetched.clear()
        self._show_words()
        self._show_page(typing=False)

    def refresh(self, record: MemberRecord, today: date) -> None:
        """Show what the book has now; what is being typed stays."""
        self._record, self._today = record, today
        current = self.current_tab()
        for name in list(self._fetched):
            if name == current or self._page_has_changed(name):
                self._fill(name, typing=True)
            else:
                self._fetched.discard(name)
        self._show_words()
        self._show_page()

    def _show_words(self) -> None:
        papers = len(self._record.lists["paper"]) if self._record else 0
        words = _("Papers ({count})").format(count=papers) if papers else _("Papers")
        self.setTabText(list(TABS).index("papers"), words)

    def current_tab(self) -> str:
        """The name of the tab that is seen."""
        return list(TABS)[self.currentIndex()]

    def _show_page(self, *, typing: bool = True) -> None:
        if self._record is None:
            return
        name = self.current_tab()
        self.page(name)
        if name not in self._fetched:
            self._fill(name, typing=typing and self._page_has_changed(name))

    def page(self, name: str) -> QWidget:
        """The page of a tab, made at its first visit."""
        made = self._pages.get(name)
        if made is None:
            made = self._pages[name] = self._make_page(name)
            made.setObjectName(f"roster.tab.{name}")
            self._holders[name].addWidget(made)
        return made

    def _make_page(self, name: str) -> QWidget:
        match name:
            case "details":
                return scrolled(groups_sheet(*(self._make_section(group) for group in DETAIL_GROUPS)))
            case "family":
                economy = self._make_section("economy")
                return self._listened(ListsPage(FAMILY_LISTS, self._choices, self._today, economy))
            case "career":
                return self._listened(ListsPage(CAREER_LISTS, self._choices, self._today))
            case "merit":
                return self._listened(ListsPage(MERIT_LISTS, self._choices, self._today))
            case "membership":
                return self._listened(MembershipPage(self._desk, self._choices, self._today))
            case "papers":
                return PapersPage(self._desk, self._today)
        return HistoryPage(self._desk)

    def _listened(self, page: ListsPage | MembershipPage) -> QWidget:
        page.typed.connect(self.typed)
        return page

    def _make_section(self, group: str) -> Section:
        form = self._forms[group] = MemberForm(group, self._choices, self._today)
        form.typed.connect(lambda _key: self.typed.emit())
        form.number_wanted.connect(self.number_wanted)
        if group == "party":
            for name, words in (
                ("admitted_on", _("Joined the Party")),
                ("decided_on", _("Admission decided on")),
                ("official_on", _("Official on")),
            ):
                self._shown_only[name] = form.add_shown_only(name, words, lambda: self.open_tab("membership"))
            form.end()
        key = f"roster/folded/{group}"
        section = Section(group, _(GROUPS[group]), form, open_=self._remembered.text(key) != "yes")
        section.folded.connect(lambda on: self._remembered.keep(key, "yes" if on else "no"))
        self._sections[group] = section
        return section

    def _fill(self, name: str, *, typing: bool) -> None:
        record, page = self._record, self._pages[name]
        if record is None:
            return
        self._fetched.add(name)
        if isinstance(page, HistoryPage):
            page.show_member(record.id)
        elif isinstance(page, PapersPage):
            page.show_record(record)
        elif isinstance(page, (ListsPage, MembershipPage)):
            page.show_record(record, typing=typing)
        for group in _GROUPS_OF_TAB.get(name, ()):
            form = self._forms[group]
            form.show_person(record.person, typing=typing)
            count = sum(each in form.fields for each in record.missing)
            self._sections[group].say(_("Missing: {count}").format(count=count) if count else "")
        if name == "details":
            self._show_days(record)

    def _show_days(self, record: MemberRecord) -> None:
        first, official = admission(record.events), recognition(record.events)
        for name, day in (
            ("admitted_on", first.on if first else None),
            ("decided_on", first.decided_on if first else None),
            ("official_on", official.on if official else None),
        ):
            self._shown_only[name].set_text(day.shown() if day else "")

    def bookmark(self) -> Bookmark:
        """The tab that is seen, and where those are that have a list to choose in."""
        kept = {name: page.bookmark() for name, page in self._pages.items() if isinstance(page, _WITH_A_LIST)}
        return {"tab": self.current_tab(), "pages": kept}

    def take_up(self, bookmark: Bookmark) -> None:
        """Show the tab of a bookmark, with every tab as it was."""
        for name, kept in bookmark["pages"].items():
            page = self.page(name)
            if isinstance(page, _WITH_A_LIST):
                self._fill(name, typing=False)
                page.take_up(kept)
        self.open_tab(bookmark["tab"])

    # What was typed.

    def fields(self) -> dict[str, Field]:
        """The fields of all pages made so far."""
        return {name: field for form in self._forms.values() for name, field in form.fields.items()}

    def tables(self) -> dict[str, EntryTable]:
        """The lists of all pages made so far."""
        tables: dict[str, EntryTable] = {}
        for page in self._pages.values():
            if isinstance(page, ListsPage):
                tables.update(page.tables)
            elif isinstance(page, MembershipPage):
                tables["introducer"] = page.introducers
        return tables

    def _page_has_changed(self, tab: str) -> bool:
        page = self._pages.get(tab)
        if isinstance(page, ListsPage) and any(table.model.has_changed() for table in page.tables.values()):
            return True
        if isinstance(page, MembershipPage):
            return page.introducers.model.has_changed()
        return any(self._forms[group].has_changed() for group in _GROUPS_OF_TAB.get(tab, ()) if group in self._forms)

    def has_changed(self) -> bool:
        """Whether something typed is not in the book."""
        return any(self._page_has_changed(tab) for tab in self._pages)

    def changes(self) -> tuple[dict[str, str], dict[str, list[dict[str, Any]]]]:
        """What was typed: items, and whole lists, each only where it differs from the book."""
        items = {name: field.text() for name, field in self.fields().items() if field.has_changed()}
        lists = {name: table.rows() for name, table in self.tables().items() if table.has_changed()}
        return items, lists

    def mark(self, refused: Refused | None) -> None:
        """Mark every wrong field and cell, and go to the first; None takes all marks away."""
        reasons = {problem.field: problem.reason for problem in refused.problems()} if refused else {}
        first: Callable[[], object] | None = None
        for form in self._forms.values():
            field = form.mark_some(reasons)
            if field is not None and first is None:
                first = partial(self.go_to_item, field.key)
        for name, table in self.tables().items():
            if table.mark(refused) and first is None:
                self.open_tab(_TAB_OF_LIST[name])
                first = partial(table.mark, refused)
        if first is not None:
            first()

    def show_number(self, item: str, number: str) -> None:
        """Show a masked number in full."""
        field = self.fields().get(item)
        if isinstance(field, SecretField):
            field.show_number(number)

    # Going to a place.

    def open_tab(self, name: str) -> None:
        """Show a tab."""
        self.setCurrentIndex(list(TABS).index(name))
        self._show_page()

    def membership(self) -> MembershipPage:
        """The tab of the membership, opened."""
        self.open_tab("membership")
        page = self.page("membership")
        assert isinstance(page, MembershipPage)
        return page

    def go_to_item(self, name: str) -> bool:
        """Show the tab, item or list called `name` and put the cursor there; False where a record has none of it."""
        if name in TABS:
            self.open_tab(name)
        elif name in _DAYS or name == STORY:
            self.membership().table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif name in LISTS:
            self.open_tab(_TAB_OF_LIST[name])
            table = self.tables().get(name)
            if table is not None:
                table.reveal()
                table.view.setFocus(Qt.FocusReason.OtherFocusReason)
        elif name in {each.name for each in items_of(Person)}:
            group = item_of(Person, name).group
            self.open_tab("family" if group == "economy" else "details")
            self._sections[group].set_open(True)
            self._forms[group].fields[name].reveal()
        else:
            return False
        return True
