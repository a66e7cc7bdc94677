/** The look of an exported page: paper and ink, narrow on a phone, A4 on paper, night where the device asks for it. */
export const HTML_STYLE = `
:root { color-scheme: light dark; --paper: #faf6ec; --ink: #26211b; --cinnabar: #9f2b1f; --line: #cfc5b2 }
@media (prefers-color-scheme: dark) { :root { --paper: #1b1a18; --ink: #e6dfd2; --cinnabar: #e58a78; --line: #4a453d } }
body { margin: 0 auto; max-inline-size: 42rem; padding: 1rem; background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, sans-serif }
h1, h2 { line-height: 1.3; text-wrap: balance }
h2 { border-block-end: 1px solid var(--line); margin-block: 2rem .5rem }
ol { list-style: none; padding: 0; margin: 0; counter-reset: stop }
li { counter-increment: stop; padding-block: .75rem; border-block-end: 1px solid var(--line); break-inside: avoid }
h3 { margin: 0; font-size: 1.125rem }
h3::before { content: counter(stop) "\\2002"; color: var(--cinnabar) }
p { margin: .25rem 0; white-space: pre-line; overflow-wrap: anywhere }
blockquote { margin: .5rem 0; padding-inline-start: .75rem; border-inline-start: 3px solid var(--cinnabar); font-family: "Songti SC", "Noto Serif CJK SC", SimSun, serif }
blockquote p:last-child, .quiet { font-size: .875rem; opacity: .8 }
a { color: var(--cinnabar); overflow-wrap: anywhere }
figure { margin: 1rem 0 }
svg { max-inline-size: 100%; block-size: auto }
@media print { @page { size: A4; margin: 14mm } :root { --paper: #fff; --ink: #000; --cinnabar: #7d1f16 } body { max-inline-size: none; padding: 0; font-size: 10pt } }
`
