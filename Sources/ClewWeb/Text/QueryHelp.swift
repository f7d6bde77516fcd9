import ClewServer

/// The help on the query language, shown on the search page and in the help.
enum QueryHelp {
    /// A table of what can stand in a query.
    static let markup: Markup = """
        <table class="list"><caption class="hidden">What can stand in a query</caption>
        <thead><tr><th scope="col">Write</th><th scope="col">Finds</th></tr></thead><tbody>
        <tr><th scope="row"><code>white widow</code></th><td>both words, anywhere</td></tr>
        <tr><th scope="row"><code>"white widow"</code></th><td>the words one after the other</td></tr>
        <tr><th scope="row"><code>amphet*</code></th><td>words that begin so; three letters at least</td></tr>
        <tr><th scope="row"><code>lsd OR mdma</code></th><td>either</td></tr>
        <tr><th scope="row"><code>(lsd OR mdma) -seeds</code></th><td>grouped; without a word</td></tr>
        <tr><th scope="row"><code>title:heroin</code></th><td>in the title</td></tr>
        <tr><th scope="row"><code>kind:bitcoin-address grade:valid</code></th>\
        <td>holds such an indicator, of that grade</td></tr>
        <tr><th scope="row"><code>source:agora</code></th><td>from that market or site</td></tr>
        <tr><th scope="row"><code>form:page</code></th><td>a page, <code>text</code>, or a <code>table</code> row</td></tr>
        <tr><th scope="row"><code>from:2014-03 to:2014-04-15</code></th>\
        <td>seen in that time; days, months or years</td></tr>
        <tr><th scope="row"><code>john@example.org</code></th>\
        <td>an address, key or contact as it is written: its page, and where it stands</td></tr>
        </tbody></table>
        <p class="hint">Letter case and accents do not matter; the operators are written in capitals. Several filters \
        of one name beside each other are alternatives.</p>
        """
}
