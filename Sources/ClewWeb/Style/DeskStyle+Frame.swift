extension DeskStyle {
    /// What stands around the pages, and the pages that have a form of their own.
    static let frame = """
        .top {
          grid-area: top; display: flex; align-items: center; gap: 1rem; padding: 0.5rem 1.25rem;
          background: var(--sheet); border-bottom: 1px solid var(--rule); position: sticky; top: 0; z-index: 5;
        }
        .brand { display: inline-flex; align-items: center; gap: 0.45rem; color: var(--ink); text-decoration: none; }
        .mark {
          width: 1.7rem; height: 1.7rem; fill: none; stroke: var(--accent); stroke-width: 1.6; stroke-linecap: round;
        }
        .mark path:first-child { stroke: var(--thread); stroke-width: 2; }
        .word { font-weight: 700; font-size: 1.15rem; letter-spacing: -0.02em; }
        .case {
          color: var(--muted); padding-left: 1rem; border-left: 1px solid var(--rule); max-width: 18rem;
          overflow: hidden; text-overflow: ellipsis; white-space: nowrap;
        }
        .find { flex: 1 1 20rem; max-width: 36rem; margin-left: auto; display: flex; gap: 0.4rem; }
        .find input { flex: 1; }
        .find button { padding-inline: 0.75rem; }
        .who { display: flex; align-items: center; gap: 0.75rem; margin-left: auto; white-space: nowrap; }
        .who a { text-decoration: none; }
        .role {
          font-size: 0.75rem; color: var(--muted); border: 1px solid var(--rule); border-radius: 999px;
          padding: 0.05rem 0.5rem; margin-left: 0.2rem;
        }
        .ways { grid-area: ways; padding: 1.25rem 0 1rem 0.75rem; position: sticky; top: 3.4rem; align-self: start; }
        .ways .ways-foot {
          border-top: 1px solid var(--rule); margin: 0.75rem 0.75rem 0 0; padding-top: 0.75rem;
        }
        .ways a {
          display: block; padding: 0.32rem 0.75rem; border-radius: 4px; color: var(--ink); text-decoration: none;
          border-left: 3px solid transparent;
        }
        .ways a:hover { background: var(--sunk); }
        .ways a[aria-current="page"] {
          background: var(--accent-soft); border-left-color: var(--accent); font-weight: 600;
        }
        main { grid-area: main; padding: 1.25rem 1.75rem 3rem; min-width: 0; max-width: 88rem; }
        .foot {
          grid-area: foot; border-top: 1px solid var(--rule); padding: 0.75rem 1.25rem; color: var(--muted);
          font-size: 0.8125rem;
        }
        .foot p { margin: 0; }
        .crumbs { font-size: 0.875rem; color: var(--muted); margin-bottom: 0.35rem; overflow-wrap: anywhere; }
        .lede { color: var(--muted); max-width: 60rem; }
        .prose { max-width: 46rem; }
        .prose ol { padding-left: 1.4rem; }
        .prose li { margin-bottom: 0.4rem; }
        .prose dl.facts { max-width: none; }
        .halves {
          display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr)); gap: 0 2rem;
          align-items: start;
        }
        .halves.uneven { grid-template-columns: minmax(0, 5fr) minmax(0, 3fr); }
        .halves > section > h2:first-child, .halves > div > section:first-child > h2:first-child { margin-top: 1rem; }
        .empty {
          background: var(--sheet); border: 1px dashed var(--strong-rule); border-radius: 6px; padding: 1.5rem;
          max-width: 44rem; margin: 1rem 0;
        }
        .empty h2:first-child, .empty h1 { margin-top: 0; }
        .status { font-size: 0.875rem; color: var(--muted); margin: 0; letter-spacing: 0.08em; }
        .door {
          max-width: 24rem; margin: 8vh auto 0; background: var(--sheet); border: 1px solid var(--rule);
          border-radius: 8px; padding: 1.75rem 2rem 2rem;
        }
        .door h1 { font-size: 1.2rem; }
        .door-brand { display: flex; align-items: center; gap: 0.5rem; margin-bottom: 1.25rem; }
        .door-brand .mark { width: 2.4rem; height: 2.4rem; }
        .door-brand .word { font-size: 1.6rem; }
        body:has(.door) { grid-template: "main" 1fr "foot" auto / minmax(0, 1fr); }
        .stack { display: grid; gap: 0.3rem; max-width: 26rem; }
        .stack label { margin-top: 0.6rem; }
        .stack .hint { margin: 0.1rem 0 0; }
        .stack.wide { max-width: 44rem; }
        .stack.wide button { justify-self: start; min-width: 12rem; }
        .stack + .moves { margin-top: 0.75rem; }
        .stack textarea { font-family: var(--machine); font-size: 0.875rem; resize: vertical; }
        .stack button { margin-top: 1rem; padding-block: 0.55rem; }
        .ask label { display: block; margin-bottom: 0.3rem; }
        .ask-line { display: flex; gap: 0.5rem; max-width: 48rem; }
        .ask-line input { flex: 1; font-size: 1.05rem; padding: 0.5rem 0.75rem; }
        .rights { list-style: disc; padding-left: 1.3rem; }
        """
}
