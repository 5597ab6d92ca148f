from __future__ import annotations

import re

import pytest
from folding import FOLDED, ONE_WORD, STANDARD, TWO_WORDS

from plugins.vietnamese import add_spellings, fold, i_y_key, mend_d, tone_key


@pytest.mark.parametrize(("text", "folded"), FOLDED)
def test_folding(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(("one", "other"), ONE_WORD)
def test_spellings_of_one_word_have_one_key(one, other):
    assert i_y_key(mend_d(one)) == i_y_key(mend_d(other))


@pytest.mark.parametrize(("one", "other"), TWO_WORDS)
def test_words_that_differ_have_keys_that_differ(one, other):
    assert tone_key(one) != tone_key(other)
    assert i_y_key(one) != i_y_key(other)


@pytest.mark.parametrize(("text", "standard"), STANDARD)
def test_the_spelling_that_stands_for_all(text, standard):
    added = add_spellings(text, "^^")
    assert re.sub(r"\w+\^\^(\w+)", r"\1", added) == standard
    assert re.sub(r"\^\^\w+", "", added) == text
