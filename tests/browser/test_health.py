"""The browser reaches the desk."""


def test_the_site_answers_a_real_browser(page, worker):
    answer = page.goto("/health/")
    assert answer.status == 200
    assert worker.alive
