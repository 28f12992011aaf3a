"""What English writers put around a statement, class by class: what is said, by whom, and what only looks like it."""

from __future__ import annotations

from typing import Any

import pytest

from articles.extraction import extract

# class -> (text, [(statement, speaker)]); every class has sentences that it must leave alone
CLASSES: dict[str, list[tuple[str, list[tuple[str, str]]]]] = {
    "the writer goes on behind the clause": [
        ("The retailer warned that profits will halve, after three of its suppliers raised prices.",
         [("profits will halve", "retailer")]),
        ("Councillors said they expect a vote on Friday, though that date may slip.",
         [("they expect a vote on Friday", "Councillors")]),
        ("The club said the pitch was frozen, prompting the referee to stop the match.",
         [("the pitch was frozen", "club")]),
        ("Ada Vale feared that readers would drift away, which, she noted, had happened before.",
         [("readers would drift away", "Ada Vale")]),
        ("Prosecutors say he took bribes, which he denies.", [("he took bribes", "Prosecutors")]),
        ("The visitors appealed, arguing that the ball had crossed the line, but it stood after a review.",
         [("the ball had crossed the line", "visitors")]),
        # what belongs to the speaker stays
        ("Ada Vale said she was tired, sad and, after nine years, ready to go.",
         [("she was tired, sad and, after nine years, ready to go", "Ada Vale")]),
        ("Ada Vale said she liked the job, though she missed the sea.",
         [("she liked the job, though she missed the sea", "Ada Vale")]),
        ("The firm said sales rose in the spring as shoppers returned.",
         [("sales rose in the spring as shoppers returned", "firm")]),
        ("The minister said the line would open in May, a year later than planned.",
         [("the line would open in May, a year later than planned", "minister")]),
    ],
    "the medium behind quoted words": [
        ("Governor Ada Vale demanded that the board “STOP STALLING” in a post on Facebook.",
         [("the board “STOP STALLING”", "Ada Vale")]),
        ("The coach called the ruling “a joke” in an interview with the Herald.", [("the ruling “a joke”", "coach")]),
        ("The coach called the ruling “a joke” in a league of jokes.",
         [("the ruling “a joke” in a league of jokes", "coach")]),
        ("The coach called it “a joke” in the changing room.", [("it “a joke” in the changing room", "coach")]),
    ],
    "a statement that goes on behind its tag": [
        ("The nurses work double shifts, Marie Bolt said, but are never thanked.",
         [("The nurses work double shifts, Marie Bolt said, but are never thanked", "Marie Bolt")]),
        ("Ports spend a fortune on dredging, says Alan Reid, and rarely see the benefit.",
         [("Ports spend a fortune on dredging, says Alan Reid, and rarely see the benefit", "Alan Reid")]),
        ("The lake will freeze, said Alan Reid, who has skated there since 1980.",
         [("The lake will freeze", "Alan Reid")]),
        ("The harbour is full, Marie Bolt said, and left the room.", [("The harbour is full", "Marie Bolt")]),
        ("Alan Reid sat down. The guards were rude, he said, but he did not complain.",
         [("The guards were rude", "Alan Reid")]),
        ("The guards were rude, but he did not complain.", []),
    ],
    "a denial": [
        ("The mayor denied reports that she would step down.", [("she would step down", "mayor")]),
        ("Harlow rejected suggestions that the vote was rigged.", [("the vote was rigged", "Harlow")]),
        ("The island has jailed two sailors, a charge Veld denies.", []),
        ("The ministry disputes that estimate but has not published its own.", []),
        ("The company disputed that account.", []),
        ("Harlow rejected offers that came too late.", []),
    ],
    "an object that is no subject": [
        ("Alan Reid believes they saw the boat.", [("they saw the boat", "Alan Reid")]),
        ("The officers gave him a coat, but he did not believe them until the door opened.", []),
        ("She did not believe him when he called.", []),
    ],
    "what something is called": [
        ("Ana Reid called the plan a mess.", [("the plan a mess", "Ana Reid")]),
        ("Ana Reid called him a liar.", [("him a liar", "Ana Reid")]),
        ("The ministry thanked Oman for what it called its “patient” work.", [("its “patient” work", "ministry")]),
        ("Ana Reid attacked what she called “a culture of silence”.", [("“a culture of silence”", "Ana Reid")]),
        ("Now he has a trawler called the Merry Lass, from which he sells crab from May to July.", []),
        ("They run a small café named The Otter and a boat called Grey Seal.", []),
        ("Ana Reid called her mother.", []),
        ("Nobody knew what the boat was called.", []),
    ],
    "blame and thanks": [
        ("Standing at her gate, Ana Reid blamed builders, the rain and “jealous cousins”.",
         [("builders, the rain and “jealous cousins”", "Ana Reid")]),
        ("The pastor thanked neighbours for their “astonishing kindness” and said nobody would be forgotten.",
         [("for their “astonishing kindness”", "pastor"), ("nobody would be forgotten", "pastor")]),
        ("The judge compared the scheme to “a house of cards”.", [("the scheme to “a house of cards”", "judge")]),
        ("The pastor thanked the neighbours for their soup.", []),
        ("Ana Reid blamed builders and the rain.", []),
    ],
    "any verb behind a quotation": [
        ("“They lied to us,” Ana Reid seethed.", [("They lied to us,", "Ana Reid")]),
        ("“Where is the money?” thundered Councillor Pete Dale.", [("Where is the money?", "Pete Dale")]),
        ("“That was my house,” sobbed the widow.", [("That was my house,", "widow")]),
        ("The “grand old mill” burned for a night.", []),
        ("The song “Harbour Lights” topped the list.", []),
    ],
    "a verb that is also a noun": [
        ("The actor is warning other tenants to check the lease.", [("to check the lease", "actor")]),
        ("Doctors are now warning that the drug may harm children.", [("the drug may harm children", "Doctors")]),
        ("The bank said rates would stay put.", [("rates would stay put", "bank")]),
        ("The warning came too late.", []),
        ("It goes without saying that the plan is dead.", []),
    ],
    "orders and amounts": [
        ("Ana Reid urged all passengers not to panic.", [("not to panic", "Ana Reid")]),
        ("Ana Reid promised voters to cut taxes.", [("to cut taxes", "Ana Reid")]),
        ("The union expects around 400 drivers to walk out.", [("around 400 drivers to walk out", "union")]),
        ("Ana Reid said between 40 and 50 boats had returned.",
         [("between 40 and 50 boats had returned", "Ana Reid")]),
        ("Ana Reid said if the ice melts the boats will return.",
         [("if the ice melts the boats will return", "Ana Reid")]),
        ("Nobody said the plan was dead.", []),
        ("Ana Reid demanded an apology.", []),
    ],
    "two adjectives before a noun": [
        ("Ana Reid thinks a long, hard winter will settle it.", [("a long, hard winter will settle it", "Ana Reid")]),
        ("Ana Reid believes a cheap, noisy toy might do it.", [("a cheap, noisy toy might do it", "Ana Reid")]),
        ("Ana Reid wants a long, hard look at the books.", []),
        ("A tall, thin man sat down.", []),
    ],
    "somebody who is named next": [
        ("The owner of a row of cafes in Dorn says the strike is costly.\n\nJoanne Tully told us she might close.",
         [("the strike is costly", "Joanne Tully"), ("she might close", "Joanne Tully")]),
        ("The transport minister accused drivers of “holding the town to ransom”.\n\n"
         "Speaking to Radio Dorn, Helena Marsh said the offer was final.",
         [("“holding the town to ransom”", "Helena Marsh"), ("the offer was final", "Helena Marsh")]),
        ("The judge said the fine was too low.\n\nJoanne Tully told the court she was sorry.",
         [("the fine was too low", "judge"), ("she was sorry", "Joanne Tully")]),
        ("The coach said the pitch was poor.\n\nReferee Joanne Tully said it was fine.",
         [("the pitch was poor", "coach"), ("it was fine", "Joanne Tully")]),
        ("One minister said the law would pass.\n\nHelena Marsh said it was a farce.",
         [("the law would pass", "One minister"), ("it was a farce", "Helena Marsh")]),
    ],
    "a body under another word": [
        ("Harmon Rail apologised. The Manchester-based operator said trains were late.",
         [("trains were late", "Harmon Rail")]),
        ("Norvane said sales fell. It said it would cut jobs.",
         [("sales fell", "Norvane"), ("it would cut jobs", "Norvane")]),
        ("The head of a large firm asked officials to wait. The firm said it was a joke.",
         [("to wait", "head of a large firm"), ("it was a joke", "large firm")]),
        ("Joanne Tully resigned. The Manchester-based firm said it was sad.",
         [("it was sad", "Manchester-based firm")]),
    ],
    "a name with more in it": [
        ("Doctors Without Limits said the ward was full.", [("the ward was full", "Doctors Without Limits")]),
        ("Mothers Against Noise said the airport was too loud.",
         [("the airport was too loud", "Mothers Against Noise")]),
        ("Speaker Rob Tulley's office said he would sign.", [("he would sign", "Speaker Rob Tulley's office")]),
        ("Closer Omar Vale said he was nervous.", [("he was nervous", "Omar Vale")]),
        ("The mediator chairing the talks said there was hope.",
         [("there was hope", "mediator chairing the talks")]),
        ("Doctors without a contract said the ward was full.", [("the ward was full", "Doctors")]),
        ("Rob Tulley's said on the sign that it was closed.", [("it was closed", "Rob Tulley's")]),
    ],
    "who, behind an apposition": [
        ("Profits will rise, according to Marion Acker, a manager at Union Trust, who said she had bought more.",
         [("Profits will rise", "Marion Acker"), ("she had bought more", "Marion Acker")]),
        ("Tom Vale, a baker from Dorn, who said he was tired, closed early.", [("he was tired", "Tom Vale")]),
        ("Tom Vale met a baker who said he was tired.", [("he was tired", "baker")]),
        ("A baker who said he was tired closed early.", []),
    ],
    "a participle behind the subject": [
        ("A woman convicted of theft said she was innocent.", [("she was innocent", "woman")]),
        ("The man arrested on Friday told police he was asleep.", [("he was asleep", "man")]),
        ("Coach Tam Bell felt his side deserved more.", [("his side deserved more", "Tam Bell")]),
        ("Judge Ann Reed told Pell, 41, that he had been cruel.", [("he had been cruel", "Ann Reed")]),
        ("A woman was convicted of theft on Friday.", []),
        ("The newly formed party said it was ready.", [("it was ready", "newly formed party")]),
        ("A rain soaked crowd said it was ready.", [("it was ready", "rain soaked crowd")]),
    ],
    "a question and who asked it": [
        ("Tom Reed sighed. “It leaks,” he said. “Who pays?” Ann Vale asked. “I do.”",
         [("It leaks,", "Tom Reed"), ("Who pays?", "Ann Vale"), ("I do.", "Ann Vale")]),
        ("Tom Reed sighed. “It leaks,” he said. “Stop!” Judge Ann Vale told him.",
         [("It leaks,", "Tom Reed"), ("Stop!", "Ann Vale")]),
        ("Tom Reed sighed. “It leaks,” he said. “Who pays?” The room fell silent.",
         [("It leaks,", "Tom Reed"), ("Who pays?", "Tom Reed")]),
        ("Tom Reed sighed. “It leaks,” he said. “Who pays?” Ann Vale said the roof was old.",
         [("It leaks,", "Tom Reed"), ("Who pays?", "Tom Reed"), ("the roof was old", "Ann Vale")]),
    ],
    "who is accused, and who says it": [
        ("The council has been accused of theft after ministers confirmed that the safe was empty.",
         [("the safe was empty", "ministers")]),
        ("When she rang to check on the flowers she was told by a cleaner that the shop was shut.",
         [("the shop was shut", "cleaner")]),
        ("The judge told the man being sentenced to sit down.", [("to sit down", "judge")]),
        ("The council has been accused of theft.", []),
        ("The council was told to wait.", []),
    ],
    "two verbs with one subject": [
        ("Ada Tansey bakes in Dorn. Breslin was “the best cook in town”, she says, and adds that they are friends.",
         [("Breslin was “the best cook in town”", "Ada Tansey"), ("they are friends", "Ada Tansey")]),
        ("Speaking to Radio Dorn, Helena Marsh said the offer was final and urged drivers to accept.",
         [("the offer was final", "Helena Marsh"), ("to accept", "Helena Marsh")]),
        ("Helena Marsh said the driver had left and urged her to go home.",
         [("the driver had left", "Helena Marsh"), ("to go home", "Helena Marsh")]),
        ("Helena Marsh spoke to drivers and left.", []),
        ("Speaking to drivers is hard.", []),
    ],
    "a noun for a body that opens a name": [
        ("Network Rail said it was sorry.", [("it was sorry", "Network Rail")]),
        ("Police Scotland said a man was held.", [("a man was held", "Police Scotland")]),
        ("Police Chief Ann Holt said it was late.", [("it was late", "Ann Holt")]),
        ("Police in Dorn said a man was held.", [("a man was held", "Police in Dorn")]),
    ],
    "whom a description stands for": [
        ("Gov. Ada Crane signed the bill. The governor said it was late.", [("it was late", "Ada Crane")]),
        ("Ada Crane met Tom Vale, a baker. “It's over,” the baker said.", [("It's over,", "Tom Vale")]),
        ("Ada Crane and Bo Lind own the mill. The couple said they were tired.",
         [("they were tired", "Ada Crane; Bo Lind")]),
        ("Ada Crane — a nurse from Dorn — said it was late.", [("it was late", "Ada Crane")]),
        ("Ada Crane sued Tom Vale. Her lawyer said she was glad.", [("she was glad", "lawyer")]),
        ("Ada Crane owns the mill. The couple said they were tired.", [("they were tired", "couple")]),
        ("On Thursday, a baker left. The baker said it was over.", [("it was over", "baker")]),
    ],
    "between the verb and its clause": [
        ("Reed told the BBC the year was bad.", [("the year was bad", "Reed")]),
        ("Ada Reed, who called the plan “mad”, said she would sue.",
         [("the plan “mad”", "Ada Reed"), ("she would sue", "Ada Reed")]),
        ("The union said members were “angry”, a word it has used before.", [("members were “angry”", "union")]),
        ("Ada Reed wants a new bridge.", []),
        ("Ada Reed refused to go.", []),
    ],
    "items of a list": [
        ("• Dorn Rail expects about one in five trains to run.", [("about one in five trains to run", "Dorn Rail")]),
        ("• The mayor's spokesperson has denied reports that Alan Prior will go.",
         [("Alan Prior will go", "mayor's spokesperson")]),
        ("• Trains run at noon.", []),
        ("•", []),
    ],
    "a name before a noun": [
        ("The head of a United Nations mission, Daniela Vale, said that the sailors had left.",
         [("the sailors had left", "Daniela Vale")]),
        ("The head of a Dorn choir, Daniela Vale, said that the sailors had left.",
         [("the sailors had left", "Daniela Vale")]),
        ("The head of the United Nations said that the sailors had left.",
         [("the sailors had left", "head of the United Nations")]),
        ("A United Nations mission left Dorn.", []),
    ],
    "they, for one": [
        ("The talks are stuck, a union source said. They described the mood as “grim”.",
         [("The talks are stuck", "union source"), ("the mood as “grim”", "union source")]),
        ("A spokesperson said the shop was shut. They added that it would reopen.",
         [("the shop was shut", "spokesperson"), ("it would reopen", "spokesperson")]),
        ("Tom Vale said the shop was shut. They said nobody came.",
         [("the shop was shut", "Tom Vale"), ("nobody came", "")]),
        ("A spokeswoman said the shop was shut. They said nobody came.",
         [("the shop was shut", "spokeswoman"), ("nobody came", "")]),
    ],
}  # fmt: skip


def _cases() -> list[Any]:
    return [pytest.param(*case, id=f"{name} {n}") for name, cases in CLASSES.items() for n, case in enumerate(cases)]


@pytest.mark.parametrize(("text", "expected"), _cases())
def test_an_english_statement_ends_where_the_writer_takes_over_and_has_its_own_speaker(
    text: str, expected: list[tuple[str, str]]
) -> None:
    found = [(q.exact, "; ".join(q.speaker_names)) for q in extract(text, language="en").quotes if q.kind != "term"]
    assert found == expected
