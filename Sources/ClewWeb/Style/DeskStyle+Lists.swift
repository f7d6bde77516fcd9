extension DeskStyle {
    /// Tables, figures, answers, facts.
    static let lists = """
        .figures {
          display: flex; flex-wrap: wrap; gap: 0.75rem; margin: 1rem 0 1.25rem;
        }
        .figures li { flex: 1 1 6.5rem; max-width: 14rem; }
        .figures a {
          display: block; height: 100%; background: var(--sheet); border: 1px solid var(--rule); border-radius: 6px;
          padding: 0.7rem 0.75rem; text-decoration: none; color: inherit;
        }
        .figures a:hover { border-color: var(--accent); }
        .figure { display: block; font-size: 1.3rem; font-weight: 600; letter-spacing: -0.02em; line-height: 1.2; white-space: nowrap; }
        .label { color: var(--muted); font-size: 0.875rem; }
        .timeline { margin: 0 0 0.5rem; }
        .timeline figcaption { color: var(--muted); font-size: 0.8125rem; margin-top: 0.25rem; }
        .columns { display: block; width: 100%; height: 3.25rem; border-bottom: 1px solid var(--strong-rule); }
        .bar { display: block; width: 100%; min-width: 2.5rem; height: 0.5rem; background: var(--sunk); border-radius: 2px; }
        .bar-fill { fill: var(--accent); }
        table.list { width: 100%; border-collapse: collapse; background: var(--sheet); border: 1px solid var(--rule); }
        .list th, .list td { text-align: left; padding: 0.36rem 0.7rem; vertical-align: top; }
        .list thead th {
          font-size: 0.8125rem; color: var(--muted); font-weight: 600; border-bottom: 1px solid var(--strong-rule);
          background: var(--sunk); white-space: nowrap;
        }
        .list tbody tr + tr > * { border-top: 1px solid var(--rule); }
        .list tbody th { font-weight: 500; }
        .list tbody tr:hover > * { background: var(--sunk); }
        .list .group th {
          font-size: 0.75rem; letter-spacing: 0.06em; text-transform: uppercase; color: var(--muted);
          padding-top: 0.7rem; border-top: 1px solid var(--rule);
        }
        .list .group:hover th { background: none; }
        .list .number, .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .list .wide { width: 18%; vertical-align: middle; }
        .list .narrow { width: 18%; vertical-align: middle; }
        .list .seen, .list .when { white-space: nowrap; color: var(--muted); font-variant-numeric: tabular-nums; }
        .list .value, .list .address { overflow-wrap: anywhere; min-width: 12rem; }
        .list th[scope="row"] { overflow-wrap: anywhere; min-width: 6.5rem; }
        .list th[scope="row"].number { min-width: 0; }
        .list .name { overflow-wrap: anywhere; min-width: 7rem; max-width: 16rem; }
        .list .place { min-width: 7.5rem; overflow-wrap: anywhere; }
        .list .hash { color: var(--muted); overflow-wrap: anywhere; }
        .list .words { min-width: 14rem; }
        .list .host { max-width: 10rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
        .list .short, .list .day { white-space: nowrap; }
        .list .short .under { white-space: normal; min-width: 12rem; }
        .list button.quiet { padding: 0 0.5rem; font-size: 0.8125rem; }
        .under { display: block; color: var(--muted); font-size: 0.8125rem; line-height: 1.3; }
        .scroll { overflow-x: auto; }
        .list .cell { overflow-wrap: break-word; white-space: pre-line; max-width: 28rem; unicode-bidi: plaintext; }
        .list .cell.short { white-space: pre; }
        .list thead .cell { overflow-wrap: normal; }
        .pages, .steps { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem; margin: 0.75rem 0; }
        .pages-where { color: var(--muted); font-size: 0.875rem; margin-right: auto; }
        .pages a, .steps a {
          border: 1px solid var(--strong-rule); border-radius: 4px; padding: 0.2rem 0.65rem; text-decoration: none;
          background: var(--sheet);
        }
        .pages a:hover, .steps a:hover { border-color: var(--accent); }
        .facts { margin: 0 0 1rem; }
        .facts > div { display: grid; grid-template-columns: 9rem minmax(0, 1fr); gap: 0 1rem; padding: 0.2rem 0; }
        .facts dt { color: var(--muted); font-size: 0.875rem; }
        .facts dd { margin: 0; overflow-wrap: anywhere; }
        .facts.line { display: flex; flex-wrap: wrap; gap: 0.25rem 2rem; }
        .facts.line > div { display: block; }
        .facts.line dt { font-size: 0.8125rem; }
        .facts.cells { background: var(--sheet); border: 1px solid var(--rule); border-radius: 6px; padding: 0.5rem 1.25rem; }
        .facts.cells > div { padding: 0.4rem 0; grid-template-columns: minmax(6rem, 11rem) minmax(0, 1fr); }
        .facts.cells > div + div { border-top: 1px solid var(--rule); }
        .facts.cells dt { overflow-wrap: anywhere; }
        .facts.cells dd { white-space: pre-wrap; unicode-bidi: plaintext; }
        .tag, .state, .grade {
          display: inline-block; font: 500 0.78rem/1.4 var(--letters);
          padding: 0.02rem 0.45rem; border-radius: 3px; background: var(--sunk); color: var(--muted);
          white-space: nowrap;
        }
        .grade.valid, .state.good { background: var(--good-soft); color: var(--good); }
        .grade.corrupt, .state.bad { background: var(--bad-soft); color: var(--bad); }
        .grade.unverified, .state.odd { background: var(--warn-soft); color: var(--warn); }
        .dot {
          display: inline-block; width: 0.62rem; height: 0.62rem; border-radius: 50%; margin-right: 0.45rem;
          background: var(--device);
        }
        .dot.none { background: none; border: 1px solid var(--strong-rule); }
        .dot.money { background: var(--money); border-radius: 2px; }
        .dot.contact { background: var(--contact); }
        .dot.network { background: var(--network); transform: rotate(45deg); border-radius: 1px; }
        .dot.transport { background: var(--transport); border-radius: 50% 50% 0 50%; }
        .dot.substance { background: var(--substance); border-radius: 50% 0; }
        .chips ul { display: flex; flex-wrap: wrap; gap: 0.35rem; margin: 0 0 0.6rem; }
        .chips + .scroll, .chips + .pages { margin-top: 1rem; }
        .chips a {
          display: inline-block; padding: 0.15rem 0.65rem; border: 1px solid var(--rule); border-radius: 999px;
          background: var(--sheet); text-decoration: none; font-size: 0.875rem;
        }
        .chips a:hover { border-color: var(--accent); }
        .chips a[aria-current="page"] { background: var(--accent); color: var(--accent-ink); border-color: transparent; }
        .chips .number { font-size: 0.8125rem; margin-left: 0.2rem; }
        .answers { display: grid; grid-template-columns: minmax(0, 1fr) 15rem; gap: 0 2rem; align-items: start; }
        .answers:not(:has(.facets)) { grid-template-columns: minmax(0, 60rem); }
        .summary { color: var(--muted); margin: 0.5rem 0; }
        .hits { list-style: none; }
        .hits > li { padding: 0.7rem 0; border-top: 1px solid var(--rule); }
        .hits > li:first-child { border-top: 0; padding-top: 0.25rem; }
        .hit { font-size: 1rem; margin: 0 0 0.15rem; font-weight: 600; }
        .hit a { text-decoration: none; }
        .hit a:hover { text-decoration: underline; }
        .snippet { margin: 0 0 0.2rem; overflow-wrap: anywhere; max-width: 60rem; white-space: pre-line; }
        .snippet mark { background: var(--found); color: var(--found-ink); border-radius: 2px; padding: 0 0.1em; }
        .meta { margin: 0; color: var(--muted); font-size: 0.8125rem; overflow-wrap: anywhere; }
        .facets section { border-top: 1px solid var(--rule); padding: 0.6rem 0 0.4rem; }
        .facets h2 { font-size: 0.8125rem; color: var(--muted); margin: 0 0 0.3rem; }
        .facets li { display: flex; justify-content: space-between; gap: 0.75rem; padding: 0.08rem 0; font-size: 0.875rem; }
        .facets a { text-decoration: none; overflow-wrap: anywhere; }
        .facets a:hover { text-decoration: underline; }
        .facets .on { font-weight: 600; }
        .facets .off { font-weight: 400; color: var(--muted); font-size: 0.8125rem; text-decoration: underline; }
        .facets .number { color: var(--muted); }
        """
}
