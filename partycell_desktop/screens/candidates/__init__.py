"""The way into the Party: the board of stages, the list, and the page of one candidate."""
