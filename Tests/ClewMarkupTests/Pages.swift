import Foundation

/// A small repeatable source of numbers (SplitMix64).
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}

/// Pages to read: made up here, or real captures where the machine has them.
enum Pages {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The folder with the real captures, unpacked; nil where there is none.
    static let captures: URL? = {
        let path = ProcessInfo.processInfo.environment["CLEW_TEST_DATA"]
        let folder = path.map { URL(filePath: $0) } ?? root.appending(path: "../shared/data")
        let agora = folder.appending(path: "agora-pages/agora/2014-04-06/cat")
        return FileManager.default.fileExists(atPath: agora.path) ? folder : nil
    }()

    static let noCaptures: String =
        "real captures are not here: unpack them and name their folder in CLEW_TEST_DATA"

    /// A Python with the judges (selectolax, resiliparse); nil where there is none.
    static let python: String? = {
        let path =
            ProcessInfo.processInfo.environment["CLEW_TEST_PYTHON"]
            ?? root.appending(path: "Tests/.venv/bin/python").path
        return FileManager.default.isExecutableFile(atPath: path) ? path : nil
    }()

    /// The processor time of this thread, for figures that other tests do not disturb.
    static func threadSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// At most `limit` files of a folder of the captures, in the order of their paths.
    static func files(in folder: String, limit: Int) -> [[UInt8]] {
        guard let captures,
            let walker = FileManager.default.enumerator(atPath: captures.appending(path: folder).path)
        else { return [] }
        let paths = walker.compactMap { $0 as? String }.sorted()
        var pages: [[UInt8]] = []
        for path in paths {
            guard pages.count < limit else { break }
            let file = captures.appending(path: folder).appending(path: path)
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue,
                let data = try? Data(contentsOf: file)  // A file that cannot be read is one page less.
            else { continue }
            pages.append([UInt8](data))
        }
        return pages
    }

    /// A page of a made-up market with a bit of everything.
    static let market = """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Harbour &amp; Sons</title>
        <!-- saved from url=(0031)http://harbour.example/item/0017 -->
        <base href="http://harbour.example/"><link rel="canonical" href="/item/17">
        <meta property="og:url" content="http://harbour.example/item/17">
        <style>.a{display:none}</style><script>var wallet = "1BoatSLRHtKNngkdXEeobR76b53LETtpyT";</script></head>
        <body onload="go('x')"><div id=top><h1>Blue  harbour\r\n tea</h1><p>Price:&nbsp;<b>0.0</b>25 BTC</p>
        <ul><li>one</li><li>two &lt;3</ul>
        <table><tr><th>From</th><th>To</th></tr><tr><td>Oslo</td><td></td><td>EU</td></tr></table>
        <pre>
        -----BEGIN KEY-----
          a&amp;b
        -----END KEY-----
        </pre>
        <textarea rows=3 name="k">line 1
        line 2 &eacute;</textarea>
        <form action="/buy"><input type="hidden" name="t" value="9f86d081884c7d65"><input type=submit value="Buy now">
        <select name=s><option>DHL<option selected>Post</select></form>
        <div style="color:red; DISPLAY : none">secret <i>words</i></div>
        <p hidden>gone<p>Pay <a href="bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa?amount=1&amp;label=x">here</a></p>
        <img src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk" alt="a cup">
        <noscript>No script is fine.</noscript></div></body></html>
        """
}
