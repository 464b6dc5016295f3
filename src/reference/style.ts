/** Of the pages of the reference: readable from a phone's width on, in light and dark, and printed. */
export const style = `:root {
  color-scheme: light dark;
  --text: #1c2330; --soft: #566072; --ground: #ffffff; --card: #f5f7fa; --line: #d9dfe8; --link: #0b57c2; --mark: #fff4c9;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #e4e8ef; --soft: #a3adbd; --ground: #12161d; --card: #1a2029; --line: #323b49; --link: #8ab8ff; --mark: #3a3413;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body {
  margin: 0 auto; max-width: 72rem; padding: 0 1rem 4rem; background: var(--ground); color: var(--text);
  font: 1rem/1.6 system-ui, sans-serif; overflow-wrap: anywhere;
}
a { color: var(--link); text-underline-offset: 0.15em; }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 0.5rem; background: var(--ground); padding: 0.5rem; }
header { padding: 1rem 0; }
header span, small { color: var(--soft); font-size: 0.875rem; font-weight: normal; }
code { font: 0.9em/1.5 ui-monospace, monospace; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1rem; margin: 0; padding: 0; list-style: none; }
nav a { display: inline-block; padding: 0.25rem 0; }
nav a[aria-current] { color: inherit; font-weight: bold; text-decoration: none; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 1rem 0; }
h2 { font-size: 1.35rem; margin: 2.5rem 0 0.5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
h3 { font-size: 1rem; font-weight: normal; margin: 0; }
h3 a { color: inherit; text-decoration: none; }
h3 > a code { font-weight: bold; }
h3 a:hover { text-decoration: underline; }
h3 .type a { color: var(--link); text-decoration: underline; }
h4 { font-size: 0.875rem; margin: 0.75rem 0 0.25rem; color: var(--soft); }
p { margin: 0.25rem 0; max-width: 46rem; }
article { margin: 0.75rem 0; padding: 0.75rem 1rem; background: var(--card); border: 1px solid var(--line); border-radius: 6px; }
article:has(:target), h2:target { background: var(--mark); }
.facts { display: grid; grid-template-columns: 5.5rem 1fr; gap: 0.1rem 0.75rem; margin: 0.4rem 0 0; font-size: 0.9rem; max-width: 46rem; }
.facts dt { color: var(--soft); }
dd { margin: 0; min-width: 0; }
.pages dt { margin-top: 0.75rem; font-weight: bold; }
.names { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: 0.25rem 0.75rem; }
.args { margin: 0; padding-left: 1rem; }
.args li { margin: 0.4rem 0; }
details { margin: 0.5rem 0; }
summary { cursor: pointer; }
.contents ul { columns: 14rem; padding-left: 1rem; }
@media (min-width: 60rem) {
  body { display: grid; grid-template-columns: 12rem 1fr; gap: 0 2.5rem; }
  header { grid-column: 1 / -1; }
  nav { position: sticky; top: 1rem; align-self: start; }
  nav ul { flex-direction: column; }
  main { min-width: 0; }
}
@media print { nav, .skip, details { display: none; } }
`;
