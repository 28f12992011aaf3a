"""The commonest words that one language has and the other has not."""

FUNCTION_WORDS: dict[str, frozenset[str]] = {
    "nl": frozenset(
        "de het een en van dat die te zijn niet met voor aan ook bij naar uit heeft wordt werd volgens maar om"
        " er nog zei als deze door over hij zij ze".split()
    ),
    "en": frozenset(
        "the a an and of that to is not with for at also from has was were according but on its by this which"
        " he she they said as will would been have".split()
    ),
}
