"""The one table of keywords: terminal name, the Dutch words as written in a rule file, what they mean.

The grammar, the messages of the parser, the formatter and the reference page all read this table.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """A keyword. `dutch` is how it is printed; `variants` are other accepted spellings. A terminal with a
    leading underscore leaves no token in the tree."""

    terminal: str
    dutch: str
    meaning: str
    variants: tuple[str, ...] = ()


WORDS: tuple[Word, ...] = (
    Word("_BESLUIT", "besluit", "the decree this file belongs to"),
    Word("_HOOFDSTUK", "hoofdstuk", "chapter"),
    Word("_AFDELING", "afdeling", "division of a chapter"),
    Word("_PARAGRAAF", "paragraaf", "paragraph of a division"),
    Word("_ARTIKEL", "artikel", "article"),
    Word("_LID", "lid", "numbered part of an article", ("leden",)),
    Word("_ONDERDEEL", "onderdeel", "lettered part of a lid"),
    Word("_ZIN", "zin", "sentence of a lid"),
    Word("_GELDIG_VANAF", "geldig vanaf", "first version in which the block applies"),
    Word("_TOT", "tot", "first version in which the block no longer applies"),
    Word("_GELEZEN_IN", "gelezen in", "versions whose text was read"),
    Word("AANGENOMEN", "aangenomen", "the start date was not read"),
    Word("_TABEL", "tabel", "a table of the decree"),
    Word("_KOLOM", "kolom", "column of a table"),
    Word("_OVERIGE", "overige", "every case not named above"),
    Word("_ALLE", "alle", "every lid of the article"),
    Word("_ONDERWERP", "onderwerp", "the subject, for setting levels side by side"),
    Word("_STREKKING", "strekking", "the lid in our own words"),
    Word("_UITLEG", "uitleg", "an interpretation, not the text of the law"),
    Word("_LOCATIEGEBONDEN", "locatiegebonden", "to be judged again at every site"),
    Word("_IN_AFWIJKING_VAN", "in afwijking van", "replaces where its condition holds"),
    Word("_MAG_IN_PLAATS_VAN", "mag in plaats van", "an alternative that suffices"),
    Word("_ONVERMINDERD", "onverminderd", "adds, takes nothing away"),
    Word("_ALLEEN_BIJ", "alleen bij", "the target applies only where this condition holds"),
    Word("_VOOR_ELKE", "voor elke", "for all", ("voor elk",)),
    Word("_VOOR_TEN_MINSTE_EEN", "voor ten minste een", "there is one"),
    Word("_IN", "in", "element of"),
    Word("_WAARVOOR", "waarvoor", "filter on a list"),
    Word("_ALS", "als", "condition of application"),
    Word("_ANDERS", "anders", "otherwise"),
    Word("_EIS", "eis", "the requirement"),
    Word("_VAN_TOEPASSING_IS", "van toepassing is", "calls in other rules", ("van toepassing zijn",)),
    Word(
        "_NIET_VAN_TOEPASSING_IS",
        "niet van toepassing is",
        "takes other rules out",
        ("niet van toepassing zijn",),
    ),
    Word("_BEOORDEEL", "beoordeel", "a question that a person must answer"),
    Word("_EEN_VAN_DE_ONDERDELEN", "een van de onderdelen", "one part suffices"),
    Word("_VOORBEELDEN", "voorbeelden", "examples, run as tests"),
    Word("_GEGEVEN", "gegeven", "facts shared by all examples"),
    Word("_OP_NIVEAU", "op niveau", "the level the rules are applied at"),
    Word("_VOOR_DEEL", "voor deel", "the part of the building concerned"),
    Word("_RIJ", "rij", "label of the route"),
    Word("_VAN", "van", "of"),
    Word("_TOT_EN_MET", "tot en met", "up to and including"),
    Word("_MET_GRENS", "met grens", "with another limit"),
    Word("_GRENS", "grens", "names a limit"),
    Word("_OF", "of", "or"),
    Word("_EN", "en", "and"),
    Word("_NIET", "niet", "not"),
    Word("TEN_MINSTE", "ten minste", "at least"),
    Word("TEN_HOOGSTE", "ten hoogste", "at most"),
    Word("MEER_DAN", "meer dan", "more than"),
    Word("MINDER_DAN", "minder dan", "less than"),
    Word("IS", "is", "equals"),
    Word("EN_TEN_MINSTE", "en ten minste", "and at least"),
    Word("EN_TEN_HOOGSTE", "en ten hoogste", "and at most"),
    Word("EN_MEER_DAN", "en meer dan", "and more than"),
    Word("EN_MINDER_DAN", "en minder dan", "and less than"),
    Word("_MET_EEN_MINIMUM_VAN", "met een minimum van", "the larger of the two"),
    Word("_MET_EEN_MAXIMUM_VAN", "met een maximum van", "the smaller of the two"),
    Word("_GEDEELD_DOOR", "gedeeld door", "divided by"),
    Word("_PER", "per", "per unit of"),
    Word("_VOLGENS", "volgens", "determined by this method"),
    Word("_METHODE", "methode", "the methods a quantity may be determined by"),
    Word("SOM", "som", "sum over a list"),
    Word("_AANTAL", "aantal", "number of elements"),
    Word("GROOTSTE", "grootste", "largest over a list"),
    Word("KLEINSTE", "kleinste", "smallest over a list"),
    Word("_WAAR", "waar", "true"),
    Word("_ONWAAR", "onwaar", "false"),
    Word("_LEEG", "leeg", "a list known to be empty"),
    Word("_VOLDOET", "voldoet", "compliant"),
    Word("_VOLDOET_NIET", "voldoet niet", "non-compliant"),
    Word("_NIET_VAN_TOEPASSING", "niet van toepassing", "not applicable"),
    Word("_VAN_TOEPASSING", "van toepassing", "the route applies"),
    Word("_GEGEVENS_ONTBREKEN", "gegevens ontbreken", "data is missing"),
    Word("_BEOORDELEN", "beoordelen", "a person must judge"),
    Word("_BEGRIP", "begrip", "a concept of the vocabulary"),
    Word("_MEERVOUD", "meervoud", "name of the list of all its elements"),
    Word("_IS_EEN", "is een", "a special case of another concept"),
    Word("_KENMERK", "kenmerk", "an attribute"),
    Word("_GETAL", "getal", "a number without unit"),
    Word("_JA_NEE", "ja_nee", "true or false"),
    Word("_TEKST", "tekst", "text"),
    Word("_DATUM", "datum", "a date"),
    Word("_KEUZE", "keuze", "one of the named options"),
    Word("_KLASSE", "klasse", "one of the named classes, best first"),
    Word("_LIJST", "lijst", "a list of elements of another concept"),
    Word("_VIA", "via", "the elements whose attribute of this name holds this element's id"),
    Word("_SAMENSTELLEND", "samenstellend", "counts for unchanged composition"),
    Word("_BRON", "bron", "the document in which the fact is declared"),
    Word("_LEZING", "lezing", "a reading of an open norm"),
    Word("_VOLGT_UIT", "volgt uit", "derived from other facts"),
)


def terminal_definitions() -> str:
    """The keywords as Lark terminals; a phrase of several words allows any white space between them."""
    return "\n".join(_definition(word) for word in WORDS)


def _definition(word: Word) -> str:
    """A keyword never is the beginning of a longer word; a longer phrase goes before a shorter one."""
    spellings = sorted((word.dutch, *word.variants), key=len, reverse=True)
    pattern = "|".join(r"[ \t\r\n]+".join(spelling.split()) for spelling in spellings)
    words = max(len(spelling.split()) for spelling in spellings)
    return f"{word.terminal}.{4 + words}: /({pattern})(?![a-z0-9_])/"
