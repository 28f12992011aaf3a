"""Words that tell a claim's kind, Dutch and English: data for `claims.drafting`."""

COMMITMENT_CUES = frozenset(
    """beloofde beloofden belooft beloven beloofd toezegde toezegt toezegden toezeggen toegezegd zegde zegden
    garandeert garandeerde garanderen verzekerde verzekert aankondigde aangekondigd kondigde kondigden kondigt
    promised promise promises pledged pledges pledge vowed vows committed commits guaranteed guarantees
    """.split()
)

FIGURE_UNITS = frozenset(
    """drone drones raket raketten aanval aanvallen doden gewonden slachtoffers militairen soldaten gevangenen
    krijgsgevangenen procent miljoen miljard euro dollar inwoners mensen burgers woningen huizen tanks schepen
    attack attacks missile missiles killed wounded soldiers troops prisoners percent million billion euros dollars
    people civilians homes ships
    """.split()
)
