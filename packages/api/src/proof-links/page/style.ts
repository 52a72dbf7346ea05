/** The whole style of the customer's pages: readable at 320 px, in light and dark, without a script and without a font of its own. */
export const style = `
:root { color-scheme: light dark; --ink: #1b1f24; --paper: #fff; --quiet: #57606a; --line: #8c959f; --act: #0b57d0; --on-act: #fff; --bad: #b3261e; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6edf3; --paper: #0d1117; --quiet: #9da7b3; --line: #6e7681; --act: #7cacf8; --on-act: #0d1117; --bad: #ffb4ab; }
}
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--paper); font: 1rem/1.6 system-ui, sans-serif; }
main { max-width: 40rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.3; text-wrap: balance; }
h2 { font-size: 1.1rem; margin: 1.75rem 0 .5rem; }
ul { padding-left: 1.25rem; margin: 0; }
nav { text-align: end; }
a { color: var(--act); }
label { display: block; font-weight: 600; }
input, textarea { font: inherit; width: 100%; padding: .5rem; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: .375rem; }
.tick { display: grid; grid-template-columns: auto 1fr; gap: .75rem; align-items: start; }
.tick input { width: 1.25rem; height: 1.25rem; margin: .2rem 0 0; }
.tick label { font-weight: 400; }
.buttons { display: flex; flex-wrap: wrap; gap: .75rem; }
button { font: inherit; font-weight: 600; min-height: 2.75rem; padding: .5rem 1.25rem; color: var(--on-act); background: var(--act); border: 1px solid var(--act); border-radius: .375rem; cursor: pointer; }
button.second { color: var(--act); background: transparent; }
:focus-visible { outline: 3px solid var(--act); outline-offset: 2px; }
[aria-invalid] { border-color: var(--bad); }
.faults { padding: .75rem 1rem; border: 2px solid var(--bad); border-radius: .375rem; }
.faults p:first-child { margin-top: 0; }
.result { padding: .75rem 1rem; border: 2px solid var(--act); border-radius: .375rem; }
.small { color: var(--quiet); font-size: .875rem; }
`;
