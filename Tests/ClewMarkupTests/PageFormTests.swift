import ClewMarkup
import ClewTestSupport
import Testing

@Suite struct PageFormTests {
    private func forms(_ html: String) -> [PageForm] { PageForm.all(in: PageTree(html: Array(html.utf8))) }

    @Test func `a form has its controls in order, with what is sent when nobody changes them`() throws {
        let form = try #require(
            forms(
                """
                <form action="/in?x=1&amp;y=2" METHOD=Post><input type=hidden name=t value="a&quot;b">
                <label for=u>Your name</label><input name=u id=u maxlength=9><label>Word <input type=PASSWORD name=w></label>
                <input type=checkbox name=stay checked><input type=radio name=r value=1><select name=lang><option>de
                <option selected value=en>English</select><textarea name=note>hello</textarea><button name=go value=1>Go on</button>
                <input type=image name=i src=x><input type=reset></form>
                """
            ).first)
        #expect(form.method == "post" && form.action == "/in?x=1&y=2")
        #expect(
            form.controls.map(\.kind) == [
                .hidden, .line, .password, .choice, .choice, .menu, .lines, .submit, .picture, .other,
            ])
        #expect(form.controls.map(\.name) == ["t", "u", "w", "stay", "r", "lang", "note", "go", "i", nil])
        #expect(form.controls.prefix(8).map(\.value) == ["a\"b", "", "", "on", "1", "en", "hello", "1"])
        #expect(form.controls[1].label == "u Your name" && form.controls[1].longest == 9)
        #expect(form.controls[2].label == "Word" && form.controls[7].label == "Go on")
        #expect(form.controls[3].isTicked && !form.controls[4].isTicked)
    }

    @Test(arguments: [
        ("<form><input name=a style='Display : none'>", "concealed"), ("<form><input name=a hidden>", "concealed"),
        ("<form><input name=a disabled>", "disabled"), ("<form><input name=a readonly>", "read-only"),
        ("<form><input name=a>", ""),
    ]) func `a control says what a person can do with it`(html: String, state: String) throws {
        let control = try #require(forms(html).first?.controls.first)
        #expect(control.isConcealed == (state == "concealed"))
        #expect(control.isDisabled == (state == "disabled"))
        #expect(control.isReadOnly == (state == "read-only"))
    }

    @Test func `a control belongs to the form that it names, else to the one around it, else to none`() {
        let found = forms(
            "<form id=a><input name=1></form><form id=b><table><tr><td><input name=2></table></form>"
                + "<input name=3 form=a><input name=4>")
        #expect(found.map { $0.controls.compactMap(\.name) } == [["1", "3"], ["2"], ["4"]])
        #expect(found.map { $0.node == nil } == [false, false, true])
        #expect(forms("<p>no form").isEmpty)
        #expect(forms("<form></form>").map(\.controls.count) == [0])
    }

    @Test func `there are bounds, and a control of a form beyond them stands in none`() {
        let many = forms(String(repeating: "<form><input name=x></form>", count: 500))
        #expect(many.count == PageForm.mostForms + 1)
        let controls = forms("<form>" + String(repeating: "<input name=x>", count: 5000))
        #expect(controls.first?.controls.count == PageForm.mostControls)
    }

    @Test func `whatever a page holds, its forms are read`() {
        let page = Array(
            "<form action=/a method=post><label for=x>L<input id=x type=password><select><option>1<option selected>2</form>"
                .utf8)
        let parts = ["<form>", "</form>", "form=x", "<select>", "<option", "type=image", "<textarea>"].map {
            Array($0.utf8)
        }
        var random = SplitMix64(seed: 17)
        for _ in 0..<3000 {
            let forms = PageForm.all(in: PageTree(html: random.mutated(page, with: parts)))
            #expect(forms.allSatisfy { form in form.controls.allSatisfy { $0.label.count <= 500 } })
        }
    }
}
