import ClewMarkup
import Testing

@Suite struct PageSnifferTests {
    @Test(arguments: [
        "<!DOCTYPE html><p>x", "\u{FEFF} <!doctype HTML PUBLIC '-//W3C//DTD XHTML 1.0'>", "<html>", "<HEAD><title>x",
        "<?xml version='1.0'?><html xmlns='x'>", "<!-- saved --><body>", "<div><p>x</p></div>",
        "hello <b>you</b> and <a href=x>me</a> <br>", "<table><tr><td>x",
    ])
    func `pages are taken for pages`(text: String) {
        #expect(PageSniffer.looksLikeHTML(Array(text.utf8)))
    }

    @Test(arguments: [
        "", "hello", "a,b,c\n1,2,3", "{\"a\": \"<b>x</b>\"}", "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmQEN",
        "1 < 2 and 3 > 2",
        "<someone@example.org> wrote", "<rss><channel>",
    ])
    func `other text is not`(text: String) {
        #expect(!PageSniffer.looksLikeHTML(Array(text.utf8)))
    }
}
