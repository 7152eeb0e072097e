"""Where words get their places on pages: lines, blocks, tables, pages. It measures, and draws nothing."""
