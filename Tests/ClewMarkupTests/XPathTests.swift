import ClewMarkup
import Foundation
import Testing

@Suite struct XPathTests {
    static let page = PageTree(
        html: Array(
            """
            <html lang=en><body><h1 class="top big">Caf&eacute; 5</h1><p id=p1>one <b>two</b> three</p><p id=p2 lang=de-AT>
            vier</p><ul class="a  b&#32;c"><li>1</li><li>2.5</li><li>x</li></ul><o:tag xlink:href=u>o</o:tag><!-- c --></body></html>
            """.utf8))

    // What lxml cannot judge, and the examples of the Recommendation.
    @Test(
        arguments: [
            ("substring('12345', 2, 3)", "234"), ("substring('12345', 2)", "2345"),
            ("substring('12345', 1.5, 2.6)", "234"),
            ("substring('12345', 0, 3)", "12"), ("substring('12345', 0 div 0, 3)", ""),
            ("substring('12345', 1, 0 div 0)", ""),
            ("substring('12345', -42, 1 div 0)", "12345"), ("substring('12345', -1 div 0, 1 div 0)", ""),
            ("substring('a🚀b', 2, 1)", "🚀"), ("substring('12345', 7)", ""), ("substring('12345', 5, 1e9)", nil),
            ("translate('bar', 'abc', 'ABC')", "BAr"), ("translate('--aaa--', 'abc-', 'ABC')", "AAA"),
            ("translate('aa', 'aa', 'xy')", "xx"),
            ("substring-before('1999/04/01', '/')", "1999"), ("substring-after('1999/04/01', '19')", "99/04/01"),
            ("substring-after('abc', '')", "abc"), ("substring-before('abc', '')", ""),
            ("substring-before('abc', 'x')", ""),
            ("string(1 div 3)", "0.3333333333333333"), ("string(0.1 + 0.2)", "0.30000000000000004"),
            ("string(-0)", "0"),
            ("string(1000000000000000000000)", "1000000000000000000000"), ("string(0.000001)", "0.000001"),
            ("string(1.50)", "1.5"),
            ("string(123456789012)", "123456789012"), ("string(-1 div 0)", "-Infinity"), ("string(0 div 0)", "NaN"),
            ("number('1e3')", "NaN"), ("number('+1')", "NaN"), ("number('1.')", "1"), ("number('.5')", "0.5"),
            ("number('.')", "NaN"),
            ("number('- 1')", "NaN"), ("number('')", "NaN"), ("number(' 7\n')", "7"), ("5 mod 2", "1"),
            ("5 mod -2", "1"),
            ("-5 mod 2", "-1"), ("1.5 mod 0.5", "0"), ("round(-0.5)", "0"), ("1 div round(-0.5)", "-Infinity"),
            ("round(0.5)", "1"),
            ("- - 1", "1"), ("--1", "1"), ("1--1", "2"), ("2*3", "6"), ("6 div 2 div 3", "1"), ("1 = 1 = 1", "true"),
            ("3 > 2 > 1", "false"),
            ("'a' = 'á'", "false"), ("'é' = 'e\u{301}'", "false"), ("boolean('false')", "true"), ("not('')", "true"),
            ("lang('en')", "false"), ("boolean(//b[lang('EN')])", "true"), ("boolean(//p[2][lang('de')])", "true"),
            ("boolean(//p[2][lang('de-at')])", "true"), ("boolean(//p[2][lang('d')])", "false"),
            ("boolean(//p[2][lang('en')])", "false"),
            ("boolean(//h1[has-class('big')])", "true"), ("boolean(//h1[has-class('bi')])", "false"),
            ("boolean(//h1[has-class('')])", "false"),
            ("boolean(//h1[has-class('BIG')])", "false"), ("boolean(//ul[has-class('c')])", "true"),
            ("boolean(//ul[has-class('a  b')])", "false"),
            ("count(//*[has-class('b')])", "1"), ("has-class('big')", "false"), ("boolean(//H1/@CLASS)", "true"),
            ("name(//o:tag)", "o:tag"),
            ("string(//o:tag/@xlink:href)", "u"), ("count(//o:*)", "1"), ("count(//@xlink:*)", "1"),
            ("local-name(//o:tag)", "o:tag"),
            ("namespace-uri(//o:tag)", ""), ("count(//processing-instruction())", "0"),
            ("count(//processing-instruction('x'))", "0"),
            ("position() + last()", "2"), ("string-length('🚀')", "1"), ("string-length('e\u{301}')", "2"),
            ("string(//nothing/@x)", ""),
            ("count(//h1/@class/following::*)", "8"), ("count(/)", "1"), ("name(/)", ""), ("count(/..)", "0"),
            ("count(//node())", "21"),
            ("//h1 = 'Café 5'", "true"), ("//li > 2", "true"), ("//li >= 2.6", "false"), ("//li < //li", "true"),
            ("2 < //li", "true"),
            ("count(//li[. > 1])", "1"), ("id('p2 p1')/b", "two"), ("count(id(//p/@id))", "2"),
            ("string(id('p1')/@id)", "p1"),
            ("concat(\"it's\", '\"')", "it's\""), ("normalize-space(//p[2])", "vier"), ("(//p)[2]/@id", "p2"),
            ("//p[2]/preceding::b", "two"),
            ("string(//p[1]/text()[2])", " three"), ("count(//*[self::p or self::li])", "5"),
            ("//li[last()]/preceding-sibling::li[1]", "2.5"),
            ("count(//li[position() = 1 or position() = last()])", "2"), ("//*[.='x'][last()]", "x"), ("div", ""),
            ("count(div div div)", nil),
            ("//p[1]/b | //li[1]", "two"), ("sum(//li[. = . + 0])", "3.5"), ("string(sum(//li))", "NaN"),
            ("child::html/child::body/child::h1", "Café 5"),
            ("//*[@id='p1' and b='two']/b", "two"), ("count(//@*[. = 'p1'])", "1"), ("self::node()/html/@lang", "en"),
            ("'p1' = //p/@id", "true"),
        ] as [(String, String?)])
    func `an expression gives its value as a text`(expression: String, value: String?) throws {
        guard let value else {
            #expect(throws: XPathFault.self) { try XPath(expression) }
            return
        }
        #expect(try XPath(expression).string(in: Self.page) == value)
    }

    @Test(arguments: [
        ("", "At character 1 of the expression stands the end, expected was a path, text, number or function."),
        (
            "//",
            "At character 3 of the expression stands the end, expected was a name, \"*\", \".\", \"..\", \"@\" or node()."
        ),
        ("//a[", "At character 5 of the expression stands the end, expected was a path, text, number or function."),
        ("//a[1", "At character 6 of the expression stands the end, expected was \"]\"."),
        ("//a]", "At character 4 of the expression stands \"]\", expected was an operator or the end."),
        ("(1", "At character 3 of the expression stands the end, expected was \")\"."),
        (
            "//a[@x='1]",
            "At character 11 of the expression stands the end, expected was the quote that closes the one at 8."
        ),
        ("a b", "At character 3 of the expression stands \"b\", expected was an operator."),
        ("1 2", "At character 3 of the expression stands 2, expected was an operator or the end."),
        (
            "$x",
            "At character 1 of the expression stands \"$\", expected was a path, text, number or function, since there are no variables."
        ),
        ("a!b", "At character 2 of the expression stands \"!\", expected was \"!=\"."),
        ("a:", "At character 2 of the expression stands \":\", expected was a name before the \":\"."),
        ("#a", "At character 1 of the expression stands \"#\", expected was a path, text, number or function."),
        (
            "foo()",
            "At character 1 of the expression, \"foo\" is unknown; expected was a function of XPath 1.0 or has-class."
        ),
        (
            "matches(., 'x')",
            "At character 1 of the expression, \"matches\" is unknown; expected was a function of XPath 1.0 or has-class."
        ),
        (
            "//a/foo()",
            "At character 5 of the expression, \"foo\" is unknown; expected was node(), text(), comment() or a name."
        ),
        ("side::a", "At character 1 of the expression, \"side\" is unknown; expected was an axis."),
        ("namespace::a", "At character 1 of the expression, \"namespace\" is unknown; expected was an axis."),
        ("count()", "At character 1 of the expression, count() takes 1 argument."),
        ("contains('a')", "At character 1 of the expression, contains() takes 2 arguments."),
        ("substring('a')", "At character 1 of the expression, substring() takes 2 or 3 arguments."),
        ("concat('a')", "At character 1 of the expression, concat() takes 2 arguments or more."),
        ("true(1)", "At character 1 of the expression, true() takes no arguments."),
        ("string(1, 2)", "At character 1 of the expression, string() takes 0 or 1 argument."),
        (
            "count(1)",
            "At character 7 of the expression, count() needs nodes (a path), not a text, number or truth value."
        ),
        (
            "sum('a')",
            "At character 5 of the expression, sum() needs nodes (a path), not a text, number or truth value."
        ),
        (
            "'a' | //b",
            "At character 1 of the expression, \"|\" needs nodes (a path), not a text, number or truth value."
        ),
        ("//a | 1", "At character 7 of the expression, \"|\" needs nodes (a path), not a text, number or truth value."),
        ("'a'/b", "At character 1 of the expression, a step needs nodes (a path), not a text, number or truth value."),
        (
            "(1)[1]",
            "At character 1 of the expression, a condition in brackets needs nodes (a path), not a text, number or truth value."
        ),
        (
            "//a/@",
            "At character 6 of the expression stands the end, expected was a name, \"*\", \".\", \"..\", \"@\" or node()."
        ),
        (
            "//a/",
            "At character 5 of the expression stands the end, expected was a name, \"*\", \".\", \"..\", \"@\" or node()."
        ),
        (
            "///a",
            "At character 3 of the expression stands \"/\", expected was a name, \"*\", \".\", \"..\", \"@\" or node()."
        ),
        (".[1]", "At character 2 of the expression stands \"[\", expected was an operator or the end."),
        ("a,b", "At character 2 of the expression stands \",\", expected was an operator or the end."),
        ("1 +", "At character 4 of the expression stands the end, expected was a path, text, number or function."),
        ("* 2 *", "At character 3 of the expression stands 2, expected was an operator or the end."),
        ("text(1)", "At character 6 of the expression stands 1, expected was \")\"."),
        (
            "concat('a',)",
            "At character 12 of the expression stands \")\", expected was a path, text, number or function."
        ),
    ])
    func `a wrong expression is refused with the place and what was expected`(expression: String, sentence: String) {
        do throws(XPathFault) {
            _ = try XPath(expression)
            Issue.record("\(expression) was taken")
        } catch {
            #expect(error.sentence == sentence)
        }
    }

    @Test(arguments: [
        "a", "*", "@*", "/", "//*", "..", "a/b", "a//b", "./a", "a[1]", "a[b][c]", "a | b", "-a", "a - b", "a -b",
        "a-b", "a*b", "* * *",
        "div div div", "and and and", "or or or", "mod mod mod", "a[div]", "@div", "node()", "text ( )", "child :: a",
        "a [ 1 ]", "self::*",
        "processing-instruction('x')", "é", "日本", "a.b", "a_b", "_a", "a:b", "a:*", "'\"'", "\"'\"", "1.", ".1", "1.5",
        "(a)", "((a))",
        "(a)[1]/b", "(a)//b", "id('x')/a", "not(a)", "a<b", "a<=b", "a!=b", "a=b", "\n a \t", "/a/@b", "//@a", "@a/..",
        "/*", "/ | a", "string()",
        "a[position()=last()]", "a/text()", "comment()", "following-sibling::*[1]", "ancestor-or-self::node()", "text",
        "node", "last",
    ])
    func `a right expression is taken`(expression: String) throws {
        #expect(try XPath(expression).description == expression)
    }

    @Test func `the kind of value is known before there is a page`() throws {
        #expect(try XPath("//a").kind == .nodes)
        #expect(try XPath("string(//a)").kind == .string)
        #expect(try XPath("count(//a) + 1").kind == .number)
        #expect(try XPath("//a = 1").kind == .boolean)
        #expect(try XPath("//a = 1").nodes(in: Self.page) == [])
    }

    @Test func `a path starts at its context node`() throws {
        let list = Self.page.first("ul")
        #expect(try XPath("li[2]").string(in: Self.page, at: list) == "2.5")
        #expect(try XPath(".//li").nodes(in: Self.page, at: list).count == 3)
        #expect(try XPath("//p").nodes(in: Self.page, at: list).count == 2)
        #expect(try XPath("has-class('b')").evaluate(in: Self.page, at: list) == .boolean(true))
        let attribute = try #require(Self.page.attributes(of: list).first)
        #expect(try XPath("concat(name(), ' of ', name(..))").string(in: Self.page, at: attribute) == "class of ul")
        #expect(try XPath("li").nodes(in: Self.page, at: attribute) == [])
    }

    @Test func `a context node of another tree is no danger`() throws {
        let large = PageTree(html: Array(TreePages.offers.utf8))
        let small = PageTree(html: Array("<p id=a>b</p>".utf8))
        let axes = [
            "ancestor", "ancestor-or-self", "attribute", "child", "descendant", "descendant-or-self", "following",
            "following-sibling", "parent", "preceding", "preceding-sibling", "self",
        ]
        for axis in axes {
            let path = try XPath("\(axis)::node()")
            for node in TreeCheck.nodes(large) {
                for found in try path.nodes(in: small, at: node) { #expect(small.source(of: found).upperBound <= 13) }
            }
        }
    }

    @Test func `nodes come in the order of the page and lead to their bytes`() throws {
        let nodes = try XPath("//li | //p/@id | //h1").nodes(in: Self.page)
        #expect(
            nodes.map { Self.page.text(Self.page.source(of: $0)).prefix(6) } == [
                "<h1 cl", "p1", "p2", "<li>1<", "<li>2.", "<li>x<",
            ])
    }

    @Test func `an expression that is too long or nested too deeply is refused`() throws {
        #expect(throws: XPathFault.tooLong(limit: 4096)) { try XPath(String(repeating: "a", count: 4097)) }
        #expect(throws: XPathFault.tooDeep(position: 65)) {
            try XPath(String(repeating: "(", count: 100) + "1" + String(repeating: ")", count: 100))
        }
        #expect(throws: XPathFault.self) { try XPath("1" + String(repeating: "+1", count: 300)) }
        #expect(try XPath("0" + String(repeating: "+1", count: 150)).string(in: Self.page) == "150")
        #expect(try XPath("0" + String(repeating: " or 0", count: 700)).string(in: Self.page) == "false")
    }
}
