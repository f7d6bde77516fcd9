extension DeskStyle {
    /// Colours by what they are for. Every pair of ink and ground that carries text has a contrast of 4.5 or more, the
    /// edge of a field one of 3 or more.
    static let colours = """
        :root {
          color-scheme: light dark;
          --letters: -apple-system, "Segoe UI", Inter, "Noto Sans", "Liberation Sans", system-ui, sans-serif;
          --machine: ui-monospace, "Cascadia Mono", "Noto Sans Mono", "Liberation Mono", monospace;
          --ground: #f4f6f7; --sheet: #ffffff; --sunk: #eef1f3; --ink: #17212b; --muted: #52606c; --rule: #d8dfe4;
          --strong-rule: #b7c2ca; --field: #76848f; --accent: #0b5f6c; --accent-ink: #ffffff; --accent-soft: #dff0f2; --thread: #b5314c;
          --good: #1b6b3c; --good-soft: #e0f2e6; --warn: #7a4b00; --warn-soft: #fff3d6; --bad: #a3202f;
          --bad-soft: #fde7e9; --found: #ffe58a; --found-ink: #2a2200;
          --money: #7a5200; --money-soft: #fdf0cf; --contact: #6b2f93; --contact-soft: #f3e6fb; --network: #1c4fa0;
          --network-soft: #e3edfc; --device: #4a5560; --device-soft: #e8ecef; --transport: #93400b;
          --transport-soft: #fde9dc; --substance: #23662f; --substance-soft: #e2f4e4;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ground: #10161b; --sheet: #171f26; --sunk: #1d272f; --ink: #e3e9ed; --muted: #a0aeb9; --rule: #2c3842;
            --strong-rule: #465560; --field: #7d8d99; --accent: #72cbd8; --accent-ink: #06262b; --accent-soft: #123339; --thread: #ef8097;
            --good: #85d6a0; --good-soft: #143322; --warn: #f2c46d; --warn-soft: #38290c; --bad: #ff9ba4;
            --bad-soft: #40191e; --found: #6b5a12; --found-ink: #fff7d6;
            --money: #f0c56b; --money-soft: #362a0f; --contact: #d9aef5; --contact-soft: #301f3d; --network: #9dc1ff;
            --network-soft: #1a2b47; --device: #b9c5ce; --device-soft: #28323a; --transport: #ffb183;
            --transport-soft: #3d2415; --substance: #92d99d; --substance-soft: #17331d;
          }
        }
        """

    /// Elements.
    static let base = """
        *, *::before, *::after { box-sizing: border-box; }
        html { font-size: 100%; scroll-padding-top: 4.5rem; }
        body {
          margin: 0; background: var(--ground); color: var(--ink); min-height: 100vh;
          font: 0.9375rem/1.5 var(--letters);
          display: grid; grid-template: "top top" auto "ways main" 1fr "foot foot" auto / 11rem minmax(0, 1fr);
        }
        h1, h2, h3 { line-height: 1.25; font-weight: 600; overflow-wrap: anywhere; }
        h1 { font-size: 1.5rem; margin: 0 0 0.75rem; letter-spacing: -0.01em; }
        h2 { font-size: 1rem; margin: 1.75rem 0 0.5rem; }
        h3 { font-size: 0.9375rem; margin: 1rem 0 0.25rem; }
        p { margin: 0 0 0.75rem; }
        a { color: var(--accent); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
        a:hover { text-decoration-thickness: 2px; }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
        main:focus { outline: none; }
        code, pre, .hash, .value, .source, .address {
          font-family: var(--machine);
          font-size: 0.92em;
        }
        thead .hash, thead .value, thead .address { font: inherit; font-size: 0.8125rem; font-weight: 600; }
        code { background: var(--sunk); padding: 0.1em 0.3em; border-radius: 3px; overflow-wrap: anywhere; }
        pre { background: var(--sunk); padding: 0.75rem 1rem; border-radius: 4px; overflow-x: auto; }
        pre code { background: none; padding: 0; }
        ul, ol { margin: 0; padding: 0; }
        ul { list-style: none; }
        input, button, select, textarea { font: inherit; color: inherit; }
        input, select, textarea {
          background: var(--sheet); border: 1px solid var(--field); border-radius: 4px; padding: 0.4rem 0.6rem;
          min-width: 0;
        }
        input[readonly] { background: var(--sunk); border-color: var(--rule); }
        button {
          background: var(--accent); color: var(--accent-ink); border: 1px solid transparent; border-radius: 4px;
          padding: 0.4rem 0.9rem; font-weight: 600; cursor: pointer;
        }
        button.quiet {
          background: none; color: var(--accent); border-color: var(--field); padding: 0.25rem 0.6rem;
          font-weight: 500;
        }
        button:hover { filter: brightness(1.1); }
        label { font-weight: 600; }
        .muted { color: var(--muted); font-weight: 400; }
        .hint { color: var(--muted); font-size: 0.875rem; margin: 0.25rem 0 0.75rem; }
        .none { color: var(--muted); }
        .paper { display: none; }
        .secret { font-size: 1.35rem; padding: 0.35rem 0.75rem; user-select: all; letter-spacing: 0.04em; }
        .hidden {
          position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%);
          white-space: nowrap;
        }
        thead.hidden { position: absolute; }
        .skip {
          position: absolute; left: 0.5rem; top: -4rem; background: var(--accent); color: var(--accent-ink);
          padding: 0.5rem 1rem; border-radius: 4px; z-index: 10;
        }
        .skip:focus { top: 0.5rem; }
        .warning, .note {
          border-left: 4px solid var(--warn); background: var(--warn-soft); color: var(--ink);
          padding: 0.6rem 0.9rem; border-radius: 0 4px 4px 0; max-width: 60rem;
        }
        .warning strong { color: var(--warn); }
        .note { border-color: var(--accent); background: var(--accent-soft); }
        """
}
