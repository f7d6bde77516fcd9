import ClewCore
import Glibc

/// Where the program's words go: answers to standard output, everything said about the work to standard error.
enum Console {
    /// Whether standard error is a terminal that can redraw a line.
    static let hasProgressLine = isatty(STDERR_FILENO) == 1

    /// Writes an answer.
    static func write(_ text: String) {
        write(Array(text.utf8), to: STDOUT_FILENO)
    }

    /// Says something about the work, one line, made harmless.
    static func say(_ line: String) {
        write(Array((Harmless.terminal(line) + "\n").utf8), to: STDERR_FILENO)
    }

    /// Redraws the progress line.
    static func redraw(_ line: String) {
        write(Array(("\r\u{1B}[K" + Harmless.terminal(line)).utf8), to: STDERR_FILENO)
    }

    /// Ends the progress line.
    static func endLine() {
        write([0x0A], to: STDERR_FILENO)
    }

    /// Writes bytes as they are, all of them, also when a signal comes in between; a closed pipe ends the program.
    static func write(_ bytes: [UInt8], to descriptor: Int32) {
        bytes.withUnsafeBytes { buffer in
            var start = 0
            while start < buffer.count {
                let written = Glibc.write(descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start)
                if written > 0 { start += written } else if written < 0, errno != EINTR { return }
            }
        }
    }

    /// Asks something on the terminal; `nil` where there is none.
    static func ask(_ question: String) -> String? {
        guard isatty(STDIN_FILENO) == 1 else { return nil }
        write(Array((question + ": ").utf8), to: STDERR_FILENO)
        return readLine(strippingNewline: true)
    }

    /// Asks for a secret on the terminal without showing it; `nil` where there is no terminal.
    static func askSecret(_ question: String) -> String? {
        guard isatty(STDIN_FILENO) == 1 else { return nil }
        var before = termios()
        guard tcgetattr(STDIN_FILENO, &before) == 0 else { return nil }
        var silent = before
        silent.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
        defer {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
            endLine()
        }
        write(Array((question + ": ").utf8), to: STDERR_FILENO)
        return readLine(strippingNewline: true)
    }
}
