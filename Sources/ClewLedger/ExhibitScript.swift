/// The short Python program that lies in every exhibit, so that its receiver needs nothing of ours: it checks with the
/// standard library alone that the bytes are those of the sealed entry, and that the entry stands in the log.
///
/// It reads, in the folder given as its first word (the present one by default): `stored.bin` and `payload.bin`, the
/// bytes as stored and decoded; `salt.hex`, 64 digits; `entry.json`, the exact bytes of the log entry, an object with
/// `stored` and, where there is a payload, `payload`; `proof.json`, `{"leafIndex", "treeSize", "hashes"}`; and
/// `checkpoint`, the signed note. The commitments are SHA-256 over `clew stored v1` (or `clew payload v1`), a newline,
/// the salt, and the SHA-256 of the bytes. Where `capture.json` is there, what the sealed record, the entry and the
/// checkpoint hold of it is compared with them, and the rest is named as not checked. It ends with status 0 when all is
/// right, with 1 when anything is not.
///
/// The signature is left to a tool that the receiver trusts already, see ``NoteVerifier/pem``:
///
///     openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in checkpoint.body -sigfile checkpoint.signature
public enum ExhibitScript {
    /// The name that the file should have.
    public static let fileName = "check_exhibit.py"

    /// The files that the `openssl` line reads besides the key: the signed text and the signature.
    ///
    /// `nil` where the verifier has not signed the note.
    public static func signatureFiles(
        of note: SignedNote, by verifier: NoteVerifier
    ) -> [(name: String, bytes: [UInt8])]? {
        guard let signature = note.signature(by: verifier) else { return nil }
        return [
            ("checkpoint.body", Array(note.text.utf8)), ("checkpoint.signature", signature),
            ("key.pem", Array(verifier.pem.utf8)),
        ]
    }

    /// The text of the program.
    public static let text = #"""
        #!/usr/bin/env python3
        """Checks an exhibit with the Python standard library alone.

        Usage: python3 check_exhibit.py [FOLDER]

        Four questions are answered: are the bytes in this folder those that the log
        entry speaks of, does the entry stand in the log, are the files for the check
        of the signature those of the checkpoint, and does capture.json say what the
        sealed record says. What cannot be checked is named. Status 0 means yes to all.
        """
        import base64
        import hashlib
        import json
        import os
        import re
        import sys
        import urllib.parse
        import zlib

        folder = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__))
        wrong = []


        def read(name):
            with open(os.path.join(folder, name), "rb") as file:
                return file.read()


        def sha256(*parts):
            digest = hashlib.sha256()
            for part in parts:
                digest.update(part)
            return digest.digest()


        def sha256_of_file(name):
            digest = hashlib.sha256()
            with open(os.path.join(folder, name), "rb") as file:
                for piece in iter(lambda: file.read(1 << 20), b""):
                    digest.update(piece)
            return digest.digest()


        def say(is_right, sentence):
            print(("right: " if is_right else "WRONG: ") + sentence)
            if not is_right:
                wrong.append(sentence)


        def root_from(leaf, index, size, hashes):
            """The root that follows from a leaf and its sibling hashes (RFC 9162, section 2.1.3.2)."""
            if not 0 <= index < size:
                return None
            last, root = size - 1, leaf
            for sibling in hashes:
                if last == 0:
                    return None
                if index & 1 or index == last:
                    root = sha256(b"\x01", sibling, root)
                    while not index & 1 and index:
                        index, last = index >> 1, last >> 1
                else:
                    root = sha256(b"\x01", root, sibling)
                index, last = index >> 1, last >> 1
            return root if last == 0 else None


        def head_of_record():
            """The head of the sealed WARC record, name by name; empty where stored.bin is none."""
            with open(os.path.join(folder, "stored.bin"), "rb") as file:
                start = file.read(1 << 20)
            if start.startswith(b"\x1f\x8b"):
                try:
                    start = zlib.decompressobj(31).decompress(start, 1 << 20)
                except zlib.error:
                    return {}
            end = re.search(rb"\n\r?\n", start)
            if end is None or not start.startswith(b"WARC/"):
                return {}
            fields = []
            for line in start[: end.start()].split(b"\n")[1:]:
                name, colon, value = (part.strip(b" \t\r").decode("utf-8", "replace") for part in line.partition(b":"))
                if line[:1] in (b" ", b"\t"):
                    if fields:
                        fields[-1][1] += " " + line.strip(b" \t\r").decode("utf-8", "replace")
                elif name and colon:
                    fields.append([name.lower(), value])
            return dict(reversed(fields))


        def same_time(written, stated):
            """Whether two times in UTC are the same to the millisecond; None for a form that is not read here."""
            form = r"(\d{4}-\d\d-\d\dT\d\d:\d\d:[0-5]\d)(?:\.(\d+))?Z"
            moments = [re.fullmatch(form, str(text)) for text in (written, stated)]
            if moments[0] is None:
                return None
            parts = [moment and (moment[1], ((moment[2] or "") + "000")[:3]) for moment in moments]
            return parts[0] == parts[1]


        def check_capture(entry, leaf, origin):
            """Compares what capture.json says with the sealed record, the entry and the checkpoint."""
            if not os.path.exists(os.path.join(folder, "capture.json")):
                print("note:  there is no capture.json")
                return
            pairs = json.loads(read("capture.json"), object_pairs_hook=list)
            capture = dict(pairs)
            say(len(capture) == len(pairs), "capture.json names each field once")
            head = head_of_record()
            sealed = {"leaf": leaf}
            if origin.startswith("clew/"):
                sealed["case"] = origin.split("/")[1]
            # Fields of Clew count in records that Clew wrote alone: whoever made another file may have put any there.
            is_ours = bool(head) and str(entry.get("file")).startswith("segment-")
            is_attempt = is_ours and head.get("clew-kind") == "attempt"
            if is_attempt:
                attempt = json.loads(read("payload.bin"))
                sealed.update(address=attempt["address"], timeBasis="stated", evidence=None, outcome=attempt["outcome"])
            elif head:
                address = head.get("warc-target-uri", "urn:clew:")
                if address.startswith("<") and address.endswith(">"):
                    address = address[1:-1]
                sealed["address"] = None if address.startswith("urn:clew:") else address
                sealed["timeBasis"] = head.get("clew-time-basis", "sealed") if is_ours else "stated"
            if not is_attempt and entry.get("payload") is not None:
                sealed["evidence"] = sha256_of_file("payload.bin").hex()
            if is_ours:
                sealed["capture"] = head.get("warc-record-id", "").strip("<>").replace("urn:uuid:", "")
                sealed["authority"] = head.get("clew-authority", "A-unstated")
                path = urllib.parse.unquote_to_bytes(head.get("clew-path", ""))
                sealed["path"] = path.decode("utf-8", "replace")
            known = [name for name in sealed if name in capture and capture[name] == sealed[name]]
            written = attempt["begun"] if is_attempt else head.get("warc-date", "")
            is_time = same_time(written, capture.get("time"))
            if is_time is not None:
                sealed["time"] = written
                if is_time:
                    known.append("time")
            for name in sealed:
                if name not in known:
                    say(False, "%s of capture.json is what was sealed, %s" % (name, json.dumps(sealed[name])))
            if known:
                say(True, "%s of capture.json: as sealed" % ", ".join(known))
            others = [name for name in capture if name not in sealed]
            if others:
                print("note:  %s of capture.json: not checked" % ", ".join(others))


        def check():
            salt = bytes.fromhex(read("salt.hex").decode("ascii").strip())
            say(len(salt) == 32, "the salt has 32 bytes")
            entry_bytes = read("entry.json")
            entry = json.loads(entry_bytes)
            for word in ("stored", "payload"):
                if word == "payload" and entry.get("payload") is None:
                    print("note:  the entry speaks of no payload")
                    continue
                mark = b"clew " + word.encode() + b" v1\n"
                found = sha256(mark, salt, sha256_of_file(word + ".bin")).hex()
                say(found == entry.get(word), word + ".bin is what the entry was sealed for")

            proof = json.loads(read("proof.json"))
            hashes = [bytes.fromhex(digits) for digits in proof["hashes"]]
            found = root_from(sha256(b"\x00", entry_bytes), proof["leafIndex"], proof["treeSize"], hashes)
            note = read("checkpoint")
            text, _, signatures = note.rpartition(b"\n\n")
            text += b"\n"
            lines = text.decode("utf-8").split("\n")
            say(int(lines[1]) == proof["treeSize"], "the proof is for the size of the checkpoint, %s" % lines[1])
            say(
                found is not None and found == base64.b64decode(lines[2], validate=True),
                "entry %d stands in the log %s" % (proof["leafIndex"], lines[0]),
            )
            check_capture(entry, proof["leafIndex"], lines[0])

            if os.path.exists(os.path.join(folder, "checkpoint.body")):
                say(read("checkpoint.body") == text, "checkpoint.body is the text of the checkpoint")
                signature = read("checkpoint.signature")
                blobs = [line.rsplit(" ", 1)[-1] for line in signatures.decode("utf-8").splitlines()]
                say(
                    any(base64.b64decode(blob)[4:] == signature for blob in blobs),
                    "checkpoint.signature is a signature of the checkpoint",
                )
                print("note:  check the signature itself with:")
                print(
                    "       openssl pkeyutl -verify -pubin -inkey key.pem -rawin "
                    "-in checkpoint.body -sigfile checkpoint.signature"
                )


        try:
            check()
            print("note:  READ-ME-FIRST.txt is not checked; believe what stands in the files above")
        except (OSError, ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
            say(False, "the exhibit can be read (%s: %s)" % (type(error).__name__, error))
        print("The exhibit is whole." if not wrong else "The exhibit is NOT whole.")
        sys.exit(1 if wrong else 0)
        """#
}
