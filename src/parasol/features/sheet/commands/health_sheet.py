"""The doctor's sheet: a health form that is filled in one language and printed in another."""

from parasol.features.paper.doctor import doctors_sheet
from parasol.features.sheet import GROUPS, LANGUAGES, Answer, Language, Question, language_of, text
from parasol.kernel.shell.call import Call
from parasol.kernel.shell.files import check_new, write_new
from parasol.kernel.shell.parser import Commands, option

commands = Commands("anyone")
CODES = sorted(language.code for language in LANGUAGES)


@commands.add(
    "health-sheet",
    "a health form in your language, printed in the doctor's",
    option("--pdf", metavar="FILE", required=True, help="the PDF to write; it must not be there yet"),
    option("--language", choices=CODES, default="en", help="your language (without it: en)"),
    option("--theirs", choices=CODES, required=True, help="the doctor's language"),
    reads=("each question: numbers of the answers, or nothing", "where it can be more: a line of your own, or nothing"),
    talks=False,
)
def _health_sheet(call: Call) -> int:
    """Asks about your health in your language, and sets the answers in the doctor's language with yours beside. Every
    question can be skipped. It asks for no name, speaks to no server, and keeps nothing but the file that you name.
    Print it, then delete the file.

    parasol health-sheet --language en --theirs es --pdf sheet.pdf
    """
    options = call.options
    check_new(options.pdf)
    mine, theirs = language_of(options.language), language_of(options.theirs)
    assert mine is not None
    assert theirs is not None
    if call.ask.is_terminal:
        call.ask.tell(f"{text(mine, 'sheet-title')}\n{text(mine, 'sheet-optional')}")
    answers: dict[str, Answer] = {}
    for group in GROUPS:
        if call.ask.is_terminal:
            call.ask.tell(f"\n{text(mine, group.title)}")
        for question in group.questions:
            answers[question.id] = _asked(call, question, mine)
    write_new(options.pdf, doctors_sheet(answers, mine, theirs))
    return call.out.give({"written": True}, "The sheet is made. Print it, and delete the file.")


def _asked(call: Call, question: Question, mine: Language) -> Answer:
    shown = [text(mine, question.choice_text(choice)) for choice in question.choices]
    asked = text(mine, question.id)
    if question.many:
        picked = call.ask.choose_several(asked, shown)
    else:
        one = call.ask.choose(asked, shown)
        picked = [] if one is None else [one]
    line = call.ask.line(text(mine, "sheet-line")) if question.line else ""
    return Answer(tuple(question.choices[at] for at in picked), line)
