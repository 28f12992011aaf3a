"""Who an English name means: titles with capitals, bodies of many words, relatives; all of it invented."""

from __future__ import annotations

import pytest

from articles.extraction import extract

# (class, text, the speakers of its statements in order)
SPEAKERS: list[tuple[str, str, list[str]]] = [
    ("rank", '"It burns," said Incident Commander Lorna Whitfell. "It grows," Whitfell said.', ["Lorna Whitfell"] * 2),
    ("rank", "Marsh County Sheriff Tom Oakden said the road was shut. Oakden said it would stay so.",
     ["Tom Oakden"] * 2),
    ("rank", "Assistant District Attorney Naomi Randal told the jury that he lied.", ["Naomi Randal"]),
    ("rank", "Acting Assistant Secretary of Labor Lou Kerridge said it was late.", ["Lou Kerridge"]),
    ("rank", "Charlotte Mayor Vi Lilesworth said the budget was closed.", ["Vi Lilesworth"]),
    ("rank", "Bank of Norland Governor Ida Sternholt said it would wait.", ["Ida Sternholt"]),
    ("rank", "Former Norland captain Ellen Marshall said it was over.", ["Ellen Marshall"]),
    ("rank", "Judge Peter King said that the case was closed.", ["Peter King"]),
    ("rank", "Stephen King said that the book was done.", ["Stephen King"]),
    ("rank", "King George Hospital said the ward was full.", ["King George Hospital"]),
    ("calling", 'Geologist Marco Brunelli said the cliff was loose. "I wrote it," he said.', ["Marco Brunelli"] * 2),
    ("calling", "Forecaster Anita Deshpal said the wind would drop.", ["Anita Deshpal"]),
    ("calling", "Shipbuilder Inverloch Marine said the hull was ready.", ["Inverloch Marine"]),
    ("calling", "Midwives Hanna Berg and Ada Lund said they were tired.", ["Hanna Berg; Ada Lund"]),
    ("body", "The Royal College of Beekeepers estimates that half the hives died.", ["Royal College of Beekeepers"]),
    ("body", "The Department for Work and Harbours said it was late.", ["Department for Work and Harbours"]),
    ("body", "The Food and Fodder Administration said it was safe.", ["Food and Fodder Administration"]),
    ("body", "Marlow & Worsted Fire and Rescue Service said the house was lost.",
     ["Marlow & Worsted Fire and Rescue Service"]),
    ("body", "Tennis Norland confirmed that the match would move.", ["Tennis Norland"]),
    ("body", "Historic Scotland said that the roof was bad.", ["Historic Scotland"]),
    ("body", "The National Weavers' Union said that the mill would close.", ["National Weavers' Union"]),
    ("body", "The players' association warned it would boycott the event.", ["players' association"]),
    ("body", "Nobody was hurt, according to the Marvian Department of Forestry, and a man was in custody.",
     ["Marvian Department of Forestry"]),
    ("body", "The Swiss Avalanche Institute said that the slope was safe.", ["Swiss Avalanche Institute"]),
    ("body", "Ana Bello and the Norland Rowing Association said they would appeal.",
     ["Ana Bello; Norland Rowing Association"]),
    ("premodified", "The UN refugee rights office said the camp was full.", ["UN refugee rights office"]),
    ("premodified", "Two Labour backbenchers said they would vote against it.", ["Two Labour backbenchers"]),
    ("premodified", "Yorkshire police said the road was shut.", ["Yorkshire police"]),
    ("premodified", "Lindholm angrily said the vote was a farce.", ["Lindholm"]),
    ("premodified", "The Guardian published the letter. Lindholm said it was forged.", ["Lindholm"]),
    ("prefix", '"Gaps remain," the envoy, Dr Huda al-Mansur, told reporters. Mansur said that it was late.',
     ["Huda al-Mansur"] * 2),
    ("relatives", 'Yana Belska was ill. "It hurt," Belska said. Her mother, Olga Belska, said it was late. '
     '"It rains," said Belska.', ["Yana Belska", "Olga Belska", "Yana Belska"]),
    ("relatives", 'Winnie Tolman came late. "It rains," Ms. Tolman said. Her daughter, Rosalind, was ill. "I do," '
     'Rosalind Tolman said. "Not me," Ms. Tolman said.', ["Winnie Tolman", "Rosalind Tolman", "Winnie Tolman"]),
    ("relatives", "Gareth Hatton, 71, is guilty. Hatton wept. Jo Beth Hatton said that he came home. "
     "Hatton said that he had not.", ["Jo Beth Hatton", "Gareth Hatton"]),
    # two of one name before it stands alone: nobody can tell
    ("relatives", 'Kees Belski and Piet Belski own a shop. "It rains," said Belski.', ["Belski"]),
    ("relatives", 'Mia Belska and Olga Belska own a shop. "It rains," said Belska.', ["Belska"]),
    # a name in apposition says who the description is
    ("apposed", 'Nearly 900 signed, according to its organiser, baker\'s daughter Elin Hark. She said it was "late".',
     ["Elin Hark"] * 2),
    ("apposed", '"She was calm," says one of them, retired teacher Malcolm Orr.', ["Malcolm Orr"]),
    ("apposed", 'Her employer, the supermarket chain Farrow\'s, said it was "proud". Farrow\'s said it would pay.',
     ["Farrow's"] * 2),
    ("apposed", '"We looked," said a spokesman in Dorn, Norland.', ["spokesman in Dorn"]),
    ("apposed", '"Not so," said the pilot, who knew Piet Orr.', ["pilot"]),
    ("issuer", "The Alpine Snow Service warned of more. Some snow fell, according to a first estimate by the service.",
     ["Alpine Snow Service"]),
    ("issuer", "Half of it is gone, according to a recent report by Tom Vane.", ["Tom Vane"]),
    ("issuer", "Half of it is gone, according to an official briefed on the talks.", ["official briefed on the talks"]),
    ("quoted as", 'Nile News quoted a security source as saying that the file "needs weeks".', ["security source"]),
    ("quoted as", "The minister was quoted as saying that it was late.", ["minister"]),
    ("quoted as", "Tom Vane declined, saying that it was late.", ["Tom Vane"]),
    ("origin", 'Tam Reid beat Germany\'s Karin Wendt. "I won," Reid said. Wendt shrugged. Reid smiled. "It came back," '
     "the German said.", ["Tam Reid", "Karin Wendt"]),
    ("origin", 'Tam Reid beat Norway\'s Leif Moen. "I won," Reid said. Moen smiled. "So it went," said the Norwegian.',
     ["Tam Reid", "Leif Moen"]),
    ("opening", 'Anna Bell sat. Asked about her successor, she laughed. "Bring coffee," she said. Then, after a pause: '
     '"And count the chairs."', ["Anna Bell"] * 2),
    ("opening", 'Anna Bell sat. Sorry is not a word Bell knows. "Did he say that?" she asked.', ["Anna Bell"]),
    ("opening", "A retired chef from Dorn, Mia Bell lost it. She said it was late.", ["Mia Bell"]),
    ("topic", '"Ask me in March," Angela Moor said. As for Tess Reid, she planned to sleep. "I am tired," she said.',
     ["Angela Moor", "Tess Reid"]),
    ("office", 'Labour\'s Neve Rafter said it was wrong. The first minister accused her of "a hunt".',
     ["Neve Rafter", "first minister"]),
    ("joined", "It is lost, according to current and former officials in four countries.",
     ["current and former officials"]),
    ("reflexive", 'In an interview with the paper, Tom Vane described himself as "a victim".', ["Tom Vane"]),
    ("nationality", 'Coach Lars Wendel shrugged. "I am not brave," the Dane said.', ["Lars Wendel"]),
    ("nationality", 'Norway\'s Tuva Moen won. Moen smiled. "It was cold," the Swede said.', ["Swede"]),
    ("nationality", 'Scotland\'s Ailsa Rennie won. Rennie smiled. "I like rain," the Scot said.', ["Ailsa Rennie"]),
    ("opening", 'Born in Hull, the son of a skipper, Ed Larkin left early. "I learned fish," he said.', ["Ed Larkin"]),
    ("opening", 'Speaking in Dorn, the victim\'s sister, Joan Whitmore, said it was "a long time coming".',
     ["Joan Whitmore"]),
    ("opening", "Sir Ed Larkin, the botanist who brought the lily and once described himself as \"a weed\", has died.",
     ["Ed Larkin"]),
    ("team", 'Millfield were ahead, and their manager, Sheila Dunne, was furious. "It was late," she said.',
     ["Sheila Dunne"]),
    ("office", "Transport minister Ada Bell won. The first minister said that it was fair.", ["first minister"]),
    ("office", "Foreign Minister Ada Bell won. The foreign minister said that it was fair.", ["Ada Bell"]),
    ("body", "The FTSE 250 company said it would pay.", ["FTSE 250 company"]),
    ("letters", "His lawyer, Amrita Sandhoo KC, said they would appeal.", ["Amrita Sandhoo"]),
    # a thing with a name is no speaker, and somebody else's captain is somebody new
    ("thing", "His memoir, Roots, was published in May. In it he wrote that fame was cold.", [""]),
    ("owner", 'Her son, Wade Teal, was there. The volunteer\'s captain said she was safe. "She fought," he said.',
     ["volunteer's captain"] * 2),
    ("apposed", 'Samuel Obin left. His mother, Patience Obin, wept. "They owe him that," she said.', ["Patience Obin"]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "speakers"), SPEAKERS, ids=[f"{n}: {t[:60]}" for n, t, _ in SPEAKERS])
def test_an_english_name_means_one_and_the_same(name: str, text: str, speakers: list[str]) -> None:
    found = [q for q in extract(text, language="en").quotes if q.kind != "term"]
    assert ["; ".join(q.speaker_names) for q in found] == speakers
