extension HelpText {
  static let programEnglish = """
    Shukei tabulates the responses to a survey and publishes the tables.

    Usage:
      shukei run SURVEY.xml...          tabulate and publish
      shukei tally SURVEY.xml           tally a part of the responses
      shukei merge SURVEY.xml FILE...   merge partial tallies and publish
      shukei check SURVEY.xml...        check definitions and response files
      shukei synthesize SURVEY.xml      make responses for a trial
      shukei init SOURCE                draft a definition
      shukei export SURVEY.xml          write the coded answers for others
      shukei render SUMMARY.xml         make a page from a summary
      shukei clean FILE                 write a damaged CSV file anew
      shukei redact FILE                mask personal data in free text
      shukei themes group FILE          group like answers of free text
      shukei themes suggest FILE        suggest themes for free text
      shukei themes keywords FILE       count the words of free text
      shukei themes test CODED.csv      hold rules against coding by hand
      shukei themes explain FILE        say why answers are under themes
      shukei themes import RULES.txt    take over rules of KH Coder
      shukei themes export FILE         write groups as a report of kouchou-ai
      shukei themes quotes SURVEY.xml   propose quotes for a person to approve
      shukei help [COMMAND]             show this, or the help of a command
      shukei --version                  show the version

    Example:
      shukei run survey.xml

    Exit status:
      0   complete
      1   complete, with findings at or above --fail-on
      2   could not run; nothing was published
      64  the command line could not be understood

    """

  static let runEnglish = """
    Tabulates one or more surveys and publishes their tables.

    Usage:
      shukei run SURVEY.xml... [options]

    Options:
      --responses FILE...   read these response files, not those that the
                            definition names
      --output DIR          publish into this folder (default: outputs)
      --threads N           count with this many threads
                            (default: one for each core)
    \(failureEnglish)
    \(publishedEnglish)
      --show-answers        show in findings.csv the answers that findings are
                            about, with lines for the definition; for the
                            eyes of those who may see the responses
      --quiet               show no progress
      --help, -h            show this
      --                    take all words that follow for file names

    Example:
      shukei run survey.xml --responses web.csv paper.csv --output appendix

    Exit status:
      0   complete
      1   complete, with findings at or above --fail-on
      2   could not run; nothing was published
      64  the command line could not be understood

    """

  static let checkEnglish = """
    Checks survey definitions and their response files; publishes nothing.

    Usage:
      shukei check SURVEY.xml... [options]

    Options:
    \(failureEnglish)
      --help, -h            show this
      --                    take all words that follow for file names

    Example:
      shukei check survey.xml --fail-on warning

    Exit status:
      0   complete
      1   complete, with findings at or above --fail-on
      2   could not run
      64  the command line could not be understood

    """

  static let synthesizeEnglish = """
    Makes responses to a survey by chance, to try a definition before the
    fieldwork. The same options always make the same responses.

    Usage:
      shukei synthesize SURVEY.xml --rows N [options]

    Options:
      --rows N              how many responses to make (required, 1 or more)
      --seed S              another number makes other responses (default: 1)
      --margins FILE.csv    how often each category is to occur
      --verbatims FILE.csv  free text to draw from
      --values KIND         how answers are written: labels, numbered or codes
                            (default: labels)
      --output FILE.csv     write to this file (default: standard output)
      --help, -h            show this
      --                    take all words that follow for file names

    Example:
      shukei synthesize survey.xml --rows 1000 --seed 7 --output trial.csv

    Exit status:
      0   complete
      2   could not run; nothing was written
      64  the command line could not be understood

    """
}
