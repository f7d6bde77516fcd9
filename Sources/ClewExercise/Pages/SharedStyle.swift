/// What style sheets of sites carry along besides their own rules: columns, spaces and colours that hardly any page uses.
enum SharedStyle {
    /// Rules for columns and spaces whose classes begin with a letter of the site's own.
    static func utilities(_ letter: String) -> String {
        var rules = ""
        for width in ["", "s", "m"] {
            let open = width.isEmpty ? "" : "@media(min-width:\(width == "s" ? 640 : 1024)px){"
            rules += open
            for column in 1...12 {
                let share = Price.decimal(column * 10000 / 12, digits: 2)
                rules += ".\(letter)c\(width)-\(column){flex:0 0 \(share)%;max-width:\(share)%}"
            }
            rules += (open.isEmpty ? "" : "}") + "\n"
        }
        for (short, long) in [("m", "margin"), ("p", "padding")] {
            for (side, name) in [("t", "top"), ("b", "bottom"), ("l", "left"), ("r", "right")] {
                for step in 0...4 { rules += ".\(letter)\(short)\(side)-\(step){\(long)-\(name):\(step * 4)px}" }
            }
            rules += "\n"
        }
        for (name, colour) in [("info", "#2b6cb0"), ("good", "#2f855a"), ("warn", "#b7791f"), ("bad", "#c53030")] {
            rules += ".\(letter)alert-\(name){border:1px solid \(colour);color:\(colour);padding:8px 12px;margin:8px 0}"
            rules += ".\(letter)badge-\(name){background:\(colour);color:#fff;padding:1px 6px;border-radius:8px}\n"
        }
        return rules
    }
}
