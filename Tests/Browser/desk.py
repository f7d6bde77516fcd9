"""Drives the desk in a real Chromium, as an analyst would, and checks what only a browser can tell.

Arguments: the address of the desk, a user name, a password, and a word that some page of the case holds.
CLEW_SCREENSHOTS names a folder for pictures of every page. Each line of output is one check; the exit status is 1 when
one of them failed.
"""

import base64
import json
import os
import shutil
import sys
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.chrome.service import Service

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


def start():
    options = webdriver.ChromeOptions()
    options.binary_location = os.environ.get("CLEW_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run",
                 "--disable-dev-shm-usage", "--disable-component-update", "--hide-scrollbars",
                 "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    driver.set_page_load_timeout(60)
    return driver


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
    odd = [m for m in messages if "status of 404" not in m and "status of 403" not in m]
    check("no complaint in the console, no violation of the content policy", not odd, odd[:5])
    check("the walk made requests", len(requests) > 20, len(requests))
    print(f"{len(requests)} requests, {len(failures)} failures")
    return 1 if failures else 0


def log_in(driver):
    driver.get(ADDRESS + "/")
    check("a visitor is sent to the log-in", driver.current_url.startswith(ADDRESS + "/login"))
    inspect(driver, "login")
    # The first field has the focus; from here on the keyboard alone is used.
    driver.switch_to.active_element.send_keys(USER, Keys.TAB, "wrong password", Keys.ENTER)
    check("a wrong password is told", bool(driver.find_elements(By.CSS_SELECTOR, "[role=alert]")))
    picture(driver, "login-wrong")
    name = driver.find_element(By.ID, "name")
    check("the name is kept", name.get_attribute("value") == USER)
    password = driver.find_element(By.ID, "password")
    password.send_keys(PASSWORD, Keys.TAB, "browser walk", Keys.ENTER)
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
    for path in ("indicators", "evidence", "captures", "findings", "runs", "audit", "account", "help", "search"):
        driver.get(f"{ADDRESS}/{path}")
        inspect(driver, path)
    driver.get(ADDRESS + "/nothing-here")
    check("a wrong address is a page of the desk", "Not found" in driver.title, driver.title)
    inspect(driver, "not-found")
    driver.find_element(By.CSS_SELECTOR, ".who button").click()
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
    driver.switch_to.active_element.send_keys(WORD, Keys.ENTER)
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
        # A page with masked names shows outline and bytes for a stated purpose alone.
        if driver.find_elements(By.CSS_SELECTOR, ".reader a.mention") and driver.find_elements(
            By.CSS_SELECTOR, ".tabs a[href$='/outline']"
        ):
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
            found[0].click()
            inspect(driver, tab)
            driver.get(page)
    mention = driver.find_element(By.CSS_SELECTOR, ".reader a.mention")
    written = mention.text
    mention.send_keys(Keys.ENTER)
    check("a mention leads to its indicator", "/indicator?" in driver.current_url, driver.current_url)
    inspect(driver, "indicator")
    driver.get(page)
    raw = driver.find_elements(By.XPATH, "//section[.//h2[@id='mentions']]//tr[td[4]='text' or td[3]='text']//td/a")
    check("a mention has a way to its bytes", bool(raw))
    if raw:
        target = raw[0].find_element(By.XPATH, "./ancestor::tr/th").text
        raw[0].click()
        marked = "".join(m.text for m in driver.find_elements(By.CSS_SELECTOR, ".source mark"))
        check("the bytes that are marked are the mention", marked.replace("\n", "") == target, (marked, target, written))
        inspect(driver, "raw-marked")


sys.exit(main())
