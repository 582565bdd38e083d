"""A page's Markdown as strict blocks. What a page can't have (links, HTML, pictures, a heading of another level) is
refused by its line, never left out."""

import re
from collections.abc import Iterator

import msgspec
from markdown_it import MarkdownIt
from markdown_it.token import Token

from parasol.features.guides import structs as form
from parasol.kernel.rooms.public import KINDS

START = "start"
"""What a page's first section is called."""


class Refused(Exception):
    """A file that can't be read as a page. ``line`` is where."""

    def __init__(self, line: int, text: str) -> None:
        super().__init__(text)
        self.line = line


class Body:
    """A page's Markdown, section by section. ``first`` is the line of the file on which it begins."""

    _HEADING = re.compile(r"(.+?) *\{#([a-z0-9-]{1,40})\}")
    _ANSWER = re.compile(r"(.+?) *(?:→|->) *#([a-z0-9-]{1,40})")
    _MARKED = re.compile(r"\[!(danger|help)\](?: +([a-z]+))?\Z")

    def __init__(self, text: str, first: int, lines: dict[str, int]) -> None:
        try:
            self._tokens = MarkdownIt("commonmark").parse(text)
        except RecursionError:
            raise Refused(first, "this is nested too deep") from None
        self._first = first
        self._lines = lines
        self._at = 0

    def sections(self) -> list[form.Section]:
        found: list[tuple[str, str, list[form.Block]]] = [(START, "", [])]
        self._lines[f"#{START}"] = self._first
        while self._at < len(self._tokens):
            token = self._next()
            if token.type != "heading_open":
                self._lines[f"#{found[-1][0]}/{len(found[-1][2])}"] = self._line(token)
                found[-1][2].append(self._block(token))
                continue
            if token.tag != "h2":
                raise self._refused(token, "only headings of two ## begin a section")
            named = self._HEADING.fullmatch(self._next().content)
            if named is None:
                raise self._refused(token, "a heading ends with its name, like {#now}")
            self._next()
            if f"#{named[2]}" in self._lines:
                raise self._refused(token, f"there are two sections called #{named[2]}")
            self._lines[f"#{named[2]}"] = self._line(token)
            found.append((named[2], named[1], []))
        return [form.Section(*each) for each in found]

    def _block(self, token: Token) -> form.Block:
        match token.type:
            case "paragraph_open":
                inline, _ = self._next(), self._next()
                if inline.content.startswith("? "):
                    return self._question(inline)
                return form.Text([self._said(inline)])
            case "ordered_list_open":
                return form.Steps([self._said(each) for each in self._items(token)])
            case "bullet_list_open":
                return self._list(token)
            case "blockquote_open":
                return self._marked(token)
        raise self._refused(token, "pages have paragraphs, lists, steps, questions and marked boxes, and nothing else")

    def _list(self, token: Token) -> form.Block:
        items = [self._said(each) for each in self._items(token)]
        boxed = [item[0].startswith("[ ] ") for item in items]
        if any(boxed) and not all(boxed):
            raise self._refused(token, "either all items of a list have a box, or none has")
        return form.Checks([[item[0][4:], *item[1:]] for item in items]) if all(boxed) else form.Text(items)

    def _question(self, asked: Token) -> form.Question:
        if self._at >= len(self._tokens) or self._tokens[self._at].type != "bullet_list_open":
            raise self._refused(asked, "a question is followed by its answers, each like: - Yes → #name")
        answers = []
        for each in self._items(self._next()):
            fits = self._ANSWER.fullmatch(each.content)
            if fits is None:
                raise self._refused(each, "an answer names the section that it leads to: - Yes → #name")
            answers.append(form.Answer(fits[1], fits[2]))
            self._lines.setdefault(f"→{fits[2]}", self._line(each))
        if not 2 <= len(answers) <= 8:
            raise self._refused(asked, "a question has two to eight answers")
        return form.Question(asked.content[2:].strip(), answers)

    def _marked(self, begun: Token) -> form.Block:
        inline = self._only_paragraph(begun, "blockquote_close", "a marked box has one paragraph")
        head, _, rest = inline.content.partition("\n")
        marked = self._MARKED.match(head)
        if marked is None or (marked[1] == "help") != (marked[2] in KINDS):
            raise self._refused(begun, f"a box begins with [!danger], or with [!help] and one of {', '.join(KINDS)}")
        said = self._said(inline, skip=len(head) + 1) if rest else []
        if marked[1] == "danger":
            if not said:
                raise self._refused(begun, "say what can hurt")
            return form.Danger(said)
        return msgspec.convert({"kind": "help", "service": marked[2], "said": said}, form.Help)

    def _items(self, begun: Token) -> Iterator[Token]:
        end = begun.type.replace("_open", "_close")
        while (token := self._next()).type != end:
            yield self._only_paragraph(token, "list_item_close", "an item of a list has one paragraph")

    def _only_paragraph(self, begun: Token, end: str, otherwise: str) -> Token:
        opened, inline, _, closed = (
            (self._next() for _ in range(4)) if self._at + 4 <= len(self._tokens) else [begun] * 4
        )
        if opened.type != "paragraph_open" or closed.type != end:
            raise self._refused(begun, otherwise)
        return inline

    def _said(self, inline: Token, skip: int = 0) -> list[str]:
        """A paragraph as runs, plain and stressed by turns."""
        runs, depth, left = [""], 0, bool(skip)
        for token in inline.children or ():
            if left:
                left = token.type not in ("softbreak", "hardbreak")
            elif token.type in ("em_open", "strong_open", "em_close", "strong_close"):
                before, depth = depth, depth + (1 if token.type.endswith("open") else -1)
                runs += [""] if (before == 0) != (depth == 0) else []
            elif token.type in ("text", "softbreak"):
                runs[-1] += " " if token.type == "softbreak" else token.content
            else:
                told = "links, HTML, pictures, code and broken lines have no place in a page; write it as words"
                raise self._refused(inline, told)
        if len(runs) > 1 and not runs[-1]:
            runs.pop()
        return runs

    def _next(self) -> Token:
        self._at += 1
        return self._tokens[self._at - 1]

    def _line(self, token: Token) -> int:
        return self._first + (token.map[0] if token.map else 0)

    def _refused(self, token: Token, text: str) -> Refused:
        return Refused(self._line(token), text)
