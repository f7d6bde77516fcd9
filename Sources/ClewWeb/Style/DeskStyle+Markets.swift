extension DeskStyle {
    /// Lists that are narrowed, charts, what can be done with a list.
    static let markets = """
        .sifted { display: grid; grid-template-columns: minmax(0, 1fr) 13rem; gap: 0 2rem; align-items: start; }
        .sifted .list .name { min-width: 9.75rem; }
        .sifted:has(.facets) .list thead th, .halves .list thead th { white-space: normal; }
        .sifted:has(.facets) .list :is(th, td) { padding-inline: 0.5rem; }
        .halves .list { font-size: 0.875rem; }
        .halves .list :is(th, td) { padding-inline: 0.4rem; }
        .halves .list .name { min-width: 5rem; }
        .sifted:not(:has(.facets)) { grid-template-columns: minmax(0, 1fr); }
        .sift, .keep-line { display: flex; flex-wrap: wrap; align-items: center; gap: 0.4rem 0.6rem; margin: 0 0 1rem; }
        .sift label, .keep-line label { font-size: 0.875rem; }
        .sift input, .keep-line input { padding: 0.25rem 0.5rem; }
        .sift button { padding: 0.25rem 0.7rem; }
        .sift input[type="search"], .sift input[name="b"], .sift input[name="a"] { flex: 0 1 18rem; }
        .tools { display: flex; flex-wrap: wrap; gap: 0.4rem 2rem; margin: 0.75rem 0; font-size: 0.875rem; }
        .tools p { margin: 0; }
        .exports a { margin-right: 0.5rem; }
        .keep-line { margin: 0.5rem 0 0; }
        .list thead th a { color: inherit; }
        .list thead th[aria-sort="ascending"], .list thead th[aria-sort="descending"] { color: var(--ink); }
        .chart { margin: 0.25rem 0 0.5rem; }
        .chart.few { max-width: 36rem; }
        .chart .columns, .chart .line { height: 6rem; }
        .line {
          display: block; width: 100%; border-bottom: 1px solid var(--strong-rule); overflow: visible;
        }
        .line-path { fill: none; stroke: var(--accent); stroke-width: 2; vector-effect: non-scaling-stroke; }
        .line-dots {
          fill: none; stroke: var(--accent); stroke-width: 5; stroke-linecap: round;
          vector-effect: non-scaling-stroke;
        }
        .axis {
          display: flex; justify-content: space-between; margin: 0.15rem 0 0; color: var(--muted);
          font-size: 0.8125rem; font-variant-numeric: tabular-nums;
        }
        .chart figcaption { color: var(--muted); font-size: 0.8125rem; }
        .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 0 2rem; }
        .figures-table { margin-bottom: 1rem; }
        .figures-table .scroll { max-height: 24rem; overflow: auto; max-width: 34rem; }
        .more { margin: 0.5rem 0 0; }
        details > .reader { margin: 0.5rem 0; max-height: 24rem; overflow: auto; }
        .unmask {
          border-left: 4px solid var(--warn); background: var(--warn-soft); padding: 0.6rem 0.9rem;
          border-radius: 0 4px 4px 0; max-width: 60rem; margin-bottom: 1rem;
        }
        .unmask p { margin: 0 0 0.5rem; }
        .unmask .ask-line { flex-wrap: wrap; align-items: center; }
        .unmask input { font-size: inherit; padding: 0.25rem 0.5rem; flex: 1 1 14rem; }
        .unmask button.quiet { background: var(--sheet); }
        """
}
