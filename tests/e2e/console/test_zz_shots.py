from tests.e2e.console.test_sharing import *
from tests.e2e.console.test_sharing import pytestmark, partner
import tests.e2e.console.test_public_page as pub
def test_shots(chromium, console, owner, stranger, partner, sample_photos):
    User.objects.filter(pk=owner.pk).update(name="Lin")
    show_in_timeline(partner=owner, partnership_id=partner.pk, shown=True)
    stored_pictures(stranger, sample_photos)
    photos = stored_pictures(owner, sample_photos, caption="Mine")
    link = make_link(owner=owner, assets=photos, title="A weekend at West Lake", description="Three of us, in May.\nHelp yourselves.", allows_upload=True, expires_at=timezone.now()+timedelta(days=9))
    locked = make_link(owner=owner, assets=photos, title="Locked", password="peony", slug="lake")
    make_link(owner=owner, assets=photos[:1], slug="guess-me")
    for n in ("good.jpg","bad.jpg"): make_guest_upload(link, filename=n, guest_name="Li")
    for i in range(5): note_view(link=link, visitor=str(i))
    page = console.page
    page.set_default_timeout(60000)
    def shot(p, name): p.wait_for_timeout(1500); p.screenshot(path=f"/tmp/wsh_{name}.png")
    page = console.go("/console"); page.locator("[data-photo]").first.wait_for(); shot(page, "timeline")
    page.locator("[data-photo]").first.focus(); page.keyboard.press("x")
    t=page.get_by_role("toolbar").get_by_role("button", name="Share by a link")
    if t.count():
        t.click(); page.get_by_role("dialog", name="Make a link").get_by_label("add photos of their own").check(); shot(page,"dialog")
        page.get_by_role("button", name="Make the link").click(); page.get_by_role("dialog", name="The link").wait_for(); shot(page,"made"); page.get_by_role("button", name="Done").click()
    page = console.go("/console/links"); page.get_by_role("heading", level=2).first.wait_for(); shot(page,"links")
    page.get_by_role("button", name="Visits: A weekend").click(); shot(page,"visits"); page.keyboard.press("Escape")
    page.get_by_role("button", name="Change A weekend").click(); shot(page,"edit"); page.keyboard.press("Escape")
    page.set_viewport_size({"width":390,"height":800}); page.emulate_media(color_scheme="dark"); shot(page,"links_phone")
    page.goto(console.url+f"/console/links/{link.pk}/uploads"); page.get_by_role("listitem").first.wait_for(); shot(page,"uploads_phone")
    page.set_viewport_size({"width":1280,"height":800}); shot(page,"uploads")
    print(console.complaints)
    for (loc,w,dark,n) in (("en-GB",1280,False,"desk"),("zh-CN",390,True,"phone")):
        c=chromium.new_context(locale=loc,viewport={"width":w,"height":800},color_scheme="dark" if dark else "light")
        g=Window(c.new_page(),console.url); p=g.page; p.set_default_timeout(60000)
        g.go(pub.address(link)); p.locator("[data-photo] img").first.wait_for(); shot(p,"guest_"+n)
        p.get_by_role("button", name=re.compile("Add your photos|添加你的照片")).click(); shot(p,"add_"+n); p.keyboard.press("Escape")
        p.get_by_role("button", name=re.compile("Report this|举报")).click(); shot(p,"report_"+n); p.keyboard.press("Escape")
        p.locator("[data-photo]").nth(1).click(); p.wait_for_timeout(1000); p.keyboard.press("i"); shot(p,"viewer_"+n)
        g.go(pub.address(locked)); p.locator("input").wait_for(); shot(p,"door_"+n)
        g.go("/console/s/"+"a"*26); shot(p,"ended_"+n)
        print(g.complaints); c.close()
