"""Every way an English newspaper says who said what, sentence by sentence; all of it invented."""

from __future__ import annotations

import pytest

from articles.extraction import extract

FOUND: list[tuple[str, str, list[tuple[str, str, str]]]] = [
    ("that", "Mayor Lena Brandt said that the bridge would open next year.",
     [("indirect", "the bridge would open next year", "Lena Brandt")]),
    ("that", "The Marvian army denies that it shelled the village.",
     [("indirect", "it shelled the village", "Marvian army")]),
    ("that", "She told the committee that nobody had been warned.", [("indirect", "nobody had been warned", "")]),
    ("that", "Two witnesses testified that the driver had been asleep.",
     [("indirect", "the driver had been asleep", "Two witnesses")]),
    ("bare", "Novak said Tuesday her party would vote against the bill.",
     [("indirect", "her party would vote against the bill", "Novak")]),
    ("bare", "Police said a man was arrested at the harbour.",
     [("indirect", "a man was arrested at the harbour", "Police")]),
    ("bare", "Experts warn the glacier could vanish within a decade.",
     [("indirect", "the glacier could vanish within a decade", "Experts")]),
    ("bare", "Dahl told reporters he had no plans to resign.", [("indirect", "he had no plans to resign", "Dahl")]),
    ("bare", "Officials say there are no survivors.", [("indirect", "there are no survivors", "Officials")]),
    ("tag", "The talks have failed, the minister said.", [("indirect", "The talks have failed", "minister")]),
    ("tag", "Three people were hurt, according to the fire service.",
     [("indirect", "Three people were hurt", "fire service")]),
    ("tag", "The plant will close in May, the company announced on Monday.",
     [("indirect", "The plant will close in May", "company")]),
    ("tag", "The plan, Okafor said, would cost billions.",
     [("indirect", "The plan, Okafor said, would cost billions", "Okafor")]),
    ("source", "According to the ministry, both pilots survived.",
     [("indirect", "both pilots survived", "ministry")]),
    ("source", "According to Ruth Hale, a historian, the letters are genuine.",
     [("indirect", "the letters are genuine", "Ruth Hale")]),
    ("source", "The attack began at dawn, according to residents.",
     [("indirect", "The attack began at dawn", "residents")]),
    ("direct", '"We will not leave," said Olga Petrenko, a teacher.',
     [("direct", "We will not leave,", "Olga Petrenko")]),
    ("direct", "“It was over in seconds,” she said.", [("direct", "It was over in seconds,", "")]),
    ("direct", "'Nobody told us,' Karen Whitfield said as she left the court.",
     [("direct", "Nobody told us,", "Karen Whitfield")]),
    ("direct", '"No comment," a spokesman for the bank told the newspaper.',
     [("direct", "No comment,", "spokesman for the bank")]),
    ("direct", 'Asked about the deal, Merel Vos replied: "Not today."', [("direct", "Not today.", "Merel Vos")]),
    ("direct", 'Vos said, "We are ready."', [("direct", "We are ready.", "Vos")]),
    ("direct", '"It is late," he said, "and we are tired."',
     [("direct", "It is late,", ""), ("direct", "and we are tired.", "")]),
    ("direct", '"It is done," said Amir Saleh. "Now we rest."',
     [("direct", "It is done,", "Amir Saleh"), ("direct", "Now we rest.", "Amir Saleh")]),
    ("mixed", 'Prime Minister Joan Reed called the verdict "a disgrace".',
     [("mixed", 'the verdict "a disgrace"', "Joan Reed")]),
    ("mixed", 'He described the offer as "an insult".', [("mixed", 'the offer as "an insult"', "")]),
    ("mixed", 'The court said the evidence was "thin at best".',
     [("mixed", 'the evidence was "thin at best"', "court")]),
    ("mixed", 'Labour accused the council of "burying the report".',
     [("mixed", '"burying the report"', "Labour")]),
    ("order", "The governor urged residents to stay indoors.",
     [("indirect", "to stay indoors", "governor")]),
    ("order", "Lindqvist asked both sides to return to the table.",
     [("indirect", "to return to the table", "Lindqvist")]),
    ("order", "The judge ordered the firm to publish the files.",
     [("indirect", "to publish the files", "judge")]),
    ("to", "The airline promised to refund every ticket.",
     [("indirect", "to refund every ticket", "airline")]),
    ("to", "The rebels vowed to fight on.", [("indirect", "to fight on", "rebels")]),
    ("to", "The union threatened to walk out on Friday.",
     [("indirect", "to walk out on Friday", "union")]),
    ("chain", '"It is over," said Anna Kowalska, adding that the army had left.',
     [("direct", "It is over,", "Anna Kowalska"), ("indirect", "the army had left", "Anna Kowalska")]),
    ("chain", "Moreno said the road was safe but warned that fuel was scarce.",
     [("indirect", "the road was safe", "Moreno"), ("indirect", "fuel was scarce", "Moreno")]),
    ("chain", "Haddad was quoted as saying the deal was dead.", [("indirect", "the deal was dead", "Haddad")]),
    ("several", "President Elin Torv and Prime Minister Joris Vaal said the border would stay open.",
     [("indirect", "the border would stay open", "Elin Torv; Joris Vaal")]),
    ("pronoun", "Maria Lopez leads the union. She said nurses were leaving.",
     [("indirect", "nurses were leaving", "Maria Lopez")]),
    ("pronoun", "John Marsh met Helen Frost on Monday. He said the meeting was useful.",
     [("indirect", "the meeting was useful", "John Marsh")]),
    # an apposition between the speaker and the verb
    ("apposition", '"It is over," Gemma Hartwell, one of the three, told reporters outside the court.',
     [("direct", "It is over,", "Gemma Hartwell")]),
    ("apposition", "A spokesman, Jan Dabrovin, said the minister had offered two dates.",
     [("indirect", "the minister had offered two dates", "Jan Dabrovin")]),
    # a participle keeps the subject
    ("participle", 'A spokeswoman rejected the claim as "baseless and cynical", adding that all figures were public.',
     [("mixed", 'the claim as "baseless and cynical"', "spokeswoman"),
      ("indirect", "all figures were public", "spokeswoman")]),
    ("participle", "The union is ready, commissioner Lars Holmqvist said, warning that a trade war would hurt.",
     [("indirect", "The union is ready", "Lars Holmqvist"),
      ("indirect", "a trade war would hurt", "Lars Holmqvist")]),
    # two orders, and no statement before the verb
    ("order", "In a post on X, Prime Minister Ewa Zielinova urged both sides to wait, and promised to chair a meeting.",
     [("indirect", "to wait", "Ewa Zielinova"), ("indirect", "to chair a meeting", "Ewa Zielinova")]),
    ("unnamed", "An official, who asked not to be identified, said the tax would take effect on March 1.",
     [("indirect", "the tax would take effect on March 1", "official")]),
    # another speaker behind "while"
    ("contrast", 'Analysts believe the flood could spread, while the group Clear Water called the response "slow".',
     [("indirect", "the flood could spread", "Analysts"), ("mixed", 'the response "slow"', "Clear Water")]),
    ("contrast", "Clara Dunmore said the plan was ready while the money was not.",
     [("indirect", "the plan was ready while the money was not", "Clara Dunmore")]),
    ("rank", 'Detective Superintendent Colin Marshfield said they had "followed the evidence".',
     [("mixed", 'they had "followed the evidence"', "Colin Marshfield")]),
    ("apposition", '"I heard a bang," one neighbour, Kenji Moritani, 61, told the local radio.',
     [("direct", "I heard a bang,", "Kenji Moritani")]),
    # behind "told" stands who was told, never who told
    ("told", '"Go," Otto Lind said, and Mary Dunmore, his wife, told reporters that it was cold.',
     [("direct", "Go,", "Otto Lind"), ("indirect", "it was cold", "Mary Dunmore")]),
    ("joined", "The governor ordered inspectors to visit every home and said he would seek funds.",
     [("indirect", "to visit every home", "governor"), ("indirect", "he would seek funds", "governor")]),
    ("claim", "Local media say the house had no roof - a claim the owner denies.",
     [("indirect", "the house had no roof - a claim the owner denies", "Local media")]),
    ("that", 'Clara Dunmore warned that "heads rolling will not save the fish".',
     [("mixed", '"heads rolling will not save the fish"', "Clara Dunmore")]),
    ("joined", "Environment minister Jonas Bergson – a critic of it – hailed the step, but warned that fish die.",
     [("indirect", "fish die", "Jonas Bergson")]),
    ("owner", '"We describe them to lose them," the Clear Water Trust\'s Ben Aldermoor told the radio.',
     [("direct", "We describe them to lose them,", "Ben Aldermoor")]),
    ("joined", 'The harbour ministry, which funded part of the work, called it "a gift" and pledged to pay more.',
     [("mixed", 'it "a gift"', "harbour ministry"), ("indirect", "to pay more", "harbour ministry")]),
    # clauses that stand inside others
    ("inner", 'A row broke out after the justice secretary accused the court of "gambling with safety".',
     [("mixed", '"gambling with safety"', "justice secretary")]),
    ("inner", 'Trouble began in May, when Ida Sorn warned that the rise would undo "years of work".',
     [("mixed", 'the rise would undo "years of work"', "Ida Sorn")]),
    ("inner", "In Dorn, where the health ministry says 41 people have died, hope was hard to find.",
     [("indirect", "41 people have died", "health ministry")]),
    ("inner", 'Minister Pavel Drosz, who on Monday had urged the bank to act "before the summer", was sad.',
     [("mixed", 'to act "before the summer"', "Pavel Drosz")]),
    ("inner", "The ministry did not comment, but a diplomat, who was not named, said Marvia would not weep.",
     [("indirect", "Marvia would not weep", "diplomat")]),
    ("inner", 'A fisherman, who has to live there, described Ada Tolk as "a terror" who reported boats.',
     [("mixed", 'Ada Tolk as "a terror" who reported boats', "fisherman")]),
    ("with", 'They met, with one official saying they were "closer" and another insisting that nothing had changed.',
     [("mixed", 'they were "closer"', "one official"), ("indirect", "nothing had changed", "another")]),
    ("one", '"Nobody is going anywhere," one said. One described it as "a tax".',
     [("direct", "Nobody is going anywhere,", "one"), ("mixed", 'it as "a tax"', "one")]),
    ("inverted", "All 38 people on the lift are alive, says rescue chief Corinne Suffert.",
     [("indirect", "All 38 people on the lift are alive", "Corinne Suffert")]),
    ("around", "Tess Reid learned Dutch from her pupils and French, she says, from the radio.",
     [("indirect", "Tess Reid learned Dutch from her pupils and French, she says, from the radio", "Tess Reid")]),
    ("aside", "Ann Oller claimed that a buyer had been shown round, something the council denies.",
     [("indirect", "a buyer had been shown round", "Ann Oller")]),
    ("passive", "The pastry chef was told by two doctors to eat less.", [("indirect", "to eat less", "two doctors")]),
    ("order", "Ann Oller urged the council to admit that there is a list.",
     [("indirect", "to admit that there is a list", "Ann Oller")]),
    ("adverb", "Piet Dahl has since hinted that he might leave. Villagers have long complained that the ford is deep.",
     [("indirect", "he might leave", "Piet Dahl"), ("indirect", "the ford is deep", "Villagers")]),
    ("clock", "Egan Tull said the men had knocked until 3:30 a.m. and that ten people had refused.",
     [("indirect", "the men had knocked until 3:30 a.m. and that ten people had refused", "Egan Tull")]),
    ("bare", "Mary Teal said she left her house with only the bird.",
     [("indirect", "she left her house with only the bird", "Mary Teal")]),
    ("bare", "Captain Rob Skinnard swears it's true.", [("indirect", "it's true", "Rob Skinnard")]),
    ("bare", 'Its operator, Telefer, says the lift "met every standard".',
     [("mixed", 'the lift "met every standard"', "Telefer")]),
    ("that", 'Ann Tischler writes on X that Norland "stands with us" and that help has been made ready.',
     [("mixed", 'Norland "stands with us" and that help has been made ready', "Ann Tischler")]),
    ("time", "Three roads remain shut across the county, the Rivers Agency said on Monday morning.",
     [("indirect", "Three roads remain shut across the county", "Rivers Agency")]),
    ("joined", 'Its operator, Telefer, says the lift "met every standard" and promises to help the police.',
     [("mixed", 'the lift "met every standard"', "Telefer"), ("indirect", "to help the police", "Telefer")]),
    ("to", 'The government promised to study it "in good faith".',
     [("mixed", 'to study it "in good faith"', "government")]),
    ("joined", "HALDEN (Reuters) - Norland's central bank kept its rate at 6%, defying calls for a cut, and said it "
     "would not move.", [("indirect", "it would not move", "Norland's central bank")]),
]  # fmt: skip

NONE: list[str] = [
    "The minister said nothing.",
    "The company announced a new plan on Monday.",
    "The road leads to the harbour.",
    "Reports of the accident reached the town at noon.",
    "The claims office is closed on Sunday.",
    "She told the story of her life.",
    "The film 'Harbour Lights' opens on Friday.",
    "The so-called 'green zone' lies in the centre.",
    "According to plan, the ship left at noon.",
    "The talks ended on Tuesday after six hours.",
    "He asked for water.",
    "There are three colours: red, white and blue.",
    "You could say that it was a long winter.",
    "The bridge, which opened in May, is closed.",
    "In May, when the ship left, the harbour was empty.",
    "One of the ships left after the storm, another at noon.",
    "She has long been the voice of the harbour.",
]


def read(text: str) -> list[tuple[str, str, str]]:
    """Return the statements of a text: kind, content, speakers."""
    return [
        (quote.kind, quote.exact, "; ".join(quote.speaker_names))
        for quote in extract(text, language="en").quotes
        if quote.kind != "term"
    ]


@pytest.mark.parametrize(("construction", "text", "expected"), FOUND, ids=[f"{c}: {t[:60]}" for c, t, _ in FOUND])
def test_an_english_statement_is_found_with_its_speaker(
    construction: str, text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert read(text) == expected


@pytest.mark.parametrize("text", NONE)
def test_an_english_sentence_that_says_nothing_of_anybody_gives_no_statement(text: str) -> None:
    assert read(text) == []
