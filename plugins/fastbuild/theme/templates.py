"""The templates of a theme: their texts, and stamps that cover all that a page can come from.

A template is given frozen values and nothing else, so that a page depends on these and on the
texts of its templates alone. What would make it depend on more is refused: names of other
templates that only show when a page is rendered, chance, and whatever could be changed by one
page and seen by the next.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from jinja2 import BytecodeCache, Environment, TemplateSyntaxError, nodes
from jinja2.bccache import Bucket

from .files import ThemeError, files_in, read_text

REFERENCES = (nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)
CHANGING = {
    *("add", "append", "clear", "discard", "extend", "insert", "pop", "popitem", "remove"),
    *("reverse", "setdefault", "sort", "update"),
}
"""Methods that change a list, dict or set."""
UNSTABLE_GLOBALS = ("cycler", "joiner", "lipsum", "namespace")
UNSTABLE_FILTERS = ("attr", "random")
ONCE = "once"

Closure = tuple[tuple[str, ...], bytes]
"""A template and all that it extends, includes and imports; a digest of their texts."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """What takes long to find out: closures by template, and code by the key that Jinja gives."""

    closures: dict[str, Closure] = field(default_factory=dict)
    code: dict[str, bytes] = field(default_factory=dict)


class Code(BytecodeCache):
    """Compiled templates, which Jinja uses for the very text they were compiled from."""

    def __init__(self, known: Mapping[str, bytes]) -> None:
        self.code = dict(known)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Jinja asks for a template."""
        if code := self.code.get(bucket.key):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Jinja has compiled a template."""
        self.code[bucket.key] = bucket.bytecode_to_string()


class Templates:
    """All templates of a theme, read once; `known` are closures of an earlier build."""

    def __init__(self, theme: Path, known: Mapping[str, Closure]) -> None:
        root = theme / "templates"
        self._shown = f"{theme.name}/templates"
        self._texts = {f.relative_to(root).as_posix(): read_text(f) for f in files_in(root)}
        self._known = known
        self._references: dict[str, tuple[str, ...]] = {}
        self.closures: dict[str, Closure] = {}
        """Of those whose stamp was asked for."""

    def load(self, name: str) -> tuple[str, str, None] | None:
        """Text and file name of a template, as Jinja's FunctionLoader wants them."""
        return (self._texts[name], f"{self._shown}/{name}", None) if name in self._texts else None

    def stamp(self, name: str, environment: Environment) -> bytes:
        """The digest of a closure. Raises ThemeError if there can be none."""
        if name not in self.closures:
            names, digest = self._known.get(name, ((name,), b""))
            # A template whose closure has the texts it had then has the closure it had then.
            if self._digest(names) != digest:
                names = self._closure(name, environment)
            self.closures[name] = names, self._digest(names)
        return self.closures[name][1]

    def _digest(self, names: tuple[str, ...]) -> bytes:
        digest = blake2b(digest_size=16)
        for name in names:
            text = self._texts.get(name)
            content = b"" if text is None else b"\n" + text.encode()
            digest.update(b"%b%b\0" % (name.encode(), content))
        return digest.digest()

    def _closure(self, template: str, environment: Environment) -> tuple[str, ...]:
        names = [template] if template else []
        for name in names:  # grows while it is walked
            if name in self._texts:
                names += [n for n in self._referred_to(name, environment) if n not in names]
        return tuple(sorted(set(names)))

    def _referred_to(self, name: str, environment: Environment) -> tuple[str, ...]:
        if name not in self._references:
            self._references[name] = tuple(self._parsed(name, environment))
        return self._references[name]

    def _parsed(self, name: str, environment: Environment) -> Iterator[str]:
        shown = f"{self._shown}/{name}"
        try:
            tree = environment.parse(self._texts[name], name, shown)
        except TemplateSyntaxError as error:
            raise ThemeError(f"{shown}:{error.lineno}: {error.message}") from error
        for line, why in _faults(tree):
            raise ThemeError(f"{shown}:{line}: {why}")
        for reference in tree.find_all(REFERENCES):
            names = _names(reference) or []
            may_miss = isinstance(reference, nodes.Include) and reference.ignore_missing
            if not may_miss and not any(name in self._texts for name in names):
                raise ThemeError(f"{shown}:{reference.lineno}: không có mẫu “{names[0]}”.")
            yield from names


def is_refused(attribute: object) -> bool:
    """Whether an attribute could change a value, or leads behind it."""
    return isinstance(attribute, str) and (attribute in CHANGING or attribute.startswith("_"))


def _names(reference: nodes.Node) -> list[str] | None:
    """The names in a reference to templates; None if any is not written there."""
    assert isinstance(reference, REFERENCES)
    given = reference.template
    items = given.items if isinstance(given, nodes.List | nodes.Tuple) else [given]
    names = [item.value for item in items if isinstance(item, nodes.Const)]
    return names if names and len(names) == len(items) else None


def _faults(tree: nodes.Template) -> Iterator[tuple[int, str]]:
    """Line of whatever would make a page depend on what is in no stamp, and what to do."""
    for reference in tree.find_all(REFERENCES):
        if _names(reference) is None:
            yield reference.lineno, "tên mẫu phải viết sẵn trong ngoặc kép, không được tính ra."
    for access in tree.find_all(nodes.Getattr):
        if is_refused(access.attr):
            yield access.lineno, f"mẫu không được dùng “{access.attr}”: chỉ được đọc giá trị."
    called = [call.node for call in tree.find_all(nodes.Call)]
    for name in tree.find_all(nodes.Name):
        if name.name == ONCE and not any(name is node for node in called):
            yield name.lineno, f"“{ONCE}” chỉ dùng để gọi: {ONCE}(macro, …)."
