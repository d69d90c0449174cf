/** The page around the canvas; its words come from `texts.ts` by the browser's language. */
export const PAGE_HTML = `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<style>
:root { color-scheme: light dark; --ground: light-dark(#ece7f3, #23212b); --panel: light-dark(#fff, #2f2c39);
  --ink: light-dark(#2b2635, #ece8f5); --line: light-dark(#cfc7dd, #4d485c); --accent: light-dark(#6a3fb5, #c3a6ff); }
* { box-sizing: border-box }
body { margin: 0; height: 100dvh; display: grid; grid-template-columns: 1fr 19rem; background: var(--ground); color: var(--ink);
  font: 14px/1.5 system-ui, sans-serif; overflow: hidden }
#view { position: relative; min-width: 0; min-height: 0 }
canvas { position: absolute; inset: 0; width: 100%; height: 100%; display: block; touch-action: none }
#news { position: absolute; left: 1rem; top: 1rem; right: 1rem; margin: 0; padding: .5rem .75rem; border-radius: .5rem;
  background: var(--panel); white-space: pre-wrap; overflow: auto; max-height: 60%; pointer-events: auto }
#news:empty { display: none }
#news[data-state=failed] { border: 2px solid #d33 }
aside { overflow: auto; padding: 1rem; background: var(--panel); border-left: 1px solid var(--line) }
h1 { font-size: 1.1rem; margin: 0 0 .25rem }
fieldset { border: 0; margin: 0 0 .9rem; padding: 0; display: flex; flex-wrap: wrap; gap: .35rem }
legend { padding: 0 0 .3rem; font-weight: 600 }
button { font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: 999px;
  padding: .2rem .7rem; min-height: 2rem; cursor: pointer }
button[aria-pressed=true] { background: var(--accent); border-color: var(--accent); color: var(--panel) }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
dl { display: grid; grid-template-columns: auto 1fr; gap: 0 .75rem; margin: 0 0 .9rem }
dt { opacity: .75 } dd { margin: 0; text-align: right; font-variant-numeric: tabular-nums }
dd[data-over=true] { color: #d33; font-weight: 700 }
@media (max-width: 44rem) { body { grid-template: 55dvh 1fr / 1fr } aside { border-left: 0; border-top: 1px solid var(--line) } }
</style>
</head>
<body><div id="view"><canvas></canvas><p id="news" role="status"></p></div><aside></aside>
<script type="module" src="/page.js"></script></body>
</html>
`;
