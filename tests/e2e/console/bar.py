"""What is done with the chosen photos, in the bar above them."""

from playwright.sync_api import Page


def press_action(page: Page, name: str) -> None:
    """In the bar itself where there is room for it, and else in its menu."""
    bar = page.get_by_role("toolbar")
    bar.wait_for()
    button = bar.get_by_role("button", name=name)
    if button.count() > 0:
        button.click()
    else:
        bar.get_by_role("button", name="Further actions").click()
        page.get_by_role("menuitem", name=name).click()
