"""Drives the desk in a real Chromium, as an analyst would, and checks what only a browser can tell.

Arguments: the address of the desk, a user name, a password, and a word that some page of the case holds.
CLEW_SCREENSHOTS names a folder for pictures of every page. Each line of output is one check; the exit status is 1 when
one of them failed.
"""

import base64
import json
import os
import re
import shutil
import sys
import time
import urllib.request
from pathlib import Path

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.support.ui import WebDriverWait

ADDRESS, USER, PASSWORD, WORD = sys.argv[1:5]
ADDRESS = ADDRESS.rstrip("/")
SCREENSHOTS = os.environ.get("CLEW_SCREENSHOTS")
failures = []
requests = []
messages = []

# The smallest contrast of any text against what lies behind it (WCAG 2, success criterion 1.4.3).
CONTRAST = """
const parse = c => (c.match(/[\\d.]+/g) || [0, 0, 0, 0]).map(Number);
const luminance = c => { const p = c.slice(0, 3).map(v => v / 255).map(
    v => v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));
    return 0.2126 * p[0] + 0.7152 * p[1] + 0.0722 * p[2]; };
const ground = e => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor);
    if (c.length < 4 || c[3] === 1) return c; } return [255, 255, 255]; };
let worst = [21, ''];
const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walk.nextNode()) { const e = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || !e.getClientRects().length || e.closest('.hidden,.skip')) continue;
    const a = luminance(parse(getComputedStyle(e).color)), b = luminance(ground(e));
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < worst[0]) worst = [ratio, e.tagName + '.' + e.className + ' ' + walk.currentNode.data.trim().slice(0, 30)]; }
return worst;
"""

ACTIVE = "return document.querySelectorAll('script,img,iframe,frame,object,embed,video,audio,base,style,[style]').length"
OUTSIDE = """return [...document.querySelectorAll('[href],[src],[action]')].map(e => e.href || e.src || e.action)
    .filter(a => typeof a === 'string' && a && !a.startsWith(location.origin + '/')).slice(0, 3)"""
UNNAMED = """return [...document.querySelectorAll('a[href],button,input:not([type=hidden])')].filter(e =>
    !(e.textContent.trim() || e.getAttribute('aria-label') || (e.labels && e.labels.length))).length"""


def check(name, passed, detail=""):
    print(("ok    " if passed else "WRONG ") + name + ("" if passed else f": {detail}"))
    if not passed:
        failures.append(name)


# The desk and the driver are on this machine: a proxy that the environment names has no part in the walk.
for name in [name for name in os.environ if name.lower().endswith("_proxy")]:
    del os.environ[name]


def start():
    options = webdriver.ChromeOptions()
    options.binary_location = os.environ.get("CLEW_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run",
                 "--disable-dev-shm-usage", "--disable-component-update", "--hide-scrollbars",
                 "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    # A machine that is busy with other tests may not get a browser up in time; that says nothing of the desk.
    for left in (2, 1, 0):
        try:
            driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
            driver.set_page_load_timeout(60)
            return driver
        except Exception as error:
            if left == 0:
                raise
            print(f"the browser did not start, {left} more tries: {error}", file=sys.stderr)
            time.sleep(10)


def drain(driver):
    """Collects what the browser asked for and what it complained about."""
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            requests.append(message["params"]["request"]["url"])
    messages.extend(entry["message"] for entry in driver.get_log("browser"))


def window(driver, width, height, dark=False):
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [
        {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]})


def picture(driver, name, whole=False):
    if not SCREENSHOTS:
        return
    Path(SCREENSHOTS).mkdir(parents=True, exist_ok=True)
    options = {"format": "png"}
    if whole:
        options["captureBeyondViewport"] = True
    data = driver.execute_cdp_cmd("Page.captureScreenshot", options)["data"]
    Path(SCREENSHOTS, name + ".png").write_bytes(base64.b64decode(data))


def inspect(driver, name):
    """Checks that hold for every page, in light and dark, wide and narrow; leaves the window wide and light."""
    check(f"{name}: nothing that could act", driver.execute_script(ACTIVE) == 0)
    outside = driver.execute_script(OUTSIDE)
    check(f"{name}: no way off the desk", not outside, outside)
    check(f"{name}: everything that can be used has a name", driver.execute_script(UNNAMED) == 0)
    check(f"{name}: one first heading", len(driver.find_elements(By.TAG_NAME, "h1")) == 1)
    for dark in (False, True):
        window(driver, 1360, 850, dark)
        ratio, where = driver.execute_script(CONTRAST)
        check(f"{name}: contrast {'dark' if dark else 'light'}", ratio >= 4.5, f"{ratio:.2f} at {where}")
        picture(driver, name + ("-dark" if dark else ""))
    window(driver, 390, 800)
    width = driver.execute_script("return document.documentElement.scrollWidth")
    check(f"{name}: fits a narrow window", width <= 390, width)
    picture(driver, name + "-narrow")
    window(driver, 1360, 850)
    drain(driver)


def main():
    driver = start()
    try:
        walk(driver)
    finally:
        drain(driver)
        driver.quit()
    foreign = [url for url in requests if not url.startswith(ADDRESS + "/") and not url.startswith("data:")]
    check("no request leaves the desk", not foreign, foreign[:5])
    # The browser itself reports answers with an error status; those that the walk asked for are expected.
    odd = [m for m in messages if not any(f"status of {n}" in m for n in (400, 403, 404))]
    check("no complaint in the console, no violation of the content policy", not odd, odd[:5])
    check("the walk made requests", len(requests) > 20, len(requests))
    print(f"{len(requests)} requests, {len(failures)} failures")
    return 1 if failures else 0


def log_in(driver):
    driver.get(ADDRESS + "/")
    check("a visitor is sent to the log-in", driver.current_url.startswith(ADDRESS + "/login"))
    inspect(driver, "login")
    # The first field has the focus; from here on the keyboard alone is used.
    go(driver, driver.switch_to.active_element, USER, Keys.TAB, "wrong password", Keys.ENTER)
    check("a wrong password is told", bool(driver.find_elements(By.CSS_SELECTOR, "[role=alert]")))
    picture(driver, "login-wrong")
    name = driver.find_element(By.ID, "name")
    check("the name is kept", name.get_attribute("value") == USER)
    password = driver.find_element(By.ID, "password")
    go(driver, password, PASSWORD, Keys.TAB, "browser walk", Keys.ENTER)
    check("a right password opens the overview", driver.current_url == ADDRESS + "/", driver.current_url)
    cookie = next(iter(driver.get_cookies()), {})
    check("the cookie is out of reach of scripts", cookie.get("httpOnly") and cookie.get("sameSite") == "Strict", cookie)
    check("a script sees no cookie", driver.execute_script("return document.cookie") == "")


def walk(driver):
    window(driver, 1360, 850)
    log_in(driver)
    inspect(driver, "overview")
    driver.find_element(By.TAG_NAME, "body").send_keys(Keys.TAB)
    first = driver.switch_to.active_element
    check("the first stop is the skip link", first.get_attribute("class") == "skip")
    first.send_keys(Keys.ENTER)
    check("the skip link leads to the content", driver.switch_to.active_element.get_attribute("id") == "main")
    search_with_keyboard(driver)
    evidence_and_back(driver)
    unmasking(driver)
    markets(driver)
    listing_and_bytes(driver)
    accounts(driver)
    saved_searches(driver)
    for path in ("indicators", "evidence", "captures", "findings", "runs", "audit", "account", "help", "search"):
        driver.get(f"{ADDRESS}/{path}")
        inspect(driver, path)
    driver.get(ADDRESS + "/nothing-here")
    check("a wrong address is a page of the desk", "Not found" in driver.title, driver.title)
    inspect(driver, "not-found")
    go(driver, driver.find_element(By.CSS_SELECTOR, ".who button"))
    check("logging out leads to the log-in", "/login" in driver.current_url)
    driver.get(ADDRESS + "/search?q=x")
    check("after logging out nothing is shown", "/login" in driver.current_url)


def search_with_keyboard(driver):
    driver.get(ADDRESS + "/")
    driver.find_element(By.TAG_NAME, "body").send_keys(Keys.TAB)
    for _ in range(10):
        if driver.switch_to.active_element.get_attribute("id") == "find":
            break
        driver.switch_to.active_element.send_keys(Keys.TAB)
    check("the search field is reached by the Tab key", driver.switch_to.active_element.get_attribute("id") == "find")
    go(driver, driver.switch_to.active_element, WORD, Keys.ENTER)
    hits = driver.find_elements(By.CSS_SELECTOR, ".hits .hit a")
    check("the search finds pages", len(hits) > 0)
    check("what was looked for is marked", len(driver.find_elements(By.CSS_SELECTOR, ".snippet mark")) > 0)
    inspect(driver, "results")
    driver.get(ADDRESS + "/search?q=zzzzqqqq")
    inspect(driver, "results-none")


def evidence_and_back(driver):
    """From a hit to a mention, to its indicator, back to the place, to the raw bytes."""
    driver.get(f"{ADDRESS}/search?q={WORD}")
    links = [a.get_attribute("href") for a in driver.find_elements(By.CSS_SELECTOR, ".hits .hit a")]
    for link in links:
        driver.get(link)
        # Of a page in which names were replaced the bytes are shown for a stated reason only; see unmasking().
        if driver.find_elements(By.CSS_SELECTOR, "form.unmask"):
            continue
        has_outline = driver.find_elements(By.CSS_SELECTOR, ".tabs a[href$='/outline']")
        if has_outline and driver.find_elements(By.CSS_SELECTOR, ".reader a.mention"):
            break
    mentions = driver.find_elements(By.CSS_SELECTOR, ".reader a.mention")
    check("a page with marked mentions is among the hits", bool(mentions))
    if not mentions:
        return
    inspect(driver, "evidence-text")
    pdf = base64.b64decode(driver.execute_cdp_cmd("Page.printToPDF", {"printBackground": False})["data"])
    check("the page prints", pdf.startswith(b"%PDF") and len(pdf) > 5000, len(pdf))
    if SCREENSHOTS:
        Path(SCREENSHOTS, "evidence-text.pdf").write_bytes(pdf)
    page = driver.current_url
    for tab in ("outline", "raw", "proof"):
        found = driver.find_elements(By.CSS_SELECTOR, f".tabs a[href$='/{tab}']")
        check(f"there is a way to the {tab}", bool(found))
        if found:
            go(driver, found[0])
            inspect(driver, tab)
            driver.get(page)
    mention = driver.find_element(By.CSS_SELECTOR, ".reader a.mention")
    written = mention.text
    go(driver, mention, Keys.ENTER)
    check("a mention leads to its indicator", "/indicator?" in driver.current_url, driver.current_url)
    inspect(driver, "indicator")
    driver.get(page)
    raw = driver.find_elements(By.XPATH, "//section[.//h2[@id='mentions']]//tr[td[4]='text' or td[3]='text']//td/a")
    check("a mention has a way to its bytes", bool(raw))
    if raw:
        target = raw[0].find_element(By.XPATH, "./ancestor::tr/th").text
        go(driver, raw[0])
        marked = "".join(m.text for m in driver.find_elements(By.CSS_SELECTOR, ".source mark"))
        check("the bytes that are marked are the mention", marked.replace("\n", "") == target, (marked, target, written))
        inspect(driver, "raw-marked")


def go(driver, element, *keys):
    """Types into an element, or clicks it, and waits until the next page has come."""
    driver.execute_script("window.isLeft = true")
    element.send_keys(*keys) if keys else element.click()
    # Between two pages the browser may answer with an error.
    WebDriverWait(driver, 60, ignored_exceptions=[WebDriverException]).until(
        lambda d: d.execute_script("return !window.isLeft && document.readyState === 'complete'"))


def press(driver, selector):
    """Follows a link or presses a button with the keyboard alone; tells whether there is one."""
    found = driver.find_elements(By.CSS_SELECTOR, selector)
    if found:
        go(driver, found[0], Keys.ENTER)
    return bool(found)


def unmasking(driver):
    """A page that names reviewers shows pseudonyms, and the names for a stated reason."""
    driver.get(ADDRESS + "/reviews")
    links = [a.get_attribute("href") for a in driver.find_elements(By.CSS_SELECTOR, ".list td.hash a")]
    check("reviews lead to their evidence", bool(links))
    if not links:
        return
    driver.get(links[0])
    why = driver.find_elements(By.CSS_SELECTOR, "form.unmask input[name=unmask]")
    check("a page in which names were replaced says so", bool(why))
    check("it has no plain way to its bytes", not driver.find_elements(By.CSS_SELECTOR, ".tabs a[href*='/raw']"))
    inspect(driver, "evidence-masked")
    if not why:
        return
    button = driver.find_elements(By.CSS_SELECTOR, "form.unmask button")[-1]
    why[0].send_keys("identify the buyer")
    go(driver, button, Keys.ENTER)
    check("a reason shows the bytes", bool(driver.find_elements(By.CSS_SELECTOR, ".source table")), driver.current_url)
    check("the reason goes along", "unmask=identify" in driver.current_url, driver.current_url)
    inspect(driver, "raw-unmasked")


def focus_is_seen(driver, name, stops=25):
    """Each stop of the Tab key has an outline."""
    driver.find_element(By.TAG_NAME, "body").send_keys(Keys.TAB)
    unseen = []
    for _ in range(stops):
        style = driver.execute_script(
            "const e = document.activeElement; const s = getComputedStyle(e);"
            "return [s.outlineStyle, s.outlineWidth, e.tagName + ' ' + e.textContent.trim().slice(0, 20)]")
        if style[0] == "none" or style[1] == "0px":
            unseen.append(style[2])
        driver.switch_to.active_element.send_keys(Keys.TAB)
    check(f"{name}: the focus is seen at every stop", not unseen, unseen[:3])


def markets(driver):
    driver.get(ADDRESS + "/")
    check("the menu leads to the markets", press(driver, ".ways a[href='/markets']"))
    inspect(driver, "markets")
    check("there is a market", press(driver, ".list th a"))
    check("a market is opened by the keyboard", "/market?" in driver.current_url, driver.current_url)
    inspect(driver, "market")
    driver.get(ADDRESS + "/listings")
    inspect(driver, "listings")
    focus_is_seen(driver, "listings")
    rows = len(driver.find_elements(By.CSS_SELECTOR, ".list tbody tr"))
    check("there are listings", rows > 0)
    heads = driver.find_elements(By.CSS_SELECTOR, ".list thead th[aria-sort]")
    check("the heads say how the list is sorted", any(h.get_attribute("aria-sort") == "descending" for h in heads))
    check("the list is sorted by a head", press(driver, ".list thead th[aria-sort] a[href*='sort=price']"))
    sorted_by = driver.find_elements(By.CSS_SELECTOR, ".list thead th[aria-sort=ascending]")
    check("the cheapest come first", len(sorted_by) == 1 and "EUR" in sorted_by[0].text)
    prices = [float(c.text.split("\n")[0].replace("\u202f", "")) for c in
              driver.find_elements(By.CSS_SELECTOR, ".list tbody td:nth-child(2)") if c.text]
    check("prices rise", prices == sorted(prices), prices[:5])
    driver.get(ADDRESS + "/listings")
    check("a facet narrows the list", press(driver, ".facets li a:not(.on)[href*='substance=']"))
    check("the facet that is on can be taken away", bool(driver.find_elements(By.CSS_SELECTOR, ".facets a.on")))
    inspect(driver, "listings-narrowed")
    driver.get(ADDRESS + "/listings")
    title = driver.find_element(By.CSS_SELECTOR, ".list tbody th a").text
    word = next(iter(re.findall("[A-Za-z]{3,}", title)), "a")
    go(driver, driver.find_element(By.ID, "words"), word, Keys.ENTER)
    check("words of a title find it", title in driver.page_source or bool(
        [a for a in driver.find_elements(By.CSS_SELECTOR, ".list tbody th a") if a.text == title]), word)
    cookie = next(iter(driver.get_cookies()), {})
    for form in ("csv", "jsonl"):
        link = driver.find_element(By.CSS_SELECTOR, f".exports a[href*='format={form}']").get_attribute("href")
        request = urllib.request.Request(link, headers={
            "Cookie": f"{cookie.get('name')}={cookie.get('value')}", "Sec-Fetch-Site": "same-origin"})
        with urllib.request.urlopen(request) as answer:
            text = answer.read().decode()
            check(f"the list is taken along as {form}", answer.status == 200 and text.count("\n") > 0, text[:80])
            check(f"{form} is a file", "attachment" in answer.headers.get("Content-Disposition", ""))
    for path in ("reviews", "posts"):
        driver.get(f"{ADDRESS}/{path}")
        inspect(driver, path)


def listing_and_bytes(driver):
    """From a listing to a capture of it and to the bytes of its price."""
    driver.get(ADDRESS + "/listings?sort=price")
    links = [a.get_attribute("href") for a in driver.find_elements(By.CSS_SELECTOR, ".list tbody th a")]
    found = []
    for link in links[:25]:
        driver.get(link)
        found = driver.find_elements(By.XPATH, "//section[.//h2[@id='captures']]//td//a[text()='title']")
        if found and driver.find_elements(By.CSS_SELECTOR, "svg.line"):
            break
    check("a listing shows its captures", bool(driver.find_elements(By.XPATH, "//h2[@id='captures']/..//tbody/tr")))
    check("a listing shows its price over time", bool(driver.find_elements(By.CSS_SELECTOR, "svg.line")))
    inspect(driver, "listing")
    for summary in driver.find_elements(By.CSS_SELECTOR, ".figures-table summary"):
        summary.send_keys(Keys.ENTER)
    check("the figures are a table too", bool(driver.find_elements(By.CSS_SELECTOR, ".figures-table[open] tbody tr")))
    check("a field has a way to its bytes", bool(found))
    if found:
        go(driver, found[0])
        check("the bytes of the field are marked", bool(driver.find_elements(By.CSS_SELECTOR, ".source mark")))


def accounts(driver):
    """From the accounts to a dossier, and to two accounts beside each other."""
    driver.get(ADDRESS + "/accounts")
    inspect(driver, "accounts")
    links = [a.get_attribute("href") for a in driver.find_elements(By.CSS_SELECTOR, ".list tbody th a")]
    check("there are accounts", len(links) > 1, links)
    shared = []
    for link in links[:40]:
        driver.get(link)
        shared = driver.find_elements(By.CSS_SELECTOR, "a[href^='/compare?']")
        if shared:
            break
    check("an account shares an indicator with another one", bool(shared))
    inspect(driver, "dossier")
    focus_is_seen(driver, "dossier", 15)
    if shared:
        go(driver, shared[0], Keys.ENTER)
        check("shared accounts stand beside each other", len(driver.find_elements(By.CSS_SELECTOR, "#indicators")) == 1)
        inspect(driver, "compare")
    driver.get(links[0])
    go(driver, driver.find_element(By.ID, "other"), "nobody", Keys.ENTER)
    check("a wrong name is told in the form", bool(driver.find_elements(By.CSS_SELECTOR, "[role=alert]")))
    inspect(driver, "compare-wrong")


def saved_searches(driver):
    driver.get(ADDRESS + "/listings?sort=price")
    driver.find_element(By.CSS_SELECTOR, "details.keep summary").send_keys(Keys.ENTER)
    name = driver.find_element(By.ID, "keep-name")
    name.clear()
    go(driver, name, "By price", Keys.ENTER)
    check("a saved search stands in its list", "/saved" in driver.current_url and "By price" in driver.page_source)
    inspect(driver, "saved")
    check("a saved search is opened", press(driver, ".list tbody th a"))
    check("it leads to its list", "/listings?" in driver.current_url and "since=" in driver.current_url)
    driver.get(ADDRESS + "/saved")
    go(driver, driver.find_element(By.CSS_SELECTOR, ".list tbody form button"), Keys.ENTER)
    check("it is taken away", "By price" not in driver.page_source)


sys.exit(main())
