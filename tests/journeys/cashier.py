"""The secretary at the cash book, the dues and the support of the enterprise, with every paper that is printed."""

from pathlib import Path

from PySide6.QtGui import QAction, QColor, QImage
from PySide6.QtWidgets import QPlainTextEdit

from partycell_desktop.screens.window import MainWindow
from partycell_desktop.use_cases.session import Session
from partycell_desktop.use_cases.support_sheets import list_supports
from partycell_desktop.use_cases.vouchers import list_vouchers
from tests.hand import Hand
from tests.journeys.secretary import text_of

SUPPORTS, DOSSIER = "expenditure.supports", "expenditure.supports.dossier"


class Cashier:
    """Works the window of one year. `printed` holds each paper by its name."""

    def __init__(self, hand: Hand, window: MainWindow, session: Session, folder: Path, year: int) -> None:
        self.hand, self.window, self.session, self.folder, self.year = hand, window, session, folder, year
        self.printed: dict[str, Path] = {}

    def order(self, name: str) -> None:
        """An entry of a menu."""
        action = self.window.findChild(QAction, name)
        assert action is not None and action.isEnabled(), name
        action.trigger()
        self.hand.rest()

    def fill(self, dialog: str, **texts: str) -> None:
        """Type into a dialog that has opened, and give its order."""
        for key, text in texts.items():
            self.hand.type(f"{dialog}.{key}", text)
        self.hand.press(f"{dialog}.do")
        self.hand.wait_for(lambda: not self.hand.sees(f"{dialog}.do"))

    # Vouchers.

    def pay(self, amount: str, reason: str, party: str, spending: str, source: str, **more: str) -> None:
        """A payment, typed."""
        self.hand.press("expenditure.payment")
        told = {"amount": amount, "reason": reason, "party": party, "spending": spending, "source": source}
        self.fill("expenditure.voucher", **told, **more)

    def receive(self, amount: str, reason: str, party: str, **more: str) -> None:
        """A receipt, typed."""
        self.hand.press("expenditure.receipt")
        self.fill("expenditure.voucher", amount=amount, reason=reason, party=party, **more)

    def again(self, template: str, **more: str) -> None:
        """A payment of today from a template."""
        self.hand.press("expenditure.payment")
        self.fill("expenditure.voucher", template=template, **more)

    def newest(self) -> int:
        """The number of the newest voucher in the book; its line is chosen."""
        number = max(each.id for each in list_vouchers(self.session))
        self.window.open_place(f"voucher:{number}")
        return number

    def keep_as(self, name: str) -> None:
        """The newest voucher as a template."""
        self.newest()
        self.order("expenditure.keep_template")
        self.fill("expenditure.template_dialog", name=name)

    def take_back(self, reason: str) -> None:
        """The newest voucher was wrong."""
        self.newest()
        self.hand.press("expenditure.take_back")
        self.fill("expenditure.take_back", reason=reason)

    def close(self, period: str) -> None:
        """A quarter or the year is closed."""
        self.order("expenditure.close")
        self.fill("expenditure.close", period=period)

    # Dues.

    def open_dues(self, month: int) -> None:
        self.window.open_place(f"dues:{self.year}-{month:02}")

    def collect(self, month: int, incomes: dict[str, str] | None = None) -> None:
        """The dues of a month: the incomes where they are new, the sheet, and everybody pays."""
        self.open_dues(month)
        if incomes is not None:
            self.order("dues.paste")
            text = self.hand.find("dues.incomes.text")
            assert isinstance(text, QPlainTextEdit)
            text.setPlainText("\n".join(f"{name}\t{income}" for name, income in incomes.items()))
            self.hand.rest()
            self.hand.press("dues.incomes.do")
            self.hand.wait_for(lambda: not self.hand.sees("dues.incomes.do"))
        self.hand.press("dues.make")
        self.hand.press("dues.all_paid")
        self.fill("dues.mark")

    def close_dues(self, month: int) -> None:
        """The month of dues is over: its kept share comes into the cash book by itself."""
        self.open_dues(month)
        self.hand.wait_for(lambda: self.hand.sees("dues.close_month"))
        self.hand.press("dues.close_month")
        self.fill("dues.close")

    def share(self, percent: str, document: str, dated: str) -> None:
        """The upper committee has written which share the cell keeps, from the month on that is shown."""
        self.order("dues.ask_share")
        self.fill("dues.share_dialog", percent=percent, document=document, dated=dated)

    def hand_on(self, amount: str, receipt: str) -> None:
        """A quarter's part is handed on to the upper committee."""
        self.order("dues.hand_on")
        self.fill("dues.remit_dialog", amount=amount, receipt_no=receipt)

    # Support of the enterprise.

    def ask_for_support(self) -> None:
        """Plan it from the estimate, write the request and issue it."""
        hand = self.hand
        self.order(SUPPORTS)
        hand.wait_for(lambda: hand.sees(f"{SUPPORTS}.plan"))
        hand.press(f"{SUPPORTS}.plan")
        self.fill("expenditure.support_plan")
        hand.press(f"{SUPPORTS}.request")
        hand.wait_for(lambda: not hand.sees(f"{SUPPORTS}.table"))
        document = list_supports(self.session, self.year)[0].file.support.document_id
        self.window.open_place(f"document:out/{document}")
        hand.press("documents.issue_it")
        hand.wait_for(lambda: hand.sees("documents.issue.do"))
        hand.press("documents.issue.do")
        hand.wait_for(lambda: not hand.sees("documents.issue.do"))

    def open_support(self) -> None:
        number = list_supports(self.session, self.year)[0].id
        self.window.open_place(f"expenditure:support/{number}")
        self.hand.wait_for(lambda: self.hand.sees(f"{SUPPORTS}.approve"))

    def receive_support(self, on: str, number: str) -> None:
        """The enterprise approves it; its transfer comes to the bank, and the receipt is approved and posted."""
        hand = self.hand
        self.open_support()
        hand.press(f"{SUPPORTS}.approve")
        self.fill("expenditure.support_approval", approved_on=on, approval_number=number, approved_by="Giám đốc")
        hand.press(f"{SUPPORTS}.receive")
        hand.wait_for(lambda: not hand.sees(f"{SUPPORTS}.table"))
        hand.press("expenditure.approve")
        self.newest()
        hand.press("expenditure.post")
        hand.wait_for(lambda: hand.sees("expenditure.post_box.do"))
        hand.press("expenditure.post_box.do")
        hand.wait_for(lambda: not hand.sees("expenditure.post_box.do"))

    def bind_dossier(self, **papers: tuple[str, str]) -> str:
        """Note the scans of papers (number and day of each) and bind all into one PDF; gives its text."""
        hand, out = self.hand, self.folder / "ho-so-ho-tro.pdf"
        self.open_support()
        for place, (kind, (number, day)) in enumerate(papers.items()):
            scan = QImage(620, 877, QImage.Format.Format_RGB32)
            scan.fill(QColor.fromHsv(40 * place, 60, 250))
            path = self.folder / f"{kind}.png"
            scan.save(str(path))
            hand.reach(f"{DOSSIER}.{kind}.add")
            self.fill("expenditure.support_paper", number=number, dated_on=day, file=str(path))
        hand.later_file(out)
        hand.press(f"{SUPPORTS}.bind")
        hand.wait_for(lambda: out.is_file() and not self.window.desk.is_busy, 20)
        hand.check()
        hand.press(f"{SUPPORTS}.close")
        hand.wait_for(lambda: not hand.sees(f"{SUPPORTS}.table"))
        self.printed["ho-so-ho-tro"] = out
        return text_of(out)

    # Papers.

    def save(self, name: str) -> str:
        """Save the paper that is looked at as PDF, and read it."""
        hand, out = self.hand, self.folder / f"{name}.pdf"
        hand.wait_for(lambda: hand.sees("preview.save_pdf"))
        hand.later_file(out)
        hand.press("preview.save_pdf")
        hand.wait_for(out.is_file)
        hand.press("preview.close")
        hand.wait_for(lambda: not hand.sees("preview.save_pdf"))
        self.printed[name] = out
        return text_of(out)

    def report(self, quarter: int) -> str:
        """The printed BC01-TCĐ of a quarter."""
        self.order(f"expenditure.report.{quarter}")
        return self.save(f"bc01-quy-{quarter}")

    def paper(self, name: str, title: str, period: str) -> str:
        """A book, report or account of a period, from the list of all of them."""
        self.order("expenditure.papers")
        self.fill("expenditure.papers", form=title, period=period)
        return self.save(name)

    def voucher_paper(self, name: str, symbol: str) -> str:
        """A voucher as it is printed."""
        line = next(each for each in list_vouchers(self.session, self.year) if each.voucher.symbol == symbol)
        self.window.open_place(f"voucher:{line.id}")
        self.hand.press("expenditure.print_voucher")
        return self.save(name)
