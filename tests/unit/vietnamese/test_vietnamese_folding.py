from __future__ import annotations

import pytest
from folding import FOLDED, ONE_WORD, TWO_WORDS

from plugins.vietnamese import fold, mend_d, tone_key


@pytest.mark.parametrize(("text", "folded"), FOLDED)
def test_folding(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(("one", "other"), ONE_WORD)
def test_spellings_of_one_word_have_one_key(one, other):
    assert tone_key(mend_d(one)) == tone_key(mend_d(other))


@pytest.mark.parametrize(("one", "other"), TWO_WORDS)
def test_words_that_differ_have_keys_that_differ(one, other):
    assert tone_key(one) != tone_key(other)
