"""Short names in brackets: "Centraal Bureau Wegen (CBW)" says what "het CBW" means further on."""

from __future__ import annotations

from collections.abc import Sequence

_LONGEST = 7  # letters
_WORDS = 9  # of the full name, with the small ones between


def full_names(word: Sequence[str], sentences: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Return where full names with a short one in brackets begin and end: first word -> word of the bracket."""
    found: dict[int, int] = {}
    for first, behind in sentences:
        for at in range(first + 2, behind - 2) if "(" in word[first:behind] else ():
            if word[at] == "(" and word[at + 2] == ")" and _is_short(word[at + 1]):
                begin = (
                    _compound(word, first, at)
                    or _begins(word, first, at, small=False)
                    or _begins(word, first, at, small=True)
                )
                if begin is not None:
                    found[begin] = at
    return found


def _is_short(word: str) -> bool:
    return 2 <= len(word) <= _LONGEST and word.isalpha() and word.isupper()


def _compound(word: Sequence[str], first: int, bracket: int) -> int | None:
    """Return the long word before `bracket` that holds the letters by itself: "Rijkswaarborgdienst (RWD)"."""
    at = bracket - 1
    long, letters = word[at].upper(), word[bracket + 1]
    named = at - 1 > first and word[at - 1][:1].isupper()
    if named or not word[at][:1].isupper() or len(long) < 4 * len(letters):
        return None
    rest = iter(long)
    return at if long[0] == letters[0] and all(letter in rest for letter in letters) else None


def _begins(word: Sequence[str], first: int, bracket: int, *, small: bool) -> int | None:
    """Return the first word of the name before `bracket` whose initials, in order, are the letters in the brackets.

    `small` says whether words without a capital count: they do in "Raad voor de rechtspraak (RVDR)".
    """
    letters = word[bracket + 1]
    left = len(letters)
    for at in range(bracket - 1, max(first, bracket - _WORDS) - 1, -1):
        initial = word[at][0].upper()
        if not small and word[at][0].islower():
            continue
        if letters[left - 1] == initial:
            left -= 1
        elif left > 1 and letters[left - 2] == initial and letters[left - 1] in word[at].upper():
            left -= 2  # "Voetbalbond" gives two letters
        elif word[at][0].isupper() or not word[at][0].isalpha():
            return None
        if not left:
            return at if word[at][0].isupper() and bracket - at > 1 else None
    return None
