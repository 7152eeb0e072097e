"""Before a book is open: welcome, the wizard of a new book, the password, who is at the desk, the recovery sheet."""
