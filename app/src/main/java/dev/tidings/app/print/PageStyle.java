package dev.tidings.app.print;

/** How our pages look: one file that needs nothing else, in light and in dark. */
final class PageStyle {

  private static final String SHARED =
      """
      :root { --ink: #1d2129; --soft: #667085; --line: #e4e7ec; --paper: #ffffff;
              --person: #fdebc8; --organisation: #cfe8fb; --place: #d6f0d3; --group: #eadcfa;
              --event: #fbd9d5; --gained: #1a7f37; --lost: #c4320a; color-scheme: light dark; }
      @media (prefers-color-scheme: dark) {
        :root { --ink: #e6e8eb; --soft: #9aa4b2; --line: #343b46; --paper: #16191e;
                --person: #594312; --organisation: #154360; --place: #1f4a25; --group: #46306a;
                --event: #642a25; --gained: #56d364; --lost: #ff9b7d; } }
      body { font: 17px/1.6 Georgia, serif; color: var(--ink); background: var(--paper);
             margin: 2rem auto; padding: 0 1rem; max-width: 68rem; }
      mark { color: inherit; background: none; border-radius: 3px; padding: 0 .15em; cursor: help; }
      .person { background: var(--person); } .organisation { background: var(--organisation); }
      .place { background: var(--place); } .group { background: var(--group); }
      .event { background: var(--event); }
      table { border-collapse: collapse; width: 100%; }
      td { border-bottom: 1px solid var(--line); padding: .25rem .4rem .25rem 0;
           vertical-align: top; }
      small { color: var(--soft); display: block; overflow-wrap: anywhere; }
      """;

  private PageStyle() {}

  /**
   * The beginning of a page, up to and with its body's first tag.
   *
   * @param title without markup
   * @param own what only this page has
   */
  static String head(String title, String own) {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s</title>
    <style>
    %s%s</style>
    </head>
    <body>
    """
        .formatted(title, SHARED, own);
  }

  /** The end of a page. */
  static String foot() {
    return "</body>\n</html>";
  }
}
