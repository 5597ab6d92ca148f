"""What makes a page sees no more of an article than the stamp of the page holds."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import datetime

import pytest

from plugins.articles import Article, PageFacts, ProfileFacts, ReaderSettings, Status, read
from plugins.articles.facts import stamped
from plugins.stamps import Stamper
from plugins.vietnamese import VIETNAM

TEXT = "---\ntitle: Tin\ndate: 2021-08-13\nauthor: An\nlocalities: []\n---\n\n{}\n"


def article(body: str) -> Article:
    document = read(TEXT.format(body).encode(), "tin/a.md", ReaderSettings()).document
    assert isinstance(document, Article)
    return document


def count_words(given) -> int:
    """What somebody might want to show in a card or a feed."""
    prose = given if hasattr(given, "parts") else given.body.prose
    return len("".join(prose.parts).split())


SHORT, LONG = article("Một đoạn."), article("Một đoạn.\n\n" + "chữ " * 500)


def test_a_whole_article_is_given_to_nothing_that_is_deferred():
    for whole in (SHORT, (SHORT, LONG)):
        with pytest.raises(TypeError, match="cannot be stamped"):
            Stamper().defer(count_words, whole)


def test_facts_have_no_text():
    assert SHORT.facts == LONG.facts
    with pytest.raises(AttributeError):
        Stamper().defer(count_words, SHORT.facts).made()


def test_what_is_given_a_text_is_stamped_with_it():
    short, long = (Stamper().defer(count_words, a.body.prose) for a in (SHORT, LONG))
    assert short.made() < long.made()
    assert short.stamp != long.stamp


OTHER = {
    str: "khác",
    bool: True,
    tuple: ("khác",),
    type(None): datetime(2022, 1, 1, tzinfo=VIETNAM),
    datetime: datetime(2022, 1, 1, tzinfo=VIETNAM),
    Status: Status.HIDDEN,
}


@pytest.mark.parametrize(
    "facts",
    [
        SHORT.facts,
        stamped(PageFacts("Tin", "Một", "tin", Status.PUBLISHED)),
        stamped(ProfileFacts("An", "Hội viên", "anh/a.jpg", "Một")),
    ],
)
def test_every_fact_is_in_the_stamp(facts):
    for field in fields(facts):
        if field.name != "stamp":
            other = replace(facts, **{field.name: OTHER[type(getattr(facts, field.name))]})
            assert stamped(other).stamp != facts.stamp, field.name


def test_facts_that_are_not_stamped_are_refused():
    with pytest.raises(TypeError, match="no stamp yet"):
        Stamper().stamp(replace(SHORT.facts, stamp=b""))
