/// Gathers the forms of a page in one pass over its nodes.
struct FormReader {
    private let tree: PageTree
    /// The words of `<label for=…>` by the id that they name.
    private var labels: [String: PageNode] = [:]
    private var found: [(form: PageNode?, control: PageNode)] = []
    private var open: [PageNode] = []
    private var ids: [String: PageNode] = [:]

    private static let numbers: [String: Int32] = Dictionary(
        uniqueKeysWithValues: ["form", "label", "input", "select", "textarea", "button"].compactMap { name in
            ElementNames.standard.find(name).map { (name, Int32($0)) }
        })

    init(_ tree: PageTree) {
        self.tree = tree
        let numbers = FormReader.numbers
        let controls = Set(["input", "select", "textarea", "button"].compactMap { numbers[$0] })
        for index in tree.records.indices where tree.records[index].isElement {
            let number = tree.records[index].name
            let node = PageNode(index)
            if number == numbers["form"], open.count < PageForm.mostForms {
                open.append(node)
                if let id = tree.attribute("id", of: node), ids[id] == nil { ids[id] = node }
            } else if number == numbers["label"], labels.count < PageForm.mostControls {
                if let id = tree.attribute("for", of: node), labels[id] == nil { labels[id] = node }
            } else if controls.contains(number), found.count < PageForm.mostControls {
                found.append((ancestor("form", of: node), node))
            }
        }
    }

    func forms() -> [PageForm] {
        var members: [PageNode: [PageForm.Control]] = [:]
        var strays: [PageForm.Control] = []
        for (around, node) in found {
            let named = tree.attribute("form", of: node).flatMap { ids[$0] }
            let control = control(node)
            if let form = named ?? around, open.contains(form) {
                members[form, default: []].append(control)
            } else {
                strays.append(control)
            }
        }
        var forms = open.map { node in
            let method = tree.attribute("method", of: node)?.lowercased() ?? "get"
            return PageForm(
                node: node, action: tree.attribute("action", of: node),
                method: ["post", "dialog"].contains(method) ? method : "get", controls: members[node] ?? [])
        }
        if !strays.isEmpty { forms.append(PageForm(node: nil, action: nil, method: "get", controls: strays)) }
        return forms
    }

    private func ancestor(_ name: String, of node: PageNode) -> PageNode? {
        let number = FormReader.numbers[name]
        var place = Int(tree.records[node.index].parent)
        while place > 0 {
            if tree.records[place].name == number { return PageNode(place) }
            place = Int(tree.records[place].parent)
        }
        return nil
    }

    // MARK: One control

    private func control(_ node: PageNode) -> PageForm.Control {
        let element = tree.name(of: node)
        let kind = kind(of: node, element)
        let style = (tree.attribute("style", of: node) ?? "").lowercased().filter { $0 != " " }
        let isConcealed =
            tree.attribute("hidden", of: node) != nil || style.contains("display:none")
            || style.contains("visibility:hidden")
        return PageForm.Control(
            node: node, kind: kind, name: tree.attribute("name", of: node).flatMap { $0.isEmpty ? nil : $0 },
            value: value(of: node, kind, element), label: label(of: node, kind, element),
            isTicked: tree.attribute("checked", of: node) != nil,
            isDisabled: tree.attribute("disabled", of: node) != nil,
            isReadOnly: tree.attribute("readonly", of: node) != nil, isConcealed: isConcealed,
            longest: tree.attribute("maxlength", of: node).flatMap { Int($0) })
    }

    private func kind(of node: PageNode, _ element: String) -> PageForm.Control.Kind {
        let type = tree.attribute("type", of: node)?.lowercased()
        switch element {
        case "select": return .menu
        case "textarea": return .lines
        case "button": return type == nil || type == "submit" || type == "" ? .submit : .other
        default: break
        }
        switch type {
        case "hidden": return .hidden
        case "password": return .password
        case "checkbox", "radio": return .choice
        case "submit": return .submit
        case "image": return .picture
        case "reset", "button", "file", "date", "datetime-local", "month", "week", "time", "color", "range":
            return .other
        default: return .line
        }
    }

    private func value(of node: PageNode, _ kind: PageForm.Control.Kind, _ element: String) -> String {
        switch kind {
        case .lines: return tree.stringValue(of: node)
        case .menu:
            let options = tree.descendants(of: node, named: "option", most: 1000)
            let chosen = options.first { tree.attribute("selected", of: $0) != nil } ?? options.first
            return chosen.map { tree.attribute("value", of: $0) ?? tree.shownText(of: $0) } ?? ""
        case .choice: return tree.attribute("value", of: node) ?? "on"
        default: return tree.attribute("value", of: node) ?? ""
        }
    }

    private func label(of node: PageNode, _ kind: PageForm.Control.Kind, _ element: String) -> String {
        var words = ["placeholder", "aria-label", "title", "id", "alt"].compactMap { tree.attribute($0, of: node) }
        if kind == .submit {
            words.append(element == "button" ? tree.shownText(of: node) : tree.attribute("value", of: node) ?? "")
        }
        let named = tree.attribute("id", of: node).flatMap { labels[$0] }
        if kind != .submit, let label = named ?? ancestor("label", of: node) {
            words.append(tree.shownText(of: label))
        }
        return String(words.filter { !$0.isEmpty }.joined(separator: " ").prefix(500))
    }
}

extension PageTree {
    /// The elements of a name inside of a node, in the order of the page, at most so many.
    public func descendants(of node: PageNode, named name: String, most: Int) -> [PageNode] {
        guard !node.isAttribute, node.index < records.count else { return [] }
        var nodes: [PageNode] = []
        for index in node.index + 1..<max(node.index + 1, Int(records[node.index].after))
        where nodes.count < most && records[index].isElement && self.name(of: PageNode(index)) == name {
            nodes.append(PageNode(index))
        }
        return nodes
    }
}
