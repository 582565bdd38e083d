"""The list as text messages, for the community's own phone to send. Parasol sends none.

One message an alert, numbered, none longer than a phone sends in one part. What gives way when there is no room is the
text, then kind, month and area; an identifier is whole or not there, and goes on in a second message.
"""

from parasol.features.alerts.structs import Alert, short_of
from parasol.features.paper.clean import clean, pieces
from parasol.features.paper.gsm import plainer, room_left
from parasol.features.paper.sheet import Sheet
from parasol.kernel.wire.days import text_of

MORE = ".."


def messages(sheet: Sheet) -> list[str]:
    """The messages in the order in which they are to be sent; the last one says until when they are valid."""
    last = plainer(sheet.texts("sms-last", day=text_of(sheet.valid_until)))
    total = len(sheet.alerts) + 1
    while True:  # a message more can make its own number longer
        made = [text for alert in sheet.alerts for text in _of(sheet, alert, f"{total}/{total}")]
        if len(made) + 1 <= total:
            break
        total = len(made) + 1
    return [f"{number}/{len(made) + 1} {text}" for number, text in enumerate([*made, last], 1)]


def _of(sheet: Sheet, alert: Alert, number: str) -> list[str]:
    """The messages of one alert without their numbers, for which ``number`` keeps room."""
    level = plainer(sheet.texts(f"severity-{alert.severity}")).upper()
    groups: list[str] = [""]
    for shown in [_mask(sheet, mask, f"{number} {level}: .") for mask in sheet.masks_of(alert)]:
        longer = f"{groups[-1]}; {shown}" if groups[-1] else shown
        if groups[-1] and room_left(f"{number} {level}: {longer}.") < 0:
            groups.append(shown)
        else:
            groups[-1] = longer
    heads = [f"{level}: {group}." if group else f"{level}." for group in groups]
    return [_filled(heads[0], sheet, alert, number), *heads[1:]]


def _mask(sheet: Sheet, mask: str, around: str) -> str:
    shown = plainer(mask)
    return shown if room_left(around + shown) >= 0 else plainer(sheet.texts("sms-long"))


def _filled(head: str, sheet: Sheet, alert: Alert, number: str) -> str:
    """The head with whatever else there is room for."""
    text = head
    for fact in (sheet.area_of(alert), clean(alert.newest), sheet.kinds_of(alert)):
        more = plainer(fact)
        if more and room_left(f"{number} {text} {more}.") >= 0:
            text = f"{text} {more}."
    words = pieces(plainer(clean(short_of(alert))))
    whole = " ".join([text, *words])
    if room_left(f"{number} {whole}") >= 0:
        return whole
    for piece in words:
        if room_left(f"{number} {text} {piece}{MORE}") < 0:
            break
        text = f"{text} {piece}"
    else:
        return text
    return text + MORE if room_left(f"{number} {text}{MORE}") >= 0 else text
