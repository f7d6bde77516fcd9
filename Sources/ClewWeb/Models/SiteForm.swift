package import ClewCore
package import ClewServer

/// What a person types to watch a site.
package struct SiteForm: Sendable {
    package var address = ""
    package var authority = ""
    package var way = "tor:9050"
    package var depth = "2"
    package var pause = "2000"

    /// An empty form.
    package init() {}

    /// The form.
    ///
    /// - Parameter authorities: those that cover live capture.
    package func markup(_ authorities: [Authority], formToken: String) -> Markup {
        guard !authorities.isEmpty else {
            return """
                <p class="none">No authority of this case covers live capture. A supervisor states one with \
                <code>clew authority add --host HOST</code>.</p>
                """
        }
        let options = Markup.joined(
            authorities.map { one in
                """
                <option value="\(one.id)"\(one.id == authority ? " selected" : "")>\(one.id), \(one.caseReference): \
                \(one.capture?.places.joined(separator: ", ") ?? "")</option>
                """
            })
        return """
            <form action="/sites" method="post" class="stack"><input type="hidden" name="token" value="\(formToken)">\
            <label for="address">Address to begin with</label>\
            <input id="address" name="address" value="\(address)" required maxlength="2000" spellcheck="false" \
            autocomplete="off" placeholder="http://….onion/">\
            <label for="authority">Under the authority</label><select id="authority" name="authority">\(options)</select>\
            <label for="way">On the way</label>\
            <input id="way" name="way" value="\(way)" required aria-describedby="way-hint" spellcheck="false">\
            <p class="hint" id="way-hint"><code>tor:9050</code> goes through the tor daemon that listens on this port of \
            this machine, <code>i2p:4444</code> through an I2P router; <code>clearnet</code> is in sight of everybody on \
            the way.</p>\
            <label for="depth">Links to follow from there</label>\
            <input id="depth" name="depth" type="number" min="0" max="100" value="\(depth)" required>\
            <label for="pause">Least pause between two requests, in milliseconds</label>\
            <input id="pause" name="pause" type="number" min="0" max="600000" value="\(pause)" required \
            aria-describedby="pause-hint">\
            <p class="hint" id="pause-hint">A random time between this and twice as long is waited.</p>\
            <button type="submit">Watch the site</button></form>
            """
    }
}
